//! The table of answers: each with its key and the place in its record where it stands.
//!
//! A new answer is one row here; files, stored drafts and links then have it.

use crate::situation::{
    Channel, Done, DoneKind, Door, Familiarity, Id, MessageLang, Missed, Moment, Pending, PendingKind, Person,
    PersonKind, Reason, Repair, Scope, Situation, Stage,
};

/// Something that answers stand in.
pub(crate) trait Record {
    /// Its answers, in the order in which they are written. Borrowed for writing, so that one table reads and writes.
    fn answers(&mut self) -> Vec<Answer<'_>>;
}

/// One answer of a record.
pub(crate) struct Answer<'r> {
    /// The stable key; the same in JSON and in a link.
    pub(crate) key: &'static str,
    /// Where it stands.
    pub(crate) place: Place<'r>,
    /// What a link has to include to have it.
    pub(crate) told: Told,
}

/// What a link has to include to have an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// Nothing more: it tells neither who somebody is nor why they leave.
    Always,
    /// Names, for it may tell who somebody is.
    WithNames,
    /// The reason, for it may tell why the candidate leaves.
    WithReason,
    /// Both.
    WithBoth,
    /// It is in files and stored drafts, never in a link.
    Never,
}

/// Where an answer stands, by the kind of value.
pub(crate) enum Place<'r> {
    /// Text as typed; empty is absent.
    Text(&'r mut String),
    /// Yes, or absent.
    Tick(&'r mut bool),
    /// One value of a closed list, and the id of the one that stands where nothing is written.
    Choice(&'r mut dyn Choice, Option<&'static str>),
    /// The same, or none.
    Optional(&'r mut dyn Optional),
    /// A [`Moment`] in its written form.
    At(&'r mut Option<Moment>),
}

/// A value of a closed list, whichever list it is.
pub(crate) trait Choice {
    /// Its id.
    fn id(&self) -> &'static str;
    /// Becomes the value of this id; `false` for an unknown one.
    fn put(&mut self, id: &str) -> bool;
    /// Every id of the list.
    fn ids(&self) -> &'static [&'static str];
}

/// A value of a closed list, or none.
pub(crate) trait Optional {
    /// Its id.
    fn id(&self) -> Option<&'static str>;
    /// Becomes the value of this id; `false` for an unknown one.
    fn put(&mut self, id: &str) -> bool;
    /// Every id of the list.
    fn ids(&self) -> &'static [&'static str];
}

impl<T: Id> Choice for T {
    fn id(&self) -> &'static str {
        Id::id(*self)
    }

    fn put(&mut self, id: &str) -> bool {
        T::from_id(id).map(|value| *self = value).is_some()
    }

    fn ids(&self) -> &'static [&'static str] {
        T::IDS
    }
}

impl<T: Id> Optional for Option<T> {
    fn id(&self) -> Option<&'static str> {
        self.map(Id::id)
    }

    fn put(&mut self, id: &str) -> bool {
        T::from_id(id).map(|value| *self = Some(value)).is_some()
    }

    fn ids(&self) -> &'static [&'static str] {
        T::IDS
    }
}

impl Record for Situation {
    fn answers(&mut self) -> Vec<Answer<'_>> {
        vec![
            text("role", &mut self.role),
            text("from", &mut self.own_name).told(Told::WithNames),
            text("contact", &mut self.contact).told(Told::WithNames),
            text("company", &mut self.company),
            text("agency", &mut self.agency),
            optional("intent", &mut self.chosen_intent),
            optional("ask", &mut self.matter).told(Told::WithReason),
            at("proposed", &mut self.proposed),
            choice("stage", &mut self.stage, Stage::Unknown),
            optional("origin", &mut self.origin),
            choice("reason", &mut self.reason, Reason::None).told(Told::WithReason),
            text("own-reason", &mut self.own_reason).told(Told::WithBoth),
            tick("true", &mut self.reason_is_true).told(Told::WithReason),
            optional("detail", &mut self.chosen_detail).told(Told::WithReason),
            choice("scope", &mut self.scope, Scope::ThisRole),
            text("keep-role", &mut self.keep_role),
            choice("door", &mut self.door, Door::Neutral),
            tick("stay-in-touch", &mut self.stay_in_touch),
            tick("final", &mut self.is_final),
            tick("no-calls", &mut self.no_calls),
            tick("no-apology", &mut self.no_apology),
            optional("other-offer", &mut self.other_offer).told(Told::Never),
            optional("country", &mut self.country),
            tick("begun", &mut self.has_begun).told(Told::Never),
            optional("concern", &mut self.concern).told(Told::Never),
            text("thanks", &mut self.thanks).told(Told::WithNames),
            text("more", &mut self.more).told(Told::WithNames),
            text("reference", &mut self.reference),
            text("thread", &mut self.thread).told(Told::WithNames),
            optional("tone", &mut self.chosen_tone),
            optional::<Channel>("channel", &mut self.chosen_channel),
            choice("message-lang", &mut self.lang, MessageLang::EnUs),
            text("address", &mut self.postal_address).told(Told::Never),
        ]
    }
}

impl Record for Person {
    fn answers(&mut self) -> Vec<Answer<'_>> {
        vec![
            text("name", &mut self.name).told(Told::WithNames),
            text("address-as", &mut self.address_as).told(Told::WithNames),
            always("kind", &mut self.kind),
            choice("familiarity", &mut self.familiarity, Familiarity::New),
            tick("rapport", &mut self.rapport),
            optional("spoke", &mut self.spoke_by),
        ]
    }
}

impl Record for Pending {
    fn answers(&mut self) -> Vec<Answer<'_>> {
        vec![always::<PendingKind>("kind", &mut self.kind), at("at", &mut self.at)]
    }
}

impl Record for Done {
    fn answers(&mut self) -> Vec<Answer<'_>> {
        vec![always::<DoneKind>("kind", &mut self.kind), at("at", &mut self.at)]
    }
}

impl Record for Missed {
    fn answers(&mut self) -> Vec<Answer<'_>> {
        vec![at("at", &mut self.at), always("repair", &mut self.repair)]
    }
}

/// A person of whom a file or a link says nothing. Part of the format: the kind never changes.
pub(crate) fn blank_person() -> Person {
    Person::new(PersonKind::InHouseRecruiter)
}

/// A missed interview of which a file or a link says no more. Part of the format.
pub(crate) const BLANK_MISSED: Missed = Missed { at: None, repair: Repair::Withdraw };

/// The answer under a key.
pub(crate) fn find<'r>(record: &'r mut dyn Record, key: &str) -> Option<Answer<'r>> {
    record.answers().into_iter().find(|answer| answer.key == key)
}

impl Answer<'_> {
    fn told(self, told: Told) -> Self {
        Self { told, ..self }
    }
}

fn answer<'r>(key: &'static str, place: Place<'r>) -> Answer<'r> {
    Answer { key, place, told: Told::Always }
}

fn text<'r>(key: &'static str, text: &'r mut String) -> Answer<'r> {
    answer(key, Place::Text(text))
}

fn tick<'r>(key: &'static str, tick: &'r mut bool) -> Answer<'r> {
    answer(key, Place::Tick(tick))
}

/// A list value with one that stands where nothing is written.
fn choice<'r, T: Id>(key: &'static str, value: &'r mut T, blank: T) -> Answer<'r> {
    answer(key, Place::Choice(value, Some(Id::id(blank))))
}

/// A list value that is always written.
fn always<'r, T: Id>(key: &'static str, value: &'r mut T) -> Answer<'r> {
    answer(key, Place::Choice(value, None))
}

/// A list value that may be left open.
fn optional<'r, T: Id>(key: &'static str, value: &'r mut Option<T>) -> Answer<'r> {
    answer(key, Place::Optional(value))
}

fn at<'r>(key: &'static str, at: &'r mut Option<Moment>) -> Answer<'r> {
    answer(key, Place::At(at))
}

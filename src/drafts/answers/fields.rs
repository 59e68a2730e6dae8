//! The table of answers: each with its key and how it is read from and put into its record.
//!
//! A new answer is one row here; files, stored drafts and links then have it.

use crate::situation::{
    Channel, Detail, Done, DoneKind, Door, Familiarity, Id, Intent, MessageLang, Missed, Moment, Origin, Pending,
    PendingKind, Person, PersonKind, Reason, Repair, Scope, Situation, Stage, Tone,
};

/// One answer of a record `T`.
pub(crate) struct Field<T: 'static> {
    /// The stable key; the same in JSON and in a link.
    pub(crate) key: &'static str,
    /// Where the answer stands in its record.
    pub(crate) slot: Slot<T>,
    /// Whether it may tell who somebody is, so that a link has it only when names are included.
    pub(crate) names: bool,
    /// Whether it may tell why the candidate leaves, so that a link has it only when the reason is included.
    pub(crate) reason: bool,
}

/// Where an answer stands, by the kind of value.
pub(crate) enum Slot<T: 'static> {
    /// Text as typed; empty is absent.
    Text { get: fn(&T) -> &str, set: fn(&mut T, String) },
    /// Yes, or absent.
    Tick { get: fn(&T) -> bool, set: fn(&mut T, bool) },
    /// One id of a closed list. `get` gives `None` for the value that stands where nothing is written; `set` refuses
    /// an unknown id.
    Choice { get: fn(&T) -> Option<&'static str>, set: fn(&mut T, &str) -> bool, ids: &'static [&'static str] },
    /// A [`Moment`] in its written form.
    At { get: fn(&T) -> Option<Moment>, set: fn(&mut T, Moment) },
}

macro_rules! text {
    ($key:literal, $field:ident) => {
        Field::open($key, Slot::Text { get: |it| &it.$field, set: |it, value| it.$field = value })
    };
}

macro_rules! tick {
    ($key:literal, $field:ident) => {
        Field::open($key, Slot::Tick { get: |it| it.$field, set: |it, value| it.$field = value })
    };
}

/// A list value with one that stands where nothing is written.
macro_rules! choice {
    ($key:literal, $field:ident, $list:ident :: $blank:ident) => {
        Field::open(
            $key,
            Slot::Choice {
                get: |it| (it.$field != $list::$blank).then(|| it.$field.id()),
                set: |it, id| $list::from_id(id).map(|value| it.$field = value).is_some(),
                ids: <$list as Id>::IDS,
            },
        )
    };
}

/// A list value that is always written.
macro_rules! always {
    ($key:literal, $field:ident, $list:ident) => {
        Field::open(
            $key,
            Slot::Choice {
                get: |it| Some(it.$field.id()),
                set: |it, id| $list::from_id(id).map(|value| it.$field = value).is_some(),
                ids: <$list as Id>::IDS,
            },
        )
    };
}

/// A list value that may be left open.
macro_rules! optional {
    ($key:literal, $field:ident, $list:ident) => {
        Field::open(
            $key,
            Slot::Choice {
                get: |it| it.$field.map(Id::id),
                set: |it, id| $list::from_id(id).map(|value| it.$field = Some(value)).is_some(),
                ids: <$list as Id>::IDS,
            },
        )
    };
}

macro_rules! at {
    ($key:literal, $field:ident) => {
        Field::open($key, Slot::At { get: |it| it.$field, set: |it, value| it.$field = Some(value) })
    };
}

/// The answers that stand directly in a situation; its lists have tables of their own below.
pub(crate) const SITUATION: &[Field<Situation>] = &[
    text!("role", role),
    names(text!("from", own_name)),
    names(text!("contact", contact)),
    text!("company", company),
    text!("agency", agency),
    optional!("intent", chosen_intent, Intent),
    choice!("stage", stage, Stage::Unknown),
    optional!("origin", origin, Origin),
    tells_reason(choice!("reason", reason, Reason::None)),
    tells_reason(names(text!("own-reason", own_reason))),
    tells_reason(tick!("true", reason_is_true)),
    tells_reason(optional!("detail", chosen_detail, Detail)),
    choice!("scope", scope, Scope::ThisRole),
    text!("keep-role", keep_role),
    choice!("door", door, Door::Neutral),
    tick!("stay-in-touch", stay_in_touch),
    tick!("final", is_final),
    tick!("no-calls", no_calls),
    names(text!("thanks", thanks)),
    names(text!("more", more)),
    text!("reference", reference),
    names(text!("thread", thread)),
    optional!("tone", chosen_tone, Tone),
    optional!("channel", chosen_channel, Channel),
    choice!("message-lang", lang, MessageLang::EnUs),
];

/// The recipient's postal address: in files and stored drafts, never in a link.
pub(crate) const ADDRESS: &[Field<Situation>] = &[text!("address", postal_address)];

/// The answers about a person.
pub(crate) const PERSON: &[Field<Person>] = &[
    text!("name", name),
    text!("address-as", address_as),
    always!("kind", kind, PersonKind),
    choice!("familiarity", familiarity, Familiarity::New),
    tick!("rapport", rapport),
    optional!("spoke", spoke_by, Channel),
];

/// The answers about an open matter.
pub(crate) const PENDING: &[Field<Pending>] = &[always!("kind", kind, PendingKind), at!("at", at)];

/// The answers about something already done.
pub(crate) const DONE: &[Field<Done>] = &[always!("kind", kind, DoneKind), at!("at", at)];

/// The answers about a missed interview.
pub(crate) const MISSED: &[Field<Missed>] = &[at!("at", at), always!("repair", repair, Repair)];

/// A person of whom a file or a link says nothing. Part of the format: the kind never changes.
pub(crate) fn blank_person() -> Person {
    Person::new(PersonKind::InHouseRecruiter)
}

/// A missed interview of which a file or a link says no more. Part of the format.
pub(crate) const BLANK_MISSED: Missed = Missed { at: None, repair: Repair::Withdraw };

impl<T> Field<T> {
    const fn open(key: &'static str, slot: Slot<T>) -> Self {
        Self { key, slot, names: false, reason: false }
    }
}

const fn names<T>(mut field: Field<T>) -> Field<T> {
    field.names = true;
    field
}

const fn tells_reason<T>(mut field: Field<T>) -> Field<T> {
    field.reason = true;
    field
}

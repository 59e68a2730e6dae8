//! One changed answer: how it is told to the situation.

use crate::situation::{
    Channel, Concern, Country, Detail, Done, DoneKind, Door, Familiarity, Intent, Matter, MessageLang, Missed, Moment,
    Origin, OtherOffer, Pending, PendingKind, Person, PersonKind, Reason, Repair, Scope, Situation, Stage, Tone,
};

use super::quick::{Start, Why};

/// A text that the candidate types, by the place where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextField {
    /// The job's title.
    Role,
    /// The candidate's own name.
    OwnName,
    /// How to reach the candidate.
    Contact,
    /// Where the job is.
    Company,
    /// The firm in between.
    Agency,
    /// The reason, in the candidate's own words.
    OwnReason,
    /// What to thank for.
    Thanks,
    /// One more thing to say.
    More,
    /// The reference number.
    Reference,
    /// The subject of the thread.
    Thread,
    /// The postal address of a letter.
    PostalAddress,
    /// The role that stays.
    KeepRole,
    /// The name of a person, by their place in the list.
    PersonName(usize),
    /// How to address a person, by their place in the list.
    PersonAddressAs(usize),
}

/// One changed answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A text was typed.
    Text(TextField, String),
    /// Where things stand.
    Start(Start),
    /// Why.
    Why(Why),
    /// What the message is for; `None` follows from the stage.
    Intent(Option<Intent>),
    /// What is asked instead of leaving, and about what; `None` for who is sure.
    Asks(Option<Intent>, Option<Matter>),
    /// The time or the day that the candidate proposes.
    Proposed(Option<Moment>),
    /// How firm the other offer is.
    OtherOffer(Option<OtherOffer>),
    /// The country whose law the job is under.
    Country(Option<Country>),
    /// Whether the work has begun.
    HasBegun(bool),
    /// What makes it more than a matter of manners.
    Concern(Option<Concern>),
    /// Rather no apology.
    NoApology(bool),
    /// How far the process has come.
    Stage(Stage),
    /// How the candidate came into it.
    Origin(Option<Origin>),
    /// The reason.
    Reason(Reason),
    /// That a personal reason is true.
    ReasonIsTrue(bool),
    /// How much of the reason is said.
    Detail(Option<Detail>),
    /// Which applications end.
    Scope(Scope),
    /// What should happen after this.
    Door(Door),
    /// To stay in touch.
    StayInTouch(bool),
    /// No counter-proposal.
    IsFinal(bool),
    /// Rather no calls.
    NoCalls(bool),
    /// The tone.
    Tone(Option<Tone>),
    /// The channel; `None` follows from the plan.
    Channel(Option<Channel>),
    /// The language of the message.
    Lang(MessageLang),
    /// Whether a matter of this kind is open.
    IsPending(PendingKind, bool),
    /// One more interview.
    InterviewAdded,
    /// An open matter is gone, by its place in the list.
    PendingRemoved(usize),
    /// The date of an open matter, by its place in the list.
    PendingAt(usize, Option<Moment>),
    /// Whether this was done already.
    IsDone(DoneKind, bool),
    /// The missed interview's time.
    MissedAt(Option<Moment>),
    /// What is asked for after a missed interview.
    Repair(Repair),
    /// One more person.
    PersonAdded,
    /// A person is gone, by their place in the list.
    PersonRemoved(usize),
    /// What a person is.
    PersonKind(usize, PersonKind),
    /// How well the candidate knows a person.
    Familiarity(usize, Familiarity),
    /// Whether the candidate and a person got on well.
    Rapport(usize, bool),
    /// How the candidate and a person have spoken so far.
    SpokeBy(usize, Option<Channel>),
}

impl Change {
    /// Tells the situation, if the first screen asks for it; otherwise it comes back.
    pub(super) fn apply_at_first(self, situation: &mut Situation) -> Result<(), Self> {
        match self {
            Self::Text(TextField::Role, text) => situation.role = text,
            Self::Text(TextField::OwnName, text) => situation.own_name = text,
            Self::Text(TextField::Company, text) => situation.company = text,
            Self::Start(start) => start.apply(situation),
            Self::Why(why) => why.apply(situation),
            more => return Err(more),
        }
        Ok(())
    }

    /// Tells the situation. A place that is not in a list changes nothing, except the first person, who is made.
    pub fn apply(self, situation: &mut Situation) {
        match self {
            Self::Text(field, text) => set_text(field, text, situation),
            Self::Start(start) => start.apply(situation),
            Self::Why(why) => why.apply(situation),
            Self::Intent(intent) => situation.chosen_intent = intent,
            Self::Asks(intent, matter) => {
                situation.chosen_intent = intent;
                situation.matter = matter;
            }
            Self::Proposed(at) => situation.proposed = at,
            Self::OtherOffer(other_offer) => situation.other_offer = other_offer,
            Self::Country(country) => situation.country = country,
            Self::HasBegun(has_begun) => situation.has_begun = has_begun,
            Self::Concern(concern) => situation.concern = concern,
            Self::NoApology(no_apology) => situation.no_apology = no_apology,
            Self::Stage(stage) => situation.stage = stage,
            Self::Origin(origin) => situation.origin = origin,
            Self::Reason(reason) => {
                situation.reason = reason;
                situation.chosen_detail = None;
            }
            Self::ReasonIsTrue(is_true) => situation.reason_is_true = is_true,
            Self::Detail(detail) => situation.chosen_detail = detail,
            Self::Scope(scope) => situation.scope = scope,
            Self::Door(door) => situation.door = door,
            Self::StayInTouch(stay) => situation.stay_in_touch = stay,
            Self::IsFinal(is_final) => situation.is_final = is_final,
            Self::NoCalls(no_calls) => situation.no_calls = no_calls,
            Self::Tone(tone) => situation.chosen_tone = tone,
            Self::Channel(channel) => situation.chosen_channel = channel,
            Self::Lang(lang) => situation.lang = lang,
            Self::IsPending(kind, is_pending) => {
                situation.pending.retain(|it| it.kind != kind || is_pending);
                if is_pending && !situation.is_pending(kind) {
                    situation.pending.push(Pending { kind, at: None });
                }
            }
            Self::InterviewAdded => situation.pending.push(Pending { kind: PendingKind::Interview, at: None }),
            Self::PendingRemoved(idx) => remove(&mut situation.pending, idx),
            Self::PendingAt(idx, at) => {
                if let Some(pending) = situation.pending.get_mut(idx) {
                    pending.at = at;
                }
            }
            Self::IsDone(kind, is_done) => {
                situation.done.retain(|it| it.kind != kind);
                if is_done {
                    situation.done.push(Done { kind, at: None });
                }
            }
            Self::MissedAt(at) => {
                let repair = situation.missed.as_ref().map_or(Repair::Withdraw, |missed| missed.repair);
                situation.missed = Some(Missed { at, repair });
            }
            Self::Repair(repair) => {
                let at = situation.missed.as_ref().and_then(|missed| missed.at);
                situation.missed = Some(Missed { at, repair });
            }
            Self::PersonAdded => {
                set_person(situation, 0, |_| ());
                situation.people.push(Person::new(PersonKind::Interviewer));
            }
            Self::PersonRemoved(idx) => remove(&mut situation.people, idx),
            Self::PersonKind(idx, kind) => set_person(situation, idx, |person| person.kind = kind),
            Self::Familiarity(idx, familiarity) => {
                set_person(situation, idx, |person| person.familiarity = familiarity);
            }
            Self::Rapport(idx, rapport) => set_person(situation, idx, |person| person.rapport = rapport),
            Self::SpokeBy(idx, channel) => set_person(situation, idx, |person| person.spoke_by = channel),
        }
    }
}

fn set_text(field: TextField, text: String, situation: &mut Situation) {
    let place = match field {
        TextField::Role => &mut situation.role,
        TextField::OwnName => &mut situation.own_name,
        TextField::Contact => &mut situation.contact,
        TextField::Company => &mut situation.company,
        TextField::Agency => &mut situation.agency,
        TextField::OwnReason => &mut situation.own_reason,
        TextField::Thanks => &mut situation.thanks,
        TextField::More => &mut situation.more,
        TextField::Reference => &mut situation.reference,
        TextField::Thread => &mut situation.thread,
        TextField::PostalAddress => &mut situation.postal_address,
        TextField::KeepRole => &mut situation.keep_role,
        TextField::PersonName(idx) => return set_person(situation, idx, |person| person.name = text),
        TextField::PersonAddressAs(idx) => return set_person(situation, idx, |person| person.address_as = text),
    };
    *place = text;
}

/// Changes a person. The addressee comes into being with the first thing that is told of them.
fn set_person(situation: &mut Situation, idx: usize, set: impl FnOnce(&mut Person)) {
    if idx == 0 && situation.people.is_empty() {
        let kind = match situation.addressee_kind() {
            // Whoever has a name is somebody.
            PersonKind::Team => PersonKind::InHouseRecruiter,
            kind => kind,
        };
        situation.people.push(Person::new(kind));
    }
    if let Some(person) = situation.people.get_mut(idx) {
        set(person);
    }
}

fn remove<T>(list: &mut Vec<T>, idx: usize) {
    if idx < list.len() {
        list.remove(idx);
    }
}

//! What the candidate told us. Pure: closed lists with stable ids, and values kept exactly as typed.
//!
//! Everything but the role and the candidate's own name has a graceful absence.
//! What was not chosen is derived here and nowhere else ([`Situation::intent`], [`Situation::detail`] …), so that
//! a stored draft holds answers and not conclusions.

mod before;
mod facts;
mod ids;
pub(crate) use ids::ids;
mod moment;
mod names;
mod people;
mod progress;
mod reachable;
mod reason;
mod wishes;

pub use before::{Concern, Country, Matter, OtherOffer};
pub use facts::{Fact, FactSet};
pub use ids::Id;
pub use moment::{Date, Moment, Time};
pub use names::Names;
pub use people::{Channel, Familiarity, Person, PersonKind};
pub use progress::{Done, DoneKind, Intent, Missed, Origin, Pending, PendingKind, Repair, Stage};
pub use reachable::{Mismatch, reachable};
pub use reason::{Detail, Family, Reason};
pub use wishes::{Door, MessageLang, Scope, Tone};

/// The candidate's answers. Text is stored as typed and never trimmed; an empty text is an answer not given.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of the candidate's, and they are independent")]
pub struct Situation {
    /// The job's title.
    pub role: String,
    /// The candidate's own name.
    pub own_name: String,
    /// How to reach the candidate: a phone number, a mail address, or both.
    pub contact: String,
    /// Where the job is.
    pub company: String,
    /// The firm in between, if there is one.
    pub agency: String,
    /// The people of the process; the first is the addressee.
    pub people: Vec<Person>,
    /// What the message is for; `None` follows from the stage.
    pub chosen_intent: Option<Intent>,
    /// What is asked about first, where that is what the message is for.
    pub matter: Option<Matter>,
    /// The time or the day that the candidate proposes: for another date of an interview, or for an answer.
    pub proposed: Option<Moment>,
    /// How far the process has come.
    pub stage: Stage,
    /// How the candidate came into it.
    pub origin: Option<Origin>,
    /// What is still open.
    pub pending: Vec<Pending>,
    /// What the candidate has already done by voice.
    pub done: Vec<Done>,
    /// The interview that was missed.
    pub missed: Option<Missed>,
    /// Why.
    pub reason: Reason,
    /// Why, in the candidate's own words: whole sentences.
    pub own_reason: String,
    /// The candidate's tick that a personal reason is true.
    pub reason_is_true: bool,
    /// How much of the reason is said; `None` follows from the reason.
    pub chosen_detail: Option<Detail>,
    /// Which applications the message ends.
    pub scope: Scope,
    /// The role that stays: for a partial withdrawal or a correction.
    pub keep_role: String,
    /// What should happen after this.
    pub door: Door,
    /// Whether the candidate wants to stay in touch.
    pub stay_in_touch: bool,
    /// Whether no counter-proposal is wanted.
    pub is_final: bool,
    /// Whether the candidate would rather not be called.
    pub no_calls: bool,
    /// What to thank for: whole sentences, or what comes after "Thank you for".
    pub thanks: String,
    /// One more thing to say: whole sentences.
    pub more: String,
    /// The reference number of the application.
    pub reference: String,
    /// The subject of the thread that is answered.
    pub thread: String,
    /// The recipient's postal address, for a letter.
    pub postal_address: String,
    /// Whether the candidate would rather not apologize.
    pub no_apology: bool,
    /// How firm the other offer is.
    pub other_offer: Option<OtherOffer>,
    /// The country whose law the job is under.
    pub country: Option<Country>,
    /// Whether the work under the contract has begun.
    pub has_begun: bool,
    /// What happened that makes it more than a matter of manners.
    pub concern: Option<Concern>,
    /// The tone; `None` is warm.
    pub chosen_tone: Option<Tone>,
    /// The channel; `None` follows from the plan.
    pub chosen_channel: Option<Channel>,
    /// The language of the message.
    pub lang: MessageLang,
}

impl Default for Situation {
    fn default() -> Self {
        Self {
            role: String::new(),
            own_name: String::new(),
            contact: String::new(),
            company: String::new(),
            agency: String::new(),
            people: Vec::new(),
            chosen_intent: None,
            matter: None,
            proposed: None,
            stage: Stage::Unknown,
            origin: None,
            pending: Vec::new(),
            done: Vec::new(),
            missed: None,
            reason: Reason::None,
            own_reason: String::new(),
            reason_is_true: false,
            chosen_detail: None,
            scope: Scope::ThisRole,
            keep_role: String::new(),
            door: Door::Neutral,
            stay_in_touch: false,
            is_final: false,
            no_calls: false,
            thanks: String::new(),
            more: String::new(),
            reference: String::new(),
            thread: String::new(),
            postal_address: String::new(),
            no_apology: false,
            other_offer: None,
            country: None,
            has_begun: false,
            concern: None,
            chosen_tone: None,
            chosen_channel: None,
            lang: MessageLang::EnUs,
        }
    }
}

impl Situation {
    /// What the message is for: chosen, or derived from a missed interview, an error or the stage.
    pub fn intent(&self) -> Intent {
        self.chosen_intent.unwrap_or(match (&self.missed, self.reason.family()) {
            (Some(_), _) => Intent::Repair,
            (None, Family::Error) => Intent::CorrectApplication,
            (None, _) => self.stage.default_intent(),
        })
    }

    /// How much of the reason is said: chosen or derived, and never above what the reason permits.
    ///
    /// The candidate's own words are always said as they stand.
    /// A personal reason is said only with the tick that it is true (R48, Q3).
    pub fn detail(&self) -> Detail {
        if self.reason.family() == Family::Personal && !self.reason_is_true {
            return Detail::None;
        }
        self.chosen_detail.unwrap_or(self.reason.default_detail()).min(self.reason.highest_detail())
    }

    /// Whether an apology is a matter of taste (Q6): who missed an interview, or takes back a yes, owes one (R15, R57).
    pub fn may_skip_apology(&self) -> bool {
        self.missed.is_none() && self.intent() != Intent::WithdrawAcceptance
    }

    /// Whether a slot, a journey, an offer or an acceptance is affected: the one case for an apology (Q6).
    pub fn puts_out(&self) -> bool {
        self.missed.is_some()
            || self.is_pending(PendingKind::Interview)
            || self.is_pending(PendingKind::Travel)
            || matches!(self.stage, Stage::OfferAccepted | Stage::ContractSigned)
    }

    /// The level to choose for who would rather say the reason than not: `None` where that needs no choice, because the
    /// reason's own default says something or the candidate's own words do.
    pub fn detail_to_say(&self) -> Option<Detail> {
        let says_by_itself = self.reason.default_detail() > Detail::None || !self.own_reason.trim().is_empty();
        (!says_by_itself).then(|| self.reason.highest_detail())
    }

    /// The tone: chosen, or warm.
    pub fn tone(&self) -> Tone {
        self.chosen_tone.unwrap_or(Tone::Warm)
    }

    /// The person who is told; `None` where nobody was named.
    pub fn addressee(&self) -> Option<&Person> {
        self.people.first()
    }

    /// The kind of the person who is told; without one, the hiring team or the agency.
    pub fn addressee_kind(&self) -> PersonKind {
        match self.addressee() {
            Some(person) => person.kind,
            None if self.origin == Some(Origin::Agency) || !self.agency.trim().is_empty() => PersonKind::Agency,
            None => PersonKind::Team,
        }
    }

    /// The booked interviews, earliest first; those without a date come last.
    pub fn interviews(&self) -> Vec<Option<Moment>> {
        // A few slots are put in their places one by one: the standard sort would weigh more than this page's own code.
        let instant = |at: &Option<Moment>| at.map_or(i64::MAX, |at| at.minutes(0));
        let mut slots: Vec<Option<Moment>> = Vec::new();
        for pending in self.pending.iter().filter(|it| it.kind == PendingKind::Interview) {
            if !slots.contains(&pending.at) {
                let place = slots.partition_point(|it| instant(it) <= instant(&pending.at));
                slots.insert(place, pending.at);
            }
        }
        slots
    }

    /// Whether a matter of this kind is open.
    pub fn is_pending(&self, kind: PendingKind) -> bool {
        self.pending.iter().any(|it| it.kind == kind)
    }

    /// The date of the first open matter of this kind, if one is known.
    pub fn pending_date(&self, kind: PendingKind) -> Option<Moment> {
        self.pending.iter().filter(|it| it.kind == kind).find_map(|it| it.at)
    }

    /// Whether this was done.
    pub fn has_done(&self, kind: DoneKind) -> bool {
        self.done.iter().any(|it| it.kind == kind)
    }
}

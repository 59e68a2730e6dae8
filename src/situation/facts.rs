//! What may be claimed: the facts that the candidate's answers assert.
//!
//! A phrase declares its claims in the same words; it is eligible only where every claim is a fact
//! (`claims(message) ⊆ facts(situation)`), so that no sentence says what the candidate did not.

use super::ids::{Id, ids};
use super::{
    Concern, Detail, DoneKind, Door, Familiarity, Family, Intent, Matter, Origin, PendingKind, Person, Reason, Repair,
    Scope, Situation, Stage,
};

ids! {
    /// One thing that the answers assert.
    Fact {
        /// An application was sent: more than an approach that was never answered.
        Application = "application",
        /// They and the candidate have been in touch.
        Contact = "contact",
        /// At least one interview took place.
        Met = "met",
        LastRound = "last-round",
        Offer = "offer",
        WrittenOffer = "written-offer",
        Accepted = "accepted",
        Signed = "signed",
        Waitlisted = "waitlisted",
        Referred = "referred",
        Approached = "approached",
        ViaAgency = "via-agency",
        Campus = "campus",
        Internal = "internal",
        /// Some interview is booked.
        Booked = "booked",
        /// Exactly one interview is booked and its date is known.
        OneDatedInterview = "one-dated-interview",
        /// Several interviews are booked and at least one date is known.
        DatedInterviews = "dated-interviews",
        /// Interviews are booked and no date is known.
        UndatedInterview = "undated-interview",
        TakeHome = "take-home",
        References = "references",
        BackgroundCheck = "background-check",
        Travel = "travel",
        Visa = "visa",
        MoneyOrEquipment = "money-or-equipment",
        CalendarEntry = "calendar-entry",
        PortalEntry = "portal-entry",
        OfferDeadline = "offer-deadline",
        Called = "called",
        LeftVoicemail = "left-voicemail",
        /// The decision was told in person or on screen (asserted by the step that confirms it).
        Spoke = "spoke",
        /// Whoever decides hears it from the candidate as well (asserted by the step for the agency).
        TellsBoth = "tells-both",
        Missed = "missed",
        MissedDated = "missed-dated",
        WantsNewTime = "wants-new-time",
        /// A slot, a journey, an offer or an acceptance is affected: the one case for an apology (Q6).
        PutOut = "put-out",
        /// The candidate would rather not apologize, where that is a question (Q6).
        NoApology = "no-apology",
        AllRoles = "all-roles",
        KeepsRole = "keeps-role",
        DoorOpen = "door-open",
        DoorNeutral = "door-neutral",
        NotAgain = "not-again",
        DeleteData = "delete-data",
        StayInTouch = "stay-in-touch",
        Final = "final",
        /// A counter-proposal is not ruled out.
        NotFinal = "not-final",
        NoCalls = "no-calls",
        CallsWelcome = "calls-welcome",
        /// The addressee and the candidate have met.
        Acquainted = "acquainted",
        WellKnown = "well-known",
        Rapport = "rapport",
        /// The candidate gave words of their own for the thanks.
        OwnThanks = "own-thanks",
        /// The candidate gave the reason in words of their own, and they are to be said.
        OwnReason = "own-reason",
        Contactable = "contactable",
        Reference = "reference-number",
        /// The candidate has paid for something that is now not needed (asserted by asking for it back).
        OutOfPocket = "out-of-pocket",

        /// What is asked about before anything is decided.
        AskPay = "ask/pay",
        AskPlace = "ask/place",
        AskHours = "ask/hours",
        AskWork = "ask/work",
        AskNerves = "ask/nerves",
        AskSupport = "ask/support",

        /// Not the right step, without saying why; true of every decision but an error.
        NotRightStep = "not-right-step",
        /// Not a good fit, without saying what.
        NotAFit = "not-a-fit",
        /// Another direction was chosen.
        OtherDirection = "other-direction",
        /// The candidate's circumstances changed (ticked as true).
        Circumstances = "circumstances",
        AnotherRole = "another-role",
        AcceptedOffer = "another-role/accepted-offer",
        FurtherAlongElsewhere = "another-role/further-along-elsewhere",
        InternalMove = "another-role/internal-move",
        Staying = "staying",
        CounterOffer = "staying/counter-offer",
        ByChoice = "staying/by-choice",
        RoleFit = "role-fit",
        RoleScope = "role-fit/scope",
        Level = "role-fit/level",
        Skills = "role-fit/skills",
        Direction = "role-fit/direction",
        Growth = "role-fit/growth",
        WorkTravel = "role-fit/travel",
        Hours = "role-fit/hours",
        Balance = "role-fit/balance",
        Package = "package",
        Place = "place",
        Location = "place/location",
        OnSite = "place/on-site",
        Relocation = "place/relocation",
        SearchChange = "search",
        Pausing = "search/pausing",
        SelfEmployment = "search/self-employment",
        CareerChange = "search/career-change",
        NotNow = "search/not-now",
        Duplicate = "error/duplicate",
        WrongRole = "error/wrong-role",
        WrongAnswer = "error/wrong-answer",
    }
}

/// A set of facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactSet([u64; 2]);

impl FactSet {
    /// No fact.
    pub const EMPTY: Self = Self([0; 2]);

    /// What a reason may be, at every level; mistakes, which are put right and not explained, left out.
    pub const REASONS: Self = Self::of(&[
        Fact::NotRightStep,
        Fact::NotAFit,
        Fact::OtherDirection,
        Fact::Circumstances,
        Fact::AnotherRole,
        Fact::AcceptedOffer,
        Fact::FurtherAlongElsewhere,
        Fact::InternalMove,
        Fact::Staying,
        Fact::CounterOffer,
        Fact::ByChoice,
        Fact::RoleFit,
        Fact::RoleScope,
        Fact::Level,
        Fact::Skills,
        Fact::Direction,
        Fact::Growth,
        Fact::WorkTravel,
        Fact::Hours,
        Fact::Balance,
        Fact::Package,
        Fact::Place,
        Fact::Location,
        Fact::OnSite,
        Fact::Relocation,
        Fact::SearchChange,
        Fact::Pausing,
        Fact::SelfEmployment,
        Fact::CareerChange,
        Fact::NotNow,
    ]);

    /// These facts.
    #[expect(clippy::indexing_slicing, reason = "within the bounds of the list")]
    pub const fn of(facts: &[Fact]) -> Self {
        let (mut set, mut idx) = (Self::EMPTY, 0);
        while idx < facts.len() {
            set = set.with(facts[idx]);
            idx += 1;
        }
        set
    }

    /// This set and one fact more.
    #[must_use]
    pub const fn with(self, fact: Fact) -> Self {
        let Self([low, high]) = self;
        let bit = fact as u32;
        if bit < 64 { Self([low | 1 << bit, high]) } else { Self([low, high | 1 << (bit - 64)]) }
    }

    /// Adds a fact where the condition holds.
    fn set(&mut self, fact: Fact, holds: bool) {
        if holds {
            *self = self.with(fact);
        }
    }

    /// Bit `n` stands for the `n`th fact.
    pub(crate) const fn bits(self) -> u128 {
        let Self([low, high]) = self;
        (high as u128) << 64 | low as u128
    }

    /// Whether this fact is in the set.
    pub const fn has(self, fact: Fact) -> bool {
        self.intersects(Self::EMPTY.with(fact))
    }

    /// Whether every fact of this set is in the other.
    pub const fn is_within(self, other: Self) -> bool {
        let (Self([a, b]), Self([c, d])) = (self, other);
        a & !c == 0 && b & !d == 0
    }

    /// The facts of both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        let (Self([a, b]), Self([c, d])) = (self, other);
        Self([a | c, b | d])
    }

    /// The facts of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        let (Self([a, b]), Self([c, d])) = (self, other);
        Self([a & !c, b & !d])
    }

    /// Whether the two sets share a fact.
    pub const fn intersects(self, other: Self) -> bool {
        let (Self([a, b]), Self([c, d])) = (self, other);
        a & c != 0 || b & d != 0
    }

    /// The facts of this set, in the order of [`Fact::ALL`](Id::ALL).
    pub fn iter(self) -> impl Iterator<Item = Fact> {
        Fact::ALL.iter().copied().filter(move |fact| self.has(*fact))
    }
}

impl Situation {
    /// Everything that these answers assert towards this person.
    pub fn facts(&self, to: Option<&Person>) -> FactSet {
        let mut facts = FactSet::EMPTY;
        self.add_progress(&mut facts);
        self.add_open_matters(&mut facts);
        self.add_wishes(&mut facts);
        let familiarity = to.map_or(Familiarity::New, |person| person.familiarity);
        facts.set(Fact::Acquainted, familiarity >= Familiarity::Met);
        facts.set(Fact::WellKnown, familiarity == Familiarity::WellKnown);
        facts.set(Fact::Rapport, to.is_some_and(|person| person.rapport));
        self.add_reason(&mut facts);
        facts
    }

    fn add_progress(&self, facts: &mut FactSet) {
        let stage = self.stage;
        let intent = self.intent();
        let offer = stage >= Stage::VerbalOffer && stage <= Stage::ContractSigned;
        facts.set(Fact::Application, intent != Intent::DeclineApproach && self.origin != Some(Origin::Approached));
        facts.set(Fact::Contact, stage >= Stage::Screening && stage != Stage::Waitlisted);
        facts.set(Fact::Met, stage >= Stage::Interviewing && stage != Stage::Waitlisted);
        facts.set(Fact::LastRound, stage == Stage::FinalRound);
        facts.set(Fact::Offer, offer);
        facts.set(Fact::WrittenOffer, offer && stage != Stage::VerbalOffer);
        facts.set(Fact::Accepted, matches!(stage, Stage::OfferAccepted | Stage::ContractSigned));
        facts.set(Fact::Signed, stage == Stage::ContractSigned);
        facts.set(Fact::Waitlisted, stage == Stage::Waitlisted);
        facts.set(Fact::Referred, self.origin == Some(Origin::Referred));
        facts.set(Fact::Approached, self.origin == Some(Origin::Approached) || intent == Intent::DeclineApproach);
        facts.set(Fact::ViaAgency, self.origin == Some(Origin::Agency));
        facts.set(Fact::Campus, self.origin == Some(Origin::Campus));
        facts.set(Fact::Internal, self.origin == Some(Origin::Internal));
    }

    fn add_open_matters(&self, facts: &mut FactSet) {
        let interviews = self.interviews();
        let dated = interviews.iter().flatten().count();
        facts.set(Fact::Booked, !interviews.is_empty());
        facts.set(Fact::OneDatedInterview, interviews.len() == 1 && dated == 1);
        facts.set(Fact::DatedInterviews, interviews.len() > 1 && dated > 0);
        facts.set(Fact::UndatedInterview, !interviews.is_empty() && dated == 0);
        for (fact, kind) in [
            (Fact::TakeHome, PendingKind::TakeHome),
            (Fact::References, PendingKind::References),
            (Fact::BackgroundCheck, PendingKind::BackgroundCheck),
            (Fact::Travel, PendingKind::Travel),
            (Fact::Visa, PendingKind::Visa),
            (Fact::MoneyOrEquipment, PendingKind::MoneyOrEquipment),
            (Fact::CalendarEntry, PendingKind::Calendar),
            (Fact::PortalEntry, PendingKind::Portal),
            (Fact::OfferDeadline, PendingKind::OfferDeadline),
        ] {
            facts.set(fact, self.is_pending(kind));
        }
        facts.set(Fact::Called, self.has_done(DoneKind::Called));
        facts.set(Fact::LeftVoicemail, self.has_done(DoneKind::LeftVoicemail));
        facts.set(Fact::Missed, self.missed.is_some());
        let missed = self.missed.as_ref();
        facts.set(Fact::MissedDated, missed.is_some_and(|it| it.at.is_some()));
        facts.set(Fact::WantsNewTime, missed.is_some_and(|it| it.repair == Repair::NewTime));
        facts.set(Fact::PutOut, self.puts_out());
        facts.set(Fact::NoApology, self.no_apology && self.may_skip_apology());
    }

    fn add_wishes(&self, facts: &mut FactSet) {
        // What they keep may be needed as evidence, so nobody is asked to delete it.
        let delete = self.door == Door::DeleteData && !self.concern.is_some_and(Concern::needs_records);
        facts.set(Fact::AllRoles, self.scope == Scope::AllRoles);
        facts.set(Fact::KeepsRole, self.scope == Scope::ThisRole && !self.keep_role.trim().is_empty());
        facts.set(Fact::DoorOpen, self.door == Door::KeepInMind);
        facts.set(Fact::DoorNeutral, self.door == Door::Neutral || self.door == Door::DeleteData && !delete);
        facts.set(Fact::NotAgain, self.door == Door::NotAgain);
        facts.set(Fact::DeleteData, delete);
        // A promise of contact never stands beside a request for deletion (Q12).
        facts.set(Fact::StayInTouch, self.stay_in_touch && !delete && self.door != Door::NotAgain);
        facts.set(Fact::Final, self.is_final);
        facts.set(Fact::NotFinal, !self.is_final);
        facts.set(Fact::NoCalls, self.no_calls);
        facts.set(Fact::CallsWelcome, !self.no_calls);
        if self.intent() == Intent::AskFirst
            && let Some(matter) = self.matter
        {
            *facts = facts.with(match matter {
                Matter::Pay => Fact::AskPay,
                Matter::Place => Fact::AskPlace,
                Matter::Hours => Fact::AskHours,
                Matter::Work => Fact::AskWork,
                Matter::Nerves => Fact::AskNerves,
                Matter::Support => Fact::AskSupport,
            });
        }
        facts.set(Fact::OwnThanks, !self.thanks.trim().is_empty());
        facts.set(Fact::Contactable, !self.contact.trim().is_empty());
        facts.set(Fact::Reference, !self.reference.trim().is_empty());
    }

    /// Asserts of the reason what its level permits to be said, and nothing beyond it.
    fn add_reason(&self, facts: &mut FactSet) {
        // Who asks is not leaving, so there is no reason to give.
        if self.intent().asks() {
            return;
        }
        let detail = self.detail();
        let family = self.reason.family();
        // Own words are the most specific level: another level, chosen, withholds them.
        let may_say_own = matches!(self.chosen_detail, None | Some(Detail::Specific));
        facts.set(Fact::OwnReason, may_say_own && !self.own_reason.trim().is_empty());
        if detail >= Detail::Neutral {
            facts.set(Fact::NotRightStep, !matches!(family, Family::Error | Family::Personal | Family::None));
            facts.set(
                Fact::NotAFit,
                matches!(family, Family::RoleFit | Family::Package | Family::Place | Family::Process | Family::Company),
            );
            facts.set(Fact::OtherDirection, matches!(family, Family::AnotherRole | Family::Search));
            facts.set(Fact::Circumstances, family == Family::Personal);
        }
        if detail >= Detail::Category
            && let Some(fact) = Fact::from_id(family.id())
        {
            *facts = facts.with(fact);
        }
        if detail == Detail::Specific
            && self.reason != Reason::None
            && let Some(fact) = Fact::from_id(self.reason.id())
        {
            *facts = facts.with(fact);
        }
    }
}

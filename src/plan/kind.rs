//! What steps there are, and what holds for each kind.

use crate::rules::RuleSet;
use crate::situation::{Channel, Fact, FactSet, Id as _, ids};

ids! {
    /// What a step does.
    StepKind {
        /// Tells the addressee the decision.
        Tell = "tell",
        /// Asks for what would have to change, another date or more time; nothing is decided (R1, R3, R5).
        Ask = "ask",
        /// Confirms in writing what was said (R26).
        Confirm = "confirm",
        /// Tells the agency, before somebody at its client is told (R18).
        Agency = "agency",
        /// Tells the person who recommended the candidate (R20).
        Referrer = "referrer",
        /// Thanks somebody the candidate got on well with (R19).
        Thank = "thank",
        /// Withdraws in the employer's portal (R9, R32).
        Portal = "portal",
        /// Declines the entry in the calendar (R68).
        Calendar = "calendar",
        /// Leaves the take-home exercise: nothing is sent back (R61).
        TakeHome = "take-home",
        /// Cancels a journey (R60).
        Travel = "travel",
        /// Asks about money that was already spent on it (R60).
        Expenses = "expenses",
        /// Asks how money or equipment is to be returned (R59).
        Return = "return",
        /// Tells a reference that nobody will call (R68).
        References = "references",
        /// Tells the career office (R8, R21).
        CareerOffice = "career-office",
        /// Sees to it that the background check stops (R68).
        BackgroundCheck = "background-check",
        /// Looks into the candidate's own position before a visa is given up (R62).
        Visa = "visa",
        /// Reads what was signed before an acceptance is taken back (R7).
        Contract = "contract",
    }
}

/// Ways to write to one person in private.
const NOTES: &[Channel] =
    &[Channel::Email, Channel::Chat, Channel::Sms, Channel::LinkedIn, Channel::Phone, Channel::InPerson];

/// Ways to ask somebody who is to answer.
const QUESTIONS: &[Channel] = &[
    Channel::Email,
    Channel::EmailReply,
    Channel::Phone,
    Channel::Voicemail,
    Channel::Sms,
    Channel::Chat,
    Channel::LinkedIn,
    Channel::Letter,
    Channel::InPerson,
    Channel::VideoCall,
];

impl StepKind {
    /// The name of a step of this kind that goes to the person at this place: with the place, where several may get one.
    pub fn step_id(self, place: Option<usize>) -> String {
        match place.filter(|_| matches!(self, Self::Thank | Self::References)) {
            Some(place) => format!("{}-{place}", self.id()),
            None => self.id().to_owned(),
        }
    }

    /// Whether a text goes with it; without one it is something to do.
    pub fn has_message(self) -> bool {
        !self.channels().is_empty()
    }

    /// Whether it goes by the channel that the candidate chose among the answers.
    pub fn is_by_chosen_channel(self) -> bool {
        matches!(self, Self::Tell | Self::Ask)
    }

    /// Whether it tells the decision, or tells it again in writing, to the addressee.
    pub fn is_decision(self) -> bool {
        matches!(self, Self::Tell | Self::Confirm)
    }

    /// The channels that it may travel by, the usual one first; none where there is nothing to send.
    pub fn channels(self) -> &'static [Channel] {
        match self {
            Self::Tell => <Channel as crate::situation::Id>::ALL,
            Self::Ask => QUESTIONS,
            Self::Confirm => &[Channel::Email, Channel::EmailReply],
            Self::Agency => &[Channel::Email, Channel::Chat, Channel::Sms, Channel::LinkedIn, Channel::Phone],
            Self::Referrer | Self::References => NOTES,
            Self::Thank => &[
                Channel::Email,
                Channel::Chat,
                Channel::Sms,
                Channel::LinkedIn,
                Channel::Letter,
                Channel::Phone,
                Channel::InPerson,
            ],
            Self::CareerOffice => &[Channel::Email, Channel::Chat, Channel::Phone, Channel::InPerson],
            Self::Return => &[Channel::Email, Channel::Chat, Channel::Sms, Channel::Phone],
            Self::Expenses => &[Channel::Email, Channel::Chat],
            Self::Portal => &[Channel::Portal],
            Self::Calendar => &[Channel::Calendar],
            Self::TakeHome | Self::Travel | Self::BackgroundCheck | Self::Visa | Self::Contract => &[],
        }
    }

    /// The rules behind a step of this kind; those of the decision follow from its channel and its time.
    pub(super) fn rules(self) -> RuleSet {
        match self {
            Self::Tell => RuleSet::EMPTY,
            Self::Ask => RuleSet::of(&[1, 5, 52]),
            Self::Confirm => RuleSet::of(&[26, 45]),
            Self::Agency => RuleSet::of(&[17, 18]),
            Self::Referrer => RuleSet::of(&[20, 22]),
            Self::Thank => RuleSet::of(&[19, 37]),
            Self::Portal => RuleSet::of(&[9, 32, 66]),
            Self::Calendar => RuleSet::of(&[11, 68]),
            Self::TakeHome => RuleSet::of(&[61]),
            Self::Travel => RuleSet::of(&[60, 68]),
            Self::Expenses => RuleSet::of(&[60]),
            Self::Return => RuleSet::of(&[59]),
            Self::References => RuleSet::of(&[40, 68]),
            Self::CareerOffice => RuleSet::of(&[8, 12, 21]),
            Self::BackgroundCheck => RuleSet::of(&[68]),
            Self::Visa => RuleSet::of(&[62]),
            Self::Contract => RuleSet::of(&[7, 57, 58]),
        }
    }

    /// Facts that hold towards the addressee and not towards whoever gets this step: what was said in a call, the
    /// words that the candidate wrote for the addressee, and what is to happen between the candidate and the employer.
    pub(super) fn not_towards(self) -> FactSet {
        let told = FactSet::EMPTY.with(Fact::Called).with(Fact::LeftVoicemail);
        let own_words = told.with(Fact::OwnThanks).with(Fact::OwnReason);
        match self {
            Self::Tell | Self::Confirm | Self::Ask => FactSet::EMPTY,
            // The reason depends on the door, so it stays a fact there and is only not said.
            Self::Agency | Self::Referrer => own_words,
            _ => own_words.and(DOOR),
        }
    }

    /// Facts that hold and are not said in this step: what happens after this is said once, with the decision.
    pub(super) fn unsaid(self) -> FactSet {
        if self == Self::Referrer { DOOR } else { FactSet::EMPTY }
    }
}

/// What is to happen between the candidate and the employer after this.
const DOOR: FactSet = FactSet::EMPTY.with(Fact::DoorOpen).with(Fact::NotAgain).with(Fact::DeleteData);

//! How far the process has come, what is still booked or open, and what the candidate wants to do about it.

use super::ids::ids;
use super::moment::Moment;

ids! {
    /// What the message is for.
    Intent {
        Withdraw = "withdraw",
        DeclineOffer = "decline-offer",
        WithdrawAcceptance = "withdraw-acceptance",
        DeclineApproach = "decline-approach",
        Repair = "repair",
        CorrectApplication = "correct-application",
        /// Asks about what would have to change, before anything is decided (R1).
        AskFirst = "ask-first",
        /// Asks for another date of a booked interview (R5).
        Reschedule = "reschedule",
        /// Asks for more time to decide (R3).
        MoreTime = "more-time",
    }
}

impl Intent {
    /// Whether it asks for something and leaves nothing: the process goes on.
    pub fn asks(self) -> bool {
        matches!(self, Self::AskFirst | Self::Reschedule | Self::MoreTime)
    }
}

ids! {
    /// How far the process has come; progress alone, not what is booked next.
    Stage {
        /// The candidate did not say.
        Unknown = "unknown",
        /// Sent an application, no contact yet.
        Applied = "applied",
        /// In touch with a recruiter; a first call is booked or done.
        Screening = "screening",
        /// At least one interview took place.
        Interviewing = "interviewing",
        /// Invited to, or through, the last round.
        FinalRound = "final-round",
        VerbalOffer = "verbal-offer",
        WrittenOffer = "written-offer",
        OfferAccepted = "offer-accepted",
        ContractSigned = "contract-signed",
        /// Told to wait: a pool or a waiting list.
        Waitlisted = "waitlisted",
    }
}

impl Stage {
    /// The intent that a candidate at this stage most likely has.
    pub fn default_intent(self) -> Intent {
        match self {
            Self::VerbalOffer | Self::WrittenOffer => Intent::DeclineOffer,
            Self::OfferAccepted | Self::ContractSigned => Intent::WithdrawAcceptance,
            _ => Intent::Withdraw,
        }
    }
}

ids! {
    /// How the candidate came into the process.
    Origin {
        Applied = "applied",
        Referred = "referred",
        /// Somebody wrote to the candidate first.
        Approached = "approached",
        Agency = "agency",
        Campus = "campus",
        Internal = "internal",
    }
}

ids! {
    /// Something that is still open and has to be called off or settled.
    PendingKind {
        Interview = "interview",
        TakeHome = "take-home",
        References = "references",
        BackgroundCheck = "background-check",
        Travel = "travel",
        Visa = "visa",
        MoneyOrEquipment = "money-or-equipment",
        Calendar = "calendar",
        Portal = "portal",
        OfferDeadline = "offer-deadline",
    }
}

/// One open matter, with its date where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// What is open.
    pub kind: PendingKind,
    /// When: the start of an interview, the deadline of a test or an offer.
    pub at: Option<Moment>,
}

ids! {
    /// What the candidate has already done by voice.
    DoneKind {
        Called = "called",
        LeftVoicemail = "left-voicemail",
    }
}

/// Something already done, with its time where it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What was done.
    pub kind: DoneKind,
    /// When.
    pub at: Option<Moment>,
}

ids! {
    /// What the candidate asks for after a missed interview.
    Repair {
        Withdraw = "withdraw",
        NewTime = "new-time",
    }
}

/// An interview that the candidate did not attend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// When it should have taken place.
    pub at: Option<Moment>,
    /// What the candidate asks for now.
    pub repair: Repair,
}

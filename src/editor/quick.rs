//! The first two questions: where things stand, and why. Each answer sets several answers of the situation.

use crate::situation::{Family, Missed, Pending, PendingKind, Reason, Repair, Situation, Stage, ids};
use crate::words::First;

ids! {
    /// Where things stand.
    Start {
        Applied = "applied",
        InterviewBooked = "interview-booked",
        Interviewed = "interviewed",
        Offer = "offer",
        Accepted = "accepted",
        MissedOne = "missed",
    }
}

ids! {
    /// Why, in the five groups of the first screen.
    Why {
        AcceptedOffer = "accepted-offer",
        NotTheFit = "not-the-fit",
        Circumstances = "circumstances",
        AboutThem = "about-them",
        RatherNotSay = "rather-not-say",
    }
}

impl Start {
    /// The words of the page.
    pub fn label(self, words: &First) -> &'static str {
        let words = &words.quick;
        match self {
            Self::Applied => words.applied,
            Self::InterviewBooked => words.booked,
            Self::Interviewed => words.interviewed,
            Self::Offer => words.offer,
            Self::Accepted => words.accepted,
            Self::MissedOne => words.missed,
        }
    }

    /// Tells the situation where things stand.
    pub fn apply(self, situation: &mut Situation) {
        let is_undated_interview = |it: &Pending| it.kind == PendingKind::Interview && it.at.is_none();
        if self != Self::InterviewBooked {
            situation.pending.retain(|it| !is_undated_interview(it));
        }
        if self != Self::MissedOne {
            situation.missed = None;
        }
        situation.chosen_intent = None;
        situation.matter = None;
        situation.stage = match self {
            Self::Applied => Stage::Applied,
            Self::InterviewBooked | Self::MissedOne => Stage::Screening,
            Self::Interviewed => Stage::Interviewing,
            Self::Offer => Stage::VerbalOffer,
            Self::Accepted => Stage::OfferAccepted,
        };
        match self {
            Self::InterviewBooked if !situation.is_pending(PendingKind::Interview) => {
                situation.pending.push(Pending { kind: PendingKind::Interview, at: None });
            }
            Self::MissedOne if situation.missed.is_none() => {
                situation.missed = Some(Missed { at: None, repair: Repair::Withdraw });
            }
            _ => {}
        }
    }

    /// The answer that the situation gives to this question; `None` where none was given yet.
    pub fn of(situation: &Situation) -> Option<Self> {
        if situation.missed.is_some() {
            return Some(Self::MissedOne);
        }
        match situation.stage {
            Stage::Unknown => None,
            Stage::OfferAccepted | Stage::ContractSigned => Some(Self::Accepted),
            Stage::VerbalOffer | Stage::WrittenOffer => Some(Self::Offer),
            _ if situation.is_pending(PendingKind::Interview) => Some(Self::InterviewBooked),
            Stage::Interviewing | Stage::FinalRound => Some(Self::Interviewed),
            _ => Some(Self::Applied),
        }
    }
}

impl Why {
    /// The words of the page.
    pub fn label(self, words: &First) -> &'static str {
        let words = &words.quick;
        match self {
            Self::AcceptedOffer => words.other_offer,
            Self::NotTheFit => words.not_the_fit,
            Self::Circumstances => words.circumstances,
            Self::AboutThem => words.about_them,
            Self::RatherNotSay => words.rather_not_say,
        }
    }

    /// Tells the situation why. A choice that already holds more exactly is left as it is.
    pub fn apply(self, situation: &mut Situation) {
        if Self::of(situation) == self {
            return;
        }
        situation.chosen_detail = None;
        situation.reason = match self {
            Self::AcceptedOffer => Reason::AcceptedOffer,
            Self::NotTheFit => Reason::RoleFit,
            Self::Circumstances => Reason::Personal,
            Self::AboutThem => Reason::Process,
            Self::RatherNotSay => Reason::None,
        };
        // Choosing "My circumstances changed" is the candidate's word that it is true.
        situation.reason_is_true = self == Self::Circumstances;
    }

    /// The group in which the situation's reason stands.
    pub fn of(situation: &Situation) -> Self {
        match situation.reason.family() {
            Family::AnotherRole => Self::AcceptedOffer,
            Family::RoleFit | Family::Package | Family::Place => Self::NotTheFit,
            Family::Personal | Family::Search | Family::Staying => Self::Circumstances,
            Family::Process | Family::Company => Self::AboutThem,
            Family::Error | Family::None => Self::RatherNotSay,
        }
    }
}

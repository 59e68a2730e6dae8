//! The slots of a phrase: the places where a value stands exactly as the candidate typed it.

use super::Answer;
use crate::situation::ids;

ids! {
    /// A place in a phrase for a value. A phrase is eligible only where each of its slots has one.
    Slot {
        Role = "role",
        Company = "company",
        Agency = "agency",
        /// The candidate's own name.
        Name = "name",
        Contact = "contact",
        /// The addressee, as they are addressed.
        Addressee = "addressee",
        KeepRole = "keep-role",
        Reference = "reference",
        Thread = "thread",
        /// The postal address of a letter.
        Address = "address",
        /// The booked interviews: one date, or a list of them.
        Interviews = "interviews",
        Missed = "missed",
        TakeHomeDate = "take-home-date",
        TravelDate = "travel-date",
        OfferDate = "offer-date",
        /// The time or the day that the candidate proposes.
        Proposed = "proposed",
        /// The day on which the message is written.
        Today = "today",
        OwnReason = "own-reason",
        OwnThanks = "own-thanks",
        More = "more",
    }
}

impl Slot {
    /// The answer that this value comes from; `None` for the date of today.
    pub(crate) fn answer(self) -> Option<Answer> {
        Some(match self {
            Self::Role => Answer::Role,
            Self::Company => Answer::Company,
            Self::Agency => Answer::Agency,
            Self::Name => Answer::OwnName,
            Self::Contact => Answer::Contact,
            Self::Addressee => Answer::People,
            Self::KeepRole => Answer::KeepRole,
            Self::Reference => Answer::Reference,
            Self::Thread => Answer::Thread,
            Self::Address => Answer::Address,
            Self::Interviews | Self::TakeHomeDate | Self::TravelDate | Self::OfferDate => Answer::Pending,
            Self::Proposed => Answer::Proposed,
            Self::Missed => Answer::Missed,
            Self::OwnReason => Answer::OwnReason,
            Self::OwnThanks => Answer::Thanks,
            Self::More => Answer::More,
            Self::Today => return None,
        })
    }
}

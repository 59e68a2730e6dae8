//! What is looked into before anything is sent: what could still be solved, where the job is, and what makes it another matter.

use super::ids::ids;

ids! {
    /// What would have to change for the candidate to stay, where that is asked about first.
    Matter {
        Pay = "pay",
        Place = "place",
        Hours = "hours",
        Work = "work",
        /// What to expect on the day of an interview.
        Nerves = "nerves",
        /// An adjustment that the candidate needs.
        Support = "support",
    }
}

ids! {
    /// The country whose law the job is under. Asked, never guessed from a language.
    Country {
        UnitedStates = "us",
        UnitedKingdom = "gb",
        Ireland = "ie",
        Canada = "ca",
        Australia = "au",
        NewZealand = "nz",
        India = "in",
        Germany = "de",
        Austria = "at",
        Switzerland = "ch",
        France = "fr",
        Netherlands = "nl",
        /// Any other.
        Elsewhere = "elsewhere",
    }
}

ids! {
    /// Something that happened and makes leaving more than a matter of manners.
    Concern {
        /// Treated worse for who they are.
        Discrimination = "discrimination",
        /// Threatened or harassed.
        Threat = "threat",
        /// Asked for money, or for papers that prove who they are, before there is a contract.
        MoneyOrPapers = "money-or-papers",
    }
}

ids! {
    /// How firm the other offer is for which the candidate leaves.
    OtherOffer {
        /// In writing, and nothing is open.
        Firm = "firm",
        NotYet = "not-yet",
    }
}

impl Concern {
    /// Whether what they keep about the candidate may be needed as evidence.
    pub fn needs_records(self) -> bool {
        matches!(self, Self::Discrimination | Self::Threat)
    }
}

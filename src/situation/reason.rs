//! Why, and how much of it may be said.
//!
//! Levels and caps: etiquette notes 3.2 and 3.4 (families F1 to F9, levels L0 to L3).

use super::ids::{Id, ids};

ids! {
    /// The group that a reason belongs to.
    Family {
        AnotherRole = "another-role",
        Staying = "staying",
        RoleFit = "role-fit",
        Package = "package",
        Place = "place",
        Process = "process",
        Company = "company",
        Personal = "personal",
        Search = "search",
        Error = "error",
        None = "none",
    }
}

ids! {
    /// How much of the reason the message says.
    Detail {
        /// Nothing at all.
        None = "none",
        /// A true sentence that gives nothing away.
        Neutral = "neutral",
        /// The family.
        Category = "category",
        /// The leaf, or the candidate's own words.
        Specific = "specific",
    }
}

ids! {
    /// The reason, as `family/leaf`; a family alone where the candidate told no more than that.
    Reason {
        AnotherRole = "another-role",
        AcceptedOffer = "another-role/accepted-offer",
        FurtherAlongElsewhere = "another-role/further-along-elsewhere",
        InternalMove = "another-role/internal-move",
        Staying = "staying",
        CounterOffer = "staying/counter-offer",
        ByChoice = "staying/by-choice",
        RoleFit = "role-fit",
        Scope = "role-fit/scope",
        Level = "role-fit/level",
        Skills = "role-fit/skills",
        Direction = "role-fit/direction",
        Growth = "role-fit/growth",
        WorkTravel = "role-fit/travel",
        Hours = "role-fit/hours",
        Balance = "role-fit/balance",
        Values = "role-fit/values",
        Package = "package",
        Pay = "package/pay",
        Benefits = "package/benefits",
        Equity = "package/equity",
        ContractType = "package/contract-type",
        Place = "place",
        Location = "place/location",
        OnSite = "place/on-site",
        Relocation = "place/relocation",
        Process = "process",
        TooSlow = "process/too-slow",
        Communication = "process/communication",
        Disorganized = "process/disorganized",
        UnpaidWork = "process/unpaid-work",
        RepeatedRescheduling = "process/repeated-rescheduling",
        TooManyRounds = "process/too-many-rounds",
        AutomatedInterview = "process/automated-interview",
        DataDemands = "process/data-demands",
        Company = "company",
        Interviewer = "company/interviewer",
        RedFlags = "company/red-flags",
        Culture = "company/culture",
        Stability = "company/stability",
        Safety = "company/safety",
        Personal = "personal",
        FamilyMatter = "personal/family",
        Health = "personal/health",
        Parental = "personal/parental",
        Bereavement = "personal/bereavement",
        Study = "personal/study",
        Moving = "personal/moving",
        Finances = "personal/finances",
        WorkPermit = "personal/work-permit",
        Service = "personal/service",
        OtherPersonal = "personal/other",
        Search = "search",
        Pausing = "search/pausing",
        SelfEmployment = "search/self-employment",
        CareerChange = "search/career-change",
        NotNow = "search/not-now",
        Duplicate = "error/duplicate",
        WrongRole = "error/wrong-role",
        WrongAnswer = "error/wrong-answer",
        None = "none",
    }
}

impl Reason {
    /// The family of this reason.
    pub fn family(self) -> Family {
        let family = self.id().split('/').next().unwrap_or_default();
        Family::from_id(family).unwrap_or(Family::None)
    }

    /// Whether the candidate named a leaf and not only a family.
    pub fn is_leaf(self) -> bool {
        self.id().contains('/')
    }

    /// The highest level at which this reason may be said (etiquette notes 3.2 and 3.4).
    pub fn highest_detail(self) -> Detail {
        match (self.family(), self) {
            (Family::None, _) => Detail::None,
            (Family::Process | Family::Company, _) | (_, Self::Values) => Detail::Neutral,
            (Family::Package | Family::Personal, _) => Detail::Category,
            (Family::Error, _) => Detail::Specific,
            _ if self.is_leaf() => Detail::Specific,
            _ => Detail::Category,
        }
    }

    /// The level that is chosen where the candidate chose none (Q1: said by default only where it
    /// is plain and hurts nobody).
    pub fn default_detail(self) -> Detail {
        match self {
            Self::AcceptedOffer
            | Self::Location
            | Self::Relocation
            | Self::Pausing
            | Self::Duplicate
            | Self::WrongRole
            | Self::WrongAnswer => Detail::Specific,
            Self::AnotherRole
            | Self::FurtherAlongElsewhere
            | Self::InternalMove
            | Self::Staying
            | Self::CounterOffer
            | Self::ByChoice
            | Self::RoleFit
            | Self::Scope
            | Self::Level
            | Self::Skills
            | Self::Direction
            | Self::Growth
            | Self::Place
            | Self::Search
            | Self::SelfEmployment
            | Self::CareerChange
            | Self::NotNow => Detail::Category,
            _ if self.family() == Family::Personal => Detail::Category,
            _ => Detail::None,
        }
    }
}

//! The closed lists of the domain, in English.

use crate::before::Aspect;
use crate::situation::{
    Concern, Country, DoneKind, Door, Familiarity, Family, Intent, MessageLang, Origin, OtherOffer, PendingKind,
    PersonKind, Reason, Repair, Scope, Stage, Tone,
};

pub(super) fn intent(intent: Intent) -> &'static str {
    match intent {
        Intent::Withdraw => "Withdraw my application",
        Intent::DeclineOffer => "Decline their offer",
        Intent::WithdrawAcceptance => "Take back an acceptance",
        Intent::DeclineApproach => "Say no to somebody who approached me",
        Intent::Repair => "Put a missed interview right",
        Intent::CorrectApplication => "Correct an application",
        Intent::AskFirst => "Ask before I decide",
        Intent::Reschedule => "Move an interview",
        Intent::MoreTime => "Ask for more time",
    }
}

pub(super) fn other_offer(other_offer: OtherOffer) -> &'static str {
    match other_offer {
        OtherOffer::Firm => "Yes, it is firm",
        OtherOffer::NotYet => "Not yet",
    }
}

pub(super) fn concern(concern: Concern) -> &'static str {
    match concern {
        Concern::Discrimination => "I was treated worse for who I am",
        Concern::Threat => "I was threatened or harassed",
        Concern::MoneyOrPapers => "They want money from me, or identity papers before a contract",
    }
}

pub(super) fn country(country: Country) -> &'static str {
    match country {
        Country::UnitedStates => "United States",
        Country::UnitedKingdom => "United Kingdom",
        Country::Ireland => "Ireland",
        Country::Canada => "Canada",
        Country::Australia => "Australia",
        Country::NewZealand => "New Zealand",
        Country::India => "India",
        Country::Germany => "Germany",
        Country::Austria => "Austria",
        Country::Switzerland => "Switzerland",
        Country::France => "France",
        Country::Netherlands => "Netherlands",
        Country::Elsewhere => "Another country",
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Unknown => "I’d rather not say",
        Stage::Applied => "Applied, no contact yet",
        Stage::Screening => "In touch with a recruiter",
        Stage::Interviewing => "Had at least one interview",
        Stage::FinalRound => "In the last round",
        Stage::VerbalOffer => "Offered the job, by word of mouth",
        Stage::WrittenOffer => "Offered the job, in writing",
        Stage::OfferAccepted => "Accepted the offer",
        Stage::ContractSigned => "Signed the contract",
        Stage::Waitlisted => "On a waiting list",
    }
}

pub(super) fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Applied => "I applied",
        Origin::Referred => "Somebody referred me",
        Origin::Approached => "They wrote to me first",
        Origin::Agency => "Through an agency",
        Origin::Campus => "Through my school or campus",
        Origin::Internal => "I work there already",
    }
}

pub(super) fn pending(kind: PendingKind) -> &'static str {
    match kind {
        PendingKind::Interview => "An interview",
        PendingKind::TakeHome => "A take-home task",
        PendingKind::References => "Calls to my references",
        PendingKind::BackgroundCheck => "A background check",
        PendingKind::Travel => "Travel that is booked",
        PendingKind::Visa => "Visa or permit papers",
        PendingKind::MoneyOrEquipment => "Money or equipment to return",
        PendingKind::Calendar => "A calendar entry",
        PendingKind::Portal => "An entry in their portal",
        PendingKind::OfferDeadline => "A date by which to answer their offer",
    }
}

pub(super) fn done(kind: DoneKind) -> &'static str {
    match kind {
        DoneKind::Called => "I have already called them",
        DoneKind::LeftVoicemail => "I have left a voicemail",
    }
}

pub(super) fn repair(repair: Repair) -> &'static str {
    match repair {
        Repair::Withdraw => "Withdraw",
        Repair::NewTime => "Ask for another time",
    }
}

pub(super) fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::ThisRole => "Only this role",
        Scope::AllRoles => "Every role with them",
    }
}

pub(super) fn door(door: Door) -> &'static str {
    match door {
        Door::KeepInMind => "Please keep me in mind",
        Door::Neutral => "Nothing in particular",
        Door::NotAgain => "Please do not contact me again",
        Door::DeleteData => "Please delete my data",
    }
}

pub(super) fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Formal => "Formal",
        Tone::Warm => "Warm",
        Tone::Brief => "Brief",
    }
}

pub(super) fn lang(lang: MessageLang) -> &'static str {
    match lang {
        MessageLang::EnUs => "American",
        MessageLang::EnGb => "British",
    }
}

pub(super) fn person(kind: PersonKind) -> &'static str {
    match kind {
        PersonKind::InHouseRecruiter => "Recruiter at the company",
        PersonKind::Coordinator => "Coordinator",
        PersonKind::Agency => "Recruiter at an agency",
        PersonKind::ExecutiveSearch => "Executive search",
        PersonKind::HiringManager => "Hiring manager",
        PersonKind::Interviewer => "Interviewer",
        PersonKind::Panel => "Interview panel",
        PersonKind::SearchCommittee => "Search committee",
        PersonKind::Founder => "Founder",
        PersonKind::Hr => "Human resources",
        PersonKind::InternalManager => "My own manager",
        PersonKind::Referrer => "The person who referred me",
        PersonKind::Reference => "My reference",
        PersonKind::CareerOffice => "Career office",
        PersonKind::Client => "The agency’s client",
        PersonKind::Team => "The hiring team",
    }
}

pub(super) fn familiarity(familiarity: Familiarity) -> &'static str {
    match familiarity {
        Familiarity::New => "Not yet",
        Familiarity::Met => "We have met",
        Familiarity::WellKnown => "Well",
    }
}

pub(super) fn family(family: Family) -> &'static str {
    match family {
        Family::AnotherRole => "Another role",
        Family::Staying => "Staying where I am",
        Family::RoleFit => "The role itself",
        Family::Package => "The offer’s terms",
        Family::Place => "The place",
        Family::Process => "Their process",
        Family::Company => "The company or its people",
        Family::Personal => "Personal",
        Family::Search => "My search has changed",
        Family::Error => "A mistake in my application",
        Family::None => "No reason",
    }
}

pub(super) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::AnotherRole => "Another role, in general",
        Reason::AcceptedOffer => "I accepted another offer",
        Reason::FurtherAlongElsewhere => "I am further along elsewhere",
        Reason::InternalMove => "I am moving within my company",
        Reason::Staying => "Staying, in general",
        Reason::CounterOffer => "My employer made a counter-offer",
        Reason::ByChoice => "I chose to stay",
        Reason::RoleFit => "Not the right fit, in general",
        Reason::Scope => "What the role covers",
        Reason::Level => "The level",
        Reason::Skills => "The skills it needs",
        Reason::Direction => "The direction I want to take",
        Reason::Growth => "Room to grow",
        Reason::WorkTravel => "The travel",
        Reason::Hours => "The hours",
        Reason::Balance => "Work and life in balance",
        Reason::Values => "Values",
        Reason::Package => "The terms, in general",
        Reason::Pay => "Pay",
        Reason::Benefits => "Benefits",
        Reason::Equity => "Equity",
        Reason::ContractType => "The kind of contract",
        Reason::Place => "The place, in general",
        Reason::Location => "Where it is",
        Reason::OnSite => "Days on site",
        Reason::Relocation => "Having to move",
        Reason::Process => "The process, in general",
        Reason::TooSlow => "It took too long",
        Reason::Communication => "Communication",
        Reason::Disorganized => "It was disorganized",
        Reason::UnpaidWork => "Unpaid work",
        Reason::RepeatedRescheduling => "Rescheduled again and again",
        Reason::TooManyRounds => "Too many rounds",
        Reason::AutomatedInterview => "An automated interview",
        Reason::DataDemands => "They asked for too much data",
        Reason::Company => "The company, in general",
        Reason::Interviewer => "An interviewer",
        Reason::RedFlags => "Warning signs",
        Reason::Culture => "The culture",
        Reason::Stability => "How stable they are",
        Reason::Safety => "I did not feel safe",
        Reason::Personal => "My circumstances changed",
        Reason::FamilyMatter => "Family",
        Reason::Health => "Health",
        Reason::Parental => "Becoming a parent",
        Reason::Bereavement => "A loss",
        Reason::Study => "Study",
        Reason::Moving => "I am moving",
        Reason::Finances => "Money",
        Reason::WorkPermit => "Work permit",
        Reason::Service => "Military or civic service",
        Reason::OtherPersonal => "Something else",
        Reason::Search => "My search has changed, in general",
        Reason::Pausing => "I am pausing my search",
        Reason::SelfEmployment => "I will work for myself",
        Reason::CareerChange => "I am changing careers",
        Reason::NotNow => "Not the right time",
        Reason::Duplicate => "I applied twice",
        Reason::WrongRole => "I applied for the wrong role",
        Reason::WrongAnswer => "I gave a wrong answer",
        Reason::None => "I’d rather not say",
    }
}

pub(super) fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Pay => "Pay",
        Aspect::Place => "Place",
        Aspect::Balance => "Work and life in balance",
        Aspect::Growth => "Room to grow",
        Aspect::Culture => "Culture",
        Aspect::Security => "Security",
    }
}

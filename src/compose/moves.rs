//! The moves of a message, and the answers behind its sentences.

use crate::situation::Fact;
use crate::situation::ids;

ids! {
    /// The job of a sentence. New ones come last: which wording is chosen hangs on the place in this list.
    Move {
        Subject = "subject",
        Dateline = "dateline",
        Address = "address",
        Greeting = "greeting",
        /// Refers back to a call or a voicemail (R45).
        FollowUp = "follow-up",
        /// Owns a missed interview.
        Missed = "missed",
        Decision = "decision",
        /// This role only, or every role (with the role that stays).
        Scope = "scope",
        Cancellation = "cancellation",
        Apology = "apology",
        Reason = "reason",
        OwnReason = "own-reason",
        Thanks = "thanks",
        OwnThanks = "own-thanks",
        /// Asks somebody in between to pass the decision on.
        Relay = "relay",
        TakeHome = "take-home",
        References = "references",
        BackgroundCheck = "background-check",
        Travel = "travel",
        Visa = "visa",
        MoneyOrEquipment = "money-or-equipment",
        CalendarEntry = "calendar-entry",
        PortalEntry = "portal-entry",
        OfferDeadline = "offer-deadline",
        /// Asks for another time after a missed interview.
        NewTime = "new-time",
        More = "more",
        /// No counter-proposal, please.
        Final = "final",
        Calls = "calls",
        Data = "data",
        Wish = "wish",
        Door = "door",
        SignOff = "sign-off",
        Signature = "signature",
        /// How the candidate can be reached, under the signature (R41).
        ContactLine = "contact-line",
        /// Opens a call.
        Hello = "hello",
        /// Ends a call.
        Goodbye = "goodbye",
        /// What to leave on a voicemail.
        Voicemail = "voicemail",
        /// The answer to "why?".
        IfWhy = "if-why",
        /// The answer to "what would it take?".
        IfPersuade = "if-persuade",
        /// Two lines that ask for five minutes today.
        AskFive = "ask-five",
        /// One neutral sentence for a form.
        Statement = "statement",
        /// The decision in one clause, on the way to a personal thank-you (R19).
        News = "news",
        PersonalThanks = "personal-thanks",
        PersonalWish = "personal-wish",
        /// Asks how money or equipment is to be returned (R59).
        Return = "return",
        /// Asks about money that was spent on a journey (R60).
        Expenses = "expenses",
        /// Thanks whoever settles a small matter.
        Obliged = "obliged",
        /// Ends a call after which nothing follows in writing.
        Parting = "parting",
        ThanksSubject = "thanks-subject",
        ReturnSubject = "return-subject",
        ExpensesSubject = "expenses-subject",
        /// Leads up to a question while an offer waits for its answer.
        LeadIn = "lead-in",
        /// Asks for what would have to change, another date, or more time (R1, R3, R5).
        Question = "question",
    }
}

ids! {
    /// An answer that a sentence can be traced to.
    Answer {
        Role = "role",
        OwnName = "from",
        Contact = "contact",
        Company = "company",
        Agency = "agency",
        People = "people",
        Intent = "intent",
        Stage = "stage",
        Origin = "origin",
        Pending = "pending",
        Done = "done",
        Missed = "missed",
        Reason = "reason",
        OwnReason = "own-reason",
        Scope = "scope",
        KeepRole = "keep-role",
        Door = "door",
        StayInTouch = "stay-in-touch",
        Final = "final",
        Calls = "no-calls",
        Thanks = "thanks",
        More = "more",
        Reference = "reference",
        Thread = "thread",
        Address = "address",
        Channel = "channel",
        Apology = "no-apology",
        Matter = "ask",
        Proposed = "proposed",
    }
}

/// The answer that asserts this fact.
pub(crate) fn answer_of(fact: Fact) -> Answer {
    match fact {
        Fact::Application | Fact::Referred | Fact::Approached | Fact::ViaAgency | Fact::Campus | Fact::Internal => {
            Answer::Origin
        }
        Fact::Contact
        | Fact::Met
        | Fact::LastRound
        | Fact::Offer
        | Fact::WrittenOffer
        | Fact::Accepted
        | Fact::Signed
        | Fact::Waitlisted => Answer::Stage,
        Fact::Booked
        | Fact::OneDatedInterview
        | Fact::DatedInterviews
        | Fact::UndatedInterview
        | Fact::TakeHome
        | Fact::References
        | Fact::BackgroundCheck
        | Fact::Travel
        | Fact::Visa
        | Fact::MoneyOrEquipment
        | Fact::CalendarEntry
        | Fact::PortalEntry
        | Fact::OfferDeadline
        | Fact::PutOut
        | Fact::OutOfPocket => Answer::Pending,
        Fact::Called | Fact::LeftVoicemail | Fact::Spoke => Answer::Done,
        Fact::Missed | Fact::MissedDated | Fact::WantsNewTime => Answer::Missed,
        Fact::NoApology => Answer::Apology,
        Fact::AllRoles => Answer::Scope,
        Fact::KeepsRole => Answer::KeepRole,
        Fact::DoorOpen | Fact::DoorNeutral | Fact::NotAgain | Fact::DeleteData => Answer::Door,
        Fact::StayInTouch => Answer::StayInTouch,
        Fact::Final | Fact::NotFinal => Answer::Final,
        Fact::NoCalls | Fact::CallsWelcome => Answer::Calls,
        Fact::Acquainted | Fact::WellKnown | Fact::Rapport | Fact::TellsBoth => Answer::People,
        Fact::AskPay | Fact::AskPlace | Fact::AskHours | Fact::AskWork | Fact::AskNerves | Fact::AskSupport => {
            Answer::Matter
        }
        Fact::OwnThanks => Answer::Thanks,
        Fact::OwnReason => Answer::OwnReason,
        Fact::Contactable => Answer::Contact,
        Fact::Reference => Answer::Reference,
        _ => Answer::Reason,
    }
}

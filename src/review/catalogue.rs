//! The checks: what a message can say wrong, what it can leave out, and what the situation adds.
//!
//! The good and bad examples of each stand in `tests/review/examples/`.

use super::finding::{Check, Severity};
use crate::rules::RuleSet;
use crate::situation::ids;

macro_rules! catalogue {
    ($($constant:ident = $kind:ident $id:literal, $severity:ident, [$($rule:literal),*];)+) => {
        ids! {
            /// What a check finds.
            CheckKind { $($kind = $id,)+ }
        }

        $(
            #[doc = concat!("`", $id, "`")]
            pub(super) const $constant: &Check = &Check {
                id: $id,
                kind: CheckKind::$kind,
                severity: Severity::$severity,
                rules: RuleSet::of(&[$($rule),*]),
            };
        )+

        /// Every check, blocks first.
        pub const CHECKS: &[&Check] = &[$($constant),+];
    };
}

catalogue! {
    PLACEHOLDER = Placeholder "placeholder", Block, [55];
    NO_ROLE = NoRole "no-role", Block, [34, 36];
    NO_DECISION = NoDecision "no-decision", Block, [35];
    OTHER_NAME = OtherName "other-name", Block, [55];
    CONTRADICTION = Contradiction "contradiction", Block, [5];
    LATE_DECISION = LateDecision "late-decision", Warn, [35];
    TOO_LONG = TooLong "too-long", Warn, [42];
    SEVERAL_REASONS = SeveralReasons "several-reasons", Warn, [38, 49];
    COMPARISON = Comparison "comparison", Warn, [47];
    BLAME = Blame "blame", Warn, [46];
    HEDGE = Hedge "hedge", Warn, [35];
    OPENS_NEGOTIATION = OpensNegotiation "opens-negotiation", Warn, [52];
    APOLOGY = Apology "apology", Warn, [57];
    HEALTH_OR_FAMILY = HealthOrFamily "health-or-family", Warn, [51];
    NEW_EMPLOYER = NewEmployer "new-employer", Warn, [50];
    NO_THANKS = NoThanks "no-thanks", Warn, [37];
    NO_INTERVIEW_DATE = NoInterviewDate "no-interview-date", Warn, [36];
    NOT_CANCELLED = NotCancelled "not-cancelled", Warn, [11, 36];
    WRONG_DATE = WrongDate "wrong-date", Warn, [36];
    CONTACT_AND_DELETION = ContactAndDeletion "contact-and-deletion", Warn, [40, 44];
    WITHHELD_REASON = WithheldReason "withheld-reason", Warn, [48, 49];
    WRONG_GREETING = WrongGreeting "wrong-greeting", Warn, [34];
    VAGUE_PERSONAL = VaguePersonal "vague-personal", Warn, [48];
    SHOUTING = Shouting "shouting", Warn, [];
    UNSPECIFIC_THANKS = UnspecificThanks "unspecific-thanks", Info, [37];
    CLICHE = Cliche "cliche", Info, [];
    FLATTERY = Flattery "flattery", Info, [];
    GROVELLING = Grovelling "grovelling", Info, [57];
    LATE_HOUR = LateHour "late-hour", Info, [14];
    CALL_FIRST = CallFirst "call-first", Info, [13];
    AGENCY_FIRST = AgencyFirst "agency-first", Info, [18];
    TELL_REFERRER = TellReferrer "tell-referrer", Info, [20];
    WRITE_TOO = WriteToo "write-too", Info, [26, 27];
    CHECK_CONTRACT = CheckContract "check-contract", Info, [7, 57, 58];
}

//! The checks: what a message can say wrong, what it can leave out, and what the situation adds.
//!
//! The good and bad examples of each stand in `tests/review/examples/`.

use super::finding::{Check, Severity};
use crate::rules::RuleSet;

macro_rules! catalogue {
    ($($constant:ident = $id:literal, $severity:ident, [$($rule:literal),*], $title:literal, $why:literal;)+) => {
        $(
            #[doc = concat!("`", $id, "`: ", $title)]
            pub(super) const $constant: &Check = &Check {
                id: $id,
                severity: Severity::$severity,
                rules: RuleSet::of(&[$($rule),*]),
                title: $title,
                why: $why,
            };
        )+

        /// Every check, blocks first.
        pub const CHECKS: &[&Check] = &[$($constant),+];
    };
}

catalogue! {
    PLACEHOLDER = "placeholder", Block, [55], "A blank was not filled in",
        "It tells the reader that this is a form letter.";
    NO_ROLE = "no-role", Block, [34, 36], "The role is not named",
        "Whoever reads this may have many candidates and several openings.";
    NO_DECISION = "no-decision", Block, [35], "The decision is not said",
        "A reader who has to guess will ask, or go on planning with you.";
    OTHER_NAME = "other-name", Block, [55], "A name from another draft",
        "This name stands in another of your drafts and not in these answers.";
    CONTRADICTION = "contradiction", Block, [5], "It says two things at once",
        "Leaving and staying in the same message leave the reader to choose.";
    LATE_DECISION = "late-decision", Warn, [35], "The decision comes late",
        "People read the first lines; say it there and be kind afterwards.";
    TOO_LONG = "too-long", Warn, [42], "It is long",
        "A short message is read to its end, and gives less to argue with.";
    SEVERAL_REASONS = "several-reasons", Warn, [38, 49], "More than one reason",
        "One reason closes the matter; several invite an answer to each.";
    COMPARISON = "comparison", Warn, [47], "It compares",
        "“Better” and sums sound like an opening bid, or like a verdict on them.";
    BLAME = "blame", Warn, [46], "It reads as blame",
        "It will be remembered longer than your work, and passed on without you.";
    HEDGE = "hedge", Warn, [35], "The decision sounds unsure",
        "A softened decision reads as a question, and they will try to answer it.";
    OPENS_NEGOTIATION = "opens-negotiation", Warn, [52], "It opens a negotiation",
        "If you would stay for something, ask for that instead of withdrawing.";
    APOLOGY = "apology", Warn, [57], "One apology too many",
        "You have done nothing wrong; thanks carry further than an apology.";
    HEALTH_OR_FAMILY = "health-or-family", Warn, [51], "Particulars of health or family",
        "They need not know, and once it is written it may be passed on.";
    NEW_EMPLOYER = "new-employer", Warn, [50], "It names where you are going",
        "They do not need the name, and news travels before you have told others.";
    NO_THANKS = "no-thanks", Warn, [37], "There are no thanks",
        "Somebody read your application and gave you time; one line is enough.";
    NO_INTERVIEW_DATE = "no-interview-date", Warn, [36], "The interview has no date",
        "With the day in the text, whoever keeps the calendar can free the slot at once.";
    NOT_CANCELLED = "not-cancelled", Warn, [11, 36], "The interview is not called off",
        "It is still booked; somebody may be waiting for you.";
    WRONG_DATE = "wrong-date", Warn, [36], "Another date than the interview’s",
        "Your answers say otherwise; the wrong slot would be freed.";
    CONTACT_AND_DELETION = "contact-and-deletion", Warn, [40, 44], "Contact and deletion together",
        "They cannot keep you in mind and delete your details.";
    WITHHELD_REASON = "withheld-reason", Warn, [48, 49], "It says what you wanted to keep back",
        "You chose to say less about the reason.";
    WRONG_GREETING = "wrong-greeting", Warn, [34], "The greeting names somebody else",
        "Your answers name another person.";
    VAGUE_PERSONAL = "vague-personal", Warn, [48], "“Personal reasons”",
        "Everybody knows it as a pretext; it is better to give no reason, unless it is true.";
    SHOUTING = "shouting", Warn, [], "It is loud",
        "Capitals and double exclamation marks read as shouting.";
    UNSPECIFIC_THANKS = "unspecific-thanks", Info, [37], "The thanks could go to anybody",
        "One particular, a name or something they showed you, makes them yours.";
    CLICHE = "cliche", Info, [], "A form letter’s phrase",
        "It is read as padding; plain words sound more like you.";
    FLATTERY = "flattery", Info, [], "It flatters",
        "Large praise next to a refusal is not believed; something particular is.";
    GROVELLING = "grovelling", Info, [57], "It makes you small",
        "You are allowed to decide; a plain sentence keeps both sides at ease.";
    LATE_HOUR = "late-hour", Info, [14], "It is late for a call",
        "Between eight and six on their clock a call does not disturb.";
    CALL_FIRST = "call-first", Info, [13], "The interview is less than a day away",
        "A call reaches them in time; the written message can follow it.";
    AGENCY_FIRST = "agency-first", Info, [18], "The agency comes first",
        "It put you forward and should not hear of this from its client.";
    TELL_REFERRER = "tell-referrer", Info, [20], "Somebody recommended you",
        "Tell them in the same hour, so that they do not hear it from others.";
    WRITE_TOO = "write-too", Info, [26, 27], "A voicemail is not enough",
        "Send the confirming email, so that the decision stands in writing.";
    CHECK_CONTRACT = "check-contract", Info, [7, 57, 58], "Read what you signed first",
        "Notice, repayment or a visa may depend on it. This is no legal advice.";
}

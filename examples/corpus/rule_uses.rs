//! Where each rule of etiquette is used, and why not where it is not.

use bowout::compose::Wordings;
use bowout::phrases::ENGLISH;
use bowout::rules::{RULES, RuleSet};

/// Rules that neither a phrase nor a step cites, and why.
const ELSEWHERE: &[(u8, &str)] = &[
    (1, "a question before the decision: the page asks it, no message says it"),
    (3, "a pause before the decision: nothing is ever sent by itself"),
    (4, "a checklist before the decision, for another offer"),
    (6, "several withdrawals at once: one draft is one process"),
    (10, "holds for every plan: as soon as sure"),
    (29, "what a review looks at: the wordings keep to it"),
    (30, "the channel follows what was used before"),
    (31, "a letter is only sent where it is chosen"),
    (43, "the candidate says it in words of their own"),
    (53, "the door and the wishes: only what was ticked is said"),
    (54, "the whole of it"),
    (55, "the page holds a message with a gap back"),
    (63, "a reason of its own; what they may say is prepared in the script"),
    (64, "later: the follow-up when nobody answers"),
    (65, "the branches of a script; later the replies"),
    (67, "later: the reminder of what was promised"),
];

/// Prints a line for each rule; `false` where one is neither used nor explained.
pub(crate) fn report(in_plans: RuleSet) -> bool {
    let in_phrases =
        ENGLISH.iter().flat_map(Wordings::phrases).fold(RuleSet::EMPTY, |all, phrase| all.and(phrase.terms.rules));
    let has = |set: RuleSet, number: u8| set.numbers().any(|it| it == number);
    let mut n_missing = 0;
    println!("\nrules of etiquette, and where they are used:");
    for rule in RULES {
        let why_not = ELSEWHERE.iter().find(|(number, _)| *number == rule.number).map(|(_, why)| *why);
        let (phrases, plans) = (has(in_phrases, rule.number), has(in_plans, rule.number));
        let used = match (phrases, plans, why_not) {
            (true, true, _) => "phrases and plan",
            (true, false, _) => "phrases",
            (false, true, _) => "plan",
            (false, false, Some(why)) => why,
            (false, false, None) => {
                n_missing += 1;
                "NOWHERE, and no reason is given"
            }
        };
        println!("  R{:<3} {used}", rule.number);
    }
    n_missing == 0
}

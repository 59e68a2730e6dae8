//! Where each rule of etiquette is used, and why not where it is not.

use bowout::before;
use bowout::compose::Wordings;
use bowout::phrases::ENGLISH;
use bowout::reply;
use bowout::review::CHECKS;
use bowout::rules::{RULES, RuleSet};

/// Rules that neither a phrase nor a step cites, and why.
const ELSEWHERE: &[(u8, &str)] = &[
    (6, "several withdrawals at once: one draft is one process"),
    (10, "holds for every plan: as soon as sure"),
    (29, "what a review looks at: the wordings keep to it"),
    (30, "the channel follows what was used before"),
    (31, "a letter is only sent where it is chosen"),
    (43, "the candidate says it in words of their own"),
    (54, "the whole of it"),
    (63, "a reason of its own; what they may say is prepared in the script"),
    (67, "the notes for staying in touch: src/reply/keep.rs"),
];

/// Prints a line for each rule; `false` where one is neither used nor explained.
pub(crate) fn report(in_plans: RuleSet) -> bool {
    let in_phrases =
        ENGLISH.iter().flat_map(Wordings::phrases).fold(RuleSet::EMPTY, |all, phrase| all.and(phrase.terms.rules));
    let in_review = CHECKS.iter().fold(RuleSet::EMPTY, |all, check| all.and(check.rules));
    let rooms = [
        ("phrases", in_phrases),
        ("plan", in_plans),
        ("review", in_review),
        ("replies", reply::rules()),
        ("before", before::RULES),
    ];
    let mut n_missing = 0;
    println!("\nrules of etiquette, and where they are used:");
    for rule in RULES {
        let has = |set: &RuleSet| set.numbers().any(|it| it == rule.number);
        let used: Vec<_> = rooms.iter().filter(|(_, set)| has(set)).map(|(name, _)| *name).collect();
        let why_not = ELSEWHERE.iter().find(|(number, _)| *number == rule.number).map(|(_, why)| *why);
        let used = match why_not {
            _ if !used.is_empty() => used.join(", "),
            Some(why) => why.to_owned(),
            None => {
                n_missing += 1;
                "NOWHERE, and no reason is given".to_owned()
            }
        };
        println!("  R{:<3} {used}", rule.number);
    }
    n_missing == 0
}

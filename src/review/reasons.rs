//! Reasons: how many, which of them hurt, and which were to be kept back.

use std::collections::BTreeSet;

use super::catalogue::{COMPARISON, HEALTH_OR_FAMILY, SEVERAL_REASONS, VAGUE_PERSONAL, WITHHELD_REASON};
use super::clauses::is_self;
use super::finding::Finding;
use super::patterns::{Hit, List};
use super::text::Kind;
use super::{Reading, names, thanks};
use crate::situation::{Channel, Detail, Intent};

/// What somebody does who leaves things in order.
const SETTLES: &[&str] = &[
    "please",
    "told",
    "tell",
    "telling",
    "let",
    "letting",
    "sent",
    "send",
    "sending",
    "left",
    "returned",
    "returning",
    "hear",
    "heard",
    "wrote",
    "write",
    "writing",
    "asked",
    "ask",
    "asking",
    "informed",
    "copied",
    "attached",
    "enclosed",
    "posted",
    "know",
    "wanted",
    "you",
    "your",
    "email",
    "mail",
    "message",
    "confirm",
    "follow",
];

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    // "It is not about money" compares nothing.
    // Neither does a wish: "I hope you find a better match".
    let compares = |hit: &Hit| {
        reading.text.sentences.get(hit.sentence).is_some_and(|it| it.kind == Kind::Body)
            && !speaks_of_other_things(reading, hit.sentence, List::Comparison)
            && !thanks::is_denied(reading, hit.words.start)
            && !wishes(reading, hit.sentence)
            && !is_paid_back(reading, hit)
    };
    for hit in reading.one_each_sentence(List::Comparison, compares) {
        findings.push(Finding { fix: reading.without_sentence(hit.words.start), ..reading.at(COMPARISON, &hit.words) });
    }
    each_once(reading, List::Health, |hit| {
        if !is_near(reading, hit) {
            return;
        }
        findings.push(Finding {
            fix: reading.without_sentence(hit.words.start),
            ..reading.at(HEALTH_OR_FAMILY, &hit.words)
        });
    });
    if !reading.letter.situation.reason_is_true {
        each_once(reading, List::VaguePersonal, |hit| {
            findings.push(Finding {
                fix: reading.without_sentence(hit.words.start),
                ..reading.at(VAGUE_PERSONAL, &hit.words)
            });
        });
    }
    if reading.letter.situation.intent() != Intent::CorrectApplication {
        several(reading, findings);
    }
    withheld(reading, findings);
}

/// "The £12 for the parking": a sum that is no pay.
fn is_paid_back(reading: &Reading, hit: &Hit) -> bool {
    const COSTS: &[&str] = &[
        "parking",
        "fare",
        "fares",
        "train",
        "taxi",
        "cab",
        "bus",
        "ticket",
        "tickets",
        "lunch",
        "dinner",
        "coffee",
        "hotel",
        "refund",
        "refunded",
        "reimburse",
        "reimbursed",
        "reimbursement",
        "expenses",
        "receipt",
        "receipts",
        "owe",
        "owed",
        "petrol",
        "mileage",
    ];
    const PAY: &[&str] =
        &["pay", "salary", "offer", "offered", "wage", "base", "rate", "year", "hour", "month", "more"];
    let Some(sentence) = reading.text.sentences.get(hit.sentence) else { return false };
    reading.text.word(hit.words.start).starts_with(['$', '£', '€'])
        && !reading.has_word(sentence.words.clone(), PAY)
        && reading.has_word(sentence.words.clone(), COSTS)
}

/// Whether somebody near is meant: an operation may be a turntable's, stress a beam's.
fn is_near(reading: &Reading, hit: &Hit) -> bool {
    const NEAR: &[&str] = &[
        "his",
        "her",
        "their",
        "he",
        "she",
        "wife",
        "husband",
        "partner",
        "mother",
        "father",
        "mum",
        "mom",
        "dad",
        "son",
        "daughter",
        "child",
        "children",
        "kid",
        "kids",
        "parents",
        "brother",
        "sister",
        "grandmother",
        "grandfather",
        "family",
    ];
    let Some(sentence) = reading.text.sentences.get(hit.sentence) else { return false };
    let mut words = sentence.words.clone();
    1 < hit.words.len()
        || reading.has_word(words.clone(), NEAR)
        || words.any(|place| {
            is_self(reading.text.word(place)) && !reading.text.words.get(place).is_some_and(|it| it.is_given)
        })
        || sentence.words.len() < 6
}

/// The first wording of a list in each sentence of the body that is no thanks and no door.
fn each_once(reading: &Reading, list: List, mut then: impl FnMut(&Hit)) {
    let mut seen = None;
    for hit in reading.of(list) {
        let sentence = hit.sentence;
        let is_body = reading.text.sentences.get(sentence).is_some_and(|it| it.kind == Kind::Body);
        if is_body && seen != Some(sentence) && !speaks_of_other_things(reading, sentence, list) {
            seen = Some(sentence);
            then(hit);
        }
    }
}

fn speaks_of_other_things(reading: &Reading, sentence: usize, list: List) -> bool {
    list != List::VaguePersonal && reading.says(sentence, List::Thanks) && !reading.says(sentence, List::ReasonAccepted)
}

/// The families of reason in each sentence that gives one.
fn by_sentence(reading: &Reading) -> Vec<(usize, BTreeSet<List>, Hit)> {
    let mut found = Vec::new();
    for (nth, _) in reading.text.body() {
        // "An offer from Larkspur" is theirs.
        let is_theirs = |hit: &Hit| {
            let next = reading.text.words.get(hit.words.end);
            hit.list == List::ReasonAccepted && next.is_some_and(|word| word.is_given)
        };
        let in_sentence = |hit: &&Hit| hit.sentence == nth && !is_theirs(hit) && !is_length(reading, hit);
        let hits = || reading.between(List::ReasonAccepted, List::ReasonNeutral).filter(in_sentence);
        if let Some(last) = hits().max_by_key(|hit| hit.words.start).filter(|_| !is_of_other_things(reading, nth)) {
            found.push((nth, hits().map(|hit| hit.list).collect(), last.clone()));
        }
    }
    found
}

/// "It took two hours": how long something takes is not when one works.
fn is_length(reading: &Reading, hit: &Hit) -> bool {
    const NUMBERS: &[&str] = &["two", "three", "four", "five", "six", "1", "2", "3", "4", "5", "6", "several", "half"];
    let before = hit.words.start.checked_sub(1).map_or("", |before| reading.text.word(before));
    hit.list == List::ReasonTime && reading.text.word(hit.words.start) == "hours" && NUMBERS.contains(&before)
}

/// Whether a sentence takes words of reasons and gives none.
fn is_of_other_things(reading: &Reading, sentence: usize) -> bool {
    let others = [List::Thanks, List::Contact, List::Deletion, List::Travel];
    others.into_iter().any(|list| reading.says(sentence, list))
        || wishes(reading, sentence)
        || offers(reading, sentence)
        || names::speaks_of_kept_role(reading, sentence)
}

/// "I hope you find somebody soon" gives no reason, whatever words it takes.
fn wishes(reading: &Reading, sentence: usize) -> bool {
    let Some(words) = reading.text.sentences.get(sentence).map(|it| it.words.clone()) else { return false };
    let start: Vec<_> = words.take(3).map(|place| reading.text.word(place)).collect();
    start.iter().any(|word| matches!(*word, "hope" | "wish" | "wishing" | "hoping" | "please"))
}

/// "If you have something else one day …" is a door, and no reason.
fn offers(reading: &Reading, sentence: usize) -> bool {
    let start = reading.text.sentences.get(sentence).map_or(0, |it| it.words.start);
    reading.text.word(start) == "if" && reading.text.word(start + 1) == "you"
}

fn several(reading: &Reading, findings: &mut Vec<Finding>) {
    let reasons = by_sentence(reading);
    let mut families = BTreeSet::new();
    for (sentence, found, last) in &reasons {
        let had_one = !families.is_empty();
        let is_new = found.iter().any(|family| *family != List::ReasonNeutral && !families.contains(family));
        families.extend(found.iter().copied().filter(|family| *family != List::ReasonNeutral));
        // That another offer was accepted goes with what is good about it.
        let goes_with_another =
            |family: &&List| matches!(family, List::ReasonAccepted | List::ReasonStaying | List::ReasonNeutral);
        let n_in_sentence = found.iter().filter(|family| !goes_with_another(family)).count();
        if (had_one && is_new) || n_in_sentence > 1 && has_and(reading, *sentence) {
            let fix = reading.without_sentence(last.words.start);
            findings.push(Finding { fix, ..reading.at(SEVERAL_REASONS, &last.words) });
            return;
        }
    }
    if let Some(hit) = on_top(reading, &reasons) {
        let fix = reading.without_sentence(hit.words.start);
        findings.push(Finding { fix, ..reading.at(SEVERAL_REASONS, &hit.words) });
    }
}

/// "… and on top of that": something that is said to come on top of a reason is another one, whatever it is.
fn on_top(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)]) -> Option<Hit> {
    let words = |hit: &Hit| reading.text.sentences.get(hit.sentence).map(|it| it.words.clone()).unwrap_or_default();
    let is_another = |hit: &&Hit| {
        let is_last = words(hit).end == hit.words.end;
        // "Either of you": it adds something to what was said only at the end.
        let adds = reading.text.word(hit.words.start) != "either" || is_last;
        let in_sentence =
            |(nth, _, reason): &(usize, _, Hit)| *nth == hit.sentence && reason.words.start < hit.words.start;
        let before = hit.sentence.checked_sub(1);
        let came_before = |(nth, ..): &(usize, BTreeSet<List>, Hit)| *nth + 1 == hit.sentence;
        let says_so = reading.has_word(hit.words.clone(), &["reason", "factor"]);
        let follows = says_so
            || !is_last && reasons.iter().any(in_sentence)
            || reasons.iter().any(came_before)
            || before.is_some_and(|it| explains(reading, it));
        adds && follows && explains(reading, hit.sentence)
    };
    let Some(hit) = reading.of(List::Addition).find(is_another) else { return goes_on(reading, reasons) };
    let words = words(hit);
    // What comes before "either" is what is added; after "also", what follows.
    let start = if words.end == hit.words.end { words.start } else { hit.words.start };
    Some(Hit { words: start..words.end, ..hit.clone() })
}

/// "Is too far. And Sunday I must be in church": a sentence that goes on where a reason stopped gives another.
fn goes_on(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)]) -> Option<Hit> {
    let (sentence, words) = reading.text.body().find_map(|(nth, it)| {
        let before = nth.checked_sub(1)?;
        let is_reason = reasons.iter().any(|(other, ..)| *other == before)
            || reading.says(before, List::Explained) && explains(reading, before);
        let begins = reading.text.word(it.words.start) == "and";
        (begins && is_reason && explains(reading, nth)).then(|| (nth, it.words.clone()))
    })?;
    Some(Hit { list: List::Addition, sentence, words })
}

/// "I will not be there, as I am withdrawing": the decision is no reason for itself.
fn tells_decision(reading: &Reading, hit: &Hit) -> bool {
    let near = hit.words.start..hit.words.end + 2;
    reading.of(List::Decision).any(|it| near.contains(&it.words.start))
}

/// Whether a sentence can be nothing but an explanation: it thanks nobody, asks nobody, settles nothing and decides nothing.
fn explains(reading: &Reading, sentence: usize) -> bool {
    let Some((_, it)) = reading.text.body().find(|(nth, _)| *nth == sentence) else { return false };
    let does_more = it.words.clone().any(|place| SETTLES.contains(&reading.text.word(place)));
    let is_question = reading.text.slice(it.at.clone()).trim_end().ends_with('?');
    let others = [List::Decision, List::Apology, List::Praise, List::Contradiction];
    !does_more
        && !is_question
        && !others.into_iter().any(|list| reading.says(sentence, list))
        && !is_of_other_things(reading, sentence)
}

fn has_and(reading: &Reading, sentence: usize) -> bool {
    let words = reading.text.sentences.get(sentence).map(|it| it.words.clone()).unwrap_or_default();
    let mut words = words.map(|place| reading.text.word(place));
    words.any(|word| matches!(word, "and" | "also" | "plus" | "but" | "besides"))
}

fn withheld(reading: &Reading, findings: &mut Vec<Finding>) {
    // What is settled afterwards speaks of money, and a voicemail of minutes, without giving a reason.
    if !reading.tells_decision() || reading.channel() == Channel::Voicemail {
        return;
    }
    let said = match reading.letter.situation.chosen_detail {
        Some(Detail::None) => {
            let explains = |hit: &&Hit| explains(reading, hit.sentence);
            let is_told = |hit: &&Hit| {
                reading.text.body().any(|(nth, _)| nth == hit.sentence) && !is_of_other_things(reading, hit.sentence)
            };
            let by_family = by_sentence(reading).into_iter().next().map(|(.., hit)| hit);
            by_family
                .or_else(|| {
                    reading.of(List::Because).find(|hit| is_told(hit) && !tells_decision(reading, hit)).cloned()
                })
                .or_else(|| reading.of(List::Explained).find(explains).cloned())
        }
        Some(Detail::Neutral | Detail::Category) => {
            let particulars = [List::Comparison, List::Health, List::Particular];
            let told = |hit: &&Hit| !reading.says(hit.sentence, List::Thanks);
            particulars.iter().flat_map(|list| reading.of(*list)).find(told).cloned()
        }
        _ => None,
    };
    if let Some(hit) = said {
        findings.push(Finding {
            fix: reading.without_sentence(hit.words.start),
            ..reading.at(WITHHELD_REASON, &hit.words)
        });
    }
}

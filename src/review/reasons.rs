//! Reasons: which are given, and which of them hurt.

use std::collections::BTreeSet;
use std::ops::Range;

use super::catalogue::{COMPARISON, HEALTH_OR_FAMILY, VAGUE_PERSONAL};
use super::clauses::is_self;
use super::explanation::{self, explains, is_of_other_things};
use super::finding::Finding;
use super::patterns::{Hit, List};
use super::text::{Kind, Text};
use super::{Reading, several, thanks, withheld};
use crate::situation::Intent;

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    // "It is not about money" compares nothing.
    // Neither does a wish: "I hope you find a better match".
    let compares = |hit: &Hit| {
        reading.text.sentences.get(hit.sentence).is_some_and(|it| it.kind == Kind::Body)
            && !speaks_of_other_things(reading, hit.sentence, List::Comparison)
            && !thanks::is_denied(reading, hit.words.start)
            && !is_of_nobody(reading, hit)
            && !is_than_they_need(reading, hit)
            && !explanation::wishes(reading, hit.sentence)
            && !is_paid_back(reading, hit)
            && !is_wished_for(reading, hit)
    };
    for hit in reading.one_each_sentence(List::Comparison, compares) {
        findings.push(Finding { fix: reading.without_sentence(hit.words.start), ..reading.at(COMPARISON, &hit.words) });
    }
    each_once(reading, List::Health, |hit| {
        if !is_near(reading, hit) || is_of_a_thing(reading, hit) || is_of_the_trade(reading, hit) {
            return;
        }
        // All that the sentence tells of it is marked together.
        let same = reading.of(List::Health).filter(|it| it.sentence == hit.sentence);
        let end = same.map(|it| it.words.end).max().unwrap_or(hit.words.end);
        findings.push(Finding {
            fix: reading.without_sentence(hit.words.start),
            ..reading.at(HEALTH_OR_FAMILY, &(hit.words.start..end))
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
        several::add(reading, findings);
    }
    withheld::add(reading, findings);
}

/// "If the pay were higher I'd think again", "you offered me more than I asked for": what could be, or was theirs, is compared with
/// no other place.
fn is_wished_for(reading: &Reading, hit: &Hit) -> bool {
    let is_theirs = hit.words.start.checked_sub(1).is_some_and(|it| reading.text.word(it) == "you")
        && reading.text.word(hit.words.start).starts_with("offer");
    is_theirs || reading.says(hit.sentence, List::Negotiation) && !reading.says(hit.sentence, List::ReasonAccepted)
}

/// "Far longer than you deserved" compares with no other place.
fn is_than_they_need(reading: &Reading, hit: &Hit) -> bool {
    const VERBS: &[&str] = &[
        "deserved", "deserve", "expected", "expect", "had", "thought", "think", "asked", "needed", "wanted", "know",
        "knew", "hoped", "did",
    ];
    let last = hit.words.end.saturating_sub(1);
    let is_than = reading.text.word(last.saturating_sub(1)) == "than";
    let end = reading.text.sentences.get(hit.sentence).map_or(hit.words.end, |it| it.words.end);
    let follows = hit.words.end..(hit.words.end + 2).min(end);
    is_than && matches!(reading.text.word(last), "you" | "your" | "this") && reading.has_word(follows, VERBS)
}

/// "Nobody could have been more courteous than you" compares the reader with nobody.
fn is_of_nobody(reading: &Reading, hit: &Hit) -> bool {
    let clause = reading.clause(hit);
    reading.has_word(clause.start..hit.words.start, &["nobody", "nowhere"])
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

/// "A hospice shop", at Larkhill Hospice: what the company or the role is called by is their trade.
fn is_of_the_trade(reading: &Reading, hit: &Hit) -> bool {
    let situation = reading.letter.situation;
    let is_called = |word: &str| {
        [&situation.company, &situation.role].into_iter().any(|it| Text::of_value(it).each_word().any(|it| it == word))
    };
    let is_own =
        reading.text.sentences.get(hit.sentence).is_some_and(|it| reading.has_word(it.words.clone(), &["my", "our"]));
    hit.words.len() == 1 && !is_own && is_called(reading.text.word(hit.words.start))
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

/// Whether a word of health or family tells no more than what kind of thing something is: "a hospital job", "maternity cover",
/// "custody of my time", "my daughter's got the car".
fn is_of_a_thing(reading: &Reading, hit: &Hit) -> bool {
    const KINDS: &[&str] = &[
        "job",
        "cover",
        "contract",
        "post",
        "ward",
        "wards",
        "unit",
        "shift",
        "shifts",
        "radio",
        "work",
        "trust",
        "shop",
        "kitchen",
        "role",
        "project",
        "placement",
        "suite",
        "sergeant",
        "pharmacy",
        "laundry",
        "team",
        "screening",
    ];
    const THINGS: &[&str] = &[
        "hospital",
        "maternity",
        "paternity",
        "custody",
        "therapy",
        "rehab",
        "hospice",
        "cancer",
        "stroke",
        "dementia",
        "baby",
        "treatment",
    ];
    let mut places = hit.words.clone();
    let is_kind = places.any(|place| reading.is(place, THINGS) && reading.has_word(place + 1..place + 2, KINDS));
    let is_of_time = reading.text.word(hit.words.start) == "custody"
        && reading.text.word(hit.words.end) == "of"
        && !reading.has_word(
            hit.words.end..hit.words.end + 5,
            &[
                "children", "kids", "son", "daughter", "boys", "boy", "girls", "girl", "child", "them", "him", "her",
                "kid", "grandson", "twins",
            ],
        );
    let has_a_thing = matches!(reading.text.word(hit.words.end.saturating_sub(1)), "got" | "has" | "had")
        && matches!(reading.text.word(hit.words.end), "the" | "my" | "our" | "an" | "her" | "his")
        && !reading.has_word(
            hit.words.end + 1..hit.words.end + 3,
            &["flu", "operation", "baby", "knee", "hip", "heart", "fall", "illness", "accident"],
        );
    is_kind || is_of_time || has_a_thing
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
pub(super) fn by_sentence(reading: &Reading) -> Vec<(usize, BTreeSet<List>, Hit)> {
    let mut found = Vec::new();
    for (nth, _) in reading.text.body() {
        // "An offer from Larkspur" is theirs.
        let is_theirs = |hit: &Hit| {
            let next = reading.text.words.get(hit.words.end);
            hit.list == List::ReasonAccepted && next.is_some_and(|word| word.is_given)
        };
        // "My wife and I have found no house": who does something is no reason.
        let is_subject = |hit: &Hit| {
            hit.list == List::ReasonPersonal
                && reading.text.word(hit.words.end) == "and"
                && reading.text.word(hit.words.end + 1) == "i"
        };
        let in_sentence =
            |hit: &&Hit| hit.sentence == nth && !is_theirs(hit) && !is_length(reading, hit) && !is_subject(hit);
        let hits = || reading.between(List::ReasonAccepted, List::ReasonNeutral).filter(in_sentence);
        if let Some(last) = hits().max_by_key(|hit| hit.words.start).filter(|_| !is_of_other_things(reading, nth)) {
            found.push((nth, hits().map(|hit| hit.list).collect(), last.clone()));
        }
    }
    found
}

/// "It took two hours": how long something takes is not when one works.
pub(super) fn is_length(reading: &Reading, hit: &Hit) -> bool {
    const NUMBERS: &[&str] = &["two", "three", "four", "five", "six", "1", "2", "3", "4", "5", "6", "several", "half"];
    let before = hit.words.start.checked_sub(1).map_or("", |before| reading.text.word(before));
    // "I have just come off four nights."
    let is_over = || reading.has_word(hit.words.start.saturating_sub(3)..hit.words.start, &["off"]);
    let word = reading.text.word(hit.words.start);
    hit.list == List::ReasonTime
        && NUMBERS.contains(&before)
        && (word == "hours" || matches!(word, "nights" | "shifts") && is_over())
}

/// A reason as it is told: its clause, and in a sentence of its own all of it.
pub(super) fn told_around(reading: &Reading, hit: &Hit) -> Range<usize> {
    let sentence = reading.text.sentences.get(hit.sentence).map_or(hit.words.clone(), |it| it.words.clone());
    if explains(reading, hit.sentence) { sentence } else { reading.clause(hit) }
}

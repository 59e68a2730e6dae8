//! What sounds like blame and is meant well: complaints that somebody has not, wishes, sympathy, and what the candidate will
//! not do or only fears.

use std::ops::Range;

use super::Reading;
use super::classes::Class;
use super::patterns::Hit;

/// Whether a wording is meant well by how its clause begins.
pub(super) fn is_one(reading: &Reading, hit: &Hit) -> bool {
    let sentence = reading.text.sentences.get(hit.sentence).map_or(0..0, |it| it.words.clone());
    let clause = reading.clause(hit);
    has_no_complaint(reading, &sentence)
        || hopes(reading, hit, &sentence)
        || feels_with_them(reading, hit, &clause)
        || is_own_intent(reading, &clause)
        || is_only_feared(reading, hit, &clause)
        || nobody_does_better(reading, hit, &sentence)
}

/// "I have no complaints about how I was treated."
fn has_no_complaint(reading: &Reading, sentence: &Range<usize>) -> bool {
    const COMPLAINTS: &[&str] =
        &["complaint", "complaints", "criticism", "quarrel", "grievance", "reproach", "regrets", "objection"];
    sentence.clone().any(|place| {
        matches!(reading.text.word(place), "no" | "not" | "without" | "neither")
            && reading.has_word(place + 1..place + 3, COMPLAINTS)
    })
}

/// "I hope the audit is less of a nightmare": unless it is hoped for the next ones.
fn hopes(reading: &Reading, hit: &Hit, sentence: &Range<usize>) -> bool {
    const OTHERS: &[&str] =
        &["next", "other", "others", "candidates", "people", "treat", "treated", "somebody", "someone"];
    let word = |nth: usize| reading.text.word(sentence.start + nth);
    let opens = matches!((word(0), word(1)), ("hope", _) | ("i" | "we", "hope") | ("good", "luck"));
    opens && hit.words.start > sentence.start + 1 && !reading.has_word(sentence.clone(), OTHERS)
}

/// "You must be tired of hearing this", "I know what that costs".
fn feels_with_them(reading: &Reading, hit: &Hit, clause: &Range<usize>) -> bool {
    let word = |nth: usize| reading.text.word(clause.start + nth);
    let is_joke = reading.has_word(hit.words.clone(), &["joking", "kidding", "proud", "mistaken"]);
    let supposes =
        word(0) == "you" && matches!(word(1), "must" | "may" | "might") && matches!(word(2), "be" | "have" | "feel");
    let knows = (clause.start..hit.words.start).any(|place| {
        reading.text.word(place) == "i"
            && matches!(reading.text.word(place + 1), "know" | "understand" | "realise" | "realize" | "appreciate")
            && matches!(reading.text.word(place + 2), "how" | "what" | "that" | "this" | "it")
    });
    let of_them = reading.has_word(clause.clone(), &["you", "your", "they", "their", "now"]);
    supposes && !is_joke || knows && !of_them
}

/// "I don't want to be the person who disappears without a word", "it took me too long".
fn is_own_intent(reading: &Reading, clause: &Range<usize>) -> bool {
    let word = |nth: usize| reading.text.word(clause.start + nth);
    let wants =
        |nth: usize| matches!(word(nth), "want" | "wanted" | "wish" | "mean" | "intend") && word(nth + 1) == "to";
    let is_will =
        word(0) == "i" && (wants(3) || wants(2) || word(1) == "would" && matches!(word(2), "hate" | "rather"));
    let took = (word(0), word(1), word(2)) == ("it", "took", "me");
    let of_them = reading.has_word(
        clause.clone(),
        &["you", "your", "they", "their", "reply", "answer", "response", "hear", "work", "where", "with"],
    );
    // "I don't want you to think that it was the pay."
    let is_denied =
        word(0) == "i" && word(3) == "want" && word(5) == "to" && matches!(word(6), "think" | "believe" | "feel");
    is_denied || (is_will || took) && !of_them
}

/// "We would both be disappointed in a year."
fn is_only_feared(reading: &Reading, hit: &Hit, clause: &Range<usize>) -> bool {
    let before = clause.start..hit.words.start + 1;
    let is_mine = before.clone().any(|place| {
        matches!(reading.text.word(place), "i" | "we")
            && matches!(reading.text.word(place + 1), "would" | "will" | "might" | "could")
            && (place + 2..place + 5)
                .any(|it| matches!(reading.text.word(it), "be" | "feel" | "end" | "become" | "get"))
    });
    is_mine && !reading.has_word(before, &["have", "thought", "you", "your"])
}

/// "Nobody has ever explained it to me so clearly."
fn nobody_does_better(reading: &Reading, hit: &Hit, sentence: &Range<usize>) -> bool {
    let is_nobody = reading.is(hit.words.start, Class::Nobody);
    let end = hit.words.end.saturating_sub(2)..sentence.end;
    is_nobody
        && end.into_iter().any(|place| {
            reading.text.word(place) == "so"
                && (reading.text.word(place + 1).ends_with("ly") || reading.text.word(place + 1) == "well")
        })
}

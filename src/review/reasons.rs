//! Reasons: how many, which of them hurt, and which were to be kept back.

use std::collections::BTreeSet;
use std::ops::Range;

use super::catalogue::{COMPARISON, HEALTH_OR_FAMILY, SEVERAL_REASONS, VAGUE_PERSONAL, WITHHELD_REASON};
use super::classes::Class;
use super::clauses::is_self;
use super::explanation::{self, Tells, explains, is_of_other_things};
use super::finding::Finding;
use super::patterns::{Hit, List};
use super::text::{Kind, Sentence};
use super::{Reading, decision, thanks};
use crate::situation::{Channel, Detail, Intent};

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
    };
    for hit in reading.one_each_sentence(List::Comparison, compares) {
        findings.push(Finding { fix: reading.without_sentence(hit.words.start), ..reading.at(COMPARISON, &hit.words) });
    }
    each_once(reading, List::Health, |hit| {
        if !is_near(reading, hit) {
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
        several(reading, findings);
    }
    withheld(reading, findings);
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

/// A reason as it is told: its clause, and in a sentence of its own all of it.
fn told_around(reading: &Reading, hit: &Hit) -> Range<usize> {
    let sentence = reading.text.sentences.get(hit.sentence).map_or(hit.words.clone(), |it| it.words.clone());
    if explains(reading, hit.sentence) { sentence } else { reading.clause(hit) }
}

fn several(reading: &Reading, findings: &mut Vec<Finding>) {
    let reasons = by_sentence(reading);
    let mut families = BTreeSet::new();
    for (sentence, found, last) in &reasons {
        let had_one = !families.is_empty();
        let is_new = found.iter().any(|family| *family != List::ReasonNeutral && !families.contains(family));
        // What is told after the reason, of the reader or of a day there, is another matter.
        let is_told = decision::says_decision(reading, *sentence) || explains(reading, *sentence);
        if had_one && (!is_told || follows_thanks(reading, &reasons, *sentence)) {
            continue;
        }
        if !is_told && explanation::is_of_a_day_there(reading, *sentence) {
            families.extend(found.iter().copied().filter(|family| *family != List::ReasonNeutral));
            continue;
        }
        families.extend(found.iter().copied().filter(|family| *family != List::ReasonNeutral));
        // That another offer was accepted goes with what is good about it.
        let goes_with_another =
            |family: &&List| matches!(family, List::ReasonAccepted | List::ReasonStaying | List::ReasonNeutral);
        let n_in_sentence = found.iter().filter(|family| !goes_with_another(family)).count();
        if (had_one && is_new) || n_in_sentence > 1 && has_and_between(reading, *sentence) {
            let fix = reading.without_sentence(last.words.start);
            findings.push(Finding { fix, ..reading.at(SEVERAL_REASONS, &told_around(reading, last)) });
            return;
        }
    }
    let by_structure = || if reading.tells_decision() { by_structure(reading, &reasons) } else { None };
    let added = || if reading.tells_decision() { on_top(reading, &reasons) } else { None };
    let another = numbered(reading).or_else(|| added().map(|hit| hit.words)).or_else(by_structure);
    if let Some(words) = another {
        let fix = reading.without_sentence(words.start);
        findings.push(Finding { fix, ..reading.at(SEVERAL_REASONS, &words) });
    }
}

/// Whether thanks stand between the first reason and a sentence: after them people tell other things.
fn follows_thanks(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)], sentence: usize) -> bool {
    let first = reasons.first().map_or(sentence, |(nth, ..)| *nth);
    reading.of(List::Thanks).any(|hit| first < hit.sentence && hit.sentence < sentence)
}

/// What a stretch of a message gives as reasons.
struct Given {
    words: Range<usize>,
    families: BTreeSet<List>,
    tells: Tells,
}

impl Given {
    fn is_reason(&self) -> bool {
        !self.families.is_empty() || self.tells != Tells::default()
    }

    /// Whether it gives another reason than the one before it.
    fn is_other_than(&self, before: &Self) -> bool {
        let goes_with_another = |family: &List| matches!(family, List::ReasonAccepted | List::ReasonStaying);
        let is_only_that = !before.families.is_empty() && before.families.iter().all(goes_with_another);
        if !self.families.is_empty() {
            let is_new = self.families.is_disjoint(&before.families) && !self.families.iter().all(goes_with_another);
            return before.is_reason() && is_new;
        }
        if self.tells.terms {
            return is_only_that || before.families.is_empty() && before.tells.affairs;
        }
        // Of family the affairs that follow are a part.
        let is_personal = before.families.iter().all(|family| *family == List::ReasonPersonal) && self.tells.near;
        let others_before = !before.families.is_empty() && !is_only_that && !is_personal;
        self.tells.affairs && (others_before || before.families.is_empty() && before.tells.terms)
    }
}

/// Another reason by how it is told: in the sentence after one, or in the clause after one.
fn by_structure(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)]) -> Option<Range<usize>> {
    let given = |sentence: usize, words: Range<usize>| {
        let is_here = |hit: &&Hit| words.contains(&hit.words.start) && !is_length(reading, hit);
        let is_counted = reasons.iter().any(|(nth, ..)| *nth == sentence);
        let hits = reading.between(List::ReasonAccepted, List::ReasonStaying).filter(is_here);
        let families: BTreeSet<List> = if is_counted { hits.map(|hit| hit.list).collect() } else { BTreeSet::new() };
        let mut tells = explanation::tells(reading, &words);
        tells.affairs |= reading.of(List::Explained).any(|hit| words.contains(&hit.words.start));
        tells.affairs |= reading.of(List::Comparison).any(|hit| words.contains(&hit.words.start));
        tells.near = tells != Tells::default()
            && reading.has_word(words.clone(), &["her", "him", "them", "she", "he", "my", "our"]);
        Given { words, families, tells }
    };
    let body: Vec<_> = reading.text.body().map(|(nth, it)| (nth, it.words.clone())).collect();
    for (nth, words) in &body {
        if !explains(reading, *nth) {
            continue;
        }
        let clauses = explanation::clauses(reading, words);
        if clauses.len() < 2 {
            continue;
        }
        let clauses: Vec<_> = clauses.into_iter().map(|it| given(*nth, it)).collect();
        let told: Vec<_> = clauses.iter().filter(|it| it.is_reason()).collect();
        if let Some(words) = added_clause(reading, &clauses) {
            return Some(words);
        }
        let is_other = |first: &Given, second: &Given| {
            // "… and I start there", "too slow for me, I need to be on my feet": the same reason goes on.
            let goes_on = reading.has_word(second.words.clone(), &["there", "back", "it", "that", "this", "them"]);
            let ends_on_it = reading.has_word(second.words.end - 1..second.words.end, &["them", "it", "there"]);
            let is_joined = !matches!(reading.text.word(second.words.start), "i" | "we");
            // "I've taken a job at the college and I start in May", "an hour each way is more than I want".
            let goes_on = goes_on
                || first.families.contains(&List::ReasonAccepted)
                    && reading.has_word(second.words.clone(), &["start", "starts", "begin", "begins", "agreed"])
                || shares_words(reading, &first.words, &second.words);
            let is_told = !second.families.is_empty() || !goes_on && is_joined;
            is_told
                && !ends_on_it
                && !(goes_on && second.families.is_empty())
                && explanation::stands_alone(reading, &second.words)
                && second.is_other_than(first)
        };
        if let Some([_, second]) = told.windows(2).find(|it| matches!(it, [first, second] if is_other(first, second))) {
            return Some(second.words.clone());
        }
    }
    body.windows(2).find_map(|pair| {
        let [(first, before), (second, words)] = pair else { return None };
        let is_first = || {
            explains(reading, *first)
                || reading.says(*first, List::Comparison)
                || reasons.iter().any(|(nth, ..)| nth == first)
        };
        // Where the decision stands right before, or in the same breath, both tell why.
        let is_why = || {
            let before = first.checked_sub(1).is_some_and(|it| decision::says_decision(reading, it));
            before && explains(reading, *first) || decision::says_decision(reading, *first)
        };
        let is_other = || {
            let (first, second) = (given(*first, before.clone()), given(*second, words.clone()));
            let is_of_its_own = !second.families.is_empty() || second.tells.terms;
            second.is_other_than(&first) || first.is_reason() && is_of_its_own && is_why()
        };
        let is_another = first + 1 == *second
            && explains(reading, *second)
            && !explanation::goes_on_about_it(reading, words)
            && is_first()
            && is_other();
        is_another.then(|| words.clone())
    })
}

/// Whether two stretches of a message have words in common that tell something.
fn shares_words(reading: &Reading, first: &Range<usize>, second: &Range<usize>) -> bool {
    let tells = |place: &usize| reading.text.word(*place).len() > 3;
    let is_in_first = |place: &usize| first.clone().any(|it| reading.text.word(it) == reading.text.word(*place));
    second.clone().filter(tells).filter(is_in_first).count() > 1
}

/// "1 too many nights 2 no bus home", "partly the nights and partly the pay": reasons that are counted.
fn numbered(reading: &Reading) -> Option<Range<usize>> {
    reading.text.body().find_map(|(nth, it)| {
        let mut partly = it.words.clone().filter(|place| reading.text.word(*place) == "partly");
        if let (Some(_), Some(second)) = (partly.next(), partly.next()) {
            return Some(second..it.words.end);
        }
        let at = |number: &str| it.words.clone().find(|place| reading.text.word(*place) == number);
        let (one, two) = (at("1")?, at("2")?);
        (one + 2 < two && explains(reading, nth)).then_some(two..it.words.end)
    })
}

/// "The exams come up, plus the tips here are decent", "not only is it far, the contract would end": what is said to come on top
/// of a clause that tells a reason.
fn added_clause(reading: &Reading, clauses: &[Given]) -> Option<Range<usize>> {
    let first = clauses.first()?;
    let starts = (reading.text.word(first.words.start), reading.text.word(first.words.start + 1));
    let is_not_only = matches!(starts, ("not", "only") | ("apart" | "aside", "from"));
    // "The nights don't suit me, and neither does the uniform."
    let is_neither = |words: &Range<usize>| {
        let from = words.start + usize::from(reading.text.word(words.start) == "and");
        let verb = reading.text.word(from + 1);
        matches!(reading.text.word(from), "neither" | "nor") && matches!(verb, "do" | "does" | "is" | "would" | "can")
    };
    clauses.windows(2).find_map(|pair| {
        let [before, it] = pair else { return None };
        // "… and there's no bus before six."
        let lacks = reading.text.word(it.words.start) == "and"
            && reading.text.word(it.words.start + 1) == "there"
            && explanation::tells(reading, &it.words).terms;
        let adds = lacks || is_neither(&it.words) || matches!(reading.text.word(it.words.start), "plus" | "besides");
        let is_added = adds && (before.is_reason() || first.is_reason());
        let is_second = is_not_only && explanation::stands_alone(reading, &it.words);
        (is_added || is_second).then(|| it.words.clone())
    })
}

/// "… and on top of that": something that is said to come on top of a reason is another one, whatever it is.
fn on_top(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)]) -> Option<Hit> {
    let words = |hit: &Hit| reading.text.sentences.get(hit.sentence).map(|it| it.words.clone()).unwrap_or_default();
    let is_another = |hit: &&Hit| {
        let is_last = words(hit).end == hit.words.end;
        // "Either of you": it adds something to what was said only at the end.
        let adds = !matches!(reading.text.word(hit.words.start), "either" | "too" | "as" | "anyway") || is_last;
        // "I don't like the shifts, and I've got another offer in any case": of what is added last, a clause before it is a reason.
        let before_it = if is_last { reading.clause(hit).start } else { hit.words.start };
        let here =
            || reading.between(List::ReasonAccepted, List::ReasonStaying).filter(|it| it.sentence == hit.sentence);
        let in_sentence = |(nth, ..): &(usize, _, Hit)| {
            let is_before = |it: &&Hit| it.words.start < before_it;
            // "… with my dad not well either": more of the same.
            let is_same = |it: &Hit| here().filter(is_before).any(|before| before.list == it.list);
            let mut added = here().filter(|it| before_it <= it.words.start).peekable();
            *nth == hit.sentence && here().any(|it| is_before(&it)) && (added.peek().is_none() || !added.all(is_same))
        };
        let before = hit.sentence.checked_sub(1);
        let came_before = |(nth, ..): &(usize, BTreeSet<List>, Hit)| *nth + 1 == hit.sentence;
        let says_so = reading.has_word(hit.words.clone(), &["reason", "factor"]);
        let follows = says_so
            || reasons.iter().any(in_sentence)
            || reasons.iter().any(came_before)
            || before.is_some_and(|it| explains(reading, it));
        let explains = explains(reading, hit.sentence)
            || is_last && decision::says_decision(reading, hit.sentence) && !is_of_other_things(reading, hit.sentence);
        adds && follows && explains
    };
    // "I've decided to go back to nursing, plus the drive was a lot."
    let is_beside_decision = |hit: &&Hit| {
        matches!(reading.text.word(hit.words.start), "plus" | "besides")
            && decision::says_decision(reading, hit.sentence)
            && !is_of_other_things(reading, hit.sentence)
            && reasons.iter().any(|(nth, _, last)| *nth == hit.sentence && hit.words.end <= last.words.start)
    };
    let mut additions = reading.of(List::Addition);
    let Some(hit) = additions.find(|hit| is_another(hit) || is_beside_decision(hit)) else {
        return goes_on(reading, reasons);
    };
    let words = words(hit);
    // What comes before "either" is what is added; after "also", what follows.
    let start = if words.end == hit.words.end { words.start } else { hit.words.start };
    Some(Hit { words: start..words.end, ..hit.clone() })
}

/// "Is too far. And Sunday I must be in church": a sentence that goes on where a reason stopped gives another.
fn goes_on(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)]) -> Option<Hit> {
    let (sentence, words) = reading.text.body().find_map(|(nth, it)| {
        let before = nth.checked_sub(1)?;
        // What explains right after the decision is its reason, whatever it tells.
        let is_first =
            explains(reading, before) && before.checked_sub(1).is_some_and(|it| decision::says_decision(reading, it));
        let is_reason = is_first
            || reasons.iter().any(|(other, ..)| *other == before)
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

/// "It was no easy choice, because your kitchen is a happy one": why it was hard, and not why they leave.
fn is_of_the_choice(reading: &Reading, hit: &Hit) -> bool {
    let start = reading.text.sentences.get(hit.sentence).map_or(0, |it| it.words.start);
    let before = start..hit.words.start;
    reading.has_word(before.clone(), &["easy", "hard", "difficult", "tough", "painful", "lightly", "long", "sad"])
        && !reading.has_word(before, &["too"])
        && !decision::says_decision(reading, hit.sentence)
}

/// Whether two reasons of a sentence are joined: in "the shifts don't fit round the children" they are one.
fn has_and_between(reading: &Reading, sentence: usize) -> bool {
    let goes_alone = |hit: &&Hit| {
        hit.sentence == sentence
            && !matches!(hit.list, List::ReasonAccepted | List::ReasonStaying | List::ReasonNeutral)
            && !is_length(reading, hit)
    };
    let mut hits: Vec<_> = reading.between(List::ReasonAccepted, List::ReasonNeutral).filter(goes_alone).collect();
    hits.sort_by_key(|hit| hit.words.start);
    let joints: &[&str] = &["and", "also", "plus", "but", "besides"];
    hits.windows(2).any(|pair| {
        let [first, second] = pair else { return false };
        let between = first.words.end.min(second.words.start)..second.words.start;
        // "My husband is posted to Leeds, so we are moving" goes on about the same.
        let goes_on =
            reading.has_word(between.clone(), &["so", "because", "as", "since", "which", "where", "who", "when"]);
        let is_parted = || between.clone().any(|place| reading.has_between(place + 1, &[',']));
        first.list != second.list && (reading.has_word(between.clone(), joints) || !goes_on && is_parted())
    })
}

/// A sentence that explains, by how it is told.
fn told_at_length(reading: &Reading) -> Option<Hit> {
    let told = |(nth, it): &(usize, &Sentence)| {
        let clauses = explanation::clauses(reading, &it.words);
        explains(reading, *nth) && clauses.iter().any(|clause| explanation::tells(reading, clause) != Tells::default())
    };
    let (sentence, it) = reading.text.body().find(told)?;
    Some(Hit { list: List::Explained, sentence, words: it.words.clone() })
}

/// What is to be kept back: after a "because" all that follows, else the reason as it is told.
fn withheld_words(reading: &Reading, hit: &Hit) -> Range<usize> {
    let end = reading.text.sentences.get(hit.sentence).map_or(hit.words.end, |it| it.words.end);
    if hit.list == List::Because { hit.words.start..end } else { told_around(reading, hit) }
}

/// "It was two trains and a bus": a sentence that explains right after the decision, or tells a reason, and counts.
fn counted(reading: &Reading) -> Option<Hit> {
    let (sentence, it) = reading.text.body().find(|(nth, it)| {
        reading.has_word(it.words.clone(), Class::Number) && explains(reading, *nth) && {
            let follows = nth.checked_sub(1).is_some_and(|before| decision::says_decision(reading, before));
            follows || explanation::tells(reading, &it.words) != Tells::default()
        }
    })?;
    Some(Hit { list: List::Particular, sentence, words: it.words.clone() })
}

fn withheld(reading: &Reading, findings: &mut Vec<Finding>) {
    // What is settled afterwards speaks of money, and a voicemail of minutes, without giving a reason.
    if !reading.tells_decision() || reading.channel() == Channel::Voicemail {
        return;
    }
    let said = match reading.letter.situation.chosen_detail {
        Some(Detail::None) => {
            let explains = |hit: &&Hit| explanation::explains(reading, hit.sentence);
            let is_told = |hit: &&Hit| {
                reading.text.body().any(|(nth, _)| nth == hit.sentence) && !is_of_other_things(reading, hit.sentence)
            };
            let by_family = by_sentence(reading).into_iter().next().map(|(.., hit)| hit);
            by_family
                .or_else(|| {
                    let gives_one =
                        |hit: &&Hit| is_told(hit) && !tells_decision(reading, hit) && !is_of_the_choice(reading, hit);
                    reading.of(List::Because).find(gives_one).cloned()
                })
                .or_else(|| reading.of(List::Explained).find(explains).cloned())
                .or_else(|| told_at_length(reading))
                // Whatever is told of health, or compared, is a reason.
                .or_else(|| {
                    reading
                        .between(List::Comparison, List::Comparison)
                        .chain(reading.of(List::Health))
                        .find(is_told)
                        .cloned()
                })
        }
        Some(Detail::Neutral | Detail::Category) => {
            let particulars = [List::Comparison, List::Health, List::Particular];
            let told = |hit: &&Hit| !reading.says(hit.sentence, List::Thanks);
            let mut first =
                particulars.iter().flat_map(|list| reading.of(*list)).find(told).cloned().or_else(|| counted(reading));
            if let Some(first) = &mut first {
                let same =
                    particulars.iter().flat_map(|list| reading.of(*list)).filter(|it| it.sentence == first.sentence);
                first.words.end = same.map(|it| it.words.end).max().unwrap_or(first.words.end);
            }
            first
        }
        _ => None,
    };
    if let Some(hit) = said.filter(|hit| !explanation::keeps_back(reading, hit.sentence)) {
        findings.push(Finding {
            fix: reading.without_sentence(hit.words.start),
            ..reading.at(WITHHELD_REASON, &withheld_words(reading, &hit))
        });
    }
}

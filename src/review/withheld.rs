//! Reasons that the candidate meant to keep back, all of them or what goes beyond their kind.

use std::ops::Range;

use super::catalogue::WITHHELD_REASON;
use super::classes::Class;
use super::explanation::{self, Tells, explains, is_of_other_things};
use super::finding::Finding;
use super::patterns::{Hit, List};
use super::reasons::{by_sentence, told_around};
use super::text::Sentence;
use super::{Reading, blame, decision};
use crate::situation::{Channel, Detail};

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
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
                // Blame right after the decision tells why.
                .or_else(|| {
                    let follows = |hit: &&Hit| {
                        hit.sentence.checked_sub(1).is_some_and(|before| decision::says_decision(reading, before))
                    };
                    reading
                        .of(List::Blame)
                        .find(|hit| explains(hit) && follows(hit) && blame::is_one(reading, hit))
                        .cloned()
                })
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

/// What is to be kept back: after a "because" all that follows, else the reason as it is told.
fn withheld_words(reading: &Reading, hit: &Hit) -> Range<usize> {
    let end = reading.text.sentences.get(hit.sentence).map_or(hit.words.end, |it| it.words.end);
    if hit.list == List::Because { hit.words.start..end } else { told_around(reading, hit) }
}

/// "It was two trains and a bus": a sentence that explains right after the decision, or tells a reason, and counts.
fn counted(reading: &Reading) -> Option<Hit> {
    // "I'm staying in my job: they gave me two reps": what follows the decision in its sentence.
    let after_colon = reading.text.body().find_map(|(nth, it)| {
        let joint = |place: &usize| {
            matches!(reading.text.word(*place), "because" | "as" | "since") || reading.has_between(*place, &[':'])
        };
        let decides = decision::says_decision(reading, nth) && !reading.says(nth, List::Booking);
        let from = it.words.clone().skip(1).find(joint).filter(|_| decides)?;
        let words = from..it.words.end;
        reading.has_word(words.clone(), Class::Number).then_some(Hit { list: List::Particular, sentence: nth, words })
    });
    if after_colon.is_some() {
        return after_colon;
    }
    // "Those are Thursday and Friday at half past two" counts what was booked.
    let is_booked = |nth: usize| {
        let n_days = reading.of(List::Day).filter(|hit| hit.sentence == nth).count();
        reading.says(nth, List::Booking) || 1 < n_days
    };
    let (sentence, it) = reading.text.body().find(|(nth, it)| {
        reading.has_word(it.words.clone(), Class::Number) && !is_booked(*nth) && explains(reading, *nth) && {
            let follows = nth.checked_sub(1).is_some_and(|before| decision::says_decision(reading, before));
            follows || explanation::tells(reading, &it.words) != Tells::default()
        }
    })?;
    Some(Hit { list: List::Particular, sentence, words: it.words.clone() })
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

/// "It was no easy choice, because your kitchen is a happy one": why it was hard, and not why they leave.
fn is_of_the_choice(reading: &Reading, hit: &Hit) -> bool {
    let start = reading.text.sentences.get(hit.sentence).map_or(0, |it| it.words.start);
    let before = start..hit.words.start;
    reading.has_word(before.clone(), &["easy", "hard", "difficult", "tough", "painful", "lightly", "long", "sad"])
        && !reading.has_word(before, &["too"])
        && !decision::says_decision(reading, hit.sentence)
}

/// "I will not be there, as I am withdrawing": the decision is no reason for itself.
fn tells_decision(reading: &Reading, hit: &Hit) -> bool {
    let near = hit.words.start..hit.words.end + 2;
    reading.of(List::Decision).any(|it| near.contains(&it.words.start))
}

//! A wish to be called or remembered in a message that asks for deletion.

use std::ops::Range;

use super::catalogue::CONTACT_AND_DELETION;
use super::classes::Class;
use super::finding::Finding;
use super::patterns::List;
use super::text::{Kind, Sentence};
use super::thanks::is_denied;
use super::{Reading, decision};
use crate::situation::Intent;

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    // Who corrects an application asks to be considered for the other one.
    let is_correction = reading.letter.situation.intent() == Intent::CorrectApplication;
    if !reading.has(List::Deletion) || is_correction {
        return;
    }
    let by_wording = reading.of(List::Contact).find(|hit| {
        // "There's no need to keep a place for me."
        let before = hit.words.start.saturating_sub(3)..hit.words.start;
        let settles = reading.text.sentences.get(hit.sentence).is_some_and(|it| is_settled(reading, it));
        !is_denied(reading, hit.words.start)
            && !reading.has_word(before, &["no"])
            && !settles
            // "Keep me in mind, and thank you": what follows changes nothing.
            && !reading.of(List::Thanks).any(|it| it.sentence == hit.sentence && it.words.start < hit.words.start)
    });
    let words = by_wording.map(|hit| hit.words.clone()).or_else(|| asks_for_contact(reading));
    if let Some(words) = words {
        let fix = reading.without_sentence(words.start);
        findings.push(Finding { fix, ..reading.at(CONTACT_AND_DELETION, &words) });
    }
}

/// "You have my number if a part-time job turns up": the candidate, a way to reach them, and an occasion to come.
fn asks_for_contact(reading: &Reading) -> Option<Range<usize>> {
    let may_ask = |(nth, it): &(usize, &Sentence)| !is_settled(reading, it) && !decision::says_decision(reading, *nth);
    reading.text.body().filter(may_ask).find_map(|(nth, sentence)| {
        // What is deleted may be asked for in the same sentence, before a "but".
        let start = after_deletion(reading, nth).unwrap_or(sentence.words.start);
        let words = start..sentence.words.end;
        let says = |class| reading.has_word(words.clone(), class);
        let is_denied =
            reading.has_word(words.clone(), &["not", "no", "never", "without", "thank", "thanks", "settle"]);
        (!is_denied && says(Class::Me) && says(Class::Reach) && says(Class::Opening)).then_some(words)
    })
}

fn after_deletion(reading: &Reading, sentence: usize) -> Option<usize> {
    reading.of(List::Deletion).filter(|hit| hit.sentence == sentence).map(|hit| hit.words.end).max()
}

fn is_settled(reading: &Reading, sentence: &Sentence) -> bool {
    sentence.kind != Kind::Body || reading.has_word(sentence.words.clone(), Class::Closes)
}

//! A decision beside what only somebody asks who stays, and the other way round.

use super::catalogue::CONTRADICTION;
use super::finding::Finding;
use super::patterns::{Hit, List};
use super::text::Kind;
use super::{Reading, decision, names};
use crate::situation::Intent;

/// Something that only makes sense for somebody who stays in this process.
pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    // "Keep me on the list for it in case the class falls through": it is this role.
    let is_for_it = |sentence: usize| {
        let words = reading.text.sentences.get(sentence).map_or(0..0, |it| it.words.clone());
        words
            .into_iter()
            .any(|place| reading.text.word(place) == "for" && matches!(reading.text.word(place + 1), "it" | "this"))
    };
    let about_others = |sentence: usize| {
        reading.says(sentence, List::Contact) && !is_for_it(sentence) || names::speaks_of_kept_role(reading, sentence)
    };
    if reading.letter.situation.intent() == Intent::Repair {
        return;
    }
    let hit = reading.of(List::Contradiction).find(|hit| {
        let sentence = hit.sentence;
        let from = reading.text.sentences.get(sentence).map_or(0, |it| it.words.start);
        // "Should the first candidate say no, I am still interested": what another clause denies stays out of it.
        let from = from.max(reading.clause(hit).start);
        // "If you haven't filled it, I'd still like to be in the running": neither is what stands before its own subject.
        let subject = (from..hit.words.start).rev().find(|place| reading.text.word(*place) == "i");
        let from = subject.unwrap_or(from);
        let is_denied = (from..hit.words.end).any(|place| matches!(reading.text.word(place), "not" | "no" | "without"));
        let denies = matches!(reading.text.word(hit.words.start), "not" | "do");
        // "Leave my name off the list" keeps nobody on it.
        let takes_off = reading.has_word(hit.words.start..hit.words.end + 1, &["off", "out", "away"])
            && reading.has_word(hit.words.clone(), &["me", "my", "us"])
            && !denies;
        (denies || !is_denied)
            && !takes_off
            && !about_others(sentence)
            && !is_in_another_part(reading, sentence)
            && !reading.says(sentence, List::Thanks)
            && decision::kind(reading, sentence) == Some(Kind::Body)
    });
    if let Some(hit) = hit {
        findings
            .push(Finding { fix: reading.without_sentence(hit.words.start), ..reading.at(CONTRADICTION, &hit.words) });
    }
}

/// "Still interested, as a passenger": not as a candidate.
fn is_in_another_part(reading: &Reading, sentence: usize) -> bool {
    let words = reading.text.sentences.get(sentence).map(|it| it.words.clone()).unwrap_or_default();
    words.into_iter().any(|place| {
        reading.text.word(place) == "as"
            && matches!(reading.text.word(place + 1), "a" | "an")
            && !matches!(reading.text.word(place + 2), "candidate" | "whole" | "result" | "possibility")
            && !reading.text.words.get(place + 2).is_some_and(|it| it.is_given)
    })
}

/// A decision in a message that asks before anything is decided (R5). Plain words for leaving alone count: who asks may
/// well say that they cannot come on a day, or will not keep somebody.
pub(super) fn in_a_question(reading: &Reading, findings: &mut Vec<Finding>) {
    const LEAVES: &[&str] = &["withdraw", "withdrawing", "withdrawal", "decline", "declining", "leaving", "bowing"];
    let leaves = |hit: &&Hit| {
        let sentence = reading.text.sentences.get(hit.sentence).map_or(0..0, |it| it.words.clone());
        sentence.into_iter().any(|place| LEAVES.contains(&reading.text.word(place)))
    };
    let hit = reading.of(List::Decision).filter(leaves).find(|hit| decision::says_decision(reading, hit.sentence));
    findings.extend(hit.map(|hit| reading.at(CONTRADICTION, &hit.words)));
}

//! The parts of a sentence: what stands in one breath with a wording, and who does it.

use std::ops::Range;

use super::Reading;
use super::classes::{Among, Classes};
use super::patterns::Hit;

/// Before these one clause ends and another begins.
const JOINTS: [&str; 12] =
    ["and", "but", "because", "while", "although", "though", "yet", "so", "whereas", "which", "since", "until"];
/// The candidate.
const SELF: [&str; 7] = ["i", "me", "my", "mine", "myself", "we", "our"];

impl Reading<'_> {
    /// The words around some words up to the next comma, dash or joint.
    pub(super) fn clause(&self, hit: &Hit) -> Range<usize> {
        let sentence = self.text.sentences.get(hit.sentence).map(|it| it.words.clone()).unwrap_or_default();
        let is_border = |place: &usize| {
            JOINTS.contains(&self.text.word(*place)) || self.has_between(*place, &[',', ';', ':', '–', '—', '(', ')'])
        };
        let start = (sentence.start..=hit.words.start).rev().find(is_border).unwrap_or(sentence.start);
        let end = (hit.words.end..sentence.end).find(is_border).unwrap_or(sentence.end);
        start..end
    }

    /// Whether one of these signs stands before a word.
    pub(super) fn has_between(&self, place: usize, signs: &[char]) -> bool {
        let Some(before) = place.checked_sub(1) else { return false };
        let from = self.text.place_of(&(before..place)).end;
        let to = self.text.place_of(&(place..place + 1)).start;
        self.text.slice(from..to).contains(signs)
    }

    /// Whether one of these words stands here.
    pub(super) fn has_word(&self, mut place: Range<usize>, words: impl Among) -> bool {
        place.any(|place| self.is(place, words))
    }

    /// Whether the word at a place is one of these.
    pub(super) fn is(&self, place: usize, words: impl Among) -> bool {
        words.holds(self.text.word(place), self.classes(place))
    }

    /// The classes of a word; none of one that the candidate gave.
    pub(super) fn classes(&self, place: usize) -> Classes {
        self.classes.get(place).copied().unwrap_or_default()
    }

    /// The classes of all these words.
    pub(super) fn classes_in(&self, words: &Range<usize>) -> Classes {
        let classes = self.classes.get(words.clone()).unwrap_or_default();
        classes.iter().fold(Classes::default(), |all, it| all.and(*it))
    }
}

/// Whether a word stands for the candidate.
pub(super) fn is_self(word: &str) -> bool {
    SELF.contains(&word)
}

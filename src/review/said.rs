//! The words of a sentence with their classes, to ask what stands in it and where.

use std::ops::Range;

use super::Reading;
use super::classes::{Among, Class, Classes};

/// The words of a stretch of a text.
pub(super) struct Said<'s> {
    words: Vec<(&'s str, Classes)>,
    /// The classes of all of them.
    all: Classes,
}

impl<'s> Said<'s> {
    /// Some words of the text.
    pub(super) fn new(reading: &'s Reading, words: &Range<usize>) -> Self {
        let all = reading.classes_in(words);
        Self { words: words.clone().map(|place| (reading.text.word(place), reading.classes(place))).collect(), all }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word at a place; empty beyond the end.
    pub(super) fn at(&self, place: usize) -> &'s str {
        self.words.get(place).map_or("", |(word, _)| word)
    }

    /// Whether the word at a place is among these.
    pub(super) fn is(&self, place: usize, list: impl Among) -> bool {
        self.words.get(place).is_some_and(|(word, classes)| list.holds(word, *classes))
    }

    /// Whether a word of a class stands anywhere.
    pub(super) fn may(&self, class: Class) -> bool {
        self.all.has(class)
    }

    /// Whether one of these stands anywhere.
    pub(super) fn has(&self, list: impl Among) -> bool {
        self.words.iter().any(|(word, classes)| list.holds(word, *classes))
    }

    /// Whether one of these stands within so many words from here.
    pub(super) fn follows(&self, from: usize, within: usize, list: impl Among) -> bool {
        self.words.iter().skip(from).take(within).any(|(word, classes)| list.holds(word, *classes))
    }

    /// Whether these words stand one after the other.
    pub(super) fn says(&self, phrase: &[&str]) -> bool {
        let begins = |place: &usize| phrase.first().is_some_and(|first| self.at(*place) == *first);
        let goes_on = |place: usize| phrase.iter().zip(place..).skip(1).all(|(word, at)| self.at(at) == *word);
        (0..self.len()).filter(begins).any(goes_on)
    }

    /// The places at which one of these stands.
    pub(super) fn places(&self, list: impl Among) -> impl Iterator<Item = usize> {
        (0..self.words.len()).filter(move |place| self.is(*place, list))
    }
}

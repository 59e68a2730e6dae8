//! What the pages have promised, and whether it is kept.

use std::collections::BTreeSet;

use super::text::word;

/// The words of which something was said.
#[derive(Default)]
pub(crate) struct Promises {
    /// The next word that somebody will write.
    next_word: u32,
    /// Words of which was said that they are saved.
    lasting: BTreeSet<u32>,
    /// Words of which was said that a crash could lose them.
    until_crash: BTreeSet<u32>,
    /// Words that somebody deleted for good.
    given_up: BTreeSet<u32>,
    /// Nothing is promised of words below this one: they were forgotten.
    forgotten_below: u32,
    /// The same of what stands in the first store alone.
    first_forgotten_below: u32,
    /// Every word below this one may stand nowhere again, if `is_for_good`; and below this one once the forgetting that was
    /// begun has been done.
    gone_below: u32,
    going_below: u32,
    /// Whether a page started meanwhile.
    is_disturbed: bool,
    /// Whether whoever forgot everything came to the end of it.
    is_for_good: bool,
}

impl Promises {
    /// A word that was never written before.
    pub(crate) fn new_word(&mut self) -> u32 {
        self.next_word += 1;
        self.next_word - 1
    }

    /// The page says that these words are saved; for good, or until a crash.
    pub(crate) fn promise(&mut self, words: &[u32], lasts: bool) {
        for word in words {
            let is_gone = *word < self.forgotten_below || !lasts && *word < self.first_forgotten_below;
            if !is_gone && !self.given_up.contains(word) {
                let promised = if lasts { &mut self.lasting } else { &mut self.until_crash };
                promised.insert(*word);
            }
        }
    }

    /// Somebody deleted these words for good.
    pub(crate) fn give_up(&mut self, words: &[u32]) {
        for word in words {
            self.given_up.insert(*word);
            self.lasting.remove(word);
            self.until_crash.remove(word);
        }
    }

    /// The browser is killed: what only the first store held may be lost. Where that lost writes, the first store may be as
    /// it was before somebody forgot everything.
    pub(crate) fn crash(&mut self, loses_writes: bool) {
        self.until_crash.clear();
        self.is_for_good &= !loses_writes;
    }

    /// The first store was emptied by somebody who wanted that.
    pub(crate) fn first_is_forgotten(&mut self) {
        self.until_crash.clear();
        self.first_forgotten_below = self.next_word;
    }

    /// Somebody wants everything to be forgotten that was written so far.
    pub(crate) fn begin_to_forget(&mut self) {
        self.going_below = self.next_word;
    }

    /// A page starts while everything is being forgotten, or whoever forgets it has not seen yet what another tab wrote first
    /// of all. A limit: within the lag of the first store, the one takes drafts without a marker for those of an earlier
    /// build, which made none, and the other takes the marker for that of a new beginning.
    pub(crate) fn disturb(&mut self) {
        self.is_disturbed = true;
        self.is_for_good = false;
    }

    /// The durable store was emptied by somebody who wanted that; `is_heard` if they still wait for the answer.
    pub(crate) fn is_forgotten(&mut self, is_heard: bool) {
        self.lasting.clear();
        self.until_crash.clear();
        self.forgotten_below = self.next_word;
        self.gone_below = self.going_below;
        self.is_for_good = is_heard && !self.is_disturbed;
    }

    /// Whoever forgot everything has not been told that it is done.
    pub(crate) fn is_not_for_good(&mut self) {
        self.is_for_good = false;
    }

    /// Whether what was promised stands in the stores, whose words these are.
    pub(crate) fn check(&self, first: &BTreeSet<u32>, durable: &BTreeSet<u32>) -> Result<(), String> {
        if let Some(word) = self.lasting.iter().find(|word| !durable.contains(word)) {
            return Err(format!("word {word} was said to be saved and is not in the durable store"));
        }
        if let Some(word) = self.until_crash.iter().find(|word| !durable.contains(word) && !first.contains(word)) {
            return Err(format!("word {word} was said to be saved and is in no store"));
        }
        Ok(())
    }

    /// Whether what was forgotten stands nowhere; `words` are all that stand somewhere.
    pub(crate) fn check_forgotten(&self, words: &BTreeSet<u32>) -> Result<(), String> {
        match words.range(..self.gone_below).next().filter(|_| self.is_for_good) {
            Some(number) => Err(format!("word {} was forgotten and stands again somewhere", word(*number))),
            None => Ok(()),
        }
    }

    /// Whether what lasts is among the words that somebody finds who opens the page.
    pub(crate) fn check_found(&self, words: &BTreeSet<u32>) -> Result<(), String> {
        match self.lasting.iter().find(|word| !words.contains(word)) {
            Some(word) => Err(format!("word {word} was said to be saved and is in no draft that can be opened")),
            None => Ok(()),
        }
    }
}

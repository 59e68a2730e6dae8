//! The words that the lists know, by number: a text is compared word by word in one step.

use std::sync::OnceLock;

use super::classes;
use super::patterns::{SOURCES, lines};
use super::text::CONTRACTIONS;

/// The number of a word that stands in a list.
pub(super) type WordId = u16;

/// The words of all lists. The first of them are the short forms of [`CONTRACTIONS`], in their order.
pub(super) struct Vocabulary {
    words: Vec<&'static str>,
    /// What words begin with that a list names as `word*`, the longest first; by their first two letters.
    beginnings: Vec<Vec<(WordId, &'static str)>>,
    /// By hash; a power of two, and more than twice as many as there are words.
    slots: Vec<WordId>,
}

/// A slot without a word.
const FREE: WordId = WordId::MAX;

pub(super) fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let mut all = Vocabulary { words: Vec::new(), beginnings: vec![Vec::new(); BUCKETS], slots: vec![FREE; SLOTS] };
        for (short, ..) in CONTRACTIONS {
            all.add(short);
        }
        for (_, one, two) in CONTRACTIONS {
            all.add(one);
            all.add(two);
        }
        let of_lists =
            SOURCES.iter().flat_map(|(_, source)| lines(source)).flatten().flat_map(|token| token.split('|'));
        let of_classes = lines(classes::SOURCE).flatten().filter(|word| !word.ends_with(':'));
        for word in of_lists.filter(|word| !matches!(*word, "~" | "_")).chain(of_classes) {
            all.add(word);
        }
        let beginning = |(id, word): (WordId, &'static str)| Some((id, word.strip_suffix('*')?));
        let mut beginnings: Vec<_> = (0..).zip(all.words.iter().copied()).filter_map(beginning).collect();
        beginnings.sort_by_key(|(_, word)| usize::MAX - word.len());
        for (id, word) in beginnings {
            if let Some(bucket) = all.beginnings.get_mut(bucket(word)) {
                bucket.push((id, word));
            }
        }
        all
    })
}

const SLOTS: usize = 16384;
/// Enough that most words meet no beginning.
const BUCKETS: usize = 256;

/// By two letters, since whatever a list names has two before its `*`; what begins with none, as sums do, by its first sign.
fn bucket(word: &str) -> usize {
    let mut bytes = word.bytes();
    let first = bytes.next().unwrap_or_default();
    let second = bytes.next().filter(|_| first.is_ascii_lowercase()).unwrap_or_default();
    (usize::from(first) * 27 + usize::from(second)) % BUCKETS
}

impl Vocabulary {
    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The number of a word in small letters, by its [`hash`]; of the longest beginning, where only that is known.
    pub(super) fn id(&self, word: &str, hash: usize) -> Option<WordId> {
        self.slot(word, hash).ok().or_else(|| {
            // "20%" and "95k" are known by what comes after the number.
            let unit = word.trim_start_matches(|first: char| first.is_ascii_digit());
            if unit.len() < word.len() && matches!(unit, "%" | "k") {
                return self.slot(unit, self::hash(unit)).ok();
            }
            let known = self.beginnings.get(bucket(word))?;
            known.iter().find(|(_, beginning)| word.starts_with(beginning)).map(|(id, _)| *id)
        })
    }

    /// The word of a number.
    pub(super) fn word(&self, id: WordId) -> Option<&'static str> {
        self.words.get(usize::from(id)).copied()
    }

    /// The numbers that a word of a list stands for: its own, and for `word*` those of all words that begin so.
    pub(super) fn all(&self, written: &str) -> Vec<WordId> {
        if !written.ends_with('*') {
            return self.slot(written, hash(written)).ok().into_iter().collect();
        }
        let beginning = written.trim_end_matches('*');
        (0..).zip(&self.words).filter(|(_, word)| word.starts_with(beginning)).map(|(id, _)| id).collect()
    }

    fn add(&mut self, word: &'static str) {
        let Err(slot) = self.slot(word, hash(word)) else { return };
        let (Ok(id), Some(slot)) = (WordId::try_from(self.words.len()), self.slots.get_mut(slot)) else { return };
        *slot = id;
        self.words.push(word);
    }

    /// The word's number, or else the slot that is free for it.
    fn slot(&self, word: &str, hash: usize) -> Result<WordId, usize> {
        let mut at = hash % SLOTS;
        loop {
            match self.slots.get(at).copied() {
                None | Some(FREE) => return Err(at),
                Some(id) if self.word(id) == Some(word) => return Ok(id),
                Some(_) => at = (at + 1) % SLOTS,
            }
        }
    }
}

/// FNV-1a, 32 bits: few steps for short words.
pub(super) struct Hasher(u32);

impl Default for Hasher {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Hasher {
    /// One more byte.
    pub(super) fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }

    /// Of the bytes so far.
    pub(super) fn hash(&self) -> usize {
        (self.0 ^ self.0 >> 15) as usize
    }
}

/// The hash of a word.
pub(super) fn hash(word: &str) -> usize {
    let mut hasher = Hasher::default();
    word.bytes().for_each(|byte| hasher.add(byte));
    hasher.hash()
}

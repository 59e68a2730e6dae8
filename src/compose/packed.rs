//! The wordings as they are shipped: packed when the crate is compiled, read in the page when a file is first used.
//!
//! Without what only their writers need: comments, and the names of the wordings. Drafts know a wording by a number made
//! from its words ([`Phrase::id`]). What the headers say stands in columns, apart from the words, for so it compresses best
//! (README, Decisions).

use super::bank::{Phrase, Terms};
use super::phrase_file::{self, Found, Reader};
use crate::rules::RuleSet;
use crate::situation::{Fact, FactSet, Id};

/// How many columns have one byte for each header.
const COLUMNS: usize = 8;

/// How much there is of each part; also where a file begins in each part.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Headers.
    pub headers: usize,
    /// Bytes of the lists of headers.
    pub lists: usize,
    /// Bytes of words.
    pub words: usize,
}

/// The headers and words of one phrase file or of several.
#[derive(Debug)]
pub struct Packed<const HEADERS: usize, const LISTS: usize, const WORDS: usize> {
    /// Channels and people with their low byte first, the low byte of intents, tones and languages with the rest of the
    /// intents, rank, number of wordings.
    columns: [[u8; HEADERS]; COLUMNS],
    /// For each header the facts it claims, the facts that must not hold, the moves it covers, its rules: each list begins
    /// with its length and goes on with places in the closed list, or with numbers of rules.
    lists: [u8; LISTS],
    /// The wordings, a line each.
    words: [u8; WORDS],
}

/// Packed files, however many there are.
#[derive(Clone, Copy, Debug)]
pub struct Bank {
    /// One column after the other.
    columns: &'static [u8],
    lists: &'static [u8],
    words: &'static [u8],
}

/// Measures a file that is sound; of another it measures something.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
pub const fn measure(source: &'static str) -> Size {
    let mut size = Size { headers: 0, lists: 0, words: 0 };
    let mut reader = Reader::new(source);
    loop {
        let line;
        (reader, line) = reader.line();
        let Some(line) = line else { return size };
        if line.as_bytes()[0] == b'[' {
            size.headers += 1;
            size.lists += pack_lists_len(line);
        } else {
            size.words += phrase_file::words_of(line).len() + 1;
        }
    }
}

/// Packs a file that was measured ([`measure`]).
///
/// # Panics
///
/// While compiling, on a flaw, with what is wrong and the line it is wrong in.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
pub const fn pack<const H: usize, const L: usize, const W: usize>(source: &'static str) -> Packed<H, L, W> {
    let mut packed = Packed { columns: [[0; H]; COLUMNS], lists: [0; L], words: [b'\n'; W] };
    let mut at = Size { headers: 0, lists: 0, words: 0 };
    let mut reader = Reader::new(source);
    loop {
        let found;
        (reader, found) = reader.next();
        match found {
            Found::Header(terms) => {
                let bytes = pack_columns(&terms);
                let mut column = 0;
                while column < COLUMNS {
                    packed.columns[column][at.headers] = bytes[column];
                    column += 1;
                }
                let (list, len) = pack_lists(&terms);
                at.lists = copy(&list, len, &mut packed.lists, at.lists);
                at.headers += 1;
            }
            Found::Wording(text) => {
                at.words = copy(text.as_bytes(), text.len(), &mut packed.words, at.words) + 1;
                packed.columns[COLUMNS - 1][at.headers - 1] += 1;
            }
            Found::Flaw(flaw) => phrase_file::refuse(flaw),
            Found::End => {
                assert!(at.lists == L && at.words == W, "a header names something twice");
                return packed;
            }
        }
    }
}

/// Where each of these files begins when one follows the other, and last where they all end.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
pub const fn starts<const N: usize>(files: &[Bank]) -> [Size; N] {
    let mut starts = [Size { headers: 0, lists: 0, words: 0 }; N];
    let mut file = 0;
    while file < files.len() {
        let Size { headers, lists, words } = starts[file];
        let Bank { columns, lists: more_lists, words: more_words } = files[file];
        starts[file + 1] = Size {
            headers: headers + columns.len() / COLUMNS,
            lists: lists + more_lists.len(),
            words: words + more_words.len(),
        };
        file += 1;
    }
    starts
}

/// One packed file of several.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
pub const fn join<const H: usize, const L: usize, const W: usize>(files: &[Bank]) -> Packed<H, L, W> {
    let mut packed = Packed { columns: [[0; H]; COLUMNS], lists: [0; L], words: [0; W] };
    let mut at = Size { headers: 0, lists: 0, words: 0 };
    let mut file = 0;
    while file < files.len() {
        let Bank { columns, lists, words } = files[file];
        let (mut rest, headers, mut column) = (columns, columns.len() / COLUMNS, 0);
        while column < COLUMNS {
            copy(rest, headers, &mut packed.columns[column], at.headers);
            rest = rest.split_at(headers).1;
            column += 1;
        }
        at.headers += headers;
        at.lists = copy(lists, lists.len(), &mut packed.lists, at.lists);
        at.words = copy(words, words.len(), &mut packed.words, at.words);
        file += 1;
    }
    packed
}

/// The bytes of a header's columns, all but the number of its wordings.
#[expect(clippy::cast_possible_truncation, reason = "low bytes are what is asked for")]
const fn pack_columns(terms: &Terms) -> [u8; COLUMNS] {
    let Terms { channels, people, intents, tones, langs, rank, .. } = *terms;
    let mixed = tones | langs << 4 | ((intents >> 8) << 6) as u8;
    [channels as u8, (channels >> 8) as u8, people as u8, (people >> 8) as u8, intents as u8, mixed, rank, 0]
}

/// How long the lists of a header will be, by its values.
const fn pack_lists_len(line: &'static str) -> usize {
    let (_, mut rest) = line.split_at(1);
    let mut len = 4;
    while !rest.is_empty() {
        let (word, tail) = phrase_file::split_at_byte(rest, b' ');
        rest = phrase_file::after_first(tail);
        let (name, mut values) = phrase_file::split_at_byte(word, b'=');
        while !values.is_empty() && !phrase_file::equal(name, "rank") {
            len += 1;
            values = phrase_file::split_at_byte(phrase_file::after_first(values), b',').1;
        }
    }
    len
}

/// The lists of a header, and how long they are together.
#[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "evaluated when the crate is compiled")]
const fn pack_lists(terms: &Terms) -> ([u8; 64], usize) {
    let sets = [terms.claims.bits(), terms.not.bits(), terms.covers as u128, terms.rules.bits()];
    let (mut bytes, mut len, mut list) = ([0; 64], 0, 0);
    while list < sets.len() {
        let mut set = sets[list];
        bytes[len] = set.count_ones() as u8;
        len += 1;
        while set != 0 {
            bytes[len] = set.trailing_zeros() as u8;
            len += 1;
            set &= set - 1;
        }
        list += 1;
    }
    (bytes, len)
}

/// Copies the first `len` bytes to a place, and tells the place behind them.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn copy(from: &[u8], len: usize, to: &mut [u8], at: usize) -> usize {
    let mut idx = 0;
    while idx < len {
        to[at + idx] = from[idx];
        idx += 1;
    }
    at + len
}

impl Bank {
    /// The files that were packed.
    pub const fn new<const H: usize, const L: usize, const W: usize>(packed: &'static Packed<H, L, W>) -> Self {
        Self { columns: packed.columns.as_flattened(), lists: &packed.lists, words: &packed.words }
    }

    /// The wordings of the file that begins and ends there.
    pub(super) fn read(&self, from: Size, to: Size) -> Vec<Phrase> {
        let mut lists = self.lists.iter().copied().skip(from.lists);
        // Whole lines of a text are a text.
        let words = self.words.get(from.words..to.words).and_then(|words| str::from_utf8(words).ok());
        let mut words = words.unwrap_or_default().lines();
        let mut phrases = Vec::new();
        for header in from.headers..to.headers {
            let mut columns = self.columns.iter().copied().skip(header).step_by(self.columns.len() / COLUMNS);
            let mut byte = || columns.next().unwrap_or_default();
            let mut list = || {
                let len = lists.next().unwrap_or_default();
                lists.by_ref().take(len.into()).collect::<Vec<_>>()
            };
            let channels = u16::from_le_bytes([byte(), byte()]);
            let people = u16::from_le_bytes([byte(), byte()]);
            let (intents, mixed, rank, count) = (byte(), byte(), byte(), byte());
            let terms = Terms {
                channels,
                people,
                intents: u16::from(intents) | u16::from(mixed >> 6) << 8,
                tones: mixed & 0xf,
                langs: mixed >> 4 & 0x3,
                claims: facts(&list()),
                not: facts(&list()),
                covers: list().into_iter().fold(0, |covers, mov| covers | 1 << mov),
                rules: RuleSet::of(&list()),
                rank,
                slots: 0,
            };
            phrases.extend(words.by_ref().take(count.into()).map(|text| {
                // The compiler has seen that the slots are known.
                let slots = phrase_file::slots(text).unwrap_or_default();
                Phrase { text, terms: Terms { slots, ..terms } }
            }));
        }
        phrases
    }
}

fn facts(places: &[u8]) -> FactSet {
    let facts = places.iter().filter_map(|place| Fact::ALL.get(usize::from(*place)));
    facts.fold(FactSet::EMPTY, |set, fact| set.with(*fact))
}

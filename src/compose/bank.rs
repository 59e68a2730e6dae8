//! The phrase bank: wordings, and where each may stand.

use std::sync::OnceLock;

use super::moves::Move;
use super::packed::{Bank, Size};
use crate::rules::RuleSet;
use crate::situation::FactSet;

/// One wording of a move.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// Whole sentences with slots in braces.
    pub text: &'static str,
    /// Where it is eligible, what it claims and why it is there.
    pub terms: Terms,
}

impl Phrase {
    /// Names the wording within its move, as long as its words stay: FNV-1a over them (Fowler, Noll, Vo; 32 bits).
    ///
    /// Other words are another wording: a draft that chose the old one gets the first choice again.
    pub fn id(&self) -> u32 {
        self.text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }
}

/// What a header says of its wordings. In the masks, bit `n` stands for the `n`th value of the closed list.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// The channels, as bits.
    pub channels: u16,
    /// The kinds of people addressed, as bits.
    pub people: u16,
    /// The intents, as bits.
    pub intents: u16,
    /// The tones, as bits.
    pub tones: u8,
    /// The languages, as bits.
    pub langs: u8,
    /// Facts that the wording claims.
    pub claims: FactSet,
    /// Facts under which the wording would be wrong.
    pub not: FactSet,
    /// The other moves that the wording does on the way, as bits.
    pub covers: u64,
    /// The rules behind it.
    pub rules: RuleSet,
    /// Of the eligible wordings only those of the highest rank are chosen from.
    pub rank: u8,
    /// The slots that the wording uses, as bits.
    pub slots: u32,
}
/// What somebody can get to before the whole bank is there. Masks as in [`Terms`].
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// The channels, as bits.
    pub channels: u16,
    /// The kinds of people addressed, as bits.
    pub people: u16,
    /// The intents, as bits.
    pub intents: u16,
    /// The tones, as bits.
    pub tones: u8,
    /// Everything that the answers may assert.
    pub facts: FactSet,
}

/// Where the wordings of a file stand in a bank.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    bank: &'static Bank,
    from: Size,
    to: Size,
}

/// The wordings beyond what is there from the start, a span for each file.
#[derive(Debug)]
pub enum Rest {
    /// They are there.
    Here(&'static [Span]),
    /// They may come.
    Coming(OnceLock<&'static [Span]>),
    /// There are none.
    None,
}

/// The wordings of one phrase file, read when they are first used.
#[derive(Debug)]
pub struct Wordings {
    /// The move that they make.
    pub mov: Move,
    file: usize,
    first: Span,
    rest: &'static Rest,
    without_rest: OnceLock<Vec<Phrase>>,
    phrases: OnceLock<Vec<Phrase>>,
}

impl Terms {
    pub(super) const ANY: Self = Self {
        channels: 0,
        people: 0,
        intents: 0,
        tones: 0,
        langs: 0,
        claims: FactSet::EMPTY,
        not: FactSet::EMPTY,
        covers: 0,
        rules: RuleSet::EMPTY,
        rank: 0,
        slots: 0,
    };
}
impl Reach {
    /// Whether a wording under such a header may be needed.
    pub const fn admits(&self, terms: &Terms) -> bool {
        (terms.channels == 0 || terms.channels & self.channels != 0)
            && (terms.people == 0 || terms.people & self.people != 0)
            && (terms.intents == 0 || terms.intents & self.intents != 0)
            && (terms.tones == 0 || terms.tones & self.tones != 0)
            && terms.claims.bits() & !self.facts.bits() == 0
    }
}

impl Span {
    /// From one place of a bank to another.
    pub const fn new(bank: &'static Bank, from: Size, to: Size) -> Self {
        Self { bank, from, to }
    }

    fn read(&self) -> Vec<(u8, Phrase)> {
        self.bank.read(self.from, self.to)
    }
}

impl Rest {
    fn of(&self, file: usize) -> Option<&'static Span> {
        let spans = match self {
            Self::Here(spans) => spans,
            Self::Coming(spans) => spans.get()?,
            Self::None => return None,
        };
        spans.get(file)
    }
}

impl Wordings {
    /// The wordings of a file, by its place among the files; more of them may come.
    pub const fn new(mov: Move, file: usize, first: Span, rest: &'static Rest) -> Self {
        Self { mov, file, first, rest, without_rest: OnceLock::new(), phrases: OnceLock::new() }
    }

    /// The wordings that are there, in the order of the file.
    pub fn phrases(&self) -> &[Phrase] {
        match self.rest.of(self.file) {
            Some(rest) => self.phrases.get_or_init(|| in_order(self.first.read(), rest.read())),
            None => self.without_rest.get_or_init(|| in_order(self.first.read(), Vec::new())),
        }
    }
}

/// The wordings of two lists that are in order, in order.
fn in_order(first: Vec<(u8, Phrase)>, rest: Vec<(u8, Phrase)>) -> Vec<Phrase> {
    let mut rest = rest.into_iter().peekable();
    let mut phrases = Vec::new();
    for (place, phrase) in first {
        while let Some((_, before)) = rest.next_if(|(other, _)| *other < place) {
            phrases.push(before);
        }
        phrases.push(phrase);
    }
    phrases.extend(rest.map(|(_, phrase)| phrase));
    phrases
}

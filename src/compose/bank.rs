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
/// The wordings of one phrase file, read when they are first used.
#[derive(Debug)]
pub struct Wordings {
    /// The move that they make.
    pub mov: Move,
    bank: &'static Bank,
    from: Size,
    to: Size,
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
impl Wordings {
    /// The wordings of the file that begins and ends there.
    pub const fn new(mov: Move, bank: &'static Bank, from: Size, to: Size) -> Self {
        Self { mov, bank, from, to, phrases: OnceLock::new() }
    }

    /// The wordings, in the order of the file.
    pub fn phrases(&self) -> &[Phrase] {
        self.phrases.get_or_init(|| self.bank.read(self.from, self.to))
    }
}

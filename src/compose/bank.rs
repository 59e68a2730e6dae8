//! The phrase bank: its types, and the one parser of phrase files.
//!
//! It runs twice: when the crate is compiled, where a flaw stops the compiler, and in the page at a file's first
//! use. (Tables made by the compiler would spare the second run and cost the first load 35 KB.)
//!
//! A phrase file holds the wordings of one move:
//! ```text
//! # A comment.
//! [mail to-employer withdraw warm claims=met not=offer covers=thanks rules=R35,R37 rank=1]
//! key-of-the-wording: Whole sentences, with {slots}.
//! ```
//! A header holds until the next one. Its words narrow where the wordings below it are eligible: words of one
//! kind (channels, people, intents, tones, languages) widen each other, different kinds narrow, and a kind
//! that is not named does not matter. `claims` are facts that must hold, `not` facts that must not, `covers`
//! the other moves that the wording does on the way, `rules` what stands behind it. Of the eligible wordings
//! those of the highest `rank` are chosen from.

use std::sync::OnceLock;

use super::moves::Move;
use super::slot::Slot;
use crate::rules::RuleSet;
use crate::situation::{Channel, Fact, FactSet, Id, Intent, MessageLang, PersonKind, Tone};

/// One wording of a move.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// The wording's key, unique within its move and stable forever.
    pub key: &'static str,
    /// Whole sentences with slots in braces.
    pub text: &'static str,
    /// Where it is eligible, what it claims and why it is there.
    pub terms: Terms,
}

/// What a header says of its wordings. In the masks, bit `n` stands for the `n`th value of the closed list.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// The channels, as bits.
    pub channels: u16,
    /// The kinds of people addressed, as bits.
    pub people: u16,
    /// The intents, as bits.
    pub intents: u8,
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

/// What is wrong with a phrase file, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Flaw {
    /// The line as it stands in the file.
    line: &'static str,
    /// What is wrong.
    what: &'static str,
}

/// The wordings of one phrase file, read when they are first used.
#[derive(Debug)]
pub struct Wordings {
    /// The move that they make.
    pub mov: Move,
    source: &'static str,
    phrases: OnceLock<Vec<Phrase>>,
}

/// Reads a phrase file wording by wording.
#[derive(Clone, Copy)]
struct Reader {
    rest: &'static str,
    terms: Option<Terms>,
}

/// What a [`Reader`] found next.
enum Found {
    Phrase(Phrase),
    Flaw(Flaw),
    End,
}

impl Terms {
    const ANY: Self = Self {
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

impl Flaw {
    /// "what: line" as bytes, since nothing else can be put together while compiling; the second value is its length.
    #[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled, and bounded")]
    const fn explain(self) -> ([u8; 400], usize) {
        let mut buffer = [0; 400];
        let mut length = 0;
        let parts = [self.what.as_bytes(), b": ", self.line.as_bytes()];
        let mut part = 0;
        while part < parts.len() {
            let mut idx = 0;
            while idx < parts[part].len() && length < buffer.len() {
                buffer[length] = parts[part][idx];
                length += 1;
                idx += 1;
            }
            part += 1;
        }
        (buffer, length)
    }
}

const WRITTEN: u16 = MAIL | NOTE | bit(Channel::Portal as u32) | bit(Channel::Calendar as u32);
const MAIL: u16 = bit(Channel::Email as u32) | bit(Channel::EmailReply as u32) | bit(Channel::Letter as u32);
const NOTE: u16 = bit(Channel::Sms as u32) | bit(Channel::Chat as u32) | bit(Channel::LinkedIn as u32);
const SCRIPT: u16 = bit(Channel::Phone as u32) | bit(Channel::InPerson as u32) | bit(Channel::VideoCall as u32);
const SPOKEN: u16 = SCRIPT | bit(Channel::Voicemail as u32);

/// Words that stand for several channels.
const CHANNEL_GROUPS: &[(&str, u16)] =
    &[("written", WRITTEN), ("mail", MAIL), ("note", NOTE), ("script", SCRIPT), ("spoken", SPOKEN)];

const RECRUITERS: u16 = bit(PersonKind::InHouseRecruiter as u32)
    | bit(PersonKind::Coordinator as u32)
    | bit(PersonKind::Hr as u32)
    | bit(PersonKind::Team as u32);
const INTERVIEWERS: u16 = bit(PersonKind::HiringManager as u32)
    | bit(PersonKind::Interviewer as u32)
    | bit(PersonKind::Panel as u32)
    | bit(PersonKind::SearchCommittee as u32)
    | bit(PersonKind::Founder as u32);

/// Words that stand for the people addressed.
const PEOPLE_GROUPS: &[(&str, u16)] = &[
    ("to-employer", RECRUITERS | INTERVIEWERS | bit(PersonKind::Client as u32)),
    ("to-recruiter", RECRUITERS),
    ("to-interviewer", INTERVIEWERS),
    (
        "to-several",
        bit(PersonKind::Team as u32) | bit(PersonKind::Panel as u32) | bit(PersonKind::SearchCommittee as u32),
    ),
    ("to-agency", bit(PersonKind::Agency as u32) | bit(PersonKind::ExecutiveSearch as u32)),
    ("to-own-manager", bit(PersonKind::InternalManager as u32)),
    ("to-referrer", bit(PersonKind::Referrer as u32)),
    ("to-reference", bit(PersonKind::Reference as u32)),
    ("to-career-office", bit(PersonKind::CareerOffice as u32)),
];

const fn bit(position: u32) -> u16 {
    1 << position
}

/// Stops the compiler at the first flaw of a phrase file, with what is wrong and the line it is wrong in.
///
/// # Panics
///
/// While compiling, on a flaw.
#[expect(clippy::panic, reason = "evaluated when the crate is compiled")]
pub const fn must_be_sound(source: &'static str) {
    let mut reader = Reader::new(source);
    loop {
        let found;
        (reader, found) = reader.next();
        match found {
            Found::Phrase(_) => {}
            Found::End => return,
            Found::Flaw(flaw) => {
                let (explained, length) = flaw.explain();
                let (used, _) = explained.split_at(length);
                match core::str::from_utf8(used) {
                    Ok(text) => panic!("{}", text),
                    Err(_) => panic!("{}", flaw.what),
                }
            }
        }
    }
}

impl Wordings {
    /// The wordings of a file that [`must_be_sound`] has seen.
    pub const fn new(mov: Move, source: &'static str) -> Self {
        Self { mov, source, phrases: OnceLock::new() }
    }

    /// The wordings, in the order of the file.
    pub fn phrases(&self) -> &[Phrase] {
        self.phrases.get_or_init(|| {
            let mut phrases = Vec::new();
            let mut reader = Reader::new(self.source);
            loop {
                let found;
                (reader, found) = reader.next();
                match found {
                    Found::Phrase(phrase) => phrases.push(phrase),
                    // The compiler has seen that there is none.
                    Found::Flaw(_) => {}
                    Found::End => return phrases,
                }
            }
        })
    }
}

impl Reader {
    const fn new(source: &'static str) -> Self {
        Self { rest: source, terms: None }
    }

    /// Reads up to the next wording or flaw. One reader for the compiler and for the page.
    const fn next(mut self) -> (Self, Found) {
        while !self.rest.is_empty() {
            let (line, tail) = split_line(self.rest);
            self.rest = tail;
            match line.as_bytes().first() {
                None | Some(b'#') => {}
                Some(b'[') => match parse_header(line) {
                    Ok(terms) => self.terms = Some(terms),
                    Err(what) => return (self, Found::Flaw(Flaw { line, what })),
                },
                Some(_) => {
                    let found = match (parse_wording(line), self.terms) {
                        (Ok((key, text, slots)), Some(terms)) => {
                            Found::Phrase(Phrase { key, text, terms: Terms { slots, ..terms } })
                        }
                        (Err(what), _) => Found::Flaw(Flaw { line, what }),
                        (Ok(_), None) => Found::Flaw(Flaw { line, what: "a wording stands before the first [header]" }),
                    };
                    return (self, found);
                }
            }
        }
        (self, Found::End)
    }
}

/// Reads `[word word name=value,value]`.
const fn parse_header(line: &'static str) -> Result<Terms, &'static str> {
    let (_, line) = line.split_at(1);
    let (inside, end) = split_at_byte(line, b']');
    if !equal(end, "]") {
        return Err("a header ends with ] and nothing after it");
    }
    let mut terms = Terms::ANY;
    let mut rest = inside;
    while !rest.is_empty() {
        let (word, tail) = split_at_byte(rest, b' ');
        rest = after_first(tail);
        let (name, value) = split_at_byte(word, b'=');
        let done = if value.is_empty() {
            parse_word(&mut terms, name)
        } else {
            parse_pair(&mut terms, name, after_first(value))
        };
        if let Err(what) = done {
            return Err(what);
        }
    }
    Ok(terms)
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn parse_word(terms: &mut Terms, word: &str) -> Result<(), &'static str> {
    let mut idx = 0;
    while idx < CHANNEL_GROUPS.len() {
        if equal(CHANNEL_GROUPS[idx].0, word) {
            terms.channels |= CHANNEL_GROUPS[idx].1;
            return Ok(());
        }
        idx += 1;
    }
    idx = 0;
    while idx < PEOPLE_GROUPS.len() {
        if equal(PEOPLE_GROUPS[idx].0, word) {
            terms.people |= PEOPLE_GROUPS[idx].1;
            return Ok(());
        }
        idx += 1;
    }
    idx = 0;
    while idx < Channel::ALL.len() {
        if equal(Channel::ALL[idx].const_id(), word) {
            terms.channels |= 1 << idx;
            return Ok(());
        }
        idx += 1;
    }
    idx = 0;
    while idx < Intent::ALL.len() {
        if equal(Intent::ALL[idx].const_id(), word) {
            terms.intents |= 1 << idx;
            return Ok(());
        }
        idx += 1;
    }
    idx = 0;
    while idx < Tone::ALL.len() {
        if equal(Tone::ALL[idx].const_id(), word) {
            terms.tones |= 1 << idx;
            return Ok(());
        }
        idx += 1;
    }
    if equal(word, "us") {
        terms.langs |= 1 << MessageLang::EnUs as u32;
        return Ok(());
    }
    if equal(word, "gb") {
        terms.langs |= 1 << MessageLang::EnGb as u32;
        return Ok(());
    }
    Err("unknown word in a header")
}

/// Reads one `name=value,value` of a header.
const fn parse_pair(terms: &mut Terms, name: &str, values: &'static str) -> Result<(), &'static str> {
    let mut rest = values;
    while !rest.is_empty() {
        let (value, tail) = split_at_byte(rest, b',');
        rest = after_first(tail);
        if equal(name, "claims") {
            match fact(value) {
                Some(fact) => terms.claims = terms.claims.with(fact),
                None => return Err("unknown fact in claims="),
            }
        } else if equal(name, "not") {
            match fact(value) {
                Some(fact) => terms.not = terms.not.with(fact),
                None => return Err("unknown fact in not="),
            }
        } else if equal(name, "covers") {
            match mov(value) {
                Some(mov) => terms.covers |= 1 << mov as u32,
                None => return Err("unknown move in covers="),
            }
        } else if equal(name, "rules") {
            match RuleSet::parse_id(value) {
                Some(number) => terms.rules = terms.rules.with(number),
                None => return Err("unknown rule in rules="),
            }
        } else if equal(name, "rank") {
            match value.as_bytes() {
                [digit @ b'0'..=b'9'] => terms.rank = *digit - b'0',
                _ => return Err("a rank is one digit"),
            }
        } else {
            return Err("unknown name before = in a header");
        }
    }
    Ok(())
}

/// Reads `key: text` and checks the text's shape.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn parse_wording(line: &'static str) -> Result<(&'static str, &'static str, u32), &'static str> {
    let (key, text) = split_at_byte(line, b':');
    let key_bytes = key.as_bytes();
    let mut idx = 0;
    while idx < key_bytes.len() {
        if !matches!(key_bytes[idx], b'a'..=b'z' | b'0'..=b'9' | b'-') {
            return Err("a wording starts with a key in kebab-case and a colon");
        }
        idx += 1;
    }
    let text = after_first(text);
    let bytes = text.as_bytes();
    if key.is_empty() || bytes.len() < 2 || bytes[0] != b' ' {
        return Err("a wording reads `key: text`");
    }
    let text = after_first(text);
    match slots(text) {
        Ok(slots) => Ok((key, text, slots)),
        Err(what) => Err(what),
    }
}

/// The slots of a text, as bits; refuses stray braces, double spaces and a space at the end.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn slots(text: &'static str) -> Result<u32, &'static str> {
    let bytes = text.as_bytes();
    let mut slots = 0;
    let mut idx = 0;
    while idx < bytes.len() {
        match bytes[idx] {
            b'{' => {
                let (_, inside) = text.split_at(idx + 1);
                let (name, end) = split_at_byte(inside, b'}');
                if end.is_empty() {
                    return Err("a slot is not closed");
                }
                match slot(name) {
                    Some(slot) => slots |= 1 << slot as u32,
                    None => return Err("unknown slot name"),
                }
                idx += name.len() + 1;
            }
            b'}' => return Err("a brace closes no slot"),
            b'\t' => return Err("a tab in a wording"),
            b' ' if idx + 1 == bytes.len() || bytes[idx + 1] == b' ' => {
                return Err("a double space or a space at the end");
            }
            _ => {}
        }
        idx += 1;
    }
    Ok(slots)
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn fact(id: &str) -> Option<Fact> {
    let mut idx = 0;
    while idx < Fact::ALL.len() {
        if equal(Fact::ALL[idx].const_id(), id) {
            return Some(Fact::ALL[idx]);
        }
        idx += 1;
    }
    None
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn mov(id: &str) -> Option<Move> {
    let mut idx = 0;
    while idx < Move::ALL.len() {
        if equal(Move::ALL[idx].const_id(), id) {
            return Some(Move::ALL[idx]);
        }
        idx += 1;
    }
    None
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn slot(id: &str) -> Option<Slot> {
    let mut idx = 0;
    while idx < Slot::ALL.len() {
        if equal(Slot::ALL[idx].const_id(), id) {
            return Some(Slot::ALL[idx]);
        }
        idx += 1;
    }
    None
}

const fn equal(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, a_tail @ ..], [y, b_tail @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (a_tail, b_tail);
    }
    a.is_empty() && b.is_empty()
}

/// Splits before the first such byte; the second part is empty where there is none.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn split_at_byte(text: &'static str, byte: u8) -> (&'static str, &'static str) {
    let bytes = text.as_bytes();
    let mut idx = 0;
    while idx < bytes.len() && bytes[idx] != byte {
        idx += 1;
    }
    text.split_at(idx)
}

const fn split_line(text: &'static str) -> (&'static str, &'static str) {
    let (line, rest) = split_at_byte(text, b'\n');
    (line, after_first(rest))
}

/// What follows the first byte, which is an ASCII character; nothing follows an empty text.
const fn after_first(text: &'static str) -> &'static str {
    if text.is_empty() { text } else { text.split_at(1).1 }
}

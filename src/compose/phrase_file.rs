//! Phrase files: their format, and its parser, which runs when the crate is compiled: a flaw stops the compiler.
//!
//! A phrase file holds the wordings of one move:
//! ```text
//! # A comment.
//! [mail to-employer withdraw warm claims=met not=offer covers=thanks rules=R35,R37 rank=1]
//! name-of-the-wording: Whole sentences, with {slots}.
//! ```
//! A header holds until the next one. Its words narrow where the wordings below it are eligible: words of one
//! kind (channels, people, intents, tones, languages) widen each other, different kinds narrow, and a kind
//! that is not named does not matter. `claims` are facts that must hold, `not` facts that must not, `covers`
//! the other moves that the wording does on the way, `rules` what stands behind it. Of the eligible wordings
//! those of the highest `rank` are chosen from.

use super::bank::Terms;
use super::moves::Move;
use super::slot::Slot;
use crate::rules::RuleSet;
use crate::situation::{Channel, Fact, Id, Intent, MessageLang, PersonKind, Tone};

/// What is wrong with a phrase file, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flaw {
    /// The line as it stands in the file.
    line: &'static str,
    /// What is wrong.
    what: &'static str,
}

/// Reads a phrase file from its start.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    rest: &'static str,
    has_header: bool,
}

/// What a [`Reader`] found next.
pub(super) enum Found {
    /// A header.
    Header(Terms),
    /// The words of a wording.
    Wording(&'static str),
    Flaw(Flaw),
    End,
}

/// What stops the compiler at a flaw.
#[expect(clippy::panic, reason = "evaluated when the crate is compiled")]
pub(super) const fn refuse(flaw: Flaw) -> ! {
    let (explained, length) = flaw.explain();
    let (used, _) = explained.split_at(length);
    match core::str::from_utf8(used) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("{}", flaw.what),
    }
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
impl Reader {
    /// Begins to read a file.
    pub(super) const fn new(source: &'static str) -> Self {
        Self { rest: source, has_header: false }
    }

    /// Reads up to the next line that is not a comment.
    pub(super) const fn line(mut self) -> (Self, Option<&'static str>) {
        while !self.rest.is_empty() {
            let (line, tail) = split_line(self.rest);
            self.rest = tail;
            if !matches!(line.as_bytes(), [] | [b'#', ..]) {
                return (self, Some(line));
            }
        }
        (self, None)
    }

    /// Reads up to the next header, wording or flaw.
    pub(super) const fn next(self) -> (Self, Found) {
        let (mut reader, line) = self.line();
        let Some(line) = line else { return (reader, Found::End) };
        let found = if let [b'[', ..] = line.as_bytes() {
            reader.has_header = true;
            match parse_header(line) {
                Ok(terms) => Found::Header(terms),
                Err(what) => Found::Flaw(Flaw { line, what }),
            }
        } else if reader.has_header {
            match parse_wording(line) {
                Ok(text) => Found::Wording(text),
                Err(what) => Found::Flaw(Flaw { line, what }),
            }
        } else {
            Found::Flaw(Flaw { line, what: "a wording stands before the first [header]" })
        };
        (reader, found)
    }
}

/// The words of a wording without its name.
pub(super) const fn words_of(line: &'static str) -> &'static str {
    after_first(after_first(split_at_byte(line, b':').1))
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

/// The place of an id in a closed list. A macro, since a constant function cannot ask a trait.
macro_rules! place_of {
    ($list:ty, $id:expr) => {{
        let mut idx = 0;
        loop {
            if idx == <$list>::IDS.len() {
                break None;
            }
            if equal(<$list>::IDS[idx], $id) {
                break Some(idx);
            }
            idx += 1;
        }
    }};
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn parse_word(terms: &mut Terms, word: &str) -> Result<(), &'static str> {
    if let Some(channels) = group(CHANNEL_GROUPS, word) {
        terms.channels |= channels;
    } else if let Some(people) = group(PEOPLE_GROUPS, word) {
        terms.people |= people;
    } else if let Some(idx) = place_of!(Channel, word) {
        terms.channels |= 1 << idx;
    } else if let Some(idx) = place_of!(Intent, word) {
        terms.intents |= 1 << idx;
    } else if let Some(idx) = place_of!(Tone, word) {
        terms.tones |= 1 << idx;
    } else if equal(word, "us") {
        terms.langs |= 1 << MessageLang::EnUs as u32;
    } else if equal(word, "gb") {
        terms.langs |= 1 << MessageLang::EnGb as u32;
    } else {
        return Err("unknown word in a header");
    }
    Ok(())
}

/// What a word for several values stands for.
const fn group(groups: &[(&str, u16)], word: &str) -> Option<u16> {
    let mut rest = groups;
    while let [(name, values), tail @ ..] = rest {
        if equal(name, word) {
            return Some(*values);
        }
        rest = tail;
    }
    None
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

/// Reads `name: text` and gives the text.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn parse_name(line: &'static str) -> Result<&'static str, &'static str> {
    let (name, text) = split_at_byte(line, b':');
    let bytes = name.as_bytes();
    let mut idx = 0;
    while idx < bytes.len() {
        if !matches!(bytes[idx], b'a'..=b'z' | b'0'..=b'9' | b'-') {
            return Err("a wording starts with a name in kebab-case and a colon");
        }
        idx += 1;
    }
    let bytes = text.as_bytes();
    if name.is_empty() || bytes.len() < 3 || bytes[1] != b' ' {
        return Err("a wording reads `name: text`");
    }
    Ok(words_of(line))
}

/// Reads a wording and checks the shape of its text.
const fn parse_wording(line: &'static str) -> Result<&'static str, &'static str> {
    match parse_name(line) {
        Ok(text) => match slots(text) {
            Ok(_) => Ok(text),
            Err(what) => Err(what),
        },
        Err(what) => Err(what),
    }
}

/// The slots of a text, as bits; refuses stray braces, double spaces and a space at the end.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
pub(super) const fn slots(text: &'static str) -> Result<u32, &'static str> {
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
    match place_of!(Fact, id) {
        Some(idx) => Some(Fact::ALL[idx]),
        None => None,
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn mov(id: &str) -> Option<Move> {
    match place_of!(Move, id) {
        Some(idx) => Some(Move::ALL[idx]),
        None => None,
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn slot(id: &str) -> Option<Slot> {
    match place_of!(Slot, id) {
        Some(idx) => Some(Slot::ALL[idx]),
        None => None,
    }
}

pub(super) const fn equal(a: &str, b: &str) -> bool {
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
pub(super) const fn split_at_byte(text: &'static str, byte: u8) -> (&'static str, &'static str) {
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
pub(super) const fn after_first(text: &'static str) -> &'static str {
    if text.is_empty() { text } else { text.split_at(1).1 }
}

//! The messages that the first screen leads to, written from lists that were made beforehand.
//!
//! Which wordings may stand where was found out from the phrases and their headers, for each way to answer the first screen
//! ([`crate::phrases`] has the lists, and a test that makes them anew). Here one of each is taken, as [`super::compose`]
//! takes it: the same answers, names and seed give the same bytes, with a tenth of the program.

use super::length::{ASKED_FOR, GIVES_WAY};
use super::select::{mix, seed};
use super::template::render;
use super::{GAP, Move, words};
use crate::situation::Situation;

/// What was made beforehand. A list begins with its length; what follows a list in the same bytes is the next one.
#[derive(Debug)]
pub struct Prepared {
    /// The wordings, a line each.
    pub wordings: &'static str,
    /// For each way to answer the first screen the place of its message in `messages`.
    pub ways: &'static [u8],
    /// Messages: the highest number of words, then the subject's pool, then pools in reading order, each paragraph after
    /// [`PARAGRAPH`] or [`LINES`].
    pub messages: &'static [u8],
    /// Pools: a move, and the wordings it is chosen from.
    pub pools: &'static [u8],
    /// Wordings that do the work of another move on the way, each with that move.
    pub covers: &'static [[u8; 2]],
}

/// Begins a paragraph whose sentences follow each other.
pub const PARAGRAPH: u8 = 255;
/// Begins a paragraph whose sentences have a line each.
pub const LINES: u8 = 254;

/// A message, written.
#[derive(Debug, PartialEq, Eq)]
pub struct Written {
    /// The subject line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// A sentence, or what begins a paragraph.
struct Part {
    place: usize,
    mov: u8,
    text: String,
}

impl Prepared {
    /// The message of a way to answer the first screen, for these names.
    pub fn write(&self, way: usize, situation: &Situation, chosen_seed: Option<u64>) -> Written {
        let seed = seed(situation, chosen_seed);
        let message = self.ways.get(way).map_or(&[][..], |nth| list(self.messages, *nth));
        let (max_words, pools) = message.split_first().unwrap_or((&0, &[]));
        let mut parts = self.parts(pools, seed, situation);
        for mov in GIVES_WAY {
            let n_words =
                parts.iter().filter(|part| !is_asked_for(part.mov)).map(|part| words(&part.text)).sum::<usize>();
            if usize::from(*max_words) >= n_words {
                break;
            }
            parts.retain(|part| part.mov != *mov as u8);
        }
        let mut written = Written { subject: String::new(), text: String::new() };
        let (mut before, mut between) = ("", "");
        for Part { mov, text, .. } in parts {
            match mov {
                PARAGRAPH | LINES => {
                    before = if written.text.is_empty() { "" } else { "\n\n" };
                    between = if mov == LINES { "\n" } else { " " };
                }
                _ if mov == Move::Subject as u8 => written.subject = text,
                _ => {
                    written.text.push_str(before);
                    written.text.push_str(&text);
                    before = between;
                }
            }
        }
        written
    }

    /// One sentence of each pool. The decision is chosen first, since its wording may do the work of others on the way.
    fn parts(&self, pools: &[u8], seed: u64, situation: &Situation) -> Vec<Part> {
        let mut covered = 0_u64;
        let mut parts = Vec::new();
        for is_first in [true, false] {
            for (place, entry) in pools.iter().enumerate() {
                let (mov, pool) = self.pool(*entry);
                let is_decision = mov == Move::Decision as u8;
                if is_decision != is_first || covered & bit(mov) != 0 {
                    continue;
                }
                let nth = mix(seed, u64::from(mov)) % pool.len().max(1) as u64;
                let wording = usize::try_from(nth).ok().and_then(|nth| pool.get(nth));
                for [_, more] in self.covers.iter().filter(|[it, _]| Some(it) == wording) {
                    covered |= bit(*more);
                }
                let text = wording.map(|it| self.sentence(*it, situation)).unwrap_or_default();
                // In reading order again.
                let at = if is_first { 0 } else { parts.iter().filter(|it: &&Part| it.place < place).count() };
                parts.insert(at, Part { place, mov, text });
            }
        }
        parts.retain(|part| covered & bit(part.mov) == 0);
        parts
    }

    /// The move and the wordings of an entry of a message; what begins a paragraph has none.
    fn pool(&self, entry: u8) -> (u8, &[u8]) {
        if entry >= LINES {
            return (entry, &[]);
        }
        let (mov, pool) = list(self.pools, entry).split_first().unwrap_or((&entry, &[]));
        (*mov, pool)
    }

    fn sentence(&self, wording: u8, situation: &Situation) -> String {
        let mut text = String::new();
        let wording = self.wordings.split('\n').nth(wording.into()).unwrap_or_default();
        render(&mut text, wording, &|slot| {
            let value = match slot {
                "role" => or_gap(&situation.role),
                "name" => or_gap(&situation.own_name),
                _ => &situation.company,
            };
            value.into()
        });
        text
    }
}

/// A move as a bit; what begins a paragraph has none.
fn bit(mov: u8) -> u64 {
    1_u64.checked_shl(mov.into()).unwrap_or_default()
}

fn is_asked_for(mov: u8) -> bool {
    ASKED_FOR.iter().any(|it| *it as u8 == mov)
}

/// What stands for a name; its gap where there is none.
fn or_gap(name: &str) -> &str {
    if name.trim().is_empty() { GAP } else { name }
}

/// A list of several by its place.
fn list(mut lists: &[u8], nth: u8) -> &[u8] {
    for _ in 0..nth {
        lists = cut(lists).1;
    }
    cut(lists).0
}

/// The first list, and those behind it.
fn cut(lists: &[u8]) -> (&[u8], &[u8]) {
    let (len, lists) = lists.split_first().unwrap_or((&0, &[]));
    lists.split_at_checked(usize::from(*len)).unwrap_or_default()
}

/// What stands at a place of a message.
#[cfg(test)]
#[derive(Debug)]
pub(crate) enum Entry {
    Pool(Move, Vec<&'static super::Phrase>),
    Paragraph,
    Lines,
}

/// The highest number of words of a message, and what it is chosen from, the subject first.
#[cfg(test)]
pub(crate) fn prepare(
    situation: &Situation,
    step: &crate::plan::Step,
    bank: &'static [super::Wordings],
) -> (usize, Vec<Entry>) {
    use super::{Chosen, Selection, Values, band, outline, subject_of};
    let values = Values::new(situation, step);
    let parts = outline::outline(step.kind, step.channel, situation.intent());
    let choice = super::Choice::default();
    let selection = Selection::new(situation, step, &choice, bank, &values, parts, &mut Chosen::default());
    let pool = |mov| {
        let best = selection.best(mov);
        (!best.is_empty()).then_some(Entry::Pool(mov, best))
    };
    let mut entries: Vec<_> = pool(subject_of(step.kind)).into_iter().collect();
    for lines in parts.iter().flat_map(|part| part.paragraphs) {
        let pools: Vec<_> = lines.moves.iter().filter_map(|mov| pool(*mov)).collect();
        if !pools.is_empty() {
            entries.push(if lines.in_lines { Entry::Lines } else { Entry::Paragraph });
            entries.extend(pools);
        }
    }
    (band(situation, step).max_words, entries)
}

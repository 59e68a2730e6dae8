//! From a situation and a step of its plan to the message. Pure: no clock, no randomness, no browser.
//!
//! Invariants: the same situation, step and choice give the same bytes; composing never fails; every sentence
//! names its phrase, the answers behind it and its rules; no sentence claims what the situation does not assert.

mod again;
mod bank;
mod dates;
mod length;
mod message;
mod moves;
mod outline;
mod packed;
mod phrase_file;
mod prepared;
mod select;
mod slot;
mod template;
mod values;

pub use again::Composed;
pub use bank::{Phrase, Terms, Wordings};
pub use length::{Band, band, own_words, words};
pub use message::{Message, Paragraph, Section, SectionKind, Sentence};
pub use moves::{Answer, Move};
pub use packed::{Bank, Packed, Size, join, measure, pack, starts};
#[cfg(test)]
pub(crate) use prepared::{Entry, prepare};
pub use prepared::{LINES, PARAGRAPH, Prepared, Written};
pub use select::Choice;
pub use slot::Slot;
pub use values::{GAP, own_sentence, thanks_sentence};

use crate::plan::{Step, StepKind};
use crate::situation::{MessageLang, Moment, Situation};
use again::Last;
use outline::{Lines, Part};
use select::{Chosen, Selection};
use values::Values;

/// Writes the message of a step from the phrases of a bank.
///
/// What is missing is left out, except the role and the candidate's own name: their gap stays visible
/// ([`GAP`]) and is listed in [`Message::gaps`].
pub fn compose(situation: &Situation, step: &Step, choice: &Choice, bank: &'static [Wordings]) -> Message {
    Last::new(situation, step, choice, bank, &mut Chosen::default()).message
}

/// The move that makes the subject line of a step's email.
pub fn subject_of(kind: StepKind) -> Move {
    match kind {
        StepKind::Thank => Move::ThanksSubject,
        StepKind::Return => Move::ReturnSubject,
        StepKind::Expenses => Move::ExpensesSubject,
        _ => Move::Subject,
    }
}

/// The ids of the wordings that could make this move, in the order of the bank.
pub fn wordings(situation: &Situation, step: &Step, choice: &Choice, bank: &'static [Wordings], mov: Move) -> Vec<u32> {
    let values = Values::new(situation, step);
    let parts = outline::outline(step.kind, step.channel, situation.intent());
    Selection::new(situation, step, choice, bank, &values, parts, &mut Chosen::default()).wordings(mov)
}

/// Whether a message still says what it has to without this move.
pub fn may_be_left_out(mov: Move) -> bool {
    !select::NEEDED.contains(&mov)
}

/// A slot as the message names it: "Thursday, December 3, at 2:30 p.m."
pub fn name_slot(slot: Moment, now: Moment, lang: MessageLang) -> String {
    dates::slot(slot, now, lang)
}

fn sections(parts: &[Part], selection: &Selection, values: &Values) -> Vec<Section> {
    parts.iter().filter_map(|part| section(part, selection, values)).collect()
}

fn section(part: &Part, selection: &Selection, values: &Values) -> Option<Section> {
    let paragraphs: Vec<_> = part.paragraphs.iter().filter_map(|lines| paragraph(lines, selection, values)).collect();
    (!paragraphs.is_empty()).then_some(Section { kind: part.kind, paragraphs })
}

fn paragraph(lines: &Lines, selection: &Selection, values: &Values) -> Option<Paragraph> {
    let sentences: Vec<_> = lines.moves.iter().filter_map(|mov| selection.sentence(*mov, values)).collect();
    (!sentences.is_empty()).then_some(Paragraph { in_lines: lines.in_lines, sentences })
}

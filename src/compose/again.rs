//! Composes again and again while somebody types: what stays as it was is neither chosen nor written again.

use super::bank::Wordings;
use super::length::{self, Band, Tally};
use super::message::{Message, Sentence};
use super::moves::Move;
use super::outline::outline;
use super::select::{Choice, Chosen, Selection, fill};
use super::slot::Slot;
use super::values::{Values, text_of};
use super::{band, sections, subject_of};
use crate::plan::Step;
use crate::situation::{Channel, Names, Situation};

/// The message that was composed last, all of it from one bank. It only saves time.
#[derive(Debug, Default)]
pub struct Composed {
    chosen: Chosen,
    last: Option<Last>,
}

/// A message, and what it takes to write some of its sentences again.
#[derive(Debug)]
pub(super) struct Last {
    pub(super) message: Message,
    selection: Selection,
    names: Names,
    limits: Band,
    tally: Tally,
    /// Whether other names are no more than other values in the same sentences: so it is unless something gave way to make
    /// the message fit, or the names choose the wordings.
    may_be_renamed: bool,
}

impl Composed {
    /// Writes the message of a step.
    pub fn compose(
        &mut self,
        situation: &Situation,
        step: &Step,
        choice: &Choice,
        bank: &'static [Wordings],
    ) -> &Message {
        let last = Last::new(situation, step, choice, bank, &mut self.chosen);
        &self.last.insert(last).message
    }

    /// The same where nothing but names has changed since the last time.
    pub fn rename(
        &mut self,
        situation: &Situation,
        step: &Step,
        choice: &Choice,
        bank: &'static [Wordings],
    ) -> &Message {
        let renamed = self.last.take().and_then(|last| last.renamed(situation, step));
        let last = renamed.unwrap_or_else(|| Last::new(situation, step, choice, bank, &mut self.chosen));
        &self.last.insert(last).message
    }
}

impl Last {
    pub(super) fn new(
        situation: &Situation,
        step: &Step,
        choice: &Choice,
        bank: &'static [Wordings],
        chosen: &mut Chosen,
    ) -> Self {
        let values = Values::new(situation, step);
        let parts = outline(step.kind, step.channel, situation.intent());
        let mut selection = Selection::new(situation, step, choice, bank, &values, parts, chosen);
        let mut sections = sections(parts, &selection, &values);
        let limits = band(situation, step);
        let tally = length::tally(&sections, limits);
        let fits = tally.is_within(limits);
        if !fits {
            length::fit(&mut selection, parts, &values, limits);
            sections = super::sections(parts, &selection, &values);
        }
        let has_subject = matches!(step.channel, Channel::Email | Channel::EmailReply);
        let has_subject = has_subject && step.has_message();
        let subject = if has_subject { selection.sentence(subject_of(step.kind), &values) } else { None };
        let message = Message { channel: step.channel, subject, sections, gaps: values.gaps() };
        let may_be_renamed = fits && choice.seed.is_some();
        Self { message, selection, names: situation.names(), limits, tally, may_be_renamed }
    }

    /// The same with other names; `None` where they change more than the sentences that name them.
    fn renamed(mut self, situation: &Situation, step: &Step) -> Option<Self> {
        let Names { role, own_name, company } = &self.names;
        let mut changed = 0;
        for (slot, last, now) in [
            (Slot::Role, role, &situation.role),
            (Slot::Name, own_name, &situation.own_name),
            (Slot::Company, company, &situation.company),
        ] {
            let (last, now) = (last.trim(), now.trim());
            self.may_be_renamed &= last.is_empty() == now.is_empty();
            changed |= u32::from(last != now) << slot as u32;
        }
        if !self.may_be_renamed {
            return None;
        }
        let Self { message, selection, limits, tally, .. } = &mut self;
        let named = selection.naming(changed);
        let new_phrase = |mov: Move| selection.phrase(mov).filter(|_| named & 1 << mov as u64 != 0);
        let write = |text: &mut String, phrase| {
            text.clear();
            fill(text, phrase, &|slot| text_of(slot, situation, step));
        };
        // No band counts the subject.
        if let Some(Sentence { text, mov, .. }) = &mut message.subject
            && let Some(phrase) = new_phrase(*mov)
        {
            write(text, phrase);
        }
        let written = message.sections.iter_mut().flat_map(|section| &mut section.paragraphs);
        for Sentence { text, mov, .. } in written.flat_map(|paragraph| &mut paragraph.sentences) {
            if let Some(phrase) = new_phrase(*mov) {
                tally.remove(*mov, text, *limits);
                write(text, phrase);
                tally.add(*mov, text, *limits);
            }
        }
        self.names = situation.names();
        self.tally.is_within(self.limits).then_some(self)
    }
}

//! The values of the slots, as they will stand in the message.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::Slot;
use super::dates;
use crate::plan::Step;
use crate::situation::{Date, Id, MessageLang, Moment, PendingKind, Situation};

/// Stands where the role or the candidate's own name is missing.
pub const GAP: &str = "____";

/// The values of all slots, in the order of [`Slot::ALL`](Id::ALL); an empty one was not given.
pub(super) struct Values<'s> {
    texts: Vec<Cow<'s, str>>,
    given: u32,
    gaps: Vec<Slot>,
    /// The date of a letter, and how it reads: few messages have one.
    today: (Date, MessageLang, OnceCell<String>),
}

impl<'s> Values<'s> {
    pub(super) fn new(situation: &'s Situation, step: &Step) -> Self {
        let mut gaps = Vec::new();
        let texts: Vec<_> = Slot::ALL
            .iter()
            .map(|slot| {
                let value = value(*slot, situation, step);
                if value.is_empty() && matches!(slot, Slot::Role | Slot::Name) {
                    gaps.push(*slot);
                    return Cow::Borrowed(GAP);
                }
                value
            })
            .collect();
        let has_value = |(idx, value): &(usize, &Cow<str>)| !value.is_empty() || *idx == Slot::Today as usize;
        let given = texts.iter().enumerate().filter(has_value).map(|(idx, _)| 1 << idx).sum();
        Self { texts, given, gaps, today: (step.now.date, situation.lang, OnceCell::new()) }
    }

    /// The slots that have a value, as bits.
    pub(super) fn given(&self) -> u32 {
        self.given
    }

    /// The value of a slot by name; empty where it was not given.
    pub(super) fn by_name(&self, name: &str) -> &str {
        let Some(slot) = Slot::from_id(name) else { return "" };
        if slot == Slot::Today {
            let (date, lang, text) = &self.today;
            return text.get_or_init(|| dates::letter_date(*date, *lang));
        }
        self.texts.get(slot as usize).map_or("", |value| value.as_ref())
    }

    pub(super) fn gaps(self) -> Vec<Slot> {
        self.gaps
    }
}

/// The value of a slot by name for somebody who wants few of them: a missing one that has to be seen is a gap.
pub(super) fn text_of<'s>(name: &str, situation: &'s Situation, step: &Step) -> Cow<'s, str> {
    let Some(slot) = Slot::from_id(name) else { return Cow::Borrowed("") };
    if slot == Slot::Today {
        return Cow::Owned(dates::letter_date(step.now.date, situation.lang));
    }
    or_gap(slot, value(slot, situation, step))
}

/// The role and the candidate's own name leave a gap where they are missing.
fn or_gap(slot: Slot, value: Cow<str>) -> Cow<str> {
    let has_gap = value.is_empty() && matches!(slot, Slot::Role | Slot::Name);
    if has_gap { Cow::Borrowed(GAP) } else { value }
}

fn value<'s>(slot: Slot, situation: &'s Situation, step: &Step) -> Cow<'s, str> {
    let lang = situation.lang;
    let day_of = |kind: PendingKind| -> Cow<'s, str> {
        situation.pending_date(kind).map_or(Cow::Borrowed(""), |at| Cow::Owned(dates::slot(at, step.now, lang)))
    };
    match slot {
        Slot::Role => situation.role.trim().into(),
        Slot::Company => situation.company.trim().into(),
        Slot::Agency => situation.agency.trim().into(),
        Slot::Name => situation.own_name.trim().into(),
        Slot::Contact => situation.contact.trim().into(),
        Slot::Addressee => step.person(situation).map_or("", |person| person.addressed()).into(),
        Slot::KeepRole => situation.keep_role.trim().into(),
        Slot::Reference => situation.reference.trim().into(),
        Slot::Thread => without_reply_mark(&situation.thread).into(),
        // It is the addressee's, and a step may be for somebody else.
        Slot::Address if step.recipient == Some(0) => situation.postal_address.trim().into(),
        Slot::Interviews => interviews(&situation.interviews(), step.now, lang).into(),
        Slot::Missed => {
            let at = situation.missed.as_ref().and_then(|missed| missed.at);
            at.map_or(Cow::Borrowed(""), |at| Cow::Owned(dates::slot(at, step.now, lang)))
        }
        Slot::TakeHomeDate => day_of(PendingKind::TakeHome),
        Slot::TravelDate => day_of(PendingKind::Travel),
        Slot::OfferDate => day_of(PendingKind::OfferDeadline),
        Slot::Proposed => {
            situation.proposed.map_or(Cow::Borrowed(""), |at| Cow::Owned(dates::slot(at, step.now, lang)))
        }
        // The day is written when it is asked for.
        Slot::Address | Slot::Today => Cow::Borrowed(""),
        Slot::OwnReason => own_sentence(&situation.own_reason),
        Slot::OwnThanks => thanks_sentence(&situation.thanks),
        Slot::More => own_sentence(&situation.more),
    }
}

/// The subject of a thread without the "Re:" that the reply brings itself.
fn without_reply_mark(subject: &str) -> &str {
    let subject = subject.trim();
    match subject.get(..3) {
        Some(mark) if mark.eq_ignore_ascii_case("re:") => without_reply_mark(subject.get(3..).unwrap_or_default()),
        _ => subject,
    }
}

/// The dates of the booked interviews; one without a date is named beside the others.
fn interviews(slots: &[Option<Moment>], now: Moment, lang: MessageLang) -> String {
    let mut items: Vec<_> = slots.iter().flatten().map(|at| dates::slot(*at, now, lang)).collect();
    if !items.is_empty() && items.len() < slots.len() {
        items.push("the one whose date is still open".to_owned());
    }
    dates::list(&items, lang)
}

/// The candidate's own words as a whole sentence: as typed, with a full stop where there is no other end.
pub fn own_sentence(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let ends = text.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»']);
    if text.is_empty() || !ends.ends_with(is_of_a_word) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{text}."))
}

/// Whether it is a letter or a digit, told by its block: the tables of all letters weigh more than a full stop is worth.
fn is_of_a_word(it: char) -> bool {
    let is_stop = matches!(it, '\u{37e}' | '\u{589}' | '\u{61f}' | '\u{6d4}' | '\u{964}' | '\u{965}');
    let is_letter = matches!(it, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}');
    it.is_ascii_alphanumeric() || is_letter && !is_stop
}

/// What to thank for, as it will read: a whole sentence stays as it is, anything else follows "Thank you for".
pub fn thanks_sentence(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_empty() {
        return Cow::Borrowed(text);
    }
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_any = |words: &[&str]| words.iter().any(|word| first.eq_ignore_ascii_case(word));
    let ends_as_sentence = text.ends_with(['.', '!', '?', '…']);
    if is_any(&["thank", "thanks", "i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "it"]) || ends_as_sentence {
        return own_sentence(text);
    }
    let opening = if is_any(&["for"]) { "Thank you " } else { "Thank you for " };
    let sentence = format!("{opening}{text}");
    Cow::Owned(own_sentence(&sentence).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(thanks_sentence(text), expected);
    }

    #[test]
    fn thanks_read_as_a_whole_sentence() {
        check("", "");
        check("walking me through the roadmap", "Thank you for walking me through the roadmap.");
        check("for the tour of the lab", "Thank you for the tour of the lab.");
        check("Thanks for the tour", "Thanks for the tour.");
        check("The tour of the lab was a joy.", "The tour of the lab was a joy.");
        check("I enjoyed the tour (and the tea)", "I enjoyed the tour (and the tea).");
        check("🙂", "Thank you for 🙂");
    }
}

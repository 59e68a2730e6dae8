//! How long a message may be, and what gives way when it is longer.

use super::outline::Part;
use super::select::Selection;
use super::values::Values;
use super::{Message, Move, Section};
use crate::plan::{Step, StepKind};
use crate::situation::{Channel, Intent, Situation, Stage};

/// How many words, or for a text message characters, a message has for ordinary values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// At least so many words.
    pub min_words: usize,
    /// At most so many words, beside what the candidate asked to have said.
    pub max_words: usize,
    /// At most so many characters.
    pub max_chars: Option<usize>,
}

/// A text message (R42).
const SMS_CHARS: usize = 300;

/// The band of a step's message (R42, and for speech 150 words a minute).
pub fn band(situation: &Situation, step: &Step) -> Band {
    let words = |min_words, max_words| Band { min_words, max_words, max_chars: None };
    match step.channel {
        _ if !step.has_message() => words(0, 0),
        Channel::Email | Channel::EmailReply | Channel::Letter | Channel::Portal | Channel::Calendar
            if step.kind == StepKind::Ask =>
        {
            words(20, 90)
        }
        Channel::Phone | Channel::InPerson | Channel::VideoCall if step.kind == StepKind::Ask => words(25, 150),
        Channel::Email | Channel::EmailReply | Channel::Letter if is_note(step.kind) => words(25, 100),
        Channel::Phone | Channel::InPerson | Channel::VideoCall if is_note(step.kind) => words(25, 150),
        Channel::Email | Channel::EmailReply | Channel::Letter => {
            let late = situation.stage >= Stage::FinalRound && situation.stage != Stage::Waitlisted;
            let early = matches!(situation.stage, Stage::Unknown | Stage::Applied | Stage::Waitlisted);
            match situation.intent() {
                Intent::DeclineOffer | Intent::WithdrawAcceptance => words(70, 130),
                Intent::Withdraw if late => words(70, 130),
                Intent::Withdraw if !early => words(45, 110),
                Intent::Repair => words(45, 110),
                _ => words(25, 60),
            }
        }
        Channel::Sms => Band { min_words: 8, max_words: 60, max_chars: Some(SMS_CHARS) },
        Channel::Chat | Channel::LinkedIn => words(10, 70),
        Channel::Portal | Channel::Calendar => words(4, 30),
        Channel::Phone | Channel::InPerson | Channel::VideoCall => words(40, 260),
        // Twenty seconds.
        Channel::Voicemail => words(15, 50),
    }
}

/// Whether it is a note beside the decision and not the decision itself.
fn is_note(kind: StepKind) -> bool {
    !kind.is_decision() && kind != StepKind::Agency
}

/// Counts words as a reader does: runs of characters between white space.
pub fn words(text: &str) -> usize {
    let mut was_space = true;
    let begins = |letter: char| {
        let is_space = letter.is_whitespace();
        std::mem::replace(&mut was_space, is_space) && !is_space
    };
    text.chars().map(begins).filter(|begins| *begins).count()
}

/// Moves that stand in a message because the candidate asked for them: what they say is not counted against the band.
pub(super) const ASKED_FOR: &[Move] = &[
    Move::Scope,
    Move::Cancellation,
    Move::OwnReason,
    Move::OwnThanks,
    Move::TakeHome,
    Move::References,
    Move::BackgroundCheck,
    Move::Travel,
    Move::Visa,
    Move::MoneyOrEquipment,
    Move::CalendarEntry,
    Move::PortalEntry,
    Move::OfferDeadline,
    Move::More,
    Move::Final,
    Move::Calls,
    Move::Data,
    Move::Door,
    Move::Dateline,
    Move::Address,
    Move::Subject,
];

/// The words of a message that stand there because the candidate asked for them.
pub fn own_words(message: &Message) -> usize {
    message.sentences().filter(|sentence| ASKED_FOR.contains(&sentence.mov)).map(|sentence| words(&sentence.text)).sum()
}

/// What gives way when a message is too long, what a reader misses least first.
pub(super) const GIVES_WAY: &[Move] =
    &[Move::Wish, Move::PersonalWish, Move::Obliged, Move::FollowUp, Move::Apology, Move::Thanks, Move::Reason];

/// The same for a text message: a slot that is called off in a line or two is still apologized for.
const GIVES_WAY_IN_A_TEXT: &[Move] =
    &[Move::Wish, Move::PersonalWish, Move::Obliged, Move::FollowUp, Move::Thanks, Move::Apology, Move::Reason];

/// Makes a message that is too long fit its band.
///
/// A mail gives way by whole sentences. A text message first takes shorter wordings that say as much, then gives
/// way, and at last takes any shorter wording, one sentence after the other.
pub(super) fn fit(selection: &mut Selection, parts: &[Part], values: &Values, band: Band) {
    let fits = |selection: &Selection| would_fit(selection, parts, values, band);
    let moves: Vec<_> = selection.moves().collect();
    if band.max_chars.is_some() {
        for mov in &moves {
            selection.shorten(*mov, values, true);
        }
        if fits(selection) {
            return;
        }
    }
    let gives_way = if band.max_chars.is_some() { GIVES_WAY_IN_A_TEXT } else { GIVES_WAY };
    for mov in gives_way {
        if selection.drop(*mov) && fits(selection) {
            return;
        }
    }
    if band.max_chars.is_some() {
        for mov in moves.iter().rev() {
            selection.shorten(*mov, values, false);
            if fits(selection) {
                return;
            }
        }
    }
}

/// How long a message is, the subject left out.
pub(super) fn tally(sections: &[Section], band: Band) -> Tally {
    let mut tally = Tally::default();
    let paragraphs = sections.iter().flat_map(|section| &section.paragraphs);
    for sentence in paragraphs.flat_map(|paragraph| &paragraph.sentences) {
        tally.add(sentence.mov, &sentence.text, band);
    }
    tally
}

/// The same for a message that is not written yet: who tries one after the other needs their length alone.
fn would_fit(selection: &Selection, parts: &[Part], values: &Values, band: Band) -> bool {
    let mut tally = Tally::default();
    let mut text = String::with_capacity(256);
    for mov in parts.iter().flat_map(|part| part.paragraphs).flat_map(|lines| lines.moves) {
        text.clear();
        selection.write(&mut text, *mov, values);
        tally.add(*mov, &text, band);
    }
    tally.is_within(band)
}

/// How long a message is, as far as its band counts it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    n_words: usize,
    n_chars: usize,
}

impl Tally {
    /// Counts a sentence.
    pub(super) fn add(&mut self, mov: Move, text: &str, band: Band) {
        let Self { n_words, n_chars } = Self::of(mov, text, band);
        self.n_words += n_words;
        self.n_chars += n_chars;
    }

    /// Takes out a sentence that was counted.
    pub(super) fn remove(&mut self, mov: Move, text: &str, band: Band) {
        let Self { n_words, n_chars } = Self::of(mov, text, band);
        self.n_words -= n_words;
        self.n_chars -= n_chars;
    }

    fn of(mov: Move, text: &str, band: Band) -> Self {
        Self {
            n_words: if ASKED_FOR.contains(&mov) { 0 } else { words(text) },
            n_chars: if band.max_chars.is_some() && !text.is_empty() { text.chars().count() + 1 } else { 0 },
        }
    }

    /// Whether it keeps to its band.
    pub(super) fn is_within(self, band: Band) -> bool {
        self.n_words <= band.max_words && band.max_chars.is_none_or(|max_chars| self.n_chars <= max_chars + 1)
    }
}

//! What only those see who look closer: each sentence of the message with where it came from, and what each level of the
//! reason would say.

use crate::compose::{self, Message, Move, Sentence};
use crate::phrases::ENGLISH;
use crate::situation::{Detail, Id as _, Reason, Situation};
use crate::words::{self, Later};

use super::model::Model;

/// One level of the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelView {
    /// The level.
    pub detail: Detail,
    /// The sentence that it says; empty where it says nothing.
    pub sentence: String,
    /// Whether it is the one in force.
    pub is_chosen: bool,
}

/// One sentence and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentenceView {
    /// The heading of a script's part, at its first sentence.
    pub heading: Option<&'static str>,
    /// The move that it makes.
    pub mov: Move,
    /// Its words.
    pub text: String,
    /// What brought it here, in words.
    pub why: String,
    /// Whether there is another wording.
    pub has_others: bool,
    /// Whether it may be left out.
    pub may_go: bool,
}

/// The sentences of the shown message, as composed.
///
/// No part of [`view`]: few look at them.
pub fn sentences(model: &Model) -> Vec<SentenceView> {
    let words = words::later(model.words.lang);
    let message = model.compose(&model.step());
    let subject = message.subject.iter().map(|subject| sentence_view(subject, Some(words.sentences.subject), words));
    let body = message.sections.iter().flat_map(|section| {
        let sentences = section.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences).enumerate();
        sentences.map(|(idx, sentence)| sentence_view(sentence, section.kind.heading().filter(|_| idx == 0), words))
    });
    subject.chain(body).collect()
}

fn sentence_view(sentence: &Sentence, heading: Option<&'static str>, words: &Later) -> SentenceView {
    SentenceView {
        heading,
        mov: sentence.mov,
        text: sentence.text.clone(),
        why: (words.sentences.causes)(&sentence.causes),
        has_others: sentence.n_wordings > 1,
        may_go: compose::may_be_left_out(sentence.mov),
    }
}

/// What each level of the chosen reason would say, from nothing up to the highest that is permitted.
///
/// No part of [`view`]: each level is a message of its own, composed only for those who see the choice.
pub fn levels(model: &Model) -> Vec<LevelView> {
    let situation = &model.draft.situation;
    if situation.reason == Reason::None {
        return Vec::new();
    }
    let step = model.step();
    let says_own = situation.facts(None).has(crate::situation::Fact::OwnReason);
    let in_force = if says_own { Detail::Specific } else { situation.detail() };
    let has_own = !situation.own_reason.trim().is_empty();
    let highest = if has_own { Detail::Specific } else { situation.reason.highest_detail() };
    let permitted = Detail::ALL.iter().filter(|detail| **detail <= highest);
    let mut levels: Vec<LevelView> = Vec::new();
    for detail in permitted {
        let chosen_detail = Some(*detail);
        let at_level = Situation { chosen_detail, ..situation.clone() };
        let message = compose::compose(&at_level, &step, &model.choice(), ENGLISH);
        let sentence = reason_sentence(&message);
        // Two levels that say the same are one choice.
        if levels.last().is_some_and(|level| level.sentence == sentence) {
            continue;
        }
        levels.push(LevelView { detail: *detail, sentence, is_chosen: false });
    }
    let chosen = levels.iter().rposition(|level| level.detail <= in_force);
    if let Some(level) = chosen.and_then(|idx| levels.get_mut(idx)) {
        level.is_chosen = true;
    }
    levels
}

/// The sentence that gives the reason; the decision, where it gives the reason on the way.
fn reason_sentence(message: &Message) -> String {
    let mut sentences = message.sentences();
    sentences
        .find(|sentence| {
            matches!(sentence.mov, Move::Reason | Move::OwnReason)
                || sentence.mov == Move::Decision && sentence.causes.contains(&compose::Answer::Reason)
        })
        .map(|sentence| sentence.text.clone())
        .unwrap_or_default()
}

//! What the candidate does with the message itself: edits, other wordings, sentences left out.

use crate::compose::{self, Move};
use crate::drafts::Edit;
use crate::phrases::ENGLISH;
use crate::situation::Id;

use super::edits;
use super::event::{Effect, Event};
use super::model::{Model, marks};
use super::shelf::changed;

/// Applies an event that concerns the wording; any other changes nothing.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::MessageEdited(text) => edited(model, |edit| edit.text = text),
        Event::SubjectEdited(subject) => edited(model, |edit| edit.subject = Some(subject)),
        Event::Mended { in_subject: true, text } => edited(model, |edit| edit.subject = Some(text)),
        Event::Mended { in_subject: false, text } => edited(model, |edit| edit.text = text),
        Event::NewWordingTaken(nth) => {
            let step = model.step();
            edits::take(model, &step, nth);
            changed(model)
        }
        Event::OwnTextKept(nth) => {
            let step = model.step();
            edits::keep(model, &step, nth);
            changed(model)
        }
        Event::EditSetAside => {
            let step = model.step();
            model.draft.set_edit_aside(&step.id());
            changed(model)
        }
        Event::SetAsideRestored => {
            let step = model.step();
            let base = marks(&model.compose(&step));
            let Some(aside) = model.draft.set_aside.pop() else { return Vec::new() };
            model.draft.set_edit_aside(&step.id());
            let edit = Edit { subject: aside.subject, text: aside.text, base };
            model.draft.edits.insert(step.id(), edit);
            changed(model)
        }
        Event::WordingSwapped(mov) => swap_wording(model, mov),
        Event::SentenceLeftOut(mov) => {
            model.draft.choice.left_out.insert(mov.id().to_owned(), ());
            edits::follow(model);
            changed(model)
        }
        Event::SentencePutBack(mov) => {
            model.draft.choice.left_out.remove(mov.id());
            edits::follow(model);
            changed(model)
        }
        _ => Vec::new(),
    }
}

/// Changes the edit of the shown message, which begins as the message is shown.
fn edited(model: &mut Model, change: impl FnOnce(&mut Edit)) -> Vec<Effect> {
    let step = model.step();
    let message = model.compose(&step);
    let composed = Edit {
        subject: message.subject.as_ref().map(|subject| subject.text.clone()),
        text: message.text(),
        base: marks(&message),
    };
    let mut edit = model.edit(&step).cloned().unwrap_or_else(|| composed.clone());
    change(&mut edit);
    let key = step.id();
    if edit.text == composed.text && edit.subject == composed.subject {
        model.draft.edits.remove(&key);
    } else {
        model.draft.edits.insert(key, edit);
    }
    changed(model)
}

/// Goes on to the next wording of a move.
fn swap_wording(model: &mut Model, mov: Move) -> Vec<Effect> {
    let step = model.step();
    let ids = compose::wordings(&model.draft.situation, &step, &model.choice(), ENGLISH, mov);
    let message = model.compose(&step);
    let now = message
        .subject
        .iter()
        .chain(message.sentences())
        .find(|sentence| sentence.mov == mov)
        .map(|sentence| sentence.wording);
    let place = ids.iter().position(|id| Some(*id) == now).map_or(0, |idx| idx + 1);
    let Some(next) = ids.get(place).or(ids.first()) else { return Vec::new() };
    model.draft.choice.swaps.insert(mov.id().to_owned(), format!("{next:08x}"));
    edits::follow(model);
    changed(model)
}

//! What each event does to the model, and what the browser is asked for.

use crate::drafts::{Edit, Sent};
use crate::embed::{self, Include};
use crate::handoff;
use crate::situation::Id;

use super::event::{CopyPart, Effect, Event};
use super::model::{Model, marks};
use super::shelf::{self, changed, flush};
use super::start;
use super::view;
use super::words;
use crate::compose::Move;

/// Applies an event. Total: an event that does not fit the state changes nothing.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Started(startup) => start::start(model, *startup),
        Event::LinkFound(prefill) => start::find_linked(model, prefill),
        Event::LinkOpened(prefill, untouched) => start::open_link(model, *prefill, untouched),
        Event::Answered(change) => {
            change.apply(&mut model.draft.situation);
            changed(model)
        }
        Event::MessageEdited(text) => edited(model, |edit| edit.text = text),
        Event::SubjectEdited(subject) => edited(model, |edit| edit.subject = Some(subject)),
        Event::NewWordingTaken => {
            let step = model.step();
            model.draft.set_edit_aside(step.kind.id());
            changed(model)
        }
        Event::OwnTextKept => {
            let step = model.step();
            let base = marks(&model.compose(&step));
            if let Some(edit) = model.draft.edits.get_mut(step.kind.id()) {
                edit.base = base;
            }
            changed(model)
        }
        Event::SetAsideRestored => {
            let step = model.step();
            let base = marks(&model.compose(&step));
            let Some(aside) = model.draft.set_aside.pop() else { return Vec::new() };
            model.draft.set_edit_aside(step.kind.id());
            let edit = Edit { subject: aside.subject, text: aside.text, base };
            model.draft.edits.insert(step.kind.id().to_owned(), edit);
            changed(model)
        }
        Event::WordingSwapped(mov) => swap_wording(model, mov),
        Event::SentenceLeftOut(mov) => {
            model.draft.choice.left_out.insert(mov.id().to_owned());
            changed(model)
        }
        Event::SentencePutBack(mov) => {
            model.draft.choice.left_out.remove(mov.id());
            changed(model)
        }
        Event::StepShown(kind) => {
            model.shown = kind;
            Vec::new()
        }
        Event::CopyRequested(part) => copy(model, part, false),
        Event::CopyAnyway => {
            let part = model.copy_ask.take().unwrap_or(CopyPart::Message);
            copy(model, part, true)
        }
        Event::CopyAskDismissed => {
            model.copy_ask = None;
            Vec::new()
        }
        Event::LinkRequested { names, reason } => {
            let link = embed::link(&model.draft.situation, Include { names, reason });
            vec![Effect::Copy(CopyPart::Link, link)]
        }
        Event::Copied(part, outcome) => {
            model.announcement = Some(words::copied(part, outcome).to_owned());
            Vec::new()
        }
        Event::DownloadRequested => {
            let shown = view::shown_message(model);
            let file_name = handoff::file_name(&model.draft.situation.role);
            let text = handoff::text_file(&shown.subject.unwrap_or_default(), &shown.text);
            vec![Effect::Download { file_name, text }]
        }
        Event::Downloaded(is_done) => {
            model.announcement = Some(words::downloaded(is_done).to_owned());
            Vec::new()
        }
        Event::ShareRequested => vec![Effect::Share(view::shown_message(model).text)],
        Event::ShareFailed => {
            model.announcement = Some("The browser did not share the text: copy it instead".to_owned());
            Vec::new()
        }
        Event::PrintRequested => vec![Effect::Print],
        Event::SentMarked => {
            model.draft.sent = Some(Sent { at_utc_ms: model.utc_ms, channel: Some(model.step().channel) });
            changed(model)
        }
        Event::SentUnmarked => {
            model.draft.sent = None;
            changed(model)
        }
        Event::ClockRead { now, utc_ms } => {
            model.now = now;
            model.utc_ms = utc_ms;
            Vec::new()
        }
        Event::TimerElapsed { generation } if generation == model.saving.generation => flush(model),
        Event::TimerElapsed { .. } => Vec::new(),
        Event::PageHidden => flush(model),
        Event::NoticeDismissed => {
            model.notices.clear();
            Vec::new()
        }
        event => shelf::update(model, event),
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
    let key = step.kind.id().to_owned();
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
    let keys = crate::compose::wordings(&model.draft.situation, &step, &model.choice(), crate::phrases::ENGLISH, mov);
    let message = model.compose(&step);
    let now = message
        .subject
        .iter()
        .chain(message.sentences())
        .find(|sentence| sentence.mov == mov)
        .map(|sentence| sentence.key);
    let place = keys.iter().position(|key| Some(*key) == now).map_or(0, |idx| idx + 1);
    let Some(next) = keys.get(place).or(keys.first()) else { return Vec::new() };
    model.draft.choice.swaps.insert(mov.id().to_owned(), (*next).to_owned());
    changed(model)
}

fn copy(model: &mut Model, part: CopyPart, anyway: bool) -> Vec<Effect> {
    let shown = view::shown_message(model);
    if shown.has_gap && !anyway {
        model.copy_ask = Some(part);
        return vec![Effect::FocusGap];
    }
    model.copy_ask = None;
    let text = match part {
        CopyPart::Subject => shown.subject.unwrap_or_default(),
        CopyPart::Message | CopyPart::Link => shown.text,
    };
    vec![Effect::Copy(part, text)]
}

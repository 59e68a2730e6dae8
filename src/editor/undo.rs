//! Undo and redo over answers, wordings, edits, steps and replies of the open draft.

use crate::drafts::{Draft, Version, Versions};

use super::change::{Change, TextField};
use super::comparing::Comparing;
use super::event::{Effect, Event};
use super::model::Model;
use super::shelf::changed;

/// How many steps back there are at most.
const MAX_STEPS: usize = 50;

/// The way back, and forward again.
#[derive(Clone, Debug, Default)]
pub struct History {
    versions: Versions,
    run: Option<Run>,
}

/// Typing in one place, which is undone as one step until there is a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    Answer(TextField),
    Alternative(usize),
    Message,
    Subject,
    Reply,
}

/// The state before an event that can be undone.
pub(super) struct Before {
    version: Version,
    run: Option<Run>,
}

impl History {
    /// The history of a draft that was just opened; what the tab kept, where that belongs to the draft.
    pub(super) fn of(draft: &Draft, kept: Option<Versions>) -> Self {
        let kept = kept.filter(|versions| versions.draft == draft.id.as_str());
        let versions = kept.unwrap_or_else(|| Versions { draft: draft.id.as_str().to_owned(), ..Versions::default() });
        Self { versions, run: None }
    }

    /// Whether something can be undone.
    pub(super) fn can_undo(&self) -> bool {
        !self.versions.past.is_empty()
    }

    /// Whether something that was undone can be done again.
    pub(super) fn can_redo(&self) -> bool {
        !self.versions.future.is_empty()
    }

    /// For the tab to keep, so that a reload does not end it.
    pub(super) fn kept(&self) -> Versions {
        self.versions.clone()
    }

    /// The next letter begins a step of its own.
    pub(super) fn pause(&mut self) {
        self.run = None;
    }
}

/// The state before an event, where that can be undone.
pub(super) fn before(model: &Model, event: &Event) -> Option<Before> {
    let run = match event {
        Event::Answered(Change::Text(field, _)) => Some(Run::Answer(*field)),
        Event::MessageEdited(_) => Some(Run::Message),
        Event::SubjectEdited(_) => Some(Run::Subject),
        Event::Compared(Comparing::Named(idx, _)) => Some(Run::Alternative(*idx)),
        Event::Replied { is_typed: true, .. } => Some(Run::Reply),
        Event::Answered(_) | Event::Compared(_) | Event::VersionRestored(_) => None,
        event if event.is_of_wording() || event.is_of_step() || event.is_of_reply() => None,
        _ => return None,
    };
    // Typing that goes on: the way back is to where it began, and there is no way forward.
    if run.is_some() && run == model.history.run {
        return None;
    }
    Some(Before { version: Version::of(&model.draft), run })
}

/// Takes note of the way back, if the event changed anything.
pub(super) fn note(model: &mut Model, before: Before) {
    let Before { version, run } = before;
    if version == Version::of(&model.draft) {
        return;
    }
    let History { versions, run: running } = &mut model.history;
    versions.future.clear();
    if run.is_none() || run != *running {
        if versions.past.len() == MAX_STEPS {
            versions.past.remove(0);
        }
        versions.past.push(version);
    }
    *running = run;
}

/// Goes one step back.
pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let Some(version) = model.history.versions.past.pop() else { return Vec::new() };
    model.history.versions.future.push(Version::of(&model.draft));
    restore(model, version)
}

/// Goes one step forward again.
pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    let Some(version) = model.history.versions.future.pop() else { return Vec::new() };
    model.history.versions.past.push(Version::of(&model.draft));
    restore(model, version)
}

fn restore(model: &mut Model, version: Version) -> Vec<Effect> {
    version.restore(&mut model.draft);
    model.history.pause();
    changed(model)
}

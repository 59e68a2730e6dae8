//! What the candidate does with the steps of the plan.

use crate::drafts::{Sent, StepMark};
use crate::plan::StepKind;
use crate::situation::Id as _;

use super::edits;
use super::event::{Effect, Event};
use super::model::Model;
use super::shelf::changed;

/// Applies an event that concerns a step; any other changes nothing.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::StepShown(id) => {
            model.shown = id;
            return Vec::new();
        }
        Event::StepTicked(id) if id == StepKind::Tell.id() => {
            let told = model.plan().steps.into_iter().find(|step| step.kind == StepKind::Tell);
            model.draft.sent = match model.draft.sent {
                None => Some(Sent { at_utc_ms: model.utc_ms, channel: told.map(|step| step.channel) }),
                Some(_) => None,
            };
        }
        Event::StepTicked(id) => {
            let now = model.utc_ms;
            mark(model, id, |mark| mark.done_utc_ms = mark.done_utc_ms.xor(Some(now)));
        }
        Event::StepSwitched(id) => mark(model, id, |mark| mark.is_off = !mark.is_off),
        Event::StepMoved(id, channel) => {
            mark(model, id, |mark| mark.channel = Some(channel));
            edits::follow(model);
        }
        _ => return Vec::new(),
    }
    changed(model)
}

/// Changes what is kept of a step; nothing is kept of one that is as it was in the plan.
fn mark(model: &mut Model, id: String, change: impl FnOnce(&mut StepMark)) {
    let mut mark = model.draft.steps.remove(&id).unwrap_or_default();
    change(&mut mark);
    if mark != StepMark::default() {
        model.draft.steps.insert(id, mark);
    }
}

//! What the candidate does with the steps of the plan.

use crate::drafts::{Draft, Sent, StepMark};
use crate::plan::StepKind;
use crate::situation::Id as _;

use super::edits;
use super::event::{Effect, Event};
use super::model::Model;
use super::shelf::changed;

/// Applies an event that concerns a step; any other changes nothing.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
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

/// Before a person is taken out: steps are named by the place of their person, so whoever stands behind moves up with
/// what is kept of their steps, and an edited message to the one who goes is set aside.
pub(super) fn person_goes(draft: &mut Draft, place: usize) {
    for kind in [StepKind::Thank, StepKind::References] {
        let name = |place| kind.step_id(Some(place));
        draft.set_edit_aside(&name(place));
        draft.steps.remove(&name(place));
        for behind in place + 1..draft.situation.people.len() {
            if let Some(edit) = draft.edits.remove(&name(behind)) {
                draft.edits.insert(name(behind - 1), edit);
            }
            if let Some(mark) = draft.steps.remove(&name(behind)) {
                draft.steps.insert(name(behind - 1), mark);
            }
        }
    }
}

/// Changes what is kept of a step; nothing is kept of one that is as it was in the plan.
fn mark(model: &mut Model, id: String, change: impl FnOnce(&mut StepMark)) {
    let mut mark = model.draft.steps.remove(&id).unwrap_or_default();
    change(&mut mark);
    if mark != StepMark::default() {
        model.draft.steps.insert(id, mark);
    }
}

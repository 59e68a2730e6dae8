//! The plan: what to send, in which order and by when.

use super::desk::Desk;
use crate::editor::{Event, StepView};
use crate::plan::StepKind;
use crate::situation::Id;
use crate::ui::parts::{Element, Row, bare_button, el};

/// The steps; choosing one shows its message.
pub(super) fn show(desk: Desk) -> Element {
    el("ol").class("Plan").set("aria-label", "Send plan").rows(move || {
        let row = |step: &StepView| {
            let kind = step.kind;
            Row::new(kind.id(), move || show_step(desk, kind))
        };
        desk.view().steps.iter().map(row).collect()
    })
}

fn show_step(desk: Desk, kind: StepKind) -> Element {
    let read = move || desk.view().steps.iter().find(|step| step.kind == kind).cloned();
    let step = bare_button("Step", move || desk.send(Event::StepShown(kind)))
        .live("aria-current", move || read().is_some_and(|step| step.is_shown).then_some("step"))
        .child(el("b").live_text(move || read().map(|step| step.title).unwrap_or_default()))
        .child(el("span").live_text(move || read().map(|step| step.send_by).unwrap_or_default()));
    el("li").child(step)
}

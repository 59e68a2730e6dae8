//! The plan: what to send, in which order and by when.

use leptos::prelude::*;

use super::desk::Desk;
use crate::editor::{Event, StepView};
use crate::plan::StepKind;
use crate::ui::parts::rows;

/// The steps; choosing one shows its message.
pub(super) fn show(desk: Desk) -> AnyView {
    let kinds = desk.memo(|view| view.steps.iter().map(|step| step.kind).collect::<Vec<_>>());
    view! {
        <ol class="Plan" aria-label="Send plan">
            {rows(kinds, move |kind| step(desk, kind))}
        </ol>
    }
    .into_any()
}

fn step(desk: Desk, kind: StepKind) -> AnyView {
    let read = move |read: fn(&StepView) -> String| {
        desk.memo(move |view| view.steps.iter().find(|step| step.kind == kind).map(read).unwrap_or_default())
    };
    let title = read(|step| step.title.clone());
    let send_by = read(|step| step.send_by.clone());
    let is_shown = desk.memo(move |view| view.steps.iter().any(|step| step.kind == kind && step.is_shown));
    let current = Memo::new(move |_| is_shown.get().then_some("step"));
    view! {
        <li>
            <button
                type="button"
                class="Step"
                aria-current=current
                on:click=move |_| desk.send(Event::StepShown(kind))
            >
                <b>{title}</b>
                <span>{send_by}</span>
            </button>
        </li>
    }
    .into_any()
}

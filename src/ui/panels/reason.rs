//! The reason: exactly, in the candidate's own words, and how much of it is said.

use leptos::{html, prelude::*};

use super::desk::Desk;
use super::labels;
use crate::editor::{Change, TextField};
use crate::situation::{Detail, Family, Id, Reason};
use crate::ui::parts::{Group, Select, TextBox, Tick};

/// How much of the reason is said: the sentences themselves are the choice.
pub(super) fn levels(desk: Desk) -> AnyView {
    let levels = desk.memo(|view| view.levels.iter().map(|level| level.detail).collect::<Vec<_>>());
    let rows = move || levels.get().into_iter().map(move |detail| level(desk, detail)).collect_view();
    let nothing = || view! { <p class="Field-hint">"You gave no reason, so the message says none."</p> };
    view! {
        <fieldset class="Choice" data-look="list">
            <legend>"How much of the reason to say"</legend>
            <div class="Choice-options">
                {move || levels.with(Vec::is_empty).then(nothing)} {rows}
            </div>
        </fieldset>
    }
    .into_any()
}

fn level(desk: Desk, detail: Detail) -> AnyView {
    let level = desk.memo(move |view| {
        let level = view.levels.iter().find(|level| level.detail == detail);
        level.map(|level| (level.sentence.clone(), level.is_chosen)).unwrap_or_default()
    });
    let node = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let (_, is_chosen) = level.get();
        if let Some(input) = node.get() {
            input.set_checked(is_chosen);
        }
    });
    let sentence = move || {
        level.with(|(sentence, _)| {
            if sentence.is_empty() {
                view! { <span>"Say nothing about the reason"</span> }.into_any()
            } else {
                view! { <q>{sentence.clone()}</q> }.into_any()
            }
        })
    };
    view! {
        <label class="Option">
            <input
                type="radio"
                name="detail"
                value=detail.id()
                node_ref=node
                on:change=move |_| desk.tell(Change::Detail(Some(detail)))
            />
            {sentence}
        </label>
    }
    .into_any()
}

/// The exact reason, and the candidate's own words for it.
pub(super) fn show(desk: Desk) -> AnyView {
    let exact = Select {
        id: "reason".into(),
        label: "The exact reason",
        groups: groups(),
        chosen: desk.answer(|it| it.reason.id()),
        on_choose: Callback::new(move |id: String| {
            if let Some(reason) = Reason::from_id(&id) {
                desk.tell(Change::Reason(reason));
            }
        }),
    };
    let is_personal = desk.answer(|it| it.reason.family() == Family::Personal);
    let truth = move || {
        let tick = Tick {
            label: "This is true, and may be said",
            is_on: desk.answer(|it| it.reason_is_true),
            on_change: desk.ticked(Change::ReasonIsTrue),
        };
        is_personal.get().then(|| tick.show())
    };
    let own = TextBox::new(
        "own-reason",
        "The reason in your own words",
        desk.text(|it| &it.own_reason),
        desk.typed(TextField::OwnReason),
    )
    .hint("A whole sentence. It replaces ours.")
    .lines(2)
    .reads(desk.memo(|view| view.own_reason_reads.clone()));
    view! { {exact.show()} {truth} {own.show()} }.into_any()
}

/// The reasons by family, the one that says nothing first.
fn groups() -> Vec<Group> {
    let none = Group { label: "", options: vec![(Reason::None.id(), labels::reason(Reason::None))] };
    let of = |family: &Family| Group {
        label: labels::family(*family),
        options: Reason::ALL
            .iter()
            .filter(|reason| reason.family() == *family)
            .map(|reason| (reason.id(), labels::reason(*reason)))
            .collect(),
    };
    let families = Family::ALL.iter().filter(|family| **family != Family::None).map(of);
    std::iter::once(none).chain(families).collect()
}

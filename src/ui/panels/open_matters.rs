//! What is still open: interviews, tasks, bookings, and what was missed or done already.

use leptos::prelude::*;

use super::desk::{Desk, from_fields, in_fields};
use super::labels::{self, options};
use crate::editor::Change;
use crate::situation::{DoneKind, Id, PendingKind, Repair};
use crate::ui::parts::{Choice, Fold, Tick, When, button, live, rows, shown_while};

/// The part of the page, closed at first.
pub(super) fn fold(desk: Desk) -> AnyView {
    Fold { title: "What is still open?", about: "Interviews, tasks, travel, calls" }.show(move || body(desk))
}

fn body(desk: Desk) -> AnyView {
    let others = PendingKind::ALL.iter().filter(|kind| **kind != PendingKind::Interview);
    let done = |kind: &DoneKind| {
        let kind = *kind;
        let is_on = desk.answer(move |it| it.has_done(kind));
        Tick { label: labels::done(kind), is_on, on_change: desk.ticked(move |is_on| Change::IsDone(kind, is_on)) }
            .show()
    };
    view! {
        {missed(desk)}
        {interviews(desk)}
        <fieldset class="Group">
            <legend>"Anything else to call off or settle?"</legend>
            <div class="Ticks">{others.map(|kind| matter(desk, *kind)).collect_view()}</div>
        </fieldset>
        <fieldset class="Group">
            <legend>"Have you told them already?"</legend>
            <div class="Ticks">{DoneKind::ALL.iter().map(done).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The booked interviews, each with its date.
fn interviews(desk: Desk) -> AnyView {
    let booked = desk.answer(|it| {
        let pending = it.pending.iter().enumerate();
        pending.filter(|(_, it)| it.kind == PendingKind::Interview).map(|(idx, _)| idx).collect::<Vec<_>>()
    });
    let row = move |idx: usize| {
        view! {
            <div class="Row">
                {when(desk, idx, format!("interview-{idx}"), "Date of the interview", true)}
                {button("quiet", "Remove", move || desk.tell(Change::PendingRemoved(idx)))}
            </div>
        }
        .into_any()
    };
    let label =
        Memo::new(move |_| if booked.with(Vec::is_empty) { "Add an interview" } else { "Add another interview" });
    view! {
        <fieldset class="Group">
            <legend>"Interviews that are booked"</legend>
            {rows(booked, row)}
            <button
                type="button"
                class="Button"
                data-look="quiet"
                on:click=move |_| desk.tell(Change::InterviewAdded)
            >
                {label}
            </button>
        </fieldset>
    }
    .into_any()
}

/// The date of an open matter, by its place in the list.
fn when(desk: Desk, idx: usize, id: String, label: &'static str, has_time: bool) -> AnyView {
    let at = desk.answer(move |it| it.pending.get(idx).and_then(|it| it.at));
    When {
        id,
        label,
        has_time,
        at: Memo::new(move |_| in_fields(at.get())),
        on_change: Callback::new(move |fields| {
            desk.tell(Change::PendingAt(idx, from_fields(fields, at.get_untracked())));
        }),
    }
    .show()
}

/// A matter that can be open once, with its date where it has one.
fn matter(desk: Desk, kind: PendingKind) -> AnyView {
    let place = desk.answer(move |it| it.pending.iter().position(|it| it.kind == kind));
    let is_on = Memo::new(move |_| place.get().is_some());
    let tick = Tick {
        label: labels::pending(kind),
        is_on,
        on_change: desk.ticked(move |is_on| Change::IsPending(kind, is_on)),
    };
    let date_label = match kind {
        PendingKind::TakeHome => "It is due on",
        PendingKind::Travel => "The journey is on",
        PendingKind::OfferDeadline => "The date",
        _ => "",
    };
    let date = move || {
        let idx = place.get().filter(|_| !date_label.is_empty());
        idx.map(|idx| when(desk, idx, format!("pending-{}", kind.id()), date_label, false))
    };
    view! { <div>{tick.show()} {live(date)}</div> }.into_any()
}

/// The interview that was missed, where one was.
fn missed(desk: Desk) -> AnyView {
    let is_missed = desk.answer(|it| it.missed.is_some());
    let at = desk.answer(|it| it.missed.as_ref().and_then(|missed| missed.at));
    let body = move || {
        let when = When {
            id: "missed".into(),
            label: "It was on",
            has_time: true,
            at: Memo::new(move |_| in_fields(at.get())),
            on_change: Callback::new(move |fields| {
                desk.tell(Change::MissedAt(from_fields(fields, at.get_untracked())));
            }),
        };
        let repair = Choice {
            name: "repair".into(),
            legend: "What you want now",
            look: "row",
            options: options(labels::repair),
            chosen: desk.answer_id(|it| it.missed.as_ref().map(|missed| missed.repair)),
            on_choose: desk.chose(|repair: Repair| Change::Repair(repair)),
        };
        view! {
            <fieldset class="Group">
                <legend>"The interview you missed"</legend>
                {when.show()} {repair.show()}
            </fieldset>
        }
        .into_any()
    };
    shown_while(is_missed, body)
}

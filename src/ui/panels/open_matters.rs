//! What is still open: interviews, tasks, bookings, and what was missed or done already.

use super::desk::{Desk, from_fields, id_or_none, in_fields};
use super::labels::options;
use super::later::{self, Panel};
use crate::editor::Change;
use crate::situation::{DoneKind, Id, Moment, PendingKind, Repair};
use crate::ui::parts::{Choice, Element, Row, When, bare_button, button, el, tick};
use crate::ui::words::{more_words, words};

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold(words().folds.open_matters, words().folds.open_matters_about, Panel::OpenMatters, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let missed = el("div").class("Rows").shown_while(move || desk.answers().missed.is_some(), move || missed(desk));
    vec![missed, interviews(desk), matters(desk), done(desk)]
}

fn group(legend: &str) -> Element {
    el("fieldset").class("Group").child(el("legend").text(legend))
}

/// The booked interviews, each with its date.
fn interviews(desk: Desk) -> Element {
    let rows = move || {
        let mut rows = Vec::new();
        for (idx, matter) in desk.answers().pending.iter().enumerate() {
            if matter.kind == PendingKind::Interview {
                rows.push(Row::new(idx, move || interview(desk, idx)));
            }
        }
        rows
    };
    let has_one = move || desk.answers().is_pending(PendingKind::Interview);
    let label = move || {
        if has_one() { more_words().open_matters.another_interview } else { more_words().open_matters.an_interview }
    };
    let add = bare_button("Button", move || desk.tell(Change::InterviewAdded)).set("data-look", "quiet");
    group(more_words().open_matters.interviews).rows(rows).child(add.live_text(label))
}

fn interview(desk: Desk, idx: usize) -> Element {
    let remove = button("quiet", more_words().open_matters.remove, move || desk.tell(Change::PendingRemoved(idx)));
    el("div").class("Row").child(when(desk, idx, "interview", more_words().open_matters.interview_date)).child(remove)
}

/// The date of an open matter, by its place in the list; an interview has a time as well.
fn when(desk: Desk, idx: usize, kind: &str, label: &'static str) -> Element {
    let at = move || desk.answers().pending.get(idx).and_then(|it| it.at);
    let has_time = kind == "interview";
    let id = if has_time { format!("interview-{idx}") } else { format!("pending-{kind}") };
    moment(desk, id, label, has_time, at, move |at| Change::PendingAt(idx, at))
}

fn moment(
    desk: Desk,
    id: String,
    label: &'static str,
    has_time: bool,
    at: impl Fn() -> Option<Moment> + Copy + 'static,
    change: impl Fn(Option<Moment>) -> Change + 'static,
) -> Element {
    When {
        id,
        label,
        has_time,
        at: Box::new(move || in_fields(at())),
        on_change: Box::new(move |date, time| desk.tell(change(from_fields(date, time, at())))),
    }
    .show()
}

/// Matters that can be open once, each with its date where it has one.
fn matters(desk: Desk) -> Element {
    let mut ticks = el("div").class("Ticks");
    for kind in PendingKind::ALL.iter().filter(|kind| **kind != PendingKind::Interview) {
        ticks = ticks.child(matter(desk, *kind));
    }
    group(more_words().open_matters.anything_else).child(ticks)
}

fn matter(desk: Desk, kind: PendingKind) -> Element {
    let place = move || desk.answers().pending.iter().position(|it| it.kind == kind);
    let is_open = tick(
        (more_words().lists.pending)(kind),
        move || place().is_some(),
        move |is_on| desk.tell(Change::IsPending(kind, is_on)),
    );
    let date_label = match kind {
        PendingKind::TakeHome => more_words().open_matters.due,
        PendingKind::Travel => more_words().open_matters.journey,
        PendingKind::OfferDeadline => more_words().open_matters.date,
        _ => return is_open,
    };
    el("div").child(is_open).rows(move || {
        let row = |idx| Row::new(idx, move || when(desk, idx, kind.id(), date_label));
        place().map(row).into_iter().collect()
    })
}

fn done(desk: Desk) -> Element {
    let mut ticks = el("div").class("Ticks");
    for kind in DoneKind::ALL.iter().copied() {
        ticks = ticks.child(tick(
            (more_words().lists.done)(kind),
            move || desk.answers().has_done(kind),
            move |is_on| desk.tell(Change::IsDone(kind, is_on)),
        ));
    }
    group(more_words().open_matters.told).child(ticks)
}

/// The interview that was missed.
fn missed(desk: Desk) -> Element {
    let missed = move || desk.answers().missed.clone();
    let at = move || missed().and_then(|missed| missed.at);
    let repair = Choice {
        name: "repair",
        legend: more_words().open_matters.want_now,
        look: "row",
        options: options(more_words().lists.repair),
        chosen: Box::new(move || id_or_none(missed().map(|missed| missed.repair))),
        on_choose: desk.chose(|repair: Repair| Change::Repair(repair)),
    };
    group(more_words().open_matters.missed)
        .child(moment(desk, "missed".to_owned(), more_words().open_matters.was_on, true, at, Change::MissedAt))
        .child(repair.show())
}

//! The plan: whom to tell, in which order and by when; the rest is offered.

use super::desk::Desk;
use super::later::{self, Panel};
use crate::editor::{Event, StepView};
use crate::ui::parts::{Element, Row, bare_button, bare_tick, el, opening};
use crate::ui::words::words;

/// The steps; choosing one shows its message.
pub(super) fn show(desk: Desk) -> Element {
    let n_more = move || desk.steps().iter().filter(|step| !step.is_needed).count();
    el("section")
        .class("Plan")
        .set("aria-label", words().plan.label)
        .child(el("h2").text(words().plan.do_this))
        .child(steps(desk, true))
        .shown_while(
            move || n_more() > 0,
            move || {
                let summary = el("summary").child(el("h2").text(words().plan.if_you_like));
                el("details")
                    .class("Plan-more")
                    .child(summary.child(el("span").live_text(move || n_more().to_string())))
                    .child(steps(desk, false))
            },
        )
}

fn steps(desk: Desk, needed: bool) -> Element {
    el("ol").rows(move || {
        let row = |step: &StepView| {
            let step = step.clone();
            Row::new(step.id.clone(), move || line(&Line { desk, id: step.id.clone() }, &step))
        };
        desk.steps().iter().filter(|step| step.is_needed == needed).map(row).collect()
    })
}

/// A line of the plan; `None` once the step is gone.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) desk: Desk,
    pub(super) id: String,
}

impl Line {
    pub(super) fn read<T: Default>(&self, read: impl Fn(&StepView) -> T) -> T {
        self.desk.steps().iter().find(|step| step.id == self.id).map(read).unwrap_or_default()
    }

    pub(super) fn reads<T: Default>(&self, read: fn(&StepView) -> T) -> impl Fn() -> T + use<T> {
        let line = self.clone();
        move || line.read(read)
    }

    pub(super) fn sends(&self, event: fn(String) -> Event) -> impl Fn() + use<> {
        let Self { desk, id } = self.clone();
        move || desk.send(event(id.clone()))
    }

    fn sends_later(&self, event: fn(String) -> Event) -> impl Fn() + use<> {
        let Self { desk, id } = self.clone();
        move || desk.send_later(event(id.clone()))
    }
}

fn line(line: &Line, step: &StepView) -> Element {
    let state = line.reads(|step| match (step.is_off, step.is_done) {
        (true, _) => Some("off"),
        (_, true) => Some("done"),
        _ => None,
    });
    el("li").class("Step").live("data-state", state).child(tick(line)).child(title(line, step)).child(why(line))
}

fn tick(line: &Line) -> Element {
    let ticked = line.sends(Event::StepTicked);
    bare_tick(line.reads(|step| step.is_done), move |_| ticked())
        .live("aria-label", line.reads(|step| Some((words().plan.done)(&step.title))))
}

/// What is done and by when; where there is a text, a button that shows it.
fn title(line: &Line, step: &StepView) -> Element {
    let title = if step.has_message {
        bare_button("Step-title", line.sends_later(Event::StepShown))
            .live("aria-current", line.reads(|step| step.is_shown.then_some("step")))
    } else {
        el("div").class("Step-title")
    };
    title
        .child(el("b").live_text(line.reads(|step| step.title.clone())))
        .child(el("span").live_text(line.reads(|step| step.send_by.clone())))
}

/// Why it is there, and how else it could be.
fn why(line: &Line) -> Element {
    let Line { desk, id } = line.clone();
    let summary = el("summary")
        .live("aria-label", line.reads(|step| Some((words().plan.why_this)(&step.title))))
        .text(words().plan.why);
    opening(el("details").class("Step-why").child(summary), el("div").class("Later"), move || {
        vec![later::room(Panel::Why(id), desk)]
    })
}

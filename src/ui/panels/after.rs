//! What comes back after the message, and what to answer; and the notes for those who want to stay in touch.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use super::later::{self, Panel};
use crate::editor::{Event, keep_in_touch, reply};
use crate::reply::{Came, LONG_NOTE, Reply, SHORT_NOTE};
use crate::situation::Id;
use crate::ui::parts::{Element, Group, Select, button, buttons, el};

/// What was chosen: what came, and which wording of the answer.
type Chosen = RwSignal<(Came, usize)>;

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold("What comes back", "A short answer, and how to stay in touch", Panel::After, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let chosen: Chosen = RwSignal::new((Came::Thanked, 0));
    let came = Select {
        id: "came".to_owned(),
        label: "What did they say?",
        groups: vec![Group { label: "", options: Came::ALL.iter().map(|it| (it.id(), it.label())).collect() }],
        chosen: Box::new(move || chosen.get().0.id()),
        on_choose: Box::new(move |id| {
            if let Some(came) = Came::from_id(id) {
                chosen.set((came, 0));
            }
        }),
    };
    let in_touch = in_touch(desk).hidden_while(move || chosen.get().0 == Came::Threat);
    vec![came.show(), answer(desk, chosen), in_touch]
}

fn answer(desk: Desk, chosen: Chosen) -> Element {
    let read = move || {
        desk.view();
        let (came, wording) = chosen.get();
        desk.read(|model| reply(model, came, wording))
    };
    let of = move |part: fn(Reply) -> String| move || read().map(part).unwrap_or_default();
    let has_no_text = move || read().is_none_or(|reply| reply.text.is_empty());
    let copy = button("plain", "Copy the answer", move || {
        if let Some(reply) = read() {
            desk.send(Event::NoteCopyRequested(reply.text));
        }
    });
    let other = button("quiet", "Another wording", move || chosen.update(|(_, wording)| *wording += 1))
        .hidden_while(move || read().is_none_or(|reply| reply.n_wordings < 2));
    el("div")
        .class("Reply")
        .child(el("p").class("Field-hint").set("role", "status").live_text(of(|reply| reply.advice.to_owned())))
        .child(note("answer", of(|reply| reply.text)).hidden_while(has_no_text))
        .child(buttons([copy, other]).hidden_while(has_no_text))
}

/// The notes, closed at first: they promise contact, so they come only when somebody says that it is meant.
fn in_touch(desk: Desk) -> Element {
    let is_made = Rc::new(Cell::new(false));
    let room = el("div").class("Reply");
    let place = room.node();
    let owner = Owner::current().unwrap_or_default();
    let summary = el("summary").child(el("h3").text("I’d gladly work with them again"));
    el("details").class("Reply-again").child(summary).child(room).on("toggle", move |_| {
        if !is_made.replace(true) {
            for part in untrack(|| owner.with(|| notes(desk).into_iter().map(Element::start).collect::<Vec<_>>())) {
                place.append(&part);
            }
        }
    })
}

fn notes(desk: Desk) -> Vec<Element> {
    let texts = move || {
        desk.view();
        desk.read(keep_in_touch)
    };
    let one = move |id: &'static str, title: String, part: fn(crate::editor::KeepInTouch) -> String| {
        let read = move || texts().map(part).unwrap_or_default();
        let copy = button("plain", "Copy", move || desk.send(Event::NoteCopyRequested(read())));
        let heading = format!("{id}-title");
        el("div")
            .class("Reply")
            .child(el("h4").set("id", &heading).text(&title))
            .child(note(id, read))
            .child(buttons([copy.set("aria-describedby", &heading)]))
    };
    let hint = "Connect within a few days, and write again in three months or so: only if you will.";
    vec![
        el("p").class("Field-hint").text(hint),
        one("short-note", format!("LinkedIn note, at most {SHORT_NOTE} characters"), |it| it.short_note),
        one("long-note", format!("LinkedIn note, at most {LONG_NOTE} characters"), |it| it.long_note)
            .hidden_while(move || texts().is_none_or(|it| it.short_note == it.long_note)),
        one("check-in", "A message for later".to_owned(), |it| it.check_in),
    ]
}

/// A text to be copied.
pub(super) fn note(id: &str, read: impl Fn() -> String + 'static) -> Element {
    el("p").class("Reply-text").set("id", id).set("dir", "auto").live_text(read)
}

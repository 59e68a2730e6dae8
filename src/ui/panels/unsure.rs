//! Before the decision: what would have to change, and the message that asks for it.

use leptos::prelude::*;

use super::after::note;
use super::desk::Desk;
use super::later::{self, Panel};
use crate::ask::{Ask, Matter};
use crate::editor::{Event, ask, before_leaving};
use crate::situation::Id;
use crate::ui::parts::{Element, Group, Select, button, buttons, el};

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold("Not sure yet?", "Ask first: it may be solved", Panel::Unsure, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let chosen = RwSignal::new((None::<Matter>, 0));
    let matter = Select {
        id: "matter".to_owned(),
        label: "What would have to change for you to stay?",
        groups: vec![Group {
            label: "",
            options: std::iter::once(("", "Nothing: I am sure"))
                .chain(Matter::ALL.iter().map(|it| (it.id(), it.label())))
                .collect(),
        }],
        chosen: Box::new(move || chosen.get().0.map_or("", Id::id)),
        on_choose: Box::new(move |id| chosen.set((Matter::from_id(id), 0))),
    };
    let read = move || {
        desk.view();
        let (matter, wording) = chosen.get();
        matter.and_then(|matter| desk.read(|model| ask(model, matter, wording)))
    };
    let of = move |part: fn(Ask) -> String| move || read().map(part).unwrap_or_default();
    let warning = move || {
        desk.view();
        desk.read(before_leaving).flatten().unwrap_or_default()
    };
    let copy = button("plain", "Copy the question", move || {
        if let Some(ask) = read() {
            desk.send(Event::NoteCopyRequested(ask.text));
        }
    });
    let other = button("quiet", "Another wording", move || chosen.update(|(_, wording)| *wording += 1))
        .hidden_while(move || read().is_none_or(|ask| ask.n_wordings < 2));
    let has_none = move || read().is_none();
    let subject = el("p").class("Field-hint").hidden_while(move || read().is_none_or(|ask| ask.subject.is_none()));
    let subject = subject.live_text(of(|ask| ask.subject.map(|it| format!("Subject: {it}")).unwrap_or_default()));
    vec![
        el("p").class("Note").hidden_while(move || warning().is_empty()).live_text(warning),
        matter.show(),
        el("div")
            .class("Reply")
            .child(el("p").class("Field-hint").set("role", "status").live_text(of(|ask| ask.advice.to_owned())))
            .child(subject)
            .child(note("question", of(|ask| ask.text)).hidden_while(has_none))
            .child(buttons([copy, other]).hidden_while(has_none)),
    ]
}

//! A link that opens the page with these answers.

use std::cell::Cell;
use std::rc::Rc;

use super::desk::Desk;
use super::later::{self, Panel};
use crate::editor::Event;
use crate::ui::parts::{Element, button, el, tick};

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold("Take these answers elsewhere", "A link for another device or a friend", Panel::Link, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let (names, reason) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(false)));
    let ticks = el("div")
        .class("Ticks")
        .child(choose("Include names", names.clone()))
        .child(choose("Include the reason", reason.clone()));
    let copy = button("plain", "Copy link to these answers", move || {
        desk.send(Event::LinkRequested { names: names.get(), reason: reason.get() });
    });
    let warning = "Whoever has the link can read what is in it. It opens a new draft.";
    vec![el("p").class("Field-hint").text(warning), ticks, copy]
}

fn choose(label: &str, is_on: Rc<Cell<bool>>) -> Element {
    let shown = is_on.clone();
    tick(label, move || shown.get(), move |now| is_on.set(now))
}

//! A link that opens the page with these answers.

use std::cell::Cell;
use std::rc::Rc;

use super::desk::Desk;
use super::later::{self, Panel};
use crate::editor::Event;
use crate::ui::parts::{Element, button, el, tick};
use crate::ui::words::{more_words, words};

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold(words().folds.link, words().folds.link_about, Panel::Link, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let (names, reason) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(false)));
    let ticks = el("div")
        .class("Ticks")
        .child(choose(more_words().link.names, names.clone()))
        .child(choose(more_words().link.reason, reason.clone()));
    let copy = button("plain", more_words().link.copy, move || {
        desk.send(Event::LinkRequested { names: names.get(), reason: reason.get() });
    });
    let warning = more_words().link.warning;
    vec![el("p").class("Field-hint").text(warning), ticks, copy]
}

fn choose(label: &str, is_on: Rc<Cell<bool>>) -> Element {
    let shown = is_on.clone();
    tick(label, move || shown.get(), move |now| is_on.set(now))
}

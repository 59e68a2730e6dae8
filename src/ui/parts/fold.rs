//! A part of the page that opens and closes. What is in it is made when it is first opened.

use std::cell::Cell;

use leptos::prelude::*;

use super::element::{Element, el};

/// A part of the page, closed at first, under a title that opens it: a heading of the second level. `about` says in a
/// few words what is in it.
pub(crate) fn fold(title: &str, about: &str, body: impl FnOnce() -> Vec<Element> + 'static) -> Element {
    let summary = el("summary").child(el("h2").text(title)).child(el("span").text(about));
    opening(el("details").class("Fold").child(summary), el("div").class("Fold-body"), body)
}

/// The same inside another part: a heading of the third level, without a frame.
pub(crate) fn inner_fold(title: &str, body: impl FnOnce() -> Vec<Element> + 'static) -> Element {
    let summary = el("summary").child(el("h3").text(title));
    opening(el("details").class("InnerFold").child(summary), el("div").class("InnerFold-body"), body)
}

/// What opens and closes, with a room whose content is made when it is first opened.
pub(crate) fn opening(details: Element, room: Element, body: impl FnOnce() -> Vec<Element> + 'static) -> Element {
    erased(details, room, Box::new(body))
}

fn erased(details: Element, room: Element, body: Box<dyn FnOnce() -> Vec<Element>>) -> Element {
    let place = room.node();
    let owner = Owner::current().unwrap_or_default();
    let body = Cell::new(Some(body));
    details.child(room).on("toggle", move |_| {
        if let Some(body) = body.take() {
            for part in untrack(|| owner.with(|| body().into_iter().map(Element::start).collect::<Vec<_>>())) {
                place.append(&part);
            }
        }
    })
}

//! A part of the page that opens and closes. What is in it is made when it is first opened.

use std::cell::Cell;

use leptos::prelude::*;

use super::element::{Element, el};

/// A part of the page, closed at first, under a title that opens it: a heading of the second level. `about` says in a
/// few words what is in it.
pub(crate) fn fold(title: &str, about: &str, body: impl FnOnce() -> Vec<Element> + 'static) -> Element {
    fn erased(title: &str, about: &str, body: Box<dyn FnOnce() -> Vec<Element>>) -> Element {
        let room = el("div").class("Fold-body");
        let place = room.node();
        let owner = Owner::current().unwrap_or_default();
        let body = Cell::new(Some(body));
        let summary = el("summary").child(el("h2").text(title)).child(el("span").text(about));
        el("details").class("Fold").child(summary).child(room).on("toggle", move |_| {
            if let Some(body) = body.take() {
                for part in untrack(|| owner.with(|| body().into_iter().map(Element::start).collect::<Vec<_>>())) {
                    place.append(&part);
                }
            }
        })
    }
    erased(title, about, Box::new(body))
}

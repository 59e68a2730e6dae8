//! A tick box with its label.

use std::cell::Cell;
use std::rc::Rc;

use super::element::{Element, el};
use crate::editor::news::was_used;

/// A tick box: reads whether it is ticked, and is told when it was ticked or cleared.
pub(crate) fn tick(label: &str, is_on: impl Fn() -> bool + 'static, on_change: impl Fn(bool) + 'static) -> Element {
    let input = bare_tick(is_on, on_change);
    el("label").class("Option").set("data-look", "tick").child(input).child(el("span").text(label))
}

/// The same without a label.
pub(crate) fn bare_tick(is_on: impl Fn() -> bool + 'static, on_change: impl Fn(bool) + 'static) -> Element {
    fn erased(is_on: Box<dyn Fn() -> bool>, on_change: Box<dyn Fn(bool)>) -> Element {
        let input = el("input").set("type", "checkbox");
        let (place, changed) = (input.node(), input.node());
        // What is shown; nothing is known of it after a click, for then the browser has marked its own choice.
        let shown = Rc::new(Cell::new(None));
        let marked = shown.clone();
        let show: Rc<dyn Fn()> = Rc::new(move || {
            let is_on = is_on();
            if shown.replace(Some(is_on)) != Some(is_on) {
                place.set_checked(is_on);
            }
        });
        input.shows(&show).on("change", move |_| {
            marked.set(None);
            was_used(&show);
            on_change(changed.is_checked());
        })
    }
    erased(Box::new(is_on), Box::new(on_change))
}

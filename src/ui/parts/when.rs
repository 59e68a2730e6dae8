//! A date, with a time where there is one.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::untrack;

use super::element::{Element, el};
use super::select::field_label;
use crate::ui::words::more_words;

/// A date and a time, as the browser's own fields.
pub(crate) struct When {
    /// The page's id; the time's is made from it.
    pub(crate) id: String,
    /// The label of the date.
    pub(crate) label: &'static str,
    /// Whether a time is asked for.
    pub(crate) has_time: bool,
    /// Reads the date as `2026-12-03` and the time as `14:30`; empty where unknown.
    pub(crate) at: Box<dyn Fn() -> (String, String)>,
    /// Is told date and time as they stand in the fields.
    pub(crate) on_change: Box<dyn Fn(String, String)>,
}

impl When {
    /// The fields on the page.
    pub(crate) fn show(self) -> Element {
        let Self { id, label, has_time, at, on_change } = self;
        let date = el("input").set("type", "date");
        let time = el("input").set("type", "time");
        let fields = Rc::new((date.node(), time.node()));
        // Half a date is no date: while somebody is at these fields, nothing is written into them.
        let is_in_use = Rc::new(Cell::new(false));
        let write: Rc<dyn Fn()> = {
            let (fields, is_in_use) = (fields.clone(), is_in_use.clone());
            Rc::new(move || {
                let (day, clock) = at();
                if !is_in_use.get() {
                    fields.0.set_value(&day);
                    fields.1.set_value(&clock);
                }
            })
        };
        let told: Rc<dyn Fn()> = Rc::new(move || on_change(fields.0.value(), fields.1.value()));
        let time_id = format!("{id}-time");
        let (is_entered, is_left, written) = (is_in_use.clone(), is_in_use, write.clone());
        el("div")
            .class("When")
            .reacts(move || write())
            .on("focusin", move |_| is_entered.set(true))
            .on("focusout", move |_| {
                is_left.set(false);
                untrack(|| written());
            })
            .child(field(&id, label, date, told.clone()))
            .children(has_time.then(|| field(&time_id, more_words().adjust.time, time, told)))
    }
}

fn field(id: &str, label: &str, input: Element, told: Rc<dyn Fn()>) -> Element {
    let input = input.class("Field-box").set("id", id).on("input", move |_| told());
    el("div").class("Field").child(field_label(id, label)).child(input)
}

//! A tick box with its label.

use super::element::{Element, el};

/// A tick box: reads whether it is ticked, and is told when it was ticked or cleared.
pub(crate) fn tick(label: &str, is_on: impl Fn() -> bool + 'static, on_change: impl Fn(bool) + 'static) -> Element {
    let input = el("input").set("type", "checkbox");
    let (shown, changed) = (input.node(), input.node());
    let input = input.reacts(move || shown.set_checked(is_on())).on("change", move |_| on_change(changed.is_checked()));
    el("label").class("Option").set("data-look", "tick").child(input).child(el("span").text(label))
}

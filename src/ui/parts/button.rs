//! Buttons.

use super::element::{Element, el};

/// A button without words. `class` says where it belongs.
pub(crate) fn bare_button(class: &str, on_press: impl Fn() + 'static) -> Element {
    el("button").set("type", "button").class(class).on_press(on_press)
}

/// A button. `look` is `main` for the one thing to do, `plain` for others and `quiet` for those inside a text.
pub(crate) fn button(look: &str, label: &str, on_press: impl Fn() + 'static) -> Element {
    bare_button("Button", on_press).set("data-look", look).text(label)
}

/// Buttons that stand together.
pub(crate) fn buttons(buttons: impl IntoIterator<Item = Element>) -> Element {
    el("div").class("Buttons").children(buttons)
}

//! Buttons.

use leptos::{html, prelude::*};

/// A button. `look` is `main` for the one thing to do, `plain` for others and `quiet` for those inside a text.
pub(crate) fn button(look: &'static str, label: &'static str, on_press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class="Button" data-look=look on:click=move |_| on_press()>{label}</button> }
        .into_any()
}

/// Gives the keyboard's focus to a button, where what had it goes away. That it may fail is of no consequence.
pub(crate) fn focus(button: NodeRef<html::Button>) {
    if let Some(button) = button.get_untracked() {
        button.focus().ok();
    }
}

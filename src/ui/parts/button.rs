//! Buttons.

use leptos::prelude::*;

/// A button. `look` is `main` for the one thing to do, `plain` for others and `quiet` for those inside a text.
pub(crate) fn button(look: &'static str, label: &'static str, on_press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class="Button" data-look=look on:click=move |_| on_press()>{label}</button> }
        .into_any()
}

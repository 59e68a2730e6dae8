//! Copying was asked for while the role or the name is missing: the page asks for them right there.

use leptos::{html, prelude::*};

use super::desk::Desk;
use crate::editor::{CopyPart, Event, TextField};
use crate::ui::parts::{TextBox, button, focus};

/// The question; nothing where none is asked. When it is answered, the focus goes to the copy button.
pub(super) fn show(desk: Desk, copy: NodeRef<html::Button>) -> AnyView {
    let asks = desk.memo(|view| view.copy_ask);
    (move || asks.get().map(|part| question(desk, part, copy))).into_any()
}

fn question(desk: Desk, part: CopyPart, copy: NodeRef<html::Button>) -> AnyView {
    let send = move |event: Event| {
        desk.send(event);
        if desk.now(|view| view.copy_ask.is_none()) {
            focus(copy);
        }
    };
    // What is missing now stays on the page while it is being typed.
    let (needs_role, needs_name) = desk.now(|view| {
        let is_missing = |text: &str| text.trim().is_empty();
        (is_missing(&view.situation.role), is_missing(&view.situation.own_name))
    });
    let on_enter = Callback::new(move |()| send(Event::CopyRequested(part)));
    let role = needs_role.then(|| {
        TextBox::new("gap-role", "For which job?", desk.text(|it| &it.role), desk.typed(TextField::Role))
            .on_enter(on_enter)
            .show()
    });
    let name = needs_name.then(|| {
        TextBox::new("gap-name", "And who is it from?", desk.text(|it| &it.own_name), desk.typed(TextField::OwnName))
            .autocomplete("name")
            .on_enter(on_enter)
            .show()
    });
    view! {
        <div class="Ask" role="group" aria-label="Before you copy">
            <p>"The text still has a gap."</p>
            {role}
            {name}
            <div class="Buttons">
                {button("plain", "Fill in and copy", move || send(Event::CopyRequested(part)))}
                {button("quiet", "Copy anyway", move || send(Event::CopyAnyway))}
                {button("quiet", "Not now", move || send(Event::CopyAskDismissed))}
            </div>
        </div>
    }
    .into_any()
}

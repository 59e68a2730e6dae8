//! A link that opens the page with these answers.

use leptos::prelude::*;

use super::desk::Desk;
use crate::editor::Event;
use crate::ui::parts::{Fold, Tick, button};

/// The part of the page, closed at first.
pub(super) fn fold(desk: Desk) -> AnyView {
    Fold { title: "Take these answers elsewhere", about: "A link for another device or a friend" }
        .show(move || body(desk))
}

fn body(desk: Desk) -> AnyView {
    let (names, reason) = (RwSignal::new(false), RwSignal::new(false));
    let tick = |label, signal: RwSignal<bool>| Tick {
        label,
        is_on: Memo::new(move |_| signal.get()),
        on_change: Callback::new(move |is_on| signal.set(is_on)),
    };
    let copy = move || {
        desk.send(Event::LinkRequested { names: names.get_untracked(), reason: reason.get_untracked() });
    };
    view! {
        <p class="Field-hint">"Whoever has the link can read what is in it. It opens a new draft."</p>
        <div class="Ticks">
            {tick("Include names", names).show()} {tick("Include the reason", reason).show()}
        </div>
        {button("plain", "Copy link to these answers", copy)}
    }
    .into_any()
}

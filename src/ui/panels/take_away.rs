//! The ways to take the message away.

use leptos::prelude::*;

use super::desk::Desk;
use crate::editor::{CopyPart, Event};
use crate::ui::parts::{Icon, icon};

/// The one thing to do.
pub(super) fn copy(desk: Desk) -> AnyView {
    view! {
        <button
            type="button"
            class="Button"
            data-look="main"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            on:click=move |_| desk.send(Event::CopyRequested(CopyPart::Message))
        >
            {icon(Icon::Copy)} "Copy message"
        </button>
    }
    .into_any()
}

/// Everything else that can be done with the message.
pub(super) fn others(desk: Desk) -> AnyView {
    let is_sent = desk.memo(|view| view.is_sent);
    let sent_label = move || if is_sent.get() { "Marked as sent" } else { "Mark as sent" };
    let on_sent = move |_| desk.send(if is_sent.get_untracked() { Event::SentUnmarked } else { Event::SentMarked });
    view! {
        <div class="Actions" role="group" aria-label="Other ways">
            {action(Icon::Share, "Share", move || desk.send(Event::ShareRequested))}
            {action(Icon::Download, "Download .txt", move || desk.send(Event::DownloadRequested))}
            {action(Icon::Print, "Print", move || desk.send(Event::PrintRequested))}
            <button
                type="button"
                class="Action"
                aria-pressed=move || if is_sent.get() { "true" } else { "false" }
                on:click=on_sent
            >
                {icon(Icon::Done)} {sent_label}
            </button>
        </div>
    }
    .into_any()
}

fn action(drawing: Icon, label: &'static str, on_press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class="Action" on:click=move |_| on_press()>{icon(drawing)} {label}</button> }
        .into_any()
}

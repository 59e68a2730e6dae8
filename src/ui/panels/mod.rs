//! The regions of the page, one file each. They read the view and tell what happened; every decision is the editor's.

mod adjust;
mod case;
mod copy_ask;
mod desk;
mod drafts;
mod header;
mod labels;
mod link;
mod message;
mod notes;
mod open_matters;
mod people;
mod plan;
mod quick;
mod reason;
mod sentences;
mod take_away;

use leptos::{ev, html, prelude::*};

use crate::editor::{CopyPart, Event, ViewModel};

use super::dispatch::Dispatch;
use desk::Desk;

/// The whole page.
pub(crate) fn page(view: RwSignal<ViewModel>, send: Dispatch) -> impl IntoView {
    let desk = Desk::new(view, send);
    let message = NodeRef::<html::Section>::new();
    let drafts = NodeRef::<html::Section>::new();
    let on_key = move |event: ev::KeyboardEvent| {
        let is_copy = (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" && !event.is_composing();
        if is_copy {
            event.prevent_default();
            desk.send(Event::CopyRequested(CopyPart::Message));
        }
    };
    view! {
        <div class="Page" on:keydown=on_key>
            {header::show(desk, drafts)}
            <div class="Questions">
                {notes::show(desk)}
                {quick::show(desk)}
                {adjust::fold(desk)}
                {case::fold(desk)}
                {open_matters::fold(desk)}
                {link::fold(desk)}
                {dock(desk, message)}
            </div>
            {message::show(desk, message)}
            {drafts::show(desk, drafts)}
        </div>
    }
}

/// On a narrow page: the message is one tap away.
fn dock(desk: Desk, message: NodeRef<html::Section>) -> AnyView {
    let go = move |_| {
        if let Some(section) = message.get_untracked() {
            // Focus brings it into view; that it may fail is of no consequence.
            section.focus().ok();
            section.scroll_into_view();
        }
    };
    view! {
        <div class="Dock">
            <button type="button" class="Button" data-look="plain" on:click=go>"See the message"</button>
            <button
                type="button"
                class="Button"
                data-look="main"
                on:click=move |_| desk.send(Event::CopyRequested(CopyPart::Message))
            >
                "Copy"
            </button>
        </div>
    }
    .into_any()
}

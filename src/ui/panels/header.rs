//! Name, promise, and the way to the drafts.

use leptos::{html, prelude::*};

use super::desk::Desk;
use crate::drafts::Entry;
use crate::ui::parts::{Icon, icon, is_empty};

/// The head of the page.
pub(super) fn show(desk: Desk, drafts: NodeRef<html::Section>) -> AnyView {
    let n_drafts = desk.memo(|view| {
        let n_drafts = view.drafts.iter().filter(|draft| draft.entry == Entry::Draft).count();
        if n_drafts == 0 { String::new() } else { n_drafts.to_string() }
    });
    let go = move |_| {
        if let Some(section) = drafts.get_untracked() {
            section.focus().ok();
            section.scroll_into_view();
        }
    };
    view! {
        <header class="Header">
            <div class="Header-name">{icon(Icon::Mark)}<h1>"Bow Out"</h1></div>
            <p>"Leave a hiring process with grace. Nothing you type leaves this browser."</p>
            <button type="button" class="Button" data-look="plain" on:click=go>
                {icon(Icon::Drafts)} "Drafts"
                <span class="Header-count" aria-hidden="true" hidden=is_empty(n_drafts)>{n_drafts}</span>
            </button>
        </header>
    }
    .into_any()
}

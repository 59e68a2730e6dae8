//! Stored texts that this page cannot open. They stay as they are and can be downloaded.

use super::desk::Desk;
use super::drafts::is_closed;
use crate::drafts::Entry;
use crate::editor::{DraftView, Event};
use crate::ui::parts::{Element, Row, button, buttons, el};
use crate::ui::words::more_words;

/// The list of them.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let rows = move || {
        let row = |draft: &DraftView| {
            let draft = draft.clone();
            Row::new(format!("{:?} {}", draft.entry, draft.key), move || line(desk, draft))
        };
        desk.drafts().iter().filter(|draft| is_closed(draft)).map(row).collect()
    };
    vec![el("ul").class("DraftList").rows(rows)]
}

fn line(desk: Desk, draft: DraftView) -> Element {
    let why = match draft.entry {
        Entry::Unreadable(fault) => (more_words().notices.fault)(fault).to_owned(),
        _ => more_words().shelf.newer.to_owned(),
    };
    let key = draft.key;
    let download =
        button("quiet", more_words().shelf.download, move || desk.send(Event::StoredTextRequested(key.clone())));
    el("li").child(el("span").class("DraftName").text(&why)).child(buttons([download]))
}

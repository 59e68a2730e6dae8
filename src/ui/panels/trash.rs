//! Deleted drafts: each is restored with one tap for 30 days, or deleted for good at once.

use super::desk::Desk;
use crate::drafts::{DraftId, Entry, days_left};
use crate::editor::{DraftView, Event};
use crate::ui::parts::{Element, Row, button, buttons, el};
use crate::ui::words::more_words;
use crate::web::Node;

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let region = el("div").class("Later").set("tabindex", "-1");
    let node = region.node();
    let rows = move || {
        let row = |draft: &DraftView| {
            let (key, node, draft) = (draft.key.clone(), node.clone(), draft.clone());
            Row::new(key, move || line(desk, node, draft))
        };
        desk.drafts().iter().filter(|draft| trashed_at(draft).is_some()).map(row).collect()
    };
    let hint = el("p").class("Field-hint").text(more_words().shelf.trash_hint);
    vec![region.child(hint).child(el("ul").class("DraftList").rows(rows))]
}

fn trashed_at(draft: &DraftView) -> Option<i64> {
    if let Entry::Trashed { at_utc_ms } = draft.entry { Some(at_utc_ms) } else { None }
}

fn line(desk: Desk, region: Node, draft: DraftView) -> Element {
    let at = trashed_at(&draft).unwrap_or_default();
    let left = move || {
        desk.view();
        (more_words().shelf.days_left)(desk.read(|model| days_left(at, model.utc_ms)).unwrap_or_default())
    };
    // Where the last line goes away, so does this part of the page.
    let away = move |event: fn(DraftId) -> Event| {
        let (id, region) = (draft.id.clone(), region.clone());
        move || {
            let is_last = desk.drafts().iter().filter(|draft| trashed_at(draft).is_some()).count() == 1;
            match Node::of_id("drafts").filter(|_| is_last) {
                Some(drafts) => drafts.focus(),
                None => region.focus(),
            }
            desk.send(event(id.clone()));
        }
    };
    let named = |act: &str, event| button("quiet", act, event).set("aria-label", &format!("{act}: {}", draft.name));
    let name = el("span")
        .class("DraftName")
        .child(el("b").set("dir", "auto").text(&draft.name))
        .child(el("span").live_text(left));
    el("li").child(name).child(buttons([
        named(more_words().shelf.restore, Box::new(away(Event::DraftRestored)) as Box<dyn Fn()>),
        named(more_words().shelf.for_good, Box::new(away(Event::DraftDeletedForGood))),
    ]))
}

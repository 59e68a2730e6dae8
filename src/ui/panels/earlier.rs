//! Earlier versions of the draft that is open: how it read, and the way back with one tap.

use leptos::prelude::*;

use super::desk::Desk;
use crate::drafts::archive::Entries;
use crate::drafts::{Draft, DraftId, Snapshot, Version, versions_of};
use crate::editor::{Event, Keeping, StepText, changed, texts_of};
use crate::ui::parts::{Element, Row, button, buttons, el, inner_fold};
use crate::ui::words::{MESSAGE_LANG, more_words};
use crate::web::{Stock, spawn};

/// The list, newest first. It is read when it is opened, when another draft is, and after each version that comes or goes.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let versions = RwSignal::new(None::<Entries>);
    let region = el("div").class("Later").set("tabindex", "-1");
    let node = region.node();
    let mut shown = None;
    let look = move || {
        if let Some(stock) = Stock::find() {
            let id = desk.page().draft_id.clone();
            spawn(async move { versions.set(Some(stock.versions(Some(&id)).await)) });
        }
    };
    let read = move || {
        let view = desk.view();
        // A save may have made one.
        let now = Some((view.page.draft_id.clone(), view.page.save_state.clone()));
        if shown != now {
            shown = now;
            look();
        }
    };
    let rows = move || {
        let id = desk.page().draft_id.clone();
        let known = versions.get().unwrap_or_default();
        let list = versions_of(&id, known.keys().map(String::as_str));
        let row = |version: Snapshot| {
            let (node, text) = (node.clone(), known.get(&version.key).cloned().unwrap_or_default());
            Row::new(version.key.clone(), move || {
                line(desk, version, &text, move || {
                    node.focus();
                    look();
                })
            })
        };
        list.into_iter().rev().map(row).collect()
    };
    let hint = move || {
        let view = desk.view();
        let (id, known) = (view.page.draft_id.clone(), versions.get());
        match known {
            _ if view.page.not_kept.is_some() || view.page.keeping == Keeping::Tab => {
                more_words().shelf.only_where_kept
            }
            None => more_words().shelf.one_moment,
            Some(known) if versions_of(&id, known.keys().map(String::as_str)).is_empty() => {
                more_words().shelf.no_versions
            }
            Some(_) => more_words().shelf.versions,
        }
    };
    vec![
        region
            .reacts(read)
            .child(el("p").class("Field-hint").set("role", "status").live_text(hint))
            .child(el("ul").class("DraftList").rows(rows)),
    ]
}

fn line(desk: Desk, version: Snapshot, text: &str, then: impl Fn() + Clone + 'static) -> Element {
    let at = version.utc_ms;
    let when = move || {
        desk.view();
        desk.read(|model| changed(at, model.utc_ms, model.words)).unwrap_or_default()
    };
    let name = el("span").class("DraftName").child(el("b").live_text(when));
    let Ok((draft, _)) = version.open(text) else {
        return el("li").child(name).child(el("span").text(more_words().shelf.unreadable));
    };
    let says = draft.clone();
    let back =
        button("quiet", more_words().shelf.bring_back, move || restore(desk, &version.draft, &draft, then.clone()));
    let look = inner_fold(more_words().shelf.see_text, move || texts(desk, &says));
    el("li").child(name).child(buttons([back])).child(look)
}

/// The messages as they would read now with the answers and edits of then.
fn texts(desk: Desk, draft: &Draft) -> Vec<Element> {
    let read = desk.read(|model| texts_of(model, draft)).unwrap_or_default();
    let text = |StepText { title, text, .. }| {
        el("div")
            .class("Reply")
            .child(el("h4").text(&title))
            .child(el("p").set("lang", MESSAGE_LANG).class("Reply-text").set("dir", "auto").text(&text))
    };
    read.into_iter().map(text).collect()
}

/// What is there now becomes a version first; going back can be undone like any change.
fn restore(desk: Desk, id: &DraftId, draft: &Draft, then: impl Fn() + 'static) {
    desk.send(Event::PageHidden);
    let (Some(stock), id, version) = (Stock::find(), id.clone(), Version::of(draft)) else { return };
    spawn(async move {
        stock.keep_version_now(&id).await;
        if desk.page().draft_id == id {
            desk.send(Event::VersionRestored(Box::new(version)));
        }
        then();
    });
}

//! The list of keys, as this keyboard has them.

use super::desk::Desk;
use crate::editor::commands::{COMMANDS, Command, Key};
use crate::editor::{Event, Sheet};
use crate::ui::parts::{Element, button, dialog, el};
use crate::ui::words::{more_words, words};
use crate::web::is_apple;

/// The sheet; it is there while somebody wants it.
pub(super) fn show(desk: Desk) -> Element {
    let close = move || desk.send(Event::SheetShown(None));
    dialog("Keys", move || desk.page().sheet == Some(Sheet::Keys), close, move || list(desk, close))
        .set("aria-labelledby", "keys-title")
        .set("closedby", "any")
}

fn list(desk: Desk, close: impl Fn() + 'static) -> Element {
    let is_apple = is_apple();
    let with_keys = COMMANDS.into_iter().filter(|it| !it.keys.is_empty());
    let mut rows = el("dl").class("Keys-list");
    for command in with_keys {
        rows = rows.child(line(desk, command, is_apple));
    }
    el("section")
        .set("tabindex", "-1")
        .set("aria-labelledby", "keys-title")
        .child(el("h2").set("id", "keys-title").text(more_words().keys.title))
        .child(rows)
        .child(el("p").class("Field-hint").text(more_words().keys.everywhere))
        .child(button("plain", more_words().keys.close, close))
}

fn line(desk: Desk, command: &'static Command, is_apple: bool) -> Element {
    let keys = command.keys.iter().map(|key| caps(*key, is_apple));
    let state = move || (!(command.is_enabled)(&desk.page())).then_some("off");
    let label = if command.name == "keys" { more_words().keys.this_list } else { (command.label)(words()) };
    el("div").live("data-state", state).child(el("dt").text(label)).children(keys)
}

fn caps(key: Key, is_apple: bool) -> Element {
    let caps = key.caps(is_apple, &more_words().keys);
    caps.into_iter().fold(el("dd"), |keys, cap| keys.child(el("kbd").text(cap)))
}

//! What this tab remembers while it is reloaded: which draft was open, and the way back to its earlier states.

use super::storage;
use crate::drafts::{DraftId, Versions};
use crate::editor::Keeping;

const OPEN_KEY: &str = "bowout:open";
const VERSIONS_KEY: &str = "bowout:versions";
const PLACE_KEY: &str = "bowout:place";
const KEEP_KEY: &str = "bowout:keep";

/// The draft that was open in this tab.
pub(super) fn last_open() -> Option<DraftId> {
    let id = storage::of_tab()?.get_item(OPEN_KEY).ok()??;
    Some(DraftId::from_text(&id))
}

/// Remembers the draft that is open; where that fails, a reload opens the one that was changed last.
pub(super) fn remember_open(id: &DraftId) {
    if let Some(storage) = storage::of_tab() {
        storage.set_item(OPEN_KEY, id.as_str()).ok();
    }
}

/// The earlier states that this tab kept.
pub(super) fn versions() -> Option<Versions> {
    Versions::read(&storage::of_tab()?.get_item(VERSIONS_KEY).ok()??)
}

/// Keeps earlier states; where that fails, a reload ends undo.
pub(super) fn keep_versions(versions: &Versions) {
    if let Some(storage) = storage::of_tab()
        && storage.set_item(VERSIONS_KEY, &versions.write()).is_err()
    {
        // Too old a way back would lead astray.
        storage.remove_item(VERSIONS_KEY).ok();
    }
}

/// Where somebody was in the page.
pub(super) fn place() -> Option<String> {
    storage::of_tab()?.get_item(PLACE_KEY).ok()?
}

/// Keeps where somebody is in the page; nothing for its top.
pub(super) fn keep_place(place: Option<String>) {
    if let Some(storage) = storage::of_tab() {
        match place {
            Some(place) => storage.set_item(PLACE_KEY, &place).ok(),
            None => storage.remove_item(PLACE_KEY).ok(),
        };
    }
}

/// Whether somebody chose that drafts last as long as this tab.
pub(super) fn keeps() -> bool {
    storage::of_tab().is_some_and(|storage| matches!(storage.get_item(KEEP_KEY), Ok(Some(_))))
}

/// Remembers for how long drafts are kept here: only this tab, and only that they go with it.
pub(super) fn remember_keeping(keeping: Option<Keeping>) {
    let Some(storage) = storage::of_tab() else { return };
    match keeping {
        Some(Keeping::Tab) => storage.set_item(KEEP_KEY, "tab").ok(),
        _ => storage.remove_item(KEEP_KEY).ok(),
    };
}

/// Forgets everything.
pub(super) fn forget() {
    if let Some(storage) = storage::of_tab() {
        storage.remove_item(OPEN_KEY).ok();
        storage.remove_item(VERSIONS_KEY).ok();
        storage.remove_item(PLACE_KEY).ok();
    }
}

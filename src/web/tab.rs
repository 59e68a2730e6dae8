//! What this tab remembers while it is reloaded: which draft was open.

use super::storage;
use crate::drafts::DraftId;

const OPEN_KEY: &str = "bowout:open";

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

/// Forgets it.
pub(super) fn forget_open() {
    if let Some(storage) = storage::of_tab() {
        storage.remove_item(OPEN_KEY).ok();
    }
}

//! Earlier versions of drafts: from time to time, what a save replaces is kept.

use std::cell::RefCell;

use wasm_bindgen_futures::spawn_local;

use super::clock;
use super::stock::Stock;
use crate::drafts::DraftId;

/// No more often than this, in milliseconds, the state before a save is looked at.
const PAUSE_MS: i64 = 60_000;

thread_local! {
    static LAST: RefCell<Option<(DraftId, i64)>> = const { RefCell::new(None) };
}

/// A draft is about to be saved: what stands there now may become a version.
pub(super) fn note(draft: &DraftId, read: impl FnOnce() -> Option<String>) {
    let now = clock::utc_ms();
    let is_soon = |last: &(DraftId, i64)| last.0 == *draft && (0..PAUSE_MS).contains(&(now - last.1));
    if LAST.with_borrow(|last| last.as_ref().is_some_and(is_soon)) {
        return;
    }
    LAST.set(Some((draft.clone(), now)));
    if let (Some(text), Some(stock), draft) = (read(), Stock::find(), draft.clone()) {
        spawn_local(async move { stock.keep_version(&draft, &text, now).await });
    }
}

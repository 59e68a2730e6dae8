//! What other tabs write into the store.
//!
//! Invariant: after their last change comes a look. Tabs that write as fast as they can would otherwise keep each other busy
//! with reading all drafts for every letter.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::StorageEvent;

use super::{Answer, lifecycle, timer};
use crate::editor::Event;

/// So long, in milliseconds, nothing is looked at again. In a tab that nobody sees it takes longer; such a tab looks when it
/// is shown.
const REST_MS: i32 = 100;

/// Where we are with looking.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looking {
    Ready,
    Resting,
    /// Something changed during the rest.
    Owing,
}

/// Tells of their changes as long as the page lives: of the first at once, of those that follow soon together.
pub(super) fn listen(answer: &Answer) {
    let Some(window) = web_sys::window() else { return };
    let looking = Rc::new(Cell::new(Looking::Ready));
    let tell = answer.clone();
    lifecycle::on(&window, "storage", answer, move |event| {
        let key = event.dyn_ref::<StorageEvent>()?.key();
        // Without a key, everything was cleared.
        if key.is_none_or(|key| key.starts_with("bowout:")) {
            match looking.get() {
                Looking::Ready => look(looking.clone(), tell.clone()),
                Looking::Resting | Looking::Owing => looking.set(Looking::Owing),
            }
        }
        None
    });
}

fn look(looking: Rc<Cell<Looking>>, answer: Answer) {
    looking.set(Looking::Resting);
    answer(Event::StoreChanged);
    timer::later(REST_MS, move || {
        if looking.replace(Looking::Ready) == Looking::Owing {
            look(looking, answer);
        }
    });
}

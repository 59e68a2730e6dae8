//! Where the browser's side passes into the part of the program that is loaded later.
//!
//! Invariant: nothing here is called before that part is here, and nothing else leads to what is behind the gates (see
//! `ui/panels/gates.rs`). Kept drafts are read and written there: who opens the page for the first time has none.

use super::room::{Kept, Room};
use super::{Answer, fragment, print, share};
use crate::editor::{Effect, Keeping, Opened};
use crate::embed::Prefill;

/// Opens the store, and tells what is in it and what the page's address tells.
#[inline(never)]
pub(super) fn open_store(keeping: Keeping, answer: Answer) -> (Box<dyn Room>, Box<Opened>) {
    let (kept, opened) = Kept::open(keeping, answer);
    (Box::new(kept), Box::new(opened))
}

/// Gives the message away other than by copying or downloading it.
#[inline(never)]
pub(super) fn take_away(effect: Effect, answer: &Answer) {
    match effect {
        Effect::Share(text) => share::share(&text, answer),
        Effect::Print => print::print(),
        // The others are done elsewhere.
        _ => {}
    }
}

/// What the address tells, if it is for us; it is gone from the address afterwards.
#[inline(never)]
pub(super) fn take_fragment() -> Option<Box<Prefill>> {
    fragment::take().map(Box::new)
}

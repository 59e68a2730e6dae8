//! The words that the page shows, in the language that it has now. The page is built anew for another one.

use std::cell::Cell;

use crate::words::{self, EN, First, Later};

/// The language of messages and of all that is quoted from them: the page around them may have another one.
pub(super) const MESSAGE_LANG: &str = "en";

thread_local! {
    static SHOWN: Cell<&'static First> = const { Cell::new(&EN) };
}

/// What the first part of the program says.
pub(super) fn words() -> &'static First {
    SHOWN.get()
}

/// What the later part says; for what is behind the gates.
pub(super) fn more_words() -> &'static Later {
    words::later(words().lang)
}

/// From now on the page says this.
pub(super) fn put(words: &'static First) {
    SHOWN.set(words);
}

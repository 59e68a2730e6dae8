//! The part of the program that the page loads when it is first needed.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;

use super::js;

/// What boot.js calls the function that brings it.
const LOADER: &str = "bowoutLater";

thread_local! {
    static IS_HERE: Cell<bool> = const { Cell::new(false) };
}

/// Brings the later part here and tells whether that went well; at once, when it is here already.
pub(crate) fn load(then: impl FnOnce(bool) + 'static) {
    if IS_HERE.get() {
        return then(true);
    }
    let begun = js::call(&js::global(), LOADER, &[]);
    spawn_local(async move {
        let is_here = js::succeeds(begun).await;
        IS_HERE.set(is_here);
        then(is_here);
    });
}

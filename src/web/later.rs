//! The part of the program that the page loads when it is first needed.

use std::cell::{Cell, RefCell};

use wasm_bindgen_futures::spawn_local;

use super::js;

/// What boot.js calls the function that brings it.
const LOADER: &str = "bowoutLater";

/// Goes on with something that takes its time.
pub(crate) fn spawn(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

thread_local! {
    static IS_HERE: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Whether it is here.
pub(crate) fn is_here() -> bool {
    IS_HERE.get()
}

/// Does this as soon as it is here, whoever brings it.
pub(crate) fn when_here(then: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(then)));
}

/// Does this once it is here and what is under way is done, whoever brings it.
pub(crate) fn once_here(then: impl FnOnce() + 'static) {
    if is_here() { spawn(async move { then() }) } else { when_here(then) }
}

/// Brings the later part here and tells whether that went well; at once, when it is here already.
pub(crate) fn load(then: impl FnOnce(bool) + 'static) {
    if IS_HERE.get() {
        return then(true);
    }
    let begun = js::call(&js::global(), LOADER, &[]);
    spawn_local(async move {
        if js::succeeds(begun).await {
            IS_HERE.set(true);
            for waiting in WAITING.take() {
                waiting();
            }
        }
        then(IS_HERE.get());
    });
}

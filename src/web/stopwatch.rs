//! A watch that counts up. The browser is asked to wait only while it runs.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::clock::steady_ms;
use super::js;

const MS_PER_SECOND: f64 = 1000.0;

/// The watch; clones are the same one.
#[derive(Clone, Default)]
pub(crate) struct Stopwatch(Rc<Watch>);

#[derive(Default)]
struct Watch {
    /// What it showed when it was last stopped, in milliseconds.
    before: Cell<f64>,
    /// Since when it runs, on the browser's own clock that nobody sets.
    since: Cell<Option<f64>>,
    /// The call that the browser was asked for.
    call: Cell<Option<i32>>,
}

impl Stopwatch {
    /// Whether it runs.
    pub(crate) fn runs(&self) -> bool {
        self.0.since.get().is_some()
    }

    /// What it shows, in whole seconds.
    pub(crate) fn seconds(&self) -> usize {
        let whole = self.elapsed() / MS_PER_SECOND;
        // Times are neither negative nor that long.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast to an integer saturates")]
        let whole = whole as usize;
        whole
    }

    /// Lets it run on; each second is told.
    pub(crate) fn start(&self, tell: Rc<dyn Fn()>) {
        if !self.runs() {
            self.0.since.set(Some(steady_ms()));
            self.wait(tell);
        }
    }

    /// Stops it where it is.
    pub(crate) fn pause(&self) {
        self.0.before.set(self.elapsed());
        self.0.since.set(None);
        if let Some(call) = self.0.call.take() {
            js::call(&js::global(), "clearTimeout", &[&call.into()]).ok();
        }
    }

    /// Stops it and sets it back.
    pub(crate) fn reset(&self) {
        self.pause();
        self.0.before.set(0.0);
    }

    fn elapsed(&self) -> f64 {
        self.0.before.get() + self.0.since.get().map_or(0.0, |since| steady_ms() - since)
    }

    /// Asks to be called at the next full second.
    fn wait(&self, tell: Rc<dyn Fn()>) {
        let watch = self.clone();
        let call = Closure::once_into_js(move || {
            if watch.runs() {
                watch.wait(tell.clone());
                tell();
            }
        });
        let Some(window) = web_sys::window() else { return };
        #[expect(clippy::cast_possible_truncation, reason = "a second at most")]
        let rest = (MS_PER_SECOND - self.elapsed() % MS_PER_SECOND).ceil() as i32;
        let asked = window.set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), rest);
        self.0.call.set(asked.ok());
    }
}

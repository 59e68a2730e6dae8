//! A screen that does not go dark, where the browser allows that. Nothing hangs on it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;

use super::{is_framed, js};

/// The wish that the screen stays on; clones are the same one.
#[derive(Clone, Default)]
pub(crate) struct Awake(Rc<Wish>);

#[derive(Default)]
struct Wish {
    is_wanted: Cell<bool>,
    lock: RefCell<Option<JsValue>>,
    listens: Cell<bool>,
}

impl Awake {
    /// Keeps the screen on. The browser takes that back when the page is hidden: when it is seen again, it is asked again.
    pub(crate) fn keep(&self) {
        self.0.is_wanted.set(true);
        self.ask();
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        if !self.0.listens.replace(true) {
            let (awake, page) = (self.clone(), document.clone());
            let on_change = Closure::<dyn Fn()>::new(move || {
                if awake.0.is_wanted.get() && page.visibility_state() == VisibilityState::Visible {
                    awake.ask();
                }
            });
            let on_change = on_change.into_js_value();
            document.add_event_listener_with_callback("visibilitychange", on_change.unchecked_ref()).ok();
        }
    }

    fn ask(&self) {
        // Who shows this page in a frame mostly does not allow it, and the browser complains of the question.
        if is_framed() {
            return;
        }
        let wake = js::get(&js::global(), "navigator").and_then(|navigator| js::get(&navigator, "wakeLock"));
        let asked = js::call(&wake.unwrap_or_default(), "request", &[&"screen".into()]);
        let Self(wish) = self.clone();
        spawn_local(async move {
            let Some(lock) = js::settled(asked).await else { return };
            if wish.is_wanted.get() {
                release(wish.lock.replace(Some(lock)));
            } else {
                release(Some(lock));
            }
        });
    }

    /// Lets it go dark again.
    pub(crate) fn end(&self) {
        self.0.is_wanted.set(false);
        release(self.0.lock.take());
    }
}

fn release(lock: Option<JsValue>) {
    if let Some(lock) = lock {
        js::call(&lock, "release", &[]).ok();
    }
}

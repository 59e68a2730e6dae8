//! One timer; starting it again puts off the earlier start. Whoever never pauses is heard of all the same, from time to time.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::Answer;
use super::clock::utc_ms;
use crate::editor::Event;

/// So long, in milliseconds, changes go on at most before they are due.
const LONGEST_MS: i64 = 1_000;

/// The pause after a change.
pub(super) struct Timer(Rc<Pause>);

/// The browser is asked for one call at a time. If that comes too early because the pause began anew meanwhile, it is asked
/// for another one after the rest: taking back and asking again at each letter takes longer than all else about saving.
struct Pause {
    generation: Cell<u64>,
    /// When it is over, in milliseconds since 1970 UTC.
    ends: Cell<i64>,
    after_ms: Cell<i64>,
    /// When the changes before it are due at the latest, also while it is put off.
    due: Cell<i64>,
    is_running: Cell<bool>,
    call: OnceCell<JsValue>,
}

impl Timer {
    pub(super) fn new(answer: Answer) -> Self {
        let pause = Rc::new(Pause {
            generation: Cell::default(),
            ends: Cell::default(),
            after_ms: Cell::default(),
            due: Cell::default(),
            is_running: Cell::default(),
            call: OnceCell::new(),
        });
        let called = pause.clone();
        let on_call = Closure::<dyn Fn()>::new(move || {
            if called.was_put_off() {
                let is_due = called.until_due() <= 0;
                if is_due {
                    called.due.set(utc_ms() + LONGEST_MS);
                }
                called.ask();
                if is_due {
                    answer(Event::SaveDue);
                }
            } else {
                called.is_running.set(false);
                answer(Event::TimerElapsed { generation: called.generation.get() });
            }
        });
        pause.call.get_or_init(|| on_call.into_js_value());
        Self(pause)
    }

    /// Starts it for this change.
    pub(super) fn start(&mut self, generation: u64, after_ms: u32) {
        let Self(pause) = self;
        pause.generation.set(generation);
        pause.after_ms.set(after_ms.into());
        pause.ends.set(utc_ms() + i64::from(after_ms));
        if !pause.is_running.get() {
            pause.due.set(utc_ms() + LONGEST_MS);
            pause.ask();
        }
    }
}

impl Pause {
    /// What is left of it; a clock that was set meanwhile makes it no longer than it is.
    fn left(&self) -> i64 {
        (self.ends.get() - utc_ms()).min(self.after_ms.get())
    }

    /// What is left until the changes are due, whatever was done to the clock.
    fn until_due(&self) -> i64 {
        (self.due.get() - utc_ms()).min(LONGEST_MS)
    }

    fn was_put_off(&self) -> bool {
        0 < self.left()
    }

    fn ask(&self) {
        let Some((window, call)) = web_sys::window().zip(self.call.get()) else { return };
        let after_ms = i32::try_from(self.left().min(self.until_due())).unwrap_or_default();
        let asked = window.set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), after_ms);
        self.is_running.set(asked.is_ok());
    }
}

/// Calls something once, later.
pub(super) fn later(after_ms: i32, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let Some(window) = web_sys::window() {
        // A browser without timers does not get this far.
        window.set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), after_ms).ok();
    }
}

//! One timer; starting it again puts off the earlier start.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::Answer;
use crate::editor::Event;

/// The pause after a change.
pub(super) struct Timer {
    on_elapsed: Closure<dyn Fn()>,
    generation: Rc<Cell<u64>>,
    running: Option<i32>,
}

impl Timer {
    pub(super) fn new(answer: Answer) -> Self {
        let generation = Rc::new(Cell::new(0));
        let now = generation.clone();
        let on_elapsed = Closure::new(move || answer(Event::TimerElapsed { generation: now.get() }));
        Self { on_elapsed, generation, running: None }
    }

    /// Starts it for this change.
    pub(super) fn start(&mut self, generation: u64, after_ms: u32) {
        self.generation.set(generation);
        let Some(window) = web_sys::window() else { return };
        if let Some(running) = self.running.take() {
            window.clear_timeout_with_handle(running);
        }
        let after_ms = i32::try_from(after_ms).unwrap_or(i32::MAX);
        let on_elapsed = self.on_elapsed.as_ref().unchecked_ref();
        self.running = window.set_timeout_with_callback_and_timeout_and_arguments_0(on_elapsed, after_ms).ok();
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

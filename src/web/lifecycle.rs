//! What happens to the page as a whole: hidden, shown again, its address changed.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{EventTarget, VisibilityState};

use super::{Answer, gates, js, later};
use crate::editor::Event;

/// Listens as long as the page lives.
pub(super) fn listen(answer: &Answer) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    on(&window, "pagehide", answer, |_| Some(Event::PageHidden));
    on(&window, "pageshow", answer, |event| js::get(&event, "persisted")?.is_truthy().then_some(Event::PageShown));
    let found = answer.clone();
    on(&window, "hashchange", answer, move |_| {
        let found = found.clone();
        later::load(move |is_here| {
            if let Some(prefill) = is_here.then(gates::take_fragment).flatten() {
                found(Event::LinkFound(prefill));
            }
        });
        None
    });
    on(&window, "bowout:closed", answer, |_| Some(Event::StoreClosed));
    let page = document.clone();
    on(&document, "visibilitychange", answer, move |_| match page.visibility_state() {
        VisibilityState::Hidden => Some(Event::PageHidden),
        _ => Some(Event::PageShown),
    });
}

/// Tells, at each of these events, what it means for us.
pub(super) fn on(
    target: &EventTarget,
    name: &str,
    answer: &Answer,
    event_of: impl Fn(JsValue) -> Option<Event> + 'static,
) {
    let answer = answer.clone();
    let listener = Closure::<dyn Fn(JsValue)>::new(move |event| {
        if let Some(event) = event_of(event) {
            answer(event);
        }
    });
    // A browser without these events does not get this far.
    target.add_event_listener_with_callback(name, listener.into_js_value().unchecked_ref()).ok();
}

//! Whether the browser has a connection, as far as it knows.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::js;

/// Tells whether there is none: now, and whenever that changes.
pub(crate) fn on_connection(tell: impl Fn(bool) + Clone + 'static) {
    let is_offline = || {
        let navigator = js::get(&js::global(), "navigator").unwrap_or_default();
        js::get(&navigator, "onLine").is_some_and(|it| it == JsValue::FALSE)
    };
    if is_offline() {
        tell(true);
    }
    let Some(window) = web_sys::window() else { return };
    for name in ["online", "offline"] {
        let tell = tell.clone();
        let on_change = Closure::<dyn Fn()>::new(move || tell(is_offline())).into_js_value();
        window.add_event_listener_with_callback(name, on_change.unchecked_ref()).ok();
    }
}

//! The system's share sheet.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Answer, js};
use crate::editor::Event;

/// Whether the browser can hand a text to other programs.
pub(crate) fn can_share() -> bool {
    let can = navigator().and_then(|navigator| js::call(&navigator, "canShare", &[&data("text")]).ok());
    can.is_some_and(|can| can.is_truthy())
}

/// Hands a text to the share sheet; it has to be called in the press of a button.
pub(super) fn share(text: &str, answer: &Answer) {
    let shared = navigator().ok_or(JsValue::UNDEFINED).and_then(|it| js::call(&it, "share", &[&data(text)]));
    let answer = answer.clone();
    spawn_local(async move {
        let outcome = match shared.and_then(JsCast::dyn_into::<Promise>) {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        // Putting the sheet away is no failure.
        if outcome.is_err_and(|error| js::get(&error, "name") != Some("AbortError".into())) {
            answer(Event::ShareFailed);
        }
    });
}

fn navigator() -> Option<JsValue> {
    js::get(&js::global(), "navigator")
}

fn data(text: &str) -> Object {
    let data = Object::new();
    // A new object takes every property.
    Reflect::set(&data, &"text".into(), &text.into()).ok();
    data
}

//! Calls into the browser that may not be there, or may throw.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The property of an object; `None` where there is none, or reading it throws.
pub(super) fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

/// The method of an object.
pub(super) fn method(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name)?.dyn_into().ok()
}

/// Calls the method of an object; an error where there is none, or it throws.
pub(super) fn call(object: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let Some(method) = method(object, name) else { return Err(JsValue::UNDEFINED) };
    Reflect::apply(&method, object, &arguments.iter().copied().collect::<Array>())
}

/// The global object; it holds what a window holds.
pub(super) fn global() -> JsValue {
    js_sys::global().into()
}

/// The names of an object's own properties; for a storage, its keys.
pub(super) fn names(object: &JsValue) -> Option<Vec<String>> {
    let names = js_sys::Object::keys(object.dyn_ref::<js_sys::Object>()?);
    Some(names.iter().filter_map(|name| name.as_string()).collect())
}

/// What a promise gives; nothing where there is none, or it fails.
pub(super) async fn settled(begun: Result<JsValue, JsValue>) -> Option<JsValue> {
    let promise: Promise = begun.ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// Whether what was begun ends well.
pub(super) async fn succeeds(begun: Result<JsValue, JsValue>) -> bool {
    match begun.ok().and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

//! Random numbers that tell drafts and tabs apart.

use wasm_bindgen::JsValue;

use super::js;

/// A random number.
pub(super) fn number() -> u64 {
    let bytes = js_sys::Uint8Array::new_with_length(8);
    let crypto = js::get(&js::global(), "crypto").unwrap_or(JsValue::UNDEFINED);
    if js::call(&crypto, "getRandomValues", &[&bytes]).is_ok() {
        let mut number = [0; 8];
        bytes.copy_to(&mut number);
        return u64::from_le_bytes(number);
    }
    // No secret hangs on it.
    js_sys::Math::random().to_bits().rotate_left(32) ^ js_sys::Date::now().to_bits()
}

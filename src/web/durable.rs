//! The durable store (static/durable.js): texts by key that are on the disk once it has confirmed them.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::js;
use crate::drafts::Swap;

/// What boot.js calls the function that passes a call on, once the file is here.
const DURABLE: &str = "bowoutDurable";

/// Every text under the keys from one to another, both included.
///
/// # Errors
/// When the browser refuses, or does not answer within two seconds.
pub(super) async fn all(from: &str, to: &str) -> Result<Vec<(String, String)>, JsValue> {
    let texts = texts(&call(&["all".into(), from.into(), to.into()]).await?);
    Ok(texts.chunks_exact(2).filter_map(|pair| Some((pair.first()?.clone()?, pair.last()?.clone()?))).collect())
}

/// Makes changes, all or none of them. Gives nothing where every text was as expected; otherwise nothing is changed, and
/// what stands under each key comes back.
///
/// # Errors
/// When the browser refuses, has no room, or does not answer within a second.
pub(super) async fn swap(swap: &Swap) -> Result<Option<Vec<Option<String>>>, JsValue> {
    let mut arguments = vec![JsValue::from("swap")];
    for change in swap.changes() {
        let or_null = |text: &Option<String>| text.as_deref().map_or(JsValue::NULL, JsValue::from);
        arguments.extend([change.key.as_str().into(), or_null(&change.expected), or_null(&change.text)]);
    }
    let answer = call(&arguments).await?;
    Ok((!answer.is_undefined()).then(|| texts(&answer)))
}

/// Deletes everything, and then the store itself as soon as no tab uses it.
///
/// # Errors
/// When the browser refuses, or does not answer within a second.
pub(super) async fn wipe() -> Result<(), JsValue> {
    call(&["wipe".into()]).await.map(drop)
}

async fn call(arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let begun = js::call(&js::global(), DURABLE, &arguments.iter().collect::<Vec<_>>())?;
    JsFuture::from(js_sys::Promise::resolve(&begun)).await
}

fn texts(answer: &JsValue) -> Vec<Option<String>> {
    Array::from(answer).iter().map(|text| text.as_string()).collect()
}

//! Texts as files.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::timer;

/// How long the browser may take to begin a download, in milliseconds.
const PATIENCE_MS: i32 = 10_000;

/// Downloads a text; an error where the browser does not.
pub(super) fn download(file_name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let document = window.document().ok_or(JsValue::UNDEFINED)?;
    let url = Url::create_object_url_with_blob(&blob(kind, text)?)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    timer::later(PATIENCE_MS, move || {
        Url::revoke_object_url(&url).ok();
    });
    Ok(())
}

/// The text as a blob of this type.
pub(super) fn blob(kind: &str, text: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
}

//! The English that fits the browser.

use js_sys::{Array, JsString};
use wasm_bindgen::JsCast as _;

use super::js;
use crate::situation::MessageLang;

/// The regions that write British English, or nearly so.
const BRITISH: [&str; 6] = ["GB", "IE", "AU", "NZ", "ZA", "IN"];

/// The language of the message: that of the first English with a region among the reader's languages.
pub(super) fn of_message() -> MessageLang {
    let languages = js::get(&js::global(), "navigator").and_then(|navigator| js::get(&navigator, "languages"));
    let languages = languages.and_then(|languages| languages.dyn_into::<Array>().ok()).unwrap_or_default();
    let tags = languages.iter().filter_map(|tag| tag.dyn_into::<JsString>().ok()).map(String::from);
    let region = tags.into_iter().find_map(|tag| Some(tag.strip_prefix("en-")?.to_owned()));
    if region.is_some_and(|region| BRITISH.contains(&region.as_str())) { MessageLang::EnGb } else { MessageLang::EnUs }
}

//! The languages that fit the browser: that of the message, and that of the page.

use js_sys::{Array, JsString};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::{js, storage};
use crate::situation::{Id as _, MessageLang};
use crate::words::PageLang;

/// Under this the language is kept that somebody chose for the page.
pub(super) const KEY: &str = "bowout:lang";

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

/// The language of the page, as boot.js found it before the program was there.
pub(super) fn of_page() -> PageLang {
    let found = root().and_then(|root| root.get_attribute("data-lang"));
    found.and_then(|id| PageLang::from_id(&id)).unwrap_or(PageLang::En)
}

/// Keeps the language that somebody chose for the page; where that fails, it lasts as long as the page.
pub(super) fn keep(lang: PageLang, is_for_tab: bool) {
    let storage = if is_for_tab { storage::of_tab() } else { storage::of_browser() };
    if let Some(storage) = storage {
        storage.set_item(KEY, lang.id()).ok();
    }
}

/// Tells programs that read the page aloud, and the browser, which language it has now.
pub(crate) fn tell_page_lang(lang: PageLang) {
    if let Some(root) = root() {
        root.set_attribute("lang", lang.id()).ok();
    }
}

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

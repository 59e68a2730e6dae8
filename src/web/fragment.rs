//! The fragment of the page's address: read once, then taken out of it.

use wasm_bindgen::JsValue;

use crate::embed::{self, Prefill};

/// Whether the address has one.
pub(super) fn is_there() -> bool {
    let location = web_sys::window().map(|window| window.location());
    location.and_then(|location| location.hash().ok()).is_some_and(|hash| !hash.is_empty())
}

/// What the address tells, if it is for us; it is gone from the address afterwards.
pub(super) fn take() -> Option<Prefill> {
    let window = web_sys::window()?;
    let location = window.location();
    let prefill = embed::parse(&location.hash().ok()?)?;
    let address = format!("{}{}", location.pathname().ok()?, location.search().ok()?);
    let history = window.history().ok();
    let is_gone = history.is_some_and(|history| {
        let state = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&state, "", Some(&address)).is_ok()
    });
    if !is_gone {
        // So nothing new comes into the history, which a frame shares with the page around it.
        location.replace("#").ok();
    }
    Some(prefill)
}

/// The address of the page without query and fragment; a link to it begins so.
pub(super) fn page_address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let href = location.and_then(|location| location.href().ok()).unwrap_or_default();
    let end = href.find(['?', '#']).unwrap_or(href.len());
    href.get(..end).unwrap_or_default().to_owned()
}

//! Puts the page into the document.

use leptos::prelude::*;

use super::dispatch::Dispatch;
use super::panels;

/// Puts the page into the document's main element.
pub fn mount() {
    let Some(main) = document().get_element_by_id("app") else { return };
    main.set_text_content(None);
    let Ok(main) = wasm_bindgen::JsCast::dyn_into(main) else { return };
    leptos::mount::mount_to(main, || {
        let send = Dispatch::new();
        panels::page(send.view(), send)
    })
    .forget();
}

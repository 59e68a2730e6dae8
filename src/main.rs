//! Mounts the page.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Called by the glue. A plain `main` would bring what the standard library does before and after it, for nothing.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    bowout::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

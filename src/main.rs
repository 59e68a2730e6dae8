//! Mounts the page.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Called by the glue. A plain `main` would bring what the standard library does before and after it, for nothing.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    #[cfg(not(feature = "gallery"))]
    bowout::ui::mount();
    #[cfg(feature = "gallery")]
    bowout::ui::mount_gallery();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

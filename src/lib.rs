//! Bow Out: leave a hiring process with grace, in the browser, with nothing sent anywhere.

#[cfg(target_arch = "wasm32")]
pub mod ui;

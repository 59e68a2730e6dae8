//! Bow Out: leave a hiring process with grace.

pub mod compose;
pub mod drafts;
pub mod editor;
pub mod embed;
pub mod handoff;
pub mod phrases;
pub mod plan;
pub mod rules;
pub mod situation;
#[cfg(target_arch = "wasm32")]
pub mod ui;

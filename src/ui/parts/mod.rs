//! The design system: elements, fields, choices, folds and buttons. It knows nothing of letters.
//!
//! Elements are built one by one and kept up to date by reactions (`editor/news.rs`), which hear signals by Leptos's effects; README,
//! Decisions, says why no template does it.
//! Every field is uncontrolled while somebody types: the model's value is written into it only where the two differ.

mod button;
mod choice;
mod dialog;
mod element;
mod fold;
mod icon;
mod live;
mod select;
mod text;
mod tick;
mod when;

pub(crate) use button::{bare_button, button, buttons};
pub(crate) use choice::{Choice, option, question, radio};
pub(crate) use dialog::dialog;
pub(crate) use element::{Element, el};
pub(crate) use fold::{fold, inner_fold, opening};
pub(crate) use icon::{Icon, icon};
pub(crate) use live::{Row, tell_news};
pub(crate) use select::{Group, Select};
pub(crate) use text::{TextBox, typed_into};
pub(crate) use tick::{bare_tick, tick};
pub(crate) use when::When;

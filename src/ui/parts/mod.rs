//! The design system: fields, choices, folds and buttons. It knows nothing of letters.
//!
//! Every field is uncontrolled while somebody types: the model's value is written into it only where the two differ.

mod button;
mod choice;
mod fold;
mod icon;
mod select;
mod text;
mod tick;
mod when;

pub(crate) use button::{button, focus};
pub(crate) use choice::Choice;
pub(crate) use fold::Fold;
pub(crate) use icon::{Icon, icon};
pub(crate) use select::{Group, Select};
pub(crate) use text::{TextBox, follow};
pub(crate) use tick::Tick;
pub(crate) use when::When;

//! What comes from other pages: links that open the page with answers, and what a page chooses that shows this one in a
//! frame. Pure.
//!
//! Invariant: nothing from outside is trusted; what is not understood is named to the candidate and left out.

mod carry;
mod colour;
mod fragment;
mod host;
mod link;
mod note;

pub use carry::carry;
pub use colour::{Accent, Colour, Shades};
pub use fragment::{MAX_FRAGMENT_LEN, MAX_REPEATS, MAX_TEXT_LEN, Prefill, parse};
pub use host::{Audience, Density, Font, Hideable, Host, Lock, MAX_ENTRIES_LEN, Radius, Theme, Token};
pub use link::{Include, link};
pub use note::Note;
pub(crate) use note::excerpt;

#[cfg(test)]
mod tests;

//! What comes from other pages: links that open the page with answers. Pure.
//!
//! Invariant: nothing from outside is trusted; what is not understood is named to the candidate and left out.

mod fragment;
mod link;
mod note;

pub use fragment::{MAX_FRAGMENT_LEN, MAX_REPEATS, MAX_TEXT_LEN, Prefill, parse};
pub use link::{Include, link};
pub use note::Note;

#[cfg(test)]
mod tests;

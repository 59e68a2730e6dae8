//! The answers of a [`Situation`](crate::situation::Situation) under the names that files, stored drafts and links share.
//!
//! Invariant: one table (`fields`) names every answer once; the JSON reader and writer and the links are driven by it.
//! Only answers that differ from a blank situation are written; an absent one is the blank one.

pub(crate) mod fields;
mod read;
mod write;

pub use read::{Problem, read, read_file};
pub(crate) use read::{Problems, expected, join, join_index, read_at};
pub use write::write;

#[cfg(test)]
pub(crate) mod tests;

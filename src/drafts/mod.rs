//! What is stored: the situation as JSON, drafts, their records, and the shelf that holds them. Pure.
//!
//! Invariant: what cannot be read is kept byte for byte; what is not understood is written back as it stood.
//!
//! One draft a key, `bowout:d:<id>`; what was damaged can be put aside under `bowout:q:<id>:<hash>`; earlier versions stand
//! under `bowout:s:<id>:…`. `archive` brings all of it into one file.

pub mod answers;
pub mod archive;
mod beside;
mod body;
mod carried;
mod crc32c;
mod draft;
pub mod json;
mod keep;
mod library;
mod marker;
mod merge;
mod mirror;
mod named;
mod record;
mod shelf;
mod snapshots;
mod store;
mod summary;
mod trash;
mod versions;

pub use carried::{pack, unpack};
pub use draft::{Choice, Draft, DraftId, Edit, Edits, ReplyMark, Sent, SentenceMark, SetAside, Stamp, StepMark};
pub use merge::{Stale, merge, settle, stale};
pub use mirror::{Change, Next, Swap};
pub use named::Named;
pub use record::Fault;
pub use shelf::{Saved, Shelf, key_of};
pub use snapshots::{MAX_VERSIONS, Snapshot, is_due, surplus, versions_of};
pub use store::{Memory, Store, StoreError};
pub use summary::{Entry, ShelfError, Summary};
pub use trash::{MARK_KEY, Tidying, days_left, has_run_out, tidy};
pub use versions::{Version, Versions};

#[cfg(test)]
mod tests;

//! What a list of drafts says about each, and why a draft cannot be opened.

use super::draft::{DraftId, Sent};
use super::record::Fault;
use super::store::StoreError;

/// One line of the list of drafts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The key of the store under which it stands.
    pub key: String,
    /// The id of the draft.
    pub id: DraftId,
    /// The name that the candidate gave it; empty where there is none.
    pub name: String,
    /// The role, for a draft without a name.
    pub role: String,
    /// The company, for a draft without a name.
    pub company: String,
    /// The names of the people whom its messages go to, as they were typed.
    pub people: Vec<String>,
    /// When it was changed, in milliseconds since 1970 UTC; 0 where it cannot be told.
    pub changed_utc_ms: i64,
    /// When and how it was sent.
    pub sent: Option<Sent>,
    /// The draft beside which it was saved because both had been changed.
    pub sibling_of: Option<DraftId>,
    /// What can be done with it.
    pub entry: Entry,
}

/// What can be done with a line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Open it.
    Draft,
    /// Restore it or delete it for good.
    Trashed {
        /// When it was trashed, in milliseconds since 1970 UTC.
        at_utc_ms: i64,
    },
    /// Download it: it was written by a newer version.
    Newer,
    /// Download it: it cannot be read.
    Unreadable(Fault),
}

/// Why the shelf did not do as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// The store did not.
    Store(StoreError),
    /// There is no such draft.
    Missing,
    /// It was written by a newer version.
    Newer,
    /// It cannot be read.
    Unreadable(Fault),
}

impl Summary {
    /// A line about something that was not opened.
    pub(crate) fn closed(key: String, id: DraftId, entry: Entry) -> Self {
        Self {
            key,
            id,
            name: String::new(),
            role: String::new(),
            company: String::new(),
            people: Vec::new(),
            changed_utc_ms: 0,
            sent: None,
            sibling_of: None,
            entry,
        }
    }
}

impl From<StoreError> for ShelfError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

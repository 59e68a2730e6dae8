//! What the candidate is told beside the message: what went wrong, what happened. The model holds what it is; the view puts the
//! words of the page's language on it.

use super::event::{CopyOutcome, CopyPart};
use crate::drafts::{ShelfError, StoreError};
use crate::embed::Note;
use crate::review::CheckKind;
use crate::words::{self, First};

/// Why something did not come about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A part of the page could not be loaded.
    NotHere,
    /// The part that keeps drafts could not be loaded.
    KeepingNotHere,
    /// The browser did not download a file.
    NotDownloaded,
    /// The shelf of drafts did not do as asked.
    Shelf(ShelfError),
}

/// Why nothing is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The browser does not let the page keep anything.
    Denied,
    /// The candidate does not want it.
    Declined,
    /// What was kept has been deleted.
    Ended,
    /// The store does not do it.
    Store(StoreError),
}

/// Something that the candidate should know, until dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something did not come about.
    Trouble(Trouble),
    /// A draft that is no longer open was not saved.
    OneBefore(Trouble),
    /// Something of a link was not understood.
    Link(Note),
    /// The draft was changed in another tab as well, and is a draft of its own now.
    Beside,
    /// What was kept has been deleted.
    Ended,
}

/// Something that was done, for the status line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// The clipboard answered.
    Copied(CopyPart, CopyOutcome),
    /// Whether the text was stored as a file.
    Downloaded(bool),
    /// The share sheet did not take the text.
    NotShared,
    /// There is no text to copy.
    NoText,
}

/// Whatever is told.
#[derive(Clone, Copy, Debug)]
pub(super) enum Told<'a> {
    Trouble(&'a Trouble),
    NotKept(&'a NotKept),
    Notice(&'a Notice),
    /// What the review holds to be asked about before the text is copied.
    Block(CheckKind),
}

/// Puts words on it.
pub(super) type Say = fn(&First, Told) -> String;

impl From<ShelfError> for Trouble {
    fn from(error: ShelfError) -> Self {
        Self::Shelf(error)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Shelf(ShelfError::Store(error))
    }
}

/// What the first part of the program may have to tell: that the rest is not here.
pub(super) fn say_at_first(words: &First, told: Told) -> String {
    let said = match told {
        Told::Notice(Notice::Trouble(Trouble::NotHere)) => words.page.not_here,
        _ => words.status.keeping_not_here,
    };
    said.to_owned()
}

/// Puts words on whatever is told.
pub(super) fn say(words: &First, told: Told) -> String {
    let later = words::later(words.lang);
    let notices = &later.notices;
    let said = match told {
        Told::Trouble(it) => return trouble(words, it),
        Told::NotKept(it) => return why_not(words, it),
        Told::Block(kind) => (later.review.told)(kind).0,
        Told::Notice(notice) => match notice {
            Notice::Trouble(it) => return trouble(words, it),
            Notice::OneBefore(it) => return (notices.one_before)(&trouble(words, it)),
            Notice::Link(note) => return (notices.link)(note),
            Notice::Beside => notices.beside,
            Notice::Ended => return format!("{} {}", notices.ended, notices.copy_if_needed),
        },
    };
    said.to_owned()
}

fn trouble(words: &First, trouble: &Trouble) -> String {
    let notices = &words::later(words.lang).notices;
    let said = match trouble {
        Trouble::NotHere => words.page.not_here,
        Trouble::KeepingNotHere => words.status.keeping_not_here,
        Trouble::NotDownloaded => notices.not_downloaded,
        Trouble::Shelf(error) => return (notices.shelf)(error),
    };
    said.to_owned()
}

fn why_not(words: &First, not_kept: &NotKept) -> String {
    let notices = &words::later(words.lang).notices;
    let said = match not_kept {
        NotKept::Denied => notices.denied,
        NotKept::Declined => notices.declined,
        NotKept::Ended => notices.ended,
        NotKept::Store(error) => return (notices.store)(error),
    };
    said.to_owned()
}

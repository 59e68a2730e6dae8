//! What is kept, what a file brought, and what went wrong with it, in English.

use crate::drafts::archive::{ArchiveFault, Changes, MAX_BYTES};
use crate::drafts::json::NotJson;
use crate::drafts::{Fault, ShelfError, StoreError};
use crate::embed::{Note, excerpt};

/// A size in words: "812 bytes", "1.2 KB", "34 KB".
pub(super) fn size(n_bytes: u64) -> String {
    let scaled = |unit: u64, name: &str| {
        // In tenths, rounded.
        let tenths = (n_bytes * 10 + unit / 2) / unit;
        if tenths < 100 {
            format!("{}.{} {name}", tenths / 10, tenths % 10)
        } else {
            format!("{} {name}", (n_bytes + unit / 2) / unit)
        }
    };
    match n_bytes {
        0..1000 => format!("{n_bytes} bytes"),
        1000..999_500 => scaled(1000, "KB"),
        _ => scaled(1_000_000, "MB"),
    }
}

/// What a file brought.
pub(super) fn brought(changes: &Changes, n_left_out: usize) -> String {
    let drafts = |n: usize| if n == 1 { "1 draft".to_owned() } else { format!("{n} drafts") };
    let parts = [
        (changes.n_new, format!("{} came in", drafts(changes.n_new))),
        (
            changes.n_newer,
            format!(
                "{} here gave way to a later state, and can be found among the earlier versions",
                drafts(changes.n_newer)
            ),
        ),
        (changes.n_beside, format!("{} had been changed in both places: both are kept", drafts(changes.n_beside))),
    ];
    let said: Vec<_> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    let said = match (said.is_empty(), changes.put.is_empty()) {
        (false, _) => format!("{}.", said.join(". ")),
        (true, false) => "The file brought earlier versions and deletions.".to_owned(),
        (true, true) => "Everything in this file is here already.".to_owned(),
    };
    match n_left_out {
        0 => said,
        1 => format!("{said} One entry of the file was not understood and was left out."),
        n => format!("{said} {n} entries of the file were not understood and were left out."),
    }
}

/// What will be forgotten, besides so many drafts.
pub(super) fn will_go(n_drafts: usize) -> String {
    match n_drafts {
        0 => "Everything that this page keeps in this browser will be deleted at once.".to_owned(),
        1 => "One draft and everything else that this page keeps in this browser will be deleted at once.".to_owned(),
        n => format!("{n} drafts and everything else that this page keeps in this browser will be deleted at once."),
    }
}

/// What was forgotten, as a list; it may be empty.
pub(super) fn forgotten(list: &str) -> String {
    let list = if list.is_empty() { String::new() } else { format!(" Removed: {list}.") };
    format!(
        "Everything was forgotten, and nothing is left.{list} From now on nothing is kept until you reload this page."
    )
}

/// Why the store did not do as asked.
pub(super) fn store(error: &StoreError) -> String {
    match error {
        StoreError::Denied => "This browser does not let the page store anything.".to_owned(),
        StoreError::Forgotten => "What was kept here has been deleted.".to_owned(),
        StoreError::Disputed => "Another tab is changing what is kept here.".to_owned(),
        StoreError::Full => "The room that this browser gives the page is full.".to_owned(),
        StoreError::Other(words) => format!("The browser could not store it: {words}"),
    }
}

/// Why the shelf did not do as asked.
pub(super) fn shelf(error: &ShelfError) -> String {
    match error {
        ShelfError::Store(error) => store(error),
        ShelfError::Missing => "This draft is not here any more.".to_owned(),
        ShelfError::Newer => {
            "This draft was written by a newer version of this page. It is kept as it is; reload to open it.".to_owned()
        }
        ShelfError::Unreadable(it) => fault(*it).to_owned(),
    }
}

/// Why a stored text cannot be opened.
pub(super) fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::NotJson | Fault::NotARecord => "This is not a draft that this page can read. It is kept as it is.",
        Fault::Damaged => "This draft was damaged where it is stored. It is kept as it is.",
        Fault::WrongKey => "This draft stands in the place of another one. It is kept as it is.",
        Fault::NotHandedOut => "The browser did not hand out this draft just now. Reload to try again.",
        Fault::PutAside => "This draft was damaged and has been put aside. It is kept as it is.",
    }
}

/// Why a file was not brought in.
pub(super) fn archive(fault: &ArchiveFault) -> String {
    let why = match fault {
        ArchiveFault::TooLarge => format!("This file has more than {} MB.", MAX_BYTES / 1_000_000),
        ArchiveFault::NotRead => "The browser did not hand out this file as text.".to_owned(),
        ArchiveFault::NotJson(NotJson { line, column, what }) => {
            format!("This file was changed or cut off (line {line}, character {column}: {what}).")
        }
        ArchiveFault::NotOurs => "This file was not made by “Download everything”.".to_owned(),
        ArchiveFault::Newer => "A newer version of this page made this file. Reload the page and try again.".to_owned(),
    };
    format!("Nothing was changed. {why}")
}

/// What of a link was left out.
pub(super) fn link(note: &Note) -> String {
    match note {
        Note::UnknownKey(key) => format!("The link has an unknown entry “{}”; it was ignored.", excerpt(key)),
        Note::BadValue { key, value } => {
            format!("The link has “{}” for “{key}”, which is not known there; it was ignored.", excerpt(value))
        }
        Note::BadEncoding(key) => format!("The entry “{key}” of the link is damaged; it was ignored."),
        Note::TextTooLong(key) => {
            format!("The entry “{key}” of the link is longer than 10,000 characters; it was ignored.")
        }
        Note::Again(key) => format!("The link has the entry “{key}” more than once; the first one counts."),
        Note::TooMany(key) => {
            format!("The link has the entry “{key}” more than 20 times; the rest was ignored.")
        }
        Note::NoVersion => "The link does not say its version; it was read as version 1.".to_owned(),
        Note::OtherVersion(version) => format!(
            "The link was made for another version of this page (“{}”); nothing was read from it.",
            excerpt(version)
        ),
        Note::LinkTooLong => "The link is too long; nothing was read from it.".to_owned(),
        Note::DraftDamaged => {
            "The draft in the link did not arrive whole, so it was not opened. It is still where the link was made."
                .to_owned()
        }
        Note::More(1) => "One more entry of the link was ignored.".to_owned(),
        Note::More(n) => format!("{n} more entries of the link were ignored."),
    }
}

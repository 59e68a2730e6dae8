//! What the page says about a link that it did not understand in full.

use std::fmt;

/// Something in a link that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// No entry of this name is known.
    UnknownKey(String),
    /// The entry has a value that is not known.
    BadValue {
        /// The entry.
        key: &'static str,
        /// Its value, decoded.
        value: String,
    },
    /// The value of this entry is not percent-encoded UTF-8.
    BadEncoding(&'static str),
    /// The text of this entry is longer than [`MAX_TEXT_LEN`](super::MAX_TEXT_LEN).
    TextTooLong(&'static str),
    /// The entry stands there again although it can be given only once; the first one counts.
    Again(&'static str),
    /// The entry stands there more than [`MAX_REPEATS`](super::MAX_REPEATS) times.
    TooMany(&'static str),
    /// The link does not say which version of the format it has; it was read as version 1.
    NoVersion,
    /// The link has another version of the format; nothing was read.
    OtherVersion(String),
    /// The link is longer than [`MAX_FRAGMENT_LEN`](super::MAX_FRAGMENT_LEN); nothing was read.
    LinkTooLong,
    /// The draft in the link is not whole; nothing was opened.
    DraftDamaged,
    /// This many more entries were left out, beyond those named.
    More(usize),
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey(key) => write!(f, "The link has an unknown entry “{}”; it was ignored.", excerpt(key)),
            Self::BadValue { key, value } => {
                write!(f, "The link has “{}” for “{key}”, which is not known there; it was ignored.", excerpt(value))
            }
            Self::BadEncoding(key) => write!(f, "The entry “{key}” of the link is damaged; it was ignored."),
            Self::TextTooLong(key) => {
                write!(f, "The entry “{key}” of the link is longer than 10,000 characters; it was ignored.")
            }
            Self::Again(key) => write!(f, "The link has the entry “{key}” more than once; the first one counts."),
            Self::TooMany(key) => {
                write!(f, "The link has the entry “{key}” more than 20 times; the rest was ignored.")
            }
            Self::NoVersion => f.write_str("The link does not say its version; it was read as version 1."),
            Self::OtherVersion(version) => write!(
                f,
                "The link was made for another version of this page (“{}”); nothing was read from it.",
                excerpt(version)
            ),
            Self::LinkTooLong => f.write_str("The link is too long; nothing was read from it."),
            Self::DraftDamaged => f.write_str(
                "The draft in the link did not arrive whole, so it was not opened. It is still where the link was made.",
            ),
            Self::More(1) => f.write_str("One more entry of the link was ignored."),
            Self::More(n) => write!(f, "{n} more entries of the link were ignored."),
        }
    }
}

/// At most 40 characters, without those that steer the display.
fn excerpt(text: &str) -> String {
    let steers = |character: char| {
        character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut shown: String = text.chars().filter(|character| !steers(*character)).take(41).collect();
    if shown.chars().count() > 40 {
        shown.pop();
        shown.push('…');
    }
    shown
}

//! What the page says about a link that it did not understand in full.

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

/// At most 40 characters, without those that steer the display.
pub(crate) fn excerpt(text: &str) -> String {
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

//! The message on its way out: mail links, files, the clipboard. Pure: texts in, texts out.
//!
//! Invariant: a text arrives as it was written; nothing in it becomes markup, a header or another field.

mod file;
mod html;
mod mail;
pub(crate) mod percent;

use std::borrow::Cow;

pub use file::{file_name, text_file};
pub use html::clipboard_html;
pub use mail::{MAX_URL_LEN, MailLink, mailto};

/// The text with LF as its only line break, written sign by sign: the search for a text in a text weighs more than a kilobyte.
fn with_lf(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte != b'\r') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\r' {
            characters.next_if_eq(&'\n');
            out.push('\n');
        } else {
            out.push(character);
        }
    }
    Cow::Owned(out)
}

/// The text in one line: every run of control characters and line breaks is one space.
fn in_one_line(text: &str) -> Cow<'_, str> {
    let is_break = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    if !text.chars().any(is_break) {
        return Cow::Borrowed(text);
    }
    let mut line = String::new();
    let mut is_behind_break = false;
    for character in text.chars() {
        if is_break(character) {
            is_behind_break = !line.is_empty();
        } else {
            if is_behind_break {
                line.push(' ');
            }
            is_behind_break = false;
            line.push(character);
        }
    }
    Cow::Owned(line)
}

//! A draft on its way from one tab to another: its checksum and its body, in one text.
//!
//! Invariant: what arrives is the whole of what was sent, or nothing. It goes on as a draft of its own, with the wordings of the
//! one that it was.

use super::body;
use super::crc32c::crc32c;
use super::draft::{Draft, DraftId};
use super::json::Value;

/// How many digits the checksum has.
const SUM_LEN: usize = 8;

/// The draft as a text.
pub fn pack(draft: &Draft) -> String {
    let copy = Draft { copy_of: Some(draft.wordings_of().clone()), sibling_of: None, from_link: None, ..draft.clone() };
    let body = body::write(&copy).to_string();
    format!("{:08x}{body}", crc32c(body.as_bytes()))
}

/// The draft in such a text, under this id; `None` where it is not whole.
pub fn unpack(text: &str, id: DraftId) -> Option<Draft> {
    let (sum, body) = text.split_at_checked(SUM_LEN)?;
    if sum != format!("{:08x}", crc32c(body.as_bytes())) {
        return None;
    }
    let body = Value::parse(body).ok().filter(|body| body.as_object().is_some())?;
    Some(body::read(id, body).0)
}

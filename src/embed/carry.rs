//! A whole draft with its edits in a link, from a frame to a tab of its own: `#draft=` and the draft in base64url (RFC 4648,
//! without padding).
//!
//! Not compressed: the tab has to open in the press of the button, a browser compresses only later, and what a draft weighs is far
//! from what an address may.

use super::fragment::MAX_FRAGMENT_LEN;
use crate::drafts::{Draft, DraftId, pack, unpack};

/// How such a fragment begins, without its `#`.
pub(super) const CARRIES: &str = "draft=";

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The fragment that carries a draft, with its `#`; its length, where that is more than [`MAX_FRAGMENT_LEN`].
///
/// # Errors
/// When the draft is too long to travel.
pub fn carry(draft: &Draft) -> Result<String, usize> {
    let fragment = format!("#{CARRIES}{}", encode(pack(draft).as_bytes()));
    if MAX_FRAGMENT_LEN < fragment.len() { Err(fragment.len()) } else { Ok(fragment) }
}

/// The draft that stands in a fragment after [`CARRIES`]; `None` where it is not whole.
pub(super) fn carried(text: &str) -> Option<Draft> {
    unpack(std::str::from_utf8(&decode(text)?).ok()?, DraftId::from_text(""))
}

fn encode(bytes: &[u8]) -> String {
    let mut encoded = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let whole = (0..3).fold(0, |whole, idx| whole << 8 | u32::from(group.get(idx).copied().unwrap_or_default()));
        for idx in 0..=group.len() {
            let digit = (whole >> (18 - 6 * idx)) & 63;
            encoded.extend(DIGITS.get(digit as usize).map(|digit| char::from(*digit)));
        }
    }
    encoded
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for group in text.as_bytes().chunks(4) {
        let mut whole = 0_u32;
        for idx in 0..4 {
            let digit = match group.get(idx) {
                Some(byte) => DIGITS.iter().position(|digit| digit == byte)?,
                None => 0,
            };
            whole = whole << 6 | u32::try_from(digit).ok()?;
        }
        let [_, first, second, third] = whole.to_be_bytes();
        let n_bytes = group.len().checked_sub(1).filter(|n_bytes| *n_bytes > 0)?;
        bytes.extend([first, second, third].into_iter().take(n_bytes));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::Edit;
    use crate::embed::{Note, parse};
    use crate::situation::Situation;
    use proptest::prelude::*;

    /// A draft like those that people have: all answers short, one message edited.
    fn draft(text: &str) -> Draft {
        let situation = Situation {
            role: "Data Analyst".to_owned(),
            company: "Acme & Söhne".to_owned(),
            own_name: "Maya Okonkwo".to_owned(),
            ..Situation::default()
        };
        let mut draft = Draft::new(DraftId::from_random(7), situation, 1);
        let edit = Edit { text: text.to_owned(), ..Edit::default() };
        draft.edits.insert("tell".to_owned(), edit);
        draft
    }

    #[test]
    fn a_draft_travels_with_its_edits_and_its_wordings() {
        let sent = draft("Hello — 你好\n\nMaya");
        let prefill = parse(&carry(&sent).unwrap()).unwrap();
        assert_eq!((prefill.notes.as_slice(), prefill.is_blank()), ([].as_slice(), false));
        let came = prefill.carried.unwrap();
        assert_eq!((&came.situation, &came.edits), (&sent.situation, &sent.edits));
        assert_eq!(came.wordings_of(), sent.wordings_of());
    }

    #[test]
    fn what_is_damaged_opens_nothing_and_says_so() {
        let whole = carry(&draft("Hello")).unwrap();
        let damaged = |fragment: &str| {
            let prefill = parse(fragment).unwrap();
            prefill.carried.is_none() && prefill.is_blank() && prefill.notes == [Note::DraftDamaged]
        };
        for end in "#draft=".len()..whole.len() {
            assert!(damaged(whole.get(..end).unwrap()), "{end}");
        }
        for at in "#draft=".len()..whole.len() - 1 {
            let mut bytes = whole.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            assert!(damaged(&String::from_utf8(bytes).unwrap()), "{at}");
        }
        for text in ["#draft=", "#draft=%00", "#draft=é", "#draft=AAAA&role=x", "#draft=e30"] {
            assert!(damaged(text), "{text}");
        }
    }

    #[test]
    fn what_is_too_long_is_said_at_once() {
        let long = carry(&draft(&"x".repeat(MAX_FRAGMENT_LEN)));
        assert!(long.is_err_and(|len| MAX_FRAGMENT_LEN < len));
        let forged = format!("#draft={}", "A".repeat(MAX_FRAGMENT_LEN));
        assert_eq!(parse(&forged).unwrap().notes, [Note::LinkTooLong]);
    }

    proptest! {
        #[test]
        fn bytes_travel_unchanged(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let encoded = encode(&bytes);
            prop_assert!(encoded.bytes().all(|byte| DIGITS.contains(&byte)));
            prop_assert_eq!(decode(&encoded), Some(bytes));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
            let _ = carried(&text);
        }
    }
}

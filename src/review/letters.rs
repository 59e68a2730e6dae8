//! What words are made of, byte by byte.

/// Whether a byte is a plain letter of words: one that needs no second look.
pub(super) fn is_letter(byte: u8) -> bool {
    small(byte) != 0
}

/// A plain letter as a small one; zero for any other byte.
pub(super) fn small(byte: u8) -> u8 {
    SMALL.get(usize::from(byte)).copied().unwrap_or_default()
}

/// By byte: every letter of every text is looked up here.
#[expect(clippy::indexing_slicing, reason = "within the bounds of the table")]
const SMALL: [u8; 256] = {
    let mut small = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'$' | b'@' | b'%') {
            small[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    small
};

/// A name as it is, where it stands in the genitive.
pub(super) fn bare(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

//! Percent-encoding of RFC 3986: one encoder for every link.

/// Encodes every byte but the unreserved ones (`A-Z a-z 0-9 - . _ ~`); a space is `%20`, never `+`.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 3 / 2);
    encode_into(&mut encoded, text);
    encoded
}

/// Appends a text of several lines, whose ends travel as `%0D%0A`.
pub(crate) fn encode_lines(encoded: &mut String, text: &str) {
    for (idx, line) in text.split('\n').enumerate() {
        if idx > 0 {
            encoded.push_str("%0D%0A");
        }
        encode_into(encoded, line);
    }
}

fn encode_into(encoded: &mut String, text: &str) {
    for byte in text.bytes() {
        if is_unreserved(byte) {
            encoded.push(char::from(byte));
            continue;
        }
        encoded.push('%');
        for digit in [byte >> 4, byte & 15] {
            encoded.push(char::from(if digit < 10 { b'0' + digit } else { b'A' - 10 + digit }));
        }
    }
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Decodes `%XX`; everything else, `+` included, stands for itself.
///
/// `None` for a `%` without two hexadecimal digits and for bytes that are no UTF-8.
pub(crate) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let (high, low) = (hex(rest.next()?)?, hex(rest.next()?)?);
            bytes.push(high << 4 | low);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn encodes_all_that_has_a_meaning_elsewhere() {
        assert_eq!(encode("a b+c&d=e%f#g?h/é'!*()~"), "a%20b%2Bc%26d%3De%25f%23g%3Fh%2F%C3%A9%27%21%2A%28%29~");
        assert_eq!(encode("नम 🌱"), "%E0%A4%A8%E0%A4%AE%20%F0%9F%8C%B1");
    }

    #[test]
    fn refuses_what_is_not_encoded() {
        for text in ["%", "%4", "%zz", "%+1", "%FF", "%C3", "a%E0%A4"] {
            assert_eq!(decode(text), None, "{text}");
        }
        assert_eq!(decode("a+b%2bc").as_deref(), Some("a+b+c"));
    }

    proptest! {
        #[test]
        fn what_was_encoded_is_decoded(text in any::<String>()) {
            prop_assert_eq!(decode(&encode(&text)), Some(text));
        }

        #[test]
        fn any_text_is_decoded_or_refused(text in "[%0-9a-fé+]*") {
            let _ = decode(&text);
        }
    }
}

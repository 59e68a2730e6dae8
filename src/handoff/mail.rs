//! Mail links (RFC 6068).

use super::percent::{encode, encode_lines};
use super::{in_one_line, with_lf};

/// The longest link that mail programs open reliably, in characters; Windows cut near 2,048.
pub const MAX_URL_LEN: usize = 1800;

/// A link that opens the mail program, with as much as fits into it. Nothing is ever cut off in the middle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailLink {
    /// Address, subject and text.
    Full(String),
    /// The text is too long for a link: address and subject; the text has to be copied.
    SubjectOnly(String),
    /// Even the subject is too long: the address; subject and text have to be copied.
    AddressOnly(String),
}

impl MailLink {
    /// The address of the link.
    pub fn url(&self) -> &str {
        match self {
            Self::Full(url) | Self::SubjectOnly(url) | Self::AddressOnly(url) => url,
        }
    }
}

/// Makes a link that opens the mail program. `to` is one mail address or empty.
///
/// Line breaks of the body travel as `%0D%0A` (RFC 6068, section 5); a line break in the address or the subject becomes a
/// space, so that neither can add a header.
pub fn mailto(to: &str, subject: &str, body: &str) -> MailLink {
    let to = address(&in_one_line(to));
    let subject = in_one_line(subject);
    let body = encode_lines(&with_lf(body));
    let with_subject = with_field(&to, "subject", &encode(&subject));
    let full = with_field(&with_subject, "body", &body);
    if full.len() <= MAX_URL_LEN {
        MailLink::Full(full)
    } else if with_subject.len() <= MAX_URL_LEN {
        MailLink::SubjectOnly(with_subject)
    } else {
        MailLink::AddressOnly(to)
    }
}

/// Adds a field, encoded already, unless it is empty.
fn with_field(url: &str, name: &str, value: &str) -> String {
    let separator = if url.bytes().any(|byte| byte == b'?') { "&" } else { "?" };
    if value.is_empty() { url.to_owned() } else { [url, separator, name, "=", value].concat() }
}

/// The path of the link: all is encoded but the sign between the two parts of the address.
fn address(to: &str) -> String {
    let to = to.trim();
    let at = to.bytes().rposition(|byte| byte == b'@');
    match at.and_then(|at| Some((to.get(..at)?, to.get(at + 1..)?))) {
        Some((local, domain)) => format!("mailto:{}@{}", encode(local), encode(domain)),
        None => format!("mailto:{}", encode(to)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::percent::decode;
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(to: &str, subject: &str, body: &str, expected: &str) {
        assert_eq!(mailto(to, subject, body), MailLink::Full(expected.into()));
    }

    #[test]
    fn writes_what_the_rfc_says() {
        check("", "Hello", "a\nb", "mailto:?subject=Hello&body=a%0D%0Ab");
        check("a@x.example", "", "a\r\nb\rc", "mailto:a@x.example?body=a%0D%0Ab%0D%0Ac");
        check("o'b&c@x.example", "1+1=2 & 100%#", "", "mailto:o%27b%26c@x.example?subject=1%2B1%3D2%20%26%20100%25%23");
    }

    #[test]
    fn a_line_break_adds_no_header() {
        check(
            "a@x.example\r\nBcc: b@x.example",
            "Hi\r\nBcc: c@x.example\n\n",
            "",
            "mailto:a%40x.example%20Bcc%3A%20b@x.example?subject=Hi%20Bcc%3A%20c%40x.example",
        );
    }

    #[test]
    fn says_when_something_does_not_fit() {
        let long = "नमस्ते ".repeat(40);
        assert_eq!(mailto("", "Hello", &long), MailLink::SubjectOnly("mailto:?subject=Hello".into()));
        assert_eq!(mailto("a@b.example", &long, "x"), MailLink::AddressOnly("mailto:a@b.example".into()));
        let fits = MAX_URL_LEN - "mailto:?subject=Hello&body=".len();
        assert!(matches!(mailto("", "Hello", &"x".repeat(fits)), MailLink::Full(url) if url.len() == MAX_URL_LEN));
        assert!(matches!(mailto("", "Hello", &"x".repeat(fits + 1)), MailLink::SubjectOnly(_)));
    }

    proptest! {
        #[test]
        fn the_text_arrives(subject in any::<String>(), body in any::<String>()) {
            let link = mailto("a@x.example", &subject, &body);
            prop_assert!(link.url().len() <= MAX_URL_LEN);
            prop_assert!(link.url().bytes().all(|byte| byte.is_ascii_graphic()));
            if let MailLink::Full(url) = link {
                let mut fields = url.split(['?', '&']).skip(1).filter_map(|field| field.split_once('='));
                if !in_one_line(&subject).is_empty() {
                    let (key, value) = fields.next().unwrap();
                    prop_assert_eq!((key, decode(value)), ("subject", Some(in_one_line(&subject))));
                }
                if !body.is_empty() {
                    let (key, value) = fields.next().unwrap();
                    prop_assert_eq!((key, decode(value).map(|it| it.replace("\r\n", "\n"))), ("body", Some(with_lf(&body))));
                }
                prop_assert_eq!(fields.next(), None);
            }
        }
    }
}

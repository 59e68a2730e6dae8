//! Mail links (RFC 6068).

use super::percent::encode_lines;
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
    let mut url = String::with_capacity(40 + to.len() + (subject.len() + body.len()) * 3 / 2);
    add_address(&mut url, &in_one_line(to));
    let address_len = url.len();
    add_field(&mut url, "?subject=", &in_one_line(subject));
    let subject_len = url.len();
    let body_field = if address_len == subject_len { "?body=" } else { "&body=" };
    add_field(&mut url, body_field, &with_lf(body));
    if url.len() <= MAX_URL_LEN {
        return MailLink::Full(url);
    }
    url.truncate(subject_len);
    if url.len() <= MAX_URL_LEN {
        return MailLink::SubjectOnly(url);
    }
    url.truncate(address_len);
    MailLink::AddressOnly(url)
}

/// Adds a field, unless it is empty.
fn add_field(url: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        url.push_str(name);
        encode_lines(url, value);
    }
}

/// The path of the link: all is encoded but the sign between the two parts of the address.
fn add_address(url: &mut String, to: &str) {
    let to = to.trim();
    url.push_str("mailto:");
    match to.rsplit_once('@') {
        Some((local, domain)) => {
            encode_lines(url, local);
            url.push('@');
            encode_lines(url, domain);
        }
        None => encode_lines(url, to),
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
                    prop_assert_eq!((key, decode(value)), ("subject", Some(in_one_line(&subject).into_owned())));
                }
                if !body.is_empty() {
                    let (key, value) = fields.next().unwrap();
                    prop_assert_eq!((key, decode(value).map(|it| it.replace("\r\n", "\n"))), ("body", Some(with_lf(&body).into_owned())));
                }
                prop_assert_eq!(fields.next(), None);
            }
        }
    }
}

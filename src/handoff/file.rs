//! The message as a file.

use super::{in_one_line, with_lf};

/// The longest part of a file name that comes from the answers, in characters.
const MAX_NAME_LEN: usize = 60;

/// The name of a downloaded file, as `message-data-analyst.txt`: `A-Z a-z 0-9 . _ -` only, at most 80 characters.
///
/// Neutral, since it may show on a shared screen: it says neither withdrawal nor reason.
pub fn file_name(about: &str) -> String {
    let mut name = String::from("message");
    let mut is_gap = true;
    for character in about.chars().map(fold) {
        if name.len() >= MAX_NAME_LEN {
            break;
        }
        if character.is_ascii_alphanumeric() {
            if is_gap {
                name.push('-');
            }
            name.push(character.to_ascii_lowercase());
        }
        is_gap = !character.is_ascii_alphanumeric();
    }
    name + ".txt"
}

/// The text of a `.txt` file: the subject where there is one, an empty line, the message; LF, and one at the end.
pub fn text_file(subject: &str, body: &str) -> String {
    let subject = in_one_line(subject);
    let mut file = String::new();
    if !subject.is_empty() {
        file.push_str("Subject: ");
        file.push_str(&subject);
        file.push_str("\n\n");
    }
    let body = with_lf(body);
    file.push_str(&body);
    if !body.ends_with('\n') {
        file.push('\n');
    }
    file
}

/// Latin letters with a mark, each behind the one that it is without.
const MARKED: &str = "aàáâãäåæÀÁÂÃÄÅÆāącçÇćčeèéêëÈÉÊËēęěiìíîïÌÍÎÏılłŁnñÑńňoòóôõöøÒÓÔÕÖØősßśšŠşuùúûüÙÚÛÜűůyýÿÝzźżžŽ";

/// A Latin letter without its mark, so that names stay readable.
fn fold(character: char) -> char {
    let mut letter = character;
    for it in MARKED.chars() {
        if it.is_ascii() {
            letter = it;
        } else if it == character {
            return letter;
        }
    }
    character
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_files() {
        assert_eq!(file_name("Data Analyst (m/w/d)"), "message-data-analyst-m-w-d.txt");
        assert_eq!(file_name("Größe & Łódź"), "message-grose-lodz.txt");
        assert_eq!(file_name("../../etc/passwd"), "message-etc-passwd.txt");
        assert_eq!(file_name("नमस्ते 🌱"), "message.txt");
        assert_eq!(file_name(""), "message.txt");
    }

    #[test]
    fn writes_files() {
        assert_eq!(text_file("Hi\r\nthere", "a\r\nb"), "Subject: Hi there\n\na\nb\n");
        assert_eq!(text_file("", "a\n"), "a\n");
        // What stands under the empty line is the message, also where there is none.
        assert_eq!(text_file("Hi", ""), "Subject: Hi\n\n\n");
    }

    proptest! {
        #[test]
        fn a_file_name_is_safe_everywhere(about in any::<String>()) {
            let name = file_name(&about);
            prop_assert!(name.len() <= 80 && name.starts_with("message"));
            prop_assert!(name.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_' | b'-')));
        }
    }
}

//! The message for the clipboard as HTML: paragraphs and line breaks, nothing else.

use super::with_lf;

/// Writes the text as `<p>` and `<br>`; every other character of markup is escaped.
///
/// An empty line ends a paragraph. A program that pastes HTML may join several spaces to one; the plain text on the
/// clipboard beside it has them all.
pub fn clipboard_html(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 64);
    html += "<p>";
    let text = with_lf(text);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\n' if characters.next_if_eq(&'\n').is_some() => html += "</p><p>",
            '\n' => html += "<br>",
            '&' => html += "&amp;",
            '<' => html += "&lt;",
            '>' => html += "&gt;",
            '"' => html += "&quot;",
            '\'' => html += "&#39;",
            // No HTML can carry it.
            '\0' => html.push('\u{FFFD}'),
            other => html.push(other),
        }
    }
    html + "</p>"
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(html: &str) -> String {
        let inner = html.strip_prefix("<p>").unwrap().strip_suffix("</p>").unwrap();
        let text = inner.replace("</p><p>", "\n\n").replace("<br>", "\n");
        assert!(!text.contains(['<', '>', '"', '\'']), "{text}");
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        text.replace("&amp;", "&")
    }

    #[test]
    fn makes_paragraphs_and_lines() {
        assert_eq!(
            clipboard_html("Dear <b>Dana</b>,\r\n\r\nA & B\r\n\"C\""),
            "<p>Dear &lt;b&gt;Dana&lt;/b&gt;,</p><p>A &amp; B<br>&quot;C&quot;</p>"
        );
    }

    proptest! {
        #[test]
        fn the_text_arrives(text in "([a-z<>&\"'\n\r;#🌱]|\\PC|&amp;|<br>|</p>)*") {
            prop_assert_eq!(plain(&clipboard_html(&text)), with_lf(&text));
        }
    }
}

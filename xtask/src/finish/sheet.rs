//! The page's style sheet as a part of the page: what is painted first waits for no other file.
//!
//! The policy allows this one text by its digest and no other inline style. The sheet stays a file as well: pages beside
//! the page use it, and boot.js falls back on it where a host sends a policy of its own that does not know the digest.

use std::collections::BTreeMap;

use super::{digest, is_of_kind};

/// Where the policy says which styles it allows.
const ALLOWED: &str = "style-src 'self'";

/// The page with its sheet in it. `None` where it has no link to a sheet, no policy for one, or no script to fall back with.
pub(super) fn put_in(html: &str, files: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let (name, bytes) = files.iter().find(|(name, _)| name.starts_with("bowout-") && is_of_kind(name, "css"))?;
    let sheet = String::from_utf8_lossy(bytes);
    let sheet = sheet.trim();
    let mut tags = html.split_inclusive('>').map(str::trim_start);
    let link = tags.find(|tag| tag.starts_with("<link ") && tag.contains(name.as_str()))?;
    let allowed = format!("{ALLOWED} '{}'", digest::integrity(sheet.as_bytes()));
    // The end of a tag in it would end the style; then a link is the better way.
    if sheet.contains("</") || !html.contains(ALLOWED) {
        return None;
    }
    let html = html.replacen(link, &format!("<style>{sheet}</style>"), 1).replacen(ALLOWED, &allowed, 1);
    let (before, after) = html.split_once("<script ")?;
    Some(format!("{before}<script data-style=./{name} {after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(html: &str, sheet: &str) -> Option<String> {
        put_in(html, &BTreeMap::from([("bowout-1a.css".to_owned(), sheet.as_bytes().to_vec())]))
    }

    #[test]
    fn the_sheet_stands_in_the_page_and_the_policy_knows_it() {
        let html = "<meta content=\"style-src 'self'; img-src 'self'\"><link data-integrity=none href=./bowout-1a.css rel=stylesheet><script id=boot></script>";
        let expected = "<meta content=\"style-src 'self' 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; img-src 'self'\">\
                        <style>abc</style><script data-style=./bowout-1a.css id=boot></script>";
        assert_eq!(put(html, "abc\n").as_deref(), Some(expected));
    }

    #[test]
    fn nothing_is_put_into_a_page_that_it_would_break() {
        let html =
            "<meta content=\"style-src 'self'\"><link href=./bowout-1a.css rel=stylesheet><script id=boot></script>";
        assert!(put(html, "a{}").is_some());
        // As it stands in a page that was built for quick trials.
        assert!(put(&html.replace('>', ">\n  "), "a{}").is_some());
        assert_eq!(put(html, "a{content:\"</style>\"}"), None);
        assert_eq!(put(&html.replace("style-src", "img-src"), "a{}"), None);
        assert_eq!(put(&html.replace("bowout-1a", "other"), "a{}"), None);
        assert_eq!(put_in(html, &BTreeMap::new()), None);
    }
}

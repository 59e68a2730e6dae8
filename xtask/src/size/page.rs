//! Finds out what a browser requests before the page works, by reading `index.html`.

use std::collections::BTreeSet;

/// Attributes that hold addresses of files.
const ADDRESSES: [&str; 4] = ["href=", "src=", "data-js=", "data-wasm="];

/// The paths, relative to the page, that the page's own tags request.
pub(super) fn requested(html: &str) -> BTreeSet<String> {
    html.split('<').filter(|tag| requests(tag)).flat_map(addresses).collect()
}

/// Whether a tag makes the browser request something when the page opens.
fn requests(tag: &str) -> bool {
    let is = |name: &str| tag.split([' ', '>']).next() == Some(name);
    // Touch icons are read by those who put the page on their home screen.
    let link = is("link") && !tag.contains("apple-touch-icon") && !tag.contains("canonical");
    link || is("script") || is("img")
}

fn addresses(tag: &str) -> impl Iterator<Item = String> {
    let words = tag.split_whitespace();
    words.filter_map(|word| {
        let value = ADDRESSES.iter().find_map(|name| word.strip_prefix(name))?;
        let value = value.trim_end_matches('>').trim_matches(['"', '\'']);
        let elsewhere = value.starts_with("data:") || value.contains("://") || value.starts_with('#');
        (!elsewhere).then(|| value.trim_start_matches("./").to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_that_request_are_told_from_those_that_do_not() {
        let html = "<!doctype html><html lang=en><link href=\"data:image/svg+xml,x\" rel=icon>\
            <link href=./a.css rel=stylesheet><script data-js=./a.js data-wasm=./a_bg.wasm id=boot src=./boot.js></script>\
            <link crossorigin href=./a.js rel=modulepreload><link rel=\"manifest\" href=\"app.webmanifest\">\
            <link href=./touch.png rel=apple-touch-icon><a href=./about.html>x</a>";
        let found = requested(html);
        let expected = ["a.css", "a.js", "a_bg.wasm", "app.webmanifest", "boot.js"];
        assert!(found.iter().map(String::as_str).eq(expected), "{found:?}");
    }
}

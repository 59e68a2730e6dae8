//! The service worker: the list of all files and their digests, and in what way they are served (`worker.js`).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{digest, headers};

/// What the worker does with the list.
const PROGRAM: &str = include_str!("worker.js");

/// Files that no browser asks a page for.
const NOT_KEPT: [&str; 2] = ["sw.js", "_headers"];

/// The page among the files.
const PAGE: &str = "index.html";

/// Sixteen hexadecimal digits that stand for everything that is shipped, worker and headers included.
pub(super) fn build_id(files: &BTreeMap<String, Vec<u8>>, policy: &str) -> String {
    digest::name(program("", files, policy).as_bytes())
}

/// The text of `sw.js`.
pub(super) fn program(build: &str, files: &BTreeMap<String, Vec<u8>>, policy: &str) -> String {
    let mut text = format!("const BUILD = {};\nconst FILES = {{\n", quoted(build));
    for (name, bytes) in files.iter().filter(|(name, _)| !NOT_KEPT.contains(&name.as_str())) {
        let path = if name == PAGE { "./" } else { name };
        // Writing into a String cannot fail.
        let _ = writeln!(text, "  {}: {},", quoted(path), quoted(&digest::integrity(bytes)));
    }
    text += "};\n";
    for (name, headers) in [("HEADERS", headers::of_page(policy)), ("HEADERS_ALONE", headers::of_page_alone())] {
        let _ = writeln!(text, "const {name} = {{");
        for (header, value) in headers {
            let _ = writeln!(text, "  {}: {},", quoted(header), quoted(&value));
        }
        text += "};\n";
    }
    text + "\n" + PROGRAM
}

/// A string of JavaScript. What we quote are names, digests and headers: printable, in one line.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn lists_every_file_and_the_page_by_its_folder() {
        let program =
            program("b", &files(&[("index.html", "abc"), ("a/b.png", "abc"), ("sw.js", "x"), ("_headers", "x")]), "p");
        let digest = digest::integrity(b"abc");
        let list = format!(
            "const BUILD = \"b\";\nconst FILES = {{\n  \"a/b.png\": \"{digest}\",\n  \"./\": \"{digest}\",\n}};\n"
        );
        assert!(program.starts_with(&list), "{program}");
        assert!(program.contains("\"Connection-Allowlist\": \"(response-origin \\\"mailto:*\\\""));
    }

    #[test]
    fn the_build_is_another_when_anything_is() {
        let id = |pairs, policy| build_id(&files(pairs), policy);
        let one = id(&[("index.html", "abc")], "p");
        assert_eq!(one, id(&[("index.html", "abc"), ("sw.js", "x")], "p"));
        assert_ne!(one, id(&[("index.html", "abd")], "p"));
        assert_ne!(one, id(&[("index.html", "abc"), ("icon.png", "")], "p"));
        assert_ne!(one, id(&[("index.html", "abc")], "q"));
    }
}

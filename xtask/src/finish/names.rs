//! Names by content, for those of our own files that Trunk copies as they are.
//!
//! A page then refers to the files of its own build alone, whatever lies in whose cache: what belongs to another build has
//! another name.

use std::collections::{BTreeMap, BTreeSet};

use super::digest;
use crate::failure::{Failure, Result};

/// Renames scripts and sheets, and names them so in all that speaks of them. Who speaks of a file gets its name after it.
///
/// Left as they are: what has a digest in its name already, and what others may ask for by its name, which has a dot more
/// (`embed.v1.js`).
pub(super) fn by_content(files: &mut BTreeMap<String, Vec<u8>>) -> Result {
    let mut left: BTreeSet<String> = files.keys().filter(|name| is_ours_to_name(name)).cloned().collect();
    while !left.is_empty() {
        let speaks_of_none = |name: &String| {
            let text = files.get(name).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
            left.iter().all(|other| other == name || replace(&text, other, "").is_none())
        };
        let Some(old) = left.iter().find(|name| speaks_of_none(name)).cloned() else {
            return Err(Failure::new(format!("these files speak of each other, so none can be named first: {left:?}")));
        };
        left.remove(&old);
        let bytes = files.remove(&old).unwrap_or_default();
        let new = with_digest(&old, &bytes);
        files.insert(new.clone(), bytes);
        let pages: Vec<_> = files.keys().filter(|name| super::is_of_kind(name, "html")).cloned().collect();
        for speaks in left.iter().chain(&pages) {
            if let Some(bytes) = files.get_mut(speaks)
                && let Some(text) = replace(&String::from_utf8_lossy(bytes), &old, &new)
            {
                *bytes = text.into_bytes();
            }
        }
    }
    Ok(())
}

fn is_ours_to_name(file: &str) -> bool {
    let Some((stem, extension)) = file.rsplit_once('.') else { return false };
    let digest = stem.trim_end_matches("_bg").rsplit('-').next().unwrap_or_default();
    let has_digest = digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    ["js", "css"].contains(&extension) && !has_digest && !stem.contains(['.', '/'])
}

/// `boot.js` → `boot-0123456789abcdef.js`.
fn with_digest(name: &str, bytes: &[u8]) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{extension}", digest::name(bytes))
}

/// Replaces a name where it stands as an address, which a comment does not; nothing where there is none.
fn replace(text: &str, old: &str, new: &str) -> Option<String> {
    let mut replaced = String::with_capacity(text.len());
    let (mut rest, mut found) = (text, false);
    while let Some((before, after)) = rest.split_once(old) {
        let is_address = before.ends_with(['"', '\'', '`', '=', '/']);
        found |= is_address;
        replaced += before;
        replaced += if is_address { new } else { old };
        rest = after;
    }
    replaced += rest;
    found.then_some(replaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn files_are_named_by_what_is_in_them_and_found_under_the_new_name() {
        let mut files = files(&[
            ("about.html", "<link href='./boot.js'>"),
            ("index.html", "<script src=\"./boot.js\"></script><script src=reboot.js></script>"),
            ("boot.js", "import(\"offline.js\")"),
            ("offline.js", "/* boot.js */"),
            ("embed.v1.js", "\"boot.js\""),
            ("icons/a.js", ""),
            ("bowout-0123456789abcdef.js", ""),
        ]);
        by_content(&mut files).unwrap();
        let text = |name: &str| String::from_utf8_lossy(files.get(name).map_or(b"", Vec::as_slice)).into_owned();
        let boot = format!("import(\"offline-{}.js\")", digest::name(b"/* boot.js */"));
        let name = format!("boot-{}.js", digest::name(boot.as_bytes()));
        assert_eq!(text(&name), boot);
        assert_eq!(text("index.html"), format!("<script src=\"./{name}\"></script><script src=reboot.js></script>"));
        assert_eq!(text("about.html"), format!("<link href='./{name}'>"));
        assert_eq!(text("embed.v1.js"), "\"boot.js\"");
        assert!(files.contains_key("icons/a.js") && files.contains_key("bowout-0123456789abcdef.js"));
        assert_eq!(files.len(), 7);
    }

    #[test]
    fn files_that_speak_of_each_other_are_refused() {
        assert!(by_content(&mut files(&[("a.js", "'b.js'"), ("b.js", "'a.js'")])).is_err());
    }
}

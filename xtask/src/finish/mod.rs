//! The last touch to the built page: what Trunk cannot be told to do.
//!
//! In reading order: [`names`] by content, [`sheet`] the style sheet put into the page, [`headers`] for hosts, [`worker`] the
//! service worker; [`digest`] what they use.

mod digest;
mod headers;
mod names;
mod sheet;
mod worker;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::{Context as _, Failure, Result};

/// Names files by their content, puts the build's id into the page, and writes the service worker and `_headers`.
pub(crate) fn finish(dist: &Path) -> Result {
    let mut files = BTreeMap::new();
    read(dist, "", &mut files)?;
    let old: Vec<_> = files.keys().cloned().collect();

    dress(&mut files).ok_or_else(|| Failure::new("the built page has no style sheet"))?;
    names::by_content(&mut files)?;
    let html = files.remove("index.html").unwrap_or_default();
    let html = sheet::put_in(&String::from_utf8_lossy(&html), &files)
        .ok_or_else(|| Failure::new("the built page has no place for its style sheet, or none in its policy"))?;
    let html = digest_of_program_for_boot(&html)
        .ok_or_else(|| Failure::new("the built page has no preload with a digest for the program"))?;
    let policy = policy(&html).ok_or_else(|| Failure::new("the built page has no content policy"))?;
    files.insert("index.html".to_owned(), html.clone().into_bytes());
    let build = worker::build_id(&files, &policy);
    let html = stamp(&html, &build).ok_or_else(|| Failure::new("the built page does not begin with <html lang"))?;
    files.insert("index.html".to_owned(), html.into_bytes());
    files.insert("sw.js".to_owned(), worker::program(&build, &files, &policy).into_bytes());
    files.insert("_headers".to_owned(), headers::file(&policy).into_bytes());

    for (name, bytes) in &files {
        let file = dist.join(name);
        fs::write(&file, bytes).context(|| format!("writing {}", file.display()))?;
    }
    for name in old.iter().filter(|name| !files.contains_key(*name)) {
        let file = dist.join(name);
        fs::remove_file(&file).context(|| format!("removing {}", file.display()))?;
    }
    println!("build {build}: {} files", files.len());
    Ok(())
}

/// Gives the pages beside the page its style sheet, which they ask for by the name that it has without a digest.
fn dress(files: &mut BTreeMap<String, Vec<u8>>) -> Option<()> {
    let sheet = files.keys().find(|name| name.starts_with("bowout-") && is_of_kind(name, "css"))?;
    let sheet = format!("\"{sheet}\"");
    for (_, bytes) in files.iter_mut().filter(|(name, _)| is_of_kind(name, "html")) {
        *bytes = String::from_utf8_lossy(bytes).replace("\"bowout.css\"", &sheet).into_bytes();
    }
    Some(())
}

/// Whether a file has this extension.
fn is_of_kind(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it == extension)
}

/// All files of a folder, by their paths with slashes.
fn read(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result {
    let reading = || format!("reading {}", folder.display());
    for entry in fs::read_dir(folder).context(reading)? {
        let path = entry.context(reading)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            read(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(&path).context(|| format!("reading {}", path.display()))?);
        }
    }
    Ok(())
}

/// Browsers ignore the digest of a preload that is meant for `fetch()`, and warn about it in everybody's console.
/// Moved to `data-integrity` it is for boot.js alone, whose `fetch()` does enforce it.
fn digest_of_program_for_boot(html: &str) -> Option<String> {
    let tags = html.split_inclusive('>');
    let mut found = false;
    let rewritten = tags.map(|tag| {
        if tag.contains("rel=\"preload\"") || tag.contains("rel=preload") {
            found |= tag.contains(" integrity=");
            tag.replace(" integrity=", " data-integrity=")
        } else {
            tag.to_owned()
        }
    });
    let rewritten: String = rewritten.collect();
    found.then_some(rewritten)
}

/// The content policy that stands in the page.
fn policy(html: &str) -> Option<String> {
    let tag = html.split('<').find(|tag| tag.contains("Content-Security-Policy"))?;
    let (_, rest) = tag.split_once("content=\"")?;
    Some(rest.split_once('"')?.0.to_owned())
}

/// The page with the build's id at its root.
fn stamp(html: &str, build: &str) -> Option<String> {
    let (before, after) = html.split_once("<html lang")?;
    Some(format!("{before}<html data-build=\"{build}\" lang{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_digest_of_the_program_moves() {
        let html = "<link integrity=a rel=modulepreload><link as=fetch integrity=b rel=preload>";
        let finished = "<link integrity=a rel=modulepreload><link as=fetch data-integrity=b rel=preload>";
        assert_eq!(digest_of_program_for_boot(html).as_deref(), Some(finished));
        assert_eq!(digest_of_program_for_boot("<p>"), None);
    }

    #[test]
    fn the_pages_beside_the_page_look_like_it() {
        let mut files = BTreeMap::from([
            ("bowout-1a2b.css".to_owned(), Vec::new()),
            ("about.html".to_owned(), b"<link href=\"bowout.css\">".to_vec()),
        ]);
        assert_eq!(dress(&mut files), Some(()));
        assert_eq!(files.get("about.html").map(Vec::as_slice), Some(b"<link href=\"bowout-1a2b.css\">".as_slice()));
        assert_eq!(dress(&mut BTreeMap::new()), None);
    }

    #[test]
    fn the_policy_is_found_in_whatever_order_the_attributes_stand() {
        let html = "<meta charset=utf-8><meta content=\"a 'b'\" http-equiv=Content-Security-Policy>";
        assert_eq!(policy(html).as_deref(), Some("a 'b'"));
        assert_eq!(policy("<meta charset=utf-8>"), None);
    }

    #[test]
    fn the_page_says_of_which_build_it_is() {
        assert_eq!(
            stamp("<!DOCTYPE html><html lang=en>", "b").as_deref(),
            Some("<!DOCTYPE html><html data-build=\"b\" lang=en>")
        );
        assert_eq!(stamp("<p>", "b"), None);
    }
}

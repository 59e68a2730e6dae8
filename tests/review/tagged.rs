//! Reads the tagged sentences of `tests/review/sentences`; the README beside it tells the format.

use std::fs;
use std::ops::Range;
use std::path::Path;

use super::corpus::{Labelled, read};

/// Every tag that a sentence may have.
pub(crate) const TAGS: &[&str] = &[
    "decision",
    "hedge",
    "still",
    "reason",
    "plus",
    "particulars",
    "comparison",
    "hook",
    "blame",
    "thanks",
    "specific",
    "sorry",
    "grovel",
    "flattery",
    "cliche",
    "door",
    "delete",
    "cancel",
    "job",
];

/// A sentence's tags, and its words.
type Line = (Vec<String>, String);

/// A message whose sentences are tagged.
pub(crate) struct Tagged {
    pub(crate) message: Labelled,
    /// Each sentence's place, in bytes, and its tags.
    pub(crate) sentences: Vec<(Range<usize>, Vec<String>)>,
}

/// All messages, file by file.
pub(crate) fn read_all() -> Vec<Tagged> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/review/sentences");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().flat_map(|path| messages(&path.display().to_string(), &fs::read_to_string(path).unwrap())).collect()
}

fn messages(file: &str, text: &str) -> Vec<Tagged> {
    let mut found: Vec<(String, Vec<Line>)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        if let Some(head) = line.strip_prefix("# ") {
            let stage = head.split_whitespace().last().unwrap_or_default();
            found.push((stage.to_owned(), Vec::new()));
            continue;
        }
        let (tags, words) = line.split_once(" | ").unwrap_or_else(|| panic!("{file}: {line}"));
        let tags: Vec<_> = tags.split(',').map(|it| it.trim().to_owned()).filter(|it| it != "-").collect();
        assert!(tags.iter().all(|tag| TAGS.contains(&tag.as_str())), "{file}: {line}");
        let (_, sentences) = found.last_mut().unwrap_or_else(|| panic!("{file}: a sentence before any message"));
        sentences.push((tags, words.to_owned()));
    }
    found.iter().map(|(stage, sentences)| message(file, stage, sentences)).collect()
}

/// A sentence a line, so that each stands for itself.
fn message(file: &str, stage: &str, written: &[Line]) -> Tagged {
    let mut text = String::new();
    let mut sentences = Vec::new();
    for (tags, words) in written {
        let start = text.len();
        text.push_str(words.trim());
        sentences.push((start..text.len(), tags.clone()));
        text.push('\n');
    }
    Tagged { message: read(file, &format!("stage: {stage}\n----\n{text}\n----\n")), sentences }
}

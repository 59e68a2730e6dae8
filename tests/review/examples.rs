//! Reads the examples of the checks: one file of `tests/review/examples` for each.
//!
//! A file holds the answers as in the labelled messages, a line, the message with `{}` where the example goes, a line, and the
//! examples: `bad: …` is found by the check, `good: …` is not. `\n` in an example begins a new line. Answers of one example
//! alone stand in brackets before the colon: `bad [channel: sms; stage: offer]: …`.

use std::fs;
use std::path::Path;

use super::corpus::{Labelled, read};

/// One example.
pub(crate) struct Example {
    pub(crate) check: String,
    pub(crate) is_bad: bool,
    /// What is written instead of `{}`.
    pub(crate) words: String,
    pub(crate) message: Labelled,
}

/// All examples, by check.
pub(crate) fn read_all() -> Vec<Example> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/review/examples");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .flat_map(|path| {
            let check = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            examples(&check, &fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn examples(check: &str, file: &str) -> Vec<Example> {
    let parts: Vec<_> = file.split("----\n").collect();
    let [head, frame, lines] = parts.as_slice() else { panic!("{check}: three parts are wanted") };
    let lines = lines.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (kind, words) = line.split_once(": ").unwrap_or_else(|| panic!("{check}: {line}"));
            let (kind, words, own) = match line.split_once(" [") {
                Some((kind, rest)) if kind == "bad" || kind == "good" => {
                    let (own, words) = rest.split_once("]: ").unwrap_or_else(|| panic!("{check}: {line}"));
                    (kind, words, own.replace("; ", "\n"))
                }
                _ => (kind, words, String::new()),
            };
            let text = frame.trim_end().replace("{}", &words.replace("\\n", "\n"));
            let message = read(&format!("{check}: {words}"), &format!("{head}{own}\n----\n{text}\n----\n"));
            assert!(matches!(kind, "bad" | "good"), "{check}: {line}");
            Example { check: check.to_owned(), is_bad: kind == "bad", words: words.to_owned(), message }
        })
        .collect()
}

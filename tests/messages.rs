//! Golden messages: `tests/messages/*.txt`, each with the answers of a link above and the message below.
//!
//! `UPDATE=1 cargo test --test messages` rewrites what is below the line; a normal run writes nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::format_push_string,
    reason = "a test may panic"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bowout::compose::{Choice, GAP, compose, own_words, words};
use bowout::embed;
use bowout::phrases::ENGLISH;
use bowout::plan::{StepKind, plan};
use bowout::situation::{Id, Moment, Situation};

/// When all golden messages are written: a Monday morning in London.
const NOW: &str = "2026-11-23T09:00Z";
/// Between the answers and the message.
const LINE: &str = "\n----\n";

struct Case {
    path: PathBuf,
    head: String,
    situation: Situation,
    step: StepKind,
    expected: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages")
}

/// Percent-encodes everything but letters and digits, as a link does.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

fn read(path: PathBuf) -> Case {
    let text = fs::read_to_string(&path).unwrap();
    let (head, expected) = text.split_once(LINE).unwrap_or((text.trim_end(), ""));
    let mut fragment = String::from("#v=1");
    let mut step = StepKind::Tell;
    let mut address = String::new();
    for line in head.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{}: {line}", path.display()));
        match key {
            "step" => step = StepKind::from_id(value).unwrap(),
            "address" => address = value.replace(" / ", "\n"),
            _ => fragment.push_str(&format!("&{key}={}", encoded(value))),
        }
    }
    let prefill = embed::parse(&fragment).unwrap_or_else(|| panic!("{}: no answers", path.display()));
    assert!(prefill.notes.is_empty(), "{}: {:?}", path.display(), prefill.notes);
    let situation = Situation { postal_address: address, ..prefill.situation };
    let expected = expected.trim_end_matches('\n').to_owned();
    Case { head: head.to_owned(), situation, step, expected, path }
}

fn cases() -> Vec<Case> {
    let mut paths: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt")).map(read).collect()
}

fn written(case: &Case) -> String {
    let plan = plan(&case.situation, Moment::parse(NOW).unwrap());
    let step = plan.steps.iter().find(|step| step.kind == case.step).expect("the plan has the step");
    let message = compose(&case.situation, step, &Choice::default(), ENGLISH);
    let subject = message.subject.as_ref().map(|subject| format!("Subject: {}\n\n", subject.text)).unwrap_or_default();
    let count = words(&message.text()) - own_words(&message);
    format!("({}, {count} words)\n\n{subject}{}", step.channel.id(), message.text())
}

#[test]
fn golden_messages_read_as_they_were_approved() {
    let mut wrong = Vec::new();
    for case in cases() {
        let written = written(&case);
        if written == case.expected {
            continue;
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&case.path, format!("{}{LINE}{written}\n", case.head)).unwrap();
        } else {
            wrong.push(format!("{}\n--- approved\n{}\n--- written\n{written}\n", case.path.display(), case.expected));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} differ; UPDATE=1 approves them", wrong.join("\n"), wrong.len());
}

#[test]
fn there_are_at_least_sixty_and_they_are_far_apart() {
    let cases = cases();
    assert!(cases.len() >= 60, "{} golden messages", cases.len());
    let bodies: BTreeSet<_> = cases.iter().map(|case| case.expected.clone()).collect();
    assert_eq!(bodies.len(), cases.len(), "two golden messages are the same");
    let intents: BTreeSet<_> = cases.iter().map(|case| case.situation.intent()).collect();
    assert_eq!(intents.len(), 6, "every intent has a golden message");
    assert!(cases.iter().all(|case| !case.expected.contains(GAP)));
}

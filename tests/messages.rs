//! Golden messages: `tests/messages/*.txt`, each with the answers of a link above and the message of a step below.
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

mod golden;

use std::collections::BTreeSet;

use bowout::compose::{Choice, GAP, compose, own_words, words};
use bowout::phrases::ENGLISH;
use bowout::plan::plan;
use bowout::situation::{Id, Intent};
use golden::Golden;

const FOLDER: &str = "messages";

fn written(case: &Golden) -> String {
    let plan = plan(&case.situation, case.now);
    let step = plan.steps.iter().find(|step| step.id() == case.step);
    let step = step.unwrap_or_else(|| panic!("{}: the plan has no {}", case.path.display(), case.step));
    let message = compose(&case.situation, step, &Choice::default(), ENGLISH);
    let subject = message.subject.as_ref().map(|subject| format!("Subject: {}\n\n", subject.text)).unwrap_or_default();
    let count = words(&message.text()) - own_words(&message);
    format!("({}, {count} words)\n\n{subject}{}", step.channel.id(), message.text())
}

#[test]
fn golden_messages_read_as_they_were_approved() {
    golden::check(&golden::read_all(FOLDER), written);
}

#[test]
fn there_are_very_many_and_they_are_far_apart() {
    let cases = golden::read_all(FOLDER);
    assert!(cases.len() >= 150, "{} golden messages", cases.len());
    let bodies: BTreeSet<_> = cases.iter().map(|case| case.expected.clone()).collect();
    assert_eq!(bodies.len(), cases.len(), "two golden messages are the same");
    let intents: BTreeSet<_> = cases.iter().map(|case| case.situation.intent()).collect();
    assert_eq!(intents.len(), Intent::ALL.len(), "every intent has a golden message");
    assert!(cases.iter().all(|case| !case.expected.contains(GAP)));
}

//! The review: what it says of our own messages, of labelled ones, and of each check's examples.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::format_push_string,
    dead_code,
    reason = "a test may panic, and uses of the golden files only what they ask"
)]

#[path = "review/corpus.rs"]
mod corpus;
#[path = "review/examples.rs"]
mod examples;
mod golden;

use bowout::compose::{Choice, compose};
use bowout::phrases::ENGLISH;
use bowout::plan::plan;
use bowout::review::{CHECKS, Finding, Letter, Severity, review};

#[test]
fn what_we_compose_has_no_block_and_no_warning() {
    let mut wrong = Vec::new();
    for folder in ["messages", "plans"] {
        for case in golden::read_all(folder) {
            for step in plan(&case.situation, case.now).steps.iter().filter(|step| step.has_message()) {
                let composed = compose(&case.situation, step, &Choice::default(), ENGLISH);
                let text = composed.text();
                let subject = composed.subject.as_ref().map(|it| it.text.clone());
                let letter = Letter {
                    text: &text,
                    subject: subject.as_deref(),
                    situation: &case.situation,
                    step,
                    composed: &composed,
                    others: &[],
                };
                for finding in review(&letter) {
                    if finding.severity > Severity::Info {
                        let quoted = finding.quote(&text, subject.as_deref().unwrap_or_default());
                        wrong.push(format!(
                            "{} {}: {} {quoted:?}\n{text}\n",
                            case.path.display(),
                            step.id(),
                            finding.check.id
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), wrong.len());
}

#[test]
fn the_labelled_messages_are_read_as_their_editors_read_them() {
    let mut wrong = Vec::new();
    for message in corpus::read_all().iter().filter(|it| !it.held_out) {
        let findings = message.findings();
        let is_labelled = |finding: &Finding| message.labels.iter().any(|label| label.is(finding));
        for finding in findings.iter().filter(|it| !it.is_of_the_moment() && !is_labelled(it)) {
            wrong.push(format!("{}: found {}", message.name, finding.check.id));
        }
        for label in message.labels.iter().filter(|label| !findings.iter().any(|it| label.is(it))) {
            wrong.push(format!("{}: missed {}", message.name, label.check));
        }
    }
    // Held out or not, what an editor feels and no list can know is missed; this one thanks in words that only sound its own.
    assert_eq!(wrong, ["best-of-luck: missed unspecific-thanks"]);
}

#[test]
fn each_check_finds_its_bad_examples_and_leaves_its_good_ones() {
    let examples = examples::read_all();
    let mut wrong = Vec::new();
    for check in CHECKS {
        let (n_bad, n_good) = examples
            .iter()
            .filter(|it| it.check == check.id)
            .fold((0, 0), |(bad, good), it| if it.is_bad { (bad + 1, good) } else { (bad, good + 1) });
        if n_bad == 0 || n_good == 0 {
            wrong.push(format!("{}: {n_bad} bad, {n_good} good", check.id));
        }
    }
    for example in &examples {
        let finds = example.message.findings().iter().any(|finding| finding.check.id == example.check);
        if finds != example.is_bad {
            wrong.push(format!(
                "{} {}: {}",
                example.check,
                if finds { "finds" } else { "does not find" },
                example.words
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} of {}", wrong.join("\n"), wrong.len(), examples.len());
}

//! Measures the review on the labelled messages: `cargo run -q --release --example review [-- --show] [--open] [NAME…]`.
//!
//! Precision: how much of what it found an editor had labelled. Recall: how much of what was labelled it found. Both counted
//! over pairs of message and check, with the place where there is one. `--show` lists what went wrong in the messages that
//! are not held out. `--open` leaves the held-out ones alone, as it should be while the checks are tuned; of the others it
//! takes those whose names begin with one of those given. `--sentences` measures on the tagged sentences of six more authors
//! instead, one by one, or on those of the authors that are named. The weights are learned from them; the README beside them
//! tells how to measure without. Findings that are about the moment and not about the text (`late-hour` and the like) are not
//! counted.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a mistake in a labelled message ends the measurement")]

#[path = "../tests/review/corpus.rs"]
mod corpus;
#[path = "../tests/review/tagged.rs"]
mod tagged;

use std::collections::BTreeMap;
use std::process::ExitCode;

use bowout::review::{CHECKS, Place};
use corpus::Labelled;

const HEAD: &str = "                         precision  recall  right  wrong missed";

/// How the names of held-out messages begin that came later, group by group: the figure of the last was looked at least often.
const LATER: &[&[&str]] = &[&["ve-"], &["vg-", "vh-"]];

/// The checks whose findings a tag of a sentence tells.
const OF_TAGS: &[(&str, &str)] = &[
    ("blame", "blame"),
    ("comparison", "comparison"),
    ("contradiction", "still"),
    ("flattery", "flattery"),
    ("grovelling", "grovel"),
    ("health-or-family", "particulars"),
    ("hedge", "hedge"),
    ("opens-negotiation", "hook"),
    ("several-reasons", "plus"),
];

#[derive(Clone, Copy, Default)]
struct Count {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Count {
    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.wrong).max(1))
    }

    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }
}

fn main() -> ExitCode {
    let (flags, names): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let has = |flag: &str| flags.iter().any(|it| it == flag);
    let (held_out, mut open): (Vec<_>, Vec<_>) = corpus::read_all().into_iter().partition(|it| it.held_out);
    let shows = has("--show");
    if has("--open") {
        open.retain(|message| names.is_empty() || names.iter().any(|name| message.name.starts_with(name)));
        println!("{HEAD}");
        measure("open", &open, shows);
        return ExitCode::SUCCESS;
    }
    println!("{HEAD}");
    if has("--sentences") {
        measure_sentences(&names);
        return ExitCode::SUCCESS;
    }
    let figure = measure("held out", &held_out, false);
    let group = |name: &str| LATER.iter().position(|of| of.iter().any(|it| name.starts_with(it)));
    for (name, nth) in [("  of the first", None), ("  of the second", Some(0)), ("  of the last", Some(1))] {
        let part: Vec<_> = held_out.iter().filter(|it| group(&it.name) == nth).collect();
        let (sum, _) = count(part.iter().copied(), false);
        line(&format!("{name}, {}", part.len()), sum);
    }
    measure("the others", &open, shows);
    if figure.precision() < 0.95 || figure.recall() < 0.9 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Prints the figures of some messages, first all checks together.
fn measure(name: &str, messages: &[Labelled], shows: bool) -> Count {
    let (sum, counts) = count(messages, shows);
    line(&format!("{name}, {} messages", messages.len()), sum);
    for (check, count) in counts {
        line(&format!("  {check}"), count);
    }
    sum
}

/// Prints the figures of the tagged sentences: a finding is right where it touches one that has the tag.
fn measure_sentences(files: &[String]) {
    let mut messages = tagged::read_all();
    let is_asked_for = |name: &str| files.iter().any(|it| name.ends_with(&format!("/{it}.txt")));
    messages.retain(|tagged| files.is_empty() || is_asked_for(&tagged.message.name));
    let n: usize = messages.iter().map(|it| it.sentences.len()).sum();
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for tagged::Tagged { message, sentences } in &messages {
        let findings = message.findings();
        for (check, tag) in OF_TAGS {
            let count = counts.entry(check).or_default();
            for (at, tags) in sentences {
                let touches = |place: &Place| !place.in_subject && place.at.start < at.end && at.start < place.at.end;
                let is_found =
                    findings.iter().any(|it| it.check.id == *check && it.place.as_ref().is_some_and(touches));
                match (tags.iter().any(|it| it == tag), is_found) {
                    (true, true) => count.right += 1,
                    (true, false) => count.missed += 1,
                    (false, true) => count.wrong += 1,
                    (false, false) => {}
                }
            }
        }
    }
    line(&format!("{} messages, {n} sentences", messages.len()), sum(&counts));
    for (check, count) in counts {
        line(&format!("  {check}"), count);
    }
}

/// Counts over all checks, and for each of them.
fn count<'m>(messages: impl IntoIterator<Item = &'m Labelled>, shows: bool) -> (Count, BTreeMap<&'static str, Count>) {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for message in messages {
        let findings = message.findings();
        let findings: Vec<_> = findings.iter().filter(|it| !it.is_of_the_moment()).collect();
        for finding in &findings {
            let is_right = message.labels.iter().any(|label| label.is(finding));
            let count = counts.entry(finding.check.id).or_default();
            if is_right {
                continue;
            }
            count.wrong += 1;
            if shows {
                let quoted = finding.quote(&message.text, &message.subject).unwrap_or_default();
                println!("  {}: wrong: {} “{quoted}”", message.name, finding.check.id);
            }
        }
        for label in &message.labels {
            let Some(check) = CHECKS.iter().find(|check| check.id == label.check) else {
                panic!("{}: no check is called {}", message.name, label.check);
            };
            let is_found = findings.iter().any(|finding| label.is(finding));
            let count = counts.entry(check.id).or_default();
            if is_found {
                count.right += 1;
            } else {
                count.missed += 1;
                if shows {
                    let quoted = label.at.clone().and_then(|at| message.text.get(at)).unwrap_or_default();
                    println!("  {}: missed: {} “{quoted}”", message.name, label.check);
                }
            }
        }
    }
    (sum(&counts), counts)
}

fn sum(counts: &BTreeMap<&str, Count>) -> Count {
    counts.values().fold(Count::default(), |sum, it| Count {
        right: sum.right + it.right,
        wrong: sum.wrong + it.wrong,
        missed: sum.missed + it.missed,
    })
}

fn line(name: &str, count: Count) {
    let Count { right, wrong, missed } = count;
    println!("{name:<24} {:>9.3} {:>7.3} {right:>6} {wrong:>6} {missed:>6}", count.precision(), count.recall());
}

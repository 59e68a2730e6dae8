//! Golden plans: `tests/plans/*.txt`, each with the answers of a link above and every step with its message below.
//!
//! `UPDATE=1 cargo test --test plans` rewrites what is below the line; a normal run writes nothing.

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

use bowout::compose::{Choice, GAP, compose};
use bowout::drafts::{Draft, DraftId};
use bowout::editor::{Model, view};
use bowout::phrases::ENGLISH;
use bowout::plan::{StepKind, plan, why};
use bowout::situation::{Id, Intent};
use bowout::words::en::LATER;
use golden::Golden;

const FOLDER: &str = "plans";

fn written(case: &Golden) -> String {
    let plan = plan(&case.situation, case.now);
    let draft = Draft::new(DraftId::from_random(0), case.situation.clone(), 0);
    let shown = view(&Model { draft, now: case.now, ..Model::default() }).steps;
    assert_eq!(shown.len(), plan.steps.len(), "{}", case.path.display());
    let mut text = String::new();
    for (nth, (step, shown)) in plan.steps.iter().zip(&*shown).enumerate() {
        let optional = if step.is_optional { " (if you like)" } else { "" };
        let channel = if step.has_message() { step.channel.id() } else { "nothing to send" };
        text.push_str(&format!("{}. {}{optional}\n", nth + 1, shown.title));
        text.push_str(&format!(
            "   {} · {channel} · {}\n   {}\n",
            step.id(),
            shown.send_by,
            (LATER.steps.because)(why(step))
        ));
        if step.has_message() {
            let message = compose(&case.situation, step, &Choice::default(), ENGLISH);
            let subject = message.subject.as_ref().map(|it| format!("Subject: {}\n\n", it.text)).unwrap_or_default();
            text.push_str(&format!("\n{subject}{}\n", message.text()));
        }
        text.push('\n');
    }
    text.trim_end().to_owned()
}

#[test]
fn golden_plans_read_as_they_were_approved() {
    golden::check(&golden::read_all(FOLDER), written);
}

#[test]
fn there_are_enough_and_every_kind_of_step_is_among_them() {
    let cases = golden::read_all(FOLDER);
    assert!(cases.len() >= 26, "{} golden plans", cases.len());
    let kinds: BTreeSet<_> =
        cases.iter().flat_map(|case| plan(&case.situation, case.now).steps).map(|step| step.kind).collect();
    assert_eq!(kinds.len(), StepKind::ALL.len(), "{kinds:?}");
    let intents: BTreeSet<_> = cases.iter().map(|case| case.situation.intent()).collect();
    assert_eq!(intents.len(), Intent::ALL.len(), "every intent has a golden plan");
    assert!(cases.iter().all(|case| !case.expected.contains(GAP)));
}

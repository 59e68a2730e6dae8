//! What is answered after: a reply keeps the decision and reads well to the review.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::format_push_string,
    clippy::string_slice,
    clippy::indexing_slicing,
    dead_code,
    reason = "a test may panic, and uses of the golden files only what it asks"
)]

mod golden;

use bowout::compose::{Choice, compose};
use bowout::phrases::ENGLISH;
use bowout::plan::plan;
use bowout::reply::{Came, LONG_NOTE, SHORT_NOTE, check_in, connection_note, reply};
use bowout::review::{Letter, review};
use bowout::situation::{Detail, Id, Intent, Repair};

/// Checks that read every text alike; the others ask for what belongs in the first message alone.
const OF_EVERY_TEXT: &[&str] = &[
    "placeholder",
    "other-name",
    "comparison",
    "blame",
    "opens-negotiation",
    "health-or-family",
    "new-employer",
    "contact-and-deletion",
    "withheld-reason",
    "vague-personal",
    "shouting",
    "cliche",
    "flattery",
    "grovelling",
];

#[test]
fn every_reply_to_every_golden_situation_is_bounded_and_clean() {
    let mut n_replies = 0;
    let mut wrong = Vec::new();
    for case in ["messages", "plans"].into_iter().flat_map(golden::read_all) {
        let situation = &case.situation;
        if situation.intent().asks() {
            assert!(reply(situation, Came::AskedWhy, 0, case.now, ENGLISH).text.is_empty());
            continue;
        }
        let has_withdrawn = situation.intent() != Intent::CorrectApplication
            && situation.missed.as_ref().is_none_or(|missed| missed.repair == Repair::Withdraw);
        let step = plan(situation, case.now).steps.into_iter().find(|step| step.id() == "tell").unwrap();
        let composed = compose(situation, &step, &Choice::default(), ENGLISH);
        for came in Came::ALL {
            let first = reply(situation, *came, 0, case.now, ENGLISH);
            assert!(!first.advice.is_empty());
            assert_eq!(
                first.text.is_empty(),
                !has_withdrawn || *came == Came::Threat,
                "{} {}",
                case.path.display(),
                came.id()
            );
            for nth in 0..first.n_wordings {
                n_replies += 1;
                let text = reply(situation, *came, nth, case.now, ENGLISH).text;
                let letter =
                    Letter { text: &text, subject: None, situation, step: &step, composed: &composed, others: &[] };
                let bad = review(&letter).into_iter().find(|finding| OF_EVERY_TEXT.contains(&finding.check.id));
                if let Some(bad) = bad {
                    wrong.push(format!("{} {}: {}\n{text}\n", case.path.display(), came.id(), bad.check.id));
                }
                if text.contains("  ") || text.contains('{') || 700 < text.chars().count() {
                    wrong.push(format!("{} {}\n{text}\n", case.path.display(), came.id()));
                }
            }
        }
        for max in [SHORT_NOTE, LONG_NOTE] {
            let note = connection_note(situation, max, case.now, ENGLISH);
            assert!(!note.is_empty() && note.chars().count() <= max, "{note}");
        }
        assert!(!check_in(situation, case.now, ENGLISH).contains("  "));
    }
    assert!(wrong.is_empty(), "{}\n{} of {n_replies}", wrong.join("\n"), wrong.len());
    assert!(2000 < n_replies, "{n_replies}");
}

#[test]
fn a_withheld_reason_stays_withheld_when_they_ask_why() {
    for case in golden::read_all("messages") {
        let mut situation = case.situation;
        situation.chosen_detail = Some(Detail::None);
        situation.own_reason.clear();
        let text = reply(&situation, Came::AskedWhy, 0, case.now, ENGLISH).text;
        let is_kept = ["my reasons to myself", "unanswered", ""]
            .iter()
            .any(|words| text == *words || !words.is_empty() && text.contains(words));
        assert!(is_kept, "{}\n{text}", case.path.display());
    }
}

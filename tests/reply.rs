//! What is answered after: a reply keeps the decision unless the candidate may think again, and reads well to the review.

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
use bowout::reply::{Advice, Asked, Came, LONG_NOTE, Reply, SHORT_NOTE, check_in, connection_note, reply};
use bowout::review::{Known, Letter, review};
use bowout::situation::{Detail, Id, Intent, Moment, Repair, Situation, Tone};

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

/// All answers to what came back, of those who keep the decision and of those who may think again; the first is the first
/// choice.
fn replies(situation: &Situation, came: Came, may_change: bool, now: Moment) -> Vec<Reply> {
    let of = |wording| reply(situation, Asked { came, may_change, wording }, now, ENGLISH);
    let first = of(0);
    let others: Vec<_> = first.wordings.iter().map(|it| of(*it)).collect();
    if others.is_empty() { vec![first] } else { others }
}

fn has_withdrawn(situation: &Situation) -> bool {
    situation.intent() != Intent::CorrectApplication
        && !situation.intent().asks()
        && situation.missed.as_ref().is_none_or(|missed| missed.repair == Repair::Withdraw)
}

#[test]
fn every_reply_to_every_golden_situation_is_bounded_and_clean() {
    let mut n_replies = 0;
    let mut wrong = Vec::new();
    for case in ["messages", "plans"].into_iter().flat_map(golden::read_all) {
        let situation = &case.situation;
        if situation.intent().asks() {
            assert!(replies(situation, Came::AskedWhy, false, case.now).iter().all(|reply| reply.text().is_empty()));
            continue;
        }
        let step = plan(situation, case.now).steps.into_iter().find(|step| step.id() == "tell").unwrap();
        let composed = compose(situation, &step, &Choice::default(), ENGLISH);
        for (came, may_change) in Came::ALL.iter().flat_map(|came| [(*came, false), (*came, true)]) {
            for reply in replies(situation, came, may_change, case.now) {
                n_replies += 1;
                let text = reply.text();
                let has_none = !has_withdrawn(situation) || came == Came::Threat;
                let name = format!("{} {} {may_change}", case.path.display(), came.id());
                assert_eq!(text.is_empty(), has_none, "{name}");
                let known = Known::new(situation, []);
                let letter =
                    Letter { text: &text, subject: None, situation, step: &step, composed: &composed, known: &known };
                let is_open = may_change && reply.switch.is_some();
                let is_bad = |id: &str| OF_EVERY_TEXT.contains(&id) && !(is_open && id == "opens-negotiation");
                if let Some(bad) = review(&letter).into_iter().find(|finding| is_bad(finding.check.id)) {
                    wrong.push(format!("{name}: {}\n{text}\n", bad.check.id));
                }
                let body = reply.pieces.iter().find(|piece| piece.part == "answer").map_or("", |piece| &piece.text);
                let is_short = ["n’t", "I’", "it’s", "It’s", "’re"].iter().any(|words| body.contains(words));
                let is_formal = situation.tone() == Tone::Formal && came != Came::AskedWhy;
                if text.contains("  ") || text.contains('{') || 700 < text.chars().count() || is_formal && is_short {
                    wrong.push(format!("{name}\n{text}\n"));
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
    assert!(4000 < n_replies, "{n_replies}");
}

#[test]
fn a_reply_keeps_the_decision_until_the_candidate_may_think_again() {
    let stays =
        ["my mind", "think again", "think about it", "think it over", "be interested", "to know more", "take it"];
    let back = [
        "would like to stay in the process",
        "I’d like to stay in the process",
        "would like to go on",
        "I’d like to go on",
    ];
    let promises = ["I accept", "I will stay", "I’ll stay", "I will take the role"];
    let mut n_open = std::collections::BTreeMap::new();
    for case in ["messages", "plans"].into_iter().flat_map(golden::read_all) {
        let situation = &case.situation;
        for came in Came::ALL.iter().copied() {
            let kept = replies(situation, came, false, case.now);
            let open = replies(situation, came, true, case.now);
            let can_open = has_withdrawn(situation) && kept.iter().all(|reply| reply.switch.is_some());
            if came == Came::OtherTime {
                let is_interview = matches!(situation.intent(), Intent::Withdraw | Intent::Repair);
                assert_eq!(can_open, is_interview && has_withdrawn(situation), "{}", case.path.display());
            }
            assert_eq!(kept == open, !can_open, "{} {}", case.path.display(), came.id());
            for reply in &kept {
                let text = reply.text();
                assert!(!stays.iter().chain(&back).any(|words| text.contains(words)), "{text}");
            }
            for reply in open.iter().filter(|_| can_open) {
                *n_open.entry(came.id()).or_insert(0) += 1;
                let text = reply.text();
                let holds = ["stands", "stays the same", "is final", "is made", "I have decided", "no longer"];
                assert!(!holds.iter().chain(&promises).any(|words| text.contains(words)), "{text}");
                assert_eq!(came == Came::OtherTime, back.iter().any(|words| text.contains(words)), "{text}");
                if came == Came::OtherTime {
                    assert!(text.contains("withdrawal") && reply.advice == Advice::OpenTime, "{text}");
                }
            }
        }
    }
    let kinds: Vec<_> = n_open.keys().copied().collect();
    assert_eq!(kinds, ["asked-why", "counter-offer", "other-role", "other-time", "wants-to-talk"], "{n_open:?}");
}

#[test]
fn a_wording_is_known_by_its_words() {
    let situation = Situation { role: "Planner".to_owned(), ..Situation::default() };
    let now = Moment::parse("2026-11-23T09:00Z").unwrap();
    let of = |wording| reply(&situation, Asked { came: Came::AskedWhere, may_change: false, wording }, now, ENGLISH);
    let [first, second] = of(0).wordings[..] else { panic!("two wordings") };
    assert_eq!((of(0).wording, of(second).wording, of(7).wording), (first, second, first));
    assert_ne!(of(first).text(), of(second).text());
}

#[test]
fn what_was_typed_is_no_template() {
    let situation = Situation { role: "{why} {decision}".to_owned(), ..Situation::default() };
    let now = Moment::parse("2026-11-23T09:00Z").unwrap();
    let asked = Asked { came: Came::Misread, may_change: false, wording: 0 };
    let text = reply(&situation, asked, now, ENGLISH).text();
    assert!(text.contains("I’ve withdrawn my application for the {why} {decision} role."), "{text}");
}

#[test]
fn a_withheld_reason_stays_withheld_when_they_ask_why() {
    for case in golden::read_all("messages") {
        let mut situation = case.situation;
        situation.chosen_detail = Some(Detail::None);
        situation.own_reason.clear();
        for may_change in [false, true] {
            let asked = Asked { came: Came::AskedWhy, may_change, wording: 0 };
            let reply = reply(&situation, asked, case.now, ENGLISH);
            let text = reply.text();
            let is_kept = ["my reasons to myself", "prefer to leave it there", ""]
                .iter()
                .any(|words| text == *words || !words.is_empty() && text.contains(words));
            assert!(is_kept && reply.switch.is_none(), "{}\n{text}", case.path.display());
        }
    }
}

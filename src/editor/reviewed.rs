//! The review of the shown message, as the page shows it.
//!
//! Only the part of the page that is loaded later asks for it: the review is no part of the first load.

use crate::drafts::Entry;
use crate::review::{self, CheckKind, Finding, Known, Letter, Other, Severity};
use crate::words;

use super::derive::shown_message;
use super::event::Event;
use super::model::Model;

/// What the review says of the message that is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reviewed {
    /// What it found and the candidate has not decided to keep, the gravest first.
    pub findings: Vec<FindingView>,
    /// How many things it found that the candidate keeps.
    pub n_kept: usize,
    /// The gravest finding, if it has to be asked about before the text is copied.
    pub block: Option<CheckKind>,
}

/// One thing that it found.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingView {
    /// What it is known by, also when the candidate keeps it.
    pub key: String,
    /// How much it matters.
    pub severity: Severity,
    /// What it is.
    pub title: &'static str,
    /// Why it matters, in a sentence.
    pub why: &'static str,
    /// The words that it is about; empty where something is missing.
    pub quote: String,
    /// What the button that mends it says, and what that tells.
    pub fix: Option<(&'static str, Event)>,
    /// Whether it is about the moment, not about the text.
    pub is_of_the_moment: bool,
}

/// Reviews the message that is shown. What the page wrote holds its rules: of that, only the moment is told.
pub fn reviewed(model: &Model) -> Reviewed {
    let words = &words::later(model.words.lang).review;
    let step = model.step();
    let mut reviewed = Reviewed::default();
    let is_own = model.edit(&step).is_some();
    let composed = model.compose(&step);
    let shown = shown_message(model);
    let subject = shown.subject.as_deref();
    let situation = &model.draft.situation;
    let known = Known::new(situation, others(model));
    let letter = Letter { text: &shown.text, subject, situation, step: &step, composed: &composed, known: &known };
    let mut findings = review::review(&letter);
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    for finding in findings.into_iter().filter(|finding| is_own || finding.is_of_the_moment()) {
        let view = finding_view(&finding, &shown.text, subject.unwrap_or_default(), words);
        if model.draft.own_ways.get(&view.key).is_some() {
            reviewed.n_kept += 1;
        } else if !reviewed.findings.iter().any(|other| other.key == view.key) {
            if finding.severity == Severity::Block {
                reviewed.block = reviewed.block.or(Some(finding.check.kind));
            }
            reviewed.findings.push(view);
        }
    }
    reviewed
}

/// The names that stand in the other drafts.
fn others(model: &Model) -> impl Iterator<Item = Other> {
    let summaries = model.listing.iter().flat_map(|it| it.iter());
    let drafts = summaries.filter(|summary| summary.id != model.draft.id && summary.entry == Entry::Draft);
    let names = drafts.flat_map(|summary| {
        let people = summary.people.iter().map(|name| (name, true));
        std::iter::once((&summary.company, false)).chain(people)
    });
    let others = names.map(|(name, is_person)| Other { name: name.trim().to_owned(), is_person });
    others.filter(|other| !other.name.is_empty())
}

fn finding_view(finding: &Finding, text: &str, subject: &str, words: &words::Review) -> FindingView {
    let (title, why) = (words.told)(finding.check.kind);
    let fix = finding.fix.as_ref().and_then(|fix| {
        let in_subject = fix.place.in_subject;
        let mended = fix.apply(if in_subject { subject } else { text })?;
        Some(((words.mend)(fix.mend), Event::Mended { in_subject, text: mended }))
    });
    FindingView {
        key: finding.key(text, subject),
        severity: finding.severity,
        title,
        why,
        quote: finding.quote(text, subject).unwrap_or_default().trim().to_owned(),
        fix,
        is_of_the_moment: finding.is_of_the_moment(),
    }
}

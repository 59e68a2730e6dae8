//! Edited messages and the answers: what the candidate did not touch follows them, what was touched stays as it is and is
//! marked where it no longer fits.

use std::ops::Range;

use crate::compose::{Message, Move};
use crate::drafts::{Edit, SentenceMark, SetAside, merge, settle, stale};
use crate::plan::Step;
use crate::situation::Id;

use super::model::{Model, marks};

/// The candidate's own words in a place where the answers would now read differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaleView {
    /// What the candidate wrote.
    pub yours: String,
    /// How it would read now; empty where there would be nothing.
    pub now: String,
}

/// Where a stale stretch stands.
enum Place {
    Subject,
    /// In the text, in bytes.
    Text(Range<usize>),
}

/// Lets every edited message of the plan follow the answers as they are now.
pub(super) fn follow(model: &mut Model) {
    if model.draft.edits.is_empty() {
        return;
    }
    for step in model.plan().steps {
        let Some(edit) = model.edit(&step).cloned() else { continue };
        let message = model.compose(&step);
        let (subject_now, body_now) = composed(&message);
        let (subject_base, body_base) = based(&edit);
        let is_subject_touched = edit.subject.as_deref() != subject_base.map(|mark| mark.text.as_str());
        let (subject, subject_base) = match subject_now {
            Some(now) if !is_subject_touched => (Some(now.text.clone()), Some(now)),
            Some(now) => (edit.subject.clone(), subject_base.cloned().or(Some(now))),
            None => (edit.subject.clone(), subject_base.cloned()),
        };
        let (text, body) = merge(body_base, &edit.text, &body_now);
        let key = step.id();
        let is_as_composed =
            text == message.text() && subject.as_deref() == message.subject.as_ref().map(|it| it.text.as_str());
        if is_as_composed {
            model.draft.edits.remove(&key);
        } else {
            let base = subject_base.into_iter().chain(body).collect();
            model.draft.edits.insert(key, Edit { subject, text, base });
        }
    }
}

/// The stretches of an edited message that no longer fit, in reading order.
pub(super) fn view(edit: &Edit, message: &Message) -> Vec<StaleView> {
    find(edit, message).into_iter().map(|(_, view)| view).collect()
}

/// The candidate keeps a stretch as it is.
pub(super) fn keep(model: &mut Model, step: &Step, nth: usize) {
    settled(model, step, nth, |_, _| ());
}

/// The candidate takes the new wording in place of a stretch. The whole text, as it was, is set aside.
pub(super) fn take(model: &mut Model, step: &Step, nth: usize) {
    let aside = model.edit(step).map(|edit| SetAside { subject: edit.subject.clone(), text: edit.text.clone() });
    let is_done = settled(model, step, nth, |place, edit| match place {
        (Place::Subject, now) => edit.subject = Some(now),
        (Place::Text(span), now) => {
            let (before, after) = (edit.text.get(..span.start), edit.text.get(span.end..));
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            // Where nothing comes in its place, one of the two spaces around it goes as well.
            let after = if now.is_empty() { after.trim_start_matches(' ') } else { after };
            let before = if now.is_empty() && after.is_empty() { before.trim_end() } else { before };
            edit.text = [before, &now, after].concat();
        }
    });
    if is_done {
        model.draft.set_aside.extend(aside);
        follow(model);
    }
}

fn settled(model: &mut Model, step: &Step, nth: usize, change: impl FnOnce((Place, String), &mut Edit)) -> bool {
    let Some(mut edit) = model.edit(step).cloned() else { return false };
    let message = model.compose(step);
    let Some((place, view)) = find(&edit, &message).into_iter().nth(nth) else { return false };
    let (subject_now, body_now) = composed(&message);
    let (subject_base, body_base) = based(&edit);
    let (subject_base, body) = match &place {
        Place::Subject => (subject_now, body_base.to_vec()),
        Place::Text(span) => (subject_base.cloned(), settle(body_base, &edit.text, &body_now, span)),
    };
    edit.base = subject_base.into_iter().chain(body).collect();
    change((place, view.now), &mut edit);
    model.draft.edits.insert(step.id(), edit);
    true
}

fn find(edit: &Edit, message: &Message) -> Vec<(Place, StaleView)> {
    let (subject_now, body_now) = composed(message);
    let (subject_base, body_base) = based(edit);
    let mut found = Vec::new();
    if let (Some(yours), Some(then), Some(now)) = (&edit.subject, subject_base, subject_now)
        && then.text != now.text
        && *yours != now.text
    {
        found.push((Place::Subject, StaleView { yours: yours.clone(), now: now.text }));
    }
    for it in stale(body_base, &edit.text, &body_now) {
        let yours = edit.text.get(it.span.clone()).unwrap_or_default().to_owned();
        found.push((Place::Text(it.span), StaleView { yours, now: it.now }));
    }
    found
}

/// The subject line and the sentences of the text, as composed now.
fn composed(message: &Message) -> (Option<SentenceMark>, Vec<SentenceMark>) {
    let mut marks = marks(message);
    let subject = message.subject.is_some().then(|| marks.remove(0));
    (subject, marks)
}

/// The subject line and the sentences from which an edit was made. (A letter has its subject in the text.)
fn based(edit: &Edit) -> (Option<&SentenceMark>, &[SentenceMark]) {
    match edit.base.split_first() {
        Some((first, rest)) if edit.subject.is_some() && first.mov == Move::Subject.id() => (Some(first), rest),
        _ => (None, &edit.base),
    }
}

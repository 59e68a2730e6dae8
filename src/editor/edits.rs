//! Edited texts and the answers: what the candidate did not touch follows them, what was touched stays as it is and is marked
//! where it no longer fits.

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

/// A text as composed now: its subject line, where it has one, and its sentences.
pub(super) struct Composed {
    pub(super) subject: Option<SentenceMark>,
    pub(super) body: Vec<SentenceMark>,
}

/// Where a stale stretch stands.
enum Place {
    Subject,
    /// In the text, in bytes.
    Text(Range<usize>),
}

impl Composed {
    fn of(message: &Message) -> Self {
        let mut body = marks(message);
        let subject = message.subject.is_some().then(|| body.remove(0));
        Self { subject, body }
    }

    pub(super) fn text(&self) -> String {
        self.body.iter().flat_map(|mark| [mark.before.as_str(), &mark.text]).collect()
    }

    /// Whether an edited text reads as composed.
    pub(super) fn is_same(&self, edit: &Edit) -> bool {
        edit.text == self.text() && edit.subject.as_deref() == self.subject.as_ref().map(|mark| mark.text.as_str())
    }
}

/// Lets every edited message of the plan follow the answers as they are now.
pub(super) fn follow(model: &mut Model) {
    if model.draft.edits.is_empty() {
        return;
    }
    for step in model.plan().steps {
        let Some(edit) = model.edit(&step) else { continue };
        let now = Composed::of(&model.compose(&step));
        let followed = followed(edit, &now);
        let key = step.id();
        if now.is_same(&followed) {
            model.draft.edits.remove(&key);
        } else {
            model.draft.edits.insert(key, followed);
        }
    }
}

/// The stretches of an edited message that no longer fit, in reading order.
pub(super) fn view(edit: &Edit, message: &Message) -> Vec<StaleView> {
    stale_in(edit, &Composed::of(message))
}

/// The candidate keeps a stretch as it is.
pub(super) fn keep(model: &mut Model, step: &Step, nth: usize) {
    let now = Composed::of(&model.compose(step));
    if let Some(edit) = model.edit(step).and_then(|edit| kept(edit, &now, nth)) {
        model.draft.edits.insert(step.id(), edit);
    }
}

/// The candidate takes the new wording in place of a stretch. The whole text, as it was, is set aside.
pub(super) fn take(model: &mut Model, step: &Step, nth: usize) {
    let now = Composed::of(&model.compose(step));
    let Some(edit) = model.edit(step).cloned() else { return };
    if let Some(taken) = taken(&edit, &now, nth) {
        model.draft.edits.insert(step.id(), taken);
        model.draft.set_aside.push(SetAside { subject: edit.subject, text: edit.text });
        follow(model);
    }
}

/// An edited text as it follows the answers.
pub(super) fn followed(edit: &Edit, now: &Composed) -> Edit {
    let (subject_base, body_base) = based(edit);
    let is_subject_touched = edit.subject.as_deref() != subject_base.map(|mark| mark.text.as_str());
    let (subject, subject_base) = match &now.subject {
        Some(now) if !is_subject_touched => (Some(now.text.clone()), Some(now)),
        Some(now) => (edit.subject.clone(), subject_base.or(Some(now))),
        None => (edit.subject.clone(), subject_base),
    };
    let (text, body) = merge(body_base, &edit.text, &now.body);
    Edit { subject, text, base: subject_base.cloned().into_iter().chain(body).collect() }
}

/// The stretches of an edited text that no longer fit, in reading order.
pub(super) fn stale_in(edit: &Edit, now: &Composed) -> Vec<StaleView> {
    find(edit, now).into_iter().map(|(_, view)| view).collect()
}

/// An edited text in which a stretch counts as read.
pub(super) fn kept(edit: &Edit, now: &Composed, nth: usize) -> Option<Edit> {
    settled(edit, now, nth).map(|(edit, ..)| edit)
}

/// An edited text with the new wording in place of a stretch.
pub(super) fn taken(edit: &Edit, now: &Composed, nth: usize) -> Option<Edit> {
    let (mut edit, place, now) = settled(edit, now, nth)?;
    match place {
        Place::Subject => edit.subject = Some(now),
        Place::Text(span) => {
            let (before, after) = (edit.text.get(..span.start), edit.text.get(span.end..));
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            // Where nothing comes in its place, one of the two spaces around it goes as well.
            let after = if now.is_empty() { after.trim_start_matches(' ') } else { after };
            let before = if now.is_empty() && after.is_empty() { before.trim_end() } else { before };
            edit.text = [before, &now, after].concat();
        }
    }
    Some(edit)
}

fn settled(edit: &Edit, now: &Composed, nth: usize) -> Option<(Edit, Place, String)> {
    let (place, view) = find(edit, now).into_iter().nth(nth)?;
    let (subject_base, body_base) = based(edit);
    let (subject_base, body) = match &place {
        Place::Subject => (now.subject.as_ref(), body_base.to_vec()),
        Place::Text(span) => (subject_base, settle(body_base, &edit.text, &now.body, span)),
    };
    let base = subject_base.cloned().into_iter().chain(body).collect();
    Some((Edit { base, ..edit.clone() }, place, view.now))
}

fn find(edit: &Edit, now: &Composed) -> Vec<(Place, StaleView)> {
    let (subject_base, body_base) = based(edit);
    let mut found = Vec::new();
    if let (Some(yours), Some(then), Some(now)) = (&edit.subject, subject_base, &now.subject)
        && then.text != now.text
        && *yours != now.text
    {
        found.push((Place::Subject, StaleView { yours: yours.clone(), now: now.text.clone() }));
    }
    for it in stale(body_base, &edit.text, &now.body) {
        let yours = edit.text.get(it.span.clone()).unwrap_or_default().to_owned();
        found.push((Place::Text(it.span), StaleView { yours, now: it.now }));
    }
    found
}

/// The subject line and the sentences from which an edit was made. (A letter has its subject in the text.)
fn based(edit: &Edit) -> (Option<&SentenceMark>, &[SentenceMark]) {
    match edit.base.split_first() {
        Some((first, rest)) if edit.subject.is_some() && first.mov == Move::Subject.id() => (Some(first), rest),
        _ => (None, &edit.base),
    }
}

//! Makes a link to these answers, in the format that [`parse`](super::parse) documents.

use super::fragment::{ADDRESSEE, MAX_REPEATS};
use crate::drafts::answers::fields::{Place, Record, Told};
use crate::handoff::percent::encode;
use crate::situation::{DoneKind, Id, Moment, PendingKind, Situation};

/// What a link tells beyond the plain answers. Nothing, unless the candidate ticks it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Include {
    /// Names and ways to reach somebody, and the texts in which they may stand: thanks, one more thing, the thread's subject.
    pub names: bool,
    /// The reason and how much of it is said. The reason in the candidate's own words needs the names as well.
    pub reason: bool,
}

/// Makes the fragment of a link to these answers, with its `#`.
///
/// Left out, because the format does not carry it: the postal address, rapport and how one spoke, all but the names of
/// those who are copied, a second call or voicemail, and what goes beyond 20 of a kind.
pub fn link(situation: &Situation, include: Include) -> String {
    let mut link = String::from("#v=1");
    // The table borrows for writing, and a situation is small.
    let mut answers = situation.clone();
    add_answers(&mut link, &mut answers, include, Some);
    if let Some(person) = answers.people.first_mut() {
        let named = |key| ADDRESSEE.iter().find(|(_, part)| *part == key).map(|(name, _)| *name);
        add_answers(&mut link, person, include, named);
    }
    if include.names {
        let copied = situation.people.iter().skip(1).filter(|person| !person.name.is_empty());
        for person in copied.take(MAX_REPEATS) {
            add(&mut link, "cc", Some(person.name.clone()));
        }
    }
    add_pending(&mut link, situation);
    for kind in situation.done.iter().map(|done| done.kind).fold(Vec::new(), with_new::<DoneKind>) {
        let at = situation.done.iter().find(|done| done.kind == kind).and_then(|done| done.at);
        add(&mut link, kind.id(), Some(when(at)));
    }
    if let Some(missed) = &situation.missed {
        add(&mut link, "missed", missed.at.map(|at| at.to_string()));
        add(&mut link, "repair", Some(missed.repair.id().into()));
    }
    link
}

/// Adds the answers that the link may tell, under the names that it has for them.
fn add_answers(
    link: &mut String,
    record: &mut dyn Record,
    include: Include,
    name: impl Fn(&'static str) -> Option<&'static str>,
) {
    for answer in record.answers() {
        let is_included = match answer.told {
            Told::Always => true,
            Told::WithNames => include.names,
            Told::WithReason => include.reason,
            Told::WithBoth => include.names && include.reason,
            Told::Never => false,
        };
        if let Some(name) = name(answer.key).filter(|_| is_included) {
            add(link, name, written(answer.place));
        }
    }
}

fn add_pending(link: &mut String, situation: &Situation) {
    let (mut n_interviews, mut n_others) = (0, 0);
    for pending in &situation.pending {
        let (key, value, n) = match (pending.kind, pending.at) {
            (PendingKind::Interview, Some(at)) => ("interview", at.to_string(), &mut n_interviews),
            (kind, Some(at)) => ("pending", format!("{}@{at}", kind.id()), &mut n_others),
            (kind, None) => ("pending", kind.id().into(), &mut n_others),
        };
        *n += 1;
        add(link, key, Some(value).filter(|_| *n <= MAX_REPEATS));
    }
}

fn add(link: &mut String, key: &str, value: Option<String>) {
    if let Some(value) = value {
        for part in ["&", key, "=", &encode(&value)] {
            link.push_str(part);
        }
    }
}

fn written(place: Place) -> Option<String> {
    match place {
        Place::Text(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Place::Tick(tick) => tick.then(|| "1".into()),
        Place::Choice(choice, blank) => Some(choice.id()).filter(|id| blank != Some(*id)).map(Into::into),
        Place::Optional(choice) => choice.id().map(Into::into),
        Place::At(at) => at.map(|at| at.to_string()),
    }
}

fn when(at: Option<Moment>) -> String {
    at.map_or_else(|| "1".into(), |at| at.to_string())
}

fn with_new<T: PartialEq>(mut list: Vec<T>, entry: T) -> Vec<T> {
    if !list.contains(&entry) {
        list.push(entry);
    }
    list
}

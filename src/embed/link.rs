//! Makes a link to these answers, in the format that [`parse`](super::parse) documents.

use super::fragment::{ADDRESSEE, MAX_REPEATS};
use crate::drafts::answers::fields::{Field, PERSON, SITUATION, Slot};
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
    for field in SITUATION.iter().filter(|field| is_included(field.names, field.reason, include)) {
        add(&mut link, field.key, written(field, situation));
    }
    if let Some(person) = situation.people.first() {
        for (key, part) in ADDRESSEE {
            let field = PERSON.iter().find(|field| field.key == part);
            let is_name = matches!(key, "to" | "address-as");
            add(&mut link, key, field.filter(|_| include.names || !is_name).and_then(|field| written(field, person)));
        }
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

fn is_included(names: bool, reason: bool, include: Include) -> bool {
    (include.names || !names) && (include.reason || !reason)
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

fn written<T>(field: &Field<T>, record: &T) -> Option<String> {
    match field.slot {
        Slot::Text { get, .. } => Some(get(record)).filter(|text| !text.is_empty()).map(Into::into),
        Slot::Tick { get, .. } => get(record).then(|| "1".into()),
        Slot::Choice { get, .. } => get(record).map(Into::into),
        Slot::At { get, .. } => get(record).map(|at| at.to_string()),
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

//! Brings two sets of stored texts together so that nothing is lost that was not the ancestor of something kept.
//!
//! Every text claims a place. Of the records that claim the place of one draft, those that another one was made from go
//! away. If several are left, the highest stays in the place, and the others stand beside it under ids made from their own
//! text, with `beside` in their envelope. As long as such a record stays as it is, it counts as a claim on the first place
//! again when something else arrives; so the outcome hangs only on what there is, not on the order in which it came:
//! the merge is commutative, associative and idempotent.

use std::collections::{BTreeMap, BTreeSet};

use super::Entries;
use crate::drafts::crc32c::crc32c;
use crate::drafts::draft::{DraftId, Stamp};
use crate::drafts::json::{Map, Value};
use crate::drafts::record::{Record, Stored, decode, encode};
use crate::drafts::shelf::{DRAFT_KEY, QUARANTINE_KEY};

/// The entry of an envelope that lists the places that a record lost, each with the state in which it did, the last one last:
/// beside that it stands.
pub(crate) const BESIDE: &str = "beside";

/// What a merge does to the texts that were there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Keys with their new texts.
    pub put: Vec<(String, String)>,
    /// Keys whose text has moved or gave way to one that was made from it.
    pub gone: Vec<String>,
    /// How many drafts were not here before.
    pub n_new: usize,
    /// How many drafts here gave way to a later state.
    pub n_newer: usize,
    /// How many were changed in both places, so that both are kept.
    pub n_beside: usize,
}

/// Both together.
pub fn merge(here: &Entries, there: &Entries) -> Entries {
    let mut claims = Claims::default();
    let mut beside = Vec::new();
    for (key, text) in here.iter().chain(there) {
        beside.extend(claims.add(key, text));
    }
    for (record, text) in beside {
        // Where nothing can be opened in the first place, there is nothing to be beside.
        match places_before(&record).into_iter().rev().find(|it| claims.has_one_to_open(&it.id)) {
            Some(first) => claims.claim(first, None),
            None => claims.claim(record, Some(text)),
        }
    }
    claims.placed()
}

/// What has to be done where `here` stands so that `merged` stands there.
pub fn changes(here: &Entries, merged: &Entries) -> Changes {
    let mut changes = Changes::default();
    for (key, text) in merged {
        let before = here.get(key);
        if before == Some(text) {
            continue;
        }
        if let Some(id) = key.strip_prefix(DRAFT_KEY) {
            match (before, decode(&DraftId::from_text(id), text)) {
                (_, Stored::Record(record)) if record.state.body().is_none() => {}
                (None, Stored::Record(record)) if record.extra.contains_key(BESIDE) => changes.n_beside += 1,
                (None, _) => changes.n_new += 1,
                (Some(_), _) => changes.n_newer += 1,
            }
        }
        changes.put.push((key.clone(), text.clone()));
    }
    changes.gone = here.keys().filter(|key| !merged.contains_key(*key)).cloned().collect();
    changes
}

/// What claims each place.
#[derive(Default)]
struct Claims {
    drafts: BTreeMap<DraftId, BTreeMap<Standing, Claim>>,
    /// The states that lost a place, by that place, also where they were changed since: what they were made from is not
    /// wanted there either.
    lost: BTreeMap<DraftId, Vec<Stamp>>,
    /// Texts that are not compared: several under one key are all kept.
    others: BTreeMap<String, BTreeSet<String>>,
}

/// Which of several claims stays in the place: the highest.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    kind: Kind,
    lamport: u64,
    /// The record as this build writes it, or the text as it is: two claims of the same text are one.
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Unreadable,
    Record,
    /// Nothing is known of it, so it cannot be moved.
    Newer,
}

struct Claim {
    record: Option<Record>,
    /// The text as it stood.
    text: String,
}

impl Claims {
    /// Notes a text; gives back a record that stands beside another draft, with its text.
    fn add<'t>(&mut self, key: &str, text: &'t str) -> Option<(Record, &'t str)> {
        let Some(id) = key.strip_prefix(DRAFT_KEY).map(DraftId::from_text) else {
            self.others.entry(key.to_owned()).or_default().insert(text.to_owned());
            return None;
        };
        match decode(&id, text) {
            Stored::Record(record) if as_it_was(&record).is_some() => return Some((*record, text)),
            Stored::Record(record) => self.claim(*record, Some(text)),
            Stored::Newer { .. } => self.claim_as_text(id, Kind::Newer, text),
            Stored::Unreadable(_) => self.claim_as_text(id, Kind::Unreadable, text),
        }
        None
    }

    fn has_one_to_open(&self, id: &DraftId) -> bool {
        self.drafts.get(id).is_some_and(|claims| claims.keys().any(|it| it.kind != Kind::Unreadable))
    }

    fn claim(&mut self, record: Record, text: Option<&str>) {
        let written = encode(&record);
        let text = text.map_or_else(|| written.clone(), Into::into);
        for (place, stamp) in lost_places(&record).iter().filter_map(read_place) {
            self.lost.entry(place).or_default().push(stamp);
        }
        let standing = Standing { kind: Kind::Record, lamport: record.stamp.lamport, text: written };
        self.insert(record.id.clone(), standing, Claim { record: Some(record), text });
    }

    fn claim_as_text(&mut self, id: DraftId, kind: Kind, text: &str) {
        let standing = Standing { kind, lamport: 0, text: text.to_owned() };
        self.insert(id, standing, Claim { record: None, text: text.to_owned() });
    }

    fn insert(&mut self, id: DraftId, standing: Standing, claim: Claim) {
        let claims = self.drafts.entry(id).or_default();
        // The same record in two spellings: the choice must not hang on which came first.
        match claims.get_mut(&standing) {
            Some(other) if other.text <= claim.text => {}
            _ => {
                claims.insert(standing, claim);
            }
        }
    }

    /// Everything in its place.
    fn placed(mut self) -> Entries {
        let mut open: BTreeSet<DraftId> = self.drafts.keys().cloned().collect();
        while let Some(id) = open.pop_first() {
            for (standing, claim) in self.those_that_lose(&id) {
                if let Some(record) = claim.record {
                    let moved = self.put_beside(record, &standing.text);
                    open.insert(moved.id.clone());
                    self.claim(moved, None);
                } else {
                    let key = format!("{QUARANTINE_KEY}{id}:{:08x}", crc32c(claim.text.as_bytes()));
                    self.others.entry(key).or_default().insert(claim.text);
                }
            }
        }
        let mut placed = Entries::new();
        for (id, claims) in self.drafts {
            if let Some((_, claim)) = claims.into_iter().next() {
                placed.insert(format!("{DRAFT_KEY}{id}"), claim.text);
            }
        }
        for (key, mut texts) in self.others {
            if let Some(text) = texts.pop_last() {
                put_where_free(&mut placed, key.clone(), text);
            }
            for text in texts {
                put_where_free(&mut placed, format!("{key}~{:016x}", hash(&[&text])), text);
            }
        }
        placed
    }

    /// The record beside the draft whose place it lost. It drives no text away that cannot be read: it may leave again when what
    /// was made from it arrives, and the text would not come back.
    fn put_beside(&self, record: Record, written: &str) -> Record {
        let [first, second] = beside_ids(&record.id, written);
        let is_taken = self
            .drafts
            .get(&first)
            .is_some_and(|claims| !claims.is_empty() && claims.keys().all(|it| it.kind == Kind::Unreadable));
        put_beside(record, if is_taken { second } else { first })
    }

    /// Takes out all claims on a place but the one that stays, and gives those that another place has to be found for.
    fn those_that_lose(&mut self, id: &DraftId) -> BTreeMap<Standing, Claim> {
        let Some(claims) = self.drafts.get_mut(id) else { return BTreeMap::new() };
        let stamp = |claim: &Claim| claim.record.as_ref().map(|record| record.stamp.clone());
        let lost = self.lost.get(id).cloned().unwrap_or_default();
        let stamps: Vec<_> = claims.values().filter_map(stamp).chain(lost).collect();
        let is_followed = |claim: &Claim| {
            // Two that say so of each other are both kept.
            let follows = |other: &Stamp, it: &Stamp| other.follows(it) && !it.follows(other);
            stamp(claim).is_some_and(|it| stamps.iter().any(|other| follows(other, &it)))
        };
        let followed: Vec<_> = claims.iter().filter(|(_, claim)| is_followed(claim)).map(|it| it.0.clone()).collect();
        for standing in followed {
            claims.remove(&standing);
        }
        let mut losers = std::mem::take(claims);
        claims.extend(losers.pop_last());
        losers
    }
}

/// The record, under this id, beside the draft whose place it lost.
fn put_beside(mut record: Record, id: DraftId) -> Record {
    let mut places = lost_places(&record).to_vec();
    let Stamp { rev, tab, lamport, past } = &record.stamp;
    let mut place = Map::default();
    place.put("id", Some(record.id.as_str().into()));
    place.put("rev", Some(Value::Number(rev.to_string())));
    place.put("tab", Some(tab.as_str().into()));
    place.put("lamport", Some(Value::Number(lamport.to_string())));
    place.put("past", Some(past.as_str().into()));
    places.push(Value::Object(place));
    record.id = id;
    record.extra.insert(BESIDE.to_owned(), Value::Array(places));
    record
}

/// The places that a record lost, the last one last.
fn lost_places(record: &Record) -> &[Value] {
    record.extra.get(BESIDE).and_then(Value::as_array).unwrap_or_default()
}

/// Such a place: the draft, and the state in which it was lost.
fn read_place(place: &Value) -> Option<(DraftId, Stamp)> {
    let text = |key| place.as_object()?.get(key)?.as_str();
    let number = |key| place.as_object()?.get(key)?.as_u64();
    let stamp = Stamp {
        rev: number("rev")?,
        tab: text("tab")?.to_owned(),
        lamport: number("lamport")?,
        past: text("past")?.to_owned(),
    };
    Some((DraftId::from_text(text("id")?), stamp))
}

/// The draft beside which a record stands that has not been changed since it lost its place.
pub(crate) fn beside_of(record: &Record) -> Option<DraftId> {
    let (id, stamp) = lost_places(record).last().and_then(read_place)?;
    (stamp == record.stamp).then_some(id)
}

/// A record that stands beside a draft and has not been changed since, as it was before it lost its place.
fn as_it_was(record: &Record) -> Option<Record> {
    let (id, _) = lost_places(record).last().and_then(read_place)?;
    let mut places = lost_places(record).to_vec();
    places.pop();
    let mut first = Record { id, ..record.clone() };
    if places.is_empty() {
        first.extra.remove(BESIDE);
    } else {
        // In its place among the entries: the id was made from the text.
        first.extra.insert(BESIDE.to_owned(), Value::Array(places));
    }
    beside_ids(&first.id, &encode(&first)).contains(&record.id).then_some(first)
}

/// The same for every place that it lost, the last one first.
fn places_before(record: &Record) -> Vec<Record> {
    std::iter::successors(as_it_was(record), as_it_was).collect()
}

/// The ids that a record may have beside another: the second where a text that cannot be read has the first.
fn beside_ids(beside: &DraftId, written: &str) -> [DraftId; 2] {
    let of = |parts: &[&str]| DraftId::from_random(hash(parts));
    [of(&[beside.as_str(), written]), of(&[beside.as_str(), written, "2"])]
}

/// FNV-1a, 64 bits: no secret hangs on it, and two texts of one hash still both find a place.
fn hash(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn put_where_free(placed: &mut Entries, mut key: String, text: String) {
    while placed.get(&key).is_some_and(|other| *other != text) {
        key.push('~');
    }
    placed.insert(key, text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_same_in_every_build() {
        // Ids of drafts beside others are made of it, and a file may have been made by an older build.
        assert_eq!(hash(&["a", ""]), 0xe5d2_f719_0427_066c);
    }

    #[test]
    fn a_text_is_put_beside_another_one_and_not_beside_itself() {
        let mut placed = Entries::new();
        for text in ["one", "two", "one", "two", "three"] {
            put_where_free(&mut placed, "key".to_owned(), text.to_owned());
        }
        let placed: Vec<_> = placed.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
        assert_eq!(placed, [("key", "one"), ("key~", "two"), ("key~~", "three")]);
    }
}

//! The shelf: every draft behind one store.
//!
//! Invariants: the list is a scan of the keys, there is no index; nothing is ever written over a text that the writer had
//! not read; what cannot be read, or was written by a newer version, stays byte for byte.

use std::cell::Cell;
use std::cmp::Reverse;

use super::json::{Map, Value};
use super::named::Named;

use super::answers::Problem;
use super::archive::{BESIDE, beside_of};
use super::body;
use super::crc32c::crc32c;
use super::draft::{Draft, DraftId, Stamp};
use super::mirror::Mirror;
use super::record::{Fault, Record, State, Stored, decode, encode};
use super::store::{Store, StoreError};
use super::summary::{Entry, ShelfError, Summary};

/// The key of a draft: this, and its id.
pub(crate) const DRAFT_KEY: &str = "bowout:d:";
/// The key of a damaged record that was put aside: this, the id, a colon and a hash of the text.
pub(crate) const QUARANTINE_KEY: &str = "bowout:q:";

/// Every draft behind one store.
pub struct Shelf {
    pub(super) store: Box<dyn Store>,
    pub(super) tab: String,
    /// The highest count of a record that this tab has read or written.
    pub(super) lamport: Cell<u64>,
    /// The last state of each draft that this tab has written: under which name, and its count.
    pub(super) tips: Named<(String, u64)>,
    /// The durable store behind this one, where there is one.
    pub(super) mirror: Option<Mirror>,
}

/// Where a draft was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "the draft has to know its new state, or its next save becomes a copy"]
pub enum Saved {
    /// In its own place: it is now in this state.
    InPlace(Stamp),
    /// Something that this draft was not made from stands in its place (it was also changed in another tab). That stays,
    /// and the draft was saved beside it: go on under this id, in this state.
    Beside(DraftId, Stamp),
}

impl Shelf {
    /// The shelf over this store. `tab` is a random number that tells this tab from the others.
    pub fn new(store: Box<dyn Store>, tab: u64) -> Self {
        Self { store, tab: format!("{tab:016x}"), lamport: Cell::new(0), tips: Named::default(), mirror: None }
    }

    /// Every draft that was not deleted for good, the last changed first; with everything that cannot be read.
    ///
    /// # Errors
    /// When the store does not tell its keys.
    pub fn list(&self) -> Result<Vec<Summary>, StoreError> {
        let mut list: Vec<Summary> = Vec::new();
        for summary in self.keys()?.into_iter().filter_map(|key| self.summary(key)) {
            let stands_before =
                |it: &Summary| (Reverse(it.changed_utc_ms), &it.key) < (Reverse(summary.changed_utc_ms), &summary.key);
            let place = list.partition_point(stands_before);
            list.insert(place, summary);
        }
        Ok(list)
    }

    /// A draft, also a trashed one, and what of it was not understood (it stays in the store).
    ///
    /// # Errors
    /// When there is no such draft, or it cannot be read.
    pub fn load(&self, id: &DraftId) -> Result<(Draft, Vec<Problem>), ShelfError> {
        open(&self.record(id)?)
    }

    /// The stored text under a key of the list, exactly as it stands: for download.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn raw(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.get(key)
    }

    /// Saves a draft. `random` makes the id if it has to be saved beside what stands in its place.
    ///
    /// Put the outcome into the draft ([`Draft::was_saved`]).
    ///
    /// # Errors
    /// When it was not stored; what was stored before is unchanged then.
    pub fn save(&mut self, draft: &Draft, utc_ms: i64, random: u64) -> Result<Saved, StoreError> {
        let was_made_from = |stamp: &Stamp| draft.stamp.as_ref().is_some_and(|state| state.follows(stamp));
        let before = match self.get(&key_of(&draft.id))? {
            None => None,
            Some(text) => match self.decode(&draft.id, &text) {
                Stored::Record(record) if was_made_from(&record.stamp) && record.is_live() => Some(*record),
                _ => return self.save_beside(draft, utc_ms, random),
            },
        };
        let body = body::write(draft).to_string();
        let extra = before.map(|record| record.extra).unwrap_or_default();
        let record = self.next(&draft.id, draft.stamp.as_ref(), extra, utc_ms, State::Live { body });
        self.write(&record)?;
        Ok(self.note(Saved::InPlace(record.stamp)))
    }

    /// Gives a draft another name.
    ///
    /// # Errors
    /// When there is no such draft, it cannot be read, or it was not stored.
    pub fn rename(&mut self, id: &DraftId, name: &str, utc_ms: i64) -> Result<Stamp, ShelfError> {
        let record = self.record(id)?;
        let (mut draft, _) = open(&record)?;
        draft.name = name.into();
        draft.from_link = None;
        let state = record.state.with_body(body::write(&draft).to_string());
        self.replace(record, utc_ms, state)
    }

    /// Makes a copy of a draft under another name and a new id made from `random`.
    ///
    /// # Errors
    /// When there is no such draft, it cannot be read, or the copy was not stored.
    pub fn duplicate(&mut self, id: &DraftId, name: &str, utc_ms: i64, random: u64) -> Result<DraftId, ShelfError> {
        let (mut draft, _) = self.load(id)?;
        draft.name = name.into();
        draft.created_utc_ms = utc_ms;
        draft.sent = None;
        draft.steps = Named::default();
        draft.from_link = None;
        draft.sibling_of = None;
        draft.go_on_as(self.free_id(random)?);
        draft.stamp = None;
        let body = body::write(&draft).to_string();
        let record = self.next(&draft.id, None, Map::default(), utc_ms, State::Live { body });
        self.write(&record)?;
        Ok(draft.id)
    }

    /// Puts a draft into the trash, from which it can be restored.
    ///
    /// # Errors
    /// When there is no such draft, it cannot be read, or this was not stored.
    pub fn trash(&mut self, id: &DraftId, utc_ms: i64) -> Result<Stamp, ShelfError> {
        let record = self.record(id)?;
        let body = record.state.body().ok_or(ShelfError::Missing)?.to_owned();
        self.replace(record, utc_ms, State::Trashed { body, at_utc_ms: utc_ms })
    }

    /// Takes a draft out of the trash.
    ///
    /// # Errors
    /// As for [`Shelf::trash`].
    pub fn restore(&mut self, id: &DraftId, utc_ms: i64) -> Result<Stamp, ShelfError> {
        let record = self.record(id)?;
        let body = record.state.body().ok_or(ShelfError::Missing)?.to_owned();
        self.replace(record, utc_ms, State::Live { body })
    }

    /// Deletes all that a draft says; only its id and the time stay, so that no other tab brings it back.
    ///
    /// # Errors
    /// As for [`Shelf::trash`]: what cannot be read is not deleted either.
    pub fn delete_for_good(&mut self, id: &DraftId, utc_ms: i64) -> Result<(), ShelfError> {
        let mut record = self.record(id)?;
        // Whose place it lost says nothing of what it said.
        let beside = record.extra.remove(BESIDE);
        record.extra = Map::default();
        record.extra.put(BESIDE, beside);
        self.replace(record, utc_ms, State::Deleted { at_utc_ms: utc_ms }).map(|_| ())
    }

    /// Moves a record that cannot be read out of the way of its draft id, byte for byte; gives its new key.
    ///
    /// # Errors
    /// When there is nothing of that kind, or the move failed; the record is then still in its old place.
    pub fn put_aside(&mut self, id: &DraftId) -> Result<String, ShelfError> {
        let key = key_of(id);
        let text = self.get(&key)?.ok_or(ShelfError::Missing)?;
        if !matches!(decode(id, &text), Stored::Unreadable(_)) {
            return Err(ShelfError::Missing);
        }
        let aside = aside_key(id, &text);
        if self.get(&aside)?.is_none() {
            self.put(&aside, text.clone())?;
        }
        // Where another text of the same hash stands there, both stay where they are.
        if self.get(&aside)?.as_deref() == Some(text.as_str()) {
            self.delete(&key, text)?;
            return Ok(aside);
        }
        Ok(key)
    }

    /// The draft that this link made, if the candidate has not changed it since.
    ///
    /// # Errors
    /// When the store does not tell its keys.
    pub fn made_by_link(&self, link_key: &str) -> Result<Option<DraftId>, StoreError> {
        let ids = self.keys()?;
        let is_made_by_link = |id: &DraftId| {
            let record = self.record(id).ok().filter(Record::is_live);
            let draft = record.and_then(|record| open(&record).ok());
            draft.is_some_and(|(draft, _)| draft.from_link.as_deref() == Some(link_key) && draft.edits.is_empty())
        };
        Ok(ids.iter().filter_map(|key| id_of(key)).filter(is_made_by_link).min())
    }

    fn summary(&self, key: String) -> Option<Summary> {
        let put_aside = key.strip_prefix(QUARANTINE_KEY).and_then(|rest| rest.rsplit_once(':'));
        if let Some((id, _)) = put_aside {
            let id = DraftId::from_text(id);
            return Some(Summary::closed(key, id, Entry::Unreadable(Fault::PutAside)));
        }
        let id = id_of(&key)?;
        let Ok(text) = self.get(&key) else {
            return Some(Summary::closed(key, id, Entry::Unreadable(Fault::NotHandedOut)));
        };
        match self.decode(&id, &text?) {
            Stored::Unreadable(fault) => Some(Summary::closed(key, id, Entry::Unreadable(fault))),
            Stored::Newer { name, utc_ms } => {
                Some(Summary { name, changed_utc_ms: utc_ms, ..Summary::closed(key, id, Entry::Newer) })
            }
            Stored::Record(record) => {
                let entry = match record.state {
                    State::Deleted { .. } => return None,
                    State::Trashed { at_utc_ms, .. } => Entry::Trashed { at_utc_ms },
                    State::Live { .. } => Entry::Draft,
                };
                let Ok((draft, _)) = open(&record) else {
                    return Some(Summary::closed(key, id, Entry::Unreadable(Fault::NotJson)));
                };
                Some(Summary {
                    name: draft.name,
                    role: draft.situation.role,
                    company: draft.situation.company,
                    people: draft.situation.people.into_iter().map(|person| person.name).collect(),
                    changed_utc_ms: record.utc_ms,
                    sent: draft.sent,
                    sibling_of: draft.sibling_of,
                    ..Summary::closed(key, id, entry)
                })
            }
        }
    }

    /// The record of a draft that may be opened and replaced.
    pub(super) fn record(&self, id: &DraftId) -> Result<Record, ShelfError> {
        let text = self.get(&key_of(id))?.ok_or(ShelfError::Missing)?;
        match self.decode(id, &text) {
            Stored::Record(record) => match record.state {
                State::Deleted { .. } => Err(ShelfError::Missing),
                _ => Ok(*record),
            },
            Stored::Newer { .. } => Err(ShelfError::Newer),
            Stored::Unreadable(fault) => Err(ShelfError::Unreadable(fault)),
        }
    }

    /// Reads a record and counts on from it.
    pub(super) fn decode(&self, id: &DraftId, text: &str) -> Stored {
        let stored = decode(id, text);
        if let Stored::Record(record) = &stored {
            self.lamport.set(self.lamport.get().max(record.stamp.lamport));
        }
        stored
    }

    fn save_beside(&mut self, draft: &Draft, utc_ms: i64, random: u64) -> Result<Saved, StoreError> {
        let mut copy = draft.clone();
        copy.sibling_of = Some(copy.go_on_as(self.free_id(random)?));
        let body = body::write(&copy).to_string();
        let record = self.next(&copy.id, draft.stamp.as_ref(), Map::default(), utc_ms, State::Live { body });
        self.write(&record)?;
        Ok(self.note(Saved::Beside(copy.id, record.stamp)))
    }

    pub(super) fn replace(&mut self, record: Record, utc_ms: i64, state: State) -> Result<Stamp, ShelfError> {
        let Record { id, stamp, extra, .. } = record;
        let record = self.next(&id, Some(&stamp), extra, utc_ms, state);
        self.write(&record)?;
        Ok(record.stamp)
    }

    /// The record that follows a state: a revision more, later than everything this tab has seen.
    fn next(&mut self, id: &DraftId, before: Option<&Stamp>, extra: Map, utc_ms: i64, state: State) -> Record {
        let lamport = self.lamport.get().saturating_add(1);
        self.lamport.set(lamport);
        let parent = before.map_or(0, |stamp| stamp.rev);
        // All that one name has written of a draft is one line of states. Whoever goes on from another state than the last
        // one of that line takes another name.
        let writer = match (self.tips.get(id.as_str()), before) {
            (None, None) => self.tab.clone(),
            (Some((writer, last)), Some(before)) if *writer == before.tab && *last == before.lamport => writer.clone(),
            _ => format!("{}-{lamport}", self.tab),
        };
        self.tips.insert(id.as_str().to_owned(), (writer.clone(), lamport));
        let past = before.map(|stamp| stamp.past_for(&writer)).unwrap_or_default();
        let stamp = Stamp { rev: parent.saturating_add(1), tab: writer, lamport, past };
        Record { id: id.clone(), stamp, parent, utc_ms, state, extra }
    }

    fn write(&mut self, record: &Record) -> Result<(), StoreError> {
        self.put(&key_of(&record.id), encode(record))
    }

    /// The id of this random number, or of the next one under which nothing stands.
    fn free_id(&self, random: u64) -> Result<DraftId, StoreError> {
        let mut number = random;
        loop {
            let id = DraftId::from_random(number);
            if self.get(&key_of(&id))?.is_none() {
                return Ok(id);
            }
            number = number.wrapping_add(1);
        }
    }
}

/// The draft of a record.
pub(super) fn open(record: &Record) -> Result<(Draft, Vec<Problem>), ShelfError> {
    let body = record.state.body().ok_or(ShelfError::Missing)?;
    let body = Value::parse(body).map_err(|_| ShelfError::Unreadable(Fault::NotJson))?;
    let (mut draft, problems) = body::read(record.id.clone(), body);
    if let Some(beside) = beside_of(record) {
        draft.copy_of.get_or_insert_with(|| beside.clone());
        draft.sibling_of = Some(beside);
    }
    draft.stamp = Some(record.stamp.clone());
    Ok((draft, problems))
}

/// The key under which a draft stands, in each of the stores.
pub fn key_of(id: &DraftId) -> String {
    format!("{DRAFT_KEY}{id}")
}

/// Where a damaged text is put aside.
pub(super) fn aside_key(id: &DraftId, text: &str) -> String {
    format!("{QUARANTINE_KEY}{id}:{:08x}", crc32c(text.as_bytes()))
}

pub(super) fn id_of(key: &str) -> Option<DraftId> {
    key.strip_prefix(DRAFT_KEY).map(DraftId::from_text)
}

impl Draft {
    /// Takes the outcome of a save into the draft.
    pub fn was_saved(&mut self, saved: Saved) {
        match saved {
            Saved::InPlace(stamp) => self.stamp = Some(stamp),
            Saved::Beside(id, stamp) if id == self.id => self.stamp = Some(stamp),
            Saved::Beside(id, stamp) => {
                self.sibling_of = Some(self.go_on_as(id));
                self.stamp = Some(stamp);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::situation::Situation;

    #[test]
    fn a_draft_that_is_saved_again_where_it_stands_beside_is_beside_nothing_new() {
        let mut draft = Draft::new(DraftId::from_random(1), Situation::default(), 1);
        let stamp = Stamp { rev: 2, ..Stamp::default() };
        draft.was_saved(Saved::Beside(draft.id.clone(), stamp.clone()));
        assert_eq!((&draft.sibling_of, &draft.copy_of, &draft.stamp), (&None, &None, &Some(stamp.clone())));
        draft.was_saved(Saved::Beside(DraftId::from_random(2), stamp));
        assert_eq!((draft.id, draft.sibling_of), (DraftId::from_random(2), Some(DraftId::from_random(1))));
    }
}

//! A shelf as a whole: all its texts, what a file brings to them, and earlier versions.

use super::archive::{Changes, Entries, changes, is_kept, merge};
use super::body;
use super::draft::{DraftId, Stamp};
use super::mirror::Change;
use super::shelf::{Shelf, open};
use super::snapshots::{MAX_VERSIONS, SNAPSHOT_KEY, Snapshot, is_due, surplus, versions_of};
use super::store::StoreError;
use super::summary::ShelfError;

impl Shelf {
    /// From where to where the durable store holds the earlier versions of a draft, or of all of them.
    pub fn version_keys(draft: Option<&DraftId>) -> (String, String) {
        let Some(draft) = draft else { return (SNAPSHOT_KEY.to_owned(), "bowout:s;".to_owned()) };
        (format!("{SNAPSHOT_KEY}{draft}:"), format!("{SNAPSHOT_KEY}{draft};"))
    }

    /// Every text that a candidate made, by its key; earlier versions stand in the durable store alone.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn entries(&self) -> Result<Entries, StoreError> {
        let mut entries = Entries::new();
        for key in self.keys()?.into_iter().filter(|key| is_kept(key)) {
            if let Some(text) = self.get(&key)? {
                entries.insert(key, text);
            }
        }
        Ok(entries)
    }

    /// Brings these texts together with those that are here.
    ///
    /// # Errors
    /// When not all was stored. What was here is here still, and bringing the same again completes it.
    pub fn bring(&mut self, there: &Entries) -> Result<Changes, StoreError> {
        let here = self.entries()?;
        let changes = changes(&here, &merge(&here, there));
        // What has moved stands in its new place before it leaves the old one.
        let (new, newer): (Vec<_>, Vec<_>) = changes.put.iter().partition(|(key, _)| !here.contains_key(key));
        for (key, text) in new.into_iter().chain(newer) {
            if Snapshot::of_key(key).is_some() {
                self.keep_durably(key, text);
            } else {
                self.put(key, text.clone())?;
            }
        }
        for key in &changes.gone {
            self.delete(key, here.get(key).cloned().unwrap_or_default())?;
        }
        Ok(changes)
    }

    /// Keeps a state of a draft, replaced at this time, as an earlier version where that is due, and lets go of those that
    /// are too many. `versions` are those that there are, by key.
    pub fn keep_version(&mut self, draft: &DraftId, text: &str, replaced_utc_ms: i64, versions: &Entries) {
        let known = versions_of(draft, versions.keys().map(String::as_str));
        let Some(state) = Snapshot::of_text(draft, text).filter(|state| is_due(&known, state, replaced_utc_ms)) else {
            return;
        };
        self.keep_durably(&state.key, text);
        let keys = versions.keys().chain([&state.key]).map(String::as_str);
        for key in surplus(&versions_of(draft, keys), MAX_VERSIONS) {
            if let Some(text) = versions.get(&key) {
                self.let_go(&key, text);
            }
        }
    }

    /// Lets go of every version of a draft, of those that there are.
    pub fn forget_versions(&mut self, draft: &DraftId, versions: &Entries) {
        for version in versions_of(draft, versions.keys().map(String::as_str)) {
            if let Some(text) = versions.get(&version.key) {
                self.let_go(&version.key, text);
            }
        }
    }

    /// A draft is no longer beside another one: the candidate wants both.
    ///
    /// # Errors
    /// When there is no such draft, it cannot be read, or this was not stored.
    pub fn part(&mut self, id: &DraftId, utc_ms: i64) -> Result<Stamp, ShelfError> {
        let record = self.record(id)?;
        let (mut draft, _) = open(&record)?;
        draft.sibling_of = None;
        let state = record.state.with_body(body::write(&draft).to_string());
        self.replace(record, utc_ms, state)
    }

    fn keep_durably(&mut self, key: &str, text: &str) {
        self.remember(Ok(()), Change { key: key.to_owned(), expected: None, text: Some(text.to_owned()) });
    }

    fn let_go(&mut self, key: &str, text: &str) {
        self.remember(Ok(()), Change { key: key.to_owned(), expected: Some(text.to_owned()), text: None });
    }
}

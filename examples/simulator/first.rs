//! The first store: a list of writes that the tabs come to know late, their own at once. A crash of the browser takes back
//! those that were not on the disk yet.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use bowout::drafts::{Store, StoreError};

use super::stores::Stores;
use super::text::{Text, in_brief};

/// How late a tab sees what another one wrote, at most, in milliseconds.
pub(crate) const LAG_MS: u64 = 50;

#[derive(Default)]
pub(crate) struct First {
    writes: Vec<Write>,
    /// How many of them are on the disk.
    n_synced: usize,
    pub(crate) is_full: bool,
    /// Whether somebody listens.
    pub(crate) is_told: bool,
    /// Calls since this was set to 0.
    pub(crate) n_calls: u64,
}

struct Write {
    at_ms: u64,
    tab: usize,
    key: String,
    text: Option<Text>,
}

impl First {
    /// How many writes are not on the disk yet.
    pub(crate) fn n_open(&self) -> usize {
        self.writes.len() - self.n_synced
    }

    /// Some more writes reach the disk.
    pub(crate) fn sync(&mut self, n_writes: usize) {
        self.n_synced = self.writes.len().min(self.n_synced + n_writes);
    }

    /// The browser is killed; the last writes are lost.
    pub(crate) fn crash(&mut self, n_lost: usize) {
        self.writes.truncate(self.writes.len() - n_lost.min(self.n_open()));
        self.n_synced = self.writes.len();
    }

    pub(crate) fn write(&mut self, at_ms: u64, tab: usize, key: &str, text: Option<&str>) {
        if self.is_told {
            println!("{at_ms:>6} ms  tab {tab} puts into the first store {key}: {}", in_brief(text));
        }
        self.writes.push(Write { at_ms, tab, key: key.to_owned(), text: text.map(Text::new) });
    }

    /// The store as it is when everything has arrived.
    pub(crate) fn texts(&self) -> BTreeMap<&str, &Text> {
        let mut texts = BTreeMap::new();
        for Write { key, text, .. } in &self.writes {
            match text {
                Some(text) => texts.insert(key.as_str(), text),
                None => texts.remove(key.as_str()),
            };
        }
        texts
    }

    pub(crate) fn words(&self) -> BTreeSet<u32> {
        self.texts().into_values().flat_map(|text| text.words.iter().copied()).collect()
    }
}

/// The first store as a tab sees it.
pub(crate) struct View {
    stores: Rc<RefCell<Stores>>,
    tab: usize,
    /// How many writes of others it has seen.
    seen: RefCell<usize>,
}

impl View {
    pub(crate) fn new(stores: Rc<RefCell<Stores>>, tab: usize, n_seen: usize) -> Self {
        Self { stores, tab, seen: RefCell::new(n_seen) }
    }

    /// Gives the writes that the tab knows, the last one first.
    fn read<T>(&self, read: impl for<'w> FnOnce(&mut dyn Iterator<Item = &'w Write>) -> T) -> T {
        let mut stores = self.stores.borrow_mut();
        stores.first.n_calls += 1;
        let (now_ms, writes) = (stores.now_ms, &stores.first.writes);
        let mut seen = self.seen.borrow_mut();
        let due = writes.partition_point(|write| write.at_ms + LAG_MS <= now_ms);
        *seen = due.max(*seen).min(writes.len());
        let known = writes.iter().enumerate().rev().filter(|(idx, write)| idx < &*seen || write.tab == self.tab);
        read(&mut known.map(|(_, write)| write))
    }
}

impl Store for View {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.read(|writes| {
            let mut writes = writes;
            let text = Iterator::find(&mut writes, |write| write.key == key)?.text.as_ref()?;
            Some(text.text.to_string())
        }))
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        let mut stores = self.stores.borrow_mut();
        stores.first.n_calls += 1;
        if stores.first.is_full {
            return Err(StoreError::Full);
        }
        let now_ms = stores.now_ms;
        stores.first.write(now_ms, self.tab, key, Some(text));
        Ok(())
    }

    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        let mut stores = self.stores.borrow_mut();
        stores.first.n_calls += 1;
        let now_ms = stores.now_ms;
        stores.first.write(now_ms, self.tab, key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.read(|writes| {
            let mut last = BTreeMap::new();
            for write in writes {
                last.entry(write.key.as_str()).or_insert(write.text.is_some());
            }
            last.into_iter().filter(|(_, is_there)| *is_there).map(|(key, _)| key.to_owned()).collect()
        }))
    }
}

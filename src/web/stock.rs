//! All that is kept: what there is and how large it is, taking it out as a file and bringing one in, how much is to be kept,
//! and forgetting. Only the later part of the page uses this.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::shelf::Drafts;
use super::storage::BrowserStore;
use super::{clock, durable, frame, js, random, tab, timer};
use crate::drafts::archive::{self, ArchiveFault, Changes, Entries};
use crate::drafts::{
    Draft, DraftId, Entry, MARK_KEY, Memory, Shelf, ShelfError, Snapshot, Store as _, StoreError, Tidying, key_of, tidy,
};
use crate::editor::Keeping;

/// So begins every key of ours, and the name of every cache of ours.
const OUR_KEYS: &str = "bowout:";
const OUR_CACHES: &str = "bowout-";

/// After how long, in milliseconds, a page that forgot everything looks for what other tabs wrote late.
const SWEEPS_MS: [i32; 2] = [60, 500];

/// Everything under our prefix in the durable store.
const ALL_KEYS: (&str, &str) = ("bowout:", "bowout;");

thread_local! {
    static STOCK: RefCell<Option<Stock>> = const { RefCell::new(None) };
}

/// All that is kept.
#[derive(Clone)]
pub(crate) struct Stock {
    drafts: Drafts,
}

/// Where something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The browser's storage.
    Browser,
    /// The browser's database, which holds what a crash must not take.
    Durable,
    /// The memory of this tab.
    Tab,
    /// The files of the page.
    Cache,
    /// The program that serves them.
    Worker,
}

/// One thing that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Thing {
    pub(crate) place: Place,
    /// Its key or name.
    pub(crate) name: String,
    /// Its size; 0 where the browser does not tell.
    pub(crate) n_bytes: u64,
}

/// What a file brought.
pub(crate) struct Brought {
    pub(crate) changes: Changes,
    pub(crate) n_left_out: usize,
}

impl Stock {
    /// Takes note of the drafts, and does what is due at the start of the page: deleted drafts that have run out go.
    pub(super) fn open(drafts: &Drafts) {
        let stock = Self::of(drafts);
        STOCK.set(Some(stock.clone()));
        stock.tidy_trash();
    }

    pub(super) fn of(drafts: &Drafts) -> Self {
        Self { drafts: drafts.clone() }
    }

    /// All that is kept, once the page has looked.
    pub(crate) fn find() -> Option<Self> {
        STOCK.with_borrow(Clone::clone)
    }

    /// A stored draft.
    pub(crate) fn draft(&self, id: &DraftId) -> Result<Draft, ShelfError> {
        self.drafts.shelf().borrow().load(id).map(|(draft, _)| draft)
    }

    /// Both drafts stay, and are no longer shown side by side.
    pub(crate) fn part(&self, id: &DraftId) -> Result<(), ShelfError> {
        self.change(|shelf| shelf.part(id, clock::utc_ms()).map(|_| ()))
    }

    /// Everything as it goes into a file.
    pub(crate) async fn everything(&self) -> Result<Entries, StoreError> {
        let mut entries = self.drafts.shelf().borrow().entries()?;
        entries.extend(self.versions(None).await);
        Ok(entries)
    }

    /// Every earlier version of a draft, or of all of them, by its key. Where the durable store does not answer, there are
    /// none.
    pub(crate) async fn versions(&self, draft: Option<&DraftId>) -> Entries {
        if !self.is_durable() {
            return Entries::new();
        }
        let (from, to) = Shelf::version_keys(draft);
        durable::all(&from, &to).await.unwrap_or_default().into_iter().collect()
    }

    /// Brings a file in. A draft that gives way to a later state stays among its earlier versions.
    pub(crate) async fn bring(&self, file: &str) -> Result<Result<Brought, ArchiveFault>, StoreError> {
        let archive::Archive { entries, n_left_out } = match archive::read(file) {
            Ok(archive) => archive,
            Err(fault) => return Ok(Err(fault)),
        };
        let versions = self.versions(None).await;
        let is_new = |key: &String| !versions.contains_key(key);
        let there: Entries = entries.into_iter().filter(|(key, _)| is_new(key)).collect();
        let changes = self.change(|shelf| {
            let before = shelf.entries()?;
            let changes = shelf.bring(&there)?;
            for key in changes.put.iter().map(|(key, _)| key).chain(&changes.gone) {
                let (Some(id), Some(text)) = (Snapshot::draft_of(key), before.get(key)) else { continue };
                shelf.keep_version(&id, text, i64::MAX, &versions);
            }
            Ok::<_, StoreError>(changes)
        })?;
        Ok(Ok(Brought { changes, n_left_out }))
    }

    /// Keeps a state that a save has replaced, where it is due, and thins out.
    pub(super) async fn keep_version(&self, draft: &DraftId, text: &str, replaced_utc_ms: i64) {
        if self.is_durable() {
            let versions = self.versions(Some(draft)).await;
            self.change(|shelf| shelf.keep_version(draft, text, replaced_utc_ms, &versions));
        }
    }

    /// Keeps a draft as it is stored now as a version, in any case.
    pub(crate) async fn keep_version_now(&self, id: &DraftId) {
        let versions = self.versions(Some(id)).await;
        self.change(|shelf| {
            if let Ok(Some(text)) = shelf.raw(&key_of(id)) {
                shelf.keep_version(id, &text, i64::MAX, &versions);
            }
        });
    }

    /// Deletes a draft for good, with its earlier versions.
    pub(super) fn delete_for_good(&self, ids: Vec<DraftId>) -> Result<(), ShelfError> {
        let now = clock::utc_ms();
        let deleted = self.change(|shelf| ids.iter().try_for_each(|id| shelf.delete_for_good(id, now)));
        let stock = self.clone();
        spawn_local(async move {
            for id in ids {
                let versions = stock.versions(Some(&id)).await;
                stock.change(|shelf| shelf.forget_versions(&id, &versions));
            }
        });
        deleted
    }

    /// Deletes for good what has run out, as far as that is certain.
    fn tidy_trash(&self) {
        let Some(mut store) = BrowserStore::open(Keeping::Browser).ok().filter(|_| self.is_durable()) else { return };
        let listing = self.drafts.listing().unwrap_or_default();
        let trashed_at = |entry| if let Entry::Trashed { at_utc_ms } = entry { Some(at_utc_ms) } else { None };
        let trashed: Vec<_> = listing.iter().filter_map(|it| Some((it.id.clone(), trashed_at(it.entry)?))).collect();
        let mark = |key: String| {
            let id = key.strip_prefix(MARK_KEY)?;
            Some((DraftId::from_text(id), store.get(&key).ok()??.parse().ok()?))
        };
        let marks: Vec<_> = store.keys().unwrap_or_default().into_iter().filter_map(mark).collect();
        let now = clock::utc_ms();
        let Tidying { delete, mark, unmark } = tidy(&trashed, &marks, now);
        // Where a mark cannot be made, the draft stays for longer.
        for id in mark {
            store.put(&format!("{MARK_KEY}{id}"), &now.to_string()).ok();
        }
        for id in unmark {
            store.delete(&format!("{MARK_KEY}{id}")).ok();
        }
        if !delete.is_empty() {
            self.delete_for_good(delete).ok();
        }
    }

    /// Everything under our name in this browser, by the browser's own lists.
    pub(crate) async fn things(&self) -> Vec<Thing> {
        let mut things = Vec::new();
        let mut note = |place, name: String, n_bytes: usize| {
            things.push(Thing { place, name, n_bytes: u64::try_from(n_bytes).unwrap_or_default() });
        };
        for (place, keeping) in [(Place::Browser, Keeping::Browser), (Place::Tab, Keeping::Tab)] {
            let Ok(store) = BrowserStore::open(keeping) else { continue };
            for key in store.keys().unwrap_or_default().into_iter().filter(|key| key.starts_with(OUR_KEYS)) {
                let text = store.get(&key).ok().flatten().unwrap_or_default();
                let n_bytes = key.len() + text.len();
                note(place, key, n_bytes);
            }
        }
        for (key, text) in durable::all(ALL_KEYS.0, ALL_KEYS.1).await.unwrap_or_default() {
            let n_bytes = key.len() + text.len();
            note(Place::Durable, key, n_bytes);
        }
        for name in cache_names().await {
            let n_bytes = cache_size(&name).await;
            note(Place::Cache, name, n_bytes);
        }
        for registration in registrations().await {
            note(Place::Worker, text_of(&registration, "scope"), 0);
        }
        things
    }

    /// Deletes everything under our name, and keeps nothing more in this tab. Gives what could not be deleted.
    pub(crate) async fn forget_everything(&self) -> Vec<Thing> {
        self.drafts.keep_in_memory();
        // First what a late write of another tab would look for.
        let sweeper = BrowserStore::open(Keeping::Browser).ok();
        let sweeper = sweeper.map(|store| Rc::new(RefCell::new(Shelf::mirrored(Box::new(store), random::number()))));
        let sweep = move || sweeper.iter().for_each(|sweeper| sweeper.borrow_mut().sweep());
        sweep();
        for keeping in [Keeping::Browser, Keeping::Tab] {
            empty(keeping);
        }
        durable::wipe().await.ok();
        let caches = js::get(&js::global(), "caches").unwrap_or_default();
        for name in cache_names().await {
            js::settled(js::call(&caches, "delete", &[&name.as_str().into()])).await;
        }
        for registration in registrations().await {
            js::settled(js::call(&registration, "unregister", &[])).await;
        }
        // Another tab may have written while the database was emptied, and what it wrote may arrive late.
        sweep();
        for after_ms in SWEEPS_MS {
            timer::later(after_ms, sweep.clone());
        }
        self.things().await
    }

    /// From now on drafts are kept for so long, or (`None`) as long as the page; what is kept moves there. Earlier versions
    /// stay only where drafts are kept in the browser.
    ///
    /// # Errors
    /// When not all could be moved: then everything stays where it was.
    pub(crate) async fn keep_for(&self, keeping: Option<Keeping>) -> Result<(), StoreError> {
        let entries = self.drafts.shelf().borrow().entries()?;
        let mut drafts = match keeping {
            Some(Keeping::Browser) => {
                Shelf::mirrored(Box::new(BrowserStore::open(Keeping::Browser)?), random::number())
            }
            Some(Keeping::Tab) => Shelf::new(Box::new(BrowserStore::open(Keeping::Tab)?), random::number()),
            None => Shelf::new(Box::new(Memory::default()), random::number()),
        };
        // What is there already, of another tab, stays.
        drafts.bring(&entries)?;
        self.drafts.go_on_with(drafts, keeping.is_some());
        self.drafts.confirm_quietly();
        tab::remember_keeping(keeping);
        if keeping == Some(Keeping::Browser) && frame::is_framed() {
            frame::remember_keeping();
        }
        if keeping != Some(Keeping::Browser) {
            empty(Keeping::Browser);
            durable::wipe().await.ok();
        }
        if keeping != Some(Keeping::Tab)
            && let Ok(mut store) = BrowserStore::open(Keeping::Tab)
        {
            for key in store.keys()?.into_iter().filter(|key| archive::is_kept(key)) {
                store.delete(&key)?;
            }
        }
        if keeping.is_none() {
            tab::forget();
        }
        Ok(())
    }

    /// Whether there is a durable store behind the first one: then there are earlier versions too.
    fn is_durable(&self) -> bool {
        self.drafts.shelf().borrow().is_mirrored()
    }

    /// Changes the shelf, and has the durable store keep that.
    fn change<T>(&self, change: impl FnOnce(&mut Shelf) -> T) -> T {
        let done = change(&mut self.drafts.shelf().borrow_mut());
        self.drafts.confirm_quietly();
        done
    }
}

/// Takes everything under our name out of a storage.
fn empty(keeping: Keeping) {
    let Ok(mut store) = BrowserStore::open(keeping) else { return };
    for key in store.keys().unwrap_or_default().into_iter().filter(|key| key.starts_with(OUR_KEYS)) {
        store.delete(&key).ok();
    }
}

/// The caches of this page. Those of other pages of this origin have other names or end in another path.
async fn cache_names() -> Vec<String> {
    let Some(caches) = js::get(&js::global(), "caches") else { return Vec::new() };
    let names = js::settled(js::call(&caches, "keys", &[])).await.map(|names| Array::from(&names));
    let ours = |name: &String| name.starts_with(OUR_CACHES) && name.ends_with(&format!(" {}", base_path()));
    names.iter().flat_map(Array::iter).filter_map(|name| name.as_string()).filter(ours).collect()
}

/// The size of the files in a cache.
async fn cache_size(name: &str) -> usize {
    let Some(caches) = js::get(&js::global(), "caches") else { return 0 };
    let Some(cache) = js::settled(js::call(&caches, "open", &[&name.into()])).await else { return 0 };
    let Some(files) = js::settled(js::call(&cache, "matchAll", &[])).await else { return 0 };
    let mut n_bytes = 0.0;
    for file in Array::from(&files).iter() {
        let blob = js::settled(js::call(&file, "blob", &[])).await;
        n_bytes += blob.and_then(|blob| js::get(&blob, "size")?.as_f64()).unwrap_or_default();
    }
    whole(n_bytes)
}

/// The registrations of service workers for this page.
async fn registrations() -> Vec<JsValue> {
    let workers = js::get(&js::global(), "navigator").and_then(|it| js::get(&it, "serviceWorker"));
    let Some(workers) = workers else { return Vec::new() };
    let list = js::settled(js::call(&workers, "getRegistrations", &[])).await.map(|list| Array::from(&list));
    let is_ours = |it: &JsValue| text_of(it, "scope") == base();
    list.iter().flat_map(Array::iter).filter(is_ours).collect()
}

/// The folder in which the page stands.
fn base() -> String {
    let document = js::get(&js::global(), "document").unwrap_or_default();
    let address = text_of(&document, "baseURI");
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let path = address.get(..end).unwrap_or_default();
    path.get(..=path.rfind('/').unwrap_or_default()).unwrap_or_default().to_owned()
}

fn base_path() -> String {
    let base = base();
    let host = base.find("//").map_or(0, |at| at + 2);
    let rest = base.get(host..).unwrap_or_default();
    rest.get(rest.find('/').unwrap_or_default()..).unwrap_or_default().to_owned()
}

fn text_of(object: &JsValue, name: &str) -> String {
    js::get(object, name).and_then(|text| text.as_string()).unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size, and the cast saturates")]
fn whole(number: f64) -> usize {
    number as usize
}

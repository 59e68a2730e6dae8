//! The drafts of this browser, or of this page alone where the browser keeps nothing.

use super::storage::BrowserStore;
use super::{Answer, clock, files, random};
use crate::drafts::{Draft, DraftId, Entry, Memory, Saved, Shelf, ShelfError, StoreError};
use crate::editor::{Event, Keeping, Listing, SaveOutcome};
use crate::embed::Prefill;

/// The shelf and what it takes to answer for it.
pub(super) struct Drafts {
    shelf: Shelf,
    is_kept: bool,
    answer: Answer,
}

impl Drafts {
    /// The drafts that are kept for so long, and why nothing can be kept, where that is so.
    pub(super) fn open(keeping: Keeping, answer: Answer) -> (Self, Option<String>) {
        match BrowserStore::open(keeping) {
            Ok(store) => (Self { shelf: Shelf::new(Box::new(store), random::number()), is_kept: true, answer }, None),
            Err(error) => (Self { shelf: in_memory(), is_kept: false, answer }, Some(why_not(&error))),
        }
    }

    /// Whether the drafts outlast the page.
    pub(super) fn are_kept(&self) -> bool {
        self.is_kept
    }

    pub(super) fn listing(&self) -> Listing {
        self.shelf.list().map_err(|error| error.to_string())
    }

    pub(super) fn list(&self) {
        self.answer(Event::Listed(self.listing()));
    }

    /// The untouched draft that this link made before.
    pub(super) fn made_by(&self, prefill: &Prefill) -> Option<Box<Draft>> {
        self.read(&self.shelf.made_by_link(&prefill.key).ok()??)
    }

    /// The draft to go on with: the one that was open in this tab, or in a new tab the last changed.
    pub(super) fn last(&self, listing: &Listing, was_open: Option<DraftId>) -> Option<Box<Draft>> {
        let mut live = listing.iter().flatten().filter(|summary| summary.entry == Entry::Draft);
        let summary = match was_open {
            Some(id) => live.find(|summary| summary.id == id),
            None => live.next(),
        };
        self.read(&summary?.id)
    }

    pub(super) fn save(&mut self, draft: &Draft, generation: u64) {
        let outcome = match self.shelf.save(draft, clock::utc_ms(), random::number()) {
            Ok(Saved::InPlace(stamp)) => SaveOutcome::Saved(stamp),
            Ok(Saved::Beside(id, stamp)) => SaveOutcome::SavedBeside(id, stamp),
            Err(error) => SaveOutcome::Failed(error.to_string()),
        };
        self.answer(Event::DraftSaved { id: draft.id.clone(), generation, outcome });
    }

    pub(super) fn load(&self, id: &DraftId) {
        let loaded = self.shelf.load(id).map(|(draft, _)| Box::new(draft));
        self.answer(Event::DraftLoaded(loaded.map_err(|error| error.to_string())));
    }

    pub(super) fn rename(&mut self, id: &DraftId, name: &str) {
        let renamed = self.shelf.rename(id, name, clock::utc_ms()).map(|_| ());
        self.answer_with_list(renamed);
    }

    pub(super) fn duplicate(&mut self, id: &DraftId, name: &str) {
        let duplicated = self.shelf.duplicate(id, name, clock::utc_ms(), random::number()).map(|_| ());
        self.answer_with_list(duplicated);
    }

    pub(super) fn trash(&mut self, id: &DraftId) {
        let trashed = self.shelf.trash(id, clock::utc_ms()).map(|_| ());
        self.answer_with_list(trashed);
    }

    pub(super) fn restore(&mut self, id: &DraftId) {
        let restored = self.shelf.restore(id, clock::utc_ms()).map(|_| ());
        self.answer_with_list(restored);
    }

    pub(super) fn delete_for_good(&mut self, id: &DraftId) {
        let deleted = self.shelf.delete_for_good(id, clock::utc_ms());
        self.answer_with_list(deleted);
    }

    /// Deletes this draft from the browser; from now on drafts last as long as the page.
    pub(super) fn stop_keeping(&mut self, id: &DraftId) {
        let deleted = match self.shelf.delete_for_good(id, clock::utc_ms()) {
            Err(ShelfError::Missing) => Ok(()),
            deleted => deleted,
        };
        self.shelf = in_memory();
        self.is_kept = false;
        self.answer_with_list(deleted);
    }

    /// Downloads a stored text as it stands.
    pub(super) fn download(&self, key: &str) {
        let text = match self.shelf.raw(key) {
            Ok(Some(text)) => text,
            Ok(None) => return self.answer(Event::StoreFailed(ShelfError::Missing.to_string())),
            Err(error) => return self.answer(Event::StoreFailed(error.to_string())),
        };
        let is_plain = |letter: char| letter.is_ascii_alphanumeric();
        let name: String = key.chars().map(|letter| if is_plain(letter) { letter } else { '-' }).take(80).collect();
        if files::download(&format!("{name}.json"), "application/json", &text).is_err() {
            self.answer(Event::StoreFailed("The browser did not download the file.".to_owned()));
        }
    }

    fn read(&self, id: &DraftId) -> Option<Box<Draft>> {
        self.shelf.load(id).ok().map(|(draft, _)| Box::new(draft))
    }

    fn answer(&self, event: Event) {
        (self.answer)(event);
    }

    fn answer_with_list(&self, done: Result<(), ShelfError>) {
        match done {
            Ok(()) => self.list(),
            // The page lists again on its own.
            Err(error) => self.answer(Event::StoreFailed(error.to_string())),
        }
    }
}

fn in_memory() -> Shelf {
    Shelf::new(Box::new(Memory::default()), random::number())
}

fn why_not(error: &StoreError) -> String {
    match error {
        StoreError::Denied => "This browser does not let the page keep anything.".to_owned(),
        other => other.to_string(),
    }
}

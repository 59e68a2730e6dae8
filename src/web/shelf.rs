//! The drafts of this browser, or of this page alone where the browser keeps nothing.
//!
//! What changes is in the first store when a call returns, and durable when its event arrives.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::stock::Stock;
use super::storage::BrowserStore;
use super::{Answer, clock, durable, files, random, tab, timer, versions};
use crate::drafts::{Draft, DraftId, Entry, Memory, Next, Saved, Shelf, ShelfError, StoreError, Swap, key_of};
use crate::editor::{Event, Keeping, Listing, NotKept, SaveOutcome, Trouble};
use crate::embed::Prefill;

/// How often a swap is tried again before other tabs are left alone: each time one of them came first.
const MAX_TRIES: usize = 20;

/// So long, in milliseconds, after something was written into the first store, every tab has seen it.
const LAG_MS: f64 = 60.0;

/// So often is looked whether something stands in the first store, until nobody wrote over it meanwhile.
const MAX_LOOKS: usize = 5;

/// What the durable store said in the end.
enum Answered {
    Kept,
    /// Everything was forgotten, or cleared by the browser.
    Forgotten,
    /// It did not do it, or is not there.
    Refused,
}

/// The shelf and what it takes to answer for it.
#[derive(Clone)]
pub(super) struct Drafts {
    shelf: Rc<RefCell<Shelf>>,
    is_kept: Rc<Cell<bool>>,
    /// What waits until both stores are brought together; nothing waits after that.
    waiting: Rc<RefCell<Option<Waiting>>>,
    answer: Answer,
}

/// Things to be done, in their order.
type Waiting = Vec<Box<dyn FnOnce()>>;

impl Drafts {
    /// The drafts that are kept for so long, and why nothing can be kept, where that is so.
    pub(super) fn open(keeping: Keeping, answer: Answer) -> (Self, Option<NotKept>) {
        let (shelf, why_not) = match (BrowserStore::open(keeping), keeping) {
            (Ok(store), Keeping::Browser) => (Shelf::mirrored(Box::new(store), random::number()), None),
            (Ok(store), Keeping::Tab) => (Shelf::new(Box::new(store), random::number()), None),
            (Err(error), _) => (in_memory(), Some(why_not(error))),
        };
        let is_kept = Rc::new(Cell::new(why_not.is_none()));
        let waiting = Rc::new(RefCell::new(shelf.is_mirrored().then(Vec::new)));
        (Self { shelf: Rc::new(RefCell::new(shelf)), is_kept, waiting, answer }, why_not)
    }

    /// Whether the drafts outlast the page.
    pub(super) fn are_kept(&self) -> bool {
        self.is_kept.get()
    }

    /// Brings in what the durable store knows better, as soon as it answers. `was_open` is the draft that this tab had open
    /// before.
    pub(super) fn bring_together(&self, was_open: Option<DraftId>) {
        if !self.shelf.borrow().is_mirrored() {
            return;
        }
        let drafts = self.clone();
        spawn_local(async move {
            let (from, to) = Shelf::DURABLE_KEYS;
            // Without an answer, each save asks again.
            let durable = durable::all(from, to).await;
            let is_news = durable.is_ok_and(|it| drafts.shelf.borrow_mut().bring_together(it).unwrap_or_default());
            let waiting = drafts.waiting.take();
            drafts.confirm_quietly();
            waiting.into_iter().flatten().for_each(|then| then());
            if is_news {
                let listing = drafts.listing();
                let draft =
                    tab::last_open().and_then(|id| drafts.read(&id)).or_else(|| drafts.last(&listing, was_open));
                if let Some(draft) = draft {
                    drafts.answer(Event::DraftRefreshed(draft));
                }
                drafts.answer(Event::Listed(listing));
            }
        });
    }

    /// Sees whether what was kept is still there.
    pub(super) fn check_kept(&self) {
        let swap = self.shelf.borrow_mut().look();
        self.confirm(swap, |_, _| ());
    }

    pub(super) fn listing(&self) -> Listing {
        self.shelf.borrow().list().map(Into::into).map_err(Trouble::from)
    }

    pub(super) fn list(&self) {
        if self.shelf.borrow().seems_forgotten() {
            self.check_kept();
        }
        self.answer(Event::Listed(self.listing()));
    }

    /// The untouched draft that this link made before.
    pub(super) fn made_by(&self, prefill: &Prefill) -> Option<Box<Draft>> {
        let id = self.shelf.borrow().made_by_link(&prefill.key).ok()??;
        self.read(&id)
    }

    /// The draft to go on with: the one that was open in this tab, or in a new tab the last changed.
    pub(super) fn last(&self, listing: &Listing, was_open: Option<DraftId>) -> Option<Box<Draft>> {
        let mut live = listing.iter().flat_map(|it| it.iter()).filter(|summary| summary.entry == Entry::Draft);
        let summary = match was_open {
            Some(id) => live.find(|summary| summary.id == id),
            None => live.next(),
        };
        self.read(&summary?.id)
    }

    pub(super) fn save(&self, draft: &Draft, generation: u64) {
        let mut stored = self.shelf.borrow_mut();
        versions::note(&draft.id, || stored.raw(&key_of(&draft.id)).ok()?);
        let saved = stored.save(draft, clock::utc_ms(), random::number());
        let swap = stored.take_swap();
        drop(stored);
        let saved = match saved {
            Ok(saved) => saved,
            Err(error) => {
                let outcome = SaveOutcome::Failed(error.into());
                return self.answer(Event::DraftSaved { generation, outcome });
            }
        };
        self.answer(Event::DraftWritten { generation, saved: saved.clone() });
        self.confirm(swap, move |drafts, (outcome, now)| {
            // Another tab may have come first, which only the durable store could tell.
            if let Some(saved) = now.filter(|now| *now != saved) {
                drafts.answer(Event::DraftWritten { generation, saved });
            }
            drafts.answer(Event::DraftSaved { generation, outcome });
        });
    }

    pub(super) fn load(&self, id: &DraftId) {
        let loaded = self.shelf.borrow().load(id).map(|(draft, _)| Box::new(draft));
        self.answer(Event::DraftLoaded(loaded.map_err(Trouble::from)));
    }

    pub(super) fn rename(&self, id: &DraftId, name: &str) {
        let renamed = self.shelf.borrow_mut().rename(id, name, clock::utc_ms()).map(|_| ());
        self.answer_with_list(renamed);
    }

    pub(super) fn duplicate(&self, id: &DraftId, name: &str) {
        let duplicated = self.shelf.borrow_mut().duplicate(id, name, clock::utc_ms(), random::number()).map(|_| ());
        self.answer_with_list(duplicated);
    }

    pub(super) fn trash(&self, id: &DraftId) {
        let trashed = self.shelf.borrow_mut().trash(id, clock::utc_ms()).map(|_| ());
        self.answer_with_list(trashed);
    }

    pub(super) fn restore(&self, id: &DraftId) {
        let restored = self.shelf.borrow_mut().restore(id, clock::utc_ms()).map(|_| ());
        self.answer_with_list(restored);
    }

    pub(super) fn delete_for_good(&self, id: &DraftId) {
        let deleted = Stock::of(self).delete_for_good(vec![id.clone()]);
        self.answer_with_list(deleted);
    }

    /// Deletes this draft from the browser; from now on drafts last as long as the page.
    pub(super) fn stop_keeping(&self, id: &DraftId) {
        let deleted = Stock::of(self).delete_for_good(vec![id.clone()]);
        let deleted = if deleted == Err(ShelfError::Missing) { Ok(()) } else { deleted };
        self.confirm_quietly();
        self.keep_in_memory();
        self.answer_with_list(deleted);
    }

    /// Downloads a stored text as it stands.
    pub(super) fn download(&self, key: &str) {
        let text = match self.shelf.borrow().raw(key) {
            Ok(Some(text)) => text,
            Ok(None) => return self.answer(Event::StoreFailed(ShelfError::Missing.into())),
            Err(error) => return self.answer(Event::StoreFailed(error.into())),
        };
        let is_plain = |letter: char| letter.is_ascii_alphanumeric();
        let name: String = key.chars().map(|letter| if is_plain(letter) { letter } else { '-' }).take(80).collect();
        if files::download(&format!("{name}.json"), "application/json", &text).is_err() {
            self.answer(Event::StoreFailed(Trouble::NotDownloaded));
        }
    }

    fn read(&self, id: &DraftId) -> Option<Box<Draft>> {
        self.shelf.borrow().load(id).ok().map(|(draft, _)| Box::new(draft))
    }

    fn answer(&self, event: Event) {
        (self.answer)(event);
    }

    /// Has the durable store keep what just changed, where nobody waits for that.
    pub(super) fn confirm_quietly(&self) {
        let swap = self.shelf.borrow_mut().take_swap();
        self.confirm(swap, |_, _| ());
    }

    /// Has the durable store keep a change, then tells what became of it; unless everything was forgotten.
    fn confirm(&self, swap: Option<Swap>, then: impl FnOnce(&Self, (SaveOutcome, Option<Saved>)) + 'static) {
        let Some(mut swap) = swap else { return then(self, (SaveOutcome::Saved, None)) };
        let drafts = self.clone();
        // The first store was written just now.
        let mut written_ms = clock::steady_ms();
        let act = move || {
            drafts.shelf.borrow().renew(&mut swap);
            spawn_local(async move {
                match drafts.ask(&mut swap, &mut written_ms).await {
                    Answered::Kept => then(&drafts, (SaveOutcome::Saved, swap.saved)),
                    Answered::Forgotten => drafts.forgotten(&swap),
                    // Nothing has taken it: that is to be said at once.
                    Answered::Refused if swap.first.is_err() => drafts.tell_of_first(swap, then),
                    // Other tabs may have written into the first store what has not arrived here.
                    Answered::Refused => drafts.rely_on_first(swap, written_ms, MAX_LOOKS, then),
                }
            });
        };
        if let Some(waiting) = &mut *self.waiting.borrow_mut() {
            return waiting.push(Box::new(act));
        }
        act();
    }

    /// The first store has to be enough, if it holds what was written when every tab has seen it.
    fn rely_on_first(
        &self,
        mut swap: Swap,
        written_ms: f64,
        n_looks: usize,
        then: impl FnOnce(&Self, (SaveOutcome, Option<Saved>)) + 'static,
    ) {
        let drafts = self.clone();
        #[expect(clippy::cast_possible_truncation, reason = "between nothing and the whole of it")]
        let rest_ms = (written_ms + LAG_MS - clock::steady_ms()).clamp(0.0, LAG_MS).ceil() as i32;
        timer::later(rest_ms, move || {
            if !drafts.shelf.borrow_mut().rely_on_first(&mut swap) {
                if swap.first.is_ok() && 1 < n_looks {
                    return drafts.rely_on_first(swap, clock::steady_ms(), n_looks - 1, then);
                }
                swap.first = swap.first.and(Err(StoreError::Disputed));
            }
            drafts.tell_of_first(swap, then);
        });
    }

    /// Tells what became of a change that the first store alone was to take.
    fn tell_of_first(&self, swap: Swap, then: impl FnOnce(&Self, (SaveOutcome, Option<Saved>)) + 'static) {
        let outcome = match &swap.first {
            Ok(()) => SaveOutcome::SavedUntilCrash,
            Err(StoreError::Forgotten) => return self.forgotten(&swap),
            Err(error) => SaveOutcome::Failed(error.clone().into()),
        };
        then(self, (outcome, swap.saved));
    }

    /// Asks the durable store until it has a swap; notes when the first store was written anew.
    async fn ask(&self, swap: &mut Swap, written_ms: &mut f64) -> Answered {
        for _ in 0..MAX_TRIES {
            let Ok(answer) = durable::swap(swap).await else { break };
            let Some(now) = answer else {
                self.shelf.borrow_mut().confirmed(swap);
                return Answered::Kept;
            };
            if self.shelf.borrow_mut().found(swap, now) == Next::Forgotten {
                return Answered::Forgotten;
            }
            *written_ms = clock::steady_ms();
        }
        Answered::Refused
    }

    fn forgotten(&self, swap: &Swap) {
        // Where this tab has begun to keep drafts elsewhere meanwhile, those stay.
        if self.are_kept() && self.shelf.borrow().is_mirrored() {
            self.shelf.borrow_mut().take_back(swap);
            tab::forget();
            self.keep_in_memory();
            self.answer(Event::KeepingEnded);
        }
    }

    pub(super) fn keep_in_memory(&self) {
        self.go_on_with(in_memory(), false);
    }

    /// From now on these are the drafts.
    pub(super) fn go_on_with(&self, other: Shelf, is_kept: bool) {
        self.shelf.replace(other);
        self.is_kept.set(is_kept);
    }

    pub(super) fn shelf(&self) -> &RefCell<Shelf> {
        &self.shelf
    }

    fn answer_with_list(&self, done: Result<(), ShelfError>) {
        self.confirm_quietly();
        match done {
            Ok(()) => self.list(),
            // The page lists again on its own.
            Err(error) => self.answer(Event::StoreFailed(error.into())),
        }
    }
}

fn in_memory() -> Shelf {
    Shelf::new(Box::new(Memory::default()), random::number())
}

fn why_not(error: StoreError) -> NotKept {
    match error {
        StoreError::Denied => NotKept::Denied,
        other => NotKept::Store(other),
    }
}

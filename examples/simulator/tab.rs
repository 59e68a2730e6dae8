//! A tab: the real shelf, driven as the page drives it (`src/editor/shelf.rs`, `src/web/shelf.rs`).

use bowout::drafts::archive::Entries;
use bowout::drafts::{Draft, DraftId, Entry, Memory, Next, Saved, Shelf, ShelfError, StoreError, Swap};
use bowout::situation::Situation;

use super::first::{LAG_MS, View};
use super::stores::{Answer, Ask};
use super::text::{word, words_of};
use super::world::World;

/// More calls of the first store for one save are too many: a save costs what its draft costs, however many there are.
const MAX_CALLS: u64 = 14;

/// So often a swap is tried again before other tabs are left alone.
const MAX_TRIES: usize = 20;

/// So often is looked whether something stands in the first store, until nobody wrote over it meanwhile.
const MAX_LOOKS: usize = 5;

/// After how long a tab that forgot everything looks again, in milliseconds.
const SWEEPS_MS: [u64; 2] = [60, 500];

/// A tab.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, as in the page")]
pub(crate) struct Tab {
    pub(crate) number: usize,
    shelf: Shelf,
    draft: Draft,
    state: SaveState,
    is_saving: bool,
    /// Counts how often a draft was opened, and how often one was changed.
    opening: u64,
    generation: u64,
    /// Whether drafts outlast the page.
    is_kept: bool,
    /// Whether both stores were brought together, or could not be.
    is_ready: bool,
    /// Whether the durable store has told of its marker.
    has_heard: bool,
    /// What waits for both stores to be brought together.
    waiting: Vec<Flight>,
    /// What the durable store was asked for.
    flights: Vec<(u64, Flight)>,
    /// What has to stand in the first store alone, and when that can be seen.
    alone: Vec<(u64, SwapFlight)>,
    /// The shelf that was, once this tab forgets everything, and when it looks again.
    sweeper: Option<Shelf>,
    sweeps: Vec<u64>,
}

/// What the page says about the open draft.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SaveState {
    Untouched,
    Pending,
    Saved,
    Failed,
}

enum Flight {
    Together,
    Wipe,
    Swap(SwapFlight),
}

struct SwapFlight {
    swap: Swap,
    tries: usize,
    /// How often was looked whether it stands in the first store.
    looks: usize,
    /// What is told, if this saves a draft.
    save: Option<Save>,
}

/// A save under way: of which opening and change, and the words in it.
struct Save {
    opening: u64,
    generation: u64,
    words: Vec<u32>,
}

type Done = Result<(), String>;

impl Tab {
    /// Opens the page: what the first store has is shown at once, the durable one is asked.
    pub(crate) fn open(number: usize, world: &mut World<'_>) -> Self {
        let stores = &world.stores;
        let view = View::new(stores.clone(), number, world.random.below(1000));
        let shelf = Shelf::mirrored(Box::new(view), world.random.number());
        let draft = last(&shelf).unwrap_or_else(|| new_draft(world.random.number()));
        let ticket = stores.borrow_mut().ask(number, Ask::All);
        let state = state_of(&draft);
        world.tell(|| format!("tab {number} opens, with {}", draft.id));
        Self {
            number,
            shelf,
            draft,
            state,
            is_saving: false,
            opening: 0,
            generation: 0,
            is_kept: true,
            is_ready: false,
            has_heard: false,
            waiting: Vec::new(),
            flights: vec![(ticket, Flight::Together)],
            alone: Vec::new(),
            sweeper: None,
            sweeps: Vec::new(),
        }
    }

    /// Whether nothing is under way.
    pub(crate) fn is_quiet(&self) -> bool {
        self.waiting.is_empty() && self.flights.is_empty() && self.alone.is_empty() && self.sweeps.is_empty()
    }

    /// Whether this tab has not heard of a marker in the durable store yet.
    pub(crate) fn is_starting(&self) -> bool {
        !self.has_heard
    }

    /// Whether this tab is forgetting everything, and has not come to the end of it.
    pub(crate) fn is_wiping(&self) -> bool {
        !self.sweeps.is_empty() || self.flights.iter().any(|(_, flight)| matches!(flight, Flight::Wipe))
    }

    /// Somebody types a word; mostly it is saved before anything else happens.
    pub(crate) fn edit(&mut self, world: &mut World<'_>) -> Done {
        world.counts.edits += 1;
        let number = world.stores.borrow_mut().promises.new_word();
        self.draft.situation.role += &word(number);
        self.generation += 1;
        self.state = SaveState::Pending;
        world.tell(|| format!("tab {} writes <{number}> into {}", self.number, self.draft.id));
        if world.random.percent(90) { self.flush(world) } else { Ok(()) }
    }

    /// Saves what was changed; at most one save is under way.
    pub(crate) fn flush(&mut self, world: &mut World<'_>) -> Done {
        if self.is_saving || !matches!(self.state, SaveState::Pending | SaveState::Failed) {
            return Ok(());
        }
        self.is_saving = true;
        let utc_ms = any_time(world);
        world.stores.borrow_mut().first.n_calls = 0;
        let saved = self.shelf.save(&self.draft, utc_ms, world.random.number());
        let n_calls = world.stores.borrow().first.n_calls;
        if !self.is_kept && 0 < n_calls {
            return Err(format!("tab {} keeps nothing, and called the first store {n_calls} times", self.number));
        }
        if MAX_CALLS < n_calls {
            return Err(format!("one save took {n_calls} calls of the first store"));
        }
        match saved {
            Ok(saved) => {
                self.written(world, saved)?;
                let words = words_of(&self.draft.situation.role);
                let save = Save { opening: self.opening, generation: self.generation, words };
                match self.shelf.take_swap() {
                    Some(swap) => self.send(world, swap, Some(save)),
                    None if self.is_kept => return Err("a save went nowhere, and nobody was told".to_owned()),
                    None => self.is_saving = false,
                }
            }
            Err(error) => {
                world.tell(|| format!("tab {} cannot write: {error:?}", self.number));
                world.counts.failed += 1;
                self.is_saving = false;
                self.state = SaveState::Failed;
            }
        }
        Ok(())
    }

    /// The draft takes its new state, and goes on beside another one where that has its place.
    fn written(&mut self, world: &mut World<'_>, saved: Saved) -> Done {
        match &saved {
            Saved::Beside(id, _) => {
                world.counts.beside += 1;
                world.tell(|| format!("tab {} goes on with {id} beside {}", self.number, self.draft.id));
            }
            Saved::InPlace(stamp) if self.draft.stamp.as_ref().is_some_and(|before| stamp.rev <= before.rev) => {
                return Err(format!("the revisions of {} go back in tab {}", self.draft.id, self.number));
            }
            Saved::InPlace(_) => {}
        }
        self.draft.was_saved(saved);
        Ok(())
    }

    fn send(&mut self, world: &World<'_>, swap: Swap, save: Option<Save>) {
        self.waiting.push(Flight::Swap(SwapFlight { swap, tries: 0, looks: 0, save }));
        if self.is_ready {
            self.send_waiting(world);
        }
    }

    /// Has the durable store keep what just changed, where nobody waits for that.
    fn send_quietly(&mut self, world: &World<'_>) {
        if let Some(swap) = self.shelf.take_swap() {
            self.send(world, swap, None);
        }
    }

    fn send_waiting(&mut self, world: &World<'_>) {
        for mut flight in std::mem::take(&mut self.waiting) {
            if let Flight::Swap(SwapFlight { swap, .. }) = &mut flight {
                self.shelf.renew(swap);
            }
            self.ask(world, flight);
        }
    }

    fn ask(&mut self, world: &World<'_>, flight: Flight) {
        let ask = match &flight {
            Flight::Together => Ask::All,
            Flight::Wipe => Ask::Wipe,
            Flight::Swap(SwapFlight { swap, .. }) => Ask::Swap(swap.changes().to_vec()),
        };
        let ticket = world.stores.borrow_mut().ask(self.number, ask);
        self.flights.push((ticket, flight));
    }

    /// The durable store answered, or did not.
    pub(crate) fn answered(&mut self, world: &mut World<'_>, ticket: u64, answer: Answer) -> Done {
        let Some(idx) = self.flights.iter().position(|(it, _)| *it == ticket) else { return Ok(()) };
        self.has_heard |= match &answer {
            Answer::All(durable) => durable.iter().any(|(key, _)| key == "bowout:epoch"),
            Answer::Differs(now) => now.first().is_some_and(Option::is_some),
            Answer::Done => true,
            Answer::Failed => false,
        };
        match (self.flights.remove(idx).1, answer) {
            (Flight::Together, answer) => self.bring_together(world, answer),
            (Flight::Wipe, answer) => {
                // Where the durable store does not answer, at least the first one is emptied.
                let is_done = matches!(answer, Answer::Done);
                world.tell(|| format!("tab {} has forgotten everything: {is_done}", self.number));
                self.sweep_first(world);
                let mut stores = world.stores.borrow_mut();
                if !is_done {
                    // Whoever asked for it hears that it did not come to its end.
                    stores.promises.is_not_for_good();
                }
                self.sweeps = SWEEPS_MS.map(|after_ms| stores.now_ms + after_ms).to_vec();
            }
            (Flight::Swap(flight), Answer::Done) => {
                self.shelf.confirmed(&flight.swap);
                return self.kept(world, flight, true);
            }
            (Flight::Swap(mut flight), Answer::Differs(now)) => {
                world.counts.again += 1;
                if self.shelf.found(&mut flight.swap, now) == Next::Forgotten {
                    return self.forgotten(world, &flight.swap);
                }
                flight.tries += 1;
                if flight.tries == MAX_TRIES {
                    self.wait(world, flight);
                } else {
                    self.ask(world, Flight::Swap(flight));
                }
            }
            (Flight::Swap(flight), _) => self.wait(world, flight),
        }
        Ok(())
    }

    /// The durable store did not do it; what other tabs wrote has to arrive first.
    fn wait(&mut self, world: &World<'_>, flight: SwapFlight) {
        let at_ms = world.stores.borrow().now_ms + LAG_MS + 10;
        self.alone.push((at_ms, flight));
    }

    /// What could only be written into the first store still stands there, or is put beside what does.
    pub(crate) fn rely(&mut self, world: &mut World<'_>) -> Done {
        let now_ms = world.stores.borrow().now_ms;
        while let Some(idx) = self.alone.iter().position(|(at_ms, _)| *at_ms <= now_ms) {
            let mut flight = self.alone.remove(idx).1;
            if flight.swap.first.is_ok() && !self.shelf.rely_on_first(&mut flight.swap) {
                flight.looks += 1;
                if flight.looks < MAX_LOOKS {
                    self.wait(world, flight);
                    continue;
                }
                flight.swap.first = Err(StoreError::Disputed);
            }
            self.kept(world, flight, false)?;
        }
        Ok(())
    }

    /// What a change came to.
    fn kept(&mut self, world: &mut World<'_>, flight: SwapFlight, is_durable: bool) -> Done {
        let SwapFlight { swap, save, .. } = flight;
        let is_failure = match &swap.first {
            _ if is_durable => false,
            Ok(()) => false,
            Err(StoreError::Forgotten) => return self.forgotten(world, &swap),
            Err(_) => true,
        };
        let Some(save) = save.filter(|_| self.is_kept) else { return Ok(()) };
        match (is_failure, is_durable) {
            (true, _) => world.counts.failed += 1,
            (_, true) => world.counts.saved += 1,
            (_, false) => world.counts.until_crash += 1,
        }
        let is_open = save.opening == self.opening;
        if let Some(saved @ Saved::Beside(..)) = swap.saved
            && is_open
            && !matches!(&saved, Saved::Beside(id, _) if *id == self.draft.id)
        {
            self.written(world, saved)?;
        }
        if !is_failure {
            world.tell(|| format!("tab {} says that {:?} are saved (for good: {is_durable})", self.number, save.words));
            world.stores.borrow_mut().promises.promise(&save.words, is_durable);
        }
        if is_open {
            self.is_saving = false;
            if is_failure {
                self.state = SaveState::Failed;
            } else if save.generation == self.generation {
                self.state = SaveState::Saved;
            } else {
                return self.flush(world);
            }
        }
        Ok(())
    }

    fn forgotten(&mut self, world: &mut World<'_>, swap: &Swap) -> Done {
        if self.is_kept {
            world.counts.ended += 1;
            world.tell(|| format!("tab {} finds that everything was forgotten", self.number));
            self.shelf.take_back(swap);
            self.keep_in_memory();
            if !world.was_wiped {
                return Err(format!("tab {} finds that everything was forgotten, and nobody did that", self.number));
            }
        }
        Ok(())
    }

    /// From now on drafts last as long as the page. Gives the shelf that was.
    fn keep_in_memory(&mut self) -> Shelf {
        self.is_kept = false;
        self.is_saving = false;
        self.draft.stamp = None;
        std::mem::replace(&mut self.shelf, Shelf::new(Box::new(Memory::default()), 1))
    }

    fn bring_together(&mut self, world: &mut World<'_>, answer: Answer) {
        let is_news = match answer {
            Answer::All(durable) if self.is_kept => self.shelf.bring_together(durable).unwrap_or_default(),
            _ => false,
        };
        world.tell(|| format!("tab {} brings both stores together, news: {is_news}", self.number));
        self.is_ready = true;
        if let Some(swap) = self.shelf.take_swap() {
            self.waiting.insert(0, Flight::Swap(SwapFlight { swap, tries: 0, looks: 0, save: None }));
        }
        self.send_waiting(world);
        let newer = self.shelf.load(&self.draft.id).ok().map(|(draft, _)| draft).or_else(|| last(&self.shelf));
        if let Some(newer) = newer.filter(|_| is_news) {
            let gives_way = match self.state {
                SaveState::Untouched => true,
                SaveState::Saved => newer.id == self.draft.id,
                SaveState::Pending | SaveState::Failed => false,
            };
            if gives_way && newer.stamp != self.draft.stamp {
                self.put_on_table(newer);
            }
        }
    }

    fn put_on_table(&mut self, draft: Draft) {
        self.state = state_of(&draft);
        self.draft = draft;
        self.opening += 1;
        self.is_saving = false;
    }

    /// What was typed is saved before another draft is opened, also while an earlier save is under way.
    fn leave(&mut self, world: &mut World<'_>) -> Done {
        self.is_saving = false;
        self.flush(world)
    }

    /// Another draft is opened, or a new one made.
    pub(crate) fn other_draft(&mut self, world: &mut World<'_>) -> Done {
        let ids = self.ids(|entry| entry == Entry::Draft);
        let id = ids.get(world.random.below(ids.len() + 1));
        if id == Some(&self.draft.id) {
            return Ok(());
        }
        self.leave(world)?;
        let loaded = id.and_then(|id| self.shelf.load(id).ok()).map(|(draft, _)| draft);
        self.put_on_table(loaded.unwrap_or_else(|| new_draft(world.random.number())));
        world.tell(|| format!("tab {} goes to {}", self.number, self.draft.id));
        Ok(())
    }

    /// Something is done with a draft of the list.
    pub(crate) fn manage(&mut self, world: &mut World<'_>) -> Done {
        let is_of_trash = world.random.percent(40);
        let ids =
            self.ids(|entry| if is_of_trash { matches!(entry, Entry::Trashed { .. }) } else { entry == Entry::Draft });
        let Some(id) = ids.get(world.random.below(ids.len())) else { return Ok(()) };
        let (utc_ms, is_open) = (any_time(world), *id == self.draft.id);
        let act = world.random.below(4);
        world.counts.managed += 1;
        world.tell(|| format!("tab {} manages {id}, in its trash: {is_of_trash}, act {act}", self.number));
        let done = match (is_of_trash, act) {
            (true, 0) => {
                let text = self.shelf.raw(&format!("bowout:d:{id}")).ok().flatten().unwrap_or_default();
                let deleted = self.shelf.delete_for_good(id, utc_ms);
                if deleted.is_ok() {
                    world.stores.borrow_mut().promises.give_up(&words_of(&text));
                }
                deleted
            }
            (true, _) => self.shelf.restore(id, utc_ms).map(drop),
            // The open draft gets its name by a change of its own.
            (false, 0 | 2) if is_open => Ok(()),
            (false, 0) => self.shelf.rename(id, "named", utc_ms).map(drop),
            (false, 1) => {
                self.flush(world)?;
                self.shelf.duplicate(id, "copy", utc_ms, world.random.number()).map(drop)
            }
            (false, 2) => self.shelf.part(id, utc_ms).map(drop),
            (false, _) => {
                if is_open {
                    self.leave(world)?;
                }
                let trashed = self.shelf.trash(id, utc_ms).map(drop);
                if is_open {
                    self.put_on_table(new_draft(world.random.number()));
                }
                trashed
            }
        };
        self.tell_refusal(world, done);
        self.send_quietly(world);
        Ok(())
    }

    /// What the shelf refuses changes nothing.
    fn tell_refusal(&self, world: &World<'_>, done: Result<(), ShelfError>) {
        if let Err(error) = done {
            world.tell(|| format!("tab {} is refused: {error:?}", self.number));
        }
    }

    /// Everything as it goes into a file.
    pub(crate) fn everything(&self) -> Entries {
        self.shelf.entries().unwrap_or_default()
    }

    /// A file is brought in.
    pub(crate) fn bring(&mut self, world: &mut World<'_>, file: &Entries) {
        world.counts.brought += 1;
        let brought = self.shelf.bring(file).map(drop).map_err(ShelfError::from);
        world.tell(|| format!("tab {} brings in a file of {} texts", self.number, file.len()));
        self.tell_refusal(world, brought);
        self.send_quietly(world);
    }

    /// Somebody wants everything to be forgotten.
    pub(crate) fn wipe(&mut self, world: &mut World<'_>) {
        if self.is_kept && self.sweeper.is_none() {
            world.tell(|| format!("tab {} forgets everything", self.number));
            world.counts.wipes += 1;
            world.was_wiped = true;
            world.stores.borrow_mut().promises.begin_to_forget();
            let knows_of_something = matches!(self.shelf.raw("bowout:epoch"), Ok(Some(_)));
            if !knows_of_something || world.tabs.iter().any(Self::is_starting) {
                world.stores.borrow_mut().promises.disturb();
            }
            self.sweeper = Some(self.keep_in_memory());
            self.put_on_table(new_draft(world.random.number()));
            self.sweep_first(world);
            self.ask(world, Flight::Wipe);
        }
    }

    /// The tab that forgot everything looks again whether another one wrote something late.
    pub(crate) fn sweep(&mut self, world: &mut World<'_>) {
        let now_ms = world.stores.borrow().now_ms;
        let n_left = self.sweeps.len();
        self.sweeps.retain(|at_ms| now_ms < *at_ms);
        if self.sweeps.len() < n_left {
            self.sweep_first(world);
        }
    }

    fn sweep_first(&mut self, world: &World<'_>) {
        if let Some(sweeper) = &mut self.sweeper {
            sweeper.sweep();
            world.stores.borrow_mut().promises.first_is_forgotten();
        }
    }

    /// The page hears that the first store changed or that the durable one was closed, or it comes to the front.
    pub(crate) fn notice(&mut self, world: &mut World<'_>) {
        let was_closed = world.stores.borrow_mut().closed_for.remove(&self.number);
        if was_closed || self.shelf.seems_forgotten() {
            let swap = self.shelf.look();
            if let Some(swap) = swap {
                self.send(world, swap, None);
            }
        }
    }

    /// Every word in every draft that can be opened or restored here.
    ///
    /// # Errors
    /// When something in the list cannot be read: nobody ever wrote such a text.
    pub(crate) fn all_words(&self) -> Result<Vec<u32>, String> {
        let mut words = Vec::new();
        for summary in self.shelf.list().unwrap_or_default() {
            self.shelf.load(&summary.id).map_err(|error| format!("{}: {error:?}", summary.key))?;
            words.extend(words_of(&self.shelf.raw(&summary.key).ok().flatten().unwrap_or_default()));
        }
        Ok(words)
    }

    fn ids(&self, is_wanted: impl Fn(Entry) -> bool) -> Vec<DraftId> {
        let list = self.shelf.list().unwrap_or_default();
        list.into_iter().filter(|summary| is_wanted(summary.entry)).map(|summary| summary.id).collect()
    }
}

/// The clock of a browser may be set to anything.
fn any_time(world: &mut World<'_>) -> i64 {
    let now_ms = i64::try_from(world.stores.borrow().now_ms).unwrap_or_default();
    match world.random.below(20) {
        0 => now_ms - 10_000_000_000,
        1 => now_ms + 10_000_000_000,
        2 => -1,
        _ => now_ms,
    }
}

fn new_draft(random: u64) -> Draft {
    Draft::new(DraftId::from_random(random), Situation::default(), 1)
}

fn state_of(draft: &Draft) -> SaveState {
    if draft.stamp.is_some() { SaveState::Saved } else { SaveState::Untouched }
}

fn last(shelf: &Shelf) -> Option<Draft> {
    let list = shelf.list().ok()?;
    let summary = list.into_iter().find(|summary| summary.entry == Entry::Draft)?;
    shelf.load(&summary.id).ok().map(|(draft, _)| draft)
}

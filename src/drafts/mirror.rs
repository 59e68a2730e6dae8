//! The durable store behind the first one, and what becomes of a draft on which the two do not agree.
//!
//! The first store (`localStorage`) is written at once and seen by other tabs soon, but a browser that is killed forgets the
//! last minutes of it, and a tab may find in it what another one has replaced already. The durable store (`IndexedDB`) takes
//! several texts together or none, and only in the place of what the writer expects there: it decides which tab was first.
//!
//! Invariants: of two states neither of which was made from the other, both are kept; absence decides nothing; what cannot
//! be read is moved, never written over; once everything was forgotten, nothing that was made before comes back.

use super::draft::Stamp;
use super::named::Named;
use super::record::Stored;
use super::shelf::{DRAFT_KEY, QUARANTINE_KEY, Saved, Shelf, aside_key, id_of};
use super::store::{Store, StoreError};

/// So begins every key of ours.
const OUR_KEYS: &str = "bowout:";
/// Under this key stands a random word from the first save until everything is forgotten. A tab that finds another one,
/// or none, has not noticed that.
pub(crate) const MARKER_KEY: &str = "bowout:epoch";

/// What a shelf knows of its durable store.
#[derive(Debug, Default)]
pub(super) struct Mirror {
    /// What the first store did not take: newer than what stands there.
    over: Named<String>,
    /// What the durable store has not been asked for yet.
    swap: Option<Swap>,
    marker: Marker,
    /// Markers that were swept away.
    forgotten: Vec<String>,
}

/// The word under [`MARKER_KEY`].
#[derive(Debug, Default)]
struct Marker {
    word: Option<String>,
    /// Whether it was seen in the first store.
    is_first: bool,
    /// Whether it was seen in the durable store.
    is_durable: bool,
}

/// A change of one text in the durable store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its key.
    pub key: String,
    /// What is expected to stand there; `None` for nothing.
    pub expected: Option<String>,
    /// What is to stand there; `None` for nothing.
    pub text: Option<String>,
}

/// Changes that the durable store makes together or not at all, and only where it finds all that is expected.
#[derive(Clone, Debug)]
#[must_use = "what it says is not durable before the durable store has confirmed it"]
pub struct Swap {
    changes: Vec<Change>,
    /// Where the draft was saved, if this saves one.
    pub saved: Option<Saved>,
    /// What the first store said.
    pub first: Result<(), StoreError>,
}

/// What to do after the durable store found something else than was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Ask it for the swap as it is now.
    Again,
    /// Keep nothing more: everything was forgotten, or cleared by the browser.
    Forgotten,
}

impl Swap {
    /// The changes, in an order that the answer has to keep.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }
}

impl Shelf {
    /// From where to where the durable store holds what [`Shelf::bring_together`] wants to know: drafts, the marker, and
    /// what was put aside.
    pub const DURABLE_KEYS: (&str, &str) = (DRAFT_KEY, "bowout:r");

    /// The shelf over two stores; after whatever it does, [`Shelf::take_swap`] tells what the durable one has to be asked for.
    pub fn mirrored(first: Box<dyn Store>, tab: u64) -> Self {
        Self { mirror: Some(Mirror::default()), ..Self::new(first, tab) }
    }

    /// Whether there is a durable store.
    pub fn is_mirrored(&self) -> bool {
        self.mirror.is_some()
    }

    /// What the durable store has to be asked for after the last change; nothing where there is no such store.
    pub fn take_swap(&mut self) -> Option<Swap> {
        self.mirror.as_mut()?.swap.take()
    }

    /// The durable store has done it.
    pub fn confirmed(&mut self) {
        if let Some(mirror) = &mut self.mirror {
            mirror.marker.is_durable = true;
        }
    }

    /// The durable store found something else than was expected, this, in the order of the changes: what is to be asked
    /// for now, so that nothing is lost.
    pub fn found(&mut self, swap: &mut Swap, now: Vec<Option<String>>) -> Next {
        let mut now = now.into_iter();
        let marker = now.next().flatten();
        // An answer to a question from before the marker was there tells nothing about it.
        let is_old = marker.is_none() && swap.changes.first().is_some_and(|marker| marker.expected.is_none());
        if !is_old && !self.agree_on_marker(marker.as_deref()) {
            return Next::Forgotten;
        }
        let rest = std::mem::take(&mut swap.changes).into_iter().skip(1);
        for (change, now) in rest.zip(now) {
            let change = if change.expected == now { change } else { self.resolve(swap, change, now) };
            self.ask(swap, change);
        }
        Next::Again
    }

    /// The durable store did not answer, or refused: what stands in the first one has to be enough. Looks whether it still
    /// stands there, and puts it beside what another tab wrote over it. Ask when every tab has seen what others wrote.
    pub fn rely_on_first(&mut self, swap: &mut Swap) {
        for change in std::mem::take(&mut swap.changes).into_iter().skip(1) {
            let now = self.store.get(&change.key).unwrap_or_default();
            if now == change.text {
                continue;
            }
            let change = self.resolve(swap, change, now);
            if let Some(text) = &change.text {
                swap.first = swap.first.clone().and(self.put_first(&change.key, text));
            }
        }
    }

    /// Whether everything was forgotten as far as the first store tells; the durable one may know better.
    pub fn seems_forgotten(&self) -> bool {
        let marker = self.mirror.as_ref().map(|mirror| &mirror.marker).filter(|marker| marker.is_first);
        marker.is_some_and(|marker| matches!(self.store.get(MARKER_KEY), Ok(now) if now != marker.word))
    }

    /// A swap that changes nothing: it tells whether everything was forgotten.
    pub fn look(&mut self) -> Option<Swap> {
        self.mirror.as_ref()?.marker.word.as_ref()?;
        Some(self.begin(Ok(())))
    }

    /// Takes back what this tab wrote into the first store after everything was forgotten.
    pub fn take_back(&mut self, swap: &Swap) {
        if self.is_anew() {
            for Change { key, text, .. } in swap.changes.iter().skip(1) {
                if self.store.get(key) == Ok(text.clone()) {
                    // A store that refuses to delete has nothing to give either.
                    self.store.delete(key).ok();
                }
            }
        } else {
            self.sweep();
        }
    }

    /// Forgets everything of ours that stands in the first store, unless something was kept anew since the first time that
    /// this was called. Other tabs may write something late: call it again after a while.
    pub fn sweep(&mut self) {
        let word = self.store.get(MARKER_KEY).unwrap_or_default();
        if let Some(Mirror { marker, forgotten, .. }) = &mut self.mirror
            && forgotten.is_empty()
        {
            forgotten.extend(marker.word.take());
            forgotten.extend(word.clone());
        }
        if word.is_none_or(|word| self.has_forgotten(&word)) {
            for key in self.store.keys().unwrap_or_default().iter().filter(|key| key.starts_with(OUR_KEYS)) {
                self.store.delete(key).ok();
            }
        }
    }

    /// Whether this marker was there when [`Shelf::sweep`] was called first.
    pub fn has_forgotten(&self, word: &str) -> bool {
        self.mirror.as_ref().is_some_and(|mirror| mirror.forgotten.iter().any(|it| it == word))
    }

    /// Makes a swap that waited ready to be asked for.
    pub fn renew(&self, swap: &mut Swap) {
        if let Some((marker, stands)) = swap.changes.first_mut().zip(self.marker_stands()) {
            *marker = stands;
        }
    }

    /// Whether another tab has begun to keep things since everything was forgotten.
    fn is_anew(&self) -> bool {
        matches!(self.store.get(MARKER_KEY), Ok(Some(now)) if self.word().is_some_and(|word| *word != now))
    }

    /// Brings both stores together, at the start: of each draft the newer state stands in its place, and what that was not
    /// made from stands beside it. `durable` is what the durable store holds under [`Shelf::DURABLE_KEYS`].
    ///
    /// Tells whether the first store got anything new.
    ///
    /// # Errors
    /// When the first store does not answer.
    pub fn bring_together(&mut self, durable: Vec<(String, String)>) -> Result<bool, StoreError> {
        if self.mirror.is_none() {
            return Ok(false);
        }
        let mut is_news = false;
        let marker = durable.iter().find(|(key, _)| key == MARKER_KEY).map(|(_, word)| word.clone());
        self.take_marker(marker)?;
        let mut swap = self.begin(Ok(()));
        let ours = |key: &String| key.starts_with(DRAFT_KEY) || key.starts_with(QUARANTINE_KEY);
        let only_first = self.keys()?.into_iter().filter(|key| ours(key) && !durable.iter().any(|(it, _)| it == key));
        let only_first = only_first.collect::<Vec<_>>();
        if !only_first.is_empty() {
            // Kept by an earlier version, which made no marker.
            self.look_for_marker().unwrap_or_default();
            swap = self.begin(Ok(()));
        }
        for key in only_first {
            let text = self.get(&key)?;
            self.ask(&mut swap, Change { key, expected: None, text });
        }
        for (key, there) in durable.into_iter().filter(|(key, _)| ours(key)) {
            match self.get(&key)? {
                None => self.put_first(&key, &there).unwrap_or_default(),
                Some(here) if here == there => continue,
                Some(here) => self.settle(&mut swap, key, here, there),
            }
            is_news = true;
        }
        if let Some(mirror) = self.mirror.as_mut().filter(|_| swap.changes.len() > 1) {
            mirror.swap = Some(swap);
        }
        Ok(is_news)
    }

    /// The text that counts under a key.
    pub(super) fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self.mirror.as_ref().and_then(|mirror| mirror.over.get(key)) {
            Some(text) => Ok(Some(text.clone())),
            None => self.store.get(key),
        }
    }

    pub(super) fn keys(&self) -> Result<Vec<String>, StoreError> {
        let mut keys = self.store.keys()?;
        for (key, _) in self.mirror.iter().flat_map(|mirror| mirror.over.iter()) {
            if !keys.iter().any(|it| it == key) {
                keys.push(key.to_owned());
            }
        }
        Ok(keys)
    }

    /// Puts a text there; where there is a durable store, the first one may refuse.
    pub(super) fn put(&mut self, key: &str, text: String) -> Result<(), StoreError> {
        if self.mirror.is_none() {
            return self.store.put(key, &text);
        }
        let expected = self.get(key)?;
        let first = self.put_first(key, &text);
        self.remember(first, Change { key: key.to_owned(), expected, text: Some(text) });
        Ok(())
    }

    /// Removes this text.
    pub(super) fn delete(&mut self, key: &str, text: String) -> Result<(), StoreError> {
        self.store.delete(key)?;
        if let Some(mirror) = &mut self.mirror {
            mirror.over.remove(key);
            self.remember(Ok(()), Change { key: key.to_owned(), expected: Some(text), text: None });
        }
        Ok(())
    }

    /// Takes note of where the draft was saved.
    pub(super) fn note(&mut self, saved: Saved) -> Saved {
        if let Some(swap) = self.mirror.as_mut().and_then(|mirror| mirror.swap.as_mut()) {
            swap.saved = Some(saved.clone());
        }
        saved
    }

    pub(super) fn remember(&mut self, first: Result<(), StoreError>, change: Change) {
        let mut swap = self.take_swap().unwrap_or_else(|| self.begin(Ok(())));
        swap.first = swap.first.and(first);
        self.ask(&mut swap, change);
        if let Some(mirror) = &mut self.mirror {
            mirror.swap = Some(swap);
        }
    }

    /// A swap that expects the marker, and changes nothing yet.
    fn begin(&self, first: Result<(), StoreError>) -> Swap {
        Swap { changes: self.marker_stands().into_iter().collect(), saved: None, first }
    }

    /// Adds a change to a swap; the marker goes before every change.
    fn ask(&self, swap: &mut Swap, change: Change) {
        if swap.changes.is_empty() {
            swap.changes.extend(self.marker_stands());
        }
        swap.changes.push(change);
    }

    fn marker_stands(&self) -> Option<Change> {
        let marker = &self.mirror.as_ref()?.marker;
        let expected = marker.word.clone().filter(|_| marker.is_durable);
        Some(Change { key: MARKER_KEY.to_owned(), expected, text: marker.word.clone() })
    }

    fn word(&self) -> Option<&String> {
        self.mirror.as_ref()?.marker.word.as_ref()
    }

    /// Puts a text into the first store if nothing was forgotten; what it does not take stands over it.
    fn put_first(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        let put = self.look_for_marker().and_then(|()| self.store.put(key, text));
        if let Some(mirror) = &mut self.mirror {
            mirror.over.remove(key);
            if put.is_err() {
                mirror.over.insert(key.to_owned(), text.to_owned());
            }
        }
        put
    }

    /// Whether the marker stands in the first store; makes it where there was none yet.
    fn look_for_marker(&mut self) -> Result<(), StoreError> {
        let now = self.store.get(MARKER_KEY)?;
        let Some(Mirror { marker, .. }) = &mut self.mirror else { return Ok(()) };
        if marker.word.is_none() {
            marker.word = Some(now.clone().unwrap_or_else(|| self.tab.clone()));
        }
        if now == marker.word {
            marker.is_first = true;
            return Ok(());
        }
        match &marker.word {
            Some(word) if now.is_none() && !marker.is_first => {
                self.store.put(MARKER_KEY, word)?;
                marker.is_first = true;
                Ok(())
            }
            // Another tab began at the same time.
            Some(word) if now.is_some() && *word == self.tab && !marker.is_durable => {
                marker.word = now;
                Ok(())
            }
            _ => Err(StoreError::Forgotten),
        }
    }

    /// Whether the marker of the durable store is ours, or may become it.
    fn agree_on_marker(&mut self, now: Option<&str>) -> bool {
        let first = self.store.get(MARKER_KEY).unwrap_or_default();
        let Some(Mirror { marker, .. }) = &mut self.mirror else { return false };
        let is_ours = marker.word.as_ref().is_none_or(|word| *word == self.tab) || first == marker.word;
        match now {
            Some(now) if marker.word.as_deref() == Some(now) => marker.is_durable = true,
            // Not there yet.
            None => return !marker.is_durable,
            // Several tabs made one at the same time, and this one came first.
            Some(now) if !marker.is_durable && is_ours => {
                *marker = Marker { word: Some(now.to_owned()), is_first: true, is_durable: true };
                self.store.put(MARKER_KEY, now).ok();
            }
            Some(_) => return false,
        }
        true
    }

    /// Takes over the marker of the durable store, at the start.
    fn take_marker(&mut self, durable: Option<String>) -> Result<(), StoreError> {
        let here = self.store.get(MARKER_KEY)?;
        let Some(word) = durable else {
            // Where none stands anywhere, the first change makes it.
            return if here.is_some() { self.look_for_marker() } else { Ok(()) };
        };
        // Another word here is no proof that this store was to be forgotten: two tabs may have begun at the same time.
        if here.as_ref() != Some(&word) {
            self.store.put(MARKER_KEY, &word).ok();
        }
        if let Some(mirror) = &mut self.mirror {
            mirror.marker = Marker { word: Some(word), is_first: true, is_durable: true };
        }
        Ok(())
    }

    /// What to ask for where the durable store holds something else than was expected.
    fn resolve(&mut self, swap: &mut Swap, mut change: Change, now: Option<String>) -> Change {
        change.expected.clone_from(&now);
        // Never there, or lost: absence decides nothing.
        let Some(now) = now else { return change };
        let ours = id_of(&change.key).zip(change.text.as_ref()).map(|(id, text)| (self.decode(&id, text), id));
        match ours {
            Some((Stored::Record(ours), id)) => match self.decode(&id, &now) {
                Stored::Record(theirs) if ours.stamp.follows(&theirs.stamp) => change,
                Stored::Record(theirs) if theirs.stamp.follows(&ours.stamp) => self.give_way(change, now),
                Stored::Unreadable(_) => {
                    self.ask(swap, Change { key: aside_key(&id, &now), expected: None, text: Some(now) });
                    change
                }
                _ => match self.place_beside(&ours) {
                    None => self.give_way(change, now),
                    Some((beside, place)) => {
                        if swap.saved.is_some() {
                            swap.saved = Some(Saved::Beside(beside, ours.stamp));
                        }
                        if let Some(text) = place.text.as_ref().filter(|_| place.text != place.expected) {
                            self.put_first(&place.key, text).unwrap_or_default();
                        }
                        self.give_way(change, now);
                        place
                    }
                },
            },
            _ => self.give_way(change, now),
        }
    }

    /// Leaves what the durable store holds, and brings it into the first one.
    fn give_way(&mut self, mut change: Change, now: String) -> Change {
        if self.get(&change.key) == Ok(change.text) {
            self.put_first(&change.key, &now).unwrap_or_default();
        }
        change.text = Some(now);
        change
    }

    /// Finds out what is to stand in the place of a draft that differs in both stores, and brings it into both.
    fn settle(&mut self, swap: &mut Swap, key: String, here: String, there: String) {
        let Some(id) = id_of(&key) else { return };
        let aside = |text: &String| Change { key: aside_key(&id, text), expected: None, text: Some(text.clone()) };
        let (is_here, beside) = match (self.decode(&id, &here), self.decode(&id, &there)) {
            // The save that is under way settles it.
            (Stored::Record(ours), _) if ours.stamp.tab.starts_with(&self.tab) => return,
            (Stored::Record(ours), Stored::Record(theirs)) => {
                let order = |stamp: &Stamp| (stamp.lamport, stamp.tab.clone());
                let is_here = ours.stamp.follows(&theirs.stamp)
                    || !theirs.stamp.follows(&ours.stamp) && order(&theirs.stamp) < order(&ours.stamp);
                let (winner, loser) = if is_here { (ours, theirs) } else { (theirs, ours) };
                let is_kept = !winner.stamp.follows(&loser.stamp);
                (is_here, is_kept.then_some(loser).and_then(|loser| self.change_beside(&loser)))
            }
            (Stored::Newer { .. }, Stored::Newer { .. }) => return,
            (Stored::Newer { .. }, Stored::Record(loser)) => (true, self.change_beside(&loser)),
            (Stored::Record(loser), Stored::Newer { .. }) => (false, self.change_beside(&loser)),
            (Stored::Unreadable(_), Stored::Record(_) | Stored::Newer { .. }) => (false, Some(aside(&here))),
            (_, Stored::Unreadable(_)) => (true, Some(aside(&there))),
        };
        let mut is_beside = true;
        if let Some(place) = beside
            && let Some(text) = &place.text
            && self.get(&place.key) == Ok(place.expected.clone())
        {
            is_beside = self.put_first(&place.key, text).is_ok();
            self.ask(swap, place);
        }
        if is_here {
            self.ask(swap, Change { key, expected: Some(there), text: Some(here) });
        } else if is_beside {
            self.put_first(&key, &there).unwrap_or_default();
        } else if let Some(mirror) = &mut self.mirror {
            // What stands there now has no other place in the first store.
            mirror.over.insert(key, there);
        }
    }
}

//! The durable store behind the first one, and what becomes of a draft on which the two do not agree.
//!
//! The first store (`localStorage`) is written at once and seen by other tabs soon, but a browser that is killed forgets the
//! last minutes of it, and a tab may find in it what another one has replaced already. The durable store (`IndexedDB`) takes
//! several texts together or none, and only in the place of what the writer expects there: it decides which tab was first.
//!
//! Invariants: of two states neither of which was made from the other, both are kept; absence decides nothing; what cannot
//! be read is moved, never written over; once everything was forgotten, nothing that was made before comes back.

use super::draft::Stamp;
use super::marker::{MARKER_KEY, Marker};
use super::named::Named;
use super::record::{Record, Stored, encode};
use super::shelf::{DRAFT_KEY, QUARANTINE_KEY, Saved, Shelf, aside_key, id_of};
use super::store::{Store, StoreError};

/// What a shelf knows of its durable store.
#[derive(Debug, Default)]
pub(super) struct Mirror {
    /// What the first store did not take.
    over: Named<Over>,
    /// What the durable store has not been asked for yet.
    swap: Option<Swap>,
    pub(super) marker: Marker,
    /// Markers that were swept away; nothing before the first time.
    pub(super) forgotten: Option<Vec<String>>,
}

/// A text that the first store did not take.
#[derive(Debug)]
struct Over {
    text: String,
    /// What stands in the first store: as long as it does, the text counts in its place. Where it changed since, another tab
    /// wrote there what this one has not read.
    beneath: Option<String>,
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
    pub(super) changes: Vec<Change>,
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

impl Change {
    /// Whether it leaves what stands there: of what this tab wrote, nothing is left in it.
    fn gave_way(&self) -> bool {
        self.expected == self.text
    }
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
    pub fn confirmed(&mut self, swap: &Swap) {
        let word = swap.changes.first().and_then(|marker| marker.text.clone());
        if let Some(word) = word.filter(|_| self.mirror.as_ref().is_some_and(|mirror| !mirror.marker.is_durable)) {
            // Not always the one that this tab goes by now: another tab may have begun at the same time.
            self.go_by(word);
        }
    }

    /// The durable store found something else than was expected, this, in the order of the changes: what is to be asked
    /// for now, so that nothing is lost.
    pub fn found(&mut self, swap: &mut Swap, now: Vec<Option<String>>) -> Next {
        if self.mirror.is_none() {
            // Since it was asked for, this tab has begun to keep drafts elsewhere, or none.
            return Next::Forgotten;
        }
        let mut now = now.into_iter();
        let marker = now.next().flatten();
        // An answer to a question from before the marker was there tells nothing about it.
        let is_old = marker.is_none() && swap.changes.first().is_none_or(|marker| marker.expected.is_none());
        if !is_old && !self.agree_on_marker(marker.as_deref()) {
            return Next::Forgotten;
        }
        let rest = std::mem::take(&mut swap.changes).into_iter().skip(1);
        for (change, now) in rest.zip(now) {
            let change = match now {
                now if now == change.expected => change,
                Some(now) if change.gave_way() => self.give_way(change, now),
                now => self.resolve(swap, change, now),
            };
            self.ask(swap, change);
        }
        Next::Again
    }

    /// The durable store did not answer, or refused: what stands in the first one has to be enough. Looks whether it still
    /// stands there, and puts it beside what another tab wrote over it. Ask when every tab has seen what others wrote; and
    /// again after as long until nothing had to be written, which this tells: only then nobody wrote over it unseen.
    #[must_use = "what was just written may be written over by a tab that has not seen it"]
    pub fn rely_on_first(&mut self, swap: &mut Swap) -> bool {
        if self.mirror.is_none() {
            // This tab keeps drafts elsewhere by now: what it had went there, or was to go.
            return true;
        }
        let mut stands = true;
        swap.first = swap.first.clone().and(self.look_for_marker());
        for change in std::mem::take(&mut swap.changes).into_iter().skip(1) {
            let now = self.store.get(&change.key).unwrap_or_default();
            if now == change.text || change.gave_way() {
                self.ask(swap, change);
                continue;
            }
            let change = self.resolve(swap, change, now);
            // What stands there already is not written again: another tab may be writing over it. What the first store has
            // refused before stands nowhere.
            let stands_there = change.gave_way() && self.store.get(&change.key).as_ref() == Ok(&change.text);
            if let Some(text) = change.text.as_ref().filter(|_| !stands_there) {
                swap.first = swap.first.clone().and(self.put_first(&change.key, text));
                stands = false;
            }
            self.ask(swap, change);
        }
        stands
    }

    /// A swap that changes nothing: it tells whether everything was forgotten.
    pub fn look(&mut self) -> Option<Swap> {
        self.mirror.as_ref()?.marker.word.as_ref()?;
        Some(self.begin(Ok(())))
    }

    /// Makes a swap that waited ready to be asked for. Where this tab keeps drafts elsewhere by now, or none, there is
    /// nothing left to be asked for.
    pub fn renew(&self, swap: &mut Swap) {
        match (swap.changes.first_mut(), self.marker_stands()) {
            (Some(marker), Some(stands)) => *marker = stands,
            (_, None) => swap.changes.clear(),
            (None, Some(_)) => {}
        }
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
        let beneath = self.store.get(key)?;
        match self.mirror.as_ref().and_then(|mirror| mirror.over.get(key)) {
            Some(over) if over.beneath == beneath => Ok(Some(over.text.clone())),
            _ => Ok(beneath),
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

    /// Puts a text into the first store if nothing was forgotten; what it does not take stands over it.
    fn put_first(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        let put = self.look_for_marker().and_then(|()| self.store.put(key, text));
        match put {
            Ok(()) => drop(self.mirror.as_mut().map(|mirror| mirror.over.remove(key))),
            Err(_) => self.put_over(key, text.to_owned()),
        }
        put
    }

    /// Remembers a text that the first store does not take.
    fn put_over(&mut self, key: &str, text: String) {
        let beneath = self.store.get(key).unwrap_or_default();
        if let Some(mirror) = &mut self.mirror {
            mirror.over.insert(key.to_owned(), Over { text, beneath });
        }
    }

    /// What to ask for where the durable store holds something else than was expected.
    fn resolve(&mut self, swap: &mut Swap, mut change: Change, now: Option<String>) -> Change {
        change.expected.clone_from(&now);
        // Never there, or lost: absence decides nothing.
        let Some(now) = now else { return change };
        let ours = id_of(&change.key).zip(change.text.as_ref()).map(|(id, text)| (self.decode(&id, text), id));
        match ours {
            Some((Stored::Record(ours), id)) => match self.decode(&id, &now) {
                Stored::Record(theirs) if ours.stamp.follows(&theirs.stamp) => self.hand_on(change, *ours, &theirs),
                Stored::Record(theirs) if theirs.stamp.follows(&ours.stamp) => self.give_way(change, now),
                Stored::Unreadable(_) => {
                    let aside = aside_key(&id, &now);
                    self.put_first(&aside, &now).unwrap_or_default();
                    self.ask(swap, Change { key: aside, expected: None, text: Some(now) });
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

    /// A record takes the place of one that it was made from; entries that this version does not know go with it, also where
    /// the writer had not seen them.
    fn hand_on(&mut self, mut change: Change, mut ours: Record, theirs: &Record) -> Change {
        let unknown: Vec<_> = theirs.extra.iter().filter(|(key, _)| !ours.extra.contains_key(key)).collect();
        if unknown.is_empty() || ours.state.body().is_none() {
            return change;
        }
        for (key, value) in unknown {
            ours.extra.insert(key.to_owned(), value.clone());
        }
        let text = encode(&ours);
        if self.get(&change.key) == Ok(change.text) {
            self.put_first(&change.key, &text).unwrap_or_default();
        }
        change.text = Some(text);
        change
    }

    /// Leaves what the durable store holds, and brings it into the first one.
    fn give_way(&mut self, mut change: Change, now: String) -> Change {
        if self.get(&change.key) == Ok(change.text) {
            self.put_first(&change.key, &now).unwrap_or_default();
        }
        change.expected = Some(now.clone());
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
        } else {
            // What stands there now has no other place in the first store.
            self.put_over(&key, there);
        }
    }
}

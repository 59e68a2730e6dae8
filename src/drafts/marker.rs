//! The marker: how a tab learns that everything was forgotten, also when that happened in another tab.
//!
//! Under [`MARKER_KEY`] stands a random word from the first save until everything is forgotten, in both stores. That it is
//! gone from the first one is a sign; another one there is none, for two tabs may have begun at the same time. What the
//! durable store says counts.

use super::mirror::{Change, Mirror, Swap};
use super::shelf::Shelf;
use super::store::StoreError;

/// So begins every key of ours.
const OUR_KEYS: &str = "bowout:";
/// Under this key stands a random word from the first save until everything is forgotten. A tab that finds another one,
/// or none, has not noticed that.
pub(super) const MARKER_KEY: &str = "bowout:epoch";

/// The word under [`MARKER_KEY`].
#[derive(Debug, Default)]
pub(super) struct Marker {
    pub(super) word: Option<String>,
    /// Whether it was seen in the first store.
    pub(super) is_first: bool,
    /// Whether it was seen there, and is not there any more: somebody forgot everything, as the durable store can tell.
    pub(super) is_gone: bool,
    /// Whether it was seen in the durable store.
    pub(super) is_durable: bool,
}

impl Shelf {
    /// Whether everything was forgotten as far as the first store tells; the durable one may know better.
    pub fn seems_forgotten(&self) -> bool {
        let marker = self.mirror.as_ref().map(|mirror| &mirror.marker).filter(|marker| marker.is_first);
        marker.is_some_and(|marker| matches!(self.store.get(MARKER_KEY), Ok(now) if now != marker.word))
    }

    /// Takes back what this tab wrote into the first store after everything was forgotten.
    pub fn take_back(&mut self, swap: &Swap) {
        if self.mirror.is_none() {
            // What stands here was kept afterwards.
        } else if self.is_anew() {
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
            && forgotten.is_none()
        {
            *forgotten = Some(marker.word.take().into_iter().chain(word.clone()).collect());
        }
        if word.is_none_or(|word| self.has_forgotten(&word)) {
            for key in self.store.keys().unwrap_or_default().iter().filter(|key| key.starts_with(OUR_KEYS)) {
                self.store.delete(key).ok();
            }
        }
    }

    /// Whether this marker was there when [`Shelf::sweep`] was called first.
    pub fn has_forgotten(&self, word: &str) -> bool {
        self.mirror.as_ref().is_some_and(|mirror| mirror.forgotten.iter().flatten().any(|it| it == word))
    }

    /// Whether another tab has begun to keep things since everything was forgotten.
    fn is_anew(&self) -> bool {
        matches!(self.store.get(MARKER_KEY), Ok(Some(now)) if self.word().is_some_and(|word| *word != now))
    }

    pub(super) fn marker_stands(&self) -> Option<Change> {
        let marker = &self.mirror.as_ref()?.marker;
        let expected = marker.word.clone().filter(|_| marker.is_durable || marker.is_gone);
        Some(Change { key: MARKER_KEY.to_owned(), expected, text: marker.word.clone() })
    }

    fn word(&self) -> Option<&String> {
        self.mirror.as_ref()?.marker.word.as_ref()
    }

    /// Whether the marker stands in the first store; makes it where there was none yet.
    pub(super) fn look_for_marker(&mut self) -> Result<(), StoreError> {
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
            // Two tabs began at the same time, or everything was forgotten and another tab began anew: the durable store
            // knows.
            _ if now.is_some() => Err(StoreError::Disputed),
            _ => {
                marker.is_gone = true;
                Err(StoreError::Forgotten)
            }
        }
    }

    /// Whether the marker of the durable store is ours, or may become it.
    pub(super) fn agree_on_marker(&mut self, now: Option<&str>) -> bool {
        let Some(Mirror { marker, .. }) = &self.mirror else { return false };
        match now {
            // Not any more: whoever asked for it had seen it.
            None => return false,
            Some(now) if marker.is_durable => return marker.word.as_deref() == Some(now),
            // Where several tabs made one at the same time, this one came first.
            Some(now) => self.go_by(now.to_owned()),
        }
        true
    }

    /// Goes by the marker that stands in the durable store. Another word in the first one is no proof that this store was
    /// to be forgotten: two tabs may have begun at the same time.
    pub(super) fn go_by(&mut self, word: String) {
        let here = self.store.get(MARKER_KEY).unwrap_or_default();
        let is_first = here.as_ref() == Some(&word) || self.store.put(MARKER_KEY, &word).is_ok();
        if let Some(mirror) = &mut self.mirror {
            mirror.marker = Marker { word: Some(word), is_first, is_gone: false, is_durable: true };
        }
    }

    /// Takes over the marker of the durable store, at the start.
    pub(super) fn take_marker(&mut self, durable: Option<String>) -> Result<(), StoreError> {
        let here = self.store.get(MARKER_KEY)?;
        let Some(word) = durable else {
            // Where none stands anywhere, the first change makes it.
            return if here.is_some() { self.look_for_marker() } else { Ok(()) };
        };
        self.go_by(word);
        Ok(())
    }
}

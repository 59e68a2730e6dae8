//! How a life ends: all that is under way comes to rest, and then somebody opens the page again.

use std::collections::BTreeSet;

use super::tab::Tab;
use super::world::World;

const MARKER_KEY: &str = "bowout:epoch";

/// So many rounds are enough for everything to come to rest.
const MAX_ROUNDS: usize = 200;

type Done = Result<(), String>;

impl World<'_> {
    /// Everything that is under way comes to its end, and every tab is used a few times more.
    pub(crate) fn come_to_rest(&mut self) -> Done {
        let mut stores = self.stores.borrow_mut();
        (stores.hangs, stores.first.is_full, stores.is_durable_full) = (false, false, false);
        drop(stores);
        for round in 0..MAX_ROUNDS {
            for _ in 0..20 {
                self.work()?;
                for idx in 0..self.tabs.len() {
                    self.hand_over(idx)?;
                }
            }
            self.pass(60)?;
            let is_at_rest = !self.stores.borrow().is_busy() && self.tabs.iter().all(Tab::is_quiet);
            if 4 <= round && is_at_rest {
                self.stores.borrow().check_forgotten()?;
                return self.check();
            }
            for idx in 0..self.tabs.len() {
                self.with(idx, |tab, world| {
                    tab.notice(world);
                    if round < 4 { tab.edit(world) } else { tab.flush(world) }
                })?;
            }
        }
        Err("the tabs never come to an end".to_owned())
    }

    /// Whoever opens the page after all of this finds what was promised, in both stores alike.
    pub(crate) fn end(&mut self) -> Done {
        if self.random.percent(50) {
            self.crash()?;
        } else {
            self.open_alone();
        }
        for _ in 0..2 {
            self.bring_together()?;
            let found: BTreeSet<u32> = match self.tabs.first() {
                Some(tab) => tab.all_words()?.into_iter().collect(),
                None => BTreeSet::new(),
            };
            self.stores.borrow().promises.check_found(&found)?;
            self.check_alike()?;
            // Brought together once more, nothing changes.
            let before = self.stores.borrow().durable.clone();
            self.open_alone();
            self.bring_together()?;
            if before != self.stores.borrow().durable {
                return Err("bringing together what is together changed it".to_owned());
            }
        }
        Ok(())
    }

    fn open_alone(&mut self) {
        for tab in std::mem::take(&mut self.tabs) {
            self.stores.borrow_mut().leave(tab.number, true);
        }
        self.open();
    }

    /// The one tab that is open does what it does at its start.
    fn bring_together(&mut self) -> Done {
        for _ in 0..30 {
            self.work()?;
            self.hand_over(0)?;
            if self.tabs.iter().all(Tab::is_quiet) {
                return self.pass(60);
            }
        }
        Err("the start of the page never comes to an end".to_owned())
    }

    fn check_alike(&self) -> Done {
        let stores = self.stores.borrow();
        let (first, durable) = (stores.first.texts(), &stores.durable);
        // A marker alone keeps nothing.
        let is_lone_marker = |key: &str| key == MARKER_KEY && durable.len() <= 1;
        let differs = |key: &str| first.get(key).copied() != durable.get(key) && !is_lone_marker(key);
        let mut keys = first.keys().copied().chain(durable.keys().map(String::as_str));
        match keys.find(|key| differs(key)) {
            Some(key) => Err(format!("the stores differ under {key}")),
            None => Ok(()),
        }
    }
}

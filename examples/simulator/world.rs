//! A browser with its two stores, and what happens to it.

use std::cell::RefCell;
use std::rc::Rc;

use bowout::drafts::archive::Entries;

use super::counts::Counts;
use super::newer;
use super::random::Random;
use super::stores::{Answer, Stores};
use super::tab::Tab;

type Done = Result<(), String>;

/// A life.
pub(crate) struct World<'a> {
    pub(crate) stores: Rc<RefCell<Stores>>,
    pub(crate) random: Random,
    pub(crate) counts: &'a mut Counts,
    /// Whether somebody forgot everything at least once.
    pub(crate) was_wiped: bool,
    is_told: bool,
    pub(crate) tabs: Vec<Tab>,
    n_tabs: usize,
    /// The file into which somebody took everything out last.
    file: Option<Entries>,
}

impl World<'_> {
    /// A whole life of at most so many steps.
    pub(crate) fn live(seed: u64, n_steps: usize, is_told: bool, counts: &mut Counts) -> Done {
        let random = Random::new(seed);
        let (stores, tabs) = (Rc::default(), Vec::new());
        let mut world = World { stores, random, counts, was_wiped: false, is_told, tabs, n_tabs: 0, file: None };
        world.stores.borrow_mut().first.is_told = is_told;
        newer::leave_drafts(&mut world);
        world.open();
        let least = n_steps / 4;
        for _ in 0..least + world.random.below(n_steps - least) {
            world.counts.steps += 1;
            world.step()?;
        }
        world.come_to_rest()?;
        world.end()
    }

    pub(crate) fn tell(&self, what: impl FnOnce() -> String) {
        if self.is_told {
            println!("{:>6} ms  {}", self.stores.borrow().now_ms, what());
        }
    }

    /// Another tab.
    pub(crate) fn open(&mut self) {
        self.n_tabs += 1;
        if self.tabs.iter().any(Tab::is_wiping) {
            self.stores.borrow_mut().promises.disturb();
        }
        let tab = Tab::open(self.n_tabs, self);
        self.tabs.push(tab);
    }

    fn step(&mut self) -> Done {
        let pick = self.random.below(self.tabs.len());
        match self.random.below(100) {
            0..22 => self.with(pick, Tab::edit),
            22..42 => self.work(),
            42..62 => self.hand_over(pick),
            62..72 => {
                let by_ms = if self.random.percent(85) { self.random.below(40) } else { self.random.below(3_000) };
                self.pass(by_ms as u64)
            }
            72..78 => self.with(pick, Tab::other_draft),
            78..84 => self.with(pick, Tab::manage),
            84..87 => {
                let first = &mut self.stores.borrow_mut().first;
                first.sync(self.random.below(first.n_open() + 1));
                Ok(())
            }
            87..90 if self.tabs.len() < 4 => {
                self.open();
                Ok(())
            }
            90..92 if 1 < self.tabs.len() => {
                self.kill(pick);
                Ok(())
            }
            92 => self.crash(),
            93 => {
                self.break_or_mend();
                Ok(())
            }
            94 if self.random.percent(20) => {
                // What is forgotten does not come back from a file either, in this life.
                self.file = None;
                self.with(pick, |tab, world| {
                    tab.wipe(world);
                    Ok(())
                })
            }
            95 => {
                self.take_out_or_bring_in(pick);
                Ok(())
            }
            96..98 => self.with(pick, Tab::flush),
            _ => self.with(pick, |tab, world| {
                tab.notice(world);
                Ok(())
            }),
        }
    }

    /// A tab does something.
    pub(crate) fn with(&mut self, idx: usize, act: impl FnOnce(&mut Tab, &mut Self) -> Done) -> Done {
        let mut tab = self.tabs.remove(idx);
        let done = act(&mut tab, self);
        self.tabs.insert(idx, tab);
        done
    }

    /// The durable store does something.
    pub(crate) fn work(&mut self) -> Done {
        let told = self.stores.borrow_mut().work(&mut self.random, self.is_told)?;
        if let Some(told) = told {
            self.tell(|| told);
        }
        self.check()
    }

    /// A tab gets an answer.
    pub(crate) fn hand_over(&mut self, idx: usize) -> Done {
        let Some(number) = self.tabs.get(idx).map(|tab| tab.number) else { return Ok(()) };
        let answer = self.stores.borrow_mut().answer_for(number, &mut self.random);
        let Some((ticket, answer)) = answer else { return Ok(()) };
        self.with(idx, |tab, world| tab.answered(world, ticket, answer))?;
        self.check()
    }

    /// Time passes, and tabs lose their patience.
    pub(crate) fn pass(&mut self, by_ms: u64) -> Done {
        self.stores.borrow_mut().now_ms += by_ms;
        let late = self.stores.borrow().given_up_on();
        for (number, ticket) in late {
            if let Some(idx) = self.tabs.iter().position(|tab| tab.number == number) {
                self.with(idx, |tab, world| tab.answered(world, ticket, Answer::Failed))?;
            }
        }
        for idx in 0..self.tabs.len() {
            self.with(idx, |tab, world| {
                tab.sweep(world);
                tab.rely(world)
            })?;
        }
        Ok(())
    }

    /// A store becomes full, or has room again; or the durable one stops to answer, or goes on.
    fn break_or_mend(&mut self) {
        let mut stores = self.stores.borrow_mut();
        let what = match self.random.below(3) {
            0 => &mut stores.first.is_full,
            1 => &mut stores.is_durable_full,
            _ => &mut stores.hangs,
        };
        *what = !*what;
        let (is_full, is_durable_full, hangs) = (stores.first.is_full, stores.is_durable_full, stores.hangs);
        drop(stores);
        self.tell(|| format!("full: {is_full}, durable store full: {is_durable_full}, hangs: {hangs}"));
    }

    fn take_out_or_bring_in(&mut self, idx: usize) {
        let Some(mut tab) = (idx < self.tabs.len()).then(|| self.tabs.remove(idx)) else { return };
        match self.file.take() {
            Some(file) => tab.bring(self, &file),
            None => self.file = Some(tab.everything()),
        }
        self.tabs.insert(idx, tab);
    }

    /// A tab is gone; what it asked the durable store for is done or not.
    fn kill(&mut self, idx: usize) {
        self.counts.kills += 1;
        let tab = self.tabs.swap_remove(idx);
        self.tell(|| format!("tab {} is killed", tab.number));
        let drops = self.random.percent(50);
        let mut stores = self.stores.borrow_mut();
        if tab.is_wiping() {
            // Whoever closes the tab while it forgets has not been told that it is done.
            stores.promises.is_not_for_good();
        }
        stores.leave(tab.number, drops);
    }

    /// The whole browser is killed.
    pub(crate) fn crash(&mut self) -> Done {
        self.counts.crashes += 1;
        while !self.tabs.is_empty() {
            self.kill(0);
        }
        let mut stores = self.stores.borrow_mut();
        stores.stop();
        let n_lost = self.random.below(stores.first.n_open() + 1);
        stores.first.crash(n_lost);
        stores.promises.crash(0 < n_lost);
        drop(stores);
        self.tell(|| format!("the browser is killed; {n_lost} writes of the first store are lost"));
        self.check()?;
        self.open();
        Ok(())
    }

    /// What was promised is held.
    pub(crate) fn check(&mut self) -> Done {
        self.counts.checks += 1;
        self.stores.borrow().check()
    }
}

//! Both stores. The durable one does what it is asked for one thing after the other, in order for each tab and in any order
//! between tabs; it may be slow, silent or full; what it has done stays done.

use std::collections::{BTreeMap, BTreeSet};

use bowout::drafts::Change;

use super::first::First;
use super::promises::Promises;
use super::random::Random;
use super::text::{Text, in_brief};

/// How long a tab waits for the durable store, in milliseconds.
const PATIENCE_MS: u64 = 1_000;

/// To what a closed tab asked for this is added: nobody hears the answer.
const GONE: usize = 1_000_000;

#[derive(Default)]
pub(crate) struct Stores {
    pub(crate) now_ms: u64,
    pub(crate) first: First,
    pub(crate) durable: BTreeMap<String, Text>,
    pub(crate) is_durable_full: bool,
    /// Whether the durable store does nothing just now.
    pub(crate) hangs: bool,
    queue: Vec<Job>,
    next_ticket: u64,
    /// Tabs whose durable store was taken away from under them, and that have not looked yet.
    pub(crate) closed_for: BTreeSet<usize>,
    pub(crate) promises: Promises,
}

/// What a tab asks the durable store for.
pub(crate) enum Ask {
    All,
    Swap(Vec<Change>),
    Wipe,
}

/// What the durable store answers.
pub(crate) enum Answer {
    All(Vec<(String, String)>),
    Done,
    Differs(Vec<Option<String>>),
    Failed,
}

/// Something that a tab has asked for. It stays until the answer has reached the tab.
struct Job {
    tab: usize,
    ticket: u64,
    asked_ms: u64,
    ask: Ask,
    answer: Option<Answer>,
}

impl Job {
    fn is_late(&self, now_ms: u64) -> bool {
        self.asked_ms + PATIENCE_MS < now_ms
    }
}

impl Stores {
    /// A tab asks the durable store for something; the answer comes with the ticket.
    pub(crate) fn ask(&mut self, tab: usize, ask: Ask) -> u64 {
        self.next_ticket += 1;
        self.queue.push(Job { tab, ticket: self.next_ticket, asked_ms: self.now_ms, ask, answer: None });
        self.next_ticket
    }

    /// Whether somebody waits for the durable store.
    pub(crate) fn is_busy(&self) -> bool {
        !self.queue.is_empty()
    }

    /// Does what some tab asked for first; tells what that was, if somebody listens.
    pub(crate) fn work(&mut self, random: &mut Random, is_told: bool) -> Result<Option<String>, String> {
        let tabs: BTreeSet<usize> = self.queue.iter().filter(|job| job.answer.is_none()).map(|job| job.tab).collect();
        let Some(tab) = tabs.iter().nth(random.below(tabs.len())).filter(|_| !self.hangs) else { return Ok(None) };
        let first = self.queue.iter().position(|job| job.tab == *tab && job.answer.is_none());
        let Some(idx) = first else { return Ok(None) };
        let mut job = self.queue.remove(idx);
        let is_late = job.is_late(self.now_ms);
        let answer = match &job.ask {
            // Nobody waits for it any more: it was given up, or goes through all the same.
            Ask::Swap(_) if is_late && random.percent(50) => Answer::Failed,
            Ask::All => {
                Answer::All(self.durable.iter().map(|(key, text)| (key.clone(), text.text.to_string())).collect())
            }
            Ask::Wipe => {
                self.wipe(*tab);
                self.promises.is_forgotten(!is_late && !self.is_first_save_under_way());
                Answer::Done
            }
            Ask::Swap(changes) => self.swap(changes)?,
        };
        let told = is_told.then(|| {
            let (asked, answered) = (job.ask.in_brief(), answer.in_brief());
            format!("the durable store, asked by tab {tab} (late: {is_late}) for {asked}\n{:20}{answered}", "")
        });
        job.answer = Some(answer);
        if *tab < GONE {
            self.queue.insert(idx, job);
        }
        Ok(told)
    }

    /// All of the changes where everything is as expected, or none.
    fn swap(&mut self, changes: &[Change]) -> Result<Answer, String> {
        let text = |key: &str| self.durable.get(key).map(|text| text.text.to_string());
        let now: Vec<_> = changes.iter().map(|change| text(&change.key)).collect();
        if changes.iter().zip(&now).any(|(change, now)| change.expected != *now) {
            return Ok(Answer::Differs(now));
        }
        if self.is_durable_full {
            return Ok(Answer::Failed);
        }
        for Change { key, expected, text } in changes {
            match text {
                Some(text) => drop(self.durable.insert(key.clone(), Text::new(text))),
                // A draft that is deleted leaves a record of that.
                None if expected.is_some() && key.starts_with("bowout:d:") => {
                    return Err(format!("{key} disappears from the durable store without a trace"));
                }
                None => drop(self.durable.remove(key)),
            }
        }
        Ok(Answer::Done)
    }

    fn wipe(&mut self, by: usize) {
        self.durable.clear();
        self.closed_for.extend(0..64);
        self.closed_for.remove(&by);
    }

    /// Whether the very first save of all is on its way, or the answer to it. Where it is just then, it may come through after
    /// everything was forgotten: nobody can tell it from one that was begun afterwards.
    fn is_first_save_under_way(&self) -> bool {
        self.queue.iter().any(|job| match &job.ask {
            Ask::Swap(changes) => changes.first().is_some_and(|marker| marker.expected.is_none()),
            _ => false,
        })
    }

    /// An answer that is on its way to a tab, or the end of its patience.
    pub(crate) fn answer_for(&mut self, tab: usize, random: &mut Random) -> Option<(u64, Answer)> {
        let is_ready = |job: &Job| job.tab == tab && job.answer.is_some();
        let ready: Vec<usize> =
            self.queue.iter().enumerate().filter(|(_, job)| is_ready(job)).map(|(idx, _)| idx).collect();
        let nth = if random.percent(80) { 0 } else { random.below(ready.len()) };
        let job = self.queue.remove(*ready.get(nth)?);
        let is_late = job.is_late(self.now_ms);
        job.answer.map(|answer| (job.ticket, if is_late { Answer::Failed } else { answer }))
    }

    /// What tabs no longer wait for: tab and ticket.
    pub(crate) fn given_up_on(&self) -> Vec<(usize, u64)> {
        let late = self.queue.iter().filter(|job| job.answer.is_none() && job.is_late(self.now_ms));
        late.map(|job| (job.tab, job.ticket)).collect()
    }

    /// A tab is gone. What it asked for is done all the same, or not at all.
    pub(crate) fn leave(&mut self, tab: usize, drops: bool) {
        self.queue.retain(|job| job.tab != tab || !drops && job.answer.is_none() && matches!(job.ask, Ask::Swap(_)));
        for job in self.queue.iter_mut().filter(|job| job.tab == tab) {
            job.tab += GONE;
        }
    }

    /// The browser is gone, and all that was asked for.
    pub(crate) fn stop(&mut self) {
        self.queue.clear();
        self.closed_for.clear();
    }

    fn durable_words(&self) -> BTreeSet<u32> {
        self.durable.values().flat_map(|text| text.words.iter().copied()).collect()
    }

    /// Whether what was promised stands in the stores.
    pub(crate) fn check(&self) -> Result<(), String> {
        self.promises.check(&self.first.words(), &self.durable_words())
    }

    /// Whether what was forgotten stands in none.
    pub(crate) fn check_forgotten(&self) -> Result<(), String> {
        let mut words = self.first.words();
        words.extend(self.durable_words());
        self.promises.check_forgotten(&words)
    }
}

impl Ask {
    fn in_brief(&self) -> String {
        match self {
            Self::All => "everything".to_owned(),
            Self::Wipe => "forget".to_owned(),
            Self::Swap(changes) => {
                let one = |Change { key, expected, text }: &Change| {
                    format!("\n{:20}{key}: {} for {}", "", in_brief(text.as_deref()), in_brief(expected.as_deref()))
                };
                changes.iter().map(one).collect::<Vec<_>>().concat()
            }
        }
    }
}

impl Answer {
    fn in_brief(&self) -> String {
        match self {
            Self::All(texts) => format!("{} texts", texts.len()),
            Self::Done => "done".to_owned(),
            Self::Failed => "failed".to_owned(),
            Self::Differs(now) => {
                let texts: Vec<_> = now.iter().map(|text| in_brief(text.as_deref())).collect();
                format!("not done, there is {}", texts.join(" | "))
            }
        }
    }
}

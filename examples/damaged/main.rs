//! Damaged stores, many of them: opens each as the page does, goes on with what can be read, and looks whether anything is
//! lost. What cannot be read has to stand somewhere byte for byte, what can be read in a draft, whatever is done then.
//!
//! `cargo run --profile bench --example damaged -- n=100000 from=0`; a seed that loses something is printed and ends it.

#![allow(clippy::similar_names, reason = "a shelf is called a shelf")]

mod damage;
#[path = "../simulator/random.rs"]
mod random;
mod stores;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::ExitCode;

use bowout::drafts::{Draft, DraftId, Entry, Memory, Shelf, ShelfError};
use bowout::situation::Situation;

use damage::{KINDS, Material, SEALED, damage};
use random::Random;
use stores::{First, Texts, in_memory, keep};

#[derive(Default)]
struct Counts {
    kinds: Vec<u64>,
    unreadable: u64,
    newer: u64,
    readable: u64,
    aside: u64,
}

fn main() -> ExitCode {
    let number = |name: &str, or: u64| {
        let given = std::env::args().find_map(|it| it.strip_prefix(name)?.parse().ok());
        given.unwrap_or(or)
    };
    let (from, n) = (number("from=", 0), number("n=", 10_000));
    let mut counts = Counts { kinds: vec![0; KINDS.len()], ..Counts::default() };
    for seed in from..from + n {
        // A panic ends it as well, and names the line.
        if let Err(lost) = Case::new(seed).and_then(|case| case.judge(&mut counts)) {
            println!("seed {seed}: {lost}");
            return ExitCode::FAILURE;
        }
    }
    let Counts { kinds, unreadable, newer, readable, aside } = counts;
    println!(
        "{n} damaged stores: {unreadable} texts that cannot be read and {newer} of a later version kept byte for byte, \
         {aside} of them put aside; {readable} damaged texts that can be read, and nothing in them lost"
    );
    let kinds: Vec<_> = KINDS.iter().zip(kinds).map(|(kind, times)| format!("{kind} {times}")).collect();
    println!("{}", kinds.join(", "));
    ExitCode::SUCCESS
}

/// One damaged store.
struct Case {
    random: Random,
    first: First,
    durable: Texts,
    /// Each draft: its key, and its states, the last one last.
    states: Vec<(String, Vec<String>)>,
    /// What has to stand somewhere byte for byte.
    kept: BTreeSet<String>,
    /// Words that have to stand somewhere.
    words: BTreeSet<String>,
    kinds: Vec<usize>,
}

type Done = Result<(), String>;

impl Case {
    /// A few drafts that two tabs wrote, kept in both stores.
    fn new(seed: u64) -> Result<Self, String> {
        let mut random = Random::new(seed);
        let mut states = Vec::new();
        let mut word = 0;
        for nth in 0..2 + random.below(2) as u64 {
            let mut shelf = Shelf::new(Box::new(Memory::default()), nth);
            let id = DraftId::from_random(random.number());
            let key = format!("bowout:d:{id}");
            let mut draft = Draft::new(id, Situation::default(), 1);
            let mut texts = Vec::new();
            for _ in 0..2 {
                word += 1;
                let _ = write!(draft.situation.role, "<{word}>é");
                let saved = shelf.save(&draft, 7, 1).map_err(|error| format!("{error:?}"))?;
                draft.was_saved(saved);
                texts.push(shelf.raw(&key).ok().flatten().unwrap_or_default());
            }
            if random.percent(20) {
                shelf.trash(&draft.id, 9).map_err(|error| format!("{error:?}"))?;
                texts.push(shelf.raw(&key).ok().flatten().unwrap_or_default());
            }
            states.push((key, texts));
        }
        let all: Texts = states.iter().filter_map(|(key, texts)| Some((key.clone(), texts.last()?.clone()))).collect();
        let (first, mut durable) = (First::default(), all.clone());
        first.0.borrow_mut().extend(all);
        let marker = ["a marker", "another", "", "\0"].get(random.below(4)).copied().unwrap_or_default();
        if random.percent(80) {
            durable.insert("bowout:epoch".to_owned(), "a marker".to_owned());
        }
        if random.percent(80) {
            first.0.borrow_mut().insert("bowout:epoch".to_owned(), marker.to_owned());
        }
        Ok(Self { random, first, durable, states, kept: BTreeSet::new(), words: BTreeSet::new(), kinds: Vec::new() })
    }

    fn judge(mut self, counts: &mut Counts) -> Done {
        for _ in 0..=self.random.below(3) {
            self.damage_something();
        }
        self.put_odd_keys();
        self.take_stock(counts);
        let mut shelf = Shelf::mirrored(Box::new(self.first.clone()), self.random.number());
        shelf.list().map_err(|error| format!("{error:?}"))?;
        if self.random.percent(50) {
            self.use_it(&mut shelf, counts)?;
        }
        shelf.bring_together(self.durable.clone().into_iter().collect()).map_err(|error| format!("{error:?}"))?;
        self.keep(&mut shelf)?;
        if self.random.percent(30) {
            // It goes on while the page is open.
            self.damage_something();
            self.take_stock(counts);
        }
        self.use_it(&mut shelf, counts)?;
        // And at the next start.
        let mut shelf = Shelf::mirrored(Box::new(self.first.clone()), self.random.number());
        shelf.bring_together(self.durable.clone().into_iter().collect()).map_err(|error| format!("{error:?}"))?;
        self.keep(&mut shelf)?;
        self.use_it(&mut shelf, counts)?;
        for kind in self.kinds {
            if let Some(times) = counts.kinds.get_mut(kind) {
                *times += 1;
            }
        }
        Ok(())
    }

    /// Damages a text in one of the stores, or in both.
    fn damage_something(&mut self) {
        let pick = self.random.below(self.states.len());
        let next = (pick + 1) % self.states.len().max(1);
        let (Some((key, texts)), Some((_, others))) = (self.states.get(pick), self.states.get(next)) else { return };
        let (Some(text), Some(older), Some(other)) = (texts.last(), texts.first(), others.last()) else { return };
        let (kind, damaged) = damage(&mut self.random, &Material { text, older, other });
        self.kinds.push(kind);
        let key = key.clone();
        let (in_first, in_durable) = match self.random.below(3) {
            _ if KINDS.get(kind) == Some(&SEALED) => {
                // Nobody could tell it from a text with the same stamp: there is none beside it, nor later.
                self.states.remove(pick);
                (true, true)
            }
            0 => (true, false),
            1 => (false, true),
            _ => (true, true),
        };
        if in_first {
            self.first.0.borrow_mut().insert(key.clone(), damaged.clone());
        }
        if in_durable {
            self.durable.insert(key, damaged);
        }
    }

    /// Records and other texts under keys that mean something elsewhere, or nothing.
    fn put_odd_keys(&mut self) {
        const KEYS: &[&str] = &["__proto__", "constructor", "toString", "", "é:~", "a:b", "\0"];
        let Some(key) = KEYS.get(self.random.below(KEYS.len() * 3)) else { return };
        let text = self.states.first().and_then(|(_, texts)| texts.last()).cloned().unwrap_or_default();
        let text = if self.random.percent(50) { text } else { "__proto__".to_owned() };
        let kind = ["d", "q"].get(self.random.below(2)).copied().unwrap_or("d");
        self.first.0.borrow_mut().insert(format!("bowout:{kind}:{key}"), text.clone());
        if self.random.percent(50) {
            self.durable.insert(format!("bowout:{kind}:{key}"), text);
        }
    }

    /// Notes what may not be lost from now on: unreadable texts as they are, the words of all others.
    fn take_stock(&mut self, counts: &mut Counts) {
        self.kept.clear();
        self.words.clear();
        for texts in [&*self.first.0.borrow(), &self.durable] {
            let shelf = in_memory(texts);
            for line in shelf.list().unwrap_or_default() {
                let text = texts.get(&line.key).cloned().unwrap_or_default();
                let is_damaged = !self.states.iter().any(|(_, texts)| texts.last() == Some(&text));
                match line.entry {
                    Entry::Unreadable(_) => {
                        counts.unreadable += u64::from(self.kept.insert(text));
                    }
                    Entry::Newer => counts.newer += u64::from(self.kept.insert(text)),
                    Entry::Draft | Entry::Trashed { .. } => {
                        counts.readable += u64::from(is_damaged);
                        self.words.extend(words_of(&text));
                    }
                }
            }
        }
    }

    /// Somebody uses what can be read, and puts aside what cannot.
    fn use_it(&mut self, shelf: &mut Shelf, counts: &mut Counts) -> Done {
        // What was put aside can only be downloaded.
        let list = shelf.list().map_err(|error| format!("{error:?}"))?;
        for line in list.into_iter().filter(|line| line.key.starts_with("bowout:d:")) {
            let act = self.random.below(7);
            let done: Result<(), ShelfError> = match (line.entry, act) {
                (Entry::Unreadable(_), 0..4) => put_aside(shelf, &line.id, counts)?,
                (Entry::Unreadable(_) | Entry::Newer, 4) => {
                    // A draft of the same id, as a tab may have it on its table.
                    let draft = Draft::new(line.id, Situation::default(), 1);
                    shelf.save(&draft, 3, self.random.number()).map(drop).map_err(ShelfError::from)
                }
                (Entry::Unreadable(_) | Entry::Newer, 5) => {
                    if shelf.delete_for_good(&line.id, 3).is_ok() {
                        return Err(format!("{} was deleted, and nobody could read it", line.key));
                    }
                    Ok(())
                }
                (_, 0) => shelf.trash(&line.id, 3).map(drop),
                (_, 1) => shelf.restore(&line.id, 3).map(drop),
                (_, 2) => shelf.rename(&line.id, "named", -1).map(drop),
                (_, 3) => shelf.duplicate(&line.id, "copy", i64::MAX, self.random.number()).map(drop),
                (Entry::Draft, _) => self.go_on(shelf, &line.id),
                _ => Ok(()),
            };
            // What the shelf refuses changes nothing.
            drop(done);
            self.keep(shelf)?;
            self.check()?;
        }
        Ok(())
    }

    fn go_on(&mut self, shelf: &mut Shelf, id: &DraftId) -> Result<(), ShelfError> {
        let (mut draft, _) = shelf.load(id)?;
        draft.situation.more.push_str("More.");
        let saved = shelf.save(&draft, 5, self.random.number())?;
        draft.was_saved(saved);
        Ok(())
    }

    fn keep(&mut self, shelf: &mut Shelf) -> Done {
        keep(shelf, &mut self.durable)
    }

    /// Everything that was there stands somewhere.
    fn check(&self) -> Done {
        let first = self.first.0.borrow();
        let texts: BTreeSet<&str> = first.values().chain(self.durable.values()).map(String::as_str).collect();
        if let Some(lost) = self.kept.iter().find(|text| !texts.contains(text.as_str())) {
            return Err(format!("this cannot be read, and is gone: {}", lost.chars().take(300).collect::<String>()));
        }
        let words: BTreeSet<String> = texts.into_iter().flat_map(words_of).collect();
        match self.words.iter().find(|word| !words.contains(*word)) {
            Some(word) => Err(format!("word {word} could be read, and is gone")),
            None => Ok(()),
        }
    }
}

/// Puts a text aside; gives what the shelf refuses.
fn put_aside(shelf: &mut Shelf, id: &DraftId, counts: &mut Counts) -> Result<Result<(), ShelfError>, String> {
    let before = shelf.raw(&format!("bowout:d:{id}")).ok().flatten();
    let aside = match shelf.put_aside(id) {
        Ok(aside) => aside,
        Err(error) => return Ok(Err(error)),
    };
    counts.aside += 1;
    if shelf.raw(&aside).ok().flatten() != before {
        return Err(format!("{aside} is not what stood under the key of {id}"));
    }
    Ok(Ok(()))
}

fn words_of(text: &str) -> Vec<String> {
    text.split('<').filter_map(|part| Some(part.split_once('>')?.0.to_owned())).collect()
}

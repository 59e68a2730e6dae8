//! Whatever is done to a draft can be undone: ten thousand random operations, then as many undos, give the first state; and
//! what deletes something has its way back, also after a reload.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use bowout::drafts::archive::Entries;
use bowout::drafts::{Draft, DraftId, Entry, Memory, Shelf, Snapshot, Version, Versions, key_of, versions_of};
use bowout::editor::{Effect, Event, Model, update};
use bowout::situation::Situation;

/// So many operations there are in all.
const N_OPERATIONS: usize = 10_000;

/// So many steps back the page remembers (`src/editor/undo.rs`): a run of operations stays within.
const MAX_STEPS: usize = 50;

mod operations;

use operations::{Random, operation};

/// All of a draft that a candidate makes, as bytes.
fn state(draft: &Draft) -> String {
    Versions { draft: String::new(), past: vec![Version::of(draft)], future: Vec::new() }.write()
}

#[test]
fn ten_thousand_operations_are_undone_one_by_one() {
    let mut random = Random::new(9);
    let (mut n_operations, mut n_undos) = (0, 0);
    let mut model = Model::default();
    while n_operations < N_OPERATIONS {
        // A draft is opened: there is nothing to undo yet. What it is goes on from the run before.
        let mut draft = model.draft.clone();
        if 4_000 < state(&draft).len() {
            // Texts that are set aside grow without end.
            draft = Draft::new(draft.id.clone(), Situation::default(), 1);
        }
        draft.id = DraftId::from_random(random.number());
        update(&mut model, Event::DraftLoaded(Ok(Box::new(draft))));
        assert!(update(&mut model, Event::Undone).is_empty(), "there is nothing to undo");
        let first = state(&model.draft);
        let mut states = vec![first.clone()];
        for _ in 0..=random.below(MAX_STEPS) {
            n_operations += 1;
            let event = operation(&mut random, &model);
            update(&mut model, event);
            // A pause, so that the next letter is a step of its own.
            let generation = model.saving.generation;
            update(&mut model, Event::TimerElapsed { generation });
            let now = state(&model.draft);
            if states.last() != Some(&now) {
                states.push(now);
            }
        }
        for expected in states.iter().rev().skip(1) {
            n_undos += 1;
            update(&mut model, Event::Undone);
            assert_eq!(state(&model.draft), *expected, "after {n_operations} operations");
        }
        assert_eq!(state(&model.draft), first);
        assert!(update(&mut model, Event::Undone).is_empty(), "all of it is undone");
        for expected in states.iter().skip(1) {
            update(&mut model, Event::Redone);
            assert_eq!(state(&model.draft), *expected);
        }
        assert!(update(&mut model, Event::Redone).is_empty(), "all of it is done again");
    }
    println!("{n_operations} operations, {n_undos} of them changed a draft, as many undos: the first state each time");
    assert!(n_operations / 3 < n_undos);
}

#[test]
fn the_way_back_survives_a_reload() {
    let mut random = Random::new(4);
    let mut model = Model::default();
    let mut n_kept = 0;
    for _ in 0..60 {
        let event = operation(&mut random, &model);
        update(&mut model, event);
        for effect in update(&mut model, Event::PageHidden) {
            if let Effect::KeepVersions(versions) = effect {
                assert_eq!(Versions::read(&versions.write()), Some(versions));
                n_kept += 1;
            }
        }
    }
    assert!(0 < n_kept);
    for broken in ["", "{}", r#"{"draft":"x","past":[]}"#, r#"{"draft":"x","past":[7],"future":[]}"#, "[]"] {
        // A number is a body of which nothing is understood.
        assert_eq!(Versions::read(broken), None, "{broken}");
    }
}

#[test]
fn what_is_deleted_comes_back_as_it_was() {
    let mut random = Random::new(5);
    let mut shelf = Shelf::new(Box::new(Memory::default()), 1);
    let mut model = Model::default();
    let mut n_back = 0;
    for nth in 0..100 {
        if nth % 10 == 0 {
            model = Model::default();
        }
        for _ in 0..3 {
            let event = operation(&mut random, &model);
            update(&mut model, event);
        }
        let id = DraftId::from_random(nth);
        let mut draft = model.draft.clone();
        (draft.id, draft.stamp) = (id.clone(), None);
        let _ = shelf.save(&draft, 1, 1).unwrap();
        let before = state(&shelf.load(&id).unwrap().0);
        shelf.trash(&id, 2).unwrap();
        assert!(shelf.list().unwrap().iter().any(|it| it.id == id && it.entry == Entry::Trashed { at_utc_ms: 2 }));
        assert_eq!(state(&shelf.load(&id).unwrap().0), before, "it can be looked at meanwhile");
        shelf.restore(&id, 3).unwrap();
        assert_eq!(state(&shelf.load(&id).unwrap().0), before);
        n_back += 1;
    }
    println!("{n_back} drafts deleted and restored, each as it was");
}

#[test]
fn bringing_an_earlier_version_back_can_be_undone_and_loses_nothing() {
    let mut random = Random::new(6);
    let mut shelf = Shelf::mirrored(Box::new(Memory::default()), 1);
    let mut model = Model::default();
    let id = model.draft.id.clone();
    let mut durable = Entries::new();
    let mut keep = |shelf: &mut Shelf| {
        for change in shelf.take_swap().unwrap().changes() {
            match &change.text {
                Some(text) => durable.insert(change.key.clone(), text.clone()),
                None => durable.remove(&change.key),
            };
        }
        durable.clone()
    };
    for nth in 0..40 {
        for _ in 0..3 {
            let event = operation(&mut random, &model);
            update(&mut model, event);
        }
        model.draft.situation = Situation { more: format!("nth {nth}"), ..model.draft.situation.clone() };
        let saved = shelf.save(&model.draft, nth * 100_000, 1).unwrap();
        model.draft.was_saved(saved);
        let text = shelf.raw(&key_of(&id)).unwrap().unwrap();
        let there = keep(&mut shelf);
        shelf.keep_version(&id, &text, i64::MAX, &there);
        keep(&mut shelf);
    }
    let there = {
        let saved = shelf.save(&model.draft, 9_000_000, 1).unwrap();
        model.draft.was_saved(saved);
        keep(&mut shelf)
    };
    let versions = versions_of(&id, there.keys().map(String::as_str));
    assert_eq!(versions.len(), 40);
    let mut n_same = 0;
    for version in versions {
        let before = state(&model.draft);
        let (old, problems) = version.open(&there[&version.key]).unwrap();
        assert!(problems.is_empty());
        assert_eq!(Snapshot::of_key(&version.key), Some(version));
        // The newest one is what is there: nothing changes, and there is nothing to undo.
        if state(&old) == before {
            n_same += 1;
            continue;
        }
        update(&mut model, Event::VersionRestored(Box::new(Version::of(&old))));
        assert_eq!(state(&model.draft), state(&old));
        update(&mut model, Event::Undone);
        assert_eq!(state(&model.draft), before);
    }
    assert_eq!(n_same, 1);
}

//! A shelf as a whole, from the outside: earlier versions of its drafts, and what stands beside what.

use bowout::drafts::archive::Entries;
use bowout::drafts::{DraftId, Memory, Shelf, Snapshot, Swap, Tidying, Versions, key_of, tidy, versions_of};

use super::{Faulty, draft, save, shelf};

/// Does what the durable store is asked for, and gives what it holds then.
fn keep(shelf: &mut Shelf, durable: &mut Entries) {
    for change in shelf.take_swap().iter().flat_map(Swap::changes) {
        match &change.text {
            Some(text) => durable.insert(change.key.clone(), text.clone()),
            None => durable.remove(&change.key),
        };
    }
}

#[test]
fn what_a_save_replaced_is_kept_as_a_version_and_goes_with_its_draft() {
    let (mut shelf, mut durable) = (Shelf::mirrored(Box::new(Memory::default()), 1), Entries::new());
    let (mut it, mut other) = (draft("first", 1), draft("other", 2));
    let mut texts = Vec::new();
    for (nth, role) in ["first", "second", "third"].into_iter().enumerate() {
        it.situation.role = role.into();
        save(&mut shelf, &mut it, 100_000 * i64::try_from(nth).unwrap());
        let text = shelf.raw(&key_of(&it.id)).unwrap().unwrap();
        shelf.keep_version(&it.id, &text, i64::MAX, &durable);
        keep(&mut shelf, &mut durable);
        texts.push(text);
    }
    save(&mut shelf, &mut other, 7);
    let text = shelf.raw(&key_of(&other.id)).unwrap().unwrap();
    shelf.keep_version(&other.id, &text, i64::MAX, &durable);
    keep(&mut shelf, &mut durable);
    let keys = || durable.keys().map(String::as_str);
    let versions = versions_of(&it.id, keys());
    assert_eq!(versions.iter().map(|it| durable[&it.key].clone()).collect::<Vec<_>>(), texts, "the oldest first");
    assert_eq!(versions.iter().map(|it| it.utc_ms).collect::<Vec<_>>(), [0, 100_000, 200_000]);
    assert_eq!(versions[1].open(&texts[1]).unwrap().0.situation.role, "second");
    // They stand between these keys, and no other does.
    let (from, to) = Shelf::version_keys(Some(&it.id));
    let between: Vec<_> = keys().filter(|key| from.as_str() <= *key && *key <= to.as_str()).collect();
    assert_eq!(between, versions.iter().map(|it| it.key.as_str()).collect::<Vec<_>>());
    let (from, to) = Shelf::version_keys(None);
    assert_eq!(keys().filter(|key| from.as_str() <= *key && *key <= to.as_str()).count(), 4);
    // The same again is none.
    shelf.keep_version(&it.id, &texts[2], i64::MAX, &durable);
    assert!(shelf.take_swap().is_none());
    shelf.forget_versions(&it.id, &durable);
    keep(&mut shelf, &mut durable);
    assert!(versions_of(&it.id, durable.keys().map(String::as_str)).is_empty());
    assert_eq!(versions_of(&other.id, durable.keys().map(String::as_str)).len(), 1);
}

#[test]
fn of_many_versions_the_first_and_the_last_stay() {
    let (mut shelf, mut durable) = (Shelf::mirrored(Box::new(Memory::default()), 1), Entries::new());
    let mut it = draft("", 1);
    for nth in 0..60_i64 {
        it.situation.role = format!("nth {nth}");
        save(&mut shelf, &mut it, 100_000 * nth);
        let text = shelf.raw(&key_of(&it.id)).unwrap().unwrap();
        shelf.keep_version(&it.id, &text, i64::MAX, &durable);
        keep(&mut shelf, &mut durable);
    }
    let versions = versions_of(&it.id, durable.keys().map(String::as_str));
    assert_eq!(versions.len(), 50);
    assert_eq!((versions[0].utc_ms, versions[49].utc_ms), (0, 5_900_000));
}

#[test]
fn a_version_is_told_by_what_it_keeps() {
    let mut shelf = Shelf::new(Box::new(Memory::default()), 1);
    let mut it = draft("first", 1);
    save(&mut shelf, &mut it, 5);
    let text = shelf.raw(&key_of(&it.id)).unwrap().unwrap();
    let version = Snapshot::of_text(&it.id, &text).unwrap();
    assert_eq!((version.lamport, version.utc_ms, &version.draft), (1, 5, &it.id));
    assert_eq!(Snapshot::draft_of(&key_of(&it.id)), Some(it.id.clone()));
    assert_eq!(Snapshot::draft_of(&version.key), None);
    shelf.delete_for_good(&it.id, 6).unwrap();
    let gone = shelf.raw(&key_of(&it.id)).unwrap().unwrap();
    assert_eq!(Snapshot::of_text(&it.id, &gone), None, "there is nothing to go back to");
}

#[test]
fn a_file_brings_what_is_new_and_tells_so() {
    let (mut here, mut there) =
        (Shelf::new(Box::new(Memory::default()), 1), Shelf::new(Box::new(Memory::default()), 2));
    save(&mut here, &mut draft("mine", 1), 1);
    save(&mut there, &mut draft("yours", 1), 2);
    save(&mut there, &mut draft("another", 2), 2);
    let changes = here.bring(&there.entries().unwrap()).unwrap();
    assert_eq!((changes.n_new, changes.n_newer, changes.n_beside), (1, 1, 1));
    let mut roles: Vec<_> = here.list().unwrap().into_iter().map(|it| it.role).collect();
    roles.sort();
    assert_eq!(roles, ["another", "mine", "yours"]);
    let beside: Vec<_> = here.list().unwrap().into_iter().filter_map(|it| it.sibling_of).collect();
    assert_eq!(beside, [DraftId::from_random(1)]);
    assert_eq!(here.bring(&there.entries().unwrap()).unwrap().put, [], "the same again changes nothing");
    // What was deleted for good is brought in without a word.
    save(&mut there, &mut draft("never seen here", 3), 3);
    for id in [2, 3].map(DraftId::from_random) {
        there.delete_for_good(&id, 4).unwrap();
    }
    let changes = here.bring(&there.entries().unwrap()).unwrap();
    assert_eq!((changes.n_new, changes.n_newer, changes.n_beside, changes.put.len()), (0, 0, 0, 2));
    assert_eq!(here.list().unwrap().len(), 2);
}

#[test]
fn a_fault_while_a_file_is_brought_in_loses_nothing_of_what_was_here() {
    let mut there = Shelf::new(Box::new(Memory::default()), 2);
    let mut yours = draft("yours", 1);
    for at in 1..4 {
        save(&mut there, &mut yours, at);
    }
    let file = there.entries().unwrap();
    for nth in 1..12 {
        let store = Faulty::default();
        let mut here = shelf(&store, 1);
        save(&mut here, &mut draft("mine", 1), 1);
        store.0.borrow_mut().n_calls = 0;
        store.0.borrow_mut().fails_at = Some(nth);
        let is_done = here.bring(&file).is_ok();
        let holds = |role: &str| store.0.borrow().texts.values().any(|text| text.contains(role));
        assert!(holds("mine") && (holds("yours") || !is_done), "{nth}");
        store.0.borrow_mut().fails_at = None;
        here.bring(&file).unwrap();
        assert_eq!(here.list().unwrap().len(), 2, "{nth}");
    }
}

#[test]
fn a_draft_that_both_are_wanted_of_stands_beside_none() {
    let mut shelf = Shelf::new(Box::new(Memory::default()), 1);
    let mut it = draft("mine", 1);
    it.sibling_of = Some(DraftId::from_random(9));
    save(&mut shelf, &mut it, 1);
    assert_eq!(shelf.list().unwrap()[0].sibling_of, Some(DraftId::from_random(9)));
    let stamp = shelf.part(&it.id, 2).unwrap();
    assert_eq!(stamp.rev, 2);
    assert_eq!(shelf.list().unwrap()[0].sibling_of, None);
}

#[test]
fn a_trashed_draft_that_is_renamed_stays_in_the_trash_and_is_not_written_over() {
    let mut shelf = Shelf::new(Box::new(Memory::default()), 1);
    let mut it = draft("mine", 1);
    save(&mut shelf, &mut it, 1);
    shelf.trash(&it.id, 2).unwrap();
    it.stamp = Some(shelf.rename(&it.id, "named", 3).unwrap());
    let list = shelf.list().unwrap();
    assert_eq!((list[0].name.as_str(), list[0].entry), ("named", bowout::drafts::Entry::Trashed { at_utc_ms: 2 }));
    // A tab that has it open goes on beside it.
    let saved = shelf.save(&it, 4, 7).unwrap();
    assert!(matches!(saved, bowout::drafts::Saved::Beside(..)));
    assert_eq!(shelf.list().unwrap().len(), 2);
}

#[test]
fn a_mark_stays_with_the_draft_that_it_is_of() {
    let (one, two) = (DraftId::from_text("1"), DraftId::from_text("2"));
    let day = 86_400_000;
    let marks = [(one.clone(), 30 * day), (two.clone(), 31 * day)];
    let tidying = tidy(&[(one.clone(), 0), (two, 0)], &marks, 31 * day);
    assert_eq!(tidying, Tidying { delete: vec![one.clone()], unmark: vec![one], ..Tidying::default() });
}

#[test]
fn the_way_back_is_read_as_it_was_written() {
    let mut it = draft("mine", 1);
    let past = vec![bowout::drafts::Version::of(&it)];
    it.situation.role = "other".into();
    let versions = Versions { draft: "1".into(), past, future: vec![bowout::drafts::Version::of(&it)] };
    assert_eq!(Versions::read(&versions.write()), Some(versions.clone()));
    let mut back = draft("", 2);
    versions.past[0].clone().restore(&mut back);
    assert_eq!(back.situation.role, "mine");
    // What is not understood of a state would be lost by going back to it.
    assert_eq!(Versions::read(&versions.write().replace(r#""role":"mine""#, r#""role":7"#)), None);
}

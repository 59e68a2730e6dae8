//! Stored drafts from the outside: every released shape opens, and no fault of the store loses anything.

mod mirror;
mod together;
mod whole;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use bowout::drafts::{
    Draft, DraftId, Edit, Entry, Fault, ReplyMark, Saved, Sent, Shelf, ShelfError, Store, StoreError,
};
use bowout::situation::{Person, PersonKind, Situation};

/// A store whose room and faults the test chooses.
#[derive(Clone, Default)]
struct Faulty(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    texts: BTreeMap<String, String>,
    n_calls: u32,
    fails_at: Option<u32>,
    room: Option<usize>,
}

impl Faulty {
    fn call(&self) -> Result<(), StoreError> {
        let mut inner = self.0.borrow_mut();
        inner.n_calls += 1;
        if inner.fails_at == Some(inner.n_calls) { Err(StoreError::Denied) } else { Ok(()) }
    }
}

impl Store for Faulty {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.call()?;
        Ok(self.0.borrow().texts.get(key).cloned())
    }
    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.call()?;
        let mut inner = self.0.borrow_mut();
        let used: usize = inner.texts.iter().filter(|(other, _)| *other != key).map(|(_, text)| text.len()).sum();
        if inner.room.is_some_and(|room| used + text.len() > room) {
            return Err(StoreError::Full);
        }
        inner.texts.insert(key.into(), text.into());
        Ok(())
    }
    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        self.call()?;
        self.0.borrow_mut().texts.remove(key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.call()?;
        Ok(self.0.borrow().texts.keys().cloned().collect())
    }
}

fn draft(role: &str, id: u64) -> Draft {
    Draft::new(DraftId::from_random(id), Situation { role: role.into(), ..Situation::default() }, 1)
}

fn shelf(store: &Faulty, tab: u64) -> Shelf {
    Shelf::new(Box::new(store.clone()), tab)
}

#[expect(clippy::unwrap_used, reason = "a helper of the tests below")]
fn save(shelf: &mut Shelf, draft: &mut Draft, at: i64) {
    let saved = shelf.save(draft, at, 99).unwrap();
    draft.was_saved(saved);
}

#[test]
fn opens_every_released_shape_and_keeps_what_it_does_not_know() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/drafts/v1");
    let mut n_files = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap().trim_end().to_owned();
        let before: serde_json::Value = serde_json::from_str(&text).unwrap();
        let id = DraftId::from_text(before["id"].as_str().unwrap());
        let key = format!("bowout:d:{id}");
        let store = Faulty::default();
        store.0.borrow_mut().texts.insert(key.clone(), text.clone());
        let mut shelf = shelf(&store, 2);
        n_files += 1;
        match path.file_stem().and_then(|it| it.to_str()).unwrap() {
            "deleted" => {
                assert!(shelf.list().unwrap().is_empty());
                assert_eq!(shelf.load(&id), Err(ShelfError::Missing));
            }
            "newer" => {
                let line = &shelf.list().unwrap()[0];
                assert_eq!((line.entry, line.name.as_str()), (Entry::Newer, "From the future"));
                assert_eq!(line.changed_utc_ms, 1_795_424_400_000);
                assert_eq!(shelf.load(&id), Err(ShelfError::Newer));
                assert_eq!(shelf.raw(&key).unwrap(), Some(text));
            }
            name => {
                let (mut draft, problems) = shelf.load(&id).unwrap_or_else(|error| panic!("{name}: {error:?}"));
                assert_eq!(problems.is_empty(), name != "unknown", "{name}: {problems:?}");
                if name == "trashed" {
                    draft.stamp = Some(shelf.restore(&id, 1).unwrap());
                }
                save(&mut shelf, &mut draft, 1);
                let after: serde_json::Value = serde_json::from_str(&shelf.raw(&key).unwrap().unwrap()).unwrap();
                assert_eq!(after["body"], before["body"], "{name}");
                let known = ["rev", "parent", "tab", "lamport", "utc", "trashed"];
                for (key, value) in before.as_object().unwrap().iter().filter(|(key, _)| !known.contains(&key.as_str()))
                {
                    assert_eq!(&after[key], value, "{name}: {key}");
                }
            }
        }
    }
    assert_eq!(n_files, 10);
}

#[test]
fn lists_the_last_changed_first() {
    let store = Faulty::default();
    let mut shelf = shelf(&store, 1);
    save(&mut shelf, &mut draft("A", 1), 10);
    save(&mut shelf, &mut draft("B", 2), 30);
    save(&mut shelf, &mut draft("C", 3), 20);
    store.0.borrow_mut().texts.insert("other:key".into(), "theirs".into());
    store.0.borrow_mut().texts.insert("bowout:d:x".into(), "{".into());
    let list = shelf.list().unwrap();
    let roles: Vec<_> = list.iter().map(|it| it.role.as_str()).collect();
    assert_eq!(roles, ["B", "C", "A", ""]);
    assert_eq!(list[3].entry, Entry::Unreadable(Fault::NotJson));
}

#[test]
fn the_list_knows_what_each_draft_is_and_whom_it_is_for() {
    let mut shelf = shelf(&Faulty::default(), 1);
    let mut it = draft("A", 1);
    it.situation.company = "Acme".into();
    it.sent = Some(Sent { at_utc_ms: 7, channel: None });
    it.situation.people =
        ["Dana Weiss", ""].map(|name| Person { name: name.into(), ..Person::new(PersonKind::Hr) }).into();
    save(&mut shelf, &mut it, 1);
    let line = shelf.list().unwrap().remove(0);
    assert_eq!((line.company.as_str(), line.sent), ("Acme", it.sent));
    assert_eq!(line.people, ["Dana Weiss", ""]);
}

#[test]
fn a_copy_keeps_the_edited_answers() {
    let mut shelf = shelf(&Faulty::default(), 1);
    let mut it = draft("A", 1);
    let edit = Some(Edit { text: "Mine.".into(), ..Edit::default() });
    it.replies.insert("silence".into(), ReplyMark { edit, ..ReplyMark::default() });
    save(&mut shelf, &mut it, 1);
    let copy = shelf.duplicate(&it.id, "Copy", 2, 5).unwrap();
    assert_eq!(shelf.load(&copy).unwrap().0.replies, it.replies);
}

#[test]
fn two_tabs_that_change_one_draft_keep_both() {
    let store = Faulty::default();
    let (mut one, mut two) = (shelf(&store, 1), shelf(&store, 2));
    let mut first = draft("A", 1);
    save(&mut one, &mut first, 1);
    let (mut second, _) = two.load(&first.id).unwrap();
    first.situation.role = "from one".into();
    save(&mut one, &mut first, 2);
    second.situation.role = "from two".into();
    let saved = two.save(&second, 3, 5).unwrap();
    assert!(matches!(&saved, Saved::Beside(id, _) if *id == DraftId::from_random(5)));
    second.was_saved(saved);
    // From here on each tab has its own, and none is copied again.
    save(&mut one, &mut first, 4);
    save(&mut two, &mut second, 5);
    let list = one.list().unwrap();
    assert_eq!(list.iter().map(|it| it.role.as_str()).collect::<Vec<_>>(), ["from two", "from one"]);
    assert_eq!(list[0].sibling_of, Some(first.id));
}

#[test]
fn two_tabs_that_reach_the_same_revision_are_told_apart() {
    let store = Faulty::default();
    let (mut one, mut two) = (shelf(&store, 1), shelf(&store, 2));
    let mut mine = draft("mine", 1);
    save(&mut one, &mut mine, 1);
    let stored = store.0.borrow().texts.clone();
    store.0.borrow_mut().texts.clear();
    save(&mut two, &mut draft("theirs", 1), 2);
    assert!(matches!(one.save(&mine, 3, 5), Ok(Saved::Beside(..))));
    assert_eq!(two.load(&mine.id).unwrap().0.situation.role, "theirs");
    assert_eq!(stored.len(), 1);
}

#[test]
fn an_edit_outlives_a_deletion_in_another_tab() {
    let store = Faulty::default();
    let (mut one, mut two) = (shelf(&store, 1), shelf(&store, 2));
    let mut mine = draft("mine", 1);
    save(&mut one, &mut mine, 1);
    two.delete_for_good(&mine.id, 2).unwrap();
    assert!(!store.0.borrow().texts.values().any(|text| text.contains("mine")), "nothing of it stays");
    assert!(one.list().unwrap().is_empty());
    let before = store.0.borrow().texts.clone();
    assert_eq!(two.delete_for_good(&mine.id, 3), Err(ShelfError::Missing));
    assert_eq!(store.0.borrow().texts, before, "it is deleted once");
    save(&mut one, &mut mine, 3);
    assert_eq!(one.list().unwrap().len(), 1);
}

#[test]
fn a_trashed_draft_can_be_restored() {
    let store = Faulty::default();
    let mut shelf = shelf(&store, 1);
    let mut it = draft("A", 1);
    save(&mut shelf, &mut it, 1);
    let body =
        |store: &Faulty| store.0.borrow().texts.values().next().unwrap().split_once("body").unwrap().1.to_owned();
    let before = body(&store);
    shelf.trash(&it.id, 2).unwrap();
    assert_eq!(shelf.list().unwrap()[0].entry, Entry::Trashed { at_utc_ms: 2 });
    it.stamp = Some(shelf.restore(&it.id, 3).unwrap());
    assert_eq!(body(&store), before);
    save(&mut shelf, &mut it, 4);
    assert_eq!(shelf.list().unwrap().len(), 1);
}

#[test]
fn renames_and_copies() {
    let store = Faulty::default();
    let mut shelf = shelf(&store, 1);
    let mut it = draft("A", 1);
    save(&mut shelf, &mut it, 1);
    shelf.rename(&it.id, "First", 2).unwrap();
    let copy = shelf.duplicate(&it.id, "Second", 3, 1).unwrap();
    assert_eq!(copy, DraftId::from_random(2), "the id of another draft is never taken");
    let names: Vec<_> = shelf.list().unwrap().into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["Second", "First"]);
}

#[test]
fn a_full_store_keeps_the_old_text() {
    let store = Faulty::default();
    let mut shelf = shelf(&store, 1);
    let mut it = draft("A", 1);
    save(&mut shelf, &mut it, 1);
    let before = store.0.borrow().texts.clone();
    store.0.borrow_mut().room = Some(300);
    it.situation.more = "x".repeat(300);
    assert_eq!(shelf.save(&it, 2, 2), Err(StoreError::Full));
    assert_eq!(store.0.borrow().texts, before);
    store.0.borrow_mut().room = None;
    assert!(matches!(shelf.save(&it, 3, 2), Ok(Saved::InPlace(_))));
}

#[test]
fn a_fault_at_any_call_loses_nothing() {
    for nth in 1..40 {
        let store = Faulty::default();
        let mut shelf = shelf(&store, 1);
        let mut it = draft("A", 1);
        save(&mut shelf, &mut it, 1);
        let mut other = draft("other", 1);
        store.0.borrow_mut().texts.insert("bowout:d:bad".into(), "bad".into());
        store.0.borrow_mut().n_calls = 0;
        store.0.borrow_mut().fails_at = Some(nth);
        let _ = shelf.list();
        it.situation.role = "B".into();
        if let Ok(saved) = shelf.save(&it, 2, 2) {
            it.was_saved(saved);
        }
        if let Ok(saved) = shelf.save(&other, 2, 2) {
            other.was_saved(saved);
        }
        let _ = shelf.put_aside(&DraftId::from_text("bad"));
        let _ = shelf.duplicate(&it.id, "copy", 3, 1);
        let _ = shelf.trash(&it.id, 4);
        let _ = shelf.restore(&it.id, 5);
        store.0.borrow_mut().fails_at = None;
        let role = shelf.load(&it.id).unwrap().0.situation.role;
        assert!(role == "A" || role == "B", "{nth}");
        assert!(store.0.borrow().texts.values().any(|text| text == "bad"), "{nth}");
    }
}

#[test]
fn a_damaged_record_is_put_aside_byte_for_byte() {
    let store = Faulty::default();
    let mut shelf = shelf(&store, 1);
    let mut it = draft("A", 1);
    save(&mut shelf, &mut it, 1);
    let key = format!("bowout:d:{}", it.id);
    let damaged = store.0.borrow().texts[&key].replace("\"A\"", "\"Z\"");
    store.0.borrow_mut().texts.insert(key.clone(), damaged.clone());
    assert_eq!(shelf.load(&it.id), Err(ShelfError::Unreadable(Fault::Damaged)));
    let aside = shelf.put_aside(&it.id).unwrap();
    assert!(aside.starts_with("bowout:q:0000000000000001:"), "{aside}");
    assert_eq!(shelf.raw(&aside).unwrap(), Some(damaged.clone()));
    assert_eq!(shelf.raw(&key).unwrap(), None);
    assert_eq!(shelf.list().unwrap()[0].entry, Entry::Unreadable(Fault::PutAside));
    // The same again goes there as well; another text of the same hash would take its place.
    let mut put_aside_beside = |there: &str| {
        store.0.borrow_mut().texts.insert(key.clone(), damaged.clone());
        store.0.borrow_mut().texts.insert(aside.clone(), there.into());
        shelf.put_aside(&it.id).unwrap()
    };
    assert_eq!(put_aside_beside(&damaged), aside);
    assert_eq!(put_aside_beside("{"), key);
    assert_eq!(store.0.borrow().texts, BTreeMap::from([(key.clone(), damaged), (aside, "{".into())]));
}

#[test]
fn every_write_counts_on_from_what_was_read() {
    let store = Faulty::default();
    let (mut one, mut two) = (shelf(&store, 1), shelf(&store, 2));
    let mut it = draft("A", 1);
    for at in 1..4 {
        save(&mut one, &mut it, at);
    }
    let (mut same, _) = two.load(&it.id).unwrap();
    save(&mut two, &mut same, 1);
    assert!(two.raw("bowout:d:0000000000000001").unwrap().unwrap().contains(r#""rev":4,"parent":3,"#));
    assert!(two.raw("bowout:d:0000000000000001").unwrap().unwrap().contains(r#""lamport":4,"#));
}

#[test]
fn who_goes_on_from_an_older_state_of_their_own_takes_another_name() {
    let store = Faulty::default();
    let mut one = shelf(&store, 1);
    let mut it = draft("A", 1);
    save(&mut one, &mut it, 1);
    let before = store.0.borrow().texts.clone();
    save(&mut one, &mut it, 2);
    // A crash took the second state away.
    store.0.borrow_mut().texts = before;
    let (mut older, _) = one.load(&it.id).unwrap();
    save(&mut one, &mut older, 3);
    assert_eq!(older.stamp.unwrap().tab, "0000000000000001-3");
}

#[test]
fn a_link_finds_the_draft_it_made() {
    let mut shelf = shelf(&Faulty::default(), 1);
    let mut it = draft("A", 1);
    it.from_link = Some("abc".into());
    save(&mut shelf, &mut it, 1);
    assert_eq!(shelf.made_by_link("abc").unwrap(), Some(it.id.clone()));
    assert_eq!(shelf.made_by_link("abd").unwrap(), None);
    it.edits.insert("tell".into(), Edit::default());
    save(&mut shelf, &mut it, 2);
    assert_eq!(shelf.made_by_link("abc").unwrap(), None, "it was edited");
    it.edits.remove("tell");
    it.from_link = None;
    save(&mut shelf, &mut it, 2);
    assert_eq!(shelf.made_by_link("abc").unwrap(), None);
}

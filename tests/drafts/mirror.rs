//! The shelf over two stores, from the outside: each test is something that once was lost, came back or was told wrongly.
//! `examples/simulator` found most of them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use bowout::drafts::{Draft, DraftId, Memory, Next, Saved, Shelf, Store, StoreError, Swap};

use super::draft;

pub(super) const MARKER: &str = "bowout:epoch";

/// A first store that several tabs share. What one of them writes, the others see when it is shown to them.
#[derive(Clone, Default)]
pub(super) struct First(pub(super) Rc<RefCell<Inner>>);

#[derive(Default)]
pub(super) struct Inner {
    /// As it is, and as tabs see it that have not heard of the last writes.
    pub(super) texts: BTreeMap<String, String>,
    stale: Option<BTreeMap<String, String>>,
    is_full: bool,
}

/// The first store as one tab sees it.
struct View {
    first: First,
    is_late: bool,
}

impl Store for View {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let inner = self.first.0.borrow();
        let texts = inner.stale.as_ref().filter(|_| self.is_late).unwrap_or(&inner.texts);
        Ok(texts.get(key).cloned())
    }
    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        let mut inner = self.first.0.borrow_mut();
        if inner.is_full {
            return Err(StoreError::Full);
        }
        if let Some(stale) = inner.stale.as_mut().filter(|_| self.is_late) {
            stale.insert(key.into(), text.into());
        }
        inner.texts.insert(key.into(), text.into());
        Ok(())
    }
    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        self.first.0.borrow_mut().texts.remove(key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.first.0.borrow().texts.keys().cloned().collect())
    }
}

impl First {
    /// A tab over this store. A late one does not see what others write between [`First::hold`] and [`First::show`].
    pub(super) fn tab(&self, number: u64, is_late: bool) -> Shelf {
        Shelf::mirrored(Box::new(View { first: self.clone(), is_late }), number)
    }

    fn hold(&self) {
        let mut inner = self.0.borrow_mut();
        inner.stale = Some(inner.texts.clone());
    }

    fn show(&self) {
        self.0.borrow_mut().stale = None;
    }

    pub(super) fn fill(&self, is_full: bool) {
        self.0.borrow_mut().is_full = is_full;
    }

    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.0.borrow().texts.get(key).cloned()
    }

    pub(super) fn holds(&self, words: &str) -> bool {
        self.0.borrow().texts.values().any(|text| text.contains(words))
    }
}

/// The durable store.
#[derive(Default)]
pub(super) struct Durable(pub(super) BTreeMap<String, String>);

impl Durable {
    /// Does a swap, or tells what stands there.
    fn swap(&mut self, swap: &Swap) -> Option<Vec<Option<String>>> {
        let now: Vec<_> = swap.changes().iter().map(|change| self.0.get(&change.key).cloned()).collect();
        if swap.changes().iter().zip(&now).any(|(change, now)| change.expected != *now) {
            return Some(now);
        }
        for change in swap.changes() {
            match &change.text {
                Some(text) => self.0.insert(change.key.clone(), text.clone()),
                None => self.0.remove(&change.key),
            };
        }
        None
    }

    /// Asks until it is done; tells whether it was, and not rather that everything was forgotten.
    #[expect(clippy::panic, reason = "a helper of the tests below")]
    pub(super) fn keep(&mut self, tab: &mut Shelf, swap: &mut Swap) -> bool {
        for _ in 0..20 {
            let Some(now) = self.swap(swap) else {
                tab.confirmed(swap);
                return true;
            };
            if tab.found(swap, now) == Next::Forgotten {
                return false;
            }
        }
        panic!("the durable store was asked without end");
    }

    pub(super) fn everything(&self) -> Vec<(String, String)> {
        self.0.clone().into_iter().collect()
    }

    pub(super) fn holds(&self, words: &str) -> bool {
        self.0.values().any(|text| text.contains(words))
    }
}

/// Saves a draft with another role, and gives what the durable store is to be asked for.
#[expect(clippy::unwrap_used, reason = "a helper of the tests below")]
pub(super) fn save(shelf: &mut Shelf, draft: &mut Draft, role: &str) -> Swap {
    draft.situation.role = role.into();
    let saved = shelf.save(draft, 1, 99).unwrap();
    draft.was_saved(saved);
    shelf.take_swap().unwrap()
}

/// Saves it in both stores.
pub(super) fn save_well(shelf: &mut Shelf, durable: &mut Durable, draft: &mut Draft, role: &str) {
    let mut swap = save(shelf, draft, role);
    assert!(durable.keep(shelf, &mut swap), "{role}");
}

/// Opens the draft that stands there.
#[expect(clippy::unwrap_used, reason = "a helper of the tests below")]
pub(super) fn open(shelf: &Shelf, id: &DraftId) -> Draft {
    shelf.load(id).unwrap().0
}

/// A browser in which one tab has kept one draft, with the role `first`.
pub(super) fn kept() -> (First, Durable, Shelf, Draft) {
    let (first, mut durable) = (First::default(), Durable::default());
    let mut one = first.tab(1, false);
    let mut it = draft("", 1);
    save_well(&mut one, &mut durable, &mut it, "first");
    (first, durable, one, it)
}

#[test]
fn what_the_first_store_lost_in_a_crash_comes_back_from_the_durable_one() {
    let (_, durable, _, it) = kept();
    let empty = First::default();
    let mut tab = empty.tab(2, false);
    assert_eq!(tab.bring_together(durable.everything()), Ok(true));
    assert_eq!(open(&tab, &it.id).situation.role, "first");
    assert_eq!(empty.0.borrow().texts, durable.0);
    assert!(tab.take_swap().is_none(), "nothing is left to do");
    let mut next = empty.tab(3, false);
    assert_eq!(next.bring_together(durable.everything()), Ok(false));
    assert!(next.take_swap().is_none());
}

#[test]
fn what_the_durable_store_never_got_is_brought_to_it() {
    let (first, _, _, it) = kept();
    // An earlier build kept it, and made no marker.
    first.0.borrow_mut().texts.remove(MARKER);
    let (mut tab, mut durable) = (first.tab(2, false), Durable::default());
    assert_eq!(tab.bring_together(Vec::new()), Ok(false));
    let mut swap = tab.take_swap().unwrap();
    assert!(durable.keep(&mut tab, &mut swap));
    assert_eq!(durable.0, first.0.borrow().texts);
    assert!(durable.0.contains_key(MARKER));
    assert_eq!(open(&tab, &it.id).situation.role, "first");
}

#[test]
fn of_two_states_the_later_one_stands_and_its_rival_beside_it() {
    let (first, mut durable, mut one, mut it) = kept();
    // The one writes what the other does not see, and the durable store hears of both.
    let mut two = first.tab(2, true);
    let mut theirs = open(&two, &it.id);
    first.hold();
    let mut swap = save(&mut one, &mut it, "mine");
    let mut other = save(&mut two, &mut theirs, "yours");
    assert!(durable.keep(&mut one, &mut swap) && durable.keep(&mut two, &mut other));
    assert!(matches!(other.saved, Some(Saved::Beside(..))), "the second hears where its text is: {:?}", other.saved);
    let mut tab = first.tab(3, false);
    let _ = tab.bring_together(durable.everything()).unwrap();
    let mut roles: Vec<_> = tab.list().unwrap().into_iter().map(|it| (it.role, it.sibling_of.is_some())).collect();
    roles.sort();
    assert_eq!(roles, [("mine".to_owned(), false), ("yours".to_owned(), true)]);
}

#[test]
fn what_was_under_way_when_this_tab_forgot_everything_does_not_come_back() {
    let (_, _, mut one, mut it) = kept();
    let mut swap = save(&mut one, &mut it, "second");
    let mut memory = Shelf::new(Box::new(Memory::default()), 1);
    let nothing = swap.changes().iter().map(|_| None).collect();
    assert_eq!(memory.found(&mut swap, nothing), Next::Forgotten);
    // What only waited is not asked for at all.
    let mut swap = save(&mut one, &mut it, "third");
    memory.renew(&mut swap);
    assert!(swap.changes().is_empty());
}

#[test]
fn drafts_that_are_kept_elsewhere_by_now_stay_when_the_browser_has_forgotten() {
    let (_, _, mut one, mut it) = kept();
    let mut swap = save(&mut one, &mut it, "second");
    let mut elsewhere = Shelf::new(Box::new(Memory::default()), 1);
    let mut moved = draft("second", 1);
    moved.was_saved(elsewhere.save(&moved, 1, 1).unwrap());
    elsewhere.take_back(&swap);
    assert!(elsewhere.rely_on_first(&mut swap));
    assert_eq!(open(&elsewhere, &moved.id).situation.role, "second");
}

#[test]
fn tabs_that_begin_at_the_same_time_agree_on_the_marker_that_came_first() {
    let (first, mut durable) = (First::default(), Durable::default());
    let (mut one, mut two, mut three) = (first.tab(1, true), first.tab(2, false), first.tab(3, false));
    first.hold();
    let (mut a, mut b, mut c) = (draft("", 1), draft("", 2), draft("", 3));
    let mut b_swap = save(&mut two, &mut b, "b");
    // The third goes by the marker of the second; the first has seen neither.
    let mut c_swap = save(&mut three, &mut c, "c");
    let mut a_swap = save(&mut one, &mut a, "a");
    assert!(durable.keep(&mut one, &mut a_swap));
    // The first store takes no more, so that it goes on telling something else.
    first.fill(true);
    assert!(durable.keep(&mut two, &mut b_swap) && durable.keep(&mut three, &mut c_swap));
    first.show();
    for (shelf, draft, role) in [(&mut one, &mut a, "a2"), (&mut two, &mut b, "b2"), (&mut three, &mut c, "c2")] {
        save_well(shelf, &mut durable, draft, role);
        assert!(durable.holds(role));
    }
}

#[test]
fn the_marker_that_was_confirmed_counts_and_not_the_one_taken_over_meanwhile() {
    let (first, mut durable) = (First::default(), Durable::default());
    let (mut one, mut two) = (first.tab(1, false), first.tab(2, true));
    first.hold();
    let (mut a, mut b) = (draft("", 1), draft("", 2));
    let mut swap = save(&mut one, &mut a, "a");
    let mut late = save(&mut two, &mut b, "b");
    assert!(durable.swap(&swap).is_none());
    // Before the answer is here, the first store tells of the other tab's marker.
    let mut next = save(&mut one, &mut a, "a2");
    one.confirmed(&swap);
    assert!(durable.keep(&mut one, &mut next), "nobody has forgotten anything");
    assert!(durable.keep(&mut two, &mut late));
    assert_eq!(first.text(MARKER), durable.0.get(MARKER).cloned());
    swap.saved = None;
}

#[test]
fn another_marker_in_the_first_store_alone_is_no_proof() {
    let (first, _, mut one, mut it) = kept();
    first.0.borrow_mut().texts.insert(MARKER.into(), "another".into());
    let mut swap = save(&mut one, &mut it, "second");
    // The durable store does not answer.
    let _ = one.rely_on_first(&mut swap);
    assert_eq!(swap.first, Err(StoreError::Disputed));
    assert!(first.holds("first"), "nothing was deleted");
}

#[test]
fn a_marker_that_the_first_store_refused_is_not_missed() {
    let (first, mut durable, _, it) = kept();
    first.0.borrow_mut().texts.remove(MARKER);
    first.fill(true);
    let mut two = first.tab(2, false);
    let _ = two.bring_together(durable.everything()).unwrap();
    first.fill(false);
    let mut it = open(&two, &it.id);
    let mut swap = save(&mut two, &mut it, "second");
    assert_eq!(swap.first, Ok(()));
    assert!(durable.keep(&mut two, &mut swap));
}

#[test]
fn a_marker_that_is_gone_from_both_stores_tells_that_everything_was_forgotten() {
    // The durable store was silent until now, so that it never had the marker.
    let (first, mut durable) = (First::default(), Durable::default());
    let mut one = first.tab(1, false);
    let mut it = draft("", 1);
    let _ = save(&mut one, &mut it, "first");
    assert!(!one.seems_forgotten());
    first.0.borrow_mut().texts.clear();
    assert!(one.seems_forgotten());
    let mut swap = save(&mut one, &mut it, "second");
    assert_eq!(swap.first, Err(StoreError::Forgotten));
    assert!(!durable.keep(&mut one, &mut swap));
    one.take_back(&swap);
    assert!(first.0.borrow().texts.is_empty() && durable.0.is_empty());
}

#[test]
fn nothing_in_the_first_store_is_enough_once_the_marker_is_gone() {
    let (first, _, mut one, mut it) = kept();
    let mut swap = save(&mut one, &mut it, "second");
    first.0.borrow_mut().texts.remove(MARKER);
    let _ = one.rely_on_first(&mut swap);
    assert_eq!(swap.first, Err(StoreError::Forgotten));
}

#[test]
fn what_another_tab_wrote_while_the_store_was_full_is_not_written_over() {
    let (first, _, mut one, mut it) = kept();
    let mut two = first.tab(2, false);
    let mut theirs = open(&two, &it.id);
    first.fill(true);
    let _ = save(&mut one, &mut it, "mine");
    assert_eq!(open(&one, &it.id).situation.role, "mine", "the tab itself reads what was refused");
    first.fill(false);
    let _ = save(&mut two, &mut theirs, "yours");
    let _ = save(&mut one, &mut it, "mine too");
    assert!(first.holds("yours") && first.holds("mine too"));
}

#[test]
fn what_stands_in_the_first_store_already_is_not_written_again() {
    let (first, _, mut one, mut it) = kept();
    let mut old = save(&mut one, &mut it, "second");
    let _ = save(&mut one, &mut it, "third");
    // Another tab goes on from that, and this one has not seen it yet.
    let mut two = first.tab(2, false);
    let mut late = first.tab(1, true);
    first.hold();
    let mut theirs = open(&two, &it.id);
    let _ = save(&mut two, &mut theirs, "theirs");
    assert!(late.rely_on_first(&mut old), "an older state of the draft has nothing to write");
    assert!(first.holds("theirs"));
}

#[test]
fn what_was_written_over_is_looked_after_until_it_stands() {
    let (first, _, mut one, mut it) = kept();
    let mut two = first.tab(2, true);
    let mut theirs = open(&two, &it.id);
    first.hold();
    let mut swap = save(&mut one, &mut it, "mine");
    let _ = save(&mut two, &mut theirs, "yours");
    first.show();
    assert!(!one.rely_on_first(&mut swap), "it had to be written again");
    assert!(first.holds("mine") && first.holds("yours"));
    assert!(matches!(swap.saved, Some(Saved::Beside(..))));
    assert!(one.rely_on_first(&mut swap), "and stands now");
    assert_eq!(swap.first, Ok(()));
}

#[test]
fn entries_that_this_version_does_not_know_go_on_where_the_first_store_had_lost_them() {
    let (first, mut durable, mut one, mut it) = kept();
    let key = format!("bowout:d:{}", it.id);
    let later = durable.0[&key].replace(r#""utc":1"#, r#""utc":1,"colour":"red""#);
    durable.0.insert(key.clone(), later);
    first.0.borrow_mut().texts.remove(&key);
    save_well(&mut one, &mut durable, &mut it, "second");
    assert!(durable.0[&key].contains(r#""colour":"red""#) && durable.0[&key].contains("second"));
    assert_eq!(first.text(&key), Some(durable.0[&key].clone()));
}

#[test]
fn a_tab_that_gave_way_does_not_take_another_s_text_for_its_own() {
    let (first, mut durable, mut one, mut it) = kept();
    let key = format!("bowout:d:{}", it.id);
    let mut two = first.tab(2, false);
    let mut swap = save(&mut one, &mut it, "second");
    let mut theirs = open(&two, &it.id);
    let theirs_swap = save(&mut two, &mut theirs, "theirs");
    durable.0.insert(key.clone(), theirs_swap.changes()[1].text.clone().unwrap());
    let now = durable.swap(&swap).unwrap();
    assert_eq!(one.found(&mut swap, now), Next::Again);
    // Before it asks again, a rival of theirs stands there.
    let mut three = First::default().tab(3, false);
    let rival = save(&mut three, &mut draft("", 1), "rival");
    durable.0.insert(key, rival.changes()[1].text.clone().unwrap());
    assert!(durable.keep(&mut one, &mut swap));
    assert!(!matches!(swap.saved, Some(Saved::Beside(..))), "{:?}", swap.saved);
}

#[test]
fn a_damaged_text_in_the_durable_store_is_put_aside_byte_for_byte() {
    let (first, mut durable, mut one, mut it) = kept();
    let key = format!("bowout:d:{}", it.id);
    durable.0.insert(key.clone(), "{\"f\":\"bowout\",".into());
    save_well(&mut one, &mut durable, &mut it, "second");
    let aside = |texts: &BTreeMap<String, String>| {
        texts.iter().any(|(key, text)| key.starts_with("bowout:q:") && text == "{\"f\":\"bowout\",")
    };
    assert!(aside(&durable.0) && aside(&first.0.borrow().texts));
    assert!(durable.0[&key].contains("second"));
}

#[test]
fn sweeping_spares_what_was_begun_anew() {
    let (first, _, mut one, _) = kept();
    one.sweep();
    assert!(first.0.borrow().texts.is_empty());
    // Another tab wrote late: it goes by the old marker.
    first.0.borrow_mut().texts.insert("bowout:d:x".into(), "late".into());
    first.0.borrow_mut().texts.insert("other".into(), "theirs".into());
    one.sweep();
    assert_eq!(first.0.borrow().texts.keys().collect::<Vec<_>>(), ["other"]);
    let mut two = first.tab(2, false);
    let _ = save(&mut two, &mut draft("", 2), "anew");
    one.sweep();
    assert!(first.holds("anew"));
    assert!(!one.has_forgotten(&first.text(MARKER).unwrap()));
}

#[test]
fn sweeping_an_empty_store_spares_what_is_begun_afterwards() {
    let first = First::default();
    let mut one = first.tab(1, false);
    one.sweep();
    let mut two = first.tab(2, false);
    let _ = save(&mut two, &mut draft("", 2), "anew");
    one.sweep();
    assert!(first.holds("anew"));
}

#[test]
fn a_tab_takes_back_what_it_wrote_into_what_was_begun_anew() {
    let (first, mut durable, mut one, mut it) = kept();
    let mut swap = save(&mut one, &mut it, "second");
    let mut other = durable.0.clone();
    other.insert(MARKER.into(), "anew".into());
    first.0.borrow_mut().texts.insert(MARKER.into(), "anew".into());
    first.0.borrow_mut().texts.insert("bowout:d:anew".into(), "theirs".into());
    durable.0 = other;
    assert!(!durable.keep(&mut one, &mut swap));
    one.take_back(&swap);
    assert!(!first.holds("second") && first.holds("theirs"));
    assert_eq!(first.text(MARKER).as_deref(), Some("anew"));
}

#[test]
fn whoever_finds_everything_forgotten_empties_the_first_store() {
    let (first, mut durable, mut one, mut it) = kept();
    let mut swap = save(&mut one, &mut it, "second");
    // The other tab saw not all of it.
    first.0.borrow_mut().texts.remove(MARKER);
    first.0.borrow_mut().texts.insert("bowout:d:x".into(), "late".into());
    durable.0.clear();
    assert!(!durable.keep(&mut one, &mut swap));
    one.take_back(&swap);
    assert!(first.0.borrow().texts.is_empty());
}

#[test]
fn a_cleared_durable_store_tells_it_also_where_the_first_one_was_spared() {
    let (first, mut durable, mut one, mut it) = kept();
    durable.0.clear();
    let mut swap = save(&mut one, &mut it, "second");
    assert!(!durable.keep(&mut one, &mut swap));
    assert!(durable.0.is_empty());
    one.take_back(&swap);
    assert!(first.0.borrow().texts.is_empty());
}

#[test]
fn two_tabs_that_began_at_once_go_on_in_the_first_store_alone() {
    let first = First::default();
    let (mut one, mut two) = (first.tab(1, true), first.tab(2, false));
    first.hold();
    let (mut a, mut b) = (draft("", 1), draft("", 2));
    let _ = save(&mut two, &mut b, "b");
    let _ = save(&mut one, &mut a, "a");
    assert_eq!(first.text(MARKER).as_deref(), Some("0000000000000001"), "the one had not seen the other's");
    first.show();
    let mut swap = save(&mut two, &mut b, "b2");
    assert_eq!(swap.first, Ok(()), "the marker of the other one is as good");
    assert!(two.rely_on_first(&mut swap));
    assert!(first.holds("b2") && !two.seems_forgotten());
    assert!(two.is_mirrored() && !Shelf::new(Box::new(Memory::default()), 1).is_mirrored());
}

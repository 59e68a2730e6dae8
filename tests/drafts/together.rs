//! What becomes of drafts on which the two stores do not agree, case by case.

use bowout::drafts::{DraftId, Next, Saved, Shelf, key_of};

use super::draft;
use super::mirror::{Durable, First, MARKER, kept, open, save, save_well};

/// The text of a draft that a tab of this number has saved so often.
fn written(tab: u64, times: u64) -> String {
    let first = First::default();
    let (mut shelf, mut it) = (first.tab(tab, false), draft("", 1));
    for _ in 0..times {
        let _ = save(&mut shelf, &mut it, &format!("{times} times by {tab}"));
    }
    first.text(&key_of(&it.id)).unwrap_or_default()
}

/// Asks the durable store for what was done last.
#[expect(clippy::unwrap_used, reason = "a helper of the tests below")]
fn is_kept(durable: &mut Durable, tab: &mut Shelf) -> bool {
    let mut swap = tab.take_swap().unwrap();
    durable.keep(tab, &mut swap)
}

#[test]
fn the_state_of_the_higher_count_stands_and_the_other_beside_it() {
    let id = DraftId::from_random(1);
    let key = key_of(&id);
    // The same count is decided by the tab, so that whoever looks decides alike.
    for (here, there, stands) in [
        ((1, 2), (2, 1), "2 times by 1"),
        ((2, 1), (1, 2), "2 times by 1"),
        ((1, 2), (2, 2), "2 times by 2"),
        ((2, 2), (1, 2), "2 times by 2"),
    ] {
        let (first, mut durable) = (First::default(), Durable::default());
        let marker = (MARKER.to_owned(), "m".to_owned());
        first.0.borrow_mut().texts.extend([marker.clone(), (key.clone(), written(here.0, here.1))]);
        durable.0.extend([marker, (key.clone(), written(there.0, there.1))]);
        let mut tab = first.tab(9, false);
        assert_eq!(tab.bring_together(durable.everything()), Ok(true));
        assert!(is_kept(&mut durable, &mut tab));
        assert_eq!(open(&tab, &id).situation.role, stands, "{here:?} {there:?}");
        assert_eq!(durable.0, first.0.borrow().texts, "{here:?} {there:?}");
        assert_eq!(tab.list().unwrap().len(), 2);
    }
}

#[test]
fn a_save_that_is_under_way_settles_what_is_found_at_the_start() {
    let (first, mut durable, mut one, mut it) = kept();
    let mut tab = first.tab(2, false);
    let mut mine = open(&tab, &it.id);
    let before = first.0.borrow().texts.clone();
    for role in ["their second", "their third"] {
        save_well(&mut one, &mut durable, &mut it, role);
    }
    // The first store lost their last states in a crash.
    first.0.borrow_mut().texts = before;
    let mut swap = save(&mut tab, &mut mine, "mine");
    let _ = tab.bring_together(durable.everything()).unwrap();
    assert_eq!(open(&tab, &it.id).situation.role, "mine", "its place changes when the answer is here");
    assert!(durable.keep(&mut tab, &mut swap));
    assert!(matches!(swap.saved, Some(Saved::Beside(..))));
    assert_eq!(open(&tab, &it.id).situation.role, "their third");
    assert_eq!(tab.list().unwrap().len(), 2);
}

#[test]
fn nothing_of_a_draft_that_is_deleted_for_good_stays_whoever_wrote_it() {
    let (_, mut durable, mut one, it) = kept();
    let later = durable.0[&key_of(&it.id)].replace(r#""utc":1"#, r#""utc":1,"colour":"red""#);
    durable.0.insert(key_of(&it.id), later);
    one.delete_for_good(&it.id, 2).unwrap();
    assert!(is_kept(&mut durable, &mut one));
    assert!(!durable.holds("colour") && !durable.holds("first"));
}

#[test]
fn what_was_to_go_goes_also_where_something_else_had_to_be_asked_for_again() {
    let (_, mut durable, mut one, mut it) = kept();
    let text = one.raw(&key_of(&it.id)).unwrap().unwrap();
    one.keep_version(&it.id, &text, i64::MAX, &durable.0);
    assert!(is_kept(&mut durable, &mut one));
    assert!(durable.0.keys().any(|key| key.starts_with("bowout:s:")));
    one.forget_versions(&it.id, &durable.0);
    // The durable store has lost the draft that is saved at the same time.
    durable.0.remove(&key_of(&it.id));
    let mut swap = save(&mut one, &mut it, "second");
    assert!(durable.keep(&mut one, &mut swap));
    assert!(durable.holds("second") && !durable.0.keys().any(|key| key.starts_with("bowout:s:")));
}

#[test]
fn what_was_to_go_goes_also_when_the_durable_store_answers_late() {
    let (first, mut durable, mut one, _) = kept();
    for texts in [&mut first.0.borrow_mut().texts, &mut durable.0] {
        texts.insert("bowout:d:bad".into(), "{".into());
    }
    let aside = one.put_aside(&DraftId::from_text("bad")).unwrap();
    let mut swap = one.take_swap().unwrap();
    assert!(one.rely_on_first(&mut swap));
    assert!(durable.keep(&mut one, &mut swap));
    assert_eq!((durable.0.get("bowout:d:bad"), durable.0.get(&aside).map(String::as_str)), (None, Some("{")));
    assert_eq!(durable.0, first.0.borrow().texts);
}

#[test]
fn a_look_tells_whether_everything_was_forgotten() {
    assert!(First::default().tab(1, false).look().is_none(), "nothing was kept yet");
    let (_, mut durable, mut one, _) = kept();
    let mut look = one.look().unwrap();
    assert!(durable.keep(&mut one, &mut look));
    assert_eq!(one.found(&mut look, vec![None]), Next::Forgotten);
}

#[test]
fn what_a_full_first_store_did_not_take_is_in_the_list_once() {
    let (first, _, mut one, mut it) = kept();
    first.fill(true);
    let _ = save(&mut one, &mut it, "second");
    let _ = save(&mut one, &mut draft("", 2), "another");
    let mut roles: Vec<_> = one.list().unwrap().into_iter().map(|it| it.role).collect();
    roles.sort();
    assert_eq!(roles, ["another", "second"]);
}

//! The laws of stored drafts.

use std::cell::RefCell;
use std::rc::Rc;

use super::json::{Value, json};
use proptest::prelude::*;

use super::answers::tests::{choice, hostile, situation};
use super::*;
use crate::before::Alternative;
use crate::situation::Situation;

/// A store that others can look into.
#[derive(Clone, Default)]
struct Shared(Rc<RefCell<Memory>>);

impl Store for Shared {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.borrow().get(key)
    }
    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().put(key, text)
    }
    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().delete(key)
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.borrow().keys()
    }
}

fn set_aside() -> impl Strategy<Value = SetAside> {
    (prop::option::of(hostile()), hostile()).prop_map(|(subject, text)| SetAside { subject, text })
}

fn edit() -> impl Strategy<Value = Edit> {
    let mark = (hostile(), hostile(), hostile(), hostile()).prop_map(|(mov, phrase, before, text)| SentenceMark {
        mov,
        phrase,
        before,
        text,
    });
    (set_aside(), prop::collection::vec(mark, 0..3)).prop_map(|(it, base)| Edit {
        subject: it.subject,
        text: it.text,
        base,
    })
}

fn reply() -> impl Strategy<Value = ReplyMark> {
    (hostile(), any::<bool>(), prop::option::of(edit()), hostile(), prop::collection::vec(set_aside(), 0..3)).prop_map(
        |(wording, may_change, edit, seen, set_aside)| ReplyMark { wording, may_change, edit, seen, set_aside },
    )
}

fn alternative() -> impl Strategy<Value = Alternative> {
    (hostile(), prop::collection::vec((choice(), prop::option::of(choice())), 0..4)).prop_map(|(name, marks)| {
        let mut alternative = Alternative { name, ..Alternative::default() };
        for (aspect, mark) in marks {
            alternative.set(aspect, mark);
        }
        alternative
    })
}

fn draft() -> impl Strategy<Value = Draft> {
    let wording = (
        prop::collection::btree_map(hostile(), hostile(), 0..3),
        prop::collection::btree_set(hostile(), 0..3),
        prop::collection::btree_map("tell|confirm", edit(), 0..3),
        prop::collection::vec(set_aside(), 0..3),
    );
    let sent = (any::<i64>(), prop::option::of(choice())).prop_map(|(at_utc_ms, channel)| Sent { at_utc_ms, channel });
    let rest = (any::<u64>(), hostile(), any::<i64>(), prop::option::of(sent), prop::option::of(hostile()));
    let step = (prop::option::of(any::<i64>()), any::<bool>(), prop::option::of(choice()))
        .prop_map(|(done_utc_ms, is_off, channel)| StepMark { done_utc_ms, is_off, channel });
    let steps = prop::collection::btree_map(hostile(), step, 0..3);
    let after = (hostile(), prop::collection::btree_map(hostile(), reply(), 0..3), prop::option::of(any::<u64>()));
    let beside = (
        prop::collection::vec(alternative(), 0..3),
        prop::collection::btree_set(hostile(), 0..3),
        prop::option::of(any::<u64>()),
    );
    let parts = (situation(), wording, rest, steps, after, beside);
    parts.prop_map(|(situation, wording, rest, steps, (came, replies, copied), beside)| {
        let (id, name, created, sent, from_link) = rest;
        let (alternatives, own_ways, sibling) = beside;
        let (swaps, left_out, edits, set_aside) = wording;
        Draft {
            name,
            choice: Choice {
                swaps: swaps.into_iter().collect(),
                left_out: left_out.into_iter().map(|mov| (mov, ())).collect(),
            },
            edits: edits.into_iter().collect(),
            set_aside,
            sent,
            steps: steps.into_iter().collect(),
            own_ways: own_ways.into_iter().map(|way| (way, ())).collect(),
            alternatives,
            came,
            replies: replies.into_iter().collect(),
            from_link,
            sibling_of: sibling.map(DraftId::from_random),
            copy_of: copied.map(DraftId::from_random),
            ..Draft::new(DraftId::from_random(id), situation, created)
        }
    })
}

/// JSON of every shape, for what a later version may have written.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        hostile().prop_map(Value::String),
    ];
    let key = prop_oneof![
        hostile(),
        prop::sample::select(vec![
            "situation",
            "people",
            "pending",
            "kind",
            "name",
            "edits",
            "text",
            "base",
            "sent",
            "swaps",
            "left-out",
            "stage",
            "missed",
            "set-aside",
            "came",
            "replies",
            "edit",
            "open",
        ])
        .prop_map(String::from),
    ];
    leaf.prop_recursive(5, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::btree_map(key.clone(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn same(mut a: Draft, mut b: Draft) -> bool {
    a.kept = Value::Null;
    b.kept = Value::Null;
    a == b
}

proptest! {
    #[test]
    fn a_draft_arrives_whole_in_another_tab(draft in draft()) {
        let came = unpack(&pack(&draft), DraftId::from_random(3)).unwrap();
        prop_assert_eq!(came.wordings_of(), draft.wordings_of());
        prop_assert_eq!((&came.sibling_of, &came.from_link), (&None, &None));
        let blank = |it: Draft| Draft { copy_of: None, sibling_of: None, from_link: None, kept: Value::Null, ..it };
        prop_assert_eq!(blank(Draft { id: draft.id.clone(), ..came }), blank(draft));
    }

    #[test]
    fn what_was_saved_is_loaded(mut draft in draft(), tab in any::<u64>(), now in any::<i64>()) {
        let mut shelf = Shelf::new(Box::new(Memory::default()), tab);
        let saved = shelf.save(&draft, now, 1).unwrap();
        draft.was_saved(saved);
        let (loaded, problems) = shelf.load(&draft.id).unwrap();
        prop_assert!(problems.is_empty(), "{problems:?}");
        prop_assert!(same(loaded.clone(), draft.clone()));
        let stored = shelf.raw(&format!("bowout:d:{}", draft.id)).unwrap().unwrap();
        let saved = shelf.save(&loaded, now, 1).unwrap();
        let is_second = matches!(saved, Saved::InPlace(Stamp { rev: 2, .. }));
        prop_assert!(is_second);
        let again = shelf.raw(&format!("bowout:d:{}", draft.id)).unwrap().unwrap();
        prop_assert_eq!(body_of(&stored), body_of(&again));
    }

    #[test]
    fn a_body_of_any_shape_is_written_back_as_it_stood(body in any_json()) {
        let (draft, _) = body::read(DraftId::from_random(1), body.clone());
        prop_assert_eq!(body::write(&draft), body);
    }

    #[test]
    fn a_change_is_written_into_a_body_of_any_shape(body in any_json(), other in draft()) {
        let (mut draft, _) = body::read(DraftId::from_random(1), body);
        draft.situation = other.situation;
        draft.edits = other.edits;
        draft.replies = other.replies;
        draft.choice = other.choice;
        let (read, _) = body::read(draft.id.clone(), body::write(&draft));
        prop_assert_eq!(&read.situation.role, &draft.situation.role);
        prop_assert_eq!(&read.situation.people, &draft.situation.people);
        prop_assert_eq!(&read.situation.pending, &draft.situation.pending);
        prop_assert_eq!(&read.edits, &draft.edits);
        prop_assert_eq!(&read.replies, &draft.replies);
    }

    #[test]
    fn what_cannot_be_read_is_never_lost(
        text in prop_oneof![any::<String>(), any_json().prop_map(|it| it.to_string()), damaged()],
        steps in prop::collection::vec(0..9_u8, 0..12),
    ) {
        let store = Shared::default();
        let id = DraftId::from_text("00000000000000aa");
        let key = format!("bowout:d:{id}");
        store.clone().put(&key, &text).unwrap();
        let mut shelf = Shelf::new(Box::new(store.clone()), 7);
        prop_assume!(shelf.load(&id).is_err());
        let mut draft = Draft::new(id.clone(), Situation::default(), 0);
        draft.stamp = Some(Stamp { rev: 1, tab: "a".into(), ..Stamp::default() });
        for step in steps {
            match step {
                0 => drop(shelf.list()),
                1 => drop(shelf.load(&id)),
                2 => draft.was_saved(shelf.save(&draft, 5, 0xaa).unwrap()),
                3 => drop(shelf.rename(&id, "x", 5)),
                4 => drop(shelf.duplicate(&id, "x", 5, 0xaa)),
                5 => drop(shelf.trash(&id, 5)),
                6 => drop(shelf.restore(&id, 5)),
                7 => drop(shelf.put_aside(&id)),
                _ => drop(shelf.delete_for_good(&id, 5)),
            }
            let keys = store.keys().unwrap();
            prop_assert!(keys.iter().any(|key| store.get(key) == Ok(Some(text.clone()))), "lost after {step}");
        }
    }

    #[test]
    fn odd_keys_lose_nothing(
        entries in prop::collection::btree_map("bowout:[dq]:?[a-b:é]{0,3}", prop_oneof!["\\{?", any::<String>()], 0..6),
    ) {
        let store = Shared::default();
        for (key, text) in &entries {
            store.clone().put(key, text).unwrap();
        }
        let mut shelf = Shelf::new(Box::new(store.clone()), 7);
        for line in shelf.list().unwrap() {
            drop(shelf.load(&line.id));
            drop(shelf.put_aside(&line.id));
            drop(shelf.delete_for_good(&line.id, 1));
        }
        let kept: Vec<_> = store.keys().unwrap().iter().map(|key| store.get(key).unwrap().unwrap()).collect();
        prop_assert!(entries.values().all(|text| kept.contains(text)));
    }
}

/// A sound record with one byte replaced.
fn damaged() -> impl Strategy<Value = String> {
    (any::<prop::sample::Index>(), 32..127_u8).prop_map(|(at, byte)| {
        let mut bytes = sound().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        String::from_utf8(bytes).unwrap()
    })
}

fn sound() -> String {
    let mut shelf = Shelf::new(Box::new(Memory::default()), 7);
    let situation = Situation { role: "Analyst".into(), ..Situation::default() };
    let draft = Draft::new(DraftId::from_random(0xaa), situation, 1);
    let _ = shelf.save(&draft, 1, 1).unwrap();
    shelf.raw("bowout:d:00000000000000aa").unwrap().unwrap()
}

fn body_of(text: &str) -> String {
    text.split_once(r#""body":"#).unwrap().1.to_owned()
}

#[test]
fn a_record_can_be_read_by_a_person() {
    assert_eq!(
        sound(),
        r#"{"f":"bowout","v":1,"id":"00000000000000aa","rev":1,"parent":0,"tab":"0000000000000007","lamport":1,"utc":1,"len":44,"crc32c":"CRC","body":{"created":1,"situation":{"role":"Analyst"}}}"#
            .replace("CRC", &format!("{:08x}", crc32c::crc32c(br#"{"created":1,"situation":{"role":"Analyst"}}"#)))
    );
}

#[test]
fn every_damage_of_a_body_is_noticed() {
    let text = sound();
    let start = text.find(r#""body":"#).unwrap() + 7;
    for at in start..text.len() - 1 {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        let damaged = String::from_utf8(bytes).unwrap();
        assert!(matches!(record::decode(&DraftId::from_random(0xaa), &damaged), record::Stored::Unreadable(_)), "{at}");
    }
}

#[test]
fn what_is_not_set_is_read_as_not_set() {
    let body = json!({
        "steps": {"a": {"off": false}, "b": {"off": 1}, "c": {"off": true}},
        "replies": {"silence": {"open": false}},
        "alternatives": [{"name": "theirs", "pay": "there", "place": "nowhere", "weather": "here"}]
    });
    let (draft, problems) = body::read(DraftId::from_random(1), body);
    assert_eq!(draft.steps.iter().map(|(_, step)| step.is_off).collect::<Vec<_>>(), [false, false, true]);
    assert!(!draft.replies.get("silence").unwrap().may_change);
    assert_eq!(draft.alternatives[0].marks, [(crate::before::Aspect::Pay, crate::before::Mark::There)]);
    let paths: Vec<_> = problems.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths, ["steps.b.off", "alternatives[0].place", "alternatives[0].weather"]);
}

#[test]
fn what_a_later_version_added_survives_an_edit() {
    let body = json!({
        "situation": {"role": "Analyst", "stage": "negotiating", "mood": {"x": 1},
            "people": [{"name": "Dana", "kind": "boss", "pronouns": "she"}, {"name": "Lee", "kind": "hr"}],
            "pending": [{"kind": "gym"}, {"kind": "travel", "seat": 4}]},
        "edits": {"tell": {"text": "Dear", "font": "serif"}},
        "colour": "red"
    });
    let (mut draft, _) = body::read(DraftId::from_random(1), body);
    draft.situation.role = "Engineer".into();
    draft.situation.people.swap(0, 1);
    draft.situation.pending.clear();
    draft.edits.get_mut("tell").unwrap().text = "Dear Dana".into();
    assert_eq!(
        body::write(&draft),
        json!({
            "situation": {"role": "Engineer", "stage": "negotiating", "mood": {"x": 1},
                "people": [{"name": "Lee", "kind": "hr"}, {"name": "Dana", "kind": "boss", "pronouns": "she"}],
                "pending": [{"kind": "gym"}]},
            "edits": {"tell": {"text": "Dear Dana", "font": "serif"}},
            "colour": "red"
        })
    );
}

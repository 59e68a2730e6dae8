//! What a file looks like, and what is refused.

use super::*;
use crate::drafts::{Draft, DraftId, Memory, Shelf, Store as _};
use crate::situation::Situation;

fn one(key: &str, text: &str) -> Entries {
    Entries::from([(key.to_owned(), text.to_owned())])
}

#[test]
fn a_person_can_read_a_file() {
    let mut entries = one("bowout:d:1", r#"{"f":"bowout","v":1,"body":{"name":"A \"b\"","list":[],"two":[1,{}]}}"#);
    entries.extend(one("bowout:q:1:0", "{"));
    entries.extend(one("bowout:epoch", "left out"));
    let file = r#"{
  "f": "bowout-archive",
  "v": 1,
  "utc": 7,
  "entries": [
    {
      "key": "bowout:d:1",
      "record": {
        "f": "bowout",
        "v": 1,
        "body": {
          "name": "A \"b\"",
          "list": [],
          "two": [
            1,
            {}
          ]
        }
      }
    },
    {
      "key": "bowout:q:1:0",
      "text": "{"
    }
  ]
}
"#;
    assert_eq!(write(&entries, 7), file);
    entries.remove("bowout:epoch");
    assert_eq!(read(file).unwrap().entries, entries);
    // Spaced and escaped in another way, as other programs write it.
    let respaced = file.replace('\n', "\r\n\t").replace('A', "\\u0041");
    assert_eq!(read(&format!("\u{feff}{respaced}")).unwrap().entries, entries);
    assert_eq!(read(&write(&Entries::new(), 7)), Ok(Archive::default()));
}

#[test]
fn a_text_that_json_would_change_travels_as_a_string() {
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(126), "]".repeat(126));
    for text in
        ["", "null", "[]", "{\"a\":1} ", "{\"a\": 1}", r#"{"a":"\/"}"#, r#"{"a":1,"a":2}"#, r#"{"a":1}]]],[[[{"#, &deep]
    {
        let entries = one("bowout:d:1", text);
        let file = write(&entries, 1);
        assert!(file.contains("\"text\": "), "{text}");
        assert_eq!(read(&file).unwrap().entries, entries, "{text}");
    }
}

#[test]
fn what_is_no_file_of_ours_is_refused_with_a_reason() {
    let check = |text: &str, expected: ArchiveFault| {
        assert_eq!(read(text).map(|_| ()), Err(expected), "{text}");
    };
    let not_ours = ArchiveFault::NotOurs;
    let not_json = |line, column, what| ArchiveFault::NotJson(NotJson { line, column, what });
    check("", not_json(1, 1, "expected a value"));
    check("{\"f\": \"bowout-archive\",\n  oops", not_json(2, 3, "expected a key in quotes"));
    check(&"[".repeat(100_000), not_json(1, 129, "nested too deep"));
    check("[]", not_ours);
    check("{}", not_ours);
    check(r#"{"f":"bowout","v":1}"#, not_ours);
    check(r#"{"f":"bowout-archive","v":0,"entries":[]}"#, not_ours);
    check(r#"{"f":"bowout-archive","v":"1","entries":[]}"#, not_ours);
    check(r#"{"f":"bowout-archive","v":1,"entries":{}}"#, not_ours);
    check(r#"{"f":"bowout-archive","v":2}"#, ArchiveFault::Newer);
    check(&"x".repeat(50_000_000), not_json(1, 1, "expected a value"));
    check(&" ".repeat(50_000_001), ArchiveFault::TooLarge);
}

#[test]
fn entries_that_are_not_understood_are_left_out_and_counted() {
    let file = |entries: &str| read(&format!(r#"{{"f":"bowout-archive","v":1,"entries":[{entries}]}}"#)).unwrap();
    for entry in [
        "1",
        "null",
        "{}",
        r#"{"key":1,"text":""}"#,
        r#"{"key":"bowout:d:1"}"#,
        r#"{"key":"bowout:d:1","text":1}"#,
        r#"{"key":"bowout:d:1","record":"{}"}"#,
        r#"{"key":"bowout:d:1","record":{},"text":""}"#,
        r#"{"key":"bowout:epoch","text":"x"}"#,
        r#"{"key":"someone-else","text":"x"}"#,
        r#"{"key":"__proto__","record":{}}"#,
        &format!(r#"{{"key":"bowout:d:{}","text":""}}"#, "x".repeat(300)),
    ] {
        let archive = file(&format!(r#"{entry},{{"key":"bowout:d:2","text":"kept"}}"#));
        assert_eq!(archive, Archive { entries: one("bowout:d:2", "kept"), n_left_out: 1 }, "{entry}");
    }
    // Names that mean something elsewhere are names like any other here; of two the last counts.
    let odd =
        file(r#"{"key":"bowout:d:__proto__","record":{"__proto__":{"x":1}}},{"key":"bowout:d:__proto__","text":"2"}"#);
    assert_eq!(odd.entries, one("bowout:d:__proto__", "2"));
}

#[test]
fn a_record_of_a_newer_version_is_kept_and_not_opened() {
    let newer = r#"{"f":"bowout","v":9,"id":"1","what":"ever"}"#;
    let merged = merge(&Entries::new(), &one("bowout:d:1", newer));
    assert_eq!(merged, one("bowout:d:1", newer));
    // Something else in its place is put aside, byte for byte.
    let both = merge(&merged, &one("bowout:d:1", "?"));
    assert_eq!(both.get("bowout:d:1").map(String::as_str), Some(newer));
    assert!(both.iter().any(|(key, text)| key.starts_with("bowout:q:1:") && text == "?"), "{both:?}");
}

/// The draft of the next tests: what stands beside it is read before it, in the order of the keys.
const PLACE: u64 = u64::MAX;

/// What stands where somebody, in a tab of this number, went on from these texts with another role.
fn gone_on(from: &Entries, tab: u64, role: &str) -> Entries {
    let mut store = Memory::default();
    for (key, text) in from {
        store.put(key, text).unwrap();
    }
    let mut shelf = Shelf::new(Box::new(store), tab);
    let id = DraftId::from_random(PLACE);
    let mut draft = match shelf.load(&id) {
        Ok((draft, _)) => draft,
        Err(_) => Draft::new(id, Situation::default(), 1),
    };
    draft.situation.role = role.into();
    let _ = shelf.save(&draft, 1, 1).unwrap();
    shelf.entries().unwrap()
}

#[test]
fn one_that_stood_beside_gives_way_when_a_later_state_of_it_comes() {
    let first = gone_on(&Entries::new(), 1, "first");
    let (here, there) = (gone_on(&first, 1, "mine"), gone_on(&first, 2, "yours"));
    let roles = |entries: &Entries| {
        let role = |text: &String| ["first", "mine", "yours", "later"].into_iter().find(|it| text.contains(*it));
        let mut roles: Vec<_> = entries.values().filter_map(role).collect();
        roles.sort_unstable();
        roles
    };
    let both = merge(&here, &there);
    assert_eq!(roles(&both), ["mine", "yours"]);
    // Whichever of them stands beside.
    for (from, left) in [(&there, "mine"), (&here, "yours")] {
        let later = gone_on(from, 3, "later");
        assert_eq!(roles(&merge(&both, &later)), ["later", left]);
        assert_eq!(merge(&both, &later), merge(&here, &merge(&there, &later)));
    }
    assert_eq!(merge(&here, &first), here);
    let done = changes(&here, &both);
    assert_eq!((done.n_new, done.n_beside), (0, 1));
    // Where its place is not there, it stays where it stands.
    let mut alone = both.clone();
    alone.remove(&format!("bowout:d:{}", DraftId::from_random(PLACE)));
    assert_eq!(alone.len(), 1);
    assert_eq!(merge(&alone, &Entries::new()), alone);
}

#[test]
fn one_that_comes_to_stand_beside_drives_no_unreadable_text_away() {
    let first = gone_on(&Entries::new(), 1, "first");
    let (here, there) = (gone_on(&first, 1, "mine"), gone_on(&first, 2, "yours"));
    let beside = merge(&here, &there).into_keys().find(|key| !first.contains_key(key)).unwrap();
    // Where its place is taken by what cannot be read, it takes another one, and finds back from there.
    let unreadable = one(&beside, "?");
    let both = merge(&here, &merge(&there, &unreadable));
    assert_eq!((both.len(), both.get(&beside).map(String::as_str)), (3, Some("?")));
    assert_eq!(both, merge(&merge(&here, &there), &unreadable));
    for from in [&here, &there] {
        let later = gone_on(from, 3, "later");
        assert_eq!(merge(&both, &later), merge(&unreadable, &merge(&merge(&here, &there), &later)));
    }
}

#[test]
fn of_two_spellings_of_one_record_every_build_keeps_the_same() {
    let (key, text) = gone_on(&Entries::new(), 1, "first").pop_first().unwrap();
    let spaced = one(&key, &text.replacen('{', "{ ", 1));
    let plain = one(&key, &text);
    assert_eq!((merge(&plain, &spaced), merge(&spaced, &plain)), (spaced.clone(), spaced));
}

#[test]
fn of_texts_that_want_one_key_none_is_lost() {
    let two = merge(&one("bowout:q:1:0", "a"), &one("bowout:q:1:0", "b"));
    let second = two.keys().last().unwrap();
    let three = merge(&two, &one(second, "c"));
    let mut texts: Vec<_> = three.values().map(String::as_str).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["a", "b", "c"]);
}

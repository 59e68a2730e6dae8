//! The body of a stored draft: everything but the envelope, as JSON; `tests/drafts/v1/full.json` has every key.
//!
//! Rule for later versions: numbers are whole and within ±2⁵³, so that any JSON reader gives them back unchanged.

use serde_json::{Map, Value};

use super::answers::{self, Problem, Problems, expected, join, join_index};
use super::draft::{Choice, Draft, DraftId, Edit, Edits, Sent, SentenceMark, SetAside};
use super::keep::keep;
use super::named::Named;
use crate::situation::{Channel, Id, Situation};

/// Writes the body of a draft; what was not understood when it was read is written back as it stood.
pub(crate) fn write(draft: &Draft) -> Value {
    let (read, problems) = read(draft.id.clone(), draft.kept.clone());
    let skipped: Vec<_> = problems.into_iter().filter(|it| it.is_skipped).map(|it| it.path).collect();
    keep(&draft.kept, &write_known(&read), &write_known(draft), &skipped)
}

/// Reads a body. Never fails: what it cannot understand is blank in the draft, kept for the next save and named.
pub(crate) fn read(id: DraftId, body: Value) -> (Draft, Vec<Problem>) {
    let mut problems = Problems::default();
    let mut draft = Draft::new(id, Situation::default(), 0);
    if let Some(map) = problems.object("", &body) {
        for (key, value) in map {
            read_entry(key, value, &mut draft, &mut problems);
        }
    }
    draft.kept = body;
    (draft, problems.0)
}

fn read_entry(key: &str, value: &Value, draft: &mut Draft, problems: &mut Problems) {
    match key {
        "name" => draft.name = text(key, value, problems).unwrap_or_default(),
        "created" => draft.created_utc_ms = number(key, value, problems).unwrap_or_default(),
        "situation" => draft.situation = answers::read_at(key, value, problems),
        "swaps" => draft.choice.swaps = read_swaps(key, value, problems),
        "left-out" => {
            draft.choice.left_out = read_texts(key, value, problems).into_iter().map(|mov| (mov, ())).collect();
        }
        "edits" => draft.edits = read_edits(key, value, problems),
        "set-aside" => draft.set_aside = read_set_aside(key, value, problems),
        "sent" => draft.sent = read_sent(key, value, problems),
        "from-link" => draft.from_link = text(key, value, problems),
        "sibling-of" => draft.sibling_of = text(key, value, problems).map(|id| DraftId::from_text(&id)),
        _ => problems.add(&join("", key), "unknown key"),
    }
}

fn write_known(draft: &Draft) -> Value {
    let Choice { swaps, left_out } = &draft.choice;
    let mut map = Map::new();
    let mut put = |key: &str, is_there: bool, value: Value| {
        if is_there {
            map.insert(key.into(), value);
        }
    };
    put("name", !draft.name.is_empty(), draft.name.as_str().into());
    put("created", draft.created_utc_ms != 0, draft.created_utc_ms.into());
    put("situation", true, answers::write(&draft.situation));
    let pairs = swaps.iter().map(|(mov, phrase)| (mov.to_owned(), phrase.as_str().into()));
    put("swaps", !swaps.is_empty(), object(pairs));
    put("left-out", !left_out.is_empty(), left_out.iter().map(|(mov, ())| mov).collect());
    let edits = draft.edits.iter().map(|(step, edit)| (step.to_owned(), write_edit(edit)));
    put("edits", !draft.edits.is_empty(), object(edits));
    let set_aside = draft.set_aside.iter().map(|it| Value::Object(message(it.subject.as_deref(), &it.text)));
    put("set-aside", !draft.set_aside.is_empty(), set_aside.collect());
    if let Some(sent) = &draft.sent {
        let mut map = Map::new();
        map.insert("at".into(), sent.at_utc_ms.into());
        map.extend(sent.channel.map(|channel| ("channel".to_owned(), channel.id().into())));
        put("sent", true, Value::Object(map));
    }
    put("from-link", draft.from_link.is_some(), draft.from_link.as_deref().into());
    put("sibling-of", draft.sibling_of.is_some(), draft.sibling_of.as_ref().map(DraftId::as_str).into());
    Value::Object(map)
}

fn write_edit(Edit { subject, text, base }: &Edit) -> Value {
    let mark = |it: &SentenceMark| {
        let mut mark = texts(&[("move", &it.mov), ("phrase", &it.phrase), ("text", &it.text)]);
        if !it.before.is_empty() {
            mark.insert("before".into(), it.before.as_str().into());
        }
        Value::Object(mark)
    };
    let marks: Value = base.iter().map(mark).collect();
    let mut edit = message(subject.as_deref(), text);
    if !base.is_empty() {
        edit.insert("base".into(), marks);
    }
    Value::Object(edit)
}

fn message(subject: Option<&str>, text: &str) -> Map<String, Value> {
    let mut map = Map::new();
    map.extend(subject.map(|subject| ("subject".to_owned(), subject.into())));
    map.insert("text".into(), text.into());
    map
}

fn texts(entries: &[(&str, &str)]) -> Map<String, Value> {
    let mut map = Map::new();
    map.extend(entries.iter().map(|(key, text)| ((*key).to_owned(), (*text).into())));
    map
}

/// An object of these entries. One after the other: collecting them would bring in a sort for each kind of entry.
fn object(entries: impl Iterator<Item = (String, Value)>) -> Value {
    let mut map = Map::new();
    map.extend(entries);
    Value::Object(map)
}

fn text(path: &str, value: &Value, problems: &mut Problems) -> Option<String> {
    if value.as_str().is_none() {
        problems.add(path, expected("text", value));
    }
    value.as_str().map(Into::into)
}

fn number(path: &str, value: &Value, problems: &mut Problems) -> Option<i64> {
    if value.as_i64().is_none() {
        problems.add(path, expected("a whole number", value));
    }
    value.as_i64()
}

fn read_swaps(path: &str, value: &Value, problems: &mut Problems) -> Named<String> {
    let map = problems.object(path, value);
    let entries = map.into_iter().flatten();
    entries.filter_map(|(key, value)| Some((key.clone(), text(&join(path, key), value, problems)?))).collect()
}

fn read_texts(path: &str, value: &Value, problems: &mut Problems) -> Vec<String> {
    let mut list = Vec::new();
    for (index, value) in problems.list(path, value).iter().enumerate() {
        match value.as_str() {
            Some(text) => list.push(text.to_owned()),
            None => problems.skip(&join_index(path, index), &join_index(path, index), expected("text", value)),
        }
    }
    list
}

fn read_edits(path: &str, value: &Value, problems: &mut Problems) -> Edits {
    let map = problems.object(path, value);
    let entries = map.into_iter().flatten();
    entries.filter_map(|(step, value)| Some((step.clone(), read_edit(&join(path, step), value, problems)?))).collect()
}

/// An edit whose text cannot be read is no edit; the stored one is kept.
fn read_edit(path: &str, value: &Value, problems: &mut Problems) -> Option<Edit> {
    let map = problems.object(path, value)?;
    let mut edit = Edit { text: read_text(path, "text", map, problems)?, ..Edit::default() };
    for (key, value) in map {
        let path = join(path, key);
        match key.as_str() {
            "text" => {}
            "subject" => edit.subject = text(&path, value, problems),
            "base" => {
                edit.base = read_messages(&path, value, problems, |path, map, problems| {
                    let mut part = |key| read_text(path, key, map, problems);
                    let (mov, phrase, words) = (part("move")?, part("phrase")?, part("text")?);
                    let before = map.get("before").and_then(|value| text(&join(path, "before"), value, problems));
                    Some(SentenceMark { mov, phrase, before: before.unwrap_or_default(), text: words })
                });
            }
            _ => problems.add(&path, "unknown key"),
        }
    }
    Some(edit)
}

fn read_set_aside(path: &str, value: &Value, problems: &mut Problems) -> Vec<SetAside> {
    read_messages(path, value, problems, |path, map, problems| {
        let subject = map.get("subject").and_then(|value| text(&join(path, "subject"), value, problems));
        Some(SetAside { subject, text: read_text(path, "text", map, problems)? })
    })
}

fn read_sent(path: &str, value: &Value, problems: &mut Problems) -> Option<Sent> {
    let map = problems.object(path, value)?;
    let at_utc_ms = number(&join(path, "at"), map.get("at").unwrap_or(&Value::Null), problems)?;
    let channel = map.get("channel").and_then(|value| {
        let channel = value.as_str().and_then(Channel::from_id);
        if channel.is_none() {
            problems.add(&join(path, "channel"), expected("a channel", value));
        }
        channel
    });
    Some(Sent { at_utc_ms, channel })
}

/// A text without which its record says nothing.
fn read_text(path: &str, key: &str, map: &Map<String, Value>, problems: &mut Problems) -> Option<String> {
    text(&join(path, key), map.get(key).unwrap_or(&Value::Null), problems)
}

fn read_messages<T>(
    path: &str,
    value: &Value,
    problems: &mut Problems,
    read_one: impl Fn(&str, &Map<String, Value>, &mut Problems) -> Option<T>,
) -> Vec<T> {
    let mut list = Vec::new();
    for (index, value) in problems.list(path, value).iter().enumerate() {
        let path = join_index(path, index);
        match problems.object(&path, value).and_then(|map| read_one(&path, map, problems)) {
            Some(entry) => list.push(entry),
            None => problems.skip(&path, &path, "not understood"),
        }
    }
    list
}

//! The body of a stored draft: everything but the envelope, as JSON; `full.json`, `steps.json`, `own-ways.json`, `before.json`
//! and `replies.json` in `tests/drafts/v1/` have every key.
//!
//! Rule for later versions: numbers are whole and within ±2⁵³, so that any JSON reader gives them back unchanged.

use super::json::{Map, Value};

use super::answers::{self, Problem, Problems, expected, join, join_index};
use super::draft::{Choice, Draft, DraftId, Edit, Edits, ReplyMark, Sent, SentenceMark, SetAside, StepMark};
use super::keep::keep;
use super::named::Named;
use crate::before::{Alternative, Aspect, Mark};
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
        for (key, value) in map.iter() {
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
        "steps" => draft.steps = read_named(key, value, problems, read_step),
        "own-ways" => {
            draft.own_ways = read_texts(key, value, problems).into_iter().map(|way| (way, ())).collect();
        }
        "alternatives" => {
            draft.alternatives =
                read_messages(key, value, problems, |path, map, problems| Some(read_alternative(path, map, problems)));
        }
        "came" => draft.came = text(key, value, problems).unwrap_or_default(),
        "replies" => draft.replies = read_named(key, value, problems, read_reply),
        "from-link" => draft.from_link = text(key, value, problems),
        "sibling-of" => draft.sibling_of = text(key, value, problems).map(|id| DraftId::from_text(&id)),
        "copy-of" => draft.copy_of = text(key, value, problems).map(|id| DraftId::from_text(&id)),
        _ => problems.add(&join("", key), "unknown key"),
    }
}

fn write_known(draft: &Draft) -> Value {
    let Choice { swaps, left_out } = &draft.choice;
    let mut map = Map::default();
    map.put("name", filled(&draft.name));
    map.put("created", (draft.created_utc_ms != 0).then(|| draft.created_utc_ms.into()));
    map.put("situation", Some(answers::write(&draft.situation)));
    map.put("swaps", object(swaps, |phrase| phrase.as_str().into()));
    map.put("left-out", list(left_out.iter().map(|(mov, ())| mov.into()).collect()));
    map.put("edits", object(&draft.edits, write_edit));
    map.put("set-aside", write_set_aside(&draft.set_aside));
    map.put("sent", draft.sent.as_ref().map(write_sent));
    map.put("steps", object(&draft.steps, write_step));
    map.put("own-ways", list(draft.own_ways.iter().map(|(way, ())| way.into()).collect()));
    map.put("alternatives", list(draft.alternatives.iter().map(write_alternative).collect()));
    map.put("came", filled(&draft.came));
    map.put("replies", object(&draft.replies, write_reply));
    map.put("from-link", draft.from_link.as_deref().map(Value::from));
    map.put("sibling-of", draft.sibling_of.as_ref().map(|id| id.as_str().into()));
    map.put("copy-of", draft.copy_of.as_ref().map(|id| id.as_str().into()));
    Value::Object(map)
}

fn write_sent(sent: &Sent) -> Value {
    let mut map = Map::default();
    map.put("at", Some(sent.at_utc_ms.into()));
    map.put("channel", sent.channel.map(|channel| channel.id().into()));
    Value::Object(map)
}

fn write_step(step: &StepMark) -> Value {
    let mut map = Map::default();
    map.put("done", step.done_utc_ms.map(Value::from));
    map.put("off", step.is_off.then_some(Value::Bool(true)));
    map.put("channel", step.channel.map(|channel| channel.id().into()));
    Value::Object(map)
}

fn write_reply(reply: &ReplyMark) -> Value {
    let mut map = Map::default();
    map.put("wording", filled(&reply.wording));
    map.put("open", reply.may_change.then_some(Value::Bool(true)));
    map.put("edit", reply.edit.as_ref().map(write_edit));
    map.put("seen", filled(&reply.seen));
    map.put("set-aside", write_set_aside(&reply.set_aside));
    Value::Object(map)
}

fn write_set_aside(texts: &[SetAside]) -> Option<Value> {
    list(texts.iter().map(|it| Value::Object(message(it.subject.as_deref(), &it.text))).collect())
}

fn write_edit(Edit { subject, text, base }: &Edit) -> Value {
    let mut edit = message(subject.as_deref(), text);
    edit.put("base", list(base.iter().map(write_mark).collect()));
    Value::Object(edit)
}

fn write_mark(it: &SentenceMark) -> Value {
    let mut mark = Map::default();
    mark.put("move", Some(it.mov.as_str().into()));
    mark.put("phrase", Some(it.phrase.as_str().into()));
    mark.put("text", Some(it.text.as_str().into()));
    mark.put("before", filled(&it.before));
    Value::Object(mark)
}

fn message(subject: Option<&str>, text: &str) -> Map {
    let mut map = Map::default();
    map.put("subject", subject.map(Value::from));
    map.put("text", Some(text.into()));
    map
}

/// A text, unless it is empty.
fn filled(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| text.into())
}

/// A list, unless it is empty.
fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

/// An object, unless it is empty.
fn object<V>(named: &Named<V>, write: impl Fn(&V) -> Value) -> Option<Value> {
    let mut map = Map::default();
    for (name, value) in named.iter() {
        map.put(name, Some(write(value)));
    }
    (!named.is_empty()).then_some(Value::Object(map))
}

fn text(path: &str, value: &Value, problems: &mut Problems) -> Option<String> {
    if value.as_str().is_none() {
        problems.add(path, expected("text", value));
    }
    value.as_str().map(Into::into)
}

fn flag(path: &str, value: &Value, problems: &mut Problems) -> bool {
    if value.as_bool().is_none() {
        problems.add(path, expected("true or false", value));
    }
    value.as_bool() == Some(true)
}

fn number(path: &str, value: &Value, problems: &mut Problems) -> Option<i64> {
    if value.as_i64().is_none() {
        problems.add(path, expected("a whole number", value));
    }
    value.as_i64()
}

fn read_swaps(path: &str, value: &Value, problems: &mut Problems) -> Named<String> {
    read_named(path, value, problems, text)
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
    read_named(path, value, problems, read_edit)
}

/// Values by name; the ones that cannot be read are left out.
fn read_named<V>(
    path: &str,
    value: &Value,
    problems: &mut Problems,
    read_one: fn(&str, &Value, &mut Problems) -> Option<V>,
) -> Named<V> {
    let entries = problems.object(path, value).into_iter().flat_map(Map::iter);
    entries.filter_map(|(name, value)| Some((name.into(), read_one(&join(path, name), value, problems)?))).collect()
}

/// An edit whose text cannot be read is no edit; the stored one is kept.
fn read_edit(path: &str, value: &Value, problems: &mut Problems) -> Option<Edit> {
    let map = problems.object(path, value)?;
    let mut edit = Edit { text: read_text(path, "text", map, problems)?, ..Edit::default() };
    for (key, value) in map.iter() {
        let path = join(path, key);
        match key {
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
    let channel = map.get("channel").and_then(|value| read_channel(&join(path, "channel"), value, problems));
    Some(Sent { at_utc_ms, channel })
}

fn read_channel(path: &str, value: &Value, problems: &mut Problems) -> Option<Channel> {
    let channel = value.as_str().and_then(Channel::from_id);
    if channel.is_none() {
        problems.add(path, expected("a channel", value));
    }
    channel
}

fn read_step(path: &str, value: &Value, problems: &mut Problems) -> Option<StepMark> {
    let mut step = StepMark::default();
    for (key, value) in problems.object(path, value)?.iter() {
        let path = join(path, key);
        match key {
            "done" => step.done_utc_ms = number(&path, value, problems),
            "off" => step.is_off = flag(&path, value, problems),
            "channel" => step.channel = read_channel(&path, value, problems),
            _ => problems.add(&path, "unknown key"),
        }
    }
    Some(step)
}

/// What a process is compared with: a name, and marks by aspect.
fn read_alternative(path: &str, map: &Map, problems: &mut Problems) -> Alternative {
    let mut alternative = Alternative::default();
    for (key, value) in map.iter() {
        let path = join(path, key);
        match (key, Aspect::from_id(key)) {
            ("name", _) => alternative.name = text(&path, value, problems).unwrap_or_default(),
            (_, None) => problems.add(&path, "unknown key"),
            (_, Some(aspect)) => match value.as_str().and_then(Mark::from_id) {
                Some(mark) => alternative.set(aspect, Some(mark)),
                None => problems.add(&path, expected("a mark: here, same or there", value)),
            },
        }
    }
    alternative
}

fn write_alternative(alternative: &Alternative) -> Value {
    let mut map = Map::default();
    map.put("name", filled(&alternative.name));
    for (aspect, mark) in &alternative.marks {
        map.put(aspect.id(), Some(mark.id().into()));
    }
    Value::Object(map)
}

fn read_reply(path: &str, value: &Value, problems: &mut Problems) -> Option<ReplyMark> {
    let mut reply = ReplyMark::default();
    for (key, value) in problems.object(path, value)?.iter() {
        let path = join(path, key);
        match key {
            "wording" => reply.wording = text(&path, value, problems).unwrap_or_default(),
            "open" => reply.may_change = flag(&path, value, problems),
            "edit" => reply.edit = read_edit(&path, value, problems),
            "seen" => reply.seen = text(&path, value, problems).unwrap_or_default(),
            "set-aside" => reply.set_aside = read_set_aside(&path, value, problems),
            _ => problems.add(&path, "unknown key"),
        }
    }
    Some(reply)
}

/// A text without which its record says nothing.
fn read_text(path: &str, key: &str, map: &Map, problems: &mut Problems) -> Option<String> {
    text(&join(path, key), map.get(key).unwrap_or(&Value::Null), problems)
}

fn read_messages<T>(
    path: &str,
    value: &Value,
    problems: &mut Problems,
    read_one: impl Fn(&str, &Map, &mut Problems) -> Option<T>,
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

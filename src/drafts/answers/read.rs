//! A situation from JSON: all that can be understood, and one line about each thing that cannot.

use std::fmt;

use crate::drafts::json::{Map, NotJson, Value};

use super::fields::{BLANK_MISSED, Place, Record, blank_person};
use crate::situation::{Done, DoneKind, Id, Moment, Pending, PendingKind, Situation};

/// Something in a JSON text that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands, as `people[1].kind`; for a text that is no JSON, its line and column.
    pub path: String,
    /// What is wrong and what was expected, in one line.
    pub message: String,
    /// Whether a list entry could not be read at all, so that the list read is shorter than the list written.
    pub(crate) is_skipped: bool,
}

/// Reads the answers of a JSON object. Never fails: what it cannot understand is blank and named in the list.
pub fn read(value: &Value) -> (Situation, Vec<Problem>) {
    let mut problems = Problems::default();
    let situation = read_at("", value, &mut problems);
    (situation, problems.0)
}

/// Reads a file: one JSON object with the answers and, beside them, `now`, the candidate's clock when it was written.
///
/// # Errors
/// The first thing that is not understood, unknown keys included.
pub fn read_file(text: &str) -> Result<(Situation, Option<Moment>), Problem> {
    let mut value = Value::parse(text).map_err(not_json)?;
    let now = if let Value::Object(map) = &mut value { map.remove("now") } else { None };
    let now = now.map(|now| read_now(&now)).transpose()?;
    let (situation, problems) = read(&value);
    match problems.into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok((situation, now)),
    }
}

/// Reads the answers that stand at `path` of a larger JSON text.
pub(crate) fn read_at(path: &str, value: &Value, problems: &mut Problems) -> Situation {
    let mut situation = Situation::default();
    let Some(map) = problems.object(path, value) else { return situation };
    read_answers(path, map, &mut situation, LISTS, problems);
    for (key, value) in map.iter() {
        let path = join(path, key);
        match key {
            "people" => {
                situation.people = read_list(&path, value, problems, |path, map, problems| {
                    let mut person = blank_person();
                    read_answers(path, map, &mut person, &[], problems);
                    Some(person)
                });
            }
            "pending" => {
                situation.pending = read_list(&path, value, problems, |path, map, problems| {
                    let mut pending = Pending { kind: kind::<PendingKind>(path, map, problems)?, at: None };
                    read_answers(path, map, &mut pending, &[], problems);
                    Some(pending)
                });
            }
            "done" => {
                situation.done = read_list(&path, value, problems, |path, map, problems| {
                    let mut done = Done { kind: kind::<DoneKind>(path, map, problems)?, at: None };
                    read_answers(path, map, &mut done, &[], problems);
                    Some(done)
                });
            }
            "missed" => {
                situation.missed = problems.object(&path, value).map(|map| {
                    let mut missed = BLANK_MISSED;
                    read_answers(&path, map, &mut missed, &[], problems);
                    missed
                });
            }
            _ => {}
        }
    }
    situation
}

/// What of a situation is no single answer.
const LISTS: &[&str] = &["people", "pending", "done", "missed"];

/// What was not understood so far.
#[derive(Default)]
pub(crate) struct Problems(pub(crate) Vec<Problem>);

impl Problems {
    /// Adds a problem.
    pub(crate) fn add(&mut self, path: &str, message: impl Into<String>) {
        self.0.push(Problem { path: path.into(), message: message.into(), is_skipped: false });
    }

    /// Adds a problem for which a whole list entry is passed over.
    pub(crate) fn skip(&mut self, path: &str, at: &str, message: impl Into<String>) {
        self.add(at, message);
        self.0.push(Problem { path: path.into(), message: "this entry was passed over".into(), is_skipped: true });
    }

    /// The value as an object, or a problem.
    pub(crate) fn object<'a>(&mut self, path: &str, value: &'a Value) -> Option<&'a Map> {
        if value.as_object().is_none() {
            self.add(path, expected("an object { … }", value));
        }
        value.as_object()
    }

    /// The value as a list, or a problem.
    pub(crate) fn list<'a>(&mut self, path: &str, value: &'a Value) -> &'a [Value] {
        if value.as_array().is_none() {
            self.add(path, expected("a list [ … ]", value));
        }
        value.as_array().unwrap_or_default()
    }
}

/// The path of a key below a path.
pub(crate) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { one_line(key) } else { format!("{path}.{}", one_line(key)) }
}

/// The path of a list entry.
pub(crate) fn join_index(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

fn read_now(value: &Value) -> Result<Moment, Problem> {
    value.as_str().and_then(Moment::parse).filter(|now| now.time.is_some() && now.offset.is_some()).ok_or_else(|| {
        let message = expected("a date and time with a zone, as 2026-11-23T09:00+01:00", value);
        Problem { path: "now".into(), message, is_skipped: false }
    })
}

fn not_json(NotJson { line, column, what }: NotJson) -> Problem {
    Problem { path: format!("line {line}, column {column}"), message: format!("not JSON: {what}"), is_skipped: false }
}

fn read_list<T>(
    path: &str,
    value: &Value,
    problems: &mut Problems,
    read_entry: impl Fn(&str, &Map, &mut Problems) -> Option<T>,
) -> Vec<T> {
    let mut list = Vec::new();
    for (index, value) in problems.list(path, value).iter().enumerate() {
        let path = join_index(path, index);
        match value.as_object() {
            Some(map) => list.extend(read_entry(&path, map, problems)),
            None => problems.skip(&path, &path, expected("an object { … }", value)),
        }
    }
    list
}

/// The kind of a list entry, without which the entry says nothing.
fn kind<T: Id>(path: &str, map: &Map, problems: &mut Problems) -> Option<T> {
    let value = map.get("kind");
    let kind = value.and_then(Value::as_str).and_then(T::from_id);
    if kind.is_none() {
        let message = match value {
            Some(value) => unknown(value, T::IDS),
            None => format!("missing; expected one of {}", T::IDS.join(", ")),
        };
        problems.skip(path, &join(path, "kind"), message);
    }
    kind
}

/// Reads the answers of a record; names every key that is neither an answer nor one of the `others`.
fn read_answers(path: &str, map: &Map, record: &mut dyn Record, others: &[&str], problems: &mut Problems) {
    let mut answers = record.answers();
    for (key, value) in map.iter() {
        match answers.iter_mut().find(|answer| answer.key == key) {
            Some(answer) => {
                if let Err(message) = put(&mut answer.place, value) {
                    problems.add(&join(path, key), message);
                }
            }
            None if others.contains(&key) => {}
            None => problems.add(&join(path, key), "unknown key"),
        }
    }
}

fn put(place: &mut Place, value: &Value) -> Result<(), String> {
    let text = value.as_str();
    let is_known = |put: &mut dyn FnMut(&str) -> bool, ids| match text {
        Some(id) if put(id) => Ok(()),
        _ => Err(unknown(value, ids)),
    };
    match place {
        Place::Text(place) => text.ok_or_else(|| expected("text", value))?.clone_into(place),
        Place::Tick(place) => **place = value.as_bool().ok_or_else(|| expected("true or false", value))?,
        Place::Choice(place, _) => {
            let ids = place.ids();
            return is_known(&mut |id| place.put(id), ids);
        }
        Place::Optional(place) => {
            let ids = place.ids();
            return is_known(&mut |id| place.put(id), ids);
        }
        Place::At(place) => {
            let at = text.and_then(Moment::parse);
            **place = Some(at.ok_or_else(|| expected("a date, as 2026-12-03 or 2026-12-03T14:30+01:00", value))?);
        }
    }
    Ok(())
}

fn unknown(value: &Value, ids: &[&str]) -> String {
    format!("unknown value {}; expected one of {}", shown(value), ids.join(", "))
}

/// `expected text, found 7`.
pub(crate) fn expected(what: &str, value: &Value) -> String {
    format!("expected {what}, found {}", shown(value))
}

/// A value as it stands in the text, in one line and not too long.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
        Value::String(text) if text.chars().nth(40).is_some() => {
            one_line(&format!("\"{}…\"", text.chars().take(40).collect::<String>()))
        }
        value => one_line(&value.to_string()),
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { f.write_str(&self.message) } else { write!(f, "{}: {}", self.path, self.message) }
    }
}

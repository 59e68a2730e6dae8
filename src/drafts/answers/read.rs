//! A situation from JSON: all that can be understood, and one line about each thing that cannot.

use std::fmt;

use crate::drafts::json::{Map, NotJson, Value};

use super::fields::{ADDRESS, BLANK_MISSED, DONE, Field, MISSED, PENDING, PERSON, SITUATION, Slot, blank_person};
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
    read_fields(path, SITUATION, map, &mut situation, problems);
    read_fields(path, ADDRESS, map, &mut situation, problems);
    for (key, value) in map.iter() {
        let path = join(path, key);
        match key {
            "people" => {
                situation.people = read_list(&path, value, problems, |path, map, problems| {
                    let mut person = blank_person();
                    read_record(path, PERSON, map, &mut person, problems);
                    Some(person)
                });
            }
            "pending" => {
                situation.pending = read_list(&path, value, problems, |path, map, problems| {
                    let mut pending = Pending { kind: kind::<PendingKind>(path, map, problems)?, at: None };
                    read_record(path, PENDING, map, &mut pending, problems);
                    Some(pending)
                });
            }
            "done" => {
                situation.done = read_list(&path, value, problems, |path, map, problems| {
                    let mut done = Done { kind: kind::<DoneKind>(path, map, problems)?, at: None };
                    read_record(path, DONE, map, &mut done, problems);
                    Some(done)
                });
            }
            "missed" => {
                situation.missed = problems.object(&path, value).map(|map| {
                    let mut missed = BLANK_MISSED;
                    read_record(&path, MISSED, map, &mut missed, problems);
                    missed
                });
            }
            key if has(SITUATION, key) || has(ADDRESS, key) => {}
            _ => problems.add(&path, "unknown key"),
        }
    }
    situation
}

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

fn read_record<T>(path: &str, fields: &[Field<T>], map: &Map, record: &mut T, problems: &mut Problems) {
    read_fields(path, fields, map, record, problems);
    for key in map.keys().filter(|key| !has(fields, key)) {
        problems.add(&join(path, key), "unknown key");
    }
}

fn read_fields<T>(path: &str, fields: &[Field<T>], map: &Map, record: &mut T, problems: &mut Problems) {
    for field in fields {
        let Some(value) = map.get(field.key) else { continue };
        if let Err(message) = put(&field.slot, value, record) {
            problems.add(&join(path, field.key), message);
        }
    }
}

fn put<T>(slot: &Slot<T>, value: &Value, record: &mut T) -> Result<(), String> {
    let text = value.as_str();
    match (slot, text) {
        (Slot::Text { set, .. }, Some(text)) => set(record, text.into()),
        (Slot::Text { .. }, None) => return Err(expected("text", value)),
        (Slot::Tick { set, .. }, _) => {
            let tick = value.as_bool().ok_or_else(|| expected("true or false", value))?;
            set(record, tick);
        }
        (Slot::Choice { set, ids, .. }, text) => {
            if !text.is_some_and(|id| set(record, id)) {
                return Err(unknown(value, ids));
            }
        }
        (Slot::At { set, .. }, text) => {
            let at = text.and_then(Moment::parse);
            set(record, at.ok_or_else(|| expected("a date, as 2026-12-03 or 2026-12-03T14:30+01:00", value))?);
        }
    }
    Ok(())
}

fn has<T>(fields: &[Field<T>], key: &str) -> bool {
    fields.iter().any(|field| field.key == key)
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

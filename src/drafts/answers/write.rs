//! A situation as JSON.

use crate::drafts::json::{Map, Value};

use super::fields::{ADDRESS, DONE, Field, MISSED, PENDING, PERSON, SITUATION, Slot};
use crate::situation::Situation;

/// Writes the answers as a JSON object; [`read()`](super::read()) makes the same situation of it.
pub fn write(situation: &Situation) -> Value {
    let mut map = Map::default();
    write_fields(SITUATION, situation, &mut map);
    write_fields(ADDRESS, situation, &mut map);
    write_list("people", PERSON, &situation.people, &mut map);
    write_list("pending", PENDING, &situation.pending, &mut map);
    write_list("done", DONE, &situation.done, &mut map);
    map.put("missed", situation.missed.as_ref().map(|missed| write_record(MISSED, missed)));
    Value::Object(map)
}

fn write_list<T>(key: &str, fields: &[Field<T>], records: &[T], map: &mut Map) {
    if !records.is_empty() {
        let list = records.iter().map(|record| write_record(fields, record)).collect();
        map.put(key, Some(Value::Array(list)));
    }
}

fn write_record<T>(fields: &[Field<T>], record: &T) -> Value {
    let mut map = Map::default();
    write_fields(fields, record, &mut map);
    Value::Object(map)
}

fn write_fields<T>(fields: &[Field<T>], record: &T, map: &mut Map) {
    for field in fields {
        let value = match field.slot {
            Slot::Text { get, .. } => Some(get(record)).filter(|text| !text.is_empty()).map(Value::from),
            Slot::Tick { get, .. } => get(record).then_some(Value::Bool(true)),
            Slot::Choice { get, .. } => get(record).map(Value::from),
            Slot::At { get, .. } => get(record).map(|at| Value::String(at.to_string())),
        };
        map.put(field.key, value);
    }
}

//! A situation as JSON.

use super::fields::{Place, Record};
use crate::drafts::json::{Map, Value};
use crate::situation::Situation;

/// Writes the answers as a JSON object; [`read()`](super::read()) makes the same situation of it.
pub fn write(situation: &Situation) -> Value {
    // The table borrows for writing, and a situation is small.
    let mut situation = situation.clone();
    let mut map = Map::default();
    write_answers(&mut situation, &mut map);
    map.put("people", list(&mut situation.people));
    map.put("pending", list(&mut situation.pending));
    map.put("done", list(&mut situation.done));
    map.put("missed", situation.missed.as_mut().map(|missed| write_record(missed)));
    Value::Object(map)
}

/// A list, unless it is empty.
fn list<T: Record>(records: &mut [T]) -> Option<Value> {
    let list: Vec<_> = records.iter_mut().map(|record| write_record(record)).collect();
    (!list.is_empty()).then_some(Value::Array(list))
}

fn write_record(record: &mut dyn Record) -> Value {
    let mut map = Map::default();
    write_answers(record, &mut map);
    Value::Object(map)
}

fn write_answers(record: &mut dyn Record, map: &mut Map) {
    for answer in record.answers() {
        let value = match answer.place {
            Place::Text(text) => Some(text.as_str()).filter(|text| !text.is_empty()).map(Value::from),
            Place::Tick(tick) => tick.then_some(Value::Bool(true)),
            Place::Choice(choice, blank) => Some(choice.id()).filter(|id| blank != Some(*id)).map(Value::from),
            Place::Optional(choice) => choice.id().map(Value::from),
            Place::At(at) => at.map(|at| Value::String(at.to_string())),
        };
        map.put(answer.key, value);
    }
}

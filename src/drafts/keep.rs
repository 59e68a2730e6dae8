//! Writes a changed record over a stored one so that nothing is lost that was not understood.
//!
//! Invariant: a value that was not changed since it was read is written back as it stood, whatever it is.

use super::json::{Map, Value};

use super::answers::{join, join_index};

/// Joins three forms of one record: as it was `stored`, as it was `read` (understood and written again), and as it is
/// `now`. `skipped` names the list entries of the stored form that the reader passed over.
pub(crate) fn keep(stored: &Value, read: &Value, now: &Value, skipped: &[String]) -> Value {
    value("", Some(stored), Some(read), Some(now), skipped).unwrap_or_default()
}

fn value(
    path: &str,
    stored: Option<&Value>,
    read: Option<&Value>,
    now: Option<&Value>,
    skipped: &[String],
) -> Option<Value> {
    if read == now {
        return stored.cloned();
    }
    let merged = match (stored, read, now) {
        (Some(Value::Object(stored)), read, Some(Value::Object(now))) => {
            Value::Object(object(path, stored, read.and_then(Value::as_object), now, skipped))
        }
        (Some(Value::Array(stored)), read, Some(Value::Array(now))) => {
            let read = read.and_then(Value::as_array).unwrap_or_default();
            Value::Array(list(path, stored, read, now, skipped))
        }
        // The last entry that was understood is gone: those that were not stay.
        (Some(Value::Array(stored)), Some(Value::Array(read)), None) => {
            let left = list(path, stored, read, &[], skipped);
            return (!left.is_empty()).then_some(Value::Array(left));
        }
        (_, _, now) => return now.cloned(),
    };
    Some(merged)
}

fn object(path: &str, stored: &Map, read: Option<&Map>, now: &Map, skipped: &[String]) -> Map {
    let mut merged = Map::default();
    let added = now.keys().filter(|key| !stored.contains_key(key));
    for key in stored.keys().chain(added) {
        let read = read.and_then(|read| read.get(key));
        merged.put(key, value(&join(path, key), stored.get(key), read, now.get(key), skipped));
    }
    merged
}

/// An entry that stayed equal keeps its stored form; one that was changed in its place keeps what was not understood of it.
fn list(path: &str, stored: &[Value], read: &[Value], now: &[Value], skipped: &[String]) -> Vec<Value> {
    let is_skipped = |index: usize| skipped.contains(&join_index(path, index));
    let understood: Vec<_> =
        stored.iter().enumerate().filter(|(index, _)| !is_skipped(*index)).map(|(_, value)| value).collect();
    let is_paired = understood.len() == read.len();
    let mut old: Vec<_> = understood.into_iter().zip(read).filter(|_| is_paired).map(Some).collect();
    let same: Vec<_> = now
        .iter()
        .map(|entry| {
            let slot = old.iter_mut().find(|slot| slot.is_some_and(|(_, read)| read == entry))?;
            slot.take().map(|(stored, _)| stored.clone())
        })
        .collect();
    let mut merged: Vec<_> = same
        .into_iter()
        .zip(now)
        .enumerate()
        .filter_map(|(index, (same, entry))| {
            same.or_else(|| match old.get_mut(index).and_then(Option::take) {
                Some((stored, read)) => value(&join_index(path, index), Some(stored), Some(read), Some(entry), skipped),
                None => Some(entry.clone()),
            })
        })
        .collect();
    for (index, entry) in stored.iter().enumerate().filter(|(index, _)| is_skipped(*index)) {
        merged.insert(index.min(merged.len()), entry.clone());
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::json::json;

    #[track_caller]
    fn check(stored: Value, read: Value, now: Value, skipped: &[&str], expected: Value) {
        let skipped: Vec<_> = skipped.iter().map(ToString::to_string).collect();
        assert_eq!(keep(&stored, &read, &now, &skipped), expected);
    }

    #[test]
    fn keeps_what_was_not_changed() {
        check(json!({"a": "?", "b": 1}), json!({}), json!({}), &[], json!({"a": "?", "b": 1}));
        check(json!({"a": "?", "b": 1}), json!({}), json!({"c": 2}), &[], json!({"a": "?", "b": 1, "c": 2}));
    }

    #[test]
    fn a_new_answer_replaces_one_that_was_not_understood() {
        check(json!({"a": "?"}), json!({}), json!({"a": "x"}), &[], json!({"a": "x"}));
        check(json!({"a": "x", "b": "y"}), json!({"a": "x", "b": "y"}), json!({"b": "y"}), &[], json!({"b": "y"}));
    }

    #[test]
    fn list_entries_keep_what_belongs_to_them() {
        let stored = json!([{"n": "A", "x": 1}, 7, {"n": "B", "x": 2}]);
        let read = json!([{"n": "A"}, {"n": "B"}]);
        let skip = &["[1]"];
        check(stored.clone(), read.clone(), json!([{"n": "B"}]), skip, json!([{"n": "B", "x": 2}, 7]));
        check(
            stored.clone(),
            read.clone(),
            json!([{"n": "Z"}, {"n": "B"}]),
            skip,
            json!([{"n": "Z", "x": 1}, 7, {"n": "B", "x": 2}]),
        );
        let under = |key: &str, value| Value::Object(std::iter::once((key.to_owned(), value)).collect());
        check(under("l", stored), under("l", read), json!({}), &["l[1]"], json!({"l": [7]}));
    }
}

//! The envelope of a stored draft: `{f, v, id, rev, parent, tab, lamport, utc, past, len, crc32c, body}`, one JSON object a
//! key. `past` stands there only where another tab had part in it ([`Stamp::past`]).
//!
//! The body stands last, as plain JSON that a person can read. `len` and `crc32c` are taken over its bytes exactly as they
//! stand in the record (UTF-8, from its first brace to its last), so that no reading and writing again is part of the proof.
//! A trashed draft has `trashed`, the time; one deleted for good has `deleted` and no body.
//! Invariant: what does not pass every check is not a record, and nobody writes over it.

use super::json::{Map, Value};

use super::crc32c::crc32c;
use super::draft::{DraftId, Stamp};

/// The version of the format that this build writes.
pub(crate) const VERSION: u64 = 1;

/// Nobody counts so far: a count beyond this was damaged, and to count on from it would come to an end.
const MAX_COUNT: u64 = 1 << 60;

/// Why a stored text is not a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON object.
    NotJson,
    /// It is something else than one of our records, or an entry of the envelope is missing or of another kind.
    NotARecord,
    /// Its checksum or its length is another one.
    Damaged,
    /// It stands under the key of another draft.
    WrongKey,
    /// The browser did not hand it out.
    NotHandedOut,
    /// It was damaged and has been put aside.
    PutAside,
}

/// What stands under the key of a draft.
#[derive(Debug)]
pub(crate) enum Stored {
    /// A record that passed every check.
    Record(Box<Record>),
    /// A record of a newer version, with its name and time as far as they can be told.
    Newer { name: String, utc_ms: i64 },
    /// Something else.
    Unreadable(Fault),
}

/// A record that passed every check.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) id: DraftId,
    pub(crate) stamp: Stamp,
    /// The revision from which this one was made; 0 for the first.
    pub(crate) parent: u64,
    pub(crate) utc_ms: i64,
    pub(crate) state: State,
    /// Entries of the envelope that this version does not know.
    pub(crate) extra: Map,
}

/// Whether there is a body, and its exact text.
#[derive(Clone, Debug)]
pub(crate) enum State {
    Live { body: String },
    Trashed { body: String, at_utc_ms: i64 },
    Deleted { at_utc_ms: i64 },
}

impl Record {
    /// Whether the draft is neither trashed nor deleted.
    pub(crate) fn is_live(&self) -> bool {
        matches!(self.state, State::Live { .. })
    }
}

impl State {
    /// The exact text of the body; `None` for a draft that was deleted for good.
    pub(crate) fn body(&self) -> Option<&str> {
        match self {
            Self::Live { body } | Self::Trashed { body, .. } => Some(body),
            Self::Deleted { .. } => None,
        }
    }

    /// The same state with another body.
    pub(crate) fn with_body(&self, body: String) -> Self {
        match *self {
            Self::Trashed { at_utc_ms, .. } => Self::Trashed { body, at_utc_ms },
            _ => Self::Live { body },
        }
    }
}

/// The record as text.
pub(crate) fn encode(record: &Record) -> String {
    let json = |text: &str| Value::from(text).to_string();
    let Record { id, stamp, parent, utc_ms, state, extra } = record;
    let (rev, tab, lamport, id) = (stamp.rev, json(&stamp.tab), stamp.lamport, json(id.as_str()));
    let past = if stamp.past.is_empty() { String::new() } else { format!(r#","past":{}"#, json(&stamp.past)) };
    let extra = extra.iter().map(|(key, value)| format!(",{}:{value}", json(key))).collect::<Vec<_>>().concat();
    let mark = match state {
        State::Live { .. } => String::new(),
        State::Trashed { at_utc_ms, .. } => format!(r#","trashed":{at_utc_ms}"#),
        State::Deleted { at_utc_ms } => format!(r#","deleted":{at_utc_ms}"#),
    };
    let body = state
        .body()
        .map(|body| format!(r#","len":{},"crc32c":"{:08x}","body":{body}"#, body.len(), crc32c(body.as_bytes())));
    format!(
        r#"{{"f":"bowout","v":{VERSION},"id":{id},"rev":{rev},"parent":{parent},"tab":{tab},"lamport":{lamport},"utc":{utc_ms}{past}{extra}{mark}{}}}"#,
        body.unwrap_or_default()
    )
}

/// Reads what stands under the key of the draft `id`.
pub(crate) fn decode(id: &DraftId, text: &str) -> Stored {
    match try_decode(id, text) {
        Ok(stored) => stored,
        Err(fault) => Stored::Unreadable(fault),
    }
}

fn try_decode(id: &DraftId, text: &str) -> Result<Stored, Fault> {
    let Ok(Value::Object(mut map)) = Value::parse(text) else { return Err(Fault::NotJson) };
    if map.remove("f").as_ref().and_then(Value::as_str) != Some("bowout") {
        return Err(Fault::NotARecord);
    }
    let version = take_u64(&mut map, "v")?;
    if version > VERSION {
        let name = map.get("body").and_then(Value::as_object).and_then(|body| body.get("name")).and_then(Value::as_str);
        let utc_ms = map.get("utc").and_then(Value::as_i64).unwrap_or_default();
        return Ok(Stored::Newer { name: name.unwrap_or_default().into(), utc_ms });
    }
    if version != VERSION {
        return Err(Fault::NotARecord);
    }
    if take_text(&mut map, "id")? != id.as_str() {
        return Err(Fault::WrongKey);
    }
    let (rev, tab) = (take_u64(&mut map, "rev")?, take_text(&mut map, "tab")?);
    let (parent, lamport) = (take_u64(&mut map, "parent")?, take_u64(&mut map, "lamport")?);
    if MAX_COUNT < rev.max(lamport) {
        return Err(Fault::Damaged);
    }
    let past = if map.contains_key("past") { take_text(&mut map, "past")? } else { String::new() };
    let stamp = Stamp { rev, tab, lamport, past };
    let utc_ms = take_i64(&mut map, "utc")?;
    let state = take_state(&mut map, text)?;
    Ok(Stored::Record(Box::new(Record { id: id.clone(), stamp, parent, utc_ms, state, extra: map })))
}

fn take_state(map: &mut Map, text: &str) -> Result<State, Fault> {
    if map.contains_key("deleted") && !map.contains_key("body") {
        return Ok(State::Deleted { at_utc_ms: take_i64(map, "deleted")? });
    }
    let (len, sum) = (take_u64(map, "len")?, take_text(map, "crc32c")?);
    let is_object = map.remove("body").is_some_and(|body| body.as_object().is_some());
    let body = raw_member(text, r#""body""#).filter(|_| is_object).ok_or(Fault::NotARecord)?;
    if usize::try_from(len) != Ok(body.len()) || sum != format!("{:08x}", crc32c(body.as_bytes())) {
        return Err(Fault::Damaged);
    }
    let body = body.to_owned();
    if map.contains_key("trashed") {
        return Ok(State::Trashed { body, at_utc_ms: take_i64(map, "trashed")? });
    }
    Ok(State::Live { body })
}

fn take_u64(map: &mut Map, key: &str) -> Result<u64, Fault> {
    map.remove(key).as_ref().and_then(Value::as_u64).ok_or(Fault::NotARecord)
}

fn take_i64(map: &mut Map, key: &str) -> Result<i64, Fault> {
    map.remove(key).as_ref().and_then(Value::as_i64).ok_or(Fault::NotARecord)
}

fn take_text(map: &mut Map, key: &str) -> Result<String, Fault> {
    map.remove(key).as_ref().and_then(Value::as_str).map(Into::into).ok_or(Fault::NotARecord)
}

/// The exact text of a member of a JSON object; `key` with its quotes. The text is known to be valid JSON.
fn raw_member<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let (mut depth, mut start, mut name, mut found) = (0_u32, 0, "", None);
    let (mut in_string, mut is_escaped) = (false, false);
    let cut = |start, end| text.get(start..end).unwrap_or_default().trim_ascii();
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            in_string = byte != b'"' || is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            continue;
        }
        if depth == 1 && matches!(byte, b',' | b'}') && name == key {
            found = Some(cut(start, at));
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b':' if depth == 1 => name = cut(start, at),
            b',' => {}
            _ => continue,
        }
        // Names and values at the top begin after one of these.
        if depth == 1 && matches!(byte, b'{' | b':' | b',') {
            start = at + 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let _: Value = Value::parse(text).unwrap();
        assert_eq!(raw_member(text, "\"body\""), expected);
    }

    #[test]
    fn a_count_that_nobody_reaches_is_damage() {
        let id = DraftId::from_text("x");
        let text = |count: u64| {
            format!(
                r#"{{"f":"bowout","v":1,"id":"x","rev":{count},"parent":0,"tab":"t","lamport":{count},"utc":0,"deleted":0}}"#
            )
        };
        assert!(matches!(decode(&id, &text(MAX_COUNT)), Stored::Record(_)));
        assert!(matches!(decode(&id, &text(u64::MAX)), Stored::Unreadable(Fault::Damaged)));
    }

    #[test]
    fn a_body_counts_for_more_than_a_mark_that_it_was_deleted() {
        let id = DraftId::from_text("x");
        let text = |end: &str| {
            format!(
                r#"{{"f":"bowout","v":1,"id":"x","rev":1,"parent":0,"tab":"t","lamport":1,"utc":0,"deleted":0{end}}}"#
            )
        };
        let is_kept = |end: &str| match decode(&id, &text(end)) {
            Stored::Record(record) => record.state.body().is_some(),
            _ => panic!("{end}: it is a record"),
        };
        assert!(!is_kept(""));
        assert!(is_kept(&format!(r#","len":2,"crc32c":"{:08x}","body":{{}}"#, crc32c(b"{}"))));
    }

    #[test]
    fn finds_the_exact_text_of_a_member() {
        check(r#"{"body":{"a": [1, 2 ,{}],"body":3}}"#, Some(r#"{"a": [1, 2 ,{}],"body":3}"#));
        check(r#" {"a":"}\\\"{,:","body" : {"x":"\\"} , "b":1}"#, Some(r#"{"x":"\\"}"#));
        check(r#"{"a":{"body":1},"b":[{"body":2}]}"#, None);
        check(r#"{"body":1,"body":{"é":2}}"#, Some(r#"{"é":2}"#));
        check("{}", None);
    }
}

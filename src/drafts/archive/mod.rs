//! Everything that is kept, as one readable JSON file, and what comes of such a file when it is brought in.
//!
//! `docs/export-format.md` describes the file. A stored text stands in it as JSON where writing that JSON again gives the
//! text byte for byte, and as a string otherwise: what cannot be read travels as it is.
//!
//! Invariants: `read(write(x)) = x`; what is no file of ours changes nothing; no key outside the three kinds that hold what a
//! candidate made comes out of a file.

mod merge;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::json::{Map, NotJson, Value};
use super::shelf::{DRAFT_KEY, QUARANTINE_KEY};
use super::snapshots::SNAPSHOT_KEY;

pub(crate) use merge::{BESIDE, beside_of};
pub use merge::{Changes, changes, merge};

/// Stored texts by their keys.
pub type Entries = BTreeMap<String, String>;

/// A file of more bytes is refused before it is read.
pub const MAX_BYTES: u32 = 50_000_000;

/// The mark of a file of ours, and the version of its format that this build writes.
const FORMAT: &str = "bowout-archive";
const VERSION: u64 = 1;

/// So many characters a key has at most.
const MAX_KEY: usize = 256;

/// What a file held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    /// The stored texts.
    pub entries: Entries,
    /// How many of the file's entries were not understood; they are not in `entries`.
    pub n_left_out: usize,
}

/// Why a file was not brought in. Nothing was changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveFault {
    /// It has more than [`MAX_BYTES`].
    TooLarge,
    /// It is no text, or the browser did not hand it out.
    NotRead,
    /// It is no JSON.
    NotJson(NotJson),
    /// It is JSON, and none that this page has written.
    NotOurs,
    /// A newer version of the page has written it.
    Newer,
}

/// Whether a key holds what a candidate made: a draft, a draft that was put aside, or an earlier version.
pub fn is_kept(key: &str) -> bool {
    [DRAFT_KEY, QUARANTINE_KEY, SNAPSHOT_KEY].iter().any(|prefix| key.starts_with(prefix))
}

/// The file of these texts; those under other keys are left out.
pub fn write(entries: &Entries, utc_ms: i64) -> String {
    let mut file = format!("{{\n  \"f\": \"{FORMAT}\",\n  \"v\": {VERSION},\n  \"utc\": {utc_ms},\n  \"entries\": [");
    let mut is_first = true;
    for (key, text) in entries.iter().filter(|(key, _)| is_kept(key)) {
        let mut entry = Map::default();
        entry.put("key", Some(key.as_str().into()));
        match as_json(text) {
            Some(record) => entry.put("record", Some(record)),
            None => entry.put("text", Some(text.as_str().into())),
        }
        file.push_str(if is_first { "\n    " } else { ",\n    " });
        is_first = false;
        indent(&Value::Object(entry), 4, &mut file);
    }
    file.push_str(if is_first { "]\n}\n" } else { "\n  ]\n}\n" });
    file
}

/// Reads a file. Entries that are not understood are left out and counted; of two with the same key the last one counts.
///
/// # Errors
/// When it is not a file of ours, or one of a newer version.
pub fn read(text: &str) -> Result<Archive, ArchiveFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if usize::try_from(MAX_BYTES).is_ok_and(|max| max < text.len()) {
        return Err(ArchiveFault::TooLarge);
    }
    let Value::Object(mut file) = Value::parse(text).map_err(ArchiveFault::NotJson)? else {
        return Err(ArchiveFault::NotOurs);
    };
    if file.get("f").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ArchiveFault::NotOurs);
    }
    match file.get("v").and_then(Value::as_u64) {
        None | Some(..VERSION) => return Err(ArchiveFault::NotOurs),
        Some(VERSION) => {}
        Some(_) => return Err(ArchiveFault::Newer),
    }
    let Some(Value::Array(list)) = file.remove("entries") else { return Err(ArchiveFault::NotOurs) };
    let mut archive = Archive::default();
    for entry in list {
        match read_entry(entry) {
            Some((key, text)) => {
                archive.entries.insert(key, text);
            }
            None => archive.n_left_out += 1,
        }
    }
    Ok(archive)
}

fn read_entry(entry: Value) -> Option<(String, String)> {
    let Value::Object(mut entry) = entry else { return None };
    let Some(Value::String(key)) = entry.remove("key") else { return None };
    let text = match (entry.remove("record"), entry.remove("text")) {
        (Some(record @ Value::Object(_)), None) => record.to_string(),
        (None, Some(Value::String(text))) => text,
        _ => return None,
    };
    (is_kept(&key) && key.len() <= MAX_KEY).then_some((key, text))
}

/// The text as a JSON object, where it can be had back from that byte for byte, also from within a file.
fn as_json(text: &str) -> Option<Value> {
    // Three levels deeper than it stood, as it will stand in the file: nesting has a limit.
    let Value::Array(outer) = Value::parse(&format!("[[[{text}]]]")).ok()? else { return None };
    let value = outer.first()?.as_array()?.first()?.as_array()?.first()?;
    (value.as_object().is_some() && value.to_string() == text).then(|| value.clone())
}

/// Writes a value as a person reads it: an entry a line.
fn indent(value: &Value, depth: usize, file: &mut String) {
    let mut entries: Vec<(Option<&str>, &Value)> = Vec::new();
    let (open, close) = match value {
        Value::Object(map) => {
            entries.extend(map.iter().map(|(key, value)| (Some(key), value)));
            ('{', '}')
        }
        Value::Array(list) => {
            entries.extend(list.iter().map(|value| (None, value)));
            ('[', ']')
        }
        _ => (' ', ' '),
    };
    if entries.is_empty() {
        // Writing into a String cannot fail.
        let _ = write!(file, "{value}");
        return;
    }
    file.push(open);
    for (nth, (key, value)) in entries.into_iter().enumerate() {
        let _ = write!(file, "{}\n{:depth$}  ", if nth == 0 { "" } else { "," }, "");
        if let Some(key) = key {
            let _ = write!(file, "{}: ", Value::from(key));
        }
        indent(value, depth + 2, file);
    }
    let _ = write!(file, "\n{:depth$}{close}", "");
}

//! What becomes of a stored text: cut off, flipped, written by something else, or by a build that is not there yet.

use super::random::Random;

/// Stands for what the kinds are called in the summary, in the order of [`damage`].
pub(crate) const KINDS: &[&str] = &[
    "empty",
    "cut off",
    "a byte flipped",
    "the body of another draft",
    "an older state",
    "the record of another key",
    "a value of another type",
    "deep arrays",
    "a NUL",
    "half a letter",
    "a byte order mark",
    SEALED,
    "a later version",
    "odd times",
    "no record at all",
];

/// The kind of those that pass every check of a record and are no draft.
pub(crate) const SEALED: &str = "sound sums over something else";

/// The texts from which damage is made.
pub(crate) struct Material<'t> {
    /// The text itself.
    pub(crate) text: &'t str,
    /// An older state of the same draft.
    pub(crate) older: &'t str,
    /// A text of another draft.
    pub(crate) other: &'t str,
}

/// A text damaged in some way, and which of [`KINDS`] that is.
pub(crate) fn damage(random: &mut Random, material: &Material<'_>) -> (usize, String) {
    let Material { text, older, other } = *material;
    let kind = random.below(KINDS.len());
    let damaged = match kind {
        0 => String::new(),
        1 => before(text, random.below(text.len())).to_owned(),
        2 => flipped(random, text),
        3 => match (body_of(text), body_of(other)) {
            (Some(body), Some(instead)) => text.replace(body, instead),
            _ => other.to_owned(),
        },
        4 => older.to_owned(),
        5 => other.to_owned(),
        6 => with_another_type(random, text),
        // So deep only now and then: a million brackets take their time.
        7 => {
            let deep = "[".repeat(if random.percent(1) { 1_000_000 } else { random.below(2_000) });
            if random.percent(50) { deep } else { text.replacen(":{", &format!(r#":{{"x":{deep},"#), 1) }
        }
        8 => inserted(random, text, "\0"),
        9 => {
            let half = if random.percent(50) { r"\ud83d" } else { r"\udc00\ud800" };
            inserted(random, text, half)
        }
        10 => format!("\u{feff}{text}"),
        11 => sealed(text, something(random)),
        12 => text.replacen(r#""v":1,"#, r#""v":2147483648,"#, 1),
        13 => {
            let time = ["-1", "1000000000000000000", "NaN", "9223372036854775808", "-9223372036854775808", "1e18"];
            let time = time.get(random.below(time.len())).copied().unwrap_or_default();
            let name = if random.percent(70) { r#""utc":"# } else { r#""created":"# };
            with_value(text, name, time)
        }
        _ => something(random).to_owned(),
    };
    (kind, damaged)
}

/// Something that is no draft.
fn something(random: &mut Random) -> &'static str {
    const TEXTS: &[&str] = &[
        "null",
        "{}",
        "[]",
        "0",
        r#""bowout""#,
        r#"{"f":"bowout"}"#,
        r#"{"f":"bowout","v":0}"#,
        r#"{"f":"bowout","v":1,"id":"__proto__"}"#,
        r#"{"__proto__":{"f":"bowout","v":1},"constructor":{"prototype":{}}}"#,
        r#"{"situation":7,"name":[],"edits":"x","steps":[1,2],"sent":{"at":"now"},"alternatives":{},"replies":[null]}"#,
        r#"{"situation":{"role":{},"people":{"name":1},"pending":[[],7,{"kind":8}],"stage":[],"reason":{"x":null}}}"#,
        r#"{"situation":{"__proto__":1,"constructor":2},"toString":3,"edits":{"__proto__":{"text":5,"base":[6]}}}"#,
        "<!doctype html><title>404</title>",
        "\u{0}\u{1}\u{fffd}",
    ];
    TEXTS.get(random.below(TEXTS.len())).copied().unwrap_or_default()
}

/// A record with another body, and with length and sum as they have to be.
fn sealed(text: &str, body: &str) -> String {
    let Some(start) = text.find(r#","len":"#) else { return body.to_owned() };
    let sum = crc32c(body.as_bytes());
    format!(r#"{},"len":{},"crc32c":"{sum:08x}","body":{body}}}"#, before(text, start), body.len())
}

fn body_of(text: &str) -> Option<&str> {
    text.split_once(r#""body":"#)?.1.strip_suffix('}')
}

fn flipped(random: &mut Random, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = random.below(bytes.len());
    let mask = [1, 0x20, 0x80].get(random.below(3)).copied().unwrap_or(1);
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= mask;
    }
    // A browser hands out text, with a sign in the place of what is none.
    String::from_utf8_lossy(&bytes).into_owned()
}

fn inserted(random: &mut Random, text: &str, what: &str) -> String {
    let start = before(text, random.below(text.len() + 1));
    format!("{start}{what}{}", text.strip_prefix(start).unwrap_or_default())
}

fn with_another_type(random: &mut Random, text: &str) -> String {
    const NAMES: &[&str] =
        &["f", "v", "id", "rev", "parent", "tab", "lamport", "utc", "past", "len", "crc32c", "body", "trashed"];
    const VALUES: &[&str] =
        &["null", "true", r#""7""#, "7", "-7", "7.5", "1e400", "[]", "{}", r#""""#, "18446744073709551616", r#"["x"]"#];
    let name = NAMES.get(random.below(NAMES.len())).copied().unwrap_or_default();
    let value = VALUES.get(random.below(VALUES.len())).copied().unwrap_or_default();
    with_value(text, &format!(r#""{name}":"#), value)
}

/// The text with another value behind a name.
fn with_value(text: &str, name: &str, value: &str) -> String {
    let Some((start, rest)) = text.split_once(name) else { return format!("{text}{name}{value}") };
    let end = if rest.starts_with('{') { rest.len() - 1 } else { rest.find([',', '}']).unwrap_or(rest.len()) };
    format!("{start}{name}{value}{}", rest.get(end..).unwrap_or_default())
}

/// What stands before this place, or before the letter in which it is.
fn before(text: &str, mut at: usize) -> &str {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    text.get(..at).unwrap_or_default()
}

/// CRC-32C of bytes, bit by bit.
fn crc32c(bytes: &[u8]) -> u32 {
    let step = |rest: u32| if rest & 1 == 0 { rest >> 1 } else { rest >> 1 ^ 0x82f6_3b78 };
    !bytes.iter().fold(!0, |rest, byte| (0..8).fold(rest ^ u32::from(*byte), |rest, _| step(rest)))
}

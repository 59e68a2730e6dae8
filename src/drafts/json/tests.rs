//! What is read, what is refused, and what is written, judged by `serde_json`.

use proptest::prelude::*;

use super::*;
use crate::drafts::answers::tests::hostile;
use crate::drafts::tests::any_json;

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(Value::parse(text).unwrap().to_string(), expected);
}

#[test]
fn a_value_is_written_as_it_was_read() {
    check(
        " { \"b\" : [ 1 , -0.50e+3 , 18446744073709551616 ] , \"a\" : null } ",
        r#"{"b":[1,-0.50e+3,18446744073709551616],"a":null}"#,
    );
    check(r#"{"a":1,"b":true,"a":[{}]}"#, r#"{"a":[{}],"b":true}"#);
    check(r#""\u00e9\ud83d\ude00\u0007\/""#, r#""é😀\u0007/""#);
}

#[test]
fn what_is_not_json_is_refused_with_its_place() {
    for (text, line, column) in
        [("", 1, 1), ("{\n\"é\": 01}", 2, 7), ("[1,]", 1, 4), ("{} x", 1, 4), ("\"\u{1}\"", 1, 2), ("\"é", 1, 3)]
    {
        let error = Value::parse(text).unwrap_err();
        assert_eq!((error.line, error.column), (line, column), "{text:?}: {error:?}");
    }
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Value::parse(&nested(128)).is_ok());
    assert!(Value::parse(&nested(129)).is_err());
    assert!(Value::parse(&nested(100_000)).is_err());
}

/// Texts that are JSON, or nearly.
fn nearly_json() -> impl Strategy<Value = String> {
    const PARTS: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"b\"",
        "\"\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\udc00\"",
        "\"\\x\"",
        "\"\\",
        "\"",
        "\\\"",
        "é",
        "\u{1}",
        "0",
        "-",
        "12",
        ".5",
        "e+9",
        "E",
        "true",
        "false",
        "null",
        "nul",
        " ",
        "\n",
    ];
    let json = any_json().prop_map(|value| value.to_string());
    let parts = prop::collection::vec(prop::sample::select(PARTS), 0..9).prop_map(|parts| parts.concat());
    let broken =
        (any_json(), any::<prop::sample::Index>(), prop::sample::select(PARTS)).prop_map(|(value, at, part)| {
            let text = value.to_string();
            let at = at.index(text.len() + 1);
            let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            let (before, after) = text.split_at(at);
            format!("{before}{part}{after}")
        });
    prop_oneof![json, parts, broken]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// `serde_json` is the second opinion.
    #[test]
    fn a_text_is_read_as_others_read_it(text in nearly_json()) {
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        match Value::parse(&text) {
            Ok(ours) => prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&ours.to_string()).ok(), theirs.ok()),
            Err(_) => prop_assert!(theirs.is_err(), "{}", text),
        }
    }

    #[test]
    fn a_text_is_written_as_others_read_it(text in hostile()) {
        let written = Value::from(text.as_str()).to_string();
        prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text.clone());
        prop_assert_eq!(Value::parse(&written).unwrap(), Value::String(text));
    }
}

#[test]
fn each_escape_stands_for_its_character() {
    let read = Value::parse(r#""\" \\ \/ \b \f \n \r \t \u00e9 \ud83d\ude42""#).unwrap();
    assert_eq!(read.as_str(), Some("\" \\ / \u{8} \u{c} \n \r \t é 🙂"));
}

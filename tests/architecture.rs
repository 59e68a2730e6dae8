//! The direction of the arrows, and the other invariants that reading the sources can see.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::format_push_string,
    reason = "a test may panic"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// One room and the rooms that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("situation", &[]),
    ("rules", &["situation"]),
    ("plan", &["situation", "rules"]),
    ("compose", &["situation", "rules", "plan"]),
    ("phrases", &["situation", "rules", "plan", "compose"]),
    ("handoff", &["situation", "rules", "plan", "compose"]),
    ("reply", &["situation", "rules", "plan", "compose"]),
    ("before", &["situation", "rules"]),
    ("review", &["situation", "rules", "plan", "compose"]),
    ("drafts", &["situation", "rules", "before", "plan", "compose", "phrases", "handoff"]),
    ("embed", &["situation", "rules", "before", "plan", "compose", "phrases", "handoff", "drafts"]),
    ("words", &["situation", "rules", "before", "plan", "compose", "reply", "review", "drafts", "embed"]),
    (
        "editor",
        &[
            "situation",
            "rules",
            "plan",
            "compose",
            "phrases",
            "handoff",
            "reply",
            "before",
            "review",
            "drafts",
            "embed",
            "words",
        ],
    ),
    (
        "web",
        &[
            "situation",
            "rules",
            "plan",
            "compose",
            "phrases",
            "handoff",
            "reply",
            "before",
            "review",
            "drafts",
            "embed",
            "words",
            "editor",
        ],
    ),
    (
        "ui",
        &[
            "situation",
            "rules",
            "plan",
            "compose",
            "phrases",
            "handoff",
            "reply",
            "before",
            "review",
            "drafts",
            "embed",
            "words",
            "editor",
            "web",
        ],
    ),
];

/// Something that only some rooms may know, and why.
const ONLY_IN: &[(&str, &[&str], &str)] = &[
    ("leptos", &["ui"], "the view is the only user of the framework"),
    ("web_sys", &["web"], "the browser is known to web/ alone"),
    ("js_sys", &["web"], "effects stand in web/"),
    ("gloo_storage", &["web"], "effects stand in web/"),
    ("json::", &["drafts"], "the stored format is known to drafts/ alone"),
    ("inner_html", &[], "what a candidate typed never becomes markup"),
    ("Instant::now", &[], "time comes in as data"),
    ("SystemTime", &[], "time comes in as data"),
];

fn source_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Every source file with its room: the folder below `src`, or an empty name for what stands in `src` itself.
fn sources() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    source_files(&src, &mut files);
    files
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(&src).unwrap();
            let room = if inside.components().count() > 1 { inside.components().next() } else { None };
            let room = room.map(|room| room.as_os_str().to_string_lossy().into_owned()).unwrap_or_default();
            let text = fs::read_to_string(&path).unwrap();
            (room, path, text)
        })
        .collect()
}

/// The lines of a file that are code: no comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(idx, line)| (idx + 1, line))
}

/// Whether the line uses this name as a path or in a path.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(start, _)| {
        let is_word = |next: Option<char>| next.is_some_and(|next| next.is_alphanumeric() || next == '_');
        !is_word(line[..start].chars().next_back()) && !is_word(line[start + name.len()..].chars().next())
    })
}

#[test]
fn arrows_between_rooms_never_turn() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        let Some((_, may_use)) = MAY_USE.iter().find(|(name, _)| *name == room) else {
            assert!(room.is_empty(), "src/{room} is not in the table of rooms");
            continue;
        };
        for (line_no, line) in code(&text) {
            for (other, _) in MAY_USE {
                let uses = names(line, &format!("crate::{other}"));
                if uses && *other != room && !may_use.contains(other) {
                    wrong.push(format!("{}:{line_no}: {room} may not use {other}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_stands_in_the_table() {
    let rooms: Vec<_> = sources().into_iter().map(|(room, ..)| room).filter(|room| !room.is_empty()).collect();
    for (room, _) in MAY_USE {
        let is_there = rooms.iter().any(|it| it == room);
        assert!(is_there, "the table names src/{room}, which is not there");
    }
}

#[test]
fn only_the_named_rooms_know_the_outside() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        for (line_no, line) in code(&text) {
            for (what, rooms, why) in ONLY_IN {
                let is_test = text.contains("#[cfg(test)]") && path.ends_with("tests.rs");
                if names(line, what) && !rooms.contains(&room.as_str()) && !is_test {
                    wrong.push(format!("{}:{line_no}: {what} does not belong here: {why}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    for (_, path, text) in sources() {
        assert!(text.starts_with("//! "), "{} does not begin with a //! line", path.display());
    }
}

#[test]
fn no_file_grows_beyond_reading() {
    for (_, path, text) in sources() {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let n_lines = code.lines().count();
        assert!(n_lines <= 520, "{} has {n_lines} lines without its tests: it holds two ideas", path.display());
    }
}

/// Literals of the view that look like words and are none: the page's name, names of things, and signs for the browser.
const NO_WORDS: &[&str] = &["Bow Out", "note: check-first", "note: other-offer", "noopener noreferrer"];

/// Where a literal would be read or heard.
const SHOWN_BY: &[&str] = &[
    ".text(\"",
    ".text(&format!(\"",
    "\"aria-label\", \"",
    "\"title\", \"",
    "\"placeholder\", \"",
    "label: \"",
    "legend: \"",
    ".hint(\"",
    "Some(\"",
];

#[test]
fn what_the_page_says_stands_in_the_tables_of_its_languages() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        // The gallery of the parts is no page for candidates.
        if room != "ui" || path.ends_with("gallery.rs") {
            continue;
        }
        for (line_no, line) in code(&text) {
            let line = line.split(" // ").next().unwrap_or_default();
            let literals = line.split('"').skip(1).step_by(2);
            let mut said: Vec<_> = literals.filter(|it| has_words(it)).collect();
            for shown in SHOWN_BY {
                let after = line.split(shown).skip(1).filter_map(|rest| rest.split('"').next());
                said.extend(after.filter(|it| it.starts_with(|letter: char| letter.is_uppercase())));
            }
            for literal in said.into_iter().filter(|it| !NO_WORDS.contains(it)) {
                wrong.push(format!("{}:{line_no}: “{literal}” belongs into src/words", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether two words stand in it, one after the other.
fn has_words(literal: &str) -> bool {
    let is_word =
        |it: &str| it.len() > 1 && it.chars().all(|letter| letter.is_alphabetic() || "’,.:;?!…“”„".contains(letter));
    let words: Vec<_> = literal.split(' ').map(is_word).collect();
    words.windows(2).any(|pair| pair == [true, true])
}

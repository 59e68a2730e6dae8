//! Stored texts and the words in them. Every edit adds one word, `<number>`, that is written once: where it is found again,
//! the edit was kept.

use std::rc::Rc;

/// A stored text.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) text: Rc<str>,
    pub(crate) words: Rc<[u32]>,
}

impl Text {
    pub(crate) fn new(text: &str) -> Self {
        Self { text: text.into(), words: words_of(text).into() }
    }
}

/// The word of a number, as it stands in a text.
pub(crate) fn word(number: u32) -> String {
    format!("<{number}>")
}

/// The words of a text.
pub(crate) fn words_of(text: &str) -> Vec<u32> {
    text.split('<').filter_map(|part| part.split_once('>')?.0.parse().ok()).collect()
}

/// A text in so few words that a person can follow it: who wrote it at which count, and its words.
pub(crate) fn in_brief(text: Option<&str>) -> String {
    let Some(text) = text else { return "nothing".to_owned() };
    let entry = |name: &str| {
        let rest = text.split_once(name)?.1.trim_start_matches('"');
        rest.split(['"', ',']).next()
    };
    match (entry(r#""tab":"#), entry(r#""lamport":"#)) {
        (Some(tab), Some(lamport)) => {
            let state = ["trashed", "deleted"].into_iter().find(|it| text.contains(&format!(r#""{it}":"#)));
            format!("{lamport} by {tab} {}{:?}", state.unwrap_or_default(), words_of(text))
        }
        _ => text.to_owned(),
    }
}

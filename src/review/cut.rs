//! Where lines and sentences of a text begin and end.

use std::ops::Range;

/// After these a full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "e.g", "i.e", "a.m", "p.m", "vs", "inc", "ltd", "co", "jr", "sr", "approx",
];
/// A line that is broken further out was broken by hand.
const SHORT_LINE: usize = 48;

/// The lines of a text as they are meant: one that was broken because it was full goes on in the next.
pub(super) fn lines(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut goes_on = false;
    for line in text.split_inclusive('\n') {
        let here = at..at + line.len();
        at = here.end;
        let inside = line.trim();
        if inside.is_empty() {
            goes_on = false;
            continue;
        }
        let is_item = inside.starts_with(['-', '*', '•']) || inside.starts_with(|first: char| first.is_ascii_digit());
        match found.last_mut().filter(|_| goes_on && !is_item) {
            Some(last) => last.end = here.end,
            None => found.push(here),
        }
        goes_on = inside.len() > SHORT_LINE && !inside.ends_with(['.', '!', '?', ':', ',']);
    }
    found
}

/// The sentences of a line.
pub(super) fn parts(text: &str, line: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let inside = text.get(line.clone()).unwrap_or_default();
    // By their first byte: there are far more letters than stops.
    let may_stop = |byte: u8| matches!(byte, b'.' | b'!' | b'?' | 0xe2);
    let places = inside.bytes().enumerate().filter(move |(_, byte)| may_stop(*byte)).map(|(at, _)| at);
    let stop =
        |at| ["!", "?", "…", "."].into_iter().find(|stop| inside.get(at..).is_some_and(|it| it.starts_with(stop)));
    let mut stops =
        places.filter_map(move |at| Some((at, stop(at)?))).filter(|(at, it)| ends_sentence(inside, *at, it));
    let mut start = 0;
    std::iter::from_fn(move || {
        let end = stops.next().map_or(inside.len(), |(at, stop)| at + stop.len());
        let part = start..end;
        start = end;
        (!part.is_empty()).then(|| line.start + part.start..line.start + part.end)
    })
}

/// Whether a stop in a line ends a sentence.
fn ends_sentence(line: &str, at: usize, stop: &str) -> bool {
    let after = line.get(at + stop.len()..).unwrap_or_default();
    if !after.chars().next().is_none_or(|next| next.is_whitespace() || matches!(next, '"' | '”' | ')')) {
        return false;
    }
    if stop != "." {
        return true;
    }
    let last = line.get(..at).and_then(|before| before.rsplit([' ', '\n', '(']).next()).unwrap_or_default();
    let is = |word: &str| last.eq_ignore_ascii_case(word);
    // An initial; a digit only where it numbers a line: "Thursday at 5. I have …" is over.
    let is_letter = || {
        let is_initial = last.starts_with(char::is_alphabetic) || line.get(..at).is_some_and(|it| it.trim() == last);
        is_initial && last.chars().nth(1).is_none() && !is("i")
    };
    let is_short = is_letter() || ABBREVIATIONS.iter().any(|short| is(short));
    let is_clock = || (is("a.m") || is("p.m")) && after.trim_start().starts_with(char::is_uppercase);
    !is_short || is_clock()
}

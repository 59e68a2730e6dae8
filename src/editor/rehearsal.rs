//! A script to be rehearsed: the text as it stands, the candidate's edits among it, cut where the headings of a script are.
//!
//! The line goes from the opening to the close. What is said only if something happens stands beside it: whoever has said it
//! goes on with the line.

use crate::compose::{SectionKind, words};
use crate::plan::is_spoken;
use crate::situation::Id as _;

use super::derive;
use super::model::Model;

/// How fast one speaks (R42): so many words in a minute.
const WORDS_PER_MINUTE: usize = 150;

/// A script in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    /// What is said in any case, in its order.
    pub line: Vec<Part>,
    /// What is said only if something happens.
    pub branches: Vec<Part>,
}

/// A part of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading; none before the first one, and in a text without headings.
    pub heading: Option<&'static str>,
    /// Its words.
    pub text: String,
}

/// A place in a script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// The part of the line, by its number; with a branch, the one that was left for it.
    pub line: usize,
    /// The branch, by its number.
    pub branch: Option<usize>,
}

/// The script of the shown message; without parts where that is not spoken.
pub fn script(model: &Model) -> Script {
    if is_spoken(model.step().channel) { Script::of(&derive::shown_message(model).text) } else { Script::default() }
}

/// How many seconds it takes to say a text.
pub fn seconds(text: &str) -> usize {
    (words(text) * 60).div_ceil(WORDS_PER_MINUTE)
}

/// Seconds as a clock shows them.
pub fn clock(seconds: usize) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

impl Script {
    /// Cuts a text. Without a line, the branches are the line.
    pub fn of(text: &str) -> Self {
        let mut script = Self::default();
        let mut kind = SectionKind::Text;
        let mut part = String::new();
        for line in text.lines() {
            if let Some(next) = kind_of(line) {
                script.push(std::mem::replace(&mut kind, next), std::mem::take(&mut part));
            } else {
                part.push_str(line);
                part.push('\n');
            }
        }
        script.push(kind, part);
        if script.line.is_empty() {
            script.line = std::mem::take(&mut script.branches);
        }
        script
    }

    fn push(&mut self, kind: SectionKind, text: String) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let parts = if kind.is_branch() { &mut self.branches } else { &mut self.line };
        parts.push(Part { heading: kind.heading(), text: text.to_owned() });
    }

    /// The part at a place; the nearest one where the text has become shorter meanwhile.
    pub fn part(&self, at: At) -> Option<&Part> {
        let branch = at.branch.and_then(|idx| self.branches.get(idx));
        branch.or_else(|| self.line.get(at.line)).or_else(|| self.line.last())
    }

    /// The place after this one; none at the end.
    pub fn next(&self, at: At) -> Option<At> {
        let is_last = self.line.len() <= at.line + 1;
        match (at.branch, is_last) {
            (None, true) => None,
            // From a branch at the end of the line, back to it.
            (Some(_), true) => Some(At { branch: None, ..at }),
            (_, false) => Some(At { line: at.line + 1, branch: None }),
        }
    }

    /// The place before this one: out of a branch, where it was left.
    pub fn previous(&self, at: At) -> Option<At> {
        match at.branch {
            Some(_) => Some(At { branch: None, ..at }),
            None => at.line.checked_sub(1).map(|line| At { line, branch: None }),
        }
    }

    /// How many seconds the line takes.
    pub fn seconds(&self) -> usize {
        let text: Vec<_> = self.line.iter().map(|part| part.text.as_str()).collect();
        seconds(&text.join("\n"))
    }
}

/// The section that a line is the heading of.
fn kind_of(line: &str) -> Option<SectionKind> {
    let heading = line.trim().strip_suffix(':')?;
    SectionKind::ALL.iter().copied().find(|kind| kind.heading() == Some(heading))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::{Change, Event, update};
    use crate::situation::Channel;

    fn headings(parts: &[Part]) -> Vec<&str> {
        parts.iter().map(|part| part.heading.unwrap_or_default()).collect()
    }

    fn call() -> Model {
        let mut model = Model::default();
        update(&mut model, Event::Answered(Change::Channel(Some(Channel::Phone))));
        model
    }

    #[test]
    fn a_call_is_a_line_with_branches() {
        let script = script(&call());
        assert_eq!(headings(&script.line), ["To open", "What you say", "To close"]);
        let branches = [
            "To ask for five minutes first",
            "If it goes to voicemail",
            "If they ask why",
            "If they try to persuade you",
        ];
        assert_eq!(headings(&script.branches), branches);
        // Nothing is lost, and no heading is said.
        let whole = derive::shown_message(&call()).text;
        let parts = || script.line.iter().chain(&script.branches);
        let n_heading_words: usize = parts().filter_map(|part| part.heading).map(words).sum();
        assert_eq!(parts().map(|part| words(&part.text)).sum::<usize>() + n_heading_words, words(&whole));
    }

    #[test]
    fn what_is_rehearsed_is_the_candidates_own_text() {
        let mut model = call();
        let text =
            derive::shown_message(&model).text.replace("To close:\n", "To close:\nCheerio. ") + "\nMind the {gap}. ";
        update(&mut model, Event::MessageEdited(text));
        let script = script(&model);
        assert!(script.line.last().unwrap().text.contains("Cheerio"));
        assert!(script.branches.last().unwrap().text.ends_with("\nMind the {gap}."));
    }

    #[test]
    fn what_is_written_has_no_script() {
        assert_eq!(script(&Model::default()), Script::default());
        assert_eq!(Script::default().part(At::default()), None);
    }

    #[test]
    fn any_text_is_cut_without_loss() {
        let check = |text: &str, line: &[&str], branches: &[&str]| {
            let script = Script::of(text);
            assert_eq!(
                (headings(&script.line), headings(&script.branches)),
                (line.to_vec(), branches.to_vec()),
                "{text}"
            );
        };
        check("", &[], &[]);
        check("\n \n", &[], &[]);
        check("Hello.", &[""], &[]);
        check("First.\n\nTo open:\nHi.", &["", "To open"], &[]);
        check("To open:\n\nTo close:\nBye.", &["To close"], &[]);
        check("If they ask why:\nNo.", &["If they ask why"], &[]);
        check("To open:\nHi.\nIf they ask why: no.", &["To open"], &[]);
        check("To open: \r\nHi.\r\nIf they ask why:\r\nNo.", &["To open"], &["If they ask why"]);
        check("To open:\nHi.\nTo open:\nHi.", &["To open", "To open"], &[]);
    }

    #[test]
    fn one_walks_the_line_and_comes_back_from_a_branch() {
        let script = Script::of("To open:\na\nWhat you say:\nb\nIf they ask why:\nc\nTo close:\nd");
        let at = |line, branch| At { line, branch };
        assert_eq!(script.next(at(0, None)), Some(at(1, None)));
        assert_eq!(script.previous(at(1, None)), Some(at(0, None)));
        assert_eq!((script.previous(at(0, None)), script.next(at(2, None))), (None, None));
        // Whoever has answered goes on, or back to where that was.
        assert_eq!(script.next(at(1, Some(0))), Some(at(2, None)));
        assert_eq!(script.previous(at(1, Some(0))), Some(at(1, None)));
        assert_eq!(script.next(at(2, Some(0))), Some(at(2, None)));
        let text = |at| script.part(at).map(|part| part.text.as_str());
        assert_eq!((text(at(1, Some(0))), text(at(1, Some(7))), text(at(9, None))), (Some("c"), Some("b"), Some("d")));
    }

    #[test]
    fn time_is_a_hundred_and_fifty_words_a_minute() {
        assert_eq!([seconds(""), seconds("one"), seconds(&"word ".repeat(150))], [0, 1, 60]);
        assert_eq!([clock(0), clock(9), clock(75), clock(3600)], ["0:00", "0:09", "1:15", "60:00"]);
        assert_eq!(Script::of("To open:\none\nIf they ask why:\nmore than that").seconds(), 1);
    }
}

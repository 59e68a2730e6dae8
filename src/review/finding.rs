//! What a review reports.

use std::ops::Range;

use super::catalogue::CheckKind;
use crate::rules::RuleSet;
use crate::situation::ids;

ids! {
    /// How much a finding matters.
    Severity {
        /// Worth knowing.
        Info = "info",
        /// It may hurt the candidate.
        Warn = "warn",
        /// The message does not do what it is for.
        Block = "block",
    }
}

/// One thing that a review found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check that found it.
    pub check: &'static Check,
    /// How much it matters here: [`Check::severity`], or less where an answer is not given.
    pub severity: Severity,
    /// Where it stands, in bytes; `None` for what is missing, or too much.
    pub place: Option<Place>,
    /// What would mend it.
    pub fix: Option<Fix>,
}

/// A place in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether it is in the subject.
    pub in_subject: bool,
    /// The bytes.
    pub at: Range<usize>,
}

ids! {
    /// What a fix does.
    Mend {
        /// Takes the sentence out.
        LeaveOut = "leave-out",
        /// Calls the interview off.
        CallOff = "call-off",
        /// Puts in the date of the answers.
        PutDate = "put-date",
        AddDecision = "add-decision",
        SayPlainly = "say-plainly",
        /// Puts in the company of this draft.
        PutCompany = "put-company",
        /// Greets the person of the answers.
        Greet = "greet",
        AddThanks = "add-thanks",
        /// Fills a blank in.
        FillIn = "fill-in",
        /// Writes capitals small.
        SayQuietly = "say-quietly",
        /// One exclamation mark.
        OneMark = "one-mark",
    }
}

/// A change of the text that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does.
    pub mend: Mend,
    /// Where.
    pub place: Place,
    /// What stands there afterwards; empty takes it out.
    pub text: String,
}

/// One check of the catalogue: data.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// Its stable name.
    pub id: &'static str,
    /// What it finds: the page has words for each.
    pub kind: CheckKind,
    /// How much a finding matters.
    pub severity: Severity,
    /// The rules behind it.
    pub rules: RuleSet,
}

impl Finding {
    /// Whether it is about the moment, not about the text: no wording brings it about or mends it.
    pub fn is_of_the_moment(&self) -> bool {
        super::matter::CHECKS.contains(&self.check)
    }

    /// The name under which "keep mine" is remembered: the check, and the words it is about.
    pub fn key(&self, text: &str, subject: &str) -> String {
        let quoted = self.quote(text, subject).unwrap_or_default();
        format!("{}: {}", self.check.id, quoted.to_lowercase())
    }

    /// The words it is about.
    pub fn quote<'t>(&self, text: &'t str, subject: &'t str) -> Option<&'t str> {
        let Place { in_subject, at } = self.place.as_ref()?;
        if *in_subject { subject } else { text }.get(at.clone())
    }
}

impl Fix {
    /// The text with this change; `None` where the place is no longer there.
    pub fn apply(&self, text: &str) -> Option<String> {
        let before = text.get(..self.place.at.start)?;
        let after = text.get(self.place.at.end..)?;
        if !self.text.is_empty() {
            return Some(format!("{before}{}{after}", self.text));
        }
        // What goes takes the space with it, and an empty paragraph.
        let (kept, rest) = (before.trim_end_matches(' '), after.trim_start_matches(' '));
        let starts_line = kept.is_empty() || kept.ends_with('\n');
        let rest = if starts_line && rest.starts_with('\n') { rest.trim_start_matches('\n') } else { rest };
        let between = if starts_line || rest.is_empty() || rest.starts_with('\n') { "" } else { " " };
        Some(format!("{kept}{between}{rest}"))
    }
}

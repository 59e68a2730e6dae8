//! Reads a message as its recipient will, and says what may hurt: (text, situation) → findings.
//!
//! It reviews what is sent, whoever wrote it: composed, edited or pasted. A check is data ([`CHECKS`]) and a finder in one of
//! the files here; wordings stand in `words/`. Values that the candidate gave never trigger a word list.
//!
//! Precision and recall on labelled messages: `cargo run --release --example review`.

mod blame;
mod blame_words;
mod catalogue;
mod classes;
mod clauses;
mod contact;
mod contradiction;
mod cut;
mod dates;
mod decision;
mod elsewhere;
mod explanation;
mod finding;
mod grievance;
mod judged;
mod learned;
mod letters;
mod matter;
mod meant_well;
mod names;
mod negotiation;
mod patterns;
mod reasons;
mod reproach;
mod role;
mod said;
mod several;
mod smallness;
mod text;
mod thanks;
mod vocabulary;
mod weights;
mod withheld;
mod wording;

pub use catalogue::{CHECKS, CheckKind};
pub use finding::{Check, Finding, Fix, Mend, Place, Severity};
pub use learned::{Features, Says, features};

use std::cell::OnceCell;

use crate::compose::{Message, Move};
use crate::plan::{Step, StepKind};
use crate::situation::{Channel, Intent, Repair, Situation};
use classes::Classes;
use patterns::{Hit, List, N_LISTS};
use text::Text;

/// A message as it is about to be sent, and what is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    /// The text.
    pub text: &'a str,
    /// The subject, where the channel has one.
    pub subject: Option<&'a str>,
    /// The answers.
    pub situation: &'a Situation,
    /// The step that it makes.
    pub step: &'a Step,
    /// The message that we would write: fixes take their sentences from it.
    pub composed: &'a Message,
    /// The names and values to look for.
    pub known: &'a Known,
}

/// The values of the answers, and the names of the other drafts: read once for all messages of a plan.
#[derive(Debug)]
pub struct Known {
    given: Text<'static>,
    role: Text<'static>,
    others: Vec<(Other, Text<'static>)>,
}

impl Known {
    /// Of these answers, and of the companies and people of the candidate's other drafts.
    pub fn new(situation: &Situation, others: impl IntoIterator<Item = Other>) -> Self {
        let (given, places) = names::given(situation);
        let read = |other: Other| {
            let name = Text::of_value(&other.name).without_source();
            (other, name)
        };
        Self {
            given: Text::of_values(&given, places.into_iter()).without_source(),
            role: Text::of_value(&situation.role).without_source(),
            others: others.into_iter().map(read).collect(),
        }
    }
}

/// A name that stands in another draft of the candidate's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The name.
    pub name: String,
    /// Whether it is a person's; else a company's.
    pub is_person: bool,
}

/// Reviews a message. Findings come in the order of the catalogue, those of one check in reading order.
pub fn review(letter: &Letter) -> Vec<Finding> {
    if letter.text.trim().is_empty() {
        return Vec::new();
    }
    let reading = Reading::new(letter);
    let mut findings = by_rules(&reading);
    learned::revise(&reading, &mut findings);
    findings.sort_by_key(|finding| {
        let nth = CHECKS.iter().position(|check| check.id == finding.check.id);
        (nth, finding.place.as_ref().map(|place| place.at.start))
    });
    findings
}

/// What the rules find.
fn by_rules(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    wording::add(reading, &mut findings);
    thanks::add(reading, &mut findings);
    decision::add(reading, &mut findings);
    names::add(reading, &mut findings);
    reasons::add(reading, &mut findings);
    dates::add(reading, &mut findings);
    matter::add(reading, &mut findings);
    findings
}

/// A message taken apart.
struct Reading<'a> {
    letter: &'a Letter<'a>,
    /// The values that the candidate gave.
    given: &'a Text<'static>,
    text: Text<'a>,
    subject: Text<'a>,
    /// Which sentences say the decision; worked out when it is asked for first.
    decides: OnceCell<Vec<bool>>,
    /// Which sentences can be nothing but an explanation.
    explains: OnceCell<Vec<bool>>,
    /// Where the role stands for which the application stays; looked for when it is asked for first.
    kept_role: OnceCell<Vec<std::ops::Range<usize>>>,
    /// The classes of each word of the text.
    classes: Vec<Classes>,
    /// List by list.
    hits: Vec<Hit>,
    /// Where the hits of each list begin, and last where they end.
    starts: [usize; N_LISTS + 1],
}

impl<'a> Reading<'a> {
    fn new(letter: &'a Letter<'a>) -> Self {
        let given = &letter.known.given;
        let mut text = Text::new(letter.text, given);
        text.mark_job(&letter.known.role);
        let subject = Text::new(letter.subject.unwrap_or_default(), given);
        let hits = patterns::hits(&text);
        let classes = classes::of_words(&text);
        let starts = patterns::starts(&hits);
        let (decides, explains, kept_role) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { letter, given, text, subject, decides, explains, kept_role, classes, hits, starts }
    }
}

impl Reading<'_> {
    /// What stands in the text of a list.
    fn of(&self, list: List) -> std::slice::Iter<'_, Hit> {
        self.between(list, list)
    }

    /// What stands in the text of these lists and those between them.
    fn between(&self, first: List, last: List) -> std::slice::Iter<'_, Hit> {
        let start = |nth: usize| self.starts.get(nth).copied().unwrap_or(self.hits.len());
        self.hits.get(start(first as usize)..start(last as usize + 1)).unwrap_or_default().iter()
    }

    fn has(&self, list: List) -> bool {
        self.of(list).next().is_some()
    }

    /// The first hit of a list in each sentence that tells something, among those that count, widened to the last of them.
    fn one_each_sentence(&self, list: List, counts: impl Fn(&Hit) -> bool) -> Vec<Hit> {
        let mut found: Vec<Hit> = Vec::new();
        for hit in self.of(list).filter(|hit| counts(hit)) {
            match found.last_mut().filter(|it| it.sentence == hit.sentence) {
                Some(it) => it.words.end = it.words.end.max(hit.words.end),
                None => found.push(hit.clone()),
            }
        }
        found
    }

    /// Whether a list has a wording in this sentence.
    fn says(&self, sentence: usize, list: List) -> bool {
        self.of(list).any(|hit| hit.sentence == sentence)
    }

    /// What holds for a sentence, by what was worked out for all of them at once.
    fn holds(&self, known: &OnceCell<Vec<bool>>, sentence: usize, find: impl Fn(usize) -> bool) -> bool {
        let all = known.get_or_init(|| (0..self.text.sentences.len()).map(find).collect());
        all.get(sentence).copied().unwrap_or_default()
    }

    /// Finds something that stands at some words.
    fn at(&self, check: &'static Check, words: &std::ops::Range<usize>) -> Finding {
        let place = Place { in_subject: false, at: self.text.place_of(words) };
        Finding { check, severity: check.severity, place: Some(place), fix: None }
    }

    /// Finds something that is missing, or that the whole message is.
    #[expect(clippy::unused_self, reason = "reads as `at` does")]
    fn about(&self, check: &'static Check) -> Finding {
        Finding { check, severity: check.severity, place: None, fix: None }
    }

    /// Takes the whole sentence out.
    fn without_sentence(&self, word: usize) -> Option<Fix> {
        let nth = self.text.sentence_of(word);
        let sentence = self.text.sentences.get(nth)?;
        // What says the decision stays, or there would be none.
        let goes = !self.says(nth, List::Decision) && self.text.body().count() > 1;
        goes.then(|| self.replaced(sentence.at.clone(), String::new(), Mend::LeaveOut))
    }

    fn replaced(&self, at: std::ops::Range<usize>, text: String, mend: Mend) -> Fix {
        // The spaces around a sentence are not part of it.
        let inside = self.letter.text.get(at.clone()).unwrap_or_default();
        let start = at.start + inside.len() - inside.trim_start().len();
        let end = at.end - (inside.len() - inside.trim_end().len());
        Fix { mend, place: Place { in_subject: false, at: start..end.max(start) }, text }
    }

    /// The sentences that we would write for a move.
    fn our(&self, moves: &[Move]) -> Option<String> {
        let sentences = self.letter.composed.sentences().filter(|it| moves.contains(&it.mov));
        let texts: Vec<_> = sentences.map(|it| it.text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join(" "))
    }

    /// Puts sentences of ours after the greeting, or before the goodbye.
    fn with_ours(&self, moves: &[Move], is_first: bool, mend: Mend) -> Option<Fix> {
        let ours = self.our(moves)?;
        let body: Vec<_> = self.text.body().map(|(_, it)| it.at.clone()).collect();
        let (first, last) = (body.first()?, body.last()?);
        let end = last.start + self.letter.text.get(last.clone())?.trim_end().len();
        let start = end - self.letter.text.get(first.start..end)?.trim_start().len();
        Some(if is_first {
            self.replaced(start..start, format!("{ours} "), mend)
        } else {
            self.replaced(end..end, format!("\n\n{ours}"), mend)
        })
    }

    /// Whether most of our sentences still stand there: what we left out is not asked for.
    fn is_ours(&self) -> bool {
        let ours = || self.letter.composed.sentences();
        ours().count() < 2 * ours().filter(|it| self.letter.text.contains(it.text.trim())).count()
    }

    fn channel(&self) -> Channel {
        self.letter.step.channel
    }

    /// Whether this message tells the decision to somebody.
    fn tells_decision(&self) -> bool {
        let is_decision = matches!(
            self.letter.step.kind,
            StepKind::Tell | StepKind::Confirm | StepKind::Agency | StepKind::Referrer | StepKind::CareerOffice
        );
        let wants_new_time = self.letter.situation.missed.as_ref().is_some_and(|it| it.repair == Repair::NewTime);
        is_decision && !wants_new_time && self.letter.situation.intent() != Intent::CorrectApplication
    }

    /// Whether it is spoken, or travels where everybody sees what it is about.
    fn has_context(&self) -> bool {
        !matches!(self.channel(), Channel::Email | Channel::Letter | Channel::LinkedIn)
    }
}

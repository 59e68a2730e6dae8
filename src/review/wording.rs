//! Wordings: blanks, blame, phrases of form letters, flattery, noise; thanks and apologies; the length.

use std::ops::Range;

use super::Reading;
use super::catalogue::{
    APOLOGY, BLAME, CLICHE, CONTACT_AND_DELETION, FLATTERY, GROVELLING, NO_THANKS, PLACEHOLDER, SHOUTING, TOO_LONG,
    UNSPECIFIC_THANKS,
};
use super::finding::{Check, Finding, Fix, Place};
use super::patterns::{Hit, List, holds};
use super::text::{Kind, Text};
use crate::compose::Move;
use crate::plan::{StepKind, is_spoken};
use crate::situation::{Channel, PendingKind, Situation, Stage};

/// Words that are said in less than a minute, at 150 a minute.
const MOST_SPOKEN: usize = 130;
/// Words of a message that is read to its end (R42).
const MOST_WRITTEN: usize = 180;
/// Two parts of a text message, which phones show as one.
const MOST_LETTERS_OF_AN_SMS: usize = 300;
/// What stands for something that is still to come.
const BLANKS: [&str; 8] = ["__", "XX", "xxx", "INSERT ", "TBC", "TBD", "YOUR NAME", "COMPANY NAME"];
/// Longest blank that anybody leaves, in bytes.
const LONGEST_BLANK: usize = 48;

/// What blames the one who did it.
const DEEDS: &[&str] = &[
    "took",
    "taken",
    "taking",
    "changed",
    "change",
    "changing",
    "kept",
    "keep",
    "left",
    "leave",
    "rescheduled",
    "postponed",
    "moved",
    "cancelled",
    "canceled",
    "late",
    "wasted",
    "waste",
    "ignored",
    "missed",
    "dragged",
    "interrupted",
    "unprepared",
    "careless",
    "turned",
    "showed",
    "rude",
    "promised",
    "failed",
    "hear",
];

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    for (text, in_subject) in [(&reading.text, false), (&reading.subject, true)] {
        for at in blanks(text) {
            let fix = filled(reading, text.slice(at.clone())).map(|value| Fix {
                label: "Fill it in",
                place: Place { in_subject, at: at.clone() },
                text: value,
            });
            let place = Some(Place { in_subject, at });
            findings.push(Finding { place, fix, ..reading.about(PLACEHOLDER) });
        }
    }
    one_each_sentence(reading, findings, List::Blame, BLAME, |hit| {
        let sentence = hit.sentence;
        !reading.says(sentence, List::Apology)
            && !reading.says(sentence, List::Grovelling)
            && !is_own_doing(reading, hit)
    });
    one_each_sentence(reading, findings, List::Flattery, FLATTERY, |_| true);
    one_each_sentence(reading, findings, List::Grovelling, GROVELLING, |_| true);
    for hit in reading.of(List::Cliche) {
        findings.push(reading.at(CLICHE, &hit.words));
    }
    too_long(reading, findings);
    apologies(reading, findings);
    thanks(reading, findings);
    shouting(reading, findings);
    if let Some(contact) = reading.of(List::Contact).next().filter(|_| reading.has(List::Deletion)) {
        let fix = reading.without_sentence(contact.words.start);
        findings.push(Finding { fix, ..reading.at(CONTACT_AND_DELETION, &contact.words) });
    }
}

fn one_each_sentence(
    reading: &Reading,
    findings: &mut Vec<Finding>,
    list: List,
    check: &'static Check,
    counts: impl Fn(&Hit) -> bool,
) {
    let mut seen = None;
    for hit in reading.of(list) {
        let sentence = hit.sentence;
        let is_body = reading.text.sentences.get(sentence).is_some_and(|it| it.kind != Kind::Greeting);
        if is_body && seen != Some(sentence) && counts(hit) {
            seen = Some(sentence);
            findings.push(Finding { fix: reading.without_sentence(hit.words.start), ..reading.at(check, &hit.words) });
        }
    }
}

/// "I took too long", "I changed my mind": what the candidate did blames nobody else.
fn is_own_doing(reading: &Reading, hit: &Hit) -> bool {
    let first = reading.text.word(hit.words.start);
    let from = reading.text.sentences.get(hit.sentence).map_or(0, |it| it.words.start);
    let subject = (from..hit.words.start).rev().take(3).map(|place| reading.text.word(place));
    let subject = subject.into_iter().find(|word| matches!(*word, "i" | "you" | "they" | "he" | "she" | "it" | "we"));
    subject == Some("i") && DEEDS.contains(&first)
}

/// Blanks that were left: in brackets, as a line, or as a row of X.
fn blanks(text: &Text) -> Vec<Range<usize>> {
    let source = text.source;
    let mut found: Vec<Range<usize>> = Vec::new();
    for (open, close) in [('[', ']'), ('{', '}'), ('<', '>')] {
        for (start, _) in source.match_indices(open) {
            let rest = source.get(start..).unwrap_or_default();
            let Some(end) = rest.find(close).map(|length| start + length + 1) else { continue };
            let inside = source.get(start..end).unwrap_or_default();
            let is_blank = inside.len() <= LONGEST_BLANK
                && inside.contains(char::is_alphabetic)
                && !inside.contains(['\n', '@', '/', '.', '?']);
            if is_blank {
                found.push(start..end);
            }
        }
    }
    // One look at each letter: hardly any text has one of these.
    let may_begin = |byte: u8| matches!(byte, b'_' | b'X' | b'x' | b'I' | b'T' | b'Y' | b'C');
    for (start, _) in source.bytes().enumerate().filter(|(_, byte)| may_begin(*byte)) {
        let rest = source.get(start..).unwrap_or_default();
        for mark in BLANKS.iter().filter(|mark| rest.starts_with(**mark)) {
            let length = rest.find(|letter: char| !mark.contains(letter)).unwrap_or(rest.len());
            let end = if mark.starts_with(char::is_alphabetic) && !mark.starts_with(['X', 'x']) {
                start + mark.trim_end().len()
            } else {
                start + length
            };
            let before = source.get(..start).and_then(|it| it.chars().next_back());
            let after = source.get(end..).and_then(|it| it.chars().next());
            let is_word = ![before, after].into_iter().flatten().any(char::is_alphanumeric);
            if is_word && !found.iter().any(|it| it.start < end && start < it.end) {
                found.push(start..end);
            }
        }
    }
    let is_given = |at: &Range<usize>| {
        text.words.iter().any(|word| word.is_given && at.start <= word.at.start && word.at.end <= at.end)
    };
    found.retain(|at| !is_given(at));
    found.sort_by_key(|at| at.start);
    found
}

/// What belongs in a blank, if the answers tell.
fn filled(reading: &Reading, blank: &str) -> Option<String> {
    let Situation { role, company, own_name, .. } = reading.letter.situation;
    let blank = blank.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| blank.contains(word));
    let person = reading.letter.step.person(reading.letter.situation).map_or("", |it| it.addressed());
    let value = if says(&["your name", "my name", "signature"]) {
        own_name.as_str()
    } else if says(&["company", "organi", "employer", "firm"]) {
        company
    } else if says(&["role", "position", "job", "title"]) {
        role
    } else if says(&["manager", "recruiter", "recipient", "contact", "interviewer"]) {
        person
    } else if says(&["name"]) {
        // At the end of a letter it is the sender's.
        own_name
    } else {
        ""
    };
    (!value.trim().is_empty()).then(|| value.to_owned())
}

fn too_long(reading: &Reading, findings: &mut Vec<Finding>) {
    let channel = reading.channel();
    let most = match channel {
        Channel::Sms => MOST_LETTERS_OF_AN_SMS,
        channel if is_spoken(channel) => MOST_SPOKEN,
        _ => MOST_WRITTEN,
    };
    // Most texts are far too short, and need no counting: what is a word here was taken for one word or for several.
    let at_most = if channel == Channel::Sms { reading.letter.text.len() } else { reading.text.words.len() };
    if at_most <= most {
        return;
    }
    // Whoever has much to cancel and return needs as much room as we would take for it.
    let ours = reading.letter.composed.text();
    if ours == reading.letter.text {
        return;
    }
    let length = |text: &Text| length(text, channel);
    if most < length(&reading.text) && length(&Text::new(&ours, &Text::of_value(""))) < length(&reading.text) {
        findings.push(reading.about(TOO_LONG));
    }
}

/// Letters of a text message, else words; what a script holds for the case of something is not counted.
fn length(text: &Text, channel: Channel) -> usize {
    if channel == Channel::Sms {
        return text.source.trim().chars().count();
    }
    let n_words = |text: &str| text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    if !is_spoken(channel) {
        return n_words(text.source);
    }
    text.sentences.iter().filter(|it| it.kind != Kind::Aside).map(|it| n_words(text.slice(it.at.clone()))).sum()
}

fn apologies(reading: &Reading, findings: &mut Vec<Finding>) {
    let allowed = usize::from(was_put_out(reading.letter.situation));
    for hit in reading.of(List::Apology).filter(|hit| !is_denied(reading, hit.words.start)).skip(allowed) {
        findings.push(Finding { fix: reading.without_sentence(hit.words.start), ..reading.at(APOLOGY, &hit.words) });
    }
}

/// Whether the candidate's going puts somebody out, so that one apology is due.
fn was_put_out(situation: &Situation) -> bool {
    !situation.interviews().is_empty()
        || situation.missed.is_some()
        || situation.is_pending(PendingKind::Travel)
        || matches!(
            situation.stage,
            Stage::VerbalOffer | Stage::WrittenOffer | Stage::OfferAccepted | Stage::ContractSigned
        )
}

fn thanks(reading: &Reading, findings: &mut Vec<Finding>) {
    let is_note = matches!(
        reading.letter.step.kind,
        StepKind::Portal | StepKind::Calendar | StepKind::Expenses | StepKind::Return
    );
    if is_note || matches!(reading.channel(), Channel::Portal | Channel::Calendar | Channel::Voicemail) {
        return;
    }
    let thanks: Vec<_> = reading.of(List::Thanks).filter(|hit| !is_denied(reading, hit.words.start)).collect();
    if thanks.is_empty() {
        let fix = reading.with_ours(&[Move::Thanks, Move::OwnThanks], false, "Add our thanks");
        // A message that has much to call off may have no room for them: ours has none either.
        if fix.is_none() {
            return;
        }
        findings.push(Finding { fix, ..reading.about(NO_THANKS) });
        return;
    }
    let has_met =
        reading.letter.situation.stage >= Stage::Interviewing && reading.letter.situation.stage != Stage::Waitlisted;
    if !has_met || !reading.letter.step.kind.is_decision() {
        return;
    }
    let is_specific = thanks.iter().copied().chain(reading.of(List::Praise)).any(|hit| is_specific(reading, hit));
    if let Some(first) = thanks.first().filter(|_| !is_specific && !has_own_thanks(reading)) {
        findings.push(reading.at(UNSPECIFIC_THANKS, &first.words));
    }
}

/// "I don't appreciate …" thanks nobody.
pub(super) fn is_denied(reading: &Reading, word: usize) -> bool {
    let sentence = reading.text.sentence_of(word);
    let is_denial = |place: usize| matches!(reading.text.word(place), "not" | "no" | "without");
    let is_more = reading.text.word(word.saturating_sub(1)) == "less";
    !is_more
        && (word.saturating_sub(2)..word).any(|place| reading.text.sentence_of(place) == sentence && is_denial(place))
}

/// Whether a sentence thanks for something that only this reader gave: it says more than what everybody is thanked for.
fn is_specific(reading: &Reading, hit: &Hit) -> bool {
    let nth = hit.sentence;
    let Some(sentence) = reading.text.sentences.get(nth) else { return false };
    // A goodbye thanks for nothing, unless it says what for.
    let says_for = sentence.words.clone().any(|place| reading.text.word(place) == "for");
    if sentence.kind != Kind::Body && !(sentence.kind == Kind::Closing && says_for) {
        return false;
    }
    // "I won't take the job, thanks": what comes before is the decision.
    let from = if reading.says(nth, List::Decision) { hit.words.start } else { sentence.words.start };
    let is_generic = |place: usize| {
        let word = reading.text.words.get(place);
        word.is_some_and(|word| !word.is_given && holds(List::Generic, word.id))
    };
    (from..sentence.words.end).any(|place| {
        let is_given = reading.text.words.get(place).is_some_and(|word| word.is_given);
        !is_given && !hit.words.contains(&place) && !is_generic(place) || names_somebody(reading, place)
    })
}

/// "Thanks to Priya", "Priya's time": a person is named, and not only addressed.
fn names_somebody(reading: &Reading, place: usize) -> bool {
    let word = reading.text.word(place);
    let is_of = |name: &str| Text::of_value(name).each_word().any(|it| it == word.trim_end_matches("'s"));
    let people = || reading.letter.situation.people.iter();
    let is_name = || people().any(|person| is_of(&person.name) || is_of(&person.address_as));
    let before = place.checked_sub(1).map_or("", |before| reading.text.word(before));
    (word.ends_with("'s") || matches!(before, "to" | "and" | "with" | "from" | "by" | "for" | "as")) && is_name()
}

fn has_own_thanks(reading: &Reading) -> bool {
    let thanks = reading.letter.situation.thanks.trim();
    !thanks.is_empty() && reading.letter.text.contains(thanks)
}

fn shouting(reading: &Reading, findings: &mut Vec<Finding>) {
    let is_loud = |place: &usize| {
        let word = reading.text.words.get(*place);
        word.is_some_and(|word| {
            let written = reading.text.slice(word.at.clone());
            1 < written.len() && !word.is_given && written.chars().all(char::is_uppercase)
        })
    };
    // A text all in capitals is loud once.
    let may_shout = |place: &usize| {
        let word = reading.text.words.get(*place);
        word.is_some_and(|word| word.is_capital && holds(List::Shouted, word.id))
    };
    if let Some(place) = (0..reading.text.words.len()).filter(may_shout).find(is_loud) {
        let words = place..place + 1;
        let at = reading.text.place_of(&words);
        let fix = reading.replaced(at.clone(), reading.text.slice(at).to_lowercase(), "Say it quietly");
        findings.push(Finding { fix: Some(fix), ..reading.at(SHOUTING, &words) });
        return;
    }
    if let Some(start) = reading.letter.text.find("!!") {
        let end =
            start + reading.letter.text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches('!').len());
        let fix = Some(reading.replaced(start..end, "!".to_owned(), "One is enough"));
        findings.push(Finding {
            place: Some(Place { in_subject: false, at: start..end }),
            fix,
            ..reading.about(SHOUTING)
        });
    }
}

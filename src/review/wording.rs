//! Wordings: blanks, blame, phrases of form letters, flattery, noise; apologies; the length.

use std::ops::Range;

use super::catalogue::{APOLOGY, BLAME, CLICHE, FLATTERY, GROVELLING, PLACEHOLDER, SHOUTING, TOO_LONG};
use super::finding::{Check, Finding, Fix, Mend, Place};
use super::patterns::{Hit, List, holds};
use super::text::{Kind, Text};
use super::vocabulary::vocabulary;
use super::{Reading, blame, contact, grievance, smallness};
use crate::plan::is_spoken;
use crate::situation::{Channel, PendingKind, Situation, Stage};

/// Words that are said in less than a minute.
const MOST_SPOKEN: usize = 110;
/// Words of a message that is read to its end (R42).
const MOST_WRITTEN: usize = 180;
/// Two parts of a text message, which phones show as one.
const MOST_LETTERS_OF_AN_SMS: usize = 300;
/// What stands for something that is still to come.
const BLANKS: [&str; 8] = ["__", "XX", "xxx", "INSERT ", "TBC", "TBD", "YOUR NAME", "COMPANY NAME"];
/// Letters of a word in capitals that is an abbreviation only seldom.
const SHORTEST_SHOUT: usize = 4;
/// A word in capitals that is longer is hardly a name.
const LONGEST_NAME: usize = 8;
/// Words that the lists know by their initials.
const INITIALS: &[&str] = &["ADHD", "PTSD", "GDPR", "CCPA", "COVID", "ASAP"];
/// How many words may part two phrases that are one.
const BESIDE: usize = 3;
/// Longest blank that anybody leaves, in bytes.
const LONGEST_BLANK: usize = 48;

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    for (text, in_subject) in [(&reading.text, false), (&reading.subject, true)] {
        for at in blanks(text) {
            let fix = filled(reading, text.slice(at.clone())).map(|value| Fix {
                mend: Mend::FillIn,
                place: Place { in_subject, at: at.clone() },
                text: value,
            });
            let place = Some(Place { in_subject, at });
            findings.push(Finding { place, fix, ..reading.about(PLACEHOLDER) });
        }
    }
    blames(reading, findings);
    one_each_sentence(reading, findings, List::Flattery, FLATTERY, |hit| !is_of_an_hour(reading, hit));
    one_each_sentence(reading, findings, List::Grovelling, GROVELLING, |hit| !smallness::is_of_trifles(reading, hit));
    cliches(reading, findings);
    too_long(reading, findings);
    apologies(reading, findings);
    shouting(reading, findings);
    contact::add(reading, findings);
}

/// Blame by its wordings, and where none of them stands by how the sentence is built.
fn blames(reading: &Reading, findings: &mut Vec<Finding>) {
    let told = reading.text.sentences.len();
    let mut found = reading.one_each_sentence(List::Blame, |hit| {
        let kind = reading.text.sentences.get(hit.sentence).map(|it| it.kind);
        kind.is_some_and(|it| it != Kind::Greeting) && blame::is_one(reading, hit)
    });
    for sentence in 0..told {
        if found.iter().any(|hit| hit.sentence == sentence) {
            continue;
        }
        found.extend(grievance::find(reading, sentence).map(|words| Hit { list: List::Blame, sentence, words }));
    }
    findings.extend(found.iter().map(|hit| Finding {
        fix: reading.without_sentence(hit.words.start),
        ..reading.at(BLAME, &reading.clause(hit))
    }));
}

fn one_each_sentence(
    reading: &Reading,
    findings: &mut Vec<Finding>,
    list: List,
    check: &'static Check,
    counts: impl Fn(&Hit) -> bool,
) {
    let is_told = |hit: &Hit| reading.text.sentences.get(hit.sentence).is_some_and(|it| it.kind != Kind::Greeting);
    for hit in reading.one_each_sentence(list, |hit| is_told(hit) && counts(hit)) {
        findings.push(Finding { fix: reading.without_sentence(hit.words.start), ..reading.at(check, &hit.words) });
    }
}

/// "The round with you was the best hour of my month": an hour is praised.
fn is_of_an_hour(reading: &Reading, hit: &Hit) -> bool {
    let before = hit.words.start.checked_sub(1).map_or("", |before| reading.text.word(before));
    matches!(reading.text.word(hit.words.start), "you" | "them" | "all")
        && matches!(before, "with" | "from" | "for" | "to" | "of" | "by" | "beside")
}

/// Form letters' phrases. One may be several of the list, and a sentence that strings two together is one: "should you have
/// questions, please do not hesitate".
fn cliches(reading: &Reading, findings: &mut Vec<Finding>) {
    let mut found: Vec<Hit> = Vec::new();
    // "At this time of year", "at this time yesterday" tell when.
    let tells_when = |hit: &&Hit| {
        reading.text.word(hit.words.end.saturating_sub(1)) == "time"
            && matches!(reading.text.word(hit.words.end), "of" | "yesterday" | "last" | "tomorrow" | "next")
    };
    for hit in reading.of(List::Cliche).filter(|hit| !tells_when(hit)) {
        let near = |last: &&mut Hit| last.sentence == hit.sentence && hit.words.start <= last.words.end + BESIDE;
        match found.last_mut().filter(near) {
            Some(last) => last.words.end = last.words.end.max(hit.words.end),
            None => found.push(hit.clone()),
        }
    }
    findings.extend(found.iter().map(|hit| reading.at(CLICHE, &hit.words)));
}

/// "Than sorry", "you apologised", "sorry to hear of the fire".
fn is_no_apology(reading: &Reading, apology: &Hit) -> bool {
    let word = |place: usize| reading.text.word(place);
    let before = word(apology.words.start.saturating_sub(1));
    let is_theirs =
        word(apology.words.start).starts_with("apolog") && matches!(before, "you" | "they" | "he" | "she" | "your");
    let next = apology.words.end;
    let is_pity = word(next) == "to" && matches!(word(next + 1), "hear" | "learn" | "read")
        || word(next) == "for" && word(next + 1) == "your" && matches!(word(next + 2), "loss" | "losses");
    let is_adjective = word(next.saturating_sub(1)) == "sorry"
        && matches!(word(next), "sight" | "state" | "tale" | "story" | "lot" | "mess");
    before == "than" || is_theirs || is_pity || is_adjective
}

/// "Nobody apologised", "without a sorry", "better now than sorry in June".
pub(super) fn is_missing(reading: &Reading, apology: &Hit) -> bool {
    let start = reading.text.sentences.get(apology.sentence).map_or(0, |it| it.words.start);
    let mut before = apology.words.start.saturating_sub(5).max(start)..apology.words.start;
    before.any(|place| matches!(reading.text.word(place), "nobody" | "without" | "no" | "never" | "not"))
        || is_no_apology(reading, apology)
}

/// Blanks that were left: in brackets, as a line, or as a row of X.
fn blanks(text: &Text) -> Vec<Range<usize>> {
    let source = text.source;
    let mut found: Vec<Range<usize>> = Vec::new();
    // All of it is read, not up to the first, so that many bytes are compared at once.
    let has_brackets = source.bytes().fold(false, |has, byte| has | matches!(byte, b'[' | b'{' | b'<'));
    let brackets = [('[', ']'), ('{', '}'), ('<', '>')];
    for (open, close) in brackets.into_iter().filter(|_| has_brackets) {
        for (start, _) in source.match_indices(open) {
            let rest = source.get(start..).unwrap_or_default();
            let Some(end) = rest.find(close).map(|length| start + length + 1) else { continue };
            let inside = source.get(start..end).unwrap_or_default();
            let is_blank = inside.len() <= LONGEST_BLANK
                && inside.contains(char::is_alphabetic)
                && !inside.contains(['\n', '@', '?'])
                && !["//", "www."].iter().any(|it| inside.contains(it))
                // Brackets of two values may stand so: "][. … ][".
                && !source.get(..start).is_some_and(|before| before.ends_with(close));
            if is_blank {
                found.push(start..end);
            }
        }
    }
    // One look at each letter: hardly any text has one of these, and after most of them another letter comes.
    let next = |at: usize| source.as_bytes().get(at + 1).copied().unwrap_or_default();
    let may_go_on = |byte: u8| matches!(byte, b'_' | b'X' | b'x' | b'N' | b'B' | b'O');
    let may_begin = |byte: u8| matches!(byte, b'_' | b'X' | b'x' | b'I' | b'T' | b'Y' | b'C');
    let places = source.bytes().enumerate().filter(|(at, byte)| may_begin(*byte) && may_go_on(next(*at)));
    for (start, _) in places {
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
    let mut found: Vec<Hit> = Vec::new();
    for hit in reading.of(List::Apology).filter(|hit| !is_missing(reading, hit)) {
        // "Sorry, sorry, sorry" is one.
        match found.last_mut().filter(|last| last.sentence == hit.sentence && hit.words.start <= last.words.end) {
            Some(last) => last.words.end = last.words.end.max(hit.words.end),
            None => found.push(hit.clone()),
        }
    }
    // One may be due; the second is what is too much. Where none is due, each is.
    let is_due = was_put_out(reading.letter.situation);
    let (allowed, most) = if is_due { (1, 1) } else { (0, found.len()) };
    for hit in found.iter().skip(allowed).take(most) {
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

fn shouting(reading: &Reading, findings: &mut Vec<Finding>) {
    // A text all in capitals is loud once.
    let is_blank = |place: usize| {
        let at = reading.text.place_of(&(place..place + 1));
        let blanks = findings.iter().filter(|it| it.check == PLACEHOLDER).filter_map(|it| it.place.as_ref());
        blanks.into_iter().any(|it| !it.in_subject && it.at.start <= at.start && at.start <= it.at.end + 1)
    };
    let loud = (0..reading.text.words.len()).find(|place| is_loud(reading, *place) && !is_blank(*place));
    if let Some(place) = loud {
        let words = place..place + 1;
        let at = reading.text.place_of(&words);
        let fix = reading.replaced(at.clone(), reading.text.slice(at).to_lowercase(), Mend::SayQuietly);
        findings.push(Finding { fix: Some(fix), ..reading.at(SHOUTING, &words) });
    }
    // A subject is read first, and shouts as loud.
    let in_subject = || {
        let loud = reading.subject.words.iter().find(|word| {
            let written = reading.subject.slice(word.at.clone());
            !word.is_given
                && word.id.is_some()
                && written.len() >= SHORTEST_SHOUT
                && !INITIALS.contains(&written)
                && written.bytes().all(|letter| letter.is_ascii_uppercase())
        });
        let loud = loud.map(|word| word.at.clone());
        loud.or_else(|| reading.subject.source.find("!!").map(|start| start..start + 2))
    };
    if let Some(at) = in_subject() {
        findings.push(Finding { place: Some(Place { in_subject: true, at }), ..reading.about(SHOUTING) });
    }
    let loudly = || reading.letter.text.contains('!').then(|| reading.letter.text.find("!!")).flatten();
    if let Some(start) = loudly() {
        let end =
            start + reading.letter.text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches('!').len());
        let fix = Some(reading.replaced(start..end, "!".to_owned(), Mend::OneMark));
        findings.push(Finding {
            place: Some(Place { in_subject: false, at: start..end }),
            fix,
            ..reading.about(SHOUTING)
        });
    }
}

/// Whether a word stands in capitals that is not written so: one of those that people shout, any longer word that the lists
/// know, a very long one, or one of several in a row. What no list knows is else an abbreviation or a name.
fn is_loud(reading: &Reading, place: usize) -> bool {
    let Some(word) = reading.text.words.get(place).filter(|word| word.is_capital && !word.is_given) else {
        return false;
    };
    let written = reading.text.slice(word.at.clone());
    let is_known = || {
        let known = word.id.and_then(|id| vocabulary().word(id));
        written.len() >= SHORTEST_SHOUT && known == Some(reading.text.word(place)) && !INITIALS.contains(&written)
    };
    let is_long = || LONGEST_NAME <= written.len();
    // "DON'T" is two words, and an apostrophe is no letter.
    let is_capitals = 1 < written.len() && written.chars().all(|it| it.is_uppercase() || matches!(it, '\'' | '’'));
    // "9:00 AM": so it is written after a time.
    let is_half_of_the_day = matches!(written, "AM" | "PM")
        && place
            .checked_sub(1)
            .is_some_and(|it| reading.text.word(it).starts_with(|first: char| first.is_ascii_digit()));
    is_capitals
        && !is_half_of_the_day
        && (holds(List::Shouted, word.id) || is_known() || is_long() || is_in_a_row(reading, place))
}

/// "On SUNDAY MORNING": two words in capitals, one of which is too long to stand for others.
fn is_in_a_row(reading: &Reading, place: usize) -> bool {
    let length = |place: usize| {
        let word = reading.text.words.get(place).filter(|word| !word.is_given)?;
        let written = reading.text.slice(word.at.clone());
        let is_loud = 1 < written.len() && written.chars().all(char::is_uppercase) && !INITIALS.contains(&written);
        is_loud.then_some(written.len())
    };
    let (here, next) = (length(place), length(place + 1));
    here.zip(next).is_some_and(|(here, next)| SHORTEST_SHOUT < here.max(next) && SHORTEST_SHOUT < here + next - 1)
}

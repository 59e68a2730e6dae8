//! Thanks: whether there are any, and whether they could go to anybody.

use super::catalogue::{NO_THANKS, UNSPECIFIC_THANKS};
use super::classes::Class;
use super::finding::{Finding, Mend};
use super::patterns::{Hit, List, holds};
use super::text::{Kind, Text};
use super::{Reading, explanation};
use crate::compose::Move;
use crate::plan::StepKind;
use crate::situation::{Channel, Stage};

/// Here something else begins than what the thanks are for.
const BORDERS: &[&str] = &[
    "but",
    "however",
    "because",
    "since",
    "although",
    "though",
    "unfortunately",
    "sadly",
    "hope",
    "hoping",
    "hopefully",
    "luck",
    "wish",
    "wishing",
    "please",
    "sorry",
    "apologies",
    "apologise",
    "apologize",
    "apology",
    "regret",
    "if",
];
/// After these a party that was met is as good as a name.
const MEETING: &[&str] = &["meet", "meeting", "met", "introduced", "introducing", "with"];
const PARTIES: &[&str] = &["team", "panel", "crew", "staff", "board", "committee", "class"];
/// Letters of a long word that tell which one it is: "design" of a "Graphic Designer".
const STEM: usize = 5;

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    let step = reading.letter.step;
    let is_note = matches!(step.kind, StepKind::Portal | StepKind::Calendar | StepKind::Expenses | StepKind::Return);
    if is_note || matches!(reading.channel(), Channel::Calendar | Channel::Voicemail) {
        return;
    }
    let is_meant = |hit: &&Hit| !is_denied(reading, hit.words.start) && !is_request(reading, hit);
    let thanks: Vec<_> = reading.of(List::Thanks).filter(is_meant).collect();
    let Some(first) = thanks.first() else {
        // A portal thanks nobody, and a message that has much to call off may have no room for thanks: ours has none either.
        let fix = reading.with_ours(&[Move::Thanks, Move::OwnThanks], false, Mend::AddThanks);
        if (fix.is_some() || !reading.is_ours()) && reading.channel() != Channel::Portal {
            findings.push(Finding { fix, ..reading.about(NO_THANKS) });
        }
        return;
    };
    let stage = reading.letter.situation.stage;
    let has_met = stage >= Stage::Interviewing && stage != Stage::Waitlisted;
    if !has_met || !step.kind.is_decision() || has_own_thanks(reading) {
        return;
    }
    if !thanks
        .iter()
        .copied()
        .chain(reading.of(List::Praise).filter(|hit| {
            // "I hope that year end is kind to you" praises nothing.
            !is_flattered(reading, hit.sentence) && !explanation::wishes(reading, hit.sentence)
        }))
        .any(|hit| is_specific(reading, hit))
    {
        // Of several, those are meant that say what for.
        let says_for = |hit: &&&Hit| {
            let next = hit.words.end..hit.words.end + 3;
            reading.has_word(next, &["for"])
                && reading.text.sentences.get(hit.sentence).is_some_and(|it| it.kind == Kind::Body)
        };
        let meant = thanks.iter().find(says_for).unwrap_or(first);
        // With what they are for.
        let end = reading.text.sentences.get(meant.sentence).map_or(meant.words.end, |it| it.words.end);
        let end = border(reading, meant.words.end, end);
        findings.push(reading.at(UNSPECIFIC_THANKS, &(meant.words.start..end)));
    }
}

/// "I would appreciate a line back", "thanks to a burst pipe", "I appreciate that this comes late": none of these thanks.
fn is_request(reading: &Reading, hit: &Hit) -> bool {
    let word = |place: usize| reading.text.word(place);
    let before = hit.words.start.saturating_sub(3)..hit.words.start;
    let asks = reading.has_word(before, &["would", "should"])
        && (word(hit.words.start).starts_with("appreciat") || matches!(word(hit.words.start), "grateful" | "obliged"));
    let (next, second) = (word(hit.words.end), word(hit.words.end + 1));
    let is_cause = next == "to" && matches!(second, "a" | "an" | "my" | "our" | "some");
    let concedes = word(hit.words.start).starts_with("appreciat")
        && (next == "that" && matches!(second, "this" | "it" | "my" | "i" | "the") || next == "this" && second == "is");
    // "I felt obliged to tell you", "thanks to the strike I am late", "thank nobody".
    let is_duty = word(hit.words.end.saturating_sub(1)) == "obliged" && next == "to" && second != "you";
    let end = reading.text.sentences.get(hit.sentence).map_or(0, |it| it.words.end);
    let noun = hit.words.end + 2..(hit.words.end + 4).min(end);
    let is_cause = is_cause
        || next == "to"
            && second == "the"
            && word(hit.words.start).starts_with("thanks")
            && !reading.has_word(hit.words.end..end, &["for"])
            && !noun.clone().any(|it| reading.is(it, Class::Them) || PARTIES.contains(&word(it)))
            && !noun.take(1).any(|it| reading.text.words.get(it).is_some_and(|it| it.is_capital || it.is_given))
            && reading.has_word(hit.words.end..end, &["i", "we", "my"]);
    let far = hit.words.start.saturating_sub(4)..hit.words.start;
    let is_no_joy = word(hit.words.start) == "enjoyed" && {
        let never = reading.has_word(hit.words.start.saturating_sub(1)..hit.words.start, &["never"]);
        never || reading.has_word(far.clone(), &["say"]) && reading.has_word(far, &["not"])
    };
    asks || is_cause || concedes || is_duty || is_no_joy || next == "nobody"
}

/// "I don't appreciate …" thanks nobody.
pub(super) fn is_denied(reading: &Reading, word: usize) -> bool {
    let sentence = reading.text.sentence_of(word);
    let is_denial = |place: usize| matches!(reading.text.word(place), "not" | "no" | "without");
    let is_more = reading.text.word(word.saturating_sub(1)) == "less" || reading.text.word(word + 2) == "enough";
    !is_more
        && (word.saturating_sub(2)..word).any(|place| reading.text.sentence_of(place) == sentence && is_denial(place))
}

/// Whether a sentence thanks for something that only this reader gave: it says more than what everybody is thanked for.
fn is_specific(reading: &Reading, hit: &Hit) -> bool {
    let nth = hit.sentence;
    let Some(sentence) = reading.text.sentences.get(nth) else { return false };
    // A goodbye thanks for nothing, unless it says what for.
    let says_for = sentence.words.clone().any(|place| matches!(reading.text.word(place), "for" | "to" | "with"));
    if sentence.kind != Kind::Body && !(sentence.kind == Kind::Closing && says_for) {
        return false;
    }
    // "Thank you, you are all legends": what follows the comma is thanked for only after a "for".
    let is_cut = reading.has_between(hit.words.end, &[','])
        || reading.text.word(hit.words.end) == "you" && reading.has_between(hit.words.end + 1, &[',']);
    let is_thanked = !is_cut || reading.has_word(hit.words.end..sentence.words.end, &["for", "to"]);
    let end = if is_thanked { border(reading, hit.words.end, sentence.words.end) } else { hit.words.end };
    let after = hit.words.end..end;
    let mut words = sentence.words.clone().map(|place| reading.text.word(place));
    let meets = words.find(|word| MEETING.contains(word));
    if meets.is_some() && words.any(|word| PARTIES.contains(&word) && (meets != Some("with") || word != "team")) {
        return true;
    }
    // "Thank you to everyone on the panel."
    if reading.text.word(hit.words.end + 1) == "to"
        && reading.has_word(hit.words.end + 2..sentence.words.end, &["panel"])
    {
        return true;
    }
    // "The tour was a joy": what stands before praise is praised; "Another school took me, thanks": before thanks anything may
    // stand, and before a decision's thanks the decision.
    // "Thank you both for it."
    let refers_back = matches!(reading.text.word(hit.words.end + 1), "both" | "all")
        && reading.text.word(hit.words.end + 2) == "for"
        && matches!(reading.text.word(hit.words.end + 3), "it" | "that" | "this" | "them")
        || reading.text.word(hit.words.end + 1) == "for"
        && matches!(reading.text.word(hit.words.end + 2), "it" | "that" | "this" | "them" | "both")
        || reading.text.word(hit.words.end) == "for" && reading.text.word(hit.words.end + 1) == "it"
        // "Your drawing was a joy, thanks for sharing it."
        || reading.text.word(hit.words.end) == "for"
            && matches!(reading.text.word(hit.words.end + 2), "it" | "that" | "this" | "them")
            && reading.text.word(hit.words.end + 1).ends_with("ing")
        // "You travelled two hours to meet me. Thank you."
        || hit.words.start == sentence.words.start && thanks_for_nothing_else(reading, hit, sentence.words.end);
    if refers_back && tells_of_them(reading, nth) {
        return true;
    }
    // "You let me try the crane, and I'm grateful": what they did comes first.
    // "For the talk about the Italian clients I thank you very much": so does what it was.
    let tells_first = reading.text.word(sentence.words.start) == "you" && sentence.words.end <= hit.words.end + 2
        || reading.text.word(sentence.words.start) == "for";
    let is_praised = refers_back || tells_first || reading.says(nth, List::Praise);
    let before = if is_praised && !reading.says(nth, List::Decision) { sentence.words.start } else { hit.words.start };
    // "Thanks for taking me up there": they did it for this one.
    let is_done_to_me = |place: usize| {
        matches!(reading.text.word(place), "taking" | "showing" | "walking" | "driving" | "introducing")
            && matches!(reading.text.word(place + 1), "me" | "us")
            && !matches!(reading.text.word(place + 2), "through" | "on" | "into" | "seriously")
    };
    (before..hit.words.start)
        .chain(after)
        .any(|place| is_particular(reading, place) || names_somebody(reading, place) || is_done_to_me(place))
}

/// "Yours is the most wonderful hotel in the country": praise of everything is none of anything.
fn is_flattered(reading: &Reading, sentence: usize) -> bool {
    let start = reading.text.sentences.get(sentence).map_or(0, |it| it.words.start);
    reading.says(sentence, List::Flattery)
        && (reading.text.word(start) == "yours"
            || reading.text.word(start) == "you" && matches!(reading.text.word(start + 1), "are" | "have"))
}

/// Thanks with nothing after them, or another matter.
fn thanks_for_nothing_else(reading: &Reading, hit: &Hit, end: usize) -> bool {
    let you = usize::from(reading.text.word(hit.words.end) == "you");
    let next = hit.words.end + you;
    next >= end || reading.has_between(next, &[',', ';'])
}

/// "Your question was the finest of all. Thank you for it": what the sentence before tells is thanked for.
fn tells_of_them(reading: &Reading, sentence: usize) -> bool {
    let Some(before) = sentence.checked_sub(1) else { return false };
    let Some((_, it)) = reading.text.body().find(|(nth, _)| *nth == before) else { return false };
    !reading.says(before, List::Decision)
        && reading.has_word(
            it.words.clone(),
            &["you", "your", "he", "she", "they", "who", "her", "his", "him", "their", "them"],
        )
        && it.words.clone().any(|place| is_particular(reading, place))
}

/// Where what the thanks are for ends: at a turn, or where a new clause begins with "I".
fn border(reading: &Reading, from: usize, end: usize) -> usize {
    let is_stop = |place: &usize| {
        let word = reading.text.word(*place);
        let before = place.checked_sub(1).map_or(0, |before| reading.text.place_of(&(before..*place)).end);
        let start = reading.text.place_of(&(*place..place + 1)).start;
        let is_new = || reading.text.slice(before..start).contains([',', ';', ':', '–', '—', '-']);
        // "Thanks though to Sal for the walk round": the turn came before.
        let is_turned = word == "though" && *place == from;
        !is_turned && BORDERS.contains(&word) || word == "i" && is_new()
    };
    (from..end).find(is_stop).unwrap_or(end)
}

/// Whether a word is one that not everybody is thanked with.
fn is_particular(reading: &Reading, place: usize) -> bool {
    let Some(word) = reading.text.words.get(place) else { return false };
    let is_flattery = reading.of(List::Flattery).any(|it| it.words.contains(&place));
    !word.is_given
        && !is_flattery
        && !holds(List::Generic, word.id)
        && !is_of_the_job(reading, reading.text.word(place))
}

/// "The design job" of a graphic designer is no more than the role.
fn is_of_the_job(reading: &Reading, word: &str) -> bool {
    let stem = |word: &str| word.get(..STEM).map(str::to_owned);
    let role = Text::of_value(&reading.letter.situation.role);
    role.each_word().any(|it| it == word || stem(it).is_some() && stem(it) == stem(word))
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

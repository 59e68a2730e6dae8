//! Dates: whether a booked interview is called off, with its day, and with the right one.

use std::ops::Range;

use super::catalogue::{NO_INTERVIEW_DATE, NOT_CANCELLED, WRONG_DATE};
use super::finding::{Finding, Fix, Mend};
use super::patterns::{Hit, List};
use super::text::Kind;
use super::{Reading, decision};
use crate::compose::{self, Move};
use crate::situation::{Channel, Fact, FactSet, Moment};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// Words that name a day without a calendar.
const NEAR: [&str; 5] = ["tomorrow", "tomorrow's", "today", "today's", "tonight"];
const HOURS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];
/// What tells of something that has been.
const PAST: [&str; 11] = ["met", "spoke", "talked", "last", "was", "were", "did", "saw", "gave", "came", "went"];

/// What tells of something to come, also in thanks.
const INVITED: [&str; 12] = [
    "invite",
    "inviting",
    "invited",
    "invitation",
    "scheduling",
    "scheduled",
    "arranging",
    "arranged",
    "booked",
    "set",
    "due",
    "planned",
];

/// A date or a time that stands in the text.
#[derive(Debug)]
enum Mention {
    Weekday(usize),
    Day {
        month: usize,
        day: u8,
    },
    /// "12/3": which is the month depends on who writes.
    Numbers(u8, u8),
    /// "the 12th"
    DayOfMonth(u8),
    Time {
        hour: u8,
        minute: u8,
    },
    /// "Morning" and the like, as hours.
    Part(Range<u8>),
    Near,
}

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    let situation = reading.letter.situation;
    let here = reading.letter.step.now.offset.unwrap_or(0);
    // On their clock and on the candidate's: a text may name either.
    let seen = |at: Moment| [at, at.seen_from(here)];
    let booked: Vec<Moment> = situation.interviews().into_iter().flatten().flat_map(seen).collect();
    let missed = situation.missed.as_ref().and_then(|it| it.at);
    let is_decision = reading.letter.step.kind.is_decision();
    let is_silent = matches!(reading.channel(), Channel::Calendar | Channel::Voicemail);
    let speaks_of_slot = [List::Booking, List::Day]
        .into_iter()
        .flat_map(|list| reading.of(list))
        .filter(|hit| {
            hit.list != List::Day || !is_rough(reading, hit) && !is_of_another_day(reading, hit.sentence, &booked)
        })
        .any(|hit| !is_over(reading, hit.sentence, false) || calls_off(reading, hit.sentence));
    let would_cancel = reading.letter.composed.sentences().any(|it| cancels(it.mov, it.claims));
    // A portal's few lines may be ours without a cancellation.
    let would_cancel = would_cancel || reading.channel() == Channel::Portal && !reading.is_ours();
    if is_decision && would_cancel && !is_silent && !situation.interviews().is_empty() && !speaks_of_slot {
        let fix = reading.with_ours(&[Move::Cancellation], false, Mend::CallOff).or_else(|| in_decision(reading));
        findings.push(Finding { fix, ..reading.about(NOT_CANCELLED) });
        return;
    }
    let slots: Vec<Moment> = booked.iter().copied().chain(missed.into_iter().flat_map(seen)).collect();
    if slots.is_empty() {
        return;
    }
    let mut has_date = false;
    let mut speaks_of_it = false;
    for (nth, sentence) in reading.text.sentences.iter().enumerate() {
        if sentence.kind != Kind::Body || !reading.says(nth, List::Booking) || reading.says(nth, List::Travel) {
            continue;
        }
        let mut mentions = mentions(reading, &sentence.words);
        let about_past = is_over(reading, nth, missed.is_some());
        let is_missed = sentence.words.clone().any(|place| reading.text.word(place) == "missed");
        speaks_of_it |= !(about_past || is_missed && missed.is_some());
        let is_of_them = reading.says(nth, List::Thanks) && about_past;
        has_date |=
            !is_of_them && mentions.iter().any(|(it, _)| !matches!(it, Mention::Time { .. } | Mention::Part(_)));
        if about_past {
            continue;
        }
        // "Could we do it on Monday instead?" names another day, as it should.
        let asks_for_another =
            reading.text.slice(sentence.at.clone()).trim_end().ends_with('?') && reading.says(nth, List::Contradiction);
        // "Could come any day before noon", "I had it in my diary for the Tuesday": from there on another day is told of.
        let is_elsewhere = |place: &usize| {
            matches!(reading.text.word(*place), "diary" | "calendar" | "if" | "wrong")
                || reading.of(List::NewTime).any(|hit| hit.sentence == nth && hit.words.start == *place)
        };
        if missed.is_some()
            && let Some(from) = sentence.words.clone().find(is_elsewhere)
        {
            mentions.retain(|(_, place)| place.start < from);
        }
        // "Thank you for moving it to Monday."
        let asks_for_another =
            asks_for_another || reading.says(nth, List::Thanks) && !decision::says_decision(reading, nth);
        if let Some(place) = wrong(&mentions, &slots).filter(|_| !asks_for_another) {
            findings.push(Finding { fix: right(reading, &place, &slots), ..reading.at(WRONG_DATE, &place) });
        }
    }
    let needs_date = is_decision
        && (would_cancel || reading.channel() == Channel::Portal)
        && !booked.is_empty()
        && matches!(reading.channel(), Channel::Email | Channel::Letter | Channel::LinkedIn | Channel::Portal);
    // "That day's interview": its day was named before.
    let refers_back = || ["that day's", "same day"].iter().any(|it| !reading.text.occurrences(it).is_empty());
    // It may be named before, where no interview is spoken of.
    let names_it = || {
        let mut body = reading.text.body().filter(|(nth, _)| !reading.says(*nth, List::Travel));
        body.any(|(_, it)| {
            let mentions = mentions(reading, &it.words);
            let is_full = |it: &Mention| matches!(it, Mention::Day { .. } | Mention::Numbers(..));
            mentions.iter().any(|(it, _)| is_full(it)) && wrong(&mentions, &slots).is_none()
        })
    };
    if needs_date && speaks_of_it && !has_date && !refers_back() && !names_it() {
        findings.push(reading.about(NO_INTERVIEW_DATE));
    }
}

/// "Our refinancing closes in June": such a month is no day of an interview.
fn is_rough(reading: &Reading, hit: &Hit) -> bool {
    let before = hit.words.start.checked_sub(1).map_or("", |it| reading.text.word(it));
    let is_month = MONTHS.iter().any(|month| reading.text.word(hit.words.start).starts_with(month));
    is_month && matches!(before, "in" | "until" | "till" | "since" | "from")
}

/// "Please cancel the interview that we talked about": what was said of it before changes nothing.
fn calls_off(reading: &Reading, sentence: usize) -> bool {
    const OFF: &[&str] = &["cancel", "cancelled", "canceled", "cancelling", "canceling", "off", "not", "miss", "skip"];
    !reading.says(sentence, List::Thanks)
        && reading.text.sentences.get(sentence).is_some_and(|it| reading.has_word(it.words.clone(), OFF))
}

/// "Asked me over a curry on Friday", where Tuesday is booked: no word of the interview.
fn is_of_another_day(reading: &Reading, sentence: usize, booked: &[Moment]) -> bool {
    let words = reading.text.sentences.get(sentence).map_or(0..0, |it| it.words.clone());
    let mentions = mentions(reading, &words);
    let is_day = |it: &Mention| !matches!(it, Mention::Time { .. } | Mention::Part(_));
    !decision::says_decision(reading, sentence)
        && mentions.iter().any(|(it, _)| is_day(it))
        && mentions.into_iter().filter(|(it, _)| is_day(it)).all(|it| wrong(&[it], booked).is_some())
}

/// Whether a sentence speaks of what has been.
fn is_over(reading: &Reading, sentence: usize, was_missed: bool) -> bool {
    let words = || reading.text.sentences.get(sentence).map(|it| it.words.clone()).unwrap_or_default();
    let says = |list: &[&str]| words().any(|place| list.contains(&reading.text.word(place)));
    if says(&INVITED) || reading.says(sentence, List::Decision) {
        // Thanks are for what was, unless they are for the invitation.
        return false;
    }
    reading.says(sentence, List::Thanks) || !was_missed && says(&PAST)
}

/// Whether a sentence of ours calls an interview off: on its own, or in the same breath as the decision.
fn cancels(mov: Move, claims: FactSet) -> bool {
    let interviews = [Fact::OneDatedInterview, Fact::DatedInterviews, Fact::UndatedInterview];
    mov == Move::Cancellation || mov == Move::Decision && interviews.into_iter().any(|fact| claims.has(fact))
}

/// Says the decision as we would, with the interview in it.
fn in_decision(reading: &Reading) -> Option<Fix> {
    let sentence = reading.text.sentences.get(decision::sentence(reading)?)?;
    Some(reading.replaced(sentence.at.clone(), reading.our(&[Move::Decision])?, Mend::CallOff))
}

/// The first mention that fits none of the slots, although another one could have.
fn wrong(mentions: &[(Mention, Range<usize>)], slots: &[Moment]) -> Option<Range<usize>> {
    let fits = |mention: &Mention| {
        slots.iter().any(|slot| match mention {
            Mention::Weekday(day) => usize::from(slot.date.weekday()) == *day,
            Mention::Day { month, day } => usize::from(slot.date.month()) == *month && slot.date.day() == *day,
            Mention::Time { hour, minute } => slot.time.is_none_or(|time| {
                time.minute() == *minute
                    && (time.hour() == *hour || time.hour() == *hour + 12 || *hour == 12 && time.hour() == 0)
            }),
            Mention::Numbers(one, two) => {
                let date = [slot.date.day(), slot.date.month()];
                date == [*one, *two] || date == [*two, *one]
            }
            Mention::DayOfMonth(day) => slot.date.day() == *day,
            Mention::Part(hours) => slot.time.is_none_or(|time| hours.contains(&time.hour())),
            Mention::Near => true,
        })
    };
    // A sentence that also names the right one speaks of two dates.
    let is_day = |mention: &Mention| !matches!(mention, Mention::Time { .. } | Mention::Part(_) | Mention::Near);
    let days: Vec<_> = mentions.iter().filter(|(it, _)| is_day(it)).collect();
    let is_clock = |mention: &Mention| matches!(mention, Mention::Time { .. } | Mention::Part(_));
    let clocks: Vec<_> = mentions.iter().filter(|(it, _)| is_clock(it)).collect();
    let n_days_that_fit = days.iter().filter(|(it, _)| fits(it)).count();
    let wrong_day =
        days.iter().find(|(it, _)| !fits(it) && (n_days_that_fit == 0 || days.len() == 2 && kinds_differ(&days)));
    let wrong_time = clocks.iter().find(|(it, _)| !fits(it) && !clocks.iter().any(|(it, _)| fits(it)));
    wrong_day.or(wrong_time).map(|(_, place)| place.clone())
}

/// "Thursday 13 March" is one date, told twice; "not Monday but Thursday" are two.
fn kinds_differ(days: &[&(Mention, Range<usize>)]) -> bool {
    matches!(days, [(Mention::Weekday(_), a), (Mention::Day { .. } | Mention::DayOfMonth(_), b)]
        | [(Mention::Day { .. } | Mention::DayOfMonth(_), a), (Mention::Weekday(_), b)]
        if a.end.abs_diff(b.start) <= 3 || b.end.abs_diff(a.start) <= 3)
}

fn right(reading: &Reading, place: &Range<usize>, slots: &[Moment]) -> Option<Fix> {
    let (slot, others) = slots.split_first()?;
    if others.iter().any(|other| other.date != slot.date) {
        return None;
    }
    let lang = reading.letter.situation.lang;
    let named = compose::name_slot(Moment::on(slot.date), reading.letter.step.now, lang);
    let is_time = reading.text.word(place.start).starts_with(|first: char| first.is_ascii_digit());
    (!is_time).then(|| reading.replaced(reading.text.place_of(place), named, Mend::PutDate))
}

/// The dates and times in some words.
fn mentions(reading: &Reading, words: &Range<usize>) -> Vec<(Mention, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = words.start;
    while at < words.end {
        let (mention, next) = mention(reading, at, words.end);
        if let Some(mention) = mention {
            found.push((mention, at..next));
        }
        at = next.max(at + 1);
    }
    found
}

fn mention(reading: &Reading, at: usize, end: usize) -> (Option<Mention>, usize) {
    let word = |place: usize| if place < end { reading.text.word(place) } else { "" };
    let here = word(at);
    if !may_begin_date(here) {
        return (None, at + 1);
    }
    if NEAR.contains(&here) {
        return (Some(Mention::Near), at + 1);
    }
    let bare = here.trim_end_matches("'s");
    if let Some(day) = DAYS.iter().position(|day| is_day_name(bare, day)) {
        let is_other = is_any_day(reading, at) || is_past(reading, at);
        return (Some(Mention::Weekday(day)).filter(|_| !is_other), at + 1);
    }
    let month = |word: &str| {
        let is_month =
            |month: &str| word.starts_with(month) && (word.len() == 3 || word.len() > 3 && is_month_name(word));
        MONTHS.iter().position(|it| is_month(it)).map(|nth| nth + 1)
    };
    let follows = |letter: char| {
        let end = reading.text.words.get(at).map_or(0, |word| word.at.end);
        reading.letter.text.get(end..).is_some_and(|rest| rest.starts_with(letter))
    };
    // "The third of March": without its month an ordinal counts anything.
    let ordinal = |word: &str| ORDINALS.iter().position(|it| *it == word).and_then(|nth| u8::try_from(nth + 1).ok());
    if let (Some(day), "of", Some(month)) = (ordinal(here), word(at + 1), month(word(at + 2))) {
        return (Some(Mention::Day { month, day }), at + 3);
    }
    if let (true, Some(one), Some(two)) = (follows('/'), day_number(here), day_number(word(at + 1))) {
        return (Some(Mention::Numbers(one, two)), at + 2);
    }
    // "2026-03-12", "12.03.2026".
    let number = |place: usize| word(place).parse::<u16>().ok();
    if let (true, Some(1900..), Some(month), Some(day)) =
        (follows('-'), number(at), number(at + 1).filter(|it| *it <= 12), day_number(word(at + 2)))
    {
        return (Some(Mention::Day { month: month.into(), day }), at + 3);
    }
    if let (true, Some(1900..), Some(one), Some(two)) =
        (follows('.'), number(at + 2), day_number(here), day_number(word(at + 1)))
    {
        return (Some(Mention::Numbers(one, two)), at + 3);
    }
    // "12 March", "12th of March", "March 12".
    if let Some(day) = day_number(here) {
        let after = if word(at + 1) == "of" { at + 2 } else { at + 1 };
        if let Some(month) = month(word(after)) {
            return (Some(Mention::Day { month, day }), after + 1);
        }
        let is_ordinal = here.ends_with(|letter: char| letter.is_ascii_alphabetic());
        if is_ordinal && at > 0 && reading.text.word(at - 1) == "the" {
            return (Some(Mention::DayOfMonth(day)), at + 1);
        }
    }
    if let Some(month) = month(here) {
        let after = if word(at + 1) == "the" { at + 2 } else { at + 1 };
        let spoken = ordinal(word(after)).filter(|_| after > at + 1);
        if let Some(day) = day_number(word(after)).or(spoken) {
            return (Some(Mention::Day { month, day }), after + 1);
        }
    }
    spoken_clock(&word, at).unwrap_or_else(|| clock(reading, at, end))
}

/// Whether a word can be the first of a date or a time: most words begin otherwise.
fn may_begin_date(word: &str) -> bool {
    match word.as_bytes() {
        [b'0'..=b'9', ..] | b"at" => true,
        [first, second, third, ..] => matches!(
            &[*first, *second, *third],
            // Days and what is near,
            b"mon" | b"tue" | b"wed" | b"thu" | b"fri" | b"sat" | b"sun" | b"tom" | b"tod" | b"ton"
                // months,
                | b"jan" | b"feb" | b"mar" | b"apr" | b"may" | b"jun" | b"jul" | b"aug" | b"sep" | b"oct" | b"nov"
                | b"dec"
                // numbers,
                | b"one" | b"two" | b"thr" | b"fou" | b"fiv" | b"six" | b"sev" | b"eig" | b"nin" | b"ten" | b"ele"
                | b"twe" | b"fir" | b"sec" | b"thi" | b"fif"
                // and parts of the day.
                | b"noo" | b"mid" | b"mor" | b"aft" | b"eve" | b"hal" | b"qua"
        ),
        _ => false,
    }
}

/// "On a Saturday" names none.
fn is_any_day(reading: &Reading, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| reading.text.word(before));
    matches!(before, "a" | "an" | "any" | "every" | "each" | "some" | "most" | "no")
}

/// "As described on Monday", "when you rang me on Monday": what has been is no date of an interview to come.
fn is_past(reading: &Reading, at: usize) -> bool {
    const BETWEEN: &[&str] =
        &["on", "me", "us", "you", "it", "him", "her", "them", "last", "this", "back", "to", "with"];
    const DONE: &[&str] = &[
        "rang", "told", "met", "spoke", "said", "wrote", "sent", "gave", "saw", "came", "showed", "made", "had",
        "went", "was", "were", "got", "heard", "took", "taken", "given", "seen", "been", "read", "held",
    ];
    let before = (0..at).rev().map(|place| reading.text.word(place)).take(4).find(|word| !BETWEEN.contains(word));
    before.is_some_and(|word| {
        DONE.contains(&word)
            || word.len() > 4 && word.ends_with("ed") && !["scheduled", "booked", "planned", "arranged"].contains(&word)
    })
}

/// "Half past two", "quarter to three", "ten o'clock".
fn spoken_clock<'w>(word: &impl Fn(usize) -> &'w str, at: usize) -> Option<(Option<Mention>, usize)> {
    let hour = |place: usize| {
        let named = HOURS.iter().position(|it| *it == word(place)).and_then(|nth| u8::try_from(nth + 1).ok());
        named.or_else(|| word(place).parse().ok().filter(|hour| (1..=12).contains(hour)))
    };
    let time = |hour: u8, minute: u8, next: usize| Some((Some(Mention::Time { hour, minute }), next));
    let part = |hours| Some((Some(Mention::Part(hours)), at + 1));
    match (word(at), word(at + 1)) {
        ("noon" | "midday", _) => time(12, 0, at + 1),
        ("morning", _) => part(0..12),
        ("afternoon", _) => part(12..18),
        ("evening", _) => part(16..24),
        ("half", "past") => time(hour(at + 2)?, 30, at + 3),
        ("half", _) if at > 0 => time(hour(at + 1)?, 30, at + 2),
        ("at", _) if is_full_hour(word(at + 2)) => time(hour(at + 1)?, 0, at + 2),
        ("quarter", "past") => time(hour(at + 2)?, 15, at + 3),
        ("quarter", "to") => time(hour(at + 2)? - 1, 45, at + 3),
        (_, "o'clock") => time(hour(at)?, 0, at + 2),
        _ => None,
    }
}

/// Whether "at ten" is a time before this word, and not the beginning of something longer.
fn is_full_hour(next: &str) -> bool {
    let words = [
        "", "on", "in", "this", "next", "tomorrow", "today", "sharp", "so", "and", "as", "for", "or", "please",
        "because",
    ];
    words.contains(&next) || DAYS.iter().any(|day| is_day_name(next, day))
}

fn is_day_name(word: &str, day: &str) -> bool {
    const LONG: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const SHORT: [&str; 10] = ["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sun"];
    word.starts_with(day) && (LONG.contains(&word) || SHORT.contains(&word) && word != "sun")
}

fn is_month_name(word: &str) -> bool {
    const LONG: [&str; 13] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "sept",
        "october",
        "november",
        "december",
    ];
    LONG.contains(&word)
}

fn day_number(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?;
    if !matches!(ending, "" | "st" | "nd" | "rd" | "th") {
        return None;
    }
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// "10 am", "10am", "2:30 p.m.", "14.30".
fn clock(reading: &Reading, at: usize, end: usize) -> (Option<Mention>, usize) {
    let Some(word) = reading.text.words.get(at) else { return (None, at + 1) };
    let here = reading.text.word(at);
    let digits: String = here.chars().take_while(char::is_ascii_digit).collect();
    let (Ok(hour), ending) = (digits.parse::<u8>(), here.get(digits.len()..).unwrap_or_default()) else {
        return (None, at + 1);
    };
    let rest = reading.letter.text.get(word.at.end..).unwrap_or_default();
    let mut next = at + 1;
    let mut minute = None;
    if rest.starts_with([':', '.']) && ending.is_empty() {
        let minutes: String = rest.chars().skip(1).take_while(char::is_ascii_digit).collect();
        if minutes.len() == 2 {
            minute = minutes.parse().ok();
            next = at + 2;
        }
    }
    let last = reading.text.word(next - 1);
    let half = |text: &str, letter: char| {
        let text = text.trim_start_matches(|it: char| it.is_ascii_digit());
        text.starts_with(letter) && matches!(text, "am" | "pm" | "a" | "p")
    };
    let following = if next < end { reading.text.word(next) } else { "" };
    let after_noon = half(last, 'p') || half(following, 'p');
    let before_noon = half(last, 'a') && last != "a"
        || half(following, 'a') && (following == "am" || reading.text.word(next + 1) == "m");
    if minute.is_none() && !after_noon && !before_noon || hour > 23 {
        return (None, at + 1);
    }
    let hour = if after_noon && hour < 12 { hour + 12 } else { hour };
    (Some(Mention::Time { hour, minute: minute.unwrap_or(0) }), next)
}

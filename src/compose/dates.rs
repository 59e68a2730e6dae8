//! Names days and times in the language of the message.

use crate::situation::{Date, MessageLang, Moment, Time};

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "Thursday, December 3, at 2:30 p.m." or "Thursday 3 December at 2.30pm".
///
/// The time is the one on the slot's own clock, which is how it was agreed; its zone is named only where it is
/// not the zone in which the message is written. The year is named only where it is another one.
pub(super) fn slot(moment: Moment, now: Moment, lang: MessageLang) -> String {
    let mut text = day(moment.date, now, lang);
    let Some(time) = moment.time else { return text };
    text.push_str(match lang {
        MessageLang::EnUs => ", at ",
        MessageLang::EnGb => " at ",
    });
    push_clock(&mut text, time, lang);
    if let (Some(offset), Some(here)) = (moment.offset, now.offset)
        && offset != here
    {
        push_zone(&mut text, offset);
    }
    text
}

/// "Thursday, December 3" or "Thursday 3 December", with the year where it is not this one.
pub(super) fn day(date: Date, now: Moment, lang: MessageLang) -> String {
    let weekday = name(&WEEKDAYS, date.weekday());
    let month = name(&MONTHS, date.month().saturating_sub(1));
    let mut text = String::with_capacity(64);
    text.push_str(weekday);
    let before_year = match lang {
        MessageLang::EnUs => {
            text.push_str(", ");
            text.push_str(month);
            text.push(' ');
            push_number(&mut text, date.day().into());
            ", "
        }
        MessageLang::EnGb => {
            text.push(' ');
            push_number(&mut text, date.day().into());
            text.push(' ');
            text.push_str(month);
            " "
        }
    };
    if date.year() != now.date.year() {
        text.push_str(before_year);
        text.push_str(&date.year().to_string());
    }
    text
}

/// "December 3, 2026" or "3 December 2026", for the date of a letter.
pub(super) fn letter_date(date: Date, lang: MessageLang) -> String {
    let month = name(&MONTHS, date.month().saturating_sub(1));
    match lang {
        MessageLang::EnUs => format!("{month} {}, {}", date.day(), date.year()),
        MessageLang::EnGb => format!("{} {month} {}", date.day(), date.year()),
    }
}

/// Several things in a row: "A and B", "A, B, and C" or "A, B and C".
pub(super) fn list(items: &[String], lang: MessageLang) -> String {
    let Some((last, rest)) = items.split_last() else { return String::new() };
    match rest {
        [] => last.clone(),
        [first] => format!("{first} and {last}"),
        _ => {
            let comma = if lang == MessageLang::EnUs { "," } else { "" };
            format!("{}{comma} and {last}", rest.join(", "))
        }
    }
}

fn push_clock(text: &mut String, time: Time, lang: MessageLang) {
    let (hour, minute) = (time.hour(), time.minute());
    match (hour, minute) {
        (12, 0) => return text.push_str("noon"),
        (0, 0) => return text.push_str("midnight"),
        _ => {}
    }
    push_number(text, if hour % 12 == 0 { 12 } else { (hour % 12).into() });
    let (colon, before_noon, after_noon) = match lang {
        MessageLang::EnUs => (':', " a.m.", " p.m."),
        MessageLang::EnGb => ('.', "am", "pm"),
    };
    if minute > 0 {
        push_minutes(text, colon, minute.into());
    }
    text.push_str(if hour < 12 { before_noon } else { after_noon });
}

fn push_zone(text: &mut String, offset: i16) {
    if offset == 0 {
        return text.push_str(" UTC");
    }
    let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
    text.push_str(" (UTC");
    text.push(if offset < 0 { '−' } else { '+' });
    push_number(text, hours.into());
    if minutes > 0 {
        push_minutes(text, ':', minutes.into());
    }
    text.push(')');
}

fn push_minutes(text: &mut String, colon: char, minutes: u32) {
    text.push(colon);
    if minutes < 10 {
        text.push('0');
    }
    push_number(text, minutes);
}

/// Digit by digit: every message names dates, and the standard way to write a number can do far more.
fn push_number(text: &mut String, number: u32) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.extend(char::from_digit(number % 10, 10));
}

fn name(names: &'static [&'static str], idx: u8) -> &'static str {
    names.get(usize::from(idx)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(moment: &str, us: &str, gb: &str) {
        let now = Moment::parse("2026-11-23T09:00Z").unwrap();
        let moment = Moment::parse(moment).unwrap();
        assert_eq!(slot(moment, now, MessageLang::EnUs), us);
        assert_eq!(slot(moment, now, MessageLang::EnGb), gb);
    }

    #[test]
    fn names_a_slot_as_its_readers_would() {
        check("2026-12-03T14:30Z", "Thursday, December 3, at 2:30 p.m.", "Thursday 3 December at 2.30pm");
        check("2026-12-03T09:00", "Thursday, December 3, at 9 a.m.", "Thursday 3 December at 9am");
        check("2026-12-03T12:00", "Thursday, December 3, at noon", "Thursday 3 December at noon");
        check("2026-12-03T00:05", "Thursday, December 3, at 12:05 a.m.", "Thursday 3 December at 12.05am");
        check("2026-12-03", "Thursday, December 3", "Thursday 3 December");
        check("2027-01-04", "Monday, January 4, 2027", "Monday 4 January 2027");
        check(
            "2026-12-03T10:00+05:30",
            "Thursday, December 3, at 10 a.m. (UTC+5:30)",
            "Thursday 3 December at 10am (UTC+5:30)",
        );
    }

    #[test]
    fn lists_with_the_commas_of_the_language() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&items, MessageLang::EnUs), "a, b, and c");
        assert_eq!(list(&items, MessageLang::EnGb), "a, b and c");
        assert_eq!(list(&items[..2], MessageLang::EnUs), "a and b");
        assert_eq!(list(&[], MessageLang::EnUs), "");
    }
}

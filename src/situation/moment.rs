//! Civil dates and times of our own: enough to name a slot and to count days.
//!
//! Nothing here reads a clock; zone offsets come in as data.

use std::fmt;

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// A time of day in minutes after midnight, 0 to 1439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(u16);

/// A day, with a time and an offset from UTC where they are known.
///
/// Written as RFC 3339 without seconds: `2026-12-03`, `2026-12-03T14:30`, `2026-12-03T14:30+01:00`, `…Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day, if one was given.
    pub time: Option<Time>,
    /// Minutes east of UTC, if a zone was given.
    pub offset: Option<i16>,
}

impl Date {
    /// The day, or `None` where the calendar has no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let ok =
            (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        ok.then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    pub fn day_number(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day with this [`Date::day_number`]; days outside the years 1 to 9999 become the nearest inside.
    pub fn from_day_number(days: i64) -> Self {
        let days = days.clamp(-719_162, 2_932_896) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self {
            year: i32::try_from(year).unwrap_or(1),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        u8::try_from((self.day_number() + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// The day `days` later, or earlier for a negative number.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_day_number(self.day_number() + days)
    }
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Time {
    /// The time of day, or `None` where the clock has no such time.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self(u16::from(hour) * 60 + u16::from(minute)))
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        u8::try_from(self.0 / 60).unwrap_or(0)
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u8 {
        u8::try_from(self.0 % 60).unwrap_or(0)
    }

    /// Minutes after midnight, 0 to 1439.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl Moment {
    /// A day without a time.
    pub fn on(date: Date) -> Self {
        Self { date, time: None, offset: None }
    }

    /// Reads `YYYY-MM-DD`, optionally with `THH:MM` (seconds are dropped) and `Z` or `±HH:MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, rest) = match text.split_once(['T', 't', ' ']) {
            Some((day, rest)) => (day, Some(rest)),
            None => (text, None),
        };
        let mut parts = day.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = digits(parts.next()?, 2)?;
        let day = digits(parts.next()?, 2)?;
        if parts.next().is_some() {
            return None;
        }
        let date = Date::new(i32::from(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        let Some(rest) = rest else { return Some(Self::on(date)) };
        let (clock, offset) = split_offset(rest)?;
        Some(Self { date, time: Some(parse_time(clock)?), offset })
    }

    /// Minutes since 1970-01-01T00:00Z, taking `offset` where this moment has none, and noon where it has no time.
    pub fn minutes(self, offset: i16) -> i64 {
        let time = self.time.map_or(12 * 60, |time| i64::from(time.minutes()));
        self.date.day_number() * 1440 + time - i64::from(self.offset.unwrap_or(offset))
    }

    /// The same instant as read from a clock `offset` minutes east of UTC.
    ///
    /// A moment without a time, or without a zone, stays as it is.
    #[must_use]
    pub fn seen_from(self, offset: i16) -> Self {
        if self.time.is_none() || self.offset.is_none() {
            return self;
        }
        Self::from_minutes(self.minutes(offset), offset)
    }

    /// The moment this many minutes after 1970-01-01T00:00Z, on a clock `offset` minutes east of UTC.
    pub fn from_minutes(minutes: i64, offset: i16) -> Self {
        let local = minutes + i64::from(offset);
        Self {
            date: Date::from_day_number(local.div_euclid(1440)),
            time: Some(Time(u16::try_from(local.rem_euclid(1440)).unwrap_or(0))),
            offset: Some(offset),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        if let Some(time) = self.time {
            write!(f, "T{:02}:{:02}", time.hour(), time.minute())?;
            match self.offset {
                Some(0) => write!(f, "Z")?,
                Some(offset) => {
                    let sign = if offset < 0 { '-' } else { '+' };
                    let offset = offset.unsigned_abs();
                    write!(f, "{sign}{:02}:{:02}", offset / 60, offset % 60)?;
                }
                None => {}
            }
        }
        Ok(())
    }
}

fn digits(text: &str, width: usize) -> Option<u16> {
    let ok = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    if ok { text.parse().ok() } else { None }
}

fn parse_time(text: &str) -> Option<Time> {
    let mut parts = text.split(':');
    let hour = digits(parts.next()?, 2)?;
    let minute = digits(parts.next()?, 2)?;
    if let Some(seconds) = parts.next() {
        digits(seconds.split('.').next()?, 2).filter(|seconds| *seconds < 61)?;
    }
    if parts.next().is_some() {
        return None;
    }
    Time::new(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?)
}

/// Splits the offset from a clock time: `14:30+01:00` → (`14:30`, 60). Offsets reach from -15:59 to +15:59.
fn split_offset(text: &str) -> Option<(&str, Option<i16>)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock, Some(0)));
    }
    let (clock, offset, sign) = if let Some((clock, offset)) = text.split_once('+') {
        (clock, offset, 1)
    } else if let Some((clock, offset)) = text.split_once('-') {
        (clock, offset, -1)
    } else {
        return Some((text, None));
    };
    let (hours, minutes) = offset.split_once(':')?;
    let hours = i16::try_from(digits(hours, 2)?).ok().filter(|hours| *hours < 16)?;
    let minutes = i16::try_from(digits(minutes, 2)?).ok().filter(|minutes| *minutes < 60)?;
    Some((clock, Some(sign * (hours * 60 + minutes))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(Moment::parse(text).map(|moment| moment.to_string()).as_deref(), expected);
    }

    #[test]
    fn reads_and_writes_moments() {
        check("2026-12-03", Some("2026-12-03"));
        check("2026-12-03T14:30", Some("2026-12-03T14:30"));
        check("2026-12-03 14:30", Some("2026-12-03T14:30"));
        check("2026-12-03T14:30:59.5Z", Some("2026-12-03T14:30Z"));
        check("2026-12-03T14:30+01:00", Some("2026-12-03T14:30+01:00"));
        check("2026-12-03T14:30-03:30", Some("2026-12-03T14:30-03:30"));
        check("2024-02-29", Some("2024-02-29"));
    }

    #[test]
    fn refuses_what_no_calendar_has() {
        for text in [
            "",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "26-12-03",
            "2026-12-3",
            "2026-12-03T",
            "2026-12-03T24:00",
            "2026-12-03T14:60",
            "2026-12-03T14:30+25:00",
            "2026-12-03T14:30+01",
            "2026-12-03-01",
            "éééé-éé-éé",
            "2026-12-03T1é:30",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn counts_days_both_ways() {
        assert_eq!(Date::new(1970, 1, 1).map(Date::day_number), Some(0));
        assert_eq!(Date::new(2026, 11, 23).map(Date::weekday), Some(0), "a Monday");
        for days in (-719_162..2_932_896).step_by(997) {
            assert_eq!(Date::from_day_number(days).day_number(), days);
        }
    }

    #[test]
    fn reads_an_instant_from_another_clock() {
        let slot = Moment::parse("2026-12-03T00:30+01:00").unwrap();
        assert_eq!(slot.seen_from(-300).to_string(), "2026-12-02T18:30-05:00");
        assert_eq!(Moment::parse("2026-12-03T00:30").unwrap().seen_from(60).to_string(), "2026-12-03T00:30");
    }
}

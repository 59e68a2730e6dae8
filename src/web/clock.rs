//! The time now. There is no timer that keeps it: whoever is about to tell an event reads the clock first.

use super::js;
use crate::editor::Event;
use crate::situation::{Date, Moment, Time};

const MS_PER_MINUTE: i64 = 60_000;
const MINUTES_PER_DAY: i64 = 24 * 60;

/// Tells when the minute has changed.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    minute: i64,
}

impl Clock {
    /// The event that brings the page up to date, if the last one was in another minute.
    pub(crate) fn tick(&mut self) -> Option<Event> {
        let utc_ms = utc_ms();
        let minute = utc_ms.div_euclid(MS_PER_MINUTE);
        let is_new = std::mem::replace(&mut self.minute, minute) != minute;
        is_new.then(|| Event::ClockRead { now: now(), utc_ms })
    }
}

/// Milliseconds since 1970 UTC.
pub(super) fn utc_ms() -> i64 {
    whole(js_sys::Date::now())
}

/// Milliseconds on the browser's own clock, which nobody sets.
pub(super) fn steady_ms() -> f64 {
    let watch = js::get(&js::global(), "performance").unwrap_or_default();
    js::call(&watch, "now", &[]).ok().and_then(|now| now.as_f64()).unwrap_or_default()
}

/// The time where the candidate is, with its offset.
pub(super) fn now() -> Moment {
    // JavaScript counts the minutes west of Greenwich.
    let offset = -whole(js_sys::Date::new_0().get_timezone_offset());
    let minutes = utc_ms().div_euclid(MS_PER_MINUTE) + offset;
    let minute_of_day = minutes.rem_euclid(MINUTES_PER_DAY);
    let hour = u8::try_from(minute_of_day / 60).unwrap_or_default();
    let minute = u8::try_from(minute_of_day % 60).unwrap_or_default();
    Moment {
        date: Date::from_day_number(minutes.div_euclid(MINUTES_PER_DAY)),
        time: Time::new(hour, minute),
        offset: i16::try_from(offset).ok(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "times are whole numbers far below 2^53, and the cast saturates")]
fn whole(number: f64) -> i64 {
    number as i64
}

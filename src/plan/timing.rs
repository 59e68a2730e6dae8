//! By when the decision is told and the rest is done: the nearest booked slot beats everything, a missed one means today, otherwise as soon as sure.

use crate::rules::RuleSet;
use crate::situation::{Moment, PendingKind, Situation, Time};

/// When a step is done at the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendBy {
    /// A slot is near: now, at any hour (R15).
    Now {
        /// The slot that does not wait.
        slot: Moment,
    },
    /// Today: an interview was missed (R15).
    Today,
    /// Before this moment: a booked slot, or the date by which an answer is due (R11).
    Before {
        /// The slot or the date.
        slot: Moment,
    },
    /// As soon as the decision is certain, within a day (R10).
    WhenSure,
    /// Before the candidate decides, for it may change the decision (R1).
    BeforeDeciding,
    /// Before anybody is told.
    First,
    /// Within the hour in which the decision is told, before it or after it (R20).
    SameHour,
    /// Once the decision has been told.
    After,
    /// Once the decision has been told, and before this date.
    By {
        /// When it is due.
        date: Moment,
    },
}

/// Minutes of a day.
const DAY: i64 = 24 * 60;
/// Hours in which a call does not disturb, on their clock, Monday to Friday (R14).
const CALLS: std::ops::Range<u8> = 9..18;

/// When the addressee has to be told.
pub(super) fn send_by(situation: &Situation, now: Moment) -> SendBy {
    if situation.missed.is_some() {
        return SendBy::Today;
    }
    before_next(situation, now).unwrap_or(SendBy::WhenSure)
}

/// Before the next slot or date that is still ahead; `None` where there is none.
pub(super) fn before_next(situation: &Situation, now: Moment) -> Option<SendBy> {
    let here = now.offset.unwrap_or(0);
    let slot = next_slot(situation, now)?;
    let is_near = slot.minutes(here) - now.minutes(here) < DAY;
    Some(if is_near { SendBy::Now { slot } } else { SendBy::Before { slot } })
}

/// From when on a call does not disturb, on their clock; `None` where that is now, or where a slot does not wait.
///
/// Their clock is that of the next booked slot, or the candidate's own where no zone is known.
pub(super) fn call_from(situation: &Situation, now: Moment) -> Option<Moment> {
    let here = now.offset.unwrap_or(0);
    if hours_to_next_slot(situation, now).is_some_and(|hours| hours < 24) {
        return None;
    }
    let theirs = next_slot(situation, now).and_then(|slot| slot.offset).unwrap_or(here);
    let there = Moment::from_minutes(now.minutes(here), theirs);
    let hour = there.time.map_or(12, Time::hour);
    let is_working_day = |days: i64| there.date.plus_days(days).weekday() < 5;
    if is_working_day(0) && CALLS.contains(&hour) {
        return None;
    }
    let first = i64::from(hour >= CALLS.start);
    let days = (first..first + 4).find(|days| is_working_day(*days)).unwrap_or(first);
    Some(Moment { date: there.date.plus_days(days), time: Time::new(CALLS.start, 0), offset: Some(theirs) })
}

/// The rules behind a time.
pub(super) fn rules(send_by: SendBy) -> RuleSet {
    match send_by {
        SendBy::Now { .. } => RuleSet::of(&[10, 11, 15]),
        SendBy::Today => RuleSet::of(&[10, 15]),
        SendBy::Before { .. } => RuleSet::of(&[10, 11]),
        SendBy::WhenSure => RuleSet::of(&[2, 10]),
        SendBy::BeforeDeciding => RuleSet::of(&[3]),
        SendBy::First | SendBy::SameHour | SendBy::After | SendBy::By { .. } => RuleSet::EMPTY,
    }
}

/// After the decision and, where a date of this kind is still ahead, before it.
pub(super) fn after(situation: &Situation, kind: PendingKind, now: Moment) -> SendBy {
    match next(situation.pending.iter().filter(|it| it.kind == kind).filter_map(|it| it.at), now) {
        Some(date) => SendBy::By { date },
        None => SendBy::After,
    }
}

/// Hours from now to the next booked interview.
pub(super) fn hours_to_next_slot(situation: &Situation, now: Moment) -> Option<i64> {
    let here = now.offset.unwrap_or(0);
    let slot = next(situation.interviews().into_iter().flatten(), now)?;
    Some((slot.minutes(here) - now.minutes(here)).div_euclid(60))
}

/// The next booked interview or, failing one, the next date by which they expect something.
fn next_slot(situation: &Situation, now: Moment) -> Option<Moment> {
    let due = [PendingKind::OfferDeadline, PendingKind::TakeHome, PendingKind::Travel];
    next(situation.interviews().into_iter().flatten(), now)
        .or_else(|| next(due.iter().filter_map(|kind| situation.pending_date(*kind)), now))
}

fn next(slots: impl Iterator<Item = Moment>, now: Moment) -> Option<Moment> {
    let here = now.offset.unwrap_or(0);
    // A day without a time lasts until its end.
    let still_ahead = |slot: &Moment| {
        if slot.time.is_some() { slot.minutes(here) >= now.minutes(here) } else { slot.date >= now.date }
    };
    slots.filter(still_ahead).min_by_key(|slot| slot.minutes(here))
}

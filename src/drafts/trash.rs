//! Deleted drafts: for how long they can be restored, and which of them are deleted for good.
//!
//! A clock may be wrong for an hour or for a summer, and nothing tells a page so. Therefore nothing is deleted for good
//! because of what one start of the page saw: a draft that has run out is marked, under `bowout:t:<draft id>`, with the
//! time of that start, and it goes when a start at least a day later finds it run out as well. A clock that was set right
//! meanwhile takes the mark away, and one that went back makes it anew.

use super::draft::DraftId;

/// The key of a mark: this, and the draft's id.
pub const MARK_KEY: &str = "bowout:t:";

/// A day, in milliseconds.
const DAY_MS: i64 = 86_400_000;

/// So long a deleted draft can be restored, in milliseconds.
const KEPT_MS: i64 = 30 * DAY_MS;

/// What a start of the page does about deleted drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tidying {
    /// Drafts to be deleted for good.
    pub delete: Vec<DraftId>,
    /// Drafts that get a mark of now.
    pub mark: Vec<DraftId>,
    /// Drafts whose mark goes away.
    pub unmark: Vec<DraftId>,
}

/// Whether a draft that was deleted at this time has run out.
pub fn has_run_out(trashed_utc_ms: i64, now_utc_ms: i64) -> bool {
    KEPT_MS <= now_utc_ms.saturating_sub(trashed_utc_ms)
}

/// For how many days a deleted draft can still be restored, begun ones counted: 30 at first, 1 at last, and as long as it is
/// there.
pub fn days_left(trashed_utc_ms: i64, now_utc_ms: i64) -> i64 {
    let left = KEPT_MS.saturating_sub(now_utc_ms.saturating_sub(trashed_utc_ms));
    left.saturating_add(DAY_MS - 1).div_euclid(DAY_MS).clamp(1, 30)
}

/// What to do about the deleted drafts, each with the time when it was deleted, where these marks were made before.
pub fn tidy(trashed: &[(DraftId, i64)], marks: &[(DraftId, i64)], now_utc_ms: i64) -> Tidying {
    let mut tidying = Tidying::default();
    for (id, at) in trashed {
        let mark = marks.iter().find(|(marked, _)| marked == id).map(|(_, since)| now_utc_ms.saturating_sub(*since));
        match (has_run_out(*at, now_utc_ms), mark) {
            (true, Some(DAY_MS..)) => tidying.delete.push(id.clone()),
            (true, Some(0..)) | (false, None) => {}
            (true, _) => tidying.mark.push(id.clone()),
            (false, Some(_)) => tidying.unmark.push(id.clone()),
        }
    }
    let is_gone = |id: &DraftId| tidying.delete.contains(id) || !trashed.iter().any(|(it, _)| it == id);
    let gone: Vec<_> = marks.iter().map(|(id, _)| id.clone()).filter(is_gone).collect();
    tidying.unmark.extend(gone);
    tidying
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What starts of the page at these days make of a draft that was deleted on day 0: the day on which it is deleted for
    /// good.
    fn deleted_at(days: &[i64]) -> Option<i64> {
        let id = DraftId::from_text("d");
        let mut marks = Vec::new();
        for day in days {
            let now = day * DAY_MS;
            let Tidying { delete, mark, unmark } = tidy(&[(id.clone(), 0)], &marks, now);
            if !delete.is_empty() {
                return Some(*day);
            }
            marks.retain(|(id, _)| !unmark.contains(id) && !mark.contains(id));
            marks.extend(mark.into_iter().map(|id| (id, now)));
        }
        None
    }

    #[test]
    fn goes_when_two_starts_a_day_apart_find_it_run_out() {
        assert_eq!(deleted_at(&[0, 10, 29]), None);
        assert_eq!(deleted_at(&[30]), None);
        assert_eq!(deleted_at(&[30, 30, 30]), None);
        assert_eq!(deleted_at(&[29, 31, 32]), Some(32));
        assert_eq!(deleted_at(&[400, 401]), Some(401));
    }

    #[test]
    fn a_clock_that_jumped_deletes_nothing() {
        // A year ahead, and set right on the same day.
        assert_eq!(deleted_at(&[1, 366, 1, 2, 29]), None);
        // Ahead again much later: the first jump counts no more.
        assert_eq!(deleted_at(&[1, 366, 2, 366]), None);
        // Run out, then a clock that went back behind the mark.
        assert_eq!(deleted_at(&[500, 31, 31]), None);
        assert_eq!(deleted_at(&[500, 31, 32]), Some(32));
    }

    #[test]
    fn marks_of_drafts_that_are_gone_go_away() {
        let id = DraftId::from_text("d");
        let unmarked = Tidying { unmark: vec![id.clone()], ..Tidying::default() };
        assert_eq!(tidy(&[], &[(id.clone(), 1)], 2), unmarked);
        assert_eq!(tidy(&[(DraftId::from_text("other"), 0)], &[(id, 1)], 2), unmarked);
    }

    #[test]
    fn tells_the_days_that_are_left() {
        let day = |days: i64| days_left(0, days * DAY_MS);
        assert_eq!([day(-5), day(0), day(1), day(29), day(30), day(90)], [30, 30, 29, 1, 1, 1]);
        assert_eq!(days_left(0, 1), 30);
        assert_eq!(days_left(i64::MIN, i64::MAX), 1);
    }
}

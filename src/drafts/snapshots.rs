//! Earlier versions of a draft: which states are worth keeping, and which of them stay as they grow many.
//!
//! A version is the record of a draft as it once stood, word for word, under `bowout:s:<draft id>:<count>:<time>:<tab>`. The
//! key tells all that choosing among them needs, so that nothing has to be read for it.

use super::answers::Problem;
use super::draft::{Draft, DraftId, Stamp};
use super::record::{Record, Stored, decode};
use super::shelf;
use super::summary::ShelfError;

/// The key of a version: this, the draft's id, the count of the record, its time and its tab.
pub(crate) const SNAPSHOT_KEY: &str = "bowout:s:";

/// So many versions of one draft are kept at most.
pub const MAX_VERSIONS: usize = 50;

/// A state that stood less long after the version before it is none of its own, in milliseconds.
const BETWEEN_MS: i64 = 60_000;

/// An earlier version as its key tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its key.
    pub key: String,
    /// The draft.
    pub draft: DraftId,
    /// The count of its record: orders versions where clocks disagree.
    pub lamport: u64,
    /// When it was written, in milliseconds since 1970 UTC.
    pub utc_ms: i64,
}

impl Snapshot {
    /// Reads a key; `None` for one of another kind.
    pub fn of_key(key: &str) -> Option<Self> {
        let mut parts = key.strip_prefix(SNAPSHOT_KEY)?.rsplitn(4, ':');
        let (_tab, utc, lamport, draft) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            key: key.to_owned(),
            draft: DraftId::from_text(draft),
            lamport: lamport.parse().ok()?,
            utc_ms: utc.parse().ok()?,
        })
    }

    /// The version that keeps this stored text of a draft; `None` where there is nothing to go back to in it.
    pub fn of_text(draft: &DraftId, text: &str) -> Option<Self> {
        let Stored::Record(record) = decode(draft, text) else { return None };
        record.state.body()?;
        let Record { stamp: Stamp { tab, lamport, .. }, utc_ms, .. } = *record;
        let key = format!("{SNAPSHOT_KEY}{draft}:{lamport}:{utc_ms}:{tab}");
        Some(Self { key, draft: draft.clone(), lamport, utc_ms })
    }

    /// The draft that stands under a key, if one does.
    pub fn draft_of(key: &str) -> Option<DraftId> {
        shelf::id_of(key)
    }

    /// The draft as it was in this version, and what of it was not understood.
    ///
    /// # Errors
    /// When the text is not a record of this draft.
    pub fn open(&self, text: &str) -> Result<(Draft, Vec<Problem>), ShelfError> {
        match decode(&self.draft, text) {
            Stored::Record(record) => shelf::open(&record),
            Stored::Newer { .. } => Err(ShelfError::Newer),
            Stored::Unreadable(fault) => Err(ShelfError::Unreadable(fault)),
        }
    }
}

/// The versions of a draft among these keys, the oldest first.
pub fn versions_of<'k>(draft: &DraftId, keys: impl IntoIterator<Item = &'k str>) -> Vec<Snapshot> {
    let mut versions: Vec<_> =
        keys.into_iter().filter_map(Snapshot::of_key).filter(|version| version.draft == *draft).collect();
    versions.sort_by(|a, b| (a.lamport, &a.key).cmp(&(b.lamport, &b.key)));
    versions
}

/// Whether a state of a draft, which was replaced at this time, becomes a version beside those that there are: where it stood
/// for a minute, or began that long after the last one.
pub fn is_due(versions: &[Snapshot], state: &Snapshot, replaced_utc_ms: i64) -> bool {
    if versions.iter().any(|it| it.key == state.key) {
        return false;
    }
    // A clock that went back makes a version rather than none.
    let is_moment = |from: i64, to: i64| (0..BETWEEN_MS).contains(&to.saturating_sub(from));
    let is_after_last = |last: &Snapshot| !is_moment(last.utc_ms, state.utc_ms);
    !is_moment(state.utc_ms, replaced_utc_ms) || versions.last().is_none_or(is_after_last)
}

/// The keys of the versions that go away so that at most `max` are left, at least two: the first and the last stay, and
/// between them those whose ages are far apart. The older, the wider: of this hour many, of last month a few.
pub fn surplus(versions: &[Snapshot], max: usize) -> Vec<String> {
    let mut left: Vec<&Snapshot> = versions.iter().collect();
    let mut gone = Vec::new();
    while max.max(2) < left.len() {
        let now = left.iter().map(|it| it.utc_ms).max().unwrap_or_default();
        let age = |it: &Snapshot| u128::from(now.abs_diff(it.utc_ms)) + 1;
        // Whoever has the nearest neighbours, measured in its own age, is missed least.
        let mut least: Option<(usize, u128, u128)> = None;
        for (idx, three) in left.windows(3).enumerate() {
            let [before, _, after] = three else { continue };
            let (older, newer) = (age(before).max(age(after)), age(before).min(age(after)));
            if least.is_none_or(|(_, older_yet, newer_yet)| {
                older.saturating_mul(newer_yet) < older_yet.saturating_mul(newer)
            }) {
                least = Some((idx + 1, older, newer));
            }
        }
        let Some((idx, ..)) = least else { break };
        gone.push(left.remove(idx).key.clone());
    }
    gone
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn version(lamport: u64, utc_ms: i64) -> Snapshot {
        let key = format!("{SNAPSHOT_KEY}d:{lamport}:{utc_ms}:t");
        Snapshot::of_key(&key).unwrap()
    }

    /// Versions as they are left when each of these times brought one.
    fn kept(times: impl IntoIterator<Item = i64>) -> Vec<Snapshot> {
        let mut versions = Vec::new();
        for (lamport, utc_ms) in (1..).zip(times) {
            versions.push(version(lamport, utc_ms));
            let gone = surplus(&versions, MAX_VERSIONS);
            versions.retain(|it| !gone.contains(&it.key));
        }
        versions
    }

    #[test]
    fn a_key_is_read_as_it_was_written() {
        let version = Snapshot::of_key("bowout:s:odd:id:7:-5:tab").unwrap();
        assert_eq!((version.draft.as_str(), version.lamport, version.utc_ms), ("odd:id", 7, -5));
        assert_eq!(Snapshot::of_key("bowout:d:x"), None);
        assert_eq!(Snapshot::of_key("bowout:s:x:1:2"), None);
    }

    #[test]
    fn a_year_of_minutes_leaves_one_near_every_age() {
        let minute = 60_000;
        // Every minute of a week, then every hour of the rest of a year.
        let times = (0..7 * 1440).chain((7 * 1440..365 * 1440).step_by(60)).map(|it| it * minute);
        let versions = kept(times.clone());
        let now = times.max().unwrap();
        assert_eq!(versions.len(), MAX_VERSIONS);
        let mut age = 2 * 60 * minute;
        while age < now {
            let is_near = |it: &&Snapshot| (age / 2..=age * 2).contains(&(now - it.utc_ms));
            assert!(versions.iter().find(is_near).is_some(), "none about {} minutes old", age / minute);
            age = age * 3 / 2;
        }
    }

    #[test]
    fn the_one_between_the_nearest_goes_and_of_those_that_are_alike_the_oldest() {
        let check = |times: [i64; 4], expected: u64| {
            let versions: Vec<_> = (1..).zip(times).map(|(lamport, utc_ms)| version(lamport, utc_ms)).collect();
            let gone = surplus(&versions, 3);
            assert_eq!(
                gone.iter().filter_map(|key| Snapshot::of_key(key)).map(|it| it.lamport).collect::<Vec<_>>(),
                [expected]
            );
        };
        check([0, 99_998, 99_999, 100_000], 3);
        check([0, 1, 50_000, 100_000], 2);
        check([7; 4], 2);
    }

    #[test]
    fn a_state_becomes_a_version_when_a_minute_has_passed() {
        let last = [version(1, 1_000_000)];
        let check = |utc_ms: i64, replaced_after: i64, expected: bool| {
            assert_eq!(
                is_due(&last, &version(2, utc_ms), utc_ms + replaced_after),
                expected,
                "{utc_ms} {replaced_after}"
            );
        };
        assert!(is_due(&[], &last[0], 1_000_000) && !is_due(&last, &last[0], i64::MAX));
        check(1_000_000, 1, false);
        check(1_059_999, 59_999, false);
        check(1_060_000, 1, true);
        // It was the last for a minute: somebody looked at it.
        check(1_000_001, 60_000, true);
        // The clock went back.
        check(999_999, 1, true);
        check(1_000_001, -1, true);
    }

    proptest! {
        #[test]
        fn the_first_and_the_last_stay_and_never_more_than_there_may_be(
            times in prop::collection::vec(any::<i64>(), 1..120), max in 0_usize..60,
        ) {
            let versions: Vec<_> = (1..).zip(&times).map(|(lamport, utc_ms)| version(lamport, *utc_ms)).collect();
            let gone = surplus(&versions, max);
            let left: Vec<_> = versions.iter().filter(|it| !gone.contains(&it.key)).collect();
            prop_assert_eq!(left.len(), versions.len().min(max.max(2)));
            prop_assert_eq!(left.first(), Some(&&versions[0]));
            prop_assert_eq!(left.last(), Some(&&versions[versions.len() - 1]));
        }

        #[test]
        fn what_is_left_is_not_thinned_again(times in prop::collection::vec(0_i64..1_000_000, 1..80)) {
            prop_assert!(surplus(&kept(times), MAX_VERSIONS).is_empty());
        }
    }
}

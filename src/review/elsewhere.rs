//! Whether what sounds like blame was done elsewhere: by somebody who has no part in this, by another firm, by the tide.

use std::ops::Range;

use super::Reading;
use super::classes::Class;
use super::patterns::Hit;

/// Whether others do it who have no part in this, or it was long ago.
pub(super) fn is_elsewhere(reading: &Reading, clause: &Range<usize>) -> bool {
    let word = |place: usize| reading.text.word(place);
    let is_theirs =
        matches!(word(clause.start), "the" | "my" | "our" | "a") && reading.is(clause.start + 1, Class::Outsider);
    let is_past = clause.clone().any(|place| {
        matches!((word(place), word(place + 1)), ("my" | "our", "last" | "old" | "former" | "previous"))
            && matches!(
                word(place + 2),
                "job" | "firm" | "place" | "employer" | "boss" | "company" | "kitchen" | "office"
            )
            || word(place) == "once" && place + 1 == clause.end
            || word(place) == "elsewhere" && place > clause.start + 2
    });
    // "A reply from the council."
    let is_from = clause.clone().any(|place| {
        matches!(word(place), "from" | "by")
            && matches!(word(place + 1), "the" | "my" | "our" | "a" | "another")
            && reading.is(place + 2, Class::Outsider)
    });
    // "The other firm were rude", "messed about by agencies before".
    let is_third = clause.clone().any(|place| {
        matches!(word(place), "other" | "another" | "different")
            && !reading.has_word(clause.clone(), &["you", "your"])
            && matches!(
                word(place + 1),
                "firm"
                    | "company"
                    | "place"
                    | "employer"
                    | "school"
                    | "hospital"
                    | "one"
                    | "outfit"
                    | "agency"
                    | "job"
                    | "shop"
                    | "office"
                    | "college"
                    | "team"
                    | "interview"
                    | "recruiter"
            )
            || matches!(word(place), "by" | "from" | "with")
                && matches!(word(place + 1), "agencies" | "companies" | "firms" | "employers" | "recruiters" | "others")
                && reading.has_word(place + 2..clause.end, &["before", "once", "in"])
    });
    is_theirs || is_past || is_from || is_third
}

/// "The tide kept us waiting", "your old dog bullied me": neither is anybody.
pub(super) fn is_done_by_a_thing(reading: &Reading, hit: &Hit) -> bool {
    const DOES: &[&str] =
        &["never", "kept", "keep", "keeps", "bullied", "interrupted", "ignored", "insulted", "left", "shouted"];
    const BEASTS: &[&str] =
        &["dog", "cat", "parrot", "goat", "goats", "sheep", "horse", "hens", "donkey", "geese", "goose"];
    let clause = reading.clause(hit);
    let start = clause.start + usize::from(matches!(reading.text.word(clause.start), "and" | "but"));
    let subject = start..hit.words.start;
    let is_somebody = |place: usize| {
        [Class::Them, Class::Matter, Class::Judged, Class::Pronoun, Class::Nobody]
            .into_iter()
            .any(|it| reading.is(place, it))
            || reading.text.words.get(place).is_some_and(|it| it.is_given || it.is_capital && place > start)
    };
    DOES.contains(&reading.text.word(hit.words.start))
        && subject.len() > 1
        && matches!(reading.text.word(start), "the" | "a" | "an" | "that" | "your" | "my")
        && (!subject.clone().any(is_somebody) || reading.has_word(subject, BEASTS))
}

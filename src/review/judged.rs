//! What an evaluating word is said of: "your rude manager" is blamed, "your rude goose" is not.

use super::Reading;
use super::classes::Class;
use super::patterns::Hit;

/// Whether a single word evaluates something that is neither the reader nor theirs: what it stands before, or else the subject
/// that it is said of.
pub(super) fn is_something_else(reading: &Reading, hit: &Hit) -> bool {
    if hit.words.len() != 1 && reading.text.word(hit.words.end) != "by" {
        return false;
    }
    let clause = reading.clause(hit);
    let word = |place: usize| reading.text.word(place);
    let is_target = |place: usize| reading.is(place, Class::Judged);
    let next = hit.words.end;
    // "Interrupted by a goose", "impressed by titles".
    if word(next) == "by" && next + 1 < clause.end {
        let noun = if matches!(word(next + 1), "a" | "an" | "the" | "your" | "my") { next + 2 } else { next + 1 };
        let is_person =
            matches!(word(next + 1), "your") || reading.is(noun, Class::Them) || reading.is(noun, Class::Pronoun);
        if !is_person && !is_target(noun) && !is_target(noun + 1) {
            return true;
        }
    }
    let is_noun = reading.is(hit.words.start, Class::Noun);
    if !is_noun && next < clause.end && !reading.is(next, Class::Join) && !word(next).ends_with("ly") {
        // Of two adjectives the noun comes after the second.
        let noun = if next + 1 < clause.end && !reading.is(next + 1, Class::Join) { next + 1 } else { next };
        let is_given = reading.text.words.get(next).is_some_and(|it| it.is_given);
        return !is_given && !is_target(next) && !is_target(noun);
    }
    let subject = (clause.start..hit.words.start)
        .rev()
        .find(|place| !reading.is(*place, Class::Between) && !word(*place).ends_with("ly"));
    let Some(subject) = subject else { return false };
    // "The coffee on your site is a disgrace": what the sentence begins with is judged.
    let is_led = matches!(word(clause.start), "the" | "a" | "your" | "that") && clause.start + 2 < hit.words.start;
    if is_led
        && matches!(word(clause.start + 2), "on" | "in" | "at" | "from")
        && !is_target(clause.start + 1)
        && !reading.is(clause.start + 1, Class::Them)
        && !reading.text.words.get(clause.start + 1).is_some_and(|it| it.is_given)
    {
        return true;
    }
    let is_given = reading.text.words.get(subject).is_some_and(|it| it.is_given);
    let is_theirs = (clause.start..subject).any(|place| matches!(word(place), "your" | "their" | "his" | "her"));
    // Without a verb between the two the word before is no subject.
    let has_verb = (subject + 1..hit.words.start).any(|place| {
        matches!(
            word(place),
            "was"
                | "were"
                | "is"
                | "are"
                | "felt"
                | "feels"
                | "seemed"
                | "seems"
                | "looked"
                | "looks"
                | "sounded"
                | "been"
        )
    });
    has_verb && !is_given && !is_theirs && !reading.is(subject, Class::Pronoun) && !is_target(subject)
}

//! Whether a sentence explains why somebody leaves, told by what it is about: the candidate's own affairs, or what the job
//! would be like.

use std::ops::Range;

use super::classes::Class;
use super::patterns::{Hit, List};
use super::text::Kind;
use super::{Reading, decision, names};

/// Whether a sentence can be nothing but an explanation: it thanks nobody, asks nobody, settles nothing and decides nothing.
pub(super) fn explains(reading: &Reading, sentence: usize) -> bool {
    reading.holds(&reading.explains, sentence, |nth| can_only_explain(reading, nth))
}

fn can_only_explain(reading: &Reading, sentence: usize) -> bool {
    let Some(it) = reading.text.sentences.get(sentence).filter(|it| it.kind == Kind::Body) else { return false };
    let does_more = it.words.clone().any(|place| {
        // "Your place is too far out" tells of the place.
        let is_of_terms = reading.text.word(place) == "your" && reading.is(place + 1, Class::Work)
            // "The hours you need."
            || reading.text.word(place) == "you" && it.words.start < place && reading.is(place - 1, Class::Work);
        reading.is(place, Class::Settle) && !is_of_terms
    });
    let is_question = reading.text.slice(it.at.clone()).trim_end().ends_with('?');
    let others = [List::Apology, List::Praise, List::Contradiction];
    !does_more
        && !is_question
        && (!decision::says_decision(reading, sentence) || rules_out(reading, sentence))
        && !others.into_iter().any(|list| reading.says(sentence, list))
        && !is_of_other_things(reading, sentence)
}

/// "Three days a week in Leeds isn't possible for me", after the decision: what rules it out is not the candidate, and is told as
/// a reason.
fn rules_out(reading: &Reading, sentence: usize) -> bool {
    let Some(words) = reading.text.sentences.get(sentence).map(|it| it.words.clone()) else { return false };
    let is_own = reading.has_word(words.start..words.start + 2, &["i", "we", "please", "my", "so", "you", "let", "it"]);
    let denies = |hit: &Hit| reading.has_word(hit.words.clone(), &["not", "no"]);
    let is_only_that = reading.of(List::Decision).filter(|hit| hit.sentence == sentence).all(denies);
    let is_later = sentence.checked_sub(1).is_some_and(|before| decision::says_decision(reading, before));
    (!is_own || reading.says(sentence, List::Explained))
        && is_only_that
        && is_later
        && !reading.says(sentence, List::Booking)
}

/// Whether a sentence takes words of reasons and gives none.
pub(super) fn is_of_other_things(reading: &Reading, sentence: usize) -> bool {
    let others = [List::Thanks, List::Contact, List::Deletion, List::Travel];
    others.into_iter().any(|list| reading.says(sentence, list))
        || wishes(reading, sentence)
        || offers(reading, sentence)
        || names::speaks_of_kept_role(reading, sentence)
}

/// "I would rather not say what comes next", "I do not have anything to add", "I can see that this is unwelcome": none of that
/// tells why.
pub(super) fn keeps_back(reading: &Reading, sentence: usize) -> bool {
    let Some(words) = reading.text.sentences.get(sentence).map(|it| it.words.clone()) else { return false };
    let is = |place: usize, word: &str| reading.text.word(place) == word;
    words.into_iter().any(|place| {
        is(place, "rather") && (is(place + 1, "not") || is(place + 1, "keep"))
            || is(place, "anything") && is(place + 1, "to") && is(place + 2, "add")
            || is(place, "i") && is(place + 1, "can") && is(place + 2, "see")
    })
}

/// "I hope you find somebody soon" gives no reason, whatever words it takes.
pub(super) fn wishes(reading: &Reading, sentence: usize) -> bool {
    let Some(words) = reading.text.sentences.get(sentence).map(|it| it.words.clone()) else { return false };
    let start: Vec<_> = words.take(3).map(|place| reading.text.word(place)).collect();
    matches!(start.as_slice(), ["trust", ..] | ["i" | "we", "trust", ..])
        || start.iter().any(|word| matches!(*word, "hope" | "wish" | "wishing" | "hoping" | "please"))
}

/// "If you have something else one day …" is a door, and no reason.
fn offers(reading: &Reading, sentence: usize) -> bool {
    let start = reading.text.sentences.get(sentence).map_or(0, |it| it.words.start);
    reading.text.word(start) == "if" && reading.text.word(start + 1) == "you"
}

/// What a clause tells that may be a reason, beside the words of the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tells {
    /// Of the candidate's own affairs: what they want, or what those near them do.
    pub(super) affairs: bool,
    /// Of what the job would be like, and that it does not do.
    pub(super) terms: bool,
    /// Beside one of these, of somebody near.
    pub(super) near: bool,
}

/// What a clause tells, by its subject and its verb.
pub(super) fn tells(reading: &Reading, clause: &Range<usize>) -> Tells {
    let word = |place: usize| if place < clause.end { reading.text.word(place) } else { "" };
    let Some(subject) = clause.clone().find(|place| !reading.is(*place, Class::Opener)) else {
        return Tells::default();
    };
    // "I would rather not go into the reasons."
    if reading.has_word(clause.clone(), &["reason", "reasons", "why", "explain", "details"]) {
        return Tells::default();
    }
    let is_mine = matches!(word(subject), "my" | "our") && {
        reading.is(subject + 1, Class::Near) || reading.is(subject + 2, Class::Near)
    };
    let verb = |from: usize| (from..clause.end).find(|place| !reading.is(*place, Class::Light));
    let wants = matches!(word(subject), "i" | "we") && {
        let verb = verb(subject + 1);
        let next = verb.map_or("", word);
        let denies = reading.has_word(subject + 1..(subject + 4).min(clause.end), &["not", "never", "can"]);
        verb.is_some_and(|verb| reading.is(verb, Class::State))
            && (!matches!(next, "see" | "have" | "do" | "face" | "made" | "given" | "lift" | "sure" | "drive")
                || denies
                || is_done(&word, subject))
    };
    let gave =
        matches!(word(subject), "they" | "somebody" | "someone") && reading.has_word(clause.clone(), &["me", "my"]);
    let is_between = word(subject + 1) == "and" && word(subject + 2) == "i";
    let does_to_me =
        reading.has_word(clause.clone(), Class::DoesToMe) && reading.has_word(clause.clone(), &["me", "us"]);
    let names_terms = (subject..(subject + 5).min(clause.end)).any(|place| reading.is(place, Class::Work));
    let is_led =
        matches!(word(subject), "the" | "your" | "it" | "this" | "that" | "a" | "an" | "night" | "nights" | "one");
    // "There's no bus before six", and not "there's no need to call".
    let lacks = word(subject) == "there"
        && matches!(word(subject + 1), "is" | "are" | "was" | "would")
        && matches!(word(subject + 2), "no" | "not" | "hardly")
        && !matches!(
            word(subject + 3),
            "need" | "hurry" | "rush" | "point" | "doubt" | "question" | "reason" | "longer"
        );
    // "I'd be the only analyst in the building", "I'd have no desk of my own".
    let would_be = matches!(word(subject), "i" | "we")
        && word(subject + 1) == "would"
        && matches!(word(subject + 2), "be" | "have" | "spend" | "report" | "share" | "get" | "see" | "work")
        && matches!(
            word(subject + 3),
            "the"
                | "on"
                | "alone"
                | "in"
                | "no"
                | "to"
                | "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "half"
                | "most"
                | "all"
                | "away"
                | "under"
                | "out"
                | "my"
                | "a"
                | "up"
                | "managing"
                | "travelling"
                | "driving"
                | "working"
        )
        && !reading.has_word(
            subject + 3..clause.end,
            &["glad", "grateful", "touch", "liar", "lying", "pleasure", "honour", "you"],
        );
    // "The caseload turned out to be mostly foreclosures."
    let turned_out = clause.clone().skip(1).any(|place| {
        matches!(word(place), "turned" | "turns") && word(place + 1) == "out"
            || matches!(word(place), "proved" | "proves")
    });
    let falls_short = reading.has_word(clause.clone(), Class::FallsShort);
    Tells {
        near: false,
        affairs: reading.has_word(clause.clone(), &["clash", "clashes", "clashed", "collide", "collides"])
            || is_mine
            || wants
            || gave
            || is_between,
        terms: lacks
            || does_to_me
            || would_be
            || turned_out && matches!(word(subject), "the" | "your" | "it" | "this")
            || names_terms && falls_short && (is_led || reading.is(subject, Class::Work)),
    }
}

/// "I have been made permanent", "I was offered it".
fn is_done<'w>(word: &impl Fn(usize) -> &'w str, subject: usize) -> bool {
    (subject + 1..subject + 4).any(|place| matches!(word(place), "been" | "was" | "got"))
}

/// "When you walked me through the unit …": a day there is told of, whatever words of reasons it takes.
pub(super) fn is_of_a_day_there(reading: &Reading, sentence: usize) -> bool {
    const DAY: &[&str] =
        &["when", "walked", "showed", "told", "said", "met", "saw", "gave", "took", "explained", "let", "made"];
    let words = reading.text.sentences.get(sentence).map_or(0..0, |it| it.words.clone());
    reading.has_word(words.clone(), &["you", "your", "he", "she", "them"]) && reading.has_word(words, DAY)
}

/// Whether a sentence is no more than what goes on about the one before: "It took an hour each way", "I have missed it".
pub(super) fn goes_on_about_it(reading: &Reading, words: &Range<usize>) -> bool {
    let first = reading.text.word(words.start);
    let refers = matches!(first, "it" | "this" | "that" | "they" | "there" | "he" | "she" | "which");
    refers || words.len() < 6 && reading.has_word(words.clone(), &["it", "that", "this", "them"])
}

/// Whether a clause has a subject of its own, and is no consequence of the one before: "so I can't work full time".
pub(super) fn stands_alone(reading: &Reading, clause: &Range<usize>) -> bool {
    const SUBJECTS: &[&str] = &[
        "i", "we", "my", "our", "the", "it", "a", "an", "your", "they", "there", "he", "she", "this", "that", "nights",
        "one", "another", "partly", "its", "money", "night",
    ];
    let first =
        clause.clone().find(|place| !reading.is(*place, Class::Opener) || reading.text.word(*place) == "partly");
    reading.text.word(clause.start) != "so" && first.is_some_and(|place| SUBJECTS.contains(&reading.text.word(place)))
}

/// The clauses of a sentence: its parts between "and", "but", "plus", commas and semicolons.
pub(super) fn clauses(reading: &Reading, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let is_border = |place: &usize| {
        let is_joint = matches!(reading.text.word(*place), "and" | "but" | "plus" | "besides" | "partly");
        // "My wife and I have found no house" is one.
        let is_both = reading.text.word(*place) == "and"
            && reading.text.word(place + 1) == "i"
            && reading.is(place.saturating_sub(1), Class::Near);
        *place > sentence.start && !is_both && (is_joint || reading.has_between(*place, &[',', ';', ':', '–', '—']))
    };
    let mut borders: Vec<usize> = sentence.clone().filter(is_border).collect();
    borders.push(sentence.end);
    let mut start = sentence.start;
    borders
        .into_iter()
        .map(|end| {
            let clause = start..end;
            start = end;
            clause
        })
        .collect()
}

//! Whether more than one reason is given: by the families of their words, by what is said to come on top, and by how the
//! clauses are built.

use std::collections::BTreeSet;
use std::ops::Range;

use super::catalogue::SEVERAL_REASONS;
use super::classes::Class;
use super::explanation::{self, Tells, explains, is_of_other_things};
use super::finding::Finding;
use super::patterns::{Hit, List};
use super::reasons::{by_sentence, is_length, told_around};
use super::vocabulary::WordId;
use super::{Reading, blame, decision};

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    let reasons = by_sentence(reading);
    let mut families = BTreeSet::new();
    for (sentence, found, last) in &reasons {
        let had_one = !families.is_empty();
        let is_new = found.iter().any(|family| *family != List::ReasonNeutral && !families.contains(family));
        // What is told after the reason, of the reader or of a day there, is another matter.
        let is_told = decision::says_decision(reading, *sentence) || explains(reading, *sentence);
        // "After you put together a moving plan and a list of schools": what the reader did.
        let words = reading.text.sentences.get(*sentence).map_or(0..0, |it| it.words.clone());
        let is_theirs = |place: usize| {
            reading.text.word(place) == "after" && matches!(reading.text.word(place + 1), "you" | "your")
        };
        if words.into_iter().any(is_theirs) {
            continue;
        }
        if had_one && (!is_told || follows_thanks(reading, &reasons, *sentence)) {
            continue;
        }
        if !is_told && explanation::is_of_a_day_there(reading, *sentence) {
            families.extend(found.iter().copied().filter(|family| *family != List::ReasonNeutral));
            continue;
        }
        families.extend(found.iter().copied().filter(|family| *family != List::ReasonNeutral));
        // That another offer was accepted goes with what is good about it.
        let goes_with_another =
            |family: &&List| matches!(family, List::ReasonAccepted | List::ReasonStaying | List::ReasonNeutral);
        let n_in_sentence = found.iter().filter(|family| !goes_with_another(family)).count();
        if (had_one && is_new) || n_in_sentence > 1 && has_and_between(reading, *sentence) {
            let fix = reading.without_sentence(last.words.start);
            findings.push(Finding { fix, ..reading.at(SEVERAL_REASONS, &told_around(reading, last)) });
            return;
        }
    }
    let by_structure = || if reading.tells_decision() { by_structure(reading, &reasons) } else { None };
    let added = || if reading.tells_decision() { on_top(reading, &reasons) } else { None };
    let another =
        numbered(reading).or_else(|| specified(reading)).or_else(|| added().map(|hit| hit.words)).or_else(by_structure);
    if let Some(words) = another {
        let fix = reading.without_sentence(words.start);
        findings.push(Finding { fix, ..reading.at(SEVERAL_REASONS, &words) });
    }
}

/// Whether thanks stand between the first reason and a sentence: after them people tell other things.
fn follows_thanks(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)], sentence: usize) -> bool {
    let first = reasons.first().map_or(sentence, |(nth, ..)| *nth);
    reading.of(List::Thanks).any(|hit| first < hit.sentence && hit.sentence < sentence)
}

/// What a stretch of a message gives as reasons.
struct Given {
    words: Range<usize>,
    families: BTreeSet<List>,
    tells: Tells,
    /// The part of the job that it tells of first.
    about: Option<WordId>,
}

impl Given {
    fn is_reason(&self) -> bool {
        !self.families.is_empty() || self.tells != Tells::default()
    }

    /// Whether it gives another reason than the one before it.
    fn is_other_than(&self, before: &Self) -> bool {
        let goes_with_another = |family: &List| matches!(family, List::ReasonAccepted | List::ReasonStaying);
        let is_only_that = !before.families.is_empty() && before.families.iter().all(goes_with_another);
        if !self.families.is_empty() {
            let is_new = self.families.is_disjoint(&before.families) && !self.families.iter().all(goes_with_another);
            return before.is_reason() && is_new;
        }
        if self.tells.terms {
            let is_of_another_part = self.about.is_some_and(|it| before.about.is_some_and(|before| before != it));
            return is_only_that
                || before.is_reason() && is_of_another_part
                || before.families.is_empty() && before.tells.affairs;
        }
        // Of family the affairs that follow are a part.
        let is_personal = before.families.iter().all(|family| *family == List::ReasonPersonal) && self.tells.near;
        let others_before = !before.families.is_empty() && !is_only_that && !is_personal;
        self.tells.affairs && (others_before || before.families.is_empty() && before.tells.terms)
    }
}

/// Another reason by how it is told: in the sentence after one, or in the clause after one.
fn by_structure(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)]) -> Option<Range<usize>> {
    let given = |sentence: usize, words: Range<usize>| {
        let is_here = |hit: &&Hit| words.contains(&hit.words.start) && !is_length(reading, hit);
        let is_counted = reasons.iter().any(|(nth, ..)| *nth == sentence);
        let hits = reading.between(List::ReasonAccepted, List::ReasonStaying).filter(is_here);
        let families: BTreeSet<List> = if is_counted { hits.map(|hit| hit.list).collect() } else { BTreeSet::new() };
        let mut tells = explanation::tells(reading, &words);
        tells.affairs |= reading.of(List::Explained).any(|hit| words.contains(&hit.words.start));
        tells.affairs |= reading.of(List::Comparison).any(|hit| words.contains(&hit.words.start));
        tells.near = tells != Tells::default()
            && reading.has_word(words.clone(), &["her", "him", "them", "she", "he", "my", "our"]);
        let about = words.clone().find(|place| reading.is(*place, Class::Work));
        let about = about.and_then(|place| reading.text.words.get(place)?.id);
        Given { words, families, tells, about }
    };
    let body: Vec<_> = reading.text.body().map(|(nth, it)| (nth, it.words.clone())).collect();
    for (nth, words) in &body {
        let Some(told) = told(reading, *nth, words) else { continue };
        let clauses = explanation::clauses(reading, &told);
        if clauses.len() < 2 {
            continue;
        }
        let clauses: Vec<_> = clauses.into_iter().map(|it| given(*nth, it)).collect();
        let told: Vec<_> = clauses.iter().filter(|it| it.is_reason()).collect();
        if let Some(words) = added_clause(reading, &clauses).or_else(|| hindrances(reading, &clauses)) {
            return Some(words);
        }
        let is_other = |first: &Given, second: &Given| {
            // "… and I start there", "too slow for me, I need to be on my feet": the same reason goes on.
            let goes_on = reading.has_word(second.words.clone(), &["there", "back", "it", "that", "this", "them"]);
            let ends_on_it = reading.has_word(second.words.end - 1..second.words.end, &["them", "it", "there", "to"]);
            let is_joined = !matches!(reading.text.word(second.words.start), "i" | "we");
            // "I've taken a job at the college and I start in May", "an hour each way is more than I want".
            let goes_on = goes_on
                || first.families.contains(&List::ReasonAccepted)
                    && reading.has_word(second.words.clone(), &["start", "starts", "begin", "begins", "agreed"])
                || shares_words(reading, &first.words, &second.words);
            // "My shop has got an order and I need every evening", "my daughter is ill and I must be at home": what follows from it.
            let joined = usize::from(reading.text.word(second.words.start) == "and");
            let follows = matches!(reading.text.word(first.words.start), "my" | "our")
                && !reading.has_word(second.words.clone(), &["not", "never", "no"])
                && matches!(reading.text.word(second.words.start + joined), "i" | "we" | "they")
                && second
                    .families
                    .iter()
                    .all(|family| matches!(family, List::ReasonPlace | List::ReasonTime | List::ReasonStaying));
            let is_told = !follows && (!second.families.is_empty() || !goes_on && is_joined);
            // "The balance between work and the rest of life" is one thing.
            let is_pair = reading.has_word(first.words.clone(), &["between", "both"])
                && reading.text.word(second.words.start) == "and";
            is_told
                && !is_pair
                && !ends_on_it
                && (!goes_on || !second.families.is_empty())
                && explanation::stands_alone(reading, &second.words)
                && second.is_other_than(first)
        };
        if let Some([_, second]) = told.windows(2).find(|it| matches!(it, [first, second] if is_other(first, second))) {
            return Some(second.words.clone());
        }
    }
    body.windows(2).find_map(|pair| {
        let [(first, before), (second, words)] = pair else { return None };
        let is_first = || {
            explains(reading, *first)
                || reading.says(*first, List::Comparison)
                || reasons.iter().any(|(nth, ..)| nth == first)
        };
        // Where the decision stands right before, or in the same breath, both tell why.
        let is_why = || {
            let before = first.checked_sub(1).is_some_and(|it| decision::says_decision(reading, it));
            before && explains(reading, *first) || decision::says_decision(reading, *first)
        };
        let is_other = || {
            let (first, second) = (given(*first, before.clone()), given(*second, words.clone()));
            let is_of_its_own = !second.families.is_empty() || second.tells.terms;
            second.is_other_than(&first) || first.is_reason() && is_of_its_own && is_why()
        };
        let is_another = first + 1 == *second
            && explains(reading, *second)
            && !explanation::goes_on_about_it(reading, words)
            && is_first()
            && is_other();
        is_another.then(|| words.clone())
    })
}

/// What a sentence explains: all of it, or what it goes on with after the decision and a comma.
fn told(reading: &Reading, sentence: usize, words: &Range<usize>) -> Option<Range<usize>> {
    if explains(reading, sentence) {
        return Some(words.clone());
    }
    if !decision::says_decision(reading, sentence) || is_of_other_things(reading, sentence) {
        return None;
    }
    let hits = || reading.of(List::Decision).filter(|hit| hit.sentence == sentence);
    let after = hits().map(|hit| hit.words.end).min()?;
    let start = (after..words.end).find(|place| reading.has_between(*place, &[',', ':', ';', '–', '—']))?;
    hits().all(|hit| hit.words.end <= start).then_some(start..words.end)
}

/// "I've no car and the wage is low": two things stand in the way, one of them is a reason by its words.
fn hindrances(reading: &Reading, clauses: &[Given]) -> Option<Range<usize>> {
    clauses.windows(2).find_map(|pair| {
        let [first, second] = pair else { return None };
        let own = second.words.start + 1..second.words.end;
        let goes_on = reading
            .has_word(own.clone(), &["there", "back", "it", "that", "this", "them", "him", "her", "then"])
            || reading.has_word(second.words.end - 1..second.words.end, &["to"])
            || shares_words(reading, &first.words, &second.words);
        let is_apart = reading.text.word(second.words.start) == "and"
            && !goes_on
            && (first.is_reason() || second.is_reason())
            && hinders(reading, &first.words)
            && hinders(reading, &second.words)
            && explanation::stands_alone(reading, &own);
        is_apart.then(|| second.words.clone())
    })
}

/// "I've no car", "the wage is low", "the contract is only for a year": tells what stands in the way.
fn hinders(reading: &Reading, words: &Range<usize>) -> bool {
    const HINDERS: &[&str] = &[
        "not", "no", "never", "too", "only", "low", "hardly", "beyond", "less", "short", "must", "need", "needed",
        "want", "without",
    ];
    reading.has_word(words.clone(), HINDERS)
}

/// Whether two stretches of a message have words in common that tell something.
fn shares_words(reading: &Reading, first: &Range<usize>, second: &Range<usize>) -> bool {
    let tells = |place: &usize| reading.text.word(*place).len() > 3;
    let is_in_first = |place: &usize| first.clone().any(|it| reading.text.word(it) == reading.text.word(*place));
    second.clone().filter(tells).filter(is_in_first).count() > 1
}

/// "The exams come up, plus the tips here are decent", "not only is it far, the contract would end": what is said to come on top
/// of a clause that tells a reason.
fn added_clause(reading: &Reading, clauses: &[Given]) -> Option<Range<usize>> {
    let first = clauses.first()?;
    let starts = (reading.text.word(first.words.start), reading.text.word(first.words.start + 1));
    let is_not_only = matches!(starts, ("not", "only") | ("apart" | "aside", "from"));
    // "The nights don't suit me, and neither does the uniform."
    let is_neither = |words: &Range<usize>| {
        let from = words.start + usize::from(reading.text.word(words.start) == "and");
        let verb = reading.text.word(from + 1);
        matches!(reading.text.word(from), "neither" | "nor") && matches!(verb, "do" | "does" | "is" | "would" | "can")
    };
    clauses.windows(2).find_map(|pair| {
        let [before, it] = pair else { return None };
        // "… and there's no bus before six."
        let lacks = reading.text.word(it.words.start) == "and"
            && reading.text.word(it.words.start + 1) == "there"
            && explanation::tells(reading, &it.words).terms;
        let adds = lacks || is_neither(&it.words) || matches!(reading.text.word(it.words.start), "plus" | "besides");
        let is_added = adds && (before.is_reason() || first.is_reason());
        let is_second = is_not_only && explanation::stands_alone(reading, &it.words);
        (is_added || is_second).then(|| it.words.clone())
    })
}

/// "I must turn it down for health reasons. The consultant wants my hip done in May": what kind of reason it is, and then which.
fn specified(reading: &Reading) -> Option<Range<usize>> {
    let body: Vec<_> = reading.text.body().map(|(nth, it)| (nth, it.words.clone())).collect();
    body.windows(2).find_map(|pair| {
        let [(first, before), (second, words)] = pair else { return None };
        let names_kind = before.clone().any(|place| {
            matches!(reading.text.word(place), "reasons" | "grounds")
                && reading.has_word(place.saturating_sub(3)..place, &["for", "on"])
        });
        let is_one = names_kind
            && first + 1 == *second
            && decision::says_decision(reading, *first)
            && explains(reading, *second)
            && !explanation::keeps_back(reading, *second)
            && (reading.says(*second, List::Health)
                || reading.says(*second, List::Comparison)
                || reading.says(*second, List::Particular)
                || explanation::tells(reading, words) != Tells::default());
        is_one.then(|| words.clone())
    })
}

/// "1 too many nights 2 no bus home", "partly the nights and partly the pay": reasons that are counted.
fn numbered(reading: &Reading) -> Option<Range<usize>> {
    reading.text.body().find_map(|(nth, it)| {
        // "Because you work Sundays and because I don't like to glue."
        let words = if reading.says(nth, List::Because) { it.words.clone() } else { 0..0 };
        let mut because = words.filter(|place| {
            reading.text.word(*place) == "because"
                && !reading.says(nth, List::Thanks)
                && !reading.says(nth, List::Apology)
        });
        if let (Some(_), Some(second)) = (because.next(), because.next()) {
            return Some(second..it.words.end);
        }
        // "First, … Second, …"
        let counts = |nth: usize, words: &[&str]| {
            let start = reading.text.sentences.get(nth).map_or(0, |it| it.words.start);
            reading.has_word(start..start + 1, words) && reading.has_between(start + 1, &[',', ':'])
        };
        let second = counts(nth, &["second", "secondly", "two"]);
        if second && (0..nth).any(|it| counts(it, &["first", "firstly", "one"])) {
            return Some(it.words.clone());
        }
        if !explains(reading, nth) {
            return None;
        }
        let mut partly = it.words.clone().filter(|place| reading.text.word(*place) == "partly");
        if let (Some(_), Some(second)) = (partly.next(), partly.next()) {
            return Some(second..it.words.end);
        }
        let at = |number: &str| it.words.clone().find(|place| reading.text.word(*place) == number);
        let (one, two) = (at("1")?, at("2")?);
        (one + 2 < two && explains(reading, nth)).then_some(two..it.words.end)
    })
}

/// One of these makes a clause of what is joined.
const VERBS: &[&str] =
    &["is", "are", "was", "were", "would", "do", "does", "did", "can", "could", "have", "has", "will", "am"];

/// "… and on top of that": something that is said to come on top of a reason is another one, whatever it is.
fn on_top(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)]) -> Option<Hit> {
    let words = |hit: &Hit| reading.text.sentences.get(hit.sentence).map(|it| it.words.clone()).unwrap_or_default();
    let is_another = |hit: &&Hit| {
        let is_last = words(hit).end == hit.words.end;
        // "Either of you": it adds something to what was said only at the end.
        let adds = !matches!(reading.text.word(hit.words.start), "either" | "too" | "as" | "anyway") || is_last;

        // "Anyway." adds nothing.
        let adds = adds && words(hit).len() > hit.words.len() + 1;
        // "I don't like the shifts, and I've got another offer in any case": of what is added last, a clause before it is a reason.
        let before_it = if is_last { reading.clause(hit).start } else { hit.words.start };
        let here =
            || reading.between(List::ReasonAccepted, List::ReasonStaying).filter(|it| it.sentence == hit.sentence);
        let in_sentence = |(nth, ..): &(usize, _, Hit)| {
            let is_before = |it: &&Hit| it.words.start < before_it;
            // "… with my dad not well either": more of the same.
            let is_same = |it: &Hit| here().filter(is_before).any(|before| before.list == it.list);
            let mut added = here().filter(|it| before_it <= it.words.start).peekable();
            *nth == hit.sentence && here().any(|it| is_before(&it)) && (added.peek().is_none() || !added.all(is_same))
        };
        let before = hit.sentence.checked_sub(1);
        let came_before = |(nth, ..): &(usize, BTreeSet<List>, Hit)| *nth + 1 == hit.sentence;
        let says_so = reading.has_word(hit.words.clone(), &["reason", "factor"]);
        // "I've been made team leader here, as you'll know. I also don't fancy the trains": why is told with the decision, too.
        let gives_reason = |nth: usize| {
            explains(reading, nth)
                || reading.says(nth, List::Negotiation)
                || decision::says_decision(reading, nth) && tells_why(reading, nth)
        };
        // "The term is too short, and I'd have to move on top of that."
        let is_in_last_clause = || {
            let clause = reading.clause(hit);
            let is_joined = reading.text.word(clause.start) == "and"
                || clause.start.checked_sub(1).is_some_and(|it| reading.text.word(it) == "and");
            let has_verb = reading.has_word(clause.clone(), VERBS);
            is_last
                && is_joined
                && has_verb
                && !is_of_other_things(reading, hit.sentence)
                && (matches!(reading.text.word(hit.words.start), "either" | "besides" | "anyway")
                    || explains(reading, hit.sentence) && hinders(reading, &(words(hit).start..clause.start)))
        };
        // "The weekends would have clashed with my band in any case": it says itself that it is not the first.
        let says_last = || {
            let is_cue = matches!(reading.text.word(hit.words.start), "either" | "anyway" | "besides" | "in");
            is_last
                && is_cue
                && reading.has_word(words(hit), VERBS)
                && (0..hit.sentence).any(gives_reason)
                && !is_of_other_things(reading, hit.sentence)
                && !reading.says(hit.sentence, List::Apology)
        };
        let follows = says_so
            || says_last()
            || reasons.iter().any(in_sentence)
            || reasons.iter().any(came_before)
            || before.is_some_and(gives_reason)
            || is_in_last_clause();
        let explains = explains(reading, hit.sentence)
            || says_last()
            || is_in_last_clause()
            || is_last
                && reasons.iter().any(in_sentence)
                && decision::says_decision(reading, hit.sentence)
                && !is_of_other_things(reading, hit.sentence);
        // "The portal also lost my references": what blames is told beside the reason.
        let is_blame = reading.of(List::Blame).any(|it| it.sentence == hit.sentence && blame::is_one(reading, it));
        adds && follows && explains && !is_blame
    };
    // "I've decided to go back to nursing, plus the drive was a lot."
    let is_beside_decision = |hit: &&Hit| {
        matches!(reading.text.word(hit.words.start), "plus" | "besides")
            && decision::says_decision(reading, hit.sentence)
            && !is_of_other_things(reading, hit.sentence)
            && reasons.iter().any(|(nth, _, last)| *nth == hit.sentence && hit.words.end <= last.words.start)
    };
    let mut additions = reading.of(List::Addition);
    let Some(hit) = additions.find(|hit| is_another(hit) || is_beside_decision(hit)) else {
        return goes_on(reading, reasons);
    };
    let words = words(hit);
    // What comes before "either" is what is added; after "also", what follows.
    let start = if words.end == hit.words.end { words.start } else { hit.words.start };
    Some(Hit { words: start..words.end, ..hit.clone() })
}

/// Whether another reason may stand in a sentence at all: one came before it, or it is joined of several clauses.
pub(super) fn may_add(reading: &Reading, sentence: usize) -> bool {
    let reasons = by_sentence(reading);
    let gives_reason = |nth: usize| {
        explains(reading, nth)
            || reading.says(nth, List::Negotiation)
            || reading.says(nth, List::Comparison)
            || reasons.iter().any(|(it, ..)| *it == nth)
            || decision::says_decision(reading, nth) && tells_why(reading, nth)
    };
    let words = reading.text.sentences.get(sentence).map_or(0..0, |it| it.words.clone());
    (0..sentence).any(gives_reason) || explanation::clauses(reading, &words).len() > 1
}

/// Whether a sentence goes on to say why: "I'm withdrawing, as …".
pub(super) fn tells_why(reading: &Reading, sentence: usize) -> bool {
    let Some(words) = reading.text.sentences.get(sentence).map(|it| it.words.clone()) else { return false };
    let from = reading.of(List::Decision).filter(|hit| hit.sentence == sentence).map(|hit| hit.words.end).min();
    reading.has_word(from.unwrap_or(words.start)..words.end, &["as", "because", "since"])
}

/// "Is too far. And Sunday I must be in church": a sentence that goes on where a reason stopped gives another.
fn goes_on(reading: &Reading, reasons: &[(usize, BTreeSet<List>, Hit)]) -> Option<Hit> {
    let (sentence, words) = reading.text.body().find_map(|(nth, it)| {
        let before = nth.checked_sub(1)?;
        // What explains right after the decision is its reason, whatever it tells.
        let is_first =
            explains(reading, before) && before.checked_sub(1).is_some_and(|it| decision::says_decision(reading, it));
        let is_reason = is_first
            || reasons.iter().any(|(other, ..)| *other == before)
            || reading.says(before, List::Explained) && explains(reading, before);
        let begins = reading.text.word(it.words.start) == "and";
        let blames = reading.of(List::Blame).any(|it| it.sentence == nth && blame::is_one(reading, it));
        (begins && !blames && is_reason && explains(reading, nth)).then(|| (nth, it.words.clone()))
    })?;
    Some(Hit { list: List::Addition, sentence, words })
}

/// Whether two reasons of a sentence are joined: in "the shifts don't fit round the children" they are one.
fn has_and_between(reading: &Reading, sentence: usize) -> bool {
    let goes_alone = |hit: &&Hit| {
        hit.sentence == sentence
            && !matches!(hit.list, List::ReasonAccepted | List::ReasonStaying | List::ReasonNeutral)
            && !is_length(reading, hit)
    };
    let mut hits: Vec<_> = reading.between(List::ReasonAccepted, List::ReasonNeutral).filter(goes_alone).collect();
    hits.sort_by_key(|hit| hit.words.start);
    let joints: &[&str] = &["and", "also", "plus", "but", "besides"];
    hits.windows(2).any(|pair| {
        let [first, second] = pair else { return false };
        let between = first.words.end.min(second.words.start)..second.words.start;
        // "My husband is posted to Leeds, so we are moving" goes on about the same.
        let goes_on =
            reading.has_word(between.clone(), &["so", "because", "as", "since", "which", "where", "who", "when"]);
        let is_parted = || between.clone().any(|place| reading.has_between(place + 1, &[',']));
        // "My father is ill and I am moving back to look after him."
        let refers = || reading.has_word(between.start..second.words.end + 6, &["him", "her", "them"]);
        let goes_on = goes_on || first.list == List::ReasonPersonal && refers();
        // "… two nights away, and I can't do that with small children."
        let refers = between.clone().any(|place| {
            matches!(reading.text.word(place), "that" | "this" | "it")
                && matches!(
                    reading.text.word(place.saturating_sub(1)),
                    "do" | "manage" | "have" | "face" | "take" | "ask"
                )
        });
        first.list != second.list && !refers && (reading.has_word(between.clone(), joints) || !goes_on && is_parted())
    })
}

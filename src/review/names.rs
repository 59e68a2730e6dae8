//! Names: those of the answers, of other drafts, in the greeting, and of the new employer.

use std::ops::Range;

use super::catalogue::{NEW_EMPLOYER, OTHER_NAME, WRONG_GREETING};
use super::finding::{Finding, Mend, Severity};
use super::patterns::List;
use super::role::is_job;
use super::text::{Kind, Text};
use super::{Reading, decision};
use crate::compose::Move;
use crate::situation::Situation;

/// Words of a greeting that name nobody.
const NOBODY: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "hiya",
    "greetings",
    "good",
    "morning",
    "afternoon",
    "evening",
    "day",
    "there",
    "all",
    "team",
    "hiring",
    "recruiting",
    "recruitment",
    "talent",
    "people",
    "hr",
    "manager",
    "committee",
    "panel",
    "sir",
    "madam",
    "or",
    "and",
    "everyone",
    "everybody",
    "folks",
    "recruiter",
    "to",
    "whom",
    "it",
    "may",
    "concern",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "again",
    "both",
    "selection",
    "search",
    "admissions",
    "colleagues",
    "department",
    "human",
    "resources",
    "acquisition",
    "the",
    "my",
    "you",
    "from",
    "at",
    "mx",
    "colleague",
    "office",
    "staff",
    "career",
    "careers",
    "services",
    "respected",
    "esteemed",
    "gentlemen",
    "ladies",
    "members",
];
/// What stands before a surname.
const TITLES: &[&str] = &["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor"];
/// Capitals that are no company.
const NO_COMPANY: &[&str] = &[
    "i",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "linkedin",
    "zoom",
    "teams",
    "english",
    "hr",
    "uk",
    "us",
    "usa",
    "eu",
    "london",
    "boston",
    "chicago",
    "berlin",
    "dublin",
    "leeds",
    "bristol",
    "manchester",
    "mr",
    "mrs",
    "ms",
    "dr",
    "sir",
    "madam",
    "google",
    "phd",
    "msc",
    "bsc",
    "mba",
    "ceo",
    "cto",
    "nhs",
];

/// The values that the candidate gave, and where each of them stands: word lists are blind for them.
pub(super) fn given(situation: &Situation) -> (String, Vec<Range<usize>>) {
    let own = [
        &situation.role,
        &situation.own_name,
        &situation.contact,
        &situation.company,
        &situation.agency,
        &situation.own_reason,
        &situation.keep_role,
        &situation.thanks,
        &situation.more,
        &situation.reference,
    ];
    let people = situation.people.iter().flat_map(|person| [&person.name, &person.address_as]);
    let mut all = String::new();
    let mut places = Vec::new();
    for value in own.into_iter().chain(people).map(|value| value.trim()).filter(|value| !value.is_empty()) {
        let start = all.len();
        all.push_str(value);
        places.push(start..all.len());
    }
    (all, places)
}

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    in_greeting(reading, findings);
    of_other_drafts(reading, findings);
    of_new_employer(reading, findings);
}

/// Whether a sentence speaks of the application that stays.
pub(super) fn speaks_of_kept_role(reading: &Reading, sentence: usize) -> bool {
    let kept = reading.letter.situation.keep_role.trim();
    let places = || reading.kept_role.get_or_init(|| reading.text.occurrences(kept));
    let is_kept = |place: &Range<usize>| reading.text.sentence_of(place.start) == sentence;
    let stands = || {
        let sentence = reading.text.sentences.get(sentence);
        sentence.is_some_and(|it| reading.text.slice(it.at.clone()).contains(kept))
    };
    !kept.is_empty() && (places().iter().any(is_kept) || stands())
}

fn of_other_drafts(reading: &Reading, findings: &mut Vec<Finding>) {
    for (other, name) in &reading.letter.known.others {
        if other.is_person {
            of_other_person(reading, &other.name, name, findings);
        } else {
            of_other_company(reading, &other.name, name, findings);
        }
    }
}

fn of_other_company(reading: &Reading, other: &str, name: &Text, findings: &mut Vec<Finding>) {
    // A name that is also one of these answers is no slip.
    if (0..name.words.len()).all(|place| reading.given.has(name, place)) {
        return;
    }
    let first_alone = first_name_alone(reading, other, name);
    for place in reading.text.places(name, 0..name.words.len()).into_iter().chain(first_alone) {
        // "mark" is no Mark, unless nobody is written with a capital there.
        let is_small = || {
            let is_word = reading.text.words.get(place.start).is_some_and(|word| word.id.is_some());
            !is_word && !reading.text.words.iter().skip(1).any(|word| word.is_capital)
        };
        if !reading.text.words.get(place.start).is_some_and(|word| word.is_capital) && !is_small() {
            continue;
        }
        let company = reading.letter.situation.company.trim();
        let at = reading.text.place_of(&place);
        let fix = (!company.is_empty()).then(|| reading.replaced(at, company.to_owned(), Mend::PutCompany));
        findings.push(Finding { fix, ..reading.at(OTHER_NAME, &place) });
    }
}

/// A person of another draft: by the full name, or by the surname after a title. A first name alone is anybody's, and there
/// may well be a second Dana here; a surname alone may be a word or a place. Even a full name may be meant, since an agency
/// has many clients: so it is no block.
fn of_other_person(reading: &Reading, other: &str, name: &Text, findings: &mut Vec<Finding>) {
    let words: Vec<_> = name.each_word().collect();
    let n_titles = words.iter().take_while(|word| TITLES.contains(word)).count();
    let Some(surname) = words.len().checked_sub(1).filter(|last| n_titles <= *last) else { return };
    let is_capital = |place: usize| reading.text.words.get(place).is_some_and(|word| word.is_capital);
    // As the name stands there, and the same without its title.
    let whole = || other.split_whitespace().skip(n_titles).collect::<Vec<_>>().join(" ");
    let is_given = |place: usize| reading.given.has(name, place);
    let is_whole = words.len() > n_titles + 1 && !(n_titles..words.len()).all(is_given);
    let is_alone = words.len() == 1;
    let mut places = if is_whole { reading.text.occurrences(&whole()) } else { Vec::new() };
    if !is_alone && !is_given(surname) {
        let has_title = |place: &usize| TITLES.contains(&reading.text.word(*place));
        let titled = reading.text.places(name, surname..surname + 1).into_iter();
        places.extend(titled.filter_map(|place| place.start.checked_sub(1).filter(has_title).map(|it| it..place.end)));
    }
    // One who is greeted in place of the addressee was found already.
    let is_greeted = findings.iter().any(|finding| finding.check == WRONG_GREETING);
    for place in places {
        let sentence = reading.text.sentences.get(reading.text.sentence_of(place.start));
        let is_greeting = sentence.is_some_and(|it| it.kind == Kind::Greeting);
        let has_title = TITLES.contains(&reading.text.word(place.start));
        if is_capital(place.end - 1) && !(is_greeted && is_greeting && !has_title) {
            findings.push(Finding { severity: Severity::Warn, ..reading.at(OTHER_NAME, &place) });
        }
    }
}

/// Where the first word of a longer name stands without the rest: "Tobias" of Tobias Wren.
fn first_name_alone(reading: &Reading, other: &str, name: &Text) -> Vec<Range<usize>> {
    if other.trim().split_once(' ').is_none_or(|(first, _)| first.len() < 3) {
        return Vec::new();
    }
    let is_capital = |place: usize| reading.text.words.get(place).is_some_and(|word| word.is_capital);
    // A word of the lists is no name: "Best" of Best Foods.
    let is_alone = |place: &Range<usize>| {
        let is_word = reading.text.words.get(place.start).is_some_and(|word| word.id.is_some() || word.is_given);
        !is_word && !is_capital(place.end) && !place.start.checked_sub(1).is_some_and(is_capital)
    };
    reading.text.places(name, 0..1).into_iter().filter(is_alone).collect()
}

fn in_greeting(reading: &Reading, findings: &mut Vec<Finding>) {
    let situation = reading.letter.situation;
    let Some(person) = reading.letter.step.person(situation) else { return };
    let Some(greeting) = reading.text.sentences.first().filter(|it| it.kind == Kind::Greeting) else { return };
    if person.name.trim().is_empty() && person.address_as.trim().is_empty() {
        return;
    }
    let theirs = [&person.name, &person.address_as].map(|it| Text::of_value(it));
    let named = || greeting.words.clone().filter(|place| !NOBODY.contains(&reading.text.word(*place)));
    // A short form begins as the name does: "Ben" for Benjamin, "Baz" for Barry.
    let is_theirs = |place: usize| {
        let word = reading.text.word(place);
        theirs.iter().flat_map(Text::each_word).any(|name| {
            let is_nickname = word.strip_suffix('z').is_some_and(|it| it.len() == 2 && name.starts_with(it));
            name == word
                || is_nickname
                || word.len() > 1 && name.starts_with(word)
                || name.len() > 2 && word.starts_with(name)
        })
    };
    if named().any(is_theirs) {
        return;
    }
    let own = Text::of_value(&situation.own_name);
    let companies = [&situation.company, &situation.agency].map(|it| Text::of_value(it));
    let is_name = |place: &usize| {
        let word = reading.text.word(*place);
        let is_capital = reading.text.words.get(*place).is_some_and(|it| it.is_capital);
        // "Mr Crowe" of Crowe Hadley is a person, and another one; "it's Dana" names who writes.
        let has_title = place.checked_sub(1).is_some_and(|before| TITLES.contains(&reading.text.word(before)));
        let is_company = !has_title && companies.iter().flat_map(Text::each_word).any(|it| it == word);
        is_capital && !is_company && !own.each_word().any(|it| it == word)
    };
    // A blank is found as a blank.
    let has_blank = reading.text.slice(greeting.at.clone()).contains(['[', '{', '<', '_']);
    if let Some(place) = named().find(is_name).filter(|_| !has_blank) {
        let fix = reading.our(&[Move::Greeting]).map(|ours| {
            let written = reading.text.slice(greeting.at.clone());
            let tail = &written.get(written.trim_end().len()..).unwrap_or_default();
            reading.replaced(
                greeting.at.clone(),
                format!("{ours}{}", if tail.is_empty() { " " } else { "" }),
                Mend::Greet,
            )
        });
        findings.push(Finding { fix, ..reading.at(WRONG_GREETING, &(place..place + 1)) });
    }
}

/// A capital after "joining", "an offer from" and the like that is none of the names of the answers.
fn of_new_employer(reading: &Reading, findings: &mut Vec<Finding>) {
    let mut seen = None;
    for hit in reading.of(List::NewEmployer) {
        let place = hit.words.end;
        let sentence = hit.sentence;
        let Some(word) = reading.text.words.get(place) else { continue };
        let is_short_way = reading.text.word(hit.words.start) == "at"
            || hit.words.len() == 1 && matches!(reading.text.word(hit.words.start), "with" | "for");
        // "I'm off to Siemens" and "we are moving to Leeds" are told alike, unless the reader's is left for it.
        let is_journey = matches!(reading.text.word(place.saturating_sub(1)), "to" | "for")
            && matches!(
                reading.text.word(hit.words.start),
                "off"
                    | "going"
                    | "moving"
                    | "heading"
                    | "headed"
                    | "leaving"
                    | "switching"
                    | "defecting"
                    | "away"
                    | "bound"
            );
        let end = reading.text.sentences.get(sentence).map_or(place, |it| it.words.end);
        let in_place_of_theirs = || {
            reading.has_word(place..end, &["instead"])
                || (place..end).any(|it| {
                    reading.text.word(it) == "as" && matches!(reading.text.word(it + 1), "a" | "an" | "their" | "head")
                })
                || decision::says_decision(reading, sentence)
                    && !reading.has_word(hit.words.clone(), &["moving", "going"])
        };
        // "No to the post at Elm and Third": it is the reader's.
        let before = hit.words.start.saturating_sub(4)..hit.words.start;
        let is_theirs = is_job(reading.text.word(hit.words.start))
            && reading.has_word(before.clone(), &["the", "this", "your"])
            && !reading.has_word(before, &["a", "an", "another", "new"]);
        if is_theirs || is_journey && !in_place_of_theirs() {
            continue;
        }
        // "at" and "with" alone lead anywhere: there the sentence has to speak of a new job.
        let speaks_of_job = !is_short_way || reading.says(sentence, List::ReasonAccepted);
        let is_name = word.is_capital
            && !word.is_given
            && !reading.has_between(place, &['[', '{', '<'])
            && reading.text.sentence_of(place) == sentence
            && !NO_COMPANY.contains(&reading.text.word(place).trim_end_matches("'s"))
            && !in_thanks(reading, sentence)
            && !is_known(reading, place);
        if is_name && speaks_of_job && seen != Some(sentence) {
            seen = Some(sentence);
            findings.push(reading.at(NEW_EMPLOYER, &whole_name(reading, place)));
        }
    }
    for hit in reading.of(List::NewEmployerBefore) {
        if seen == Some(hit.sentence) {
            continue;
        }
        let Some(place) = hit.words.start.checked_sub(1) else { continue };
        let from = reading.text.sentences.get(hit.sentence).map_or(0, |it| it.words.start);
        let Some(word) = reading.text.words.get(place).filter(|word| word.is_capital && !word.is_given) else {
            continue;
        };
        // A capital at the beginning tells nothing, so there it has to be a word that nobody uses.
        let is_name = place > from || place == from && word.id.is_none();
        let is_other = !NO_COMPANY.contains(&reading.text.word(place)) && !is_known(reading, place);
        if is_name && is_other && !in_thanks(reading, hit.sentence) {
            seen = Some(hit.sentence);
            findings.push(reading.at(NEW_EMPLOYER, &(place..place + 1)));
        }
    }
    if let Some(name) = called_as_companies_are(reading).filter(|_| seen.is_none()) {
        findings.push(reading.at(NEW_EMPLOYER, &name));
    }
}

/// "I was on the list at Harlan Builders, and I start there on Monday": a name that ends as those of companies do, where a new job
/// is spoken of.
fn called_as_companies_are(reading: &Reading) -> Option<Range<usize>> {
    const ENDS: &[&str] = &[
        "energy",
        "steel",
        "hotel",
        "hospice",
        "builders",
        "homes",
        "cathedral",
        "bank",
        "group",
        "ltd",
        "inc",
        "llc",
        "council",
        "trust",
        "hospital",
        "foods",
        "partners",
        "systems",
        "labs",
        "software",
        "studios",
        "capital",
        "insurance",
        "logistics",
        "industries",
        "engineering",
        "construction",
        "motors",
        "technologies",
        "analytics",
        "consulting",
        "associates",
        "solutions",
        "media",
        "clinic",
        "academy",
        "museum",
        "theatre",
        "resources",
        "ai",
        "health",
        "bakery",
        "brewery",
        "plumbing",
        "electric",
        "roofing",
        "freight",
        "haulage",
    ];
    const JOB: &[&str] = &[
        "offer", "offered", "start", "starting", "join", "joining", "job", "role", "post", "position", "asked", "hired",
    ];
    reading.text.body().filter(|(nth, _)| !in_thanks(reading, *nth)).find_map(|(_, it)| {
        let is_capital = |place: usize| {
            reading.text.words.get(place).is_some_and(|word| word.is_capital && !word.is_given)
                && !is_known(reading, place)
        };
        let last =
            it.words.clone().skip(1).find(|place| {
                ENDS.contains(&reading.text.word(*place)) && is_capital(*place) && is_capital(place - 1)
            })?;
        let first = (it.words.start..last).rev().take_while(|place| is_capital(*place)).last()?;
        reading.has_word(it.words.clone(), JOB).then_some(first..last + 1)
    })
}

/// All capitals from here on.
fn whole_name(reading: &Reading, place: usize) -> Range<usize> {
    let sentence = reading.text.sentence_of(place);
    let is_part = |at: &usize| {
        let is_capital = reading.text.words.get(*at).is_some_and(|it| it.is_capital);
        is_capital && reading.text.sentence_of(*at) == sentence
    };
    place..place + (place..reading.text.words.len()).take_while(is_part).count().max(1)
}

fn in_thanks(reading: &Reading, sentence: usize) -> bool {
    reading.says(sentence, List::Thanks)
}

/// Whether a word is of a name that is known: the company's own, the candidate's, or of another draft.
fn is_known(reading: &Reading, place: usize) -> bool {
    let situation = reading.letter.situation;
    let others = reading.letter.known.others.iter().map(|(other, _)| &other.name);
    let names = [&situation.own_name, &situation.company, &situation.agency].into_iter().chain(others);
    let word = reading.text.word(place).trim_end_matches("'s");
    names.map(|name| Text::of_value(name)).any(|name| name.each_word().any(|it| it.trim_end_matches("'s") == word))
}

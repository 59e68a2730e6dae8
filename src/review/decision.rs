//! Whether the decision is there, early, clear, and alone.

use super::catalogue::{HEDGE, LATE_DECISION, NO_DECISION, NO_ROLE};
use super::finding::{Finding, Mend, Severity};
use super::patterns::{Hit, List};
use super::role::{is_job, shortens, stem};
use super::text::{Kind, Sentence, Text};
use super::{Reading, contradiction, learned, negotiation};
use crate::compose::Move;
use crate::plan::StepKind;
use crate::situation::{Channel, Intent};

/// Words of a job title that say nothing about which one it is.
const FILLERS: &[&str] = &["of", "the", "and", "for", "a", "an", "in", "to", "senior", "junior", "lead"];

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    if reading.letter.step.kind == StepKind::Ask {
        contradiction::in_a_question(reading, findings);
        return;
    }
    // A voicemail asks for a call back: it is no way to deliver a decision (R27).
    if !reading.tells_decision() || reading.channel() == Channel::Voicemail {
        return;
    }
    let decision = sentence(reading);
    if reading.letter.step.kind.is_decision() && !reading.has_context() && !names_role(reading) {
        // Without a role in the answers nobody can say that it is missing.
        let severity = if reading.letter.situation.role.trim().is_empty() { Severity::Info } else { NO_ROLE.severity };
        findings.push(Finding { severity, ..reading.about(NO_ROLE) });
    }
    let Some(decision) = decision else {
        // Who missed an interview and asks for another has said what they want.
        let asks_again = || reading.has(List::NewTime) || reading.has(List::Contradiction);
        if reading.letter.situation.intent() == Intent::Repair && asks_again() {
            return;
        }
        // Who only wonders about the money has a hook out all the same.
        negotiation::add(reading, findings);
        // Whoever wonders aloud whether to go has at least said what it is about; whoever has taken another job is gone.
        let implies = |hit: &Hit| {
            let is_undone = reading.of(List::Undecided).any(|it| meets(it, hit));
            !is_undone
                && !asks(reading, hit.sentence)
                && !is_of_somebody_else(reading, hit)
                && UNLIKELY < learned::decides(reading, hit.sentence)
        };
        if is_hedged(reading, findings) || reading.of(List::DecisionImplied).any(implies) {
            return;
        }
        let fix = reading.with_ours(&[Move::Decision, Move::Statement], true, Mend::AddDecision);
        findings.push(Finding { fix, ..reading.about(NO_DECISION) });
        return;
    };
    if reading.letter.step.kind.is_decision() {
        is_late(reading, decision, findings);
    }
    is_hedged(reading, findings);
    negotiation::add(reading, findings);
    contradiction::add(reading, findings);
}

/// With odds below this a sentence only sounds like a decision, and with odds above the other it is one in words of its own; both
/// as the logarithm.
const UNLIKELY: f32 = -0.5;
const UNLIKELY_IF_PLAIN: f32 = -3.0;
const SURE: f32 = 2.0;

/// The first sentence that says the decision.
pub(super) fn sentence(reading: &Reading) -> Option<usize> {
    // A last line without a full stop looks like a name: "I'm out".
    let of = |kind| move |nth: &usize| reading.text.sentences.get(*nth).is_some_and(|it| it.kind == kind);
    let is_one = |nth: &usize| {
        let odds = learned::decides(reading, *nth);
        let is_likely = if is_plain(reading, *nth) { UNLIKELY_IF_PLAIN < odds } else { UNLIKELY < odds };
        is_likely && says_decision(reading, *nth) || SURE < odds && !asks(reading, *nth)
    };
    let said = |kind| (0..reading.text.sentences.len()).filter(of(kind)).find(is_one);
    said(Kind::Body).or_else(|| said(Kind::Closing))
}

/// Whether a sentence has one of the words that hardly say anything else.
fn is_plain(reading: &Reading, sentence: usize) -> bool {
    const PLAIN: &[&str] = &[
        "withdraw",
        "withdrawing",
        "withdrawal",
        "withdrawn",
        "decline",
        "declining",
        "running",
        "contention",
        "consideration",
    ];
    let Some(words) = reading.text.sentences.get(sentence).map(|it| it.words.clone()) else { return false };
    // "Please remove my application."
    let takes_out = |place: usize| {
        matches!(reading.text.word(place), "remove" | "pull" | "pulling" | "cancel" | "close" | "take" | "taking")
            && reading.text.word(place + 1) == "my"
            && matches!(reading.text.word(place + 2), "application" | "name" | "candidacy" | "app" | "resume" | "cv")
            // "Not taking the job", "the answer is no".
            || reading.text.word(place) == "not"
                && matches!(reading.text.word(place + 1), "taking" | "takin" | "doing" | "accepting" | "joining" | "coming")
            || matches!(reading.text.word(place), "answer" | "it")
                && reading.text.word(place + 1) == "is"
                && reading.text.word(place + 2) == "no"
    };
    reading.has_word(words.clone(), PLAIN) || words.into_iter().any(takes_out)
}

/// Whether a sentence says the decision.
pub(super) fn says_decision(reading: &Reading, sentence: usize) -> bool {
    reading.holds(&reading.decides, sentence, |nth| decides(reading, nth))
}

fn decides(reading: &Reading, sentence: usize) -> bool {
    let in_sentence = |list| reading.of(list).filter(move |hit| hit.sentence == sentence);
    in_sentence(List::Decision)
        .filter(|hit| !is_of_somebody_else(reading, hit) && !is_out_of_a_place(reading, hit))
        .any(|hit| !reading.of(List::Undecided).any(|it| meets(it, hit)))
        && !asks(reading, sentence)
        || takes_out(reading, sentence) && !asks(reading, sentence)
        || ends_in_no(reading, sentence)
}

/// "I must disappoint you: no."
fn ends_in_no(reading: &Reading, sentence: usize) -> bool {
    let Some(sentence) = reading.text.sentences.get(sentence).filter(|it| it.kind == Kind::Body) else { return false };
    let Some(last) = sentence.words.clone().last().filter(|last| reading.text.word(*last) == "no") else {
        return false;
    };
    let is_whole = matches!(reading.text.word(last.saturating_sub(1)), "be" | "is" | "say" | "said")
        || last == sentence.words.start
        || reading.has_between(last, &[':', ',', '–', '—']);
    is_whole && !reading.text.slice(sentence.at.clone()).contains('?')
}

/// "Chalk me off the list", "I take out my application": somebody is asked to take the candidate off, or they do it themselves.
fn takes_out(reading: &Reading, sentence: usize) -> bool {
    const OUT: &[&str] = &["off", "out", "away"];
    const PAPERS: &[&str] = &["application", "candidacy", "candidature", "name", "hat", "papers"];
    const TAKES: &[&str] =
        &["take", "takes", "took", "taking", "pull", "pulling", "draw", "drawing", "call", "calling", "fetch"];
    // Here nobody is taken off a list.
    const HELPS: &[&str] = &[
        "help", "hear", "let", "show", "ask", "walk", "see", "talk", "figure", "try", "find", "kick", "left", "made",
        "told", "sent", "saw", "put", "threw", "drop", "send", "point", "check", "sort", "throw", "invite", "get",
        "pay", "i", "you", "they", "he", "she", "it", "and", "for", "to", "with", "by", "of", "not", "do", "never",
    ];
    let Some(words) =
        reading.text.sentences.get(sentence).filter(|it| it.kind == Kind::Body).map(|it| it.words.clone())
    else {
        return false;
    };
    let word = |place: usize| if words.contains(&place) { reading.text.word(place) } else { "" };
    let is_out = |place: usize| OUT.contains(&word(place));
    let opens = |place: usize| {
        place == words.start
            || matches!(word(place.saturating_sub(1)), "please" | "pls" | "plz" | "just" | "you" | "so" | "then")
            || reading.has_between(place, &[',', '-', '–', ':'])
    };
    let is_me = |place: usize| {
        word(place + 1) == "me" && is_out(place + 2)
            || word(place + 1) == "my" && PAPERS.contains(&word(place + 2)) && is_out(place + 3)
    };
    let is_by_me = |place: usize| {
        word(place) == "i"
            || matches!(word(place), "am" | "must" | "will" | "would") && word(place.saturating_sub(1)) == "i"
    };
    let takes = |place: usize| {
        let verb = if TAKES.contains(&word(place + 1)) { place + 1 } else { place + 2 };
        matches!(word(verb + 1), "out" | "back" | "off")
            && word(verb + 2) == "my"
            && PAPERS.contains(&word(verb + 3))
            && TAKES.contains(&word(verb))
    };
    words
        .clone()
        .any(|place| is_me(place) && opens(place) && !HELPS.contains(&word(place)) || is_by_me(place) && takes(place))
}

/// Whether two wordings stand in or beside each other.
fn meets(one: &Hit, other: &Hit) -> bool {
    one.sentence == other.sentence && one.words.start <= other.words.end && other.words.start <= one.words.end
}

/// "My old boss has stepped down", "The bus was cancelled": somebody or something else leaves.
fn is_of_somebody_else(reading: &Reading, hit: &Hit) -> bool {
    const PEOPLE: &[&str] = &[
        "they",
        "he",
        "she",
        "brother",
        "sister",
        "wife",
        "husband",
        "mother",
        "father",
        "mum",
        "mom",
        "dad",
        "boss",
        "manager",
        "colleague",
        "friend",
        "son",
        "daughter",
        "employer",
        "children",
        "kids",
        "everyone",
        "everybody",
        "bus",
        "train",
        "flight",
        "things",
        "weather",
    ];
    let clause = reading.clause(hit);
    let start = clause.start..hit.words.start.min(clause.start + 5);
    let is_about_me = reading.has_word(hit.words.clone(), &["me", "mine", "my"]);
    !is_about_me
        && reading.has_word(start, PEOPLE)
        && !reading.has_word(clause.start..hit.words.end, &["i", "we", "us", "myself"])
}

/// "I'm out of Austin after the first", "I'm out of the office": where somebody is from then on is no decision.
fn is_out_of_a_place(reading: &Reading, hit: &Hit) -> bool {
    const PROCESS: &[&str] = &[
        "running",
        "race",
        "process",
        "hunt",
        "mix",
        "frame",
        "hat",
        "contention",
        "consideration",
        "it",
        "this",
        "here",
        "contest",
        "search",
        "pool",
        "picture",
        "game",
        "competition",
        "job",
        "role",
        "post",
        "position",
        "list",
        "line",
        "offer",
        "pipeline",
    ];
    let last = hit.words.end.saturating_sub(1);
    reading.text.word(hit.words.start) == "i"
        && reading.text.word(last) == "out"
        && reading.text.word(hit.words.end) == "of"
        && !reading.has_word(hit.words.end + 1..hit.words.end + 5, PROCESS)
}

/// Whether a sentence is a question; "could you withdraw me?" is a request.
fn asks(reading: &Reading, sentence: usize) -> bool {
    let Some(sentence) = reading.text.sentences.get(sentence) else { return false };
    let mut start = sentence.words.clone().map(|place| reading.text.word(place));
    // "Don't think I can?" asks no more than it would with a full stop.
    // Neither does "not sure but I think I'll have to leave?", which is said as it comes.
    let says_so = || {
        sentence.words.clone().any(|place| {
            reading.text.word(place) == "i"
                && matches!(reading.text.word(place + 1), "think" | "am" | "will" | "guess" | "have")
        })
    };
    let is_statement = match (start.next(), start.next(), start.next()) {
        (Some("i"), ..) => true,
        (Some("do"), Some("not"), third) => !matches!(third, Some("you" | "we" | "they" | "i")),
        (Some("not" | "sorry" | "hey" | "so" | "think" | "maybe" | "anyway" | "ok"), ..) => says_so(),
        _ => false,
    };
    let is_question = reading.text.slice(sentence.at.clone()).trim_end().ends_with('?') && !is_statement;
    let mut words = sentence.words.clone().map(|place| reading.text.word(place));
    let is_request = words.any(|word| matches!(word, "could" | "can" | "would" | "will" | "may")) && {
        let next = words.next();
        matches!(next, Some("you" | "u" | "ya" | "i" | "we" | "it" | "somebody" | "someone"))
    };
    is_question && !is_request
}

/// Whether a sentence speaks of the decision, clear or not.
fn speaks_of_decision(reading: &Reading, sentence: usize) -> bool {
    reading.says(sentence, List::Decision) && !asks(reading, sentence)
}

/// Whether text or subject say which application it is about: the whole role, or a word of it where an application is spoken
/// of; or who offers it, by a name.
fn names_role(reading: &Reading) -> bool {
    const ABOUT: &[&str] = &[
        "role",
        "position",
        "job",
        "post",
        "opening",
        "vacancy",
        "application",
        "apply",
        "applied",
        "offer",
        "interview",
        "process",
        "search",
        "candidacy",
        "candidate",
        "place",
        "contract",
        "appointment",
        "apprenticeship",
        "internship",
        "scheme",
        "thing",
        "gig",
        "shift",
        "spot",
        "slot",
        "list",
        "pile",
        "pool",
        "work",
        "trial",
    ];
    let situation = reading.letter.situation;
    [(&reading.text, false), (&reading.subject, true)].into_iter().any(|(text, is_subject)| {
        let says = |value: &str| !text.occurrences(value).is_empty();
        // As in a lower-case text, where nobody writes a capital, or with one, as a name is written.
        let is_small = !text.words.iter().skip(1).any(|word| word.is_capital);
        let tells = |word: &&str| !FILLERS.contains(word) && word.len() > 2;
        let stands = |value: &str, counts: &dyn Fn(usize) -> bool| {
            Text::of_value(value).each_word().filter(tells).any(|word| {
                (0..text.words.len()).filter(|place| counts(*place)).any(|place| {
                    let here = text.word(place);
                    let here = here.strip_suffix("'s").unwrap_or(here);
                    // "The maths post" of a teacher of mathematics.
                    let is_short = || shortens(here, word) && is_job(text.word(place + 1));
                    if word.len() > 4 { here.starts_with(stem(word)) || is_short() } else { here == word }
                })
            })
        };
        let is_about = |place: usize| {
            let sentence = text.sentence_of(place);
            let words = text.sentences.get(sentence).map_or(0..0, |it| it.words.clone());
            is_subject
                || reading.says(sentence, List::Decision)
                || words.into_iter().any(|it| ABOUT.contains(&text.word(it)))
        };
        let is_name = |place: usize| is_small || text.words.get(place).is_some_and(|word| word.is_capital);
        // "The CMO job" of a Chief Marketing Officer.
        let initials = initials(&situation.role);
        // In capitals, or "I am" would name an account manager. "ER" of an "Emergency Room Technician" is enough.
        let is_written = |place: usize| {
            let word = text.slice(text.place_of(&(place..place + 1)));
            word.len() > 1 && initials.contains(word)
        };
        let is_short = (0..text.words.len()).any(|place| is_written(place) && (is_subject || is_about(place)));
        is_short
        // A role without a word in it stands as it was given.
        || text.source.contains(situation.role.trim())
            || says(&situation.role)
            || stands(&situation.role, &is_about)
            || [&situation.company, &situation.reference, &situation.agency].into_iter().any(|it| stands(it, &is_name))
    })
}

/// The first letters of a role's words: "CMO".
fn initials(role: &str) -> String {
    let role = Text::of_value(role);
    role.each_word()
        .filter(|word| !matches!(*word, "of" | "the" | "and" | "for" | "in"))
        .filter_map(|word| word.chars().next())
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

fn is_late(reading: &Reading, decision: usize, findings: &mut Vec<Finding>) {
    let before = reading.text.body().filter(|(nth, it)| *nth < decision && !is_introduction(reading, it)).count();
    // An apology for a missed interview comes first, as it should.
    let allowed = match reading.letter.situation.intent() {
        Intent::Repair => 2,
        _ => 1,
    };
    if before <= allowed {
        return;
    }
    let mut hits = reading.of(List::Decision).filter(|hit| hit.sentence == decision);
    let words = if let Some(first) = hits.next() {
        // All that says it there is marked together.
        first.words.start..hits.map(|hit| hit.words.end).fold(first.words.end, usize::max)
    } else {
        reading.text.sentences.get(decision).map_or(0..0, |it| it.words.clone())
    };
    findings.push(reading.at(LATE_DECISION, &words));
}

/// "This is Dana": who writes, where a message has no other place for it.
fn is_introduction(reading: &Reading, sentence: &Sentence) -> bool {
    let is_given = |place: usize| reading.text.words.get(place).is_some_and(|word| word.is_given);
    let mut words = sentence.words.clone();
    words.all(|place| is_given(place) || matches!(reading.text.word(place), "this" | "is" | "it" | "here"))
}

fn is_hedged(reading: &Reading, findings: &mut Vec<Finding>) -> bool {
    let is_about_decision = |hit: &Hit| {
        speaks_of_decision(reading, hit.sentence)
            && kind(reading, hit.sentence) == Some(Kind::Body)
            && !is_beside_decision(reading, hit)
            && !is_in_another_statement(reading, hit)
            && !is_after_decision(reading, hit)
    };
    let hedges = reading.one_each_sentence(List::Hedge, is_about_decision);
    for hit in &hedges {
        let place = reading.text.sentences.get(hit.sentence).map(|it| it.at.clone());
        let fix =
            place.zip(reading.our(&[Move::Decision])).map(|(at, ours)| reading.replaced(at, ours, Mend::SayPlainly));
        findings.push(Finding { fix, ..reading.at(HEDGE, &hit.words) });
    }
    !hedges.is_empty()
}

/// "I am withdrawing. I don't think I would be the right person": what explains a plain decision softens nothing.
fn is_after_decision(reading: &Reading, hit: &Hit) -> bool {
    let is_plain = |nth: usize| says_decision(reading, nth) && !reading.says(nth, List::Hedge);
    let words = reading.text.sentences.get(hit.sentence).map_or(0..0, |it| it.words.clone());
    let doubts = words.into_iter().any(|place| {
        reading.text.word(place) == "not"
            && matches!(reading.text.word(place + 1), "think" | "believe" | "feel" | "see")
    });
    doubts && sentence(reading).is_some_and(|first| first < hit.sentence && is_plain(first))
}

/// "Maybe you guessed it: I am withdrawing": a colon or a semicolon parts what is softened from what is decided.
fn is_beside_decision(reading: &Reading, hit: &Hit) -> bool {
    let parts = |from: usize, to: usize| ((from + 1)..=to).any(|place| reading.has_between(place, &[':', ';']));
    let decisions = reading.of(List::Decision).filter(|it| it.sentence == hit.sentence);
    let mut decisions = decisions.filter(|it| !reading.of(List::Undecided).any(|other| meets(it, other))).peekable();
    decisions.peek().is_some()
        && decisions.all(|it| {
            let (first, second) = if it.words.start < hit.words.start { (it, hit) } else { (hit, it) };
            first.words.end <= second.words.start && parts(first.words.start, second.words.start)
        })
}

/// "A week, probably more, and I've decided to withdraw", "my answer is no, and you can probably guess why": between the two a
/// new statement begins, with its own subject.
fn is_in_another_statement(reading: &Reading, hit: &Hit) -> bool {
    const SUBJECTS: &[&str] = &["i", "we", "you", "it", "they", "that", "my", "please"];
    let begins = |place: usize| {
        matches!(reading.text.word(place), "and" | "but" | "so") && SUBJECTS.contains(&reading.text.word(place + 1))
    };
    // "Perhaps you saw it coming": who reads is in doubt.
    let adverb = |place: &usize| matches!(reading.text.word(*place), "perhaps" | "maybe" | "possibly" | "probably");
    let adverb = hit.words.clone().find(adverb);
    if adverb.is_some_and(|place| matches!(reading.text.word(place + 1), "you" | "your")) {
        return true;
    }
    // What goes from one statement into another is no wording.
    if hit.words.clone().skip(1).any(|place| begins(place) && place + 1 < hit.words.end) {
        return true;
    }
    let clause = reading.clause(hit);
    let decisions = reading.of(List::Decision).filter(|it| it.sentence == hit.sentence);
    let mut decisions = decisions.filter(|it| !reading.of(List::Undecided).any(|other| meets(it, other))).peekable();
    decisions.peek().is_some()
        && decisions.all(|it| {
            let is_apart = it.words.end <= clause.start || clause.end <= it.words.start;
            let is_first = it.words.start < hit.words.start;
            let (from, to) = if is_first { (it.words.end, hit.words.start) } else { (hit.words.end, it.words.start) };
            // "Not sure, but I think it's a no": what comes before a "but" is weighed against it.
            is_apart && (from..to).any(|place| begins(place) && (is_first || reading.text.word(place) != "but"))
        })
}

pub(super) fn kind(reading: &Reading, sentence: usize) -> Option<Kind> {
    reading.text.sentences.get(sentence).map(|it| it.kind)
}

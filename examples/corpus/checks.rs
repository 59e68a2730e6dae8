//! What is checked of every message: data, one row a check.

use std::collections::{BTreeSet, HashSet};

use bowout::compose::{Answer, Band, Message, Move, SectionKind, Sentence, band, own_words, words};
use bowout::plan::{Step, StepKind};
use bowout::review::{Known, Letter, Severity, review};
use bowout::rules::RuleSet;
use bowout::situation::{Channel, Fact, FactSet, Id, Intent, Situation};

use crate::cases::{Case, Fill};
use crate::plans::PLAN_CHECKS;

/// One check.
pub(crate) struct Check {
    /// What must hold.
    pub(crate) name: &'static str,
    /// Whether it does, or what is wrong.
    pub(crate) holds: fn(&Judge) -> Result<(), String>,
}

/// A message and everything that it is judged by.
pub(crate) struct Judge<'m> {
    case: &'m Case,
    situation: &'m Situation,
    step: &'m Step,
    message: &'m Message,
    same_bytes: bool,
    /// The text with the values of the candidate replaced by a sentinel.
    ours: String,
}

/// What was found wrong.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) n_messages: usize,
    pub(crate) n_plans: usize,
    pub(crate) n_notes: usize,
    pub(crate) rules: RuleSet,
    pub(crate) by_check: Vec<usize>,
    pub(crate) shown: Vec<(usize, usize, String)>,
}

/// Stands for a value.
const SENTINEL: &str = "Xyzzy";

/// How many checks there are, of messages and of whole plans.
pub(crate) const N_CHECKS: usize = CHECKS.len() + PLAN_CHECKS.len();

/// Every check of a message.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "says something", holds: says_something },
    Check { name: "no brace or bracket of ours", holds: |judge| absent(judge, &["{", "}", "[", "]"]) },
    Check {
        name: "no double space, stray space or doubled stop",
        holds: |judge| {
            absent(judge, &["  ", " .", " ,", "..", ",,", ",.", " ;", "( ", " )", "\n\n\n", " \n", "undefined", "____"])
        },
    },
    Check { name: "no sentence twice", holds: no_sentence_twice },
    Check { name: "no word twice in a row", holds: no_word_twice },
    Check { name: "no turn of phrase twice", holds: no_turn_twice },
    Check { name: "decision within two sentences", holds: decision_in_time },
    Check { name: "every booked interview is cancelled by its date", holds: cancels_interviews },
    Check { name: "what was asked for is said", holds: says_what_was_asked_for },
    Check { name: "length inside its band", holds: inside_band },
    Check { name: "every value stands verbatim", holds: verbatim },
    Check { name: "claims within the facts", holds: claims_hold },
    Check { name: "one thanks, one reason, one apology", holds: once_only },
    Check { name: "no block and no warning of the review", holds: review_is_content },
    Check { name: "same input, same bytes", holds: |judge| ok(judge.same_bytes, || "differs".to_owned()) },
];

impl<'m> Judge<'m> {
    pub(crate) fn new(
        case: &'m Case,
        situation: &'m Situation,
        step: &'m Step,
        message: &'m Message,
        same_bytes: bool,
    ) -> Self {
        let mut ours = message.text();
        if let Some(subject) = &message.subject {
            ours = format!("{}\n\n{ours}", subject.text);
        }
        let mut values = values(situation, step);
        values.sort_by_key(|value| usize::MAX - value.len());
        for value in values {
            ours = ours.replace(value, SENTINEL);
        }
        Self { case, situation, step, message, same_bytes, ours }
    }

    /// The sentences of the text proper: without what frames it and without the branches of a script.
    fn body(&self) -> impl Iterator<Item = &Sentence> {
        self.message
            .sections
            .iter()
            .filter(|section| {
                matches!(
                    section.kind,
                    SectionKind::Text | SectionKind::Decision | SectionKind::Question | SectionKind::Close
                )
            })
            .flat_map(|section| &section.paragraphs)
            .flat_map(|paragraph| &paragraph.sentences)
            .filter(|sentence| !matches!(sentence.mov, Move::Dateline | Move::Address | Move::Subject | Move::Greeting))
    }
}

/// The review reads our text as it would read anybody's.
fn review_is_content(judge: &Judge) -> Result<(), String> {
    let text = judge.message.text();
    let subject = judge.message.subject.as_ref().map(|subject| subject.text.as_str());
    let letter = Letter {
        text: &text,
        subject,
        situation: judge.situation,
        step: judge.step,
        composed: judge.message,
        known: &Known::new(judge.situation, []),
    };
    let finding = review(&letter).into_iter().find(|finding| finding.severity > Severity::Info);
    match finding {
        Some(finding) => Err(format!("{}: {:?}", finding.check.id, finding.quote(&text, subject.unwrap_or_default()))),
        None => Ok(()),
    }
}

impl Found {
    pub(crate) fn add(&mut self, check_idx: usize, case_idx: usize, what: String) {
        self.by_check.resize(N_CHECKS, 0);
        self.by_check[check_idx] += 1;
        if self.shown.iter().filter(|(of, _, _)| *of == check_idx).count() < 2 {
            self.shown.push((check_idx, case_idx, what));
        }
    }

    pub(crate) fn and(mut self, other: Self) -> Self {
        self.by_check.resize(N_CHECKS, 0);
        self.n_messages += other.n_messages;
        self.n_plans += other.n_plans;
        self.n_notes += other.n_notes;
        self.rules = self.rules.and(other.rules);
        for (ours, theirs) in self.by_check.iter_mut().zip(&other.by_check) {
            *ours += theirs;
        }
        self.shown.extend(other.shown);
        self
    }
}

fn ok(holds: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what()) }
}

/// The candidate's values that are not empty.
fn values<'s>(situation: &'s Situation, step: &Step) -> Vec<&'s str> {
    let person = step.person(situation);
    [
        &situation.role,
        &situation.own_name,
        &situation.contact,
        &situation.company,
        &situation.agency,
        &situation.keep_role,
        &situation.reference,
        &situation.thread,
        &situation.thanks,
        &situation.own_reason,
        &situation.more,
        &situation.postal_address,
    ]
    .into_iter()
    .map(|value| value.trim())
    .chain(person.map(bowout::situation::Person::addressed))
    .filter(|value| !value.is_empty())
    .collect()
}

fn says_something(judge: &Judge) -> Result<(), String> {
    if !judge.step.has_message() {
        return ok(judge.message.text().is_empty(), || "has a text".to_owned());
    }
    let needed: &[Move] = match judge.step.channel {
        _ if judge.step.kind == StepKind::Thank => &[Move::PersonalThanks],
        _ if judge.step.kind == StepKind::Return => &[Move::Return],
        _ if judge.step.kind == StepKind::Expenses => &[Move::Expenses],
        channel if judge.step.kind == StepKind::Ask && channel != Channel::Voicemail => &[Move::Question],
        Channel::Portal | Channel::Calendar => &[Move::Statement],
        Channel::Voicemail => &[Move::Voicemail],
        // Somebody who cannot give a new time is told that one was asked for.
        _ if judge.situation.facts(None).has(Fact::WantsNewTime) => &[Move::NewTime, Move::Decision],
        _ => &[Move::Decision],
    };
    ok(judge.message.sentences().any(|sentence| needed.contains(&sentence.mov)), || format!("none of {needed:?}"))
}

fn absent(judge: &Judge, parts: &[&str]) -> Result<(), String> {
    match parts.iter().find(|part| judge.ours.contains(**part)) {
        // A value that is a double space or a brace itself was replaced before.
        Some(part) => Err(format!("has {part:?}: {:?}", judge.ours)),
        None => Ok(()),
    }
}

/// A branch of a script takes the place of something else, so each is read by itself.
fn no_sentence_twice(judge: &Judge) -> Result<(), String> {
    let mut said = BTreeSet::new();
    for section in &judge.message.sections {
        let mut branch = BTreeSet::new();
        let seen = if section.kind.is_branch() { &mut branch } else { &mut said };
        for sentence in section.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences) {
            if !OWN.contains(&sentence.mov) && words(&sentence.text) > 2 && !seen.insert(&sentence.text) {
                return Err(format!("twice: {}", sentence.text));
            }
        }
    }
    let mut seen = BTreeSet::new();
    let is_script = judge.message.sections.len() > 1;
    for sentence in judge.ours.split_inclusive(['.', '?', '!']).map(str::trim).filter(|_| !is_script) {
        if words(sentence) > 2 && !seen.insert(sentence) {
            return Err(format!("twice: {sentence}"));
        }
    }
    Ok(())
}

/// Moves whose words are the candidate's own.
const OWN: &[Move] = &[Move::OwnReason, Move::OwnThanks, Move::More];

fn no_word_twice(judge: &Judge) -> Result<(), String> {
    let mut before = "";
    for word in judge.ours.split([' ', '\n']) {
        if !word.is_empty() && word.eq_ignore_ascii_case(before) && !word.contains(SENTINEL) {
            return Err(format!("twice: {word}"));
        }
        before = word;
    }
    Ok(())
}

/// Longer words that make no turn of phrase.
const LITTLE: &[&str] = &[
    "will", "that", "with", "have", "your", "this", "been", "would", "about", "from", "please", "cannot", "don’t",
    "won’t",
];

/// The same four words in two sentences sound like a machine. A script is not read from end to end, and a letter's heading
/// says what the letter says.
fn no_turn_twice(judge: &Judge) -> Result<(), String> {
    if judge.message.sections.len() > 1 || judge.case.fill == Fill::Hostile {
        return Ok(());
    }
    let mut said = HashSet::new();
    for sentence in judge.body().filter(|sentence| !OWN.contains(&sentence.mov)) {
        let words: Vec<_> = sentence.text.split([' ', '\n']).collect();
        // Names and dates may come again.
        let is_ours =
            |word: &&str| word.starts_with('I') || word.chars().all(|it| !it.is_uppercase() && !it.is_numeric());
        // "I will not be" belongs to everybody.
        let tells = |word: &&str| word.len() > 3 && !LITTLE.contains(word);
        let is_turn = |turn: &&[&str]| turn.iter().all(is_ours) && turn.iter().any(tells);
        let turns = words.windows(4).filter(is_turn).map(<[_]>::to_vec);
        let turns: HashSet<_> = turns.collect();
        if let Some(turn) = turns.intersection(&said).next() {
            return Err(format!("twice: {}: {}", turn.join(" "), sentence.text));
        }
        said.extend(turns);
    }
    Ok(())
}

/// How many sentences a text has: stops that are followed by a capital or by nothing.
fn n_sentences(text: &str) -> usize {
    let text = text.replace("a.m.", "am").replace("p.m.", "pm");
    text.split_inclusive(['.', '?', '!']).filter(|part| words(part) > 0).count()
}

fn decision_in_time(judge: &Judge) -> Result<(), String> {
    if judge.case.fill == Fill::Hostile || judge.step.channel == Channel::Voicemail || !judge.step.has_message() {
        return Ok(());
    }
    let mut n_before = 0;
    for sentence in judge.body() {
        let is_decision =
            matches!(sentence.mov, Move::Decision | Move::NewTime | Move::Statement | Move::News | Move::Return);
        if is_decision || matches!(sentence.mov, Move::Expenses | Move::Question) {
            let n = n_before + n_sentences(&sentence.text);
            // An offer is thanked for before a question.
            if judge.step.kind == StepKind::Ask {
                return ok(n_before < 3 && n <= 5, || format!("is asked in sentence {n}"));
            }
            // A correction or an apology may need a second sentence; the decision still begins in time.
            return ok(n_before < 2 && n <= 3, || format!("ends in sentence {n}"));
        }
        n_before += n_sentences(&sentence.text);
    }
    Err("no decision".to_owned())
}

fn cancels_interviews(judge: &Judge) -> Result<(), String> {
    let facts = judge.situation.facts(None);
    let told = judge.step.person_kind(judge.situation);
    let is_outside = ["referrer", "reference", "career-office", "internal-manager"].contains(&told.id());
    let is_dated = facts.has(Fact::OneDatedInterview) || facts.has(Fact::DatedInterviews);
    // Whoever asks for a new time, or corrects an application that stands, still wants to come.
    let still_comes = [Fact::WantsNewTime, Fact::Duplicate, Fact::WrongAnswer].iter().any(|fact| facts.has(*fact));
    if is_outside
        || !carries_decision(judge)
        || !is_dated
        || still_comes
        || matches!(judge.step.channel, Channel::Voicemail | Channel::Portal | Channel::Calendar)
    {
        return Ok(());
    }
    let text = judge.message.text();
    let days = judge.situation.interviews().into_iter().flatten().map(|at| at.date.day().to_string());
    for day in days {
        ok(text.contains(&day), || format!("day {day} is not named"))?;
    }
    Ok(())
}

/// Whether it is the whole decision and not a note beside it.
fn carries_decision(judge: &Judge) -> bool {
    judge.step.kind.is_decision() || judge.step.kind == StepKind::Agency
}

/// In a mail to the employer or the agency, every wish and every open matter has its sentence.
fn says_what_was_asked_for(judge: &Judge) -> Result<(), String> {
    const WISHES: &[Fact] = &[
        Fact::DeleteData,
        Fact::NotAgain,
        Fact::DoorOpen,
        Fact::StayInTouch,
        Fact::KeepsRole,
        Fact::AllRoles,
        Fact::Final,
        Fact::NoCalls,
        Fact::TakeHome,
        Fact::References,
        Fact::BackgroundCheck,
        Fact::Travel,
        Fact::Visa,
        Fact::MoneyOrEquipment,
    ];
    let told = judge.step.person_kind(judge.situation).id();
    let is_outside = ["referrer", "reference", "career-office", "internal-manager"].contains(&told);
    let is_mail = matches!(judge.step.channel, Channel::Email | Channel::EmailReply | Channel::Letter);
    let facts = judge.situation.facts(None);
    let goes_on = facts.has(Fact::WantsNewTime) || judge.case.intent == Intent::CorrectApplication;
    if is_outside || !is_mail || goes_on || !carries_decision(judge) {
        return Ok(());
    }
    let said = judge.message.sentences().fold(FactSet::EMPTY, |all, sentence| all.and(sentence.claims));
    // Behind an agency's back no other role is spoken of, not even beside staying in touch.
    let unsaid = judge.step.unsaid(judge.situation);
    let is_unsaid =
        |wish| unsaid.has(wish) || wish == Fact::StayInTouch && unsaid.has(Fact::DoorOpen) && facts.has(Fact::DoorOpen);
    match WISHES.iter().find(|wish| facts.has(**wish) && !said.has(**wish) && !is_unsaid(**wish)) {
        Some(wish) => Err(format!("{} is not said", wish.id())),
        None => Ok(()),
    }
}

fn inside_band(judge: &Judge) -> Result<(), String> {
    if judge.case.fill == Fill::Hostile || !judge.step.has_message() {
        return Ok(());
    }
    let Band { min_words, max_words, max_chars } = band(judge.situation, judge.step);
    let text = judge.message.text();
    let n_words = words(&text);
    let n_own = own_words(judge.message);
    ok(n_words >= min_words, || format!("{n_words} words, at least {min_words}"))?;
    ok(n_words - n_own <= max_words, || format!("{n_words} words, {n_own} of them asked for, at most {max_words}"))?;
    let n_chars = text.chars().count();
    // What was asked for may take more; a note beside the decision asks for nothing.
    let is_more = judge.case.fill != Fill::Few || !judge.situation.pending.is_empty();
    let may_be_long = is_more && carries_decision(judge);
    let is_short_enough = max_chars.is_none_or(|max_chars| n_chars <= max_chars) || may_be_long;
    ok(is_short_enough, || format!("{n_chars} characters"))
}

fn verbatim(judge: &Judge) -> Result<(), String> {
    let situation = judge.situation;
    for sentence in judge.message.subject.iter().chain(judge.message.sentences()) {
        for cause in &sentence.causes {
            let value = match cause {
                Answer::Role => &situation.role,
                Answer::OwnName => &situation.own_name,
                Answer::Company => &situation.company,
                Answer::Agency => &situation.agency,
                Answer::Thread => &situation.thread,
                Answer::Address => &situation.postal_address,
                Answer::More => &situation.more,
                _ => continue,
            };
            ok(sentence.text.contains(value.trim()), || format!("{value:?} is not in {:?}", sentence.text))?;
        }
    }
    Ok(())
}

fn claims_hold(judge: &Judge) -> Result<(), String> {
    let Judge { situation, step, .. } = judge;
    let facts = step.facts(situation).without(step.unsaid(situation));
    // What a step itself asserts: how the decision was told, to whom else, and that money was spent.
    let asserted = [Fact::Called, Fact::LeftVoicemail, Fact::Spoke, Fact::OutOfPocket, Fact::TellsBoth];
    let told = asserted.iter().fold(situation.facts(step.person(situation)), |all, fact| all.with(*fact));
    let n_asserted = asserted.iter().filter(|fact| facts.has(**fact) && !situation.facts(None).has(**fact)).count();
    let may_assert = usize::from(matches!(step.kind, StepKind::Confirm | StepKind::Expenses | StepKind::Agency));
    ok(facts.is_within(told) && n_asserted <= may_assert, || "a step asserts what was not told".to_owned())?;
    let claims = judge.message.sentences().fold(FactSet::EMPTY, |all, sentence| all.and(sentence.claims));
    ok(claims.is_within(facts), || {
        format!("{:?}", claims.iter().filter(|claim| !facts.has(*claim)).collect::<Vec<_>>())
    })
}

/// At most one thanks, one reason and one apology: by the words, since one sentence may do the work of two moves.
fn once_only(judge: &Judge) -> Result<(), String> {
    let text = judge.body().map(|sentence| sentence.text.to_ascii_lowercase()).collect::<Vec<_>>().join(" ");
    for word in ["sorry", "apolog", "thank you", "grateful"] {
        let n = text.matches(word).count();
        ok(n <= 1 || judge.case.fill == Fill::Hostile, || format!("{n} × {word}"))?;
    }
    Ok(())
}

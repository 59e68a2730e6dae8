//! What the rival pages are made of: `cargo run -q --example rivals -- FOLDER` writes there
//!
//! - `bank.json`: the questions of the first screen, what each pair of answers asserts, and every wording that these answers
//!   can bring into a message. What the rest of our form can reach is not in it, so a rival carries less than our page.
//! - `expected.json`: some hundred inputs and the message that our engine makes of each.
//!
//! `cargo xtask rivals` runs it; the pages stand in `tests/rivals/`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use bowout::compose::{Choice, Message, Move, Phrase, Slot, band, compose};
use bowout::editor::{Change, Start, TextField, Why};
use bowout::phrases::ENGLISH;
use bowout::plan::{Step, plan};
use bowout::situation::{Channel, Date, Fact, FactSet, Id, MessageLang, Moment, PersonKind, Situation, Tone};
use bowout::words::EN;
use serde_json::{Value, json};

/// What is typed: role, own name, company.
const TYPED: &[[&str; 3]] = &[
    ["", "", ""],
    ["Data Analyst", "", ""],
    ["", "Amira Haddad", ""],
    ["", "", "Northwind"],
    ["Data Analyst", "Amira Haddad", "Northwind"],
    ["the Analyst position", "Amira Haddad", "At Ease Ltd."],
    ["  Summer Internship ", " Zoë Nağıl ", " Yahoo! "],
    ["{company}", "$& <b>", "{role}"],
    ["Manager, Boston etc.", "J. R. Smith Jr.", ""],
    [
        "Senior Vice President of the Department of Very Long Names and of Everything That Is Left",
        "Ana",
        "A Company of Many Words, and of More Words, and of Words That Nobody Reads to the End",
    ],
];

/// The numbers that choose among equal wordings, as a draft's id does.
const SEEDS: &[u64] = &[0x0707_0707_0707_0707, 1, u64::MAX, 0x9e37_79b9_7f4a_7c15];

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args().skip(1).collect();
    let [folder] = args.as_slice() else {
        eprintln!("usage: cargo run -q --example rivals -- FOLDER");
        return ExitCode::from(2);
    };
    let write = |name: &str, value: &Value| std::fs::write(Path::new(folder).join(name), value.to_string());
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| write("bank.json", &bank()))
        .and_then(|()| write("expected.json", &expected()));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Every pair of answers to the two questions of the first screen; the first may be open.
fn answers() -> impl Iterator<Item = (Option<Start>, Why)> {
    let starts = std::iter::once(None).chain(Start::ALL.iter().copied().map(Some));
    starts.flat_map(|start| Why::ALL.iter().map(move |why| (start, *why)))
}

fn situation(start: Option<Start>, why: Why, lang: MessageLang, [role, name, company]: [&str; 3]) -> Situation {
    let mut situation = Situation { lang, ..Situation::default() };
    if let Some(start) = start {
        Change::Start(start).apply(&mut situation);
    }
    Change::Why(why).apply(&mut situation);
    for (field, text) in [(TextField::Role, role), (TextField::OwnName, name), (TextField::Company, company)] {
        Change::Text(field, text.to_owned()).apply(&mut situation);
    }
    situation
}

/// The step whose message the page shows first: an email, since nobody was named.
fn step(situation: &Situation) -> Step {
    let now = Moment::on(Date::from_day_number(0));
    let first = plan(situation, now).steps.into_iter().find(Step::has_message);
    let step = first.unwrap_or_else(|| Step::tell(Channel::Email, now));
    let form = (step.channel, step.person_kind(situation), situation.tone());
    assert_eq!(form, (Channel::Email, PersonKind::Team, Tone::Warm), "the rivals write nothing else");
    step
}

fn bank() -> Value {
    let reached = Reached::new();
    let differing = reached.differing();
    let starts: Vec<_> = Start::ALL.iter().map(|it| json!([it.id(), it.label(&EN)])).collect();
    let whys: Vec<_> = Why::ALL.iter().map(|it| json!([it.id(), it.label(&EN)])).collect();
    json!({
        "starts": starts,
        "whys": whys,
        "situations": reached.situations(&differing),
        "wordings": reached.wordings(&differing),
    })
}

/// What the answers of the first screen reach.
struct Reached {
    situations: Vec<(String, Situation)>,
    moves: BTreeSet<Move>,
}

impl Reached {
    fn new() -> Self {
        let named = |(start, why): (Option<Start>, Why)| {
            let name = format!("{} {}", start.map_or("", Start::id), why.id());
            (name, situation(start, why, MessageLang::EnUs, [""; 3]))
        };
        Self {
            situations: answers().map(named).collect(),
            moves: messages().flat_map(|it| moves(&it.message)).collect(),
        }
    }

    /// Whether a wording can stand in the email of one of the situations.
    fn has(&self, phrase: &Phrase) -> bool {
        let terms = &phrase.terms;
        let given = [Slot::Role, Slot::Name, Slot::Company].into_iter().fold(0, |all, slot| all | 1 << slot as u32);
        let (channel, person, tone) = (1 << Channel::Email as u16, 1 << PersonKind::Team as u16, 1 << Tone::Warm as u8);
        let fits_all = (terms.channels == 0 || terms.channels & channel != 0)
            && (terms.people == 0 || terms.people & person != 0)
            && (terms.tones == 0 || terms.tones & tone != 0)
            && terms.slots & !given == 0;
        let fits = |(situation, (facts, sayable)): (&Situation, (FactSet, FactSet))| {
            (terms.intents == 0 || terms.intents & 1 << situation.intent() as u16 != 0)
                && terms.claims.is_within(sayable)
                && !terms.not.intersects(facts)
        };
        fits_all && self.situations.iter().map(|(_, situation)| situation).zip(self.facts()).any(fits)
    }

    fn facts(&self) -> impl Iterator<Item = (FactSet, FactSet)> {
        self.situations.iter().map(|(_, situation)| {
            let step = step(situation);
            let facts = step.facts(situation);
            (facts, facts.without(step.unsaid(situation)))
        })
    }

    /// The facts that are not the same in all situations: the others decide nothing.
    fn differing(&self) -> Vec<Fact> {
        let differs = |fact: &Fact| {
            let n = self.facts().filter(|(facts, _)| facts.has(*fact)).count();
            let n_sayable = self.facts().filter(|(_, sayable)| sayable.has(*fact)).count();
            [n, n_sayable].iter().any(|it| 0 < *it && *it < self.situations.len())
        };
        Fact::ALL.iter().copied().filter(differs).collect()
    }

    /// Of each situation: its intent, the facts, those that may be said, and how many words a message may have.
    fn situations(&self, differing: &[Fact]) -> Value {
        let rows = self.situations.iter().zip(self.facts()).map(|((name, situation), (facts, sayable))| {
            let max_words = band(situation, &step(situation)).max_words;
            let row =
                json!([1 << situation.intent() as u8, bits(differing, facts), bits(differing, sayable), max_words]);
            (name.clone(), row)
        });
        rows.collect::<serde_json::Map<_, _>>().into()
    }

    /// Of each move: its number and its wordings, in the order of the bank. A wording is its words, what it claims, what it
    /// must not meet, its rank, and its intents, languages and covered moves as bits (the last two numbers hold the moves 0
    /// to 31 and the others); what is nothing at the end is left out.
    fn wordings(&self, differing: &[Fact]) -> Value {
        let mut moves = serde_json::Map::new();
        let form: u16 = self.situations.iter().map(|(_, it)| 1 << it.intent() as u16).fold(0, |all, it| all | it);
        for file in ENGLISH.iter().filter(|file| self.moves.contains(&file.mov)) {
            let reached = file.phrases().iter().filter(|it| self.has(it));
            let rows: Vec<_> = reached
                .map(|phrase| {
                    let terms = &phrase.terms;
                    let intents = if terms.intents & form == form { 0 } else { terms.intents & form };
                    let all = [
                        u64::from(bits(differing, terms.claims)),
                        u64::from(bits(differing, terms.not)),
                        u64::from(terms.rank),
                        u64::from(intents),
                        u64::from(terms.langs),
                        terms.covers & 0xffff_ffff,
                        terms.covers >> 32,
                    ];
                    let n = all.iter().rposition(|it| *it != 0).map_or(0, |last| last + 1);
                    let numbers = all.into_iter().take(n).map(Value::from);
                    Value::Array(std::iter::once(phrase.text.into()).chain(numbers).collect())
                })
                .collect();
            if rows.is_empty() {
                continue;
            }
            let mov = moves.entry(file.mov.id()).or_insert_with(|| json!([file.mov as u64]));
            if let Value::Array(all) = mov {
                all.extend(rows);
            }
        }
        moves.into()
    }
}

/// Bit `n` stands for the `n`th of the facts.
fn bits(facts: &[Fact], set: FactSet) -> u32 {
    assert!(facts.len() < 32, "JavaScript counts bits up to 31");
    facts.iter().enumerate().filter(|(_, fact)| set.has(**fact)).map(|(idx, _)| 1 << idx).sum()
}

/// A message that our engine makes, and of what.
struct Made {
    start: Option<Start>,
    why: Why,
    lang: MessageLang,
    typed: [&'static str; 3],
    seed: u64,
    message: Message,
}

/// All answers with all that is typed. Languages and seeds take turns.
fn messages() -> impl Iterator<Item = Made> {
    let inputs = answers()
        .enumerate()
        .flat_map(|(n, answers)| TYPED.iter().enumerate().map(move |(nth, typed)| (n + nth, answers, *typed)));
    inputs.map(|(n, (start, why), typed)| {
        let lang = if n % 2 == 0 { MessageLang::EnUs } else { MessageLang::EnGb };
        let seed = SEEDS.get(n % SEEDS.len()).copied().unwrap_or_default();
        let situation = situation(start, why, lang, typed);
        let choice = Choice { seed: Some(seed), ..Choice::default() };
        let message = compose(&situation, &step(&situation), &choice, ENGLISH);
        Made { start, why, lang, typed, seed, message }
    })
}

fn moves(message: &Message) -> Vec<Move> {
    message.subject.iter().chain(message.sentences()).map(|sentence| sentence.mov).collect()
}

fn expected() -> Value {
    let cases = messages().map(|Made { start, why, lang, typed: [role, name, company], seed, message }| {
        let start = start.map_or("", Start::id);
        json!({
            "input": { "start": start, "why": why.id(), "role": role, "name": name, "company": company },
            "british": lang == MessageLang::EnGb,
            "seed": format!("{seed:016x}"),
            "subject": message.subject.as_ref().map(|it| it.text.clone()),
            "text": message.text(),
        })
    });
    cases.collect()
}

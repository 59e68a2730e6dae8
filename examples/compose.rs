//! The engine without a browser: `cargo run -q --example compose -- FILE.json` reads a situation and prints what follows
//! from it as JSON. `-` reads standard input.
//!
//! The file has the keys of a link, and `people`, `pending`, `done`, `missed` and `address`; `now` is the candidate's clock:
//!
//! ```json
//! {
//!   "now": "2026-11-23T09:00+01:00",
//!   "role": "Data Analyst",
//!   "from": "Amira Haddad",
//!   "stage": "final-round",
//!   "people": [{"name": "Ines Weiss", "address-as": "Dr. Weiss", "kind": "hiring-manager"}],
//!   "pending": [{"kind": "interview", "at": "2026-12-03T14:30+01:00"}]
//! }
//! ```
//!
//! A file that is not understood gives one line with the place of the first mistake, and the exit code 2.

use std::io::Read;
use std::process::ExitCode;

use bowout::before;
use bowout::compose::{Choice, Sentence, compose};
use bowout::drafts::answers::{read_file, write};
use bowout::phrases::ENGLISH;
use bowout::plan::{SendBy, Step, plan, why};
use bowout::situation::{Date, Id, Moment, Situation, reachable};
use bowout::words::en::LATER;
use bowout::words::{PageLang, later};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args().skip(1).collect();
    let [path] = args.as_slice() else {
        eprintln!("usage: cargo run -q --example compose -- FILE.json (or - for standard input)");
        return ExitCode::from(2);
    };
    match read(path) {
        Ok((situation, now)) => {
            println!("{:#}", engine(&situation, now));
            ExitCode::SUCCESS
        }
        Err(line) => {
            eprintln!("{path}: {line}");
            ExitCode::from(2)
        }
    }
}

/// Everything that is printed about a situation: the answers as understood, the plan, and the message of each step.
fn engine(situation: &Situation, now: Option<Moment>) -> Value {
    let now = now.unwrap_or_else(|| Moment::on(Date::from_day_number(0)));
    let plan = plan(situation, now);
    let steps: Vec<_> = plan.steps.iter().map(|step| step_json(situation, step)).collect();
    let notes: Vec<_> = plan
        .steps
        .iter()
        .find(|step| step.kind.is_by_chosen_channel())
        .map(|step| reachable(situation, step.channel))
        .unwrap_or_default()
        .into_iter()
        .map(LATER.steps.mismatch)
        .collect();
    let answers: Value = serde_json::from_str(&write(situation).to_string()).unwrap_or_default();
    let words = &later(PageLang::En).check_first;
    if let Some(stop) = before::stop(situation) {
        let advice = (words.stop_advice)(stop, situation.country);
        return json!({ "now": now.to_string(), "situation": answers, "stop": (words.stop)(stop), "advice": advice, "plan": [] });
    }
    let checks: Vec<_> = before::checks(situation)
        .into_iter()
        .map(|it| format!("{}: {}", (words.kind)(it), (words.prompt)(it, situation)))
        .collect();
    json!({
        "now": now.to_string(),
        "situation": answers,
        "notes": notes,
        "advice": situation.concern.map(|it| (words.concern)(it, situation.country)).unwrap_or_default(),
        "check-first": checks,
        "plan": steps,
    })
}

fn step_json(situation: &Situation, step: &Step) -> Value {
    let message = compose(situation, step, &Choice::default(), ENGLISH);
    let subject = message.subject.as_ref().map(|subject| subject.text.clone());
    let sentences: Vec<_> = message.sentences().map(sentence_json).collect();
    let (send_by, slot) = match step.send_by {
        SendBy::Now { slot } => ("now", Some(slot)),
        SendBy::Today => ("today", None),
        SendBy::Before { slot } => ("before", Some(slot)),
        SendBy::WhenSure => ("when-sure", None),
        SendBy::BeforeDeciding => ("before-deciding", None),
        SendBy::First => ("first", None),
        SendBy::SameHour => ("same-hour", None),
        SendBy::After => ("after", None),
        SendBy::By { date } => ("by", Some(date)),
    };
    json!({
        "step": step.id(),
        "kind": step.kind.id(),
        "why": (LATER.steps.because)(why(step)),
        "optional": step.is_optional,
        "not-before": step.not_before.map(|from| from.to_string()),
        "to": step.person(situation).map(|person| person.name.clone()),
        "to-kind": step.person_kind(situation).id(),
        "channel": step.has_message().then(|| step.channel.id()),
        "send-by": send_by,
        "slot": slot.map(|slot| slot.to_string()),
        "rules": step.rules.ids().collect::<Vec<_>>(),
        "message": step.has_message().then(
            || json!({ "subject": subject, "text": message.text(), "sentences": sentences }),
        ),
        "gaps": message.gaps.iter().map(|slot| slot.id()).collect::<Vec<_>>(),
    })
}

fn sentence_json(sentence: &Sentence) -> Value {
    json!({
        "move": sentence.mov.id(),
        "phrase": sentence.phrase_id(),
        "text": sentence.text,
        "answers": sentence.causes.iter().map(|cause| cause.id()).collect::<Vec<_>>(),
        "claims": sentence.claims.iter().map(Id::id).collect::<Vec<_>>(),
        "rules": sentence.rules.ids().collect::<Vec<_>>(),
    })
}

fn read(path: &str) -> Result<(Situation, Option<Moment>), String> {
    let mut text = String::new();
    let read = match path {
        "-" => std::io::stdin().read_to_string(&mut text).map(|_| text),
        path => std::fs::read_to_string(path),
    };
    let text = read.map_err(|error| format!("cannot be read: {error}"))?;
    read_file(&text).map_err(|problem| problem.to_string())
}

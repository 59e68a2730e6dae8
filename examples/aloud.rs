//! Prints the messages of whole plans to be read aloud: `cargo run -q --example aloud -- n=5 intent=withdraw channel=email fill=few`.
//!
//! Every dimension that is not fixed is varied by a seeded generator (`seed=1`).

#![expect(clippy::indexing_slicing, reason = "a list is indexed below its length")]

#[path = "cases/mod.rs"]
mod cases;

use std::collections::BTreeMap;
use std::process::ExitCode;

use bowout::compose::{self, Choice, band, own_words, words};
use bowout::phrases::ENGLISH;
use bowout::plan::{self, Step};
use bowout::situation::{Detail, Id, MessageLang, Reason, Situation, reachable};
use cases::{Case, Fill};

fn main() -> ExitCode {
    let mut wants = BTreeMap::new();
    for arg in std::env::args().skip(1) {
        let Some((name, value)) = arg.split_once('=') else {
            eprintln!("{arg}: write name=value");
            return ExitCode::from(2);
        };
        wants.insert(name.to_owned(), value.to_owned());
    }
    let number = |name: &str, default: u64| wants.get(name).and_then(|value| value.parse().ok()).unwrap_or(default);
    let (n_wanted, mut random) = (number("n", 5), Random(number("seed", 1)));
    let mut shown = 0;
    for _ in 0..200_000 {
        if shown == n_wanted {
            break;
        }
        let case = Case {
            intent: pick(&wants, "intent", &mut random),
            stage: pick(&wants, "stage", &mut random),
            reason: pick(&wants, "reason", &mut random),
            detail: pick(&wants, "detail", &mut random),
            tone: pick(&wants, "tone", &mut random),
            channel: pick(&wants, "channel", &mut random),
            kind: pick(&wants, "kind", &mut random),
            lang: pick::<MessageLang>(&wants, "lang", &mut random),
            fill: match wants.get("fill").map(String::as_str) {
                Some("few") => Fill::Few,
                Some("hostile") => Fill::Hostile,
                Some("all") => Fill::All,
                _ => [Fill::Few, Fill::All][random.below(2)],
            },
            nth: number("nth", 0)
                .try_into()
                .ok()
                .filter(|_| wants.contains_key("nth"))
                .unwrap_or_else(|| random.below(1000)),
        };
        let mut situation = case.situation();
        if case.detail == Detail::None && case.reason != Reason::None {
            situation.chosen_detail = None;
        }
        if !reachable(&situation, case.channel).is_empty() {
            continue;
        }
        shown += 1;
        println!(
            "════ {} · {} · {} ({}) · {} · {} · {} · {} · {:?}",
            case.intent.id(),
            case.stage.id(),
            case.reason.id(),
            situation.detail().id(),
            case.tone.id(),
            case.channel.id(),
            case.kind.id(),
            case.lang.id(),
            case.fill
        );
        for step in plan::plan(&situation, cases::now()).steps.iter().filter(|step| step.has_message()) {
            print_step(&situation, step, wants.contains_key("ids"));
        }
    }
    ExitCode::SUCCESS
}

fn print_step(situation: &Situation, step: &Step, shows_ids: bool) {
    let message = compose::compose(situation, step, &Choice::default(), ENGLISH);
    let (text, band) = (message.text(), band(situation, step));
    println!(
        "──── {} by {}: {} words ({} of them asked for), {} characters; band {}–{}",
        step.id(),
        step.channel.id(),
        words(&text),
        own_words(&message),
        text.chars().count(),
        band.min_words,
        band.max_words
    );
    if let Some(subject) = &message.subject {
        println!("Subject: {}\n", subject.text);
    }
    println!("{text}\n");
    if shows_ids {
        for sentence in message.sentences() {
            println!("     {} of {}: {}", sentence.phrase_id(), sentence.n_wordings, sentence.text);
        }
    }
}

fn pick<T: Id>(wants: &BTreeMap<String, String>, name: &str, random: &mut Random) -> T {
    let any = T::ALL[random.below(T::ALL.len())];
    match wants.get(name) {
        // Several ids, apart by commas.
        Some(ids) => {
            let ids: Vec<_> = ids.split(',').filter_map(T::from_id).collect();
            if ids.is_empty() { any } else { ids[random.below(ids.len())] }
        }
        None => any,
    }
}

/// A small generator (xorshift64*), so that a seed names a sample.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap_or(0) % n
    }
}

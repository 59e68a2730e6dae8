//! Writes very many messages and judges each: `cargo xtask corpus [--deep] [--seed N] [--messages N]`.
//!
//! The whole product of intent, stage, reason, detail, tone, channel, addressee, English and how much was told does
//! not fit into minutes. So each pair intent × stage, reason × detail and channel × addressee is composed in full,
//! every three-way combination of values once (a covering array), and the rest is a seeded sample.

#![expect(clippy::indexing_slicing, reason = "tables are indexed by the places that they were made with")]

#[path = "../cases/mod.rs"]
mod cases;
mod checks;
mod plans;
mod rule_uses;
mod space;

use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use bowout::compose::Choice;
use bowout::plan::{Step, StepKind};
use cases::Case;
use checks::{CHECKS, Found, N_CHECKS};
use plans::PLAN_CHECKS;
use space::{Random, Space};

/// How many messages `cargo xtask corpus` writes unless told otherwise.
const MESSAGES: usize = 1_050_000;
const DEEP_MESSAGES: usize = 10_000_000;
/// Of so many situations one has its whole plan composed, with more people and open matters.
const PLANS_EVERY: usize = 3;
/// How many findings are printed in full.
const SHOWN: usize = 12;
/// Cases are handed to the threads in portions of this size.
const PORTION: usize = 4096;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((seed, n_wanted)) = options(&arguments) else {
        eprintln!("usage: corpus [--deep] [--seed N] [--messages N]");
        return ExitCode::from(2);
    };
    #[expect(clippy::disallowed_methods, reason = "this example runs natively and reports how long it took")]
    let started = Instant::now();
    let space = Space::new();
    let mut random = Random::new(seed);
    let mut cases = Vec::new();
    let pairs = space.pairs(&mut random, &mut cases);
    let covering = space.covering(&mut random, &mut cases);
    println!(
        "reachable pairs: intent × stage {}, reason × detail {}, channel × addressee {}",
        pairs[0], pairs[1], pairs[2]
    );
    println!(
        "three-way covering array: {} messages for {} reachable triples ({} others make no sense); seed {seed}",
        covering.cases, covering.reachable, covering.unreachable
    );
    while cases.len() < n_wanted {
        cases.push(space.any(&mut random));
    }
    let mut found = judge_all(&cases);
    let n_kinds = plans::every_kind(&mut cases, &mut found);
    report(&cases, &found);
    println!("{} messages in {:.0} s; seeded sample, seed {seed}", found.n_messages, started.elapsed().as_secs_f64());
    println!(
        "{} whole plans, {} messages beside the decision; {n_kinds} combinations of kind, channel and tone with every wording",
        found.n_plans, found.n_notes
    );
    let all_rules_are_told = rule_uses::report(found.rules);
    let n_failed = found.by_check.iter().filter(|n| **n > 0).count();
    println!("{} passed, {n_failed} failed", N_CHECKS - n_failed);
    if n_failed == 0 && all_rules_are_told { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn options(arguments: &[String]) -> Option<(u64, usize)> {
    let (mut seed, mut n_wanted) = (1, MESSAGES);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--deep" => n_wanted = DEEP_MESSAGES,
            "--seed" => seed = rest.next()?.parse().ok()?,
            "--messages" => n_wanted = rest.next()?.parse().ok()?,
            _ => return None,
        }
    }
    Some((seed, n_wanted))
}

fn judge_all(cases: &[Case]) -> Found {
    let next = AtomicUsize::new(0);
    let n_threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads)
            .map(|_| {
                scope.spawn(|| {
                    let mut found = Found::default();
                    loop {
                        let start = next.fetch_add(PORTION, Ordering::Relaxed);
                        let Some(portion) = cases.get(start..cases.len().min(start + PORTION)) else { break };
                        if portion.is_empty() {
                            break;
                        }
                        for (idx, case) in portion.iter().enumerate() {
                            judge(start + idx, case, &mut found);
                        }
                    }
                    found
                })
            })
            .collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).fold(Found::default(), Found::and)
    })
}

fn judge(idx: usize, case: &Case, found: &mut Found) {
    let situation = case.situation();
    let kind = if case.intent.asks() { StepKind::Ask } else { StepKind::Tell };
    let step = Step { kind, ..Step::tell(case.channel, cases::now()) };
    plans::judge_step(idx, case, &situation, &step, &Choice::default(), found);
    if idx.is_multiple_of(PLANS_EVERY) {
        // The people and the matters of this plan, spread over all of them.
        let which = u32::try_from(idx / PLANS_EVERY).unwrap_or(0).wrapping_mul(0x9e37_79b9) >> 12;
        plans::judge(idx, case, &case.crowded(which), found);
    }
}

fn report(cases: &[Case], found: &Found) {
    for (name, n_found) in names().zip(found.by_check.iter().chain(std::iter::repeat(&0))) {
        println!("{n_found:>9}  {name}");
    }
    for (check_idx, case_idx, what) in found.shown.iter().take(SHOWN) {
        let name = names().nth(*check_idx).unwrap_or_default();
        println!("\n── {name}: {:?}\n{what}", cases.get(*case_idx));
    }
}

fn names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.name).chain(PLAN_CHECKS.iter().map(|check| check.name))
}

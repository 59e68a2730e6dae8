//! What is checked, as phases that run one after the other, cheap ones first; the durations stand at the end.

use std::process::Command;
use std::time::Duration;

use crate::build::{self, Profile};
use crate::clock::{self, Stopwatch};
use crate::failure::{Failure, Result};
use crate::setup::{self, Workshop};
use crate::{browser, measures, places, process, size, store, torture};

/// Runs phases, keeps their durations, stops at the first that fails.
#[derive(Default)]
struct Phases {
    finished: Vec<(&'static str, Duration)>,
}

impl Phases {
    fn run<T>(&mut self, name: &'static str, phase: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== {name} ==");
        let watch = Stopwatch::start();
        match phase() {
            Ok(done) => {
                self.finished.push((name, watch.elapsed()));
                Ok(done)
            }
            Err(failure) => {
                self.report();
                println!("{:>14}  {name}: FAILED", clock::in_words(watch.elapsed()));
                Err(Failure::new(format!("{name}: {failure}")))
            }
        }
    }

    fn report(&self) {
        println!("\n== durations ==");
        for (name, duration) in &self.finished {
            println!("{:>14}  {name}", clock::in_words(*duration));
        }
        let total = self.finished.iter().map(|(_, duration)| *duration).sum();
        println!("{:>14}  in all", clock::in_words(total));
    }
}

/// What takes less than a minute: format, lints, native tests.
pub(crate) fn check() -> Result {
    let mut phases = Phases::default();
    natively(&mut phases)?;
    phases.report();
    Ok(())
}

/// What the compiler and its lints say of both sides: `check` alone does not see what runs in the browser.
pub(crate) fn lints() -> Result {
    let mut phases = Phases::default();
    phases.run("lints", native_clippy)?;
    let workshop = phases.run("set-up for the build", setup::for_build)?;
    phases.run("lints of the browser's side", || wasm_clippy(&workshop))?;
    phases.report();
    Ok(())
}

/// Everything that a change has to pass.
pub(crate) fn test() -> Result {
    let mut phases = Phases::default();
    natively(&mut phases)?;
    phases.run("the store under faults", || store::under_faults("100000"))?;
    phases.run("damaged stores", || store::damaged("100000"))?;
    let workshop = phases.run("set-up for the build", setup::for_build)?;
    let browsers = phases.run("set-up for the browser tests", setup::for_browser_tests)?;
    phases.run("messages of the rival pages", measures::rival_texts)?;
    phases.run("lints of the browser's side", || wasm_clippy(&workshop))?;
    phases.run("release build", || build::build_with(&workshop, Profile::Release))?;
    phases.run("size", size::size)?;
    phases.run("what leaves the page, read by other parsers", torture::handoff)?;
    phases.run("files brought in", || judge_files("10000"))?;
    phases.run("browser tests", || browser::test(&browsers, Profile::Release, &[]))?;
    phases.run("tortures, in short", || torture::short(&browsers))?;
    phases.report();
    println!("\nall is well");
    Ok(())
}

fn natively(phases: &mut Phases) -> Result {
    phases.run("format", || process::run(process::cargo().args(["fmt", "--all", "--check"])))?;
    phases.run("lints", native_clippy)?;
    phases.run("native tests", || process::run(process::cargo().args(["test", "--workspace", "--locked", "--quiet"])))
}

/// Judges the laws of bringing files in, on so many random libraries.
pub(crate) fn judge_files(n: &str) -> Result {
    let mut cargo = process::cargo();
    cargo.args(["run", "--profile", "bench", "--package", "bowout", "--example", "archive", "--"]);
    process::run(cargo.arg(format!("n={n}")))
}

fn native_clippy() -> Result {
    process::run(deny_warnings(process::cargo().args(["clippy", "--workspace", "--all-targets", "--locked"])))
}

fn wasm_clippy(workshop: &Workshop) -> Result {
    setup::for_wasm_clippy(workshop.compiler)?;
    // The page, and the gallery of its parts.
    for features in ["", "gallery"] {
        let mut clippy = workshop.compiler.cargo();
        clippy.args(["clippy", "--package", "bowout", "--lib", "--bins", "--locked", "--target", setup::TARGET]);
        clippy.args(["--features", features]);
        clippy.env("CARGO_TARGET_DIR", places::wasm_target());
        workshop.equip(&mut clippy)?;
        process::run(deny_warnings(&mut clippy))?;
    }
    Ok(())
}

fn deny_warnings(clippy: &mut Command) -> &mut Command {
    clippy.args(["--", "-D", "warnings"])
}

//! The task runner of Bow Out: `cargo xtask <command>`.
//!
//! One table, [`commands::COMMANDS`], feeds both the dispatch and the help. In reading order: [`commands`] what can be
//! asked for, [`phases`] what a check is made of, [`setup`] how the tools get here, [`build`], [`style`], [`trim`], [`finish`],
//! [`serve`], [`size`], [`browser`], [`measures`], [`store`], [`mutants`], [`torture`] the work itself; [`process`], [`places`], [`clock`], [`failure`] what all of them use.

mod browser;
mod build;
mod clock;
mod commands;
mod failure;
mod finish;
mod measures;
mod mutants;
mod phases;
mod places;
mod process;
mod serve;
mod setup;
mod size;
mod store;
mod style;
mod torture;
mod trim;

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match commands::dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

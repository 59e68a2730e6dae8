//! The table of commands: names, help, and what each does with its arguments.

use std::fmt::Write as _;

use crate::build::{self, Profile};
use crate::failure::{Failure, Result};
use crate::serve::{Server, Ways};
use crate::{browser, measures, mutants, phases, process, setup, size, store, torture};

/// Where `serve` serves unless told otherwise.
const DEFAULT_PORT: u16 = 8080;

/// One line of the table.
pub(crate) struct Command {
    name: &'static str,
    arguments: &'static str,
    help: &'static str,
    run: fn(&[String]) -> Result,
}

/// Everything that can be asked for, in the order in which one needs it.
pub(crate) const COMMANDS: &[Command] = &[
    Command {
        name: "setup",
        arguments: "",
        help: "get all that building and testing needs (every other command does so by itself)",
        run: |arguments| none(arguments).and_then(|()| get_everything()),
    },
    Command {
        name: "serve",
        arguments: "[--debug | --gallery] [--port N] [--prefix /path/] [--headers] [--no-build]",
        help: "build the page and serve it at a local address",
        run: build_and_serve,
    },
    Command {
        name: "build",
        arguments: "[--debug]",
        help: "build the page into dist/, or quickly into target/dist-debug/",
        run: |arguments| build::build(profile(arguments)?),
    },
    Command {
        name: "check",
        arguments: "",
        help: "format, lints and native tests: less than a minute",
        run: |arguments| none(arguments).and_then(|()| phases::check()),
    },
    Command {
        name: "lints",
        arguments: "",
        help: "lints of both sides, what runs in the browser included",
        run: |arguments| none(arguments).and_then(|()| phases::lints()),
    },
    Command {
        name: "test",
        arguments: "",
        help: "everything that a change has to pass, cheap things first",
        run: |arguments| none(arguments).and_then(|()| phases::test()),
    },
    Command {
        name: "browser",
        arguments: "[--debug] [name …]",
        help: "only the browser tests, or those whose file has such a name, with the page that is built",
        run: |arguments| match arguments.split_first() {
            Some((first, names)) if first == "--debug" => browser::test_built_page(Profile::Debug, names),
            _ => browser::test_built_page(Profile::Release, arguments),
        },
    },
    Command {
        name: "size",
        arguments: "",
        help: "weigh the built page and compare it with tests/size-budget.txt",
        run: |arguments| none(arguments).and_then(|()| size::size()),
    },
    Command {
        name: "gallery",
        arguments: "",
        help: "build the gallery of the page's parts, look at it with axe, and take pictures of it (target/gallery/)",
        run: |arguments| none(arguments).and_then(|()| browser::gallery()),
    },
    Command {
        name: "screenshot",
        arguments: "",
        help: "take the pictures that README.md shows, of the page that is built",
        run: |arguments| none(arguments).and_then(|()| browser::pictures()),
    },
    Command {
        name: "icons",
        arguments: "",
        help: "draw static/icons/ from static/icon.svg",
        run: |arguments| none(arguments).and_then(|()| browser::icons()),
    },
    Command {
        name: "corpus",
        arguments: "[arguments …]",
        help: "write very many messages and judge them (examples/corpus.rs)",
        run: corpus,
    },
    Command {
        name: "mutants",
        arguments: "[file …]",
        help: "change the program of the drafts in every small way, and see whether a test notices (tests/mutants.md)",
        run: mutants::all,
    },
    Command {
        name: "bench",
        arguments: "[arguments …]",
        help: "measure the speed of the pure rooms (benches/)",
        run: |arguments| process::run(process::cargo().args(["bench", "--package", "bowout"]).args(arguments)),
    },
    Command {
        name: "keystroke",
        arguments: "[--rounds N] [--profile FILE]",
        help: "measure a keystroke in the built page against a vanilla page that writes the same DOM (benches/keystroke/)",
        run: browser::keystroke,
    },
    Command {
        name: "torture",
        arguments: "[--debug] [name [setting=N …] …]",
        help: "try to break the page that is built; without a name, say in which ways",
        run: torture::run,
    },
    Command {
        name: "rivals",
        arguments: "[--texts] [--rounds N] [--write]",
        help: "measure the built page against the same page in vanilla JavaScript, Preact and React (tests/rivals/)",
        run: measures::rivals,
    },
    Command {
        name: "templates",
        arguments: "[--rounds N] [--messages N]",
        help: "measure the composer against template engines that write the same message (benches/templates/)",
        run: measures::templates,
    },
    Command {
        name: "soak",
        arguments: "[--compositions N] [--switches N] [--idle SECONDS]",
        help: "look for what grows while the built page is used for long, and for what moves while nobody does anything",
        run: measures::soak,
    },
    Command {
        name: "lighthouse",
        arguments: "[--runs N]",
        help: "ask Lighthouse about the built page, on a phone and on a desktop",
        run: measures::lighthouse,
    },
    Command {
        name: "deep",
        arguments: "",
        help: "what takes longer than `test` may: that, all tortures, a large corpus, a million files brought in, a million \
               lives of the store, and the mutants of its program",
        run: |arguments| {
            none(arguments)?;
            phases::test()?;
            store::under_faults("1000000")?;
            store::damaged("1000000")?;
            mutants::all(&[])?;
            torture::all()?;
            corpus(&["--deep".to_owned()])?;
            phases::judge_files("1000000")
        },
    },
];

/// Runs what the command line asks for.
pub(crate) fn dispatch(arguments: &[String]) -> Result {
    let Some((name, rest)) = arguments.split_first() else {
        println!("{}", help());
        return Ok(());
    };
    if ["help", "--help", "-h"].contains(&name.as_str()) || rest.iter().any(|it| it == "--help") {
        println!("{}", help());
        return Ok(());
    }
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(rest),
        None => Err(Failure::usage(format!("there is no command `{name}`\n\n{}", help()))),
    }
}

fn help() -> String {
    let mut help = "cargo xtask <command>\n".to_owned();
    for Command { name, arguments, help: line, .. } in COMMANDS {
        // Writing into a String cannot fail.
        let _ = write!(help, "\n  {name} {arguments}\n      {line}");
    }
    help
}

fn get_everything() -> Result {
    let workshop = setup::for_build()?;
    setup::for_wasm_clippy(workshop.compiler)?;
    setup::for_browser_tests()?;
    println!("everything is here");
    Ok(())
}

fn build_and_serve(arguments: &[String]) -> Result {
    let (mut profile, mut port, mut prefix) = (Profile::Release, DEFAULT_PORT, "/".to_owned());
    let (mut building, mut ways) = (true, Ways::default());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--debug" => profile = Profile::Debug,
            "--release" => profile = Profile::Release,
            "--gallery" => profile = Profile::Gallery,
            "--no-build" => building = false,
            "--headers" => ways.with_headers = true,
            "--port" => port = parse_port(rest.next())?,
            "--prefix" => prefix = parse_prefix(rest.next())?,
            other => return Err(unknown(other)),
        }
    }
    // What is tried out quickly is not to be hidden behind what the browser has kept of it.
    ways.without_worker = profile == Profile::Gallery || building && profile == Profile::Debug;
    // The port comes first: nobody wants to hear after a long build that it is taken.
    let server = Server::bind(profile.dist(), port, prefix, ways)?;
    if building {
        build::build(profile)?;
    } else {
        build::must_be_there(profile)?;
    }
    server.run()
}

fn parse_port(argument: Option<&String>) -> Result<u16> {
    let port = argument.and_then(|port| port.parse().ok());
    port.ok_or_else(|| Failure::usage("--port needs a number from 0 to 65535"))
}

fn parse_prefix(argument: Option<&String>) -> Result<String> {
    match argument {
        Some(prefix) if prefix.starts_with('/') && prefix.ends_with('/') => Ok(prefix.clone()),
        _ => Err(Failure::usage("--prefix needs a path that begins and ends with a slash")),
    }
}

fn profile(arguments: &[String]) -> Result<Profile> {
    match arguments {
        [] => Ok(Profile::Release),
        [one] if one == "--release" => Ok(Profile::Release),
        [one] if one == "--debug" => Ok(Profile::Debug),
        [one] if one == "--gallery" => Ok(Profile::Gallery),
        [other, ..] => Err(unknown(other)),
    }
}

fn corpus(arguments: &[String]) -> Result {
    let mut cargo = process::cargo();
    cargo.args(["run", "--profile", "bench", "--package", "bowout", "--example", "corpus", "--"]);
    process::run(cargo.args(arguments))
}

fn none(arguments: &[String]) -> Result {
    arguments.first().map_or(Ok(()), |argument| Err(unknown(argument)))
}

fn unknown(argument: &str) -> Failure {
    Failure::usage(format!("`{argument}` is not understood; `cargo xtask help` lists what is"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_names_every_command() {
        let help = help();
        assert!(COMMANDS.iter().all(|command| help.contains(command.name)));
    }

    #[test]
    fn a_wrong_command_line_is_told_from_a_failure() {
        let code = |arguments: &[&str]| {
            let arguments: Vec<_> = arguments.iter().map(|it| (*it).to_owned()).collect();
            dispatch(&arguments).err().map(|failure| failure.exit_code())
        };
        assert_eq!(code(&["help"]), None);
        assert_eq!(code(&["nonsense"]), Some(2));
        assert_eq!(code(&["check", "--nonsense"]), Some(2));
        assert_eq!(code(&["serve", "--port", "many"]), Some(2));
        assert_eq!(code(&["serve", "--prefix", "sub"]), Some(2));
    }
}

//! What tries to break the page, each by its name: one table for the command, its help and the deep check.

use std::fs;

use crate::build::Profile;
use crate::failure::{Context as _, Failure, Result};
use crate::{browser, places, process, setup};

/// One of them.
struct Torture {
    name: &'static str,
    help: &'static str,
    run: fn(Profile) -> Result,
}

/// All of them, quick ones first.
const TORTURES: &[Torture] = &[
    Torture {
        name: "handoff",
        help: "texts that break other programs, through all that leaves the page, read by other parsers",
        run: |_| handoff(),
    },
    Torture {
        name: "packets",
        help: "what the browser sends while somebody uses everything, counted by the kernel",
        run: |profile| browser::script(profile, "torture/packets.mjs"),
    },
    Torture {
        name: "updates",
        help: "three builds and a host that fails in every way: 25 minutes",
        run: |profile| browser::script(profile, "torture/updates.mjs"),
    },
];

/// Runs those that are named, or tells which there are.
pub(crate) fn run(arguments: &[String]) -> Result {
    let (profile, names) = match arguments.split_first() {
        Some((first, names)) if first == "--debug" => (Profile::Debug, names),
        _ => (Profile::Release, arguments),
    };
    if names.is_empty() {
        for Torture { name, help, .. } in TORTURES {
            println!("{name}: {help}");
        }
        return Ok(());
    }
    for name in names {
        let torture = TORTURES.iter().find(|torture| torture.name == name);
        let torture = torture.ok_or_else(|| Failure::usage(format!("there is no torture `{name}`")))?;
        (torture.run)(profile)?;
    }
    Ok(())
}

/// Runs all of them.
pub(crate) fn all() -> Result {
    TORTURES.iter().try_for_each(|torture| (torture.run)(Profile::Release))
}

/// Reads with the parsers of Python's standard library what leaves the page.
pub(crate) fn handoff() -> Result {
    setup::for_python()?;
    process::run(process::cargo().args(["build", "--quiet", "--package", "bowout", "--example", "handoff"]))?;
    let program = places::native_target().join("debug/examples/handoff");
    let program = fs::canonicalize(&program).context(|| format!("looking for {}", program.display()))?;
    process::run(process::command("python3").arg("tests/handoff/parse.py").arg(program))
}

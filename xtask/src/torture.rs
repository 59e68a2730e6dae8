//! What tries to break the page, each by its name: one table for the command, its help and the deep check.

use std::fs;

use crate::build::Profile;
use crate::failure::{Context as _, Failure, Result};
use crate::setup::Browsers;
use crate::{browser, places, process, setup};

/// One of them.
struct Torture {
    name: &'static str,
    help: &'static str,
    run: Run,
}

/// How it is run.
enum Run {
    /// By a function.
    Call(fn() -> Result),
    /// By a script beside the browser tests.
    Script {
        file: &'static str,
        /// The arguments with which it takes part in every test; `None` where a test of its own does that, or nothing does.
        short: Option<&'static [&'static str]>,
        /// The arguments of the deep check.
        long: &'static [&'static str],
    },
}

/// All of them, quick ones first.
const TORTURES: &[Torture] = &[
    Torture {
        name: "handoff",
        help: "texts that break other programs, through all that leaves the page, read by other parsers",
        run: Run::Call(handoff),
    },
    Torture {
        name: "packets",
        help: "what the browser sends while somebody uses everything, counted by the kernel",
        run: Run::Script { file: "torture/packets.mjs", short: None, long: &[] },
    },
    Torture {
        name: "kills",
        help: "both browsers killed as a whole while somebody types: what was said to be saved is there afterwards",
        run: Run::Script { file: "torture/kills.mjs", short: Some(&["rounds=5"]), long: &["rounds=20"] },
    },
    Torture {
        name: "renderer",
        help: "the process of the page killed while it writes: no text is torn, none is half there",
        run: Run::Script { file: "torture/renderer.mjs", short: Some(&["kills=25"]), long: &["kills=200"] },
    },
    Torture {
        name: "tabs",
        help: "several tabs that change one draft at the same time: no word is lost, and all come to tell the same",
        run: Run::Script {
            file: "torture/tabs.mjs",
            short: Some(&["edits=100", "most=3"]),
            long: &["edits=1000", "most=5"],
        },
    },
    Torture {
        name: "damaged",
        help: "stores whose bytes were damaged: nothing is written over, and everything comes out as it stands",
        run: Run::Script { file: "torture/damaged.mjs", short: Some(&["stores=50"]), long: &["stores=500"] },
    },
    Torture {
        name: "full",
        help: "storage that is almost full, in many steps: what is typed is kept, or it is said at once that it is not",
        run: Run::Script { file: "torture/full.mjs", short: Some(&["levels=8", "punctual=0"]), long: &["levels=64"] },
    },
    Torture {
        name: "denied",
        help: "browsers that deny storage, scripts, the clipboard …: messages are made all the same, and what is said is true",
        run: Run::Script { file: "torture/denied.mjs", short: Some(&["every=1"]), long: &["every=1"] },
    },
    Torture {
        name: "mixed",
        help: "drafts of every version and two builds at once: nothing is changed that is not understood, nothing is lost",
        run: Run::Script { file: "torture/mixed.mjs", short: Some(&["edits=50"]), long: &["edits=1000"] },
    },
    Torture {
        name: "updates",
        help: "three builds and a host that fails in every way: 25 minutes",
        run: Run::Script { file: "torture/updates.mjs", short: None, long: &[] },
    },
];

/// Runs those that are named, or tells which there are. What has an `=` in it goes to the script that is named before.
pub(crate) fn run(arguments: &[String]) -> Result {
    let (profile, words) = match arguments.split_first() {
        Some((first, words)) if first == "--debug" => (Profile::Debug, words),
        _ => (Profile::Release, arguments),
    };
    if words.is_empty() {
        for Torture { name, help, .. } in TORTURES {
            println!("{name}: {help}");
        }
        return Ok(());
    }
    let is_setting = |word: &String| word.contains('=');
    for (at, name) in words.iter().enumerate().filter(|(_, word)| !is_setting(word)) {
        let torture = TORTURES.iter().find(|torture| torture.name == name);
        let torture = torture.ok_or_else(|| Failure::usage(format!("there is no torture `{name}`")))?;
        let settings: Vec<_> =
            words.iter().skip(at + 1).take_while(|word| is_setting(word)).map(String::as_str).collect();
        torture.at_length(profile, &settings)?;
    }
    Ok(())
}

/// Runs all of them.
pub(crate) fn all() -> Result {
    TORTURES.iter().try_for_each(|torture| torture.at_length(Profile::Release, &[]))
}

/// Runs the short forms.
pub(crate) fn short(browsers: &Browsers) -> Result {
    TORTURES.iter().try_for_each(|torture| match torture.run {
        Run::Script { file, short: Some(arguments), .. } => {
            browser::equipped_script(browsers, Profile::Release, file, arguments)
        }
        _ => Ok(()),
    })
}

impl Torture {
    /// The long form, with these settings behind its own.
    fn at_length(&self, profile: Profile, settings: &[&str]) -> Result {
        match self.run {
            Run::Call(call) => call(),
            Run::Script { file, long, .. } => browser::script(profile, file, &[long, settings].concat()),
        }
    }
}

/// Reads with the parsers of Python's standard library what leaves the page.
pub(crate) fn handoff() -> Result {
    setup::for_python()?;
    process::run(process::cargo().args(["build", "--quiet", "--package", "bowout", "--example", "handoff"]))?;
    let program = places::native_target().join("debug/examples/handoff");
    let program = fs::canonicalize(&program).context(|| format!("looking for {}", program.display()))?;
    process::run(process::command("python3").arg("tests/handoff/parse.py").arg(program))
}

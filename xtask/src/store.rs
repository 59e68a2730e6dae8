//! The store of drafts put to the test: made-up lives of a browser, damaged stores, and mutants of its own program.

use std::fs;
use std::path::Path;

use crate::failure::{Context as _, Failure, Result};
use crate::setup;
use crate::{places, process};

/// The rooms that the store needs: with these alone it compiles in seconds.
const ROOMS: &[&str] = &["before", "drafts", "rules", "situation"];

/// How the tests run against a mutant: what they cannot notice within this time, in seconds, they cannot notice.
const TIMEOUT: &str = "60";

/// Lets so many made-up browsers live, and looks whether the store keeps its promises (examples/simulator).
pub(crate) fn under_faults(n: &str) -> Result {
    example("simulator", &format!("seeds={n}"))
}

/// Opens so many damaged stores, and looks whether anything is lost (examples/damaged).
pub(crate) fn damaged(n: &str) -> Result {
    example("damaged", &format!("n={n}"))
}

fn example(name: &str, argument: &str) -> Result {
    let mut cargo = process::cargo();
    cargo.args(["run", "--profile", "bench", "--package", "bowout", "--example", name, "--", argument]);
    process::run(&mut cargo)
}

/// Changes the program of the drafts in every small way, or that of the files whose paths hold such a name, and fails when a
/// change is noticed by no test and not listed in `tests/mutants.toml` with its reason.
pub(crate) fn mutants(names: &[String]) -> Result {
    let tool = setup::for_mutants()?;
    let crate_dir = places::native_target().join("mutants");
    lay_out(&crate_dir)?;
    let mut mutants = process::command(tool.join("cargo-mutants"));
    mutants.current_dir(&crate_dir).args(["mutants", "--jobs", "1", "--timeout", TIMEOUT, "--cap-lints", "true"]);
    mutants.args(["--config", "tests/mutants.toml"]);
    // A few cases of each property are enough to notice most; the others stand as tests of their own.
    mutants.env("PROPTEST_CASES", "48");
    for name in names {
        mutants.args(["--file", &format!("src/drafts/**/*{name}*")]);
    }
    process::run(mutants.args(["--", "--lib", "--tests", "--example", "simulator"]))
}

/// Lays out a crate of the store alone. It has the name of the whole, so that the tests are the same.
fn lay_out(crate_dir: &Path) -> Result {
    let repository = places::repository();
    for part in ["src", "tests", "examples"] {
        let old = crate_dir.join(part);
        if old.exists() {
            fs::remove_dir_all(&old).context(|| format!("removing {}", old.display()))?;
        }
    }
    for room in ROOMS {
        copy(&repository.join("src").join(room), &crate_dir.join("src").join(room))?;
    }
    copy(&repository.join("tests/drafts"), &crate_dir.join("tests/drafts"))?;
    copy(&repository.join("tests/archive.rs"), &crate_dir.join("tests/archive.rs"))?;
    copy(&repository.join("tests/archive"), &crate_dir.join("tests/archive"))?;
    copy(&repository.join("examples/archive/library.rs"), &crate_dir.join("examples/archive/library.rs"))?;
    copy(&repository.join("tests/mutants.toml"), &crate_dir.join("tests/mutants.toml"))?;
    copy(&repository.join("examples/simulator"), &crate_dir.join("examples/simulator"))?;
    copy(&repository.join("Cargo.lock"), &crate_dir.join("Cargo.lock"))?;
    let rooms = ROOMS.iter().map(|room| format!("pub mod {room};\n")).collect::<Vec<_>>().concat();
    write(&crate_dir.join("src/lib.rs"), &format!("//! The store alone.\n#![allow(dead_code)]\n{rooms}"))?;
    write(&crate_dir.join("Cargo.toml"), MANIFEST)
}

const MANIFEST: &str = r#"[workspace]

[package]
name = "bowout"
version = "0.1.0"
edition = "2024"
autoexamples = false

[dev-dependencies]
proptest = { version = "1", default-features = false, features = ["std"] }
serde_json = "1"

[[test]]
name = "drafts"
path = "tests/drafts/main.rs"

[[example]]
name = "simulator"
path = "examples/simulator/main.rs"
test = true

[profile.dev]
debug = false
# The lives of the simulator are many.
opt-level = 1

[profile.dev.package."*"]
opt-level = 2
"#;

/// Copies a file, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result {
    if !from.is_dir() {
        let text = fs::read_to_string(from).context(|| format!("reading {}", from.display()))?;
        return write(to, &text);
    }
    for entry in fs::read_dir(from).context(|| format!("reading {}", from.display()))? {
        let entry = entry.context(|| format!("reading {}", from.display()))?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result {
    let folder = path.parent().ok_or_else(|| Failure::new(format!("{} has no folder", path.display())))?;
    fs::create_dir_all(folder).context(|| format!("making {}", folder.display()))?;
    fs::write(path, text).context(|| format!("writing {}", path.display()))
}

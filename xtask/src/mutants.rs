//! The program of the drafts changed in every small way: a test has to notice each change.
//!
//! What makes one change cheap: the store stands alone in a crate whose other rooms are built once, all tests are one program,
//! and the quick ones run first, until one fails.

use std::fs;
use std::path::Path;

use crate::failure::{Context as _, Failure, Result};
use crate::setup;
use crate::{places, process};

/// What the store needs of the other rooms; nothing of them is changed.
const ROOMS: &[&str] = &["before", "rules", "situation"];

/// The tests that are written outside of the store.
const TESTS: &[&str] =
    &["tests/drafts", "tests/archive.rs", "tests/archive", "examples/archive/library.rs", "examples/simulator"];

/// Changes the program of the drafts in every small way, or that of the files whose paths hold such a name, and fails when a
/// change is noticed by no test and not listed in `tests/mutants.toml` with its reason.
pub(crate) fn all(names: &[String]) -> Result {
    let tool = setup::for_mutants()?;
    let crate_dir = places::native_target().join("mutants");
    lay_out(&crate_dir)?;
    let mut mutants = process::command(tool.join("cargo-mutants"));
    mutants.current_dir(&crate_dir).args(["mutants", "--package", "bowout", "--in-place", "--cap-lints", "true"]);
    // Endless work ends by the limit in `RUN`, which a busy machine does not change.
    mutants.args(["--timeout", "1200", "--config", "tests/mutants.toml"]);
    for name in names {
        mutants.args(["--file", &format!("src/drafts/**/*{name}*")]);
    }
    process::run(mutants.args(["--", "--lib"]))
}

/// Lays out a crate of the store alone. It has the name of the whole, so that the tests are the same.
fn lay_out(crate_dir: &Path) -> Result {
    let repository = places::repository();
    for part in ["src", "tests", "examples", "rooms/src"] {
        let old = crate_dir.join(part);
        if old.exists() {
            fs::remove_dir_all(&old).context(|| format!("removing {}", old.display()))?;
        }
    }
    for part in TESTS.iter().chain(&["src/drafts", "tests/mutants.toml", "Cargo.lock"]) {
        copy(&repository.join(part), &crate_dir.join(part))?;
    }
    for room in ROOMS {
        copy(&repository.join("src").join(room), &crate_dir.join("rooms/src").join(room))?;
    }
    let rooms = ROOMS.iter().map(|room| format!("pub mod {room};\n")).collect::<Vec<_>>().concat();
    write(
        &crate_dir.join("rooms/src/lib.rs"),
        &format!("//! The rooms below the store.\n#![allow(dead_code)]\n{rooms}"),
    )?;
    write(&crate_dir.join("rooms/Cargo.toml"), "[package]\nname = \"rooms\"\nedition = \"2024\"\n")?;
    write(&crate_dir.join("src/lib.rs"), LIB)?;
    write(&crate_dir.join("Cargo.toml"), MANIFEST)?;
    write(&crate_dir.join(".cargo/config.toml"), CONFIG)?;
    write(&crate_dir.join("run.sh"), RUN)
}

const LIB: &str = r#"//! The store alone.
#![allow(dead_code)]
pub mod drafts;
pub use rooms::{before, rules, situation};

#[cfg(test)]
extern crate self as bowout;
#[cfg(test)]
#[path = "../tests/drafts/main.rs"]
mod outside;
#[cfg(test)]
#[path = "../tests/archive.rs"]
mod outside_archive;
#[cfg(test)]
#[path = "../examples/simulator/main.rs"]
mod simulator;
"#;

const MANIFEST: &str = r#"[workspace]

[package]
name = "bowout"
edition = "2024"
autoexamples = false
autotests = false

[lib]
doctest = false

[dependencies]
rooms = { path = "rooms" }

[dev-dependencies]
proptest = { version = "1", default-features = false, features = ["std"] }
serde_json = "1"

[profile.dev]
debug = false

[profile.dev.package."*"]
opt-level = 2
"#;

/// The same cases each time, so that the outcome is the same; a few of each property are enough to notice most.
const CONFIG: &str = r#"[env]
PROPTEST_CASES = "48"
PROPTEST_RNG_SEED = "1"
PROPTEST_MAX_SHRINK_ITERS = "0"
PROPTEST_DISABLE_FAILURE_PERSISTENCE = "true"

[target.'cfg(unix)']
runner = ["sh", "run.sh"]
"#;

/// Runs the tests in the order of their names until one fails, and gives up after about four times the work that is needed, which
/// counts as noticed. (The order to stop at the first failure is not stable yet; all that depends on it is the time.)
const RUN: &str = r#"ulimit -t 20
RUSTC_BOOTSTRAP=1 exec "$@" --test-threads=1 -Z unstable-options --fail-fast
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

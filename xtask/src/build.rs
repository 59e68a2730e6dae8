//! Builds the page: style sheets, then Trunk (which calls cargo and wasm-bindgen), then what Trunk cannot do.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::failure::{Failure, Result};
use crate::setup::{self, WasmCompiler, Workshop};
use crate::{finish, places, process, style, trim};

/// Which page is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quickly, for trying something out.
    Debug,
    /// As it is shipped.
    Release,
    /// Its parts in all their states, in place of the page.
    Gallery,
}

impl Profile {
    /// Where the built page goes.
    pub(crate) fn dist(self) -> PathBuf {
        match self {
            Self::Debug => places::debug_dist(),
            Self::Release => places::dist(),
            Self::Gallery => places::gallery_dist(),
        }
    }
}

/// Gets the tools and builds.
pub(crate) fn build(profile: Profile) -> Result {
    build_with(&setup::for_build()?, profile)
}

/// Builds with tools that are at hand.
pub(crate) fn build_with(workshop: &Workshop, profile: Profile) -> Result {
    style::join(profile == Profile::Gallery)?;
    let mut trunk = process::command("trunk");
    trunk.args(["build", "--skip-version-check"]).arg("--dist").arg(profile.dist());
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    if profile == Profile::Gallery {
        trunk.args(["--features", "gallery"]);
    }
    trunk.env("CARGO_TARGET_DIR", places::wasm_target()).env_remove("NO_COLOR");
    workshop.equip(&mut trunk)?;
    if profile == Profile::Release {
        WasmCompiler::lighten(&mut trunk);
    }
    process::run(&mut trunk)?;
    if profile == Profile::Release {
        trim::trim(workshop)?;
    }
    finish::finish(&profile.dist())
}

/// Fails when there is no built page; tells when it was built.
pub(crate) fn must_be_there(profile: Profile) -> Result<SystemTime> {
    modified(&profile.dist().join("index.html"))
        .ok_or_else(|| Failure::new("there is no built page yet: run `cargo xtask build` first"))
}

/// Fails when the built page is missing, or older than something it was made from.
pub(crate) fn must_be_fresh(profile: Profile) -> Result {
    let built = must_be_there(profile)?;
    let sources = ["Cargo.lock", "Cargo.toml", "Trunk.toml", "index.html", "src", "static", "style"];
    let newer = sources.iter().find_map(|source| {
        let source = places::repository().join(source);
        newer_than(&source, built)
    });
    match newer {
        None => Ok(()),
        Some(source) => Err(Failure::new(format!(
            "the built page is older than {}: run `cargo xtask build` first",
            source.strip_prefix(places::repository()).unwrap_or(&source).display()
        ))),
    }
}

/// The first file at or under a path that changed after a time.
fn newer_than(path: &Path, time: SystemTime) -> Option<PathBuf> {
    if path.is_dir() {
        let entries = fs::read_dir(path).ok()?;
        return entries.flatten().find_map(|entry| newer_than(&entry.path(), time));
    }
    (time < modified(path)?).then(|| path.to_path_buf())
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

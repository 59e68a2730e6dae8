//! Packages of the system, installed with apt-get when we may.

use std::env;
use std::path::PathBuf;

use crate::failure::{Failure, Result};
use crate::process;

/// A browser that the tests drive.
pub(super) struct Wanted {
    /// The environment variable that may name its program, for us and for the scripts.
    pub(super) variable: &'static str,
    /// What its program may be called.
    programs: &'static [&'static str],
    /// The package that brings it.
    package: &'static str,
}

pub(super) const CHROMIUM: Wanted = Wanted {
    variable: "CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
};

pub(super) const FIREFOX: Wanted =
    Wanted { variable: "FIREFOX", programs: &["firefox-esr", "firefox"], package: "firefox-esr" };

/// Those packages that are not installed.
pub(super) fn missing<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut query = process::command("dpkg-query");
    query.args(["--show", "--showformat", "${db:Status-Abbrev}${Package}\n"]).args(names);
    // It fails when it has never heard of one of the packages, and yet tells about the others.
    let told = process::ask_anyway(&mut query);
    let installed = |name: &str| told.lines().any(|line| line.strip_prefix("ii ") == Some(name));
    names.iter().copied().filter(|name| !installed(name)).collect()
}

/// Installs those packages that are not.
pub(super) fn get(names: &[&str]) -> Result {
    match missing(names).as_slice() {
        [] => Ok(()),
        missing => install(missing),
    }
}

/// A browser for the tests: the one that its variable names, one on PATH, or a fresh one.
pub(super) fn browser(wanted: &Wanted) -> Result<PathBuf> {
    let Wanted { variable, programs, package } = wanted;
    if let Some(named) = env::var_os(variable).map(PathBuf::from) {
        return if named.is_file() {
            Ok(named)
        } else {
            Err(Failure::new(format!("{variable} names {}, which is no file", named.display())))
        };
    }
    let on_path = || programs.iter().find_map(|name| process::find(name));
    if let Some(found) = on_path() {
        return Ok(found);
    }
    if manager().is_none() {
        return Err(Failure::new(format!("no {package} for the tests: install it, or set {variable} to its program")));
    }
    install(&[package])?;
    on_path().ok_or_else(|| Failure::new(format!("{package} was installed, but is not on PATH")))
}

/// The package manager that we know how to use.
pub(super) fn manager() -> Option<PathBuf> {
    process::find("apt-get")
}

/// Installs packages as root; tells anybody else how.
pub(super) fn install(names: &[&str]) -> Result {
    let list = names.join(" ");
    if manager().is_none() {
        return Err(Failure::new(format!("missing: {list}; install it the way your system does")));
    }
    if !is_root() {
        return Err(Failure::new(format!(
            "missing: {list}; install it with\n    \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {list}"
        )));
    }
    process::run(process::command("apt-get").args(["update", "-q"]))?;
    process::run(
        process::command("apt-get")
            .args(["install", "-y", "-q", "--no-install-recommends"])
            .args(["-o", "DPkg::Lock::Timeout=300"])
            .args(names)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

fn is_root() -> bool {
    process::ask(process::command("id").arg("-u")).as_deref() == Some("0")
}

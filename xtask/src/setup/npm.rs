//! The npm packages that `package-lock.json` names: wasm-opt, esbuild, the browsers' drivers, the accessibility rules.

use std::fs;
use std::path::PathBuf;

use super::packages;
use crate::failure::{Context as _, Failure, Result};
use crate::{places, process};

/// The first Node.js in which everything we run works.
const OLDEST_NODE: u32 = 20;

/// Installs what the lock file names, unless exactly that is installed; returns the folder of programs.
pub(super) fn get() -> Result<PathBuf> {
    get_node()?;
    if process::find("npm").is_none() {
        packages::install(&["npm"])?;
    }
    let lock = places::repository().join("package-lock.json");
    let wanted = fs::read(&lock).context(|| format!("reading {}", lock.display()))?;
    // A copy of the lock file is left beside the packages: when the two are equal, so are the packages.
    let copy = places::repository().join("node_modules/.bowout-lock.json");
    if fs::read(&copy).ok().as_ref() != Some(&wanted) {
        process::run(process::command("npm").args(["ci", "--no-audit", "--no-fund"]))?;
        fs::write(&copy, wanted).context(|| format!("writing {}", copy.display()))?;
    }
    Ok(places::npm_programs())
}

/// Sees that there is a Node.js, and one that is new enough.
pub(super) fn get_node() -> Result {
    if process::find("node").is_none() {
        packages::install(&["nodejs"])?;
    }
    let said = process::ask(process::command("node").arg("--version")).unwrap_or_default();
    match major_version(&said) {
        Some(major) if OLDEST_NODE <= major => Ok(()),
        _ => Err(Failure::new(format!("Node.js {OLDEST_NODE} or newer is needed; `node --version` says {said:?}"))),
    }
}

/// `v20.20.2` → 20.
fn major_version(said: &str) -> Option<u32> {
    said.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(major_version("v20.20.2"), Some(20));
        assert_eq!(major_version(""), None);
    }

    #[test]
    fn the_lock_file_names_no_host() {
        let lock = fs::read_to_string(places::repository().join("package-lock.json")).unwrap();
        assert!(!lock.contains("\"resolved\""), "npm install --omit-lockfile-registry-resolved");
    }
}

//! Trunk and wasm-bindgen, built once per version into the user's cache.

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::{env, fs};

use crate::failure::{Context as _, Failure, Result};
use crate::{places, process};

/// The newest Trunk that the fixed compiler builds.
const TRUNK: &str = "0.21.14";

/// The version of cargo-mutants that `tests/mutants.toml` was written for.
const MUTANTS: &str = "27.1.0";

/// A program from the registry, in one version.
pub(super) struct Tool {
    name: &'static str,
    package: &'static str,
    version: String,
    arguments: &'static [&'static str],
    minutes: u8,
}

/// Drives the build of the page.
pub(super) fn trunk() -> Tool {
    Tool {
        name: "trunk",
        package: "trunk",
        version: TRUNK.to_owned(),
        arguments: &["--locked", "--no-default-features", "--features", "rustls"],
        minutes: 4,
    }
}

/// Writes the glue between browser and program; its version must be that of the library, to the last digit.
pub(super) fn wasm_bindgen() -> Result<Tool> {
    let lock = places::repository().join("Cargo.lock");
    let text = fs::read_to_string(&lock).context(|| format!("reading {}", lock.display()))?;
    let version = locked_version(&text, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no version of wasm-bindgen"))?;
    Ok(Tool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: version.to_owned(),
        // Not --locked: its lock file runs ahead of some mirrors of the registry.
        arguments: &[],
        minutes: 3,
    })
}

/// Changes a program in every small way, and tells which changes no test notices.
pub(super) fn mutants() -> Tool {
    Tool {
        name: "cargo-mutants",
        package: "cargo-mutants",
        version: MUTANTS.to_owned(),
        arguments: &["--locked"],
        minutes: 4,
    }
}

/// Installs the tool unless it is there; returns its folder of programs.
pub(super) fn get(tool: &Tool) -> Result<PathBuf> {
    let root = places::tool_cache()?.join(format!("{}-{}", tool.name, tool.version));
    let programs = root.join("bin");
    let program = programs.join(format!("{}{EXE_SUFFIX}", tool.name));
    if !program.is_file() {
        println!("  building {} {} once, about {} minutes", tool.package, tool.version, tool.minutes);
        // The default profile takes more than twice as long to build, for tools that are waiting most of the time.
        process::run(
            process::cargo()
                .args(["install", tool.package, "--version", &tool.version])
                .args(tool.arguments)
                .arg("--root")
                .arg(&root)
                .current_dir(env::temp_dir())
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
        )?;
    }
    Ok(programs)
}

/// The version that a lock file of cargo gives a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_found() {
        let lock =
            "[[package]]\nname = \"a-b\"\nversion = \"2.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"1.0.7\"\n";
        assert_eq!(locked_version(lock, "a"), Some("1.0.7"));
        assert_eq!(locked_version(lock, "c"), None);
    }

    #[test]
    fn trunk_is_told_the_version_in_the_lock_file() {
        let version = wasm_bindgen().unwrap().version;
        let trunk = fs::read_to_string(places::repository().join("Trunk.toml")).unwrap();
        assert!(trunk.contains(&format!("wasm_bindgen = \"{version}\"")), "Trunk.toml: [tools]");
    }

    #[test]
    fn trunk_is_told_the_version_in_package_json() {
        let package = fs::read_to_string(places::repository().join("package.json")).unwrap();
        let trunk = fs::read_to_string(places::repository().join("Trunk.toml")).unwrap();
        let major = |text: &str, before: &str| {
            let rest = text.split_once(before).unwrap().1;
            rest.split(|char: char| !char.is_ascii_digit()).next().unwrap().to_owned()
        };
        assert_eq!(major(&package, "\"binaryen\": \""), major(&trunk, "wasm_opt = \"version_"));
    }
}

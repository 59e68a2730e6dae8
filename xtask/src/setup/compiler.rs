//! The compiler for the browser: rustup's or Debian's, each with the source of the standard library.
//!
//! Cargo builds the library together with our own code, for size and without the texts of panics: a ready-made one weighs
//! more in the first load (README, Decisions). On an ordinary machine rustup downloads the source. Where it can download
//! nothing, Debian's packages bring a compiler, a linker and the source.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::packages;
use crate::failure::{Failure, Result};
use crate::process;

/// What the page is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's packages for it. Its older `rustc` and `cargo` would bring the same files, but an older compiler.
const DEBIAN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];
const DEBIAN_CLIPPY: &str = "rust-web-clippy";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_LINKER: &str = "/usr/lib/llvm-19/bin/wasm-ld";

/// A rustup that reaches its server is done in this time; one that does not should not hold anybody up.
const RUSTUP_PATIENCE: Duration = Duration::from_mins(5);

/// Who compiles for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WasmCompiler {
    /// The toolchain that runs this program.
    Own,
    /// Debian's compiler.
    Debian,
}

/// Finds the compiler, or gets it. `BOWOUT_WASM_COMPILER=own` or `=debian` takes the choice away from it.
pub(crate) fn get() -> Result<WasmCompiler> {
    match env::var("BOWOUT_WASM_COMPILER").as_deref() {
        Ok("own") if own_has_source() || rustup_adds_source() => Ok(WasmCompiler::Own),
        Ok("own") => Err(Failure::new(format!("this toolchain has not the source of the library for {TARGET}"))),
        Ok("debian") => packages::get(&DEBIAN).map(|()| WasmCompiler::Debian),
        Ok(other) => Err(Failure::usage(format!("BOWOUT_WASM_COMPILER is `own` or `debian`, not `{other}`"))),
        Err(_) => choose(),
    }
}

fn choose() -> Result<WasmCompiler> {
    if own_has_source() {
        return Ok(WasmCompiler::Own);
    }
    if packages::missing(&DEBIAN).is_empty() {
        return Ok(WasmCompiler::Debian);
    }
    if rustup_adds_source() {
        return Ok(WasmCompiler::Own);
    }
    if packages::manager().is_none() {
        return Err(Failure::new(format!(
            "no compiler for {TARGET}: install rustup, then `rustup component add rust-src`"
        )));
    }
    println!("  no rustup here that can add rust-src: Debian's compiler takes its place");
    packages::get(&DEBIAN)?;
    Ok(WasmCompiler::Debian)
}

impl WasmCompiler {
    /// Folders that come in front of PATH.
    pub(super) fn folders(self) -> Option<PathBuf> {
        match self {
            Self::Own => None,
            Self::Debian => Some(PathBuf::from("/usr/bin")),
        }
    }

    /// Sets the variables with which cargo compiles for the browser.
    pub(super) fn equip(self, command: &mut Command) {
        // Building the library is an unstable feature of cargo.
        command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        if self == Self::Own {
            return;
        }
        // What rustup and the cargo around this program left behind speaks of another compiler.
        for leftover in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "RUSTC_WRAPPER"] {
            command.env_remove(leftover);
        }
        // Debian's compiler knows no rust-lld.
        command.env("RUSTC", DEBIAN_RUSTC).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
    }

    /// Sets the variables with which the page becomes as light as it is shipped: a panic stops the program without a
    /// word, and knows neither its place in the source nor how a value looks.
    pub(crate) fn lighten(command: &mut Command) {
        // Half a megabyte of stack: nothing recurses deeply, and addresses below a megabyte are a byte shorter. The list
        // of addresses is for the parting of the program (xtask/src/trim/).
        let flags = "-Cpanic=immediate-abort -Zunstable-options -Zlocation-detail=none -Zfmt-debug=none \
                     -Clink-arg=-zstack-size=524288 -Clink-arg=--emit-relocs";
        command
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }

    /// The cargo that goes with the compiler.
    pub(crate) fn cargo(self) -> Command {
        match self {
            Self::Own => process::cargo(),
            Self::Debian => process::command(DEBIAN_CARGO),
        }
    }

    /// Gets the linter that goes with the compiler.
    pub(super) fn get_clippy(self) -> Result {
        match self {
            Self::Own => Ok(()),
            Self::Debian => packages::get(&[DEBIAN_CLIPPY]),
        }
    }
}

fn own_has_source() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    process::ask(process::command(rustc).args(["--print", "sysroot"]))
        .is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

fn rustup_adds_source() -> bool {
    process::find("rustup").is_some()
        && process::succeeds_within(
            process::command("rustup").args(["component", "add", "rust-src"]).env("RUSTUP_MAX_RETRIES", "1"),
            RUSTUP_PATIENCE,
        )
        && own_has_source()
}

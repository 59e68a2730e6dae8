//! Gets what a command needs, and nothing when everything is there.
//!
//! A missing piece is installed: compiler and browser with the system's package manager (as root only; else the
//! exact command is printed), build tools into the user's cache, npm packages into `node_modules/`.

mod compiler;
mod npm;
mod packages;
mod tools;

use std::path::PathBuf;
use std::process::Command;

pub(crate) use compiler::{TARGET, WasmCompiler};

use crate::clock::{self, Stopwatch};
use crate::failure::Result;
use crate::process;

/// Everything that a build of the page needs.
pub(crate) struct Workshop {
    /// The compiler for the browser's side.
    pub(crate) compiler: WasmCompiler,
    tools: Vec<PathBuf>,
}

impl Workshop {
    /// Gives a command the tools and the compiler.
    pub(crate) fn equip(&self, command: &mut Command) -> Result {
        let mut folders = self.tools.clone();
        folders.extend(self.compiler.folders());
        process::prepend_path(command, &folders)?;
        self.compiler.equip(command);
        Ok(())
    }
}

/// Gets what a build of the page needs.
pub(crate) fn for_build() -> Result<Workshop> {
    let compiler = step("1/4", "compiler for the browser", compiler::get)?;
    let npm = step("2/4", "npm packages", npm::get)?;
    let trunk = step("3/4", "Trunk", || tools::get(&tools::trunk()))?;
    let wasm_bindgen = step("4/4", "wasm-bindgen", || tools::get(&tools::wasm_bindgen()?))?;
    Ok(Workshop { compiler, tools: vec![trunk, wasm_bindgen, npm] })
}

/// Gets the linter for the browser's side of the code.
pub(crate) fn for_wasm_clippy(compiler: WasmCompiler) -> Result {
    compiler.get_clippy()
}

/// The browsers that the tests drive.
pub(crate) struct Browsers {
    chromium: PathBuf,
    firefox: PathBuf,
}

impl Browsers {
    /// Tells a script where they are.
    pub(crate) fn equip(&self, script: &mut Command) {
        script.env(packages::CHROMIUM.variable, &self.chromium).env(packages::FIREFOX.variable, &self.firefox);
    }
}

/// Gets what the browser tests need beside the build's tools, and tells where the browsers are.
pub(crate) fn for_browser_tests() -> Result<Browsers> {
    step("1/3", "npm packages", npm::get)?;
    let chromium = step("2/3", "Chromium", || packages::browser(&packages::CHROMIUM))?;
    let firefox = step("3/3", "Firefox", || packages::browser(&packages::FIREFOX))?;
    Ok(Browsers { chromium, firefox })
}

/// Gets the interpreter whose parsers are not ours.
pub(crate) fn for_python() -> Result {
    if process::find("python3").is_none() {
        packages::install(&["python3"])?;
    }
    Ok(())
}

/// Gets the tool that changes the program in small ways; tells its folder of programs.
pub(crate) fn for_mutants() -> Result<PathBuf> {
    step("1/1", "cargo-mutants", || tools::get(&tools::mutants()))
}

/// Gets the npm packages, and the interpreter that runs our scripts.
pub(crate) fn for_node_packages() -> Result {
    step("1/1", "npm packages", npm::get).map(drop)
}

/// Gets the interpreter that runs our scripts.
pub(crate) fn for_node() -> Result {
    npm::get_node()
}

/// Says what is being got, and how long it took when that was long.
fn step<T>(number: &str, what: &str, get: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("set-up {number}: {what}");
    let watch = Stopwatch::start();
    let got = get()?;
    if 1 <= watch.elapsed().as_secs() {
        println!("set-up {number}: {what} ready after {}", clock::in_words(watch.elapsed()));
    }
    Ok(got)
}

//! The page measured: beside rival pages, over a long time, by Lighthouse. The scripts print and judge; this gets them
//! what they need.

use std::path::PathBuf;

use crate::build::{self, Profile};
use crate::failure::Result;
use crate::setup::{self, WasmCompiler};
use crate::{browser, places, process};

/// Compares the page with the same page in vanilla JavaScript, Preact and React; `--texts` only makes sure that they
/// write the same messages.
pub(crate) fn rivals(arguments: &[String]) -> Result {
    if let [one] = arguments
        && one == "--texts"
    {
        setup::for_node_packages()?;
        return rival_texts();
    }
    build::must_be_fresh(Profile::Release)?;
    let browsers = setup::for_browser_tests()?;
    rival_texts()?;
    process::run(browser::node(&browsers, Profile::Release)?.arg("tests/rivals/measure.mjs").args(arguments))
}

/// Makes the rivals' bank from ours, and compares the messages that they make of it with those of our engine.
pub(crate) fn rival_texts() -> Result {
    let folder = rivals_folder();
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "bowout", "--example", "rivals", "--"]);
    process::run(cargo.arg(&folder))?;
    let tests = ["tests/rivals/compose.test.mjs", "tests/rivals/stats.test.mjs"];
    process::run(process::command("node").args(["--test", "--test-reporter=spec"]).args(tests))
}

/// Looks for what grows while the page is used for long, and for what moves while nobody does anything.
pub(crate) fn soak(arguments: &[String]) -> Result {
    by_script("tests/soak/soak.mjs", arguments)
}

/// Asks Lighthouse.
pub(crate) fn lighthouse(arguments: &[String]) -> Result {
    by_script("tests/lighthouse/lighthouse.mjs", arguments)
}

/// Measures our composer against template engines, in a page of their own.
pub(crate) fn templates(arguments: &[String]) -> Result {
    let workshop = setup::for_build()?;
    let browsers = setup::for_browser_tests()?;
    rival_texts()?;
    let mut cargo = workshop.compiler.cargo();
    cargo.args(["build", "--package", "bowout-templates", "--release", "--locked", "--target", setup::TARGET]);
    cargo.env("CARGO_TARGET_DIR", places::wasm_target());
    workshop.equip(&mut cargo)?;
    // As the page is compiled.
    WasmCompiler::lighten(&mut cargo);
    process::run(&mut cargo)?;
    let program = places::wasm_target().join(setup::TARGET).join("release/bowout_templates.wasm");
    let mut bindgen = process::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir", "target/templates"]).arg(program);
    workshop.equip(&mut bindgen)?;
    process::run(&mut bindgen)?;
    process::run(browser::node(&browsers, Profile::Release)?.arg("benches/templates/templates.mjs").args(arguments))
}

fn by_script(script: &str, arguments: &[String]) -> Result {
    build::must_be_fresh(Profile::Release)?;
    let browsers = setup::for_browser_tests()?;
    process::run(browser::node(&browsers, Profile::Release)?.arg(script).args(arguments))
}

/// What the rival pages are made of, and the pages.
fn rivals_folder() -> PathBuf {
    places::repository().join("target/rivals")
}

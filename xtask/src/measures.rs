//! The page measured: beside rival pages, over a long time, by Lighthouse. The scripts print and judge; this gets them
//! what they need.

use std::path::PathBuf;

use crate::build::{self, Profile};
use crate::failure::Result;
use crate::{browser, places, process, setup};

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
    process::run(process::command("node").args(["--test", "--test-reporter=spec", "tests/rivals/"]))
}

/// Looks for what grows while the page is used for long, and for what moves while nobody does anything.
pub(crate) fn soak(arguments: &[String]) -> Result {
    by_script("tests/soak/soak.mjs", arguments)
}

/// Asks Lighthouse.
pub(crate) fn lighthouse(arguments: &[String]) -> Result {
    by_script("tests/lighthouse/lighthouse.mjs", arguments)
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

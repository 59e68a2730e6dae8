//! The page in a real browser: Node's test runner over `tests/browser/*.test.mjs`, how long a keystroke takes, and
//! pictures for README.md.

use std::process::Command;
use std::{env, fs};

use crate::build::{self, Profile};
use crate::failure::{Context as _, Failure, Result};
use crate::setup::Browsers;
use crate::{places, process, setup};

/// Where the tests stand.
const FOLDER: &str = "tests/browser";

/// Runs the browser tests against a page that is built already; names pick files, none picks all.
pub(crate) fn test_built_page(profile: Profile, names: &[String]) -> Result {
    build::must_be_fresh(profile)?;
    test(&setup::for_browser_tests()?, profile, names)
}

/// Runs the browser tests.
pub(crate) fn test(browsers: &Browsers, profile: Profile, names: &[String]) -> Result {
    let files = test_files(names)?;
    let mut node = process::command("node");
    // A test whose time is up may leave something behind that never ends.
    node.args(["--test", "--test-concurrency=1", "--test-force-exit", "--test-reporter=spec"]);
    process::run(equip(&mut node, browsers, profile)?.args(files))
}

/// Takes the pictures for README.md.
pub(crate) fn pictures() -> Result {
    build::must_be_fresh(Profile::Release)?;
    let browsers = setup::for_browser_tests()?;
    let mut node = process::command("node");
    process::run(equip(&mut node, &browsers, Profile::Release)?.arg(format!("{FOLDER}/pictures.mjs")))
}

/// Builds the gallery of parts, and looks at it.
pub(crate) fn gallery() -> Result {
    build::build(Profile::Gallery)?;
    let mut node = process::command("node");
    process::run(equip(&mut node, &setup::for_browser_tests()?, Profile::Gallery)?.arg(format!("{FOLDER}/gallery.mjs")))
}

/// Runs a script beside the tests, with the page that is built.
pub(crate) fn script(profile: Profile, name: &str, arguments: &[&str]) -> Result {
    build::must_be_fresh(profile)?;
    equipped_script(&setup::for_browser_tests()?, profile, name, arguments)
}

/// The same where everything is at hand.
pub(crate) fn equipped_script(browsers: &Browsers, profile: Profile, name: &str, arguments: &[&str]) -> Result {
    let mut node = process::command("node");
    process::run(equip(&mut node, browsers, profile)?.arg(format!("{FOLDER}/{name}")).args(arguments))
}

/// Draws the icons for home screens.
pub(crate) fn icons() -> Result {
    let browsers = setup::for_browser_tests()?;
    let mut node = process::command("node");
    process::run(equip(&mut node, &browsers, Profile::Release)?.arg(format!("{FOLDER}/icons.mjs")))
}

/// Measures a keystroke in the page against one in a vanilla page that writes the same.
pub(crate) fn keystroke(arguments: &[String]) -> Result {
    build::must_be_fresh(Profile::Release)?;
    let browsers = setup::for_browser_tests()?;
    let mut node = process::command("node");
    let node = equip(&mut node, &browsers, Profile::Release)?;
    process::run(node.arg("benches/keystroke/keystroke.mjs").args(arguments))
}

/// A Node.js that knows where the browsers and the server are.
pub(crate) fn node(browsers: &Browsers, profile: Profile) -> Result<Command> {
    let mut node = process::command("node");
    equip(&mut node, browsers, profile)?;
    Ok(node)
}

/// Tells a script where the browsers and the server are (`stage.mjs` reads it).
fn equip<'a>(node: &'a mut Command, browsers: &Browsers, profile: Profile) -> Result<&'a mut Command> {
    let server = env::current_exe().context(|| "looking for the server".to_owned())?;
    let profile = match profile {
        Profile::Debug => "--debug",
        Profile::Release => "--release",
        Profile::Gallery => "--gallery",
    };
    browsers.equip(node);
    Ok(node.env("BOWOUT_SERVER", server).env("BOWOUT_PROFILE", profile))
}

/// The files of tests, in the order of their names.
fn test_files(names: &[String]) -> Result<Vec<String>> {
    let reading = || format!("reading {FOLDER}");
    let mut files = Vec::new();
    for entry in fs::read_dir(places::repository().join(FOLDER)).context(reading)? {
        let name = entry.context(reading)?.file_name().to_string_lossy().into_owned();
        let picked = names.is_empty() || names.iter().any(|part| name.contains(part.as_str()));
        if picked && name.ends_with(".test.mjs") {
            files.push(format!("{FOLDER}/{name}"));
        }
    }
    files.sort();
    if files.is_empty() { Err(Failure::usage("no browser test has such a name")) } else { Ok(files) }
}

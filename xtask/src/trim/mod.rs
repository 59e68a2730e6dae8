//! Takes out of the shipped page what it never calls: a script does it with esbuild and binaryen, which are npm packages.

use std::fs;

use crate::build::Profile;
use crate::failure::{Context as _, Result};
use crate::setup::{TARGET, Workshop};
use crate::{places, process};

/// Does the work; a file, because its imports are looked for from where it stands.
const SCRIPT: &str = "xtask/src/trim/trim.mjs";

/// Puts a lighter program and glue in the place of those in the folder of the shipped page.
pub(crate) fn trim(workshop: &Workshop) -> Result {
    // Not what Trunk has put into the folder: code that was squeezed once as it is told to compresses less well.
    let bindgen = places::wasm_target().join("wasm-bindgen/release");
    let linked = places::wasm_target().join(TARGET).join("release/bowout.wasm");
    let work = places::wasm_target().join("trim");
    fs::create_dir_all(&work).context(|| format!("making {}", work.display()))?;
    let mut node = process::command("node");
    node.arg(SCRIPT).arg(Profile::Release.dist()).args([linked, bindgen, work]);
    workshop.equip(&mut node)?;
    process::run(&mut node)
}

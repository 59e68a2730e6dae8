//! Weighs the built page and holds it to its budget, `tests/size-budget.txt`.
//!
//! What counts is the first load: what a browser requests before the page works, compressed with brotli as hosts do; and
//! every other part that somebody waits for.

mod budget;
mod page;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::{self, Profile};
use crate::failure::{Context as _, Failure, Result};
use crate::{places, process, setup};
use budget::Budget;

/// Compresses; handed to Node.js.
const BROTLI: &str = include_str!("brotli.mjs");

/// A file of the built page.
struct Weight {
    raw: u64,
    brotli: u64,
    path: String,
    first_load: bool,
}

impl Weight {
    fn is_of_kind(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|it| it == extension)
    }
}

/// Prints a table of all files, and fails when the first load is over its budget.
pub(crate) fn size() -> Result {
    build::must_be_fresh(Profile::Release)?;
    setup::for_node()?;
    let budget = Budget::read()?;
    let mut weights = weigh(&places::dist())?;
    weights.sort_by_key(|weight| Reverse((weight.first_load, weight.brotli)));

    println!("{:>9}  {:>9}  first load  file", "raw", "brotli");
    for Weight { raw, brotli, path, first_load } in &weights {
        println!("{raw:>9}  {brotli:>9}  {:<10}  {path}", if *first_load { "yes" } else { "" });
    }
    let complaints = budget.judge(&weights);
    if complaints.is_empty() {
        Ok(())
    } else {
        let complaints = complaints.join(" and ");
        Err(Failure::new(format!("the page is over its budget: {complaints} (tests/size-budget.txt)")))
    }
}

fn weigh(dist: &Path) -> Result<Vec<Weight>> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).context(|| format!("reading {}", page.display()))?;
    let requested = page::requested(&html);
    let mut files = Vec::new();
    collect(dist, &mut files)?;

    let mut node = process::command("node");
    node.args(["--input-type=module", "--eval", BROTLI, "--"]).args(&files);
    let printed = process::ask(&mut node).ok_or_else(|| Failure::new("Node.js could not compress the files"))?;
    let weights: Vec<_> = printed.lines().filter_map(|line| weight(line, dist, &requested)).collect();
    if weights.len() != files.len() {
        return Err(Failure::new("Node.js did not weigh every file"));
    }
    match requested.iter().find(|path| !weights.iter().any(|weight| weight.path == **path)) {
        Some(absent) => Err(Failure::new(format!("index.html asks for {absent}, which is not in dist/"))),
        None => Ok(weights),
    }
}

/// One line of what the script prints.
fn weight(line: &str, dist: &Path, requested: &BTreeSet<String>) -> Option<Weight> {
    let mut parts = line.splitn(3, ' ');
    let raw = parts.next()?.parse().ok()?;
    let brotli = parts.next()?.parse().ok()?;
    let path = Path::new(parts.next()?).strip_prefix(dist).ok()?.to_str()?.replace('\\', "/");
    // The glue imports what lies in snippets/.
    let first_load = path == "index.html" || requested.contains(&path) || path.starts_with("snippets/");
    Some(Weight { raw, brotli, path, first_load })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result {
    let reading = || format!("reading {}", folder.display());
    for entry in fs::read_dir(folder).context(reading)? {
        let path = entry.context(reading)?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

//! Weighs the built page and holds it to its budget, `tests/size-budget.txt`.
//!
//! What counts is the first load: what a browser requests before the page works, compressed with brotli as hosts do; and
//! the script that other pages load.

mod page;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::{self, Profile};
use crate::failure::{Context as _, Failure, Result};
use crate::{places, process, setup};

/// Compresses; handed to Node.js.
const BROTLI: &str = include_str!("brotli.mjs");

/// The script that other pages load.
const EMBED: &str = "embed.v1.js";

/// A file of the built page.
struct Weight {
    raw: u64,
    brotli: u64,
    path: String,
    first_load: bool,
}

/// What the first load may cost.
#[derive(Debug, PartialEq, Eq)]
struct Budget {
    brotli_bytes: u64,
    requests: usize,
    /// What other pages load of us.
    embed_brotli_bytes: u64,
}

/// Prints a table of all files, and fails when the first load is over its budget.
pub(crate) fn size() -> Result {
    build::must_be_fresh(Profile::Release)?;
    setup::for_node()?;
    let budget = read_budget()?;
    let mut weights = weigh(&places::dist())?;
    weights.sort_by_key(|weight| Reverse((weight.first_load, weight.brotli)));

    println!("{:>9}  {:>9}  first load  file", "raw", "brotli");
    for Weight { raw, brotli, path, first_load } in &weights {
        println!("{raw:>9}  {brotli:>9}  {:<10}  {path}", if *first_load { "yes" } else { "" });
    }
    let first: Vec<_> = weights.iter().filter(|weight| weight.first_load).collect();
    let raw: u64 = first.iter().map(|weight| weight.raw).sum();
    let bytes: u64 = first.iter().map(|weight| weight.brotli).sum();
    println!("{raw:>9}  {bytes:>9}  first load in all, of {} bytes with brotli", budget.brotli_bytes);
    println!("{:>9}  {:>9}  requests, of {}", "", first.len(), budget.requests);

    let mut complaints = Vec::new();
    if budget.brotli_bytes < bytes {
        complaints.push(format!("{} bytes too many", bytes - budget.brotli_bytes));
    }
    if budget.requests < first.len() {
        complaints.push(format!("{} requests too many", first.len() - budget.requests));
    }
    match weights.iter().find(|weight| weight.path == EMBED) {
        Some(embed) if embed.brotli <= budget.embed_brotli_bytes => {
            println!(
                "{:>9}  {:>9}  {EMBED}, of {} bytes with brotli",
                embed.raw, embed.brotli, budget.embed_brotli_bytes
            );
        }
        Some(embed) => complaints.push(format!("{EMBED}: {} bytes too many", embed.brotli - budget.embed_brotli_bytes)),
        None => complaints.push(format!("{EMBED} is missing")),
    }
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

fn read_budget() -> Result<Budget> {
    let file = places::repository().join("tests/size-budget.txt");
    let text = fs::read_to_string(&file).context(|| format!("reading {}", file.display()))?;
    parse_budget(&text).ok_or_else(|| {
        Failure::new("tests/size-budget.txt needs `brotli_bytes`, `requests` and `embed_brotli_bytes`, each `= N`")
    })
}

fn parse_budget(text: &str) -> Option<Budget> {
    let value = |name: &str| {
        let lines = text.lines().filter_map(|line| line.split_once('='));
        lines.filter(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().replace('_', "")).next()
    };
    Some(Budget {
        brotli_bytes: value("brotli_bytes")?.parse().ok()?,
        requests: value("requests")?.parse().ok()?,
        embed_brotli_bytes: value("embed_brotli_bytes")?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_read() {
        let budget = parse_budget("# words\nbrotli_bytes = 150_000\nrequests = 6\nembed_brotli_bytes = 4_096\n");
        assert_eq!(budget, Some(Budget { brotli_bytes: 150_000, requests: 6, embed_brotli_bytes: 4_096 }));
        assert_eq!(parse_budget("requests = 6"), None);
    }

    #[test]
    fn the_committed_budget_is_readable() {
        assert!(read_budget().is_ok());
    }
}

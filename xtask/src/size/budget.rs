//! What the built page may cost, part by part: `tests/size-budget.txt`.

use std::fs;

use super::Weight;
use crate::failure::{Context as _, Failure, Result};
use crate::places;

/// A part of the built page, as the budget names it, and which files belong to it.
pub(super) struct Part {
    name: &'static str,
    has: fn(&Weight) -> bool,
}

/// All parts; a file may belong to several.
pub(super) const PARTS: [Part; 8] = [
    Part { name: "first_load", has: |it| it.first_load },
    Part { name: "page", has: |it| it.path == "index.html" },
    Part { name: "program", has: |it| it.first_load && it.is_of_kind("wasm") },
    Part { name: "glue", has: |it| it.first_load && it.path.starts_with("bowout-") && it.is_of_kind("js") },
    Part { name: "boot", has: |it| it.path.starts_with("boot-") },
    Part { name: "later", has: |it| it.path.starts_with("bowout-later-") },
    Part { name: "worker", has: |it| it.path == "sw.js" },
    Part { name: "embed", has: |it| it.path == "embed.v1.js" },
];

/// The budget.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Budget {
    /// Bytes with brotli at its best, in the order of [`PARTS`].
    bytes: Vec<u64>,
    /// What a browser requests before the page works.
    requests: usize,
}

impl Budget {
    pub(super) fn read() -> Result<Self> {
        let file = places::repository().join("tests/size-budget.txt");
        let text = fs::read_to_string(&file).context(|| format!("reading {}", file.display()))?;
        parse(&text).ok_or_else(|| {
            let names: Vec<_> = PARTS.iter().map(|part| part.name).collect();
            Failure::new(format!("{} needs `requests` and {names:?}, each `= N`", file.display()))
        })
    }

    /// Prints each part beside its budget, and tells what is over it.
    pub(super) fn judge(&self, weights: &[Weight]) -> Vec<String> {
        println!("\n{:>9}  {:>9}  part", "brotli", "budget");
        let mut complaints = Vec::new();
        for (part, most) in PARTS.iter().zip(&self.bytes) {
            let files = || weights.iter().filter(|weight| (part.has)(weight));
            let bytes: u64 = files().map(|weight| weight.brotli).sum();
            println!("{bytes:>9}  {most:>9}  {}", part.name);
            if files().next().is_none() {
                complaints.push(format!("{}: there is no such file", part.name));
            } else if *most < bytes {
                complaints.push(format!("{}: {} bytes too many", part.name, bytes - most));
            }
        }
        let requests = weights.iter().filter(|weight| weight.first_load).count();
        println!("{requests:>9}  {:>9}  requests of the first load", self.requests);
        if self.requests < requests {
            complaints.push(format!("{} requests too many", requests - self.requests));
        }
        complaints
    }
}

fn parse(text: &str) -> Option<Budget> {
    let value = |name: &str| {
        let lines = text.lines().filter_map(|line| line.split_once('='));
        lines.filter(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().replace('_', "")).next()
    };
    let bytes: Option<Vec<u64>> = PARTS.iter().map(|part| value(part.name)?.parse().ok()).collect();
    Some(Budget { bytes: bytes?, requests: value("requests")?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget(requests: usize, bytes: u64) -> Budget {
        Budget { bytes: vec![bytes; PARTS.len()], requests }
    }

    #[test]
    fn the_committed_budget_is_readable() {
        assert!(Budget::read().is_ok());
    }

    #[test]
    fn a_budget_names_every_part() {
        let mut text = "# words\nrequests = 5\n".to_owned();
        for Part { name, .. } in PARTS {
            assert_eq!(parse(&text), None);
            text = format!("{text}{name} = 1_000\n");
        }
        assert_eq!(parse(&text), Some(budget(5, 1_000)));
    }

    #[test]
    fn what_is_over_the_budget_and_what_is_missing_is_told() {
        let weight = |path: &str, first_load| Weight { raw: 9, brotli: 5, path: path.to_owned(), first_load };
        let mut weights = vec![
            weight("index.html", true),
            weight("bowout-1.wasm", true),
            weight("bowout-2.js", true),
            weight("boot-3.js", true),
            weight("bowout-later-4.wasm", false),
            weight("sw.js", false),
            weight("embed.v1.js", false),
        ];
        assert!(budget(4, 20).judge(&weights).is_empty());
        assert_eq!(budget(3, 19).judge(&weights), ["first_load: 1 bytes too many", "1 requests too many"]);
        weights.pop();
        assert_eq!(budget(4, 20).judge(&weights), ["embed: there is no such file"]);
    }
}

//! The store of drafts put to the test: made-up lives of a browser, and damaged stores.

use crate::failure::Result;
use crate::process;

/// Lets so many made-up browsers live, and looks whether the store keeps its promises (examples/simulator).
pub(crate) fn under_faults(n: &str) -> Result {
    example("simulator", &format!("seeds={n}"))
}

/// Opens so many damaged stores, and looks whether anything is lost (examples/damaged).
pub(crate) fn damaged(n: &str) -> Result {
    example("damaged", &format!("n={n}"))
}

fn example(name: &str, argument: &str) -> Result {
    let mut cargo = process::cargo();
    cargo.args(["run", "--profile", "bench", "--package", "bowout", "--example", name, "--", argument]);
    process::run(&mut cargo)
}

//! Joins the style sheets into one, because each file would cost the page a request.
//!
//! `style/layers.css` comes first: it sets the order of the cascade layers. The others follow by name, and since
//! each stands in its layer, their order changes nothing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context as _, Failure, Result};
use crate::places;

/// Names the layers in their order.
const FIRST: &str = "layers.css";

/// Writes `target/style/bowout.css` from `style/**/*.css`.
pub(crate) fn join() -> Result {
    let folder = places::repository().join("style");
    let mut sheets = Vec::new();
    collect(&folder, &mut sheets)?;
    let first = folder.join(FIRST);
    if !sheets.contains(&first) {
        return Err(Failure::new("style/layers.css is missing: it names the cascade layers in order"));
    }
    sheets.sort_by_key(|sheet| (*sheet != first, sheet.clone()));
    let mut joined = String::new();
    for sheet in &sheets {
        joined += &fs::read_to_string(sheet).context(|| format!("reading {}", sheet.display()))?;
        if !joined.ends_with('\n') {
            joined.push('\n');
        }
    }
    let output = places::joined_style();
    if let Some(parent) = output.parent() {
        fs::create_dir_all(parent).context(|| format!("making {}", parent.display()))?;
    }
    fs::write(&output, joined).context(|| format!("writing {}", output.display()))?;
    println!("joined {} style sheets", sheets.len());
    Ok(())
}

fn collect(folder: &Path, sheets: &mut Vec<PathBuf>) -> Result {
    let reading = || format!("reading {}", folder.display());
    for entry in fs::read_dir(folder).context(reading)? {
        let path = entry.context(reading)?.path();
        if path.is_dir() {
            collect(&path, sheets)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            sheets.push(path);
        }
    }
    Ok(())
}

//! Joins the style sheets into two, because each file would cost the page a request: what the first screen is made of, and
//! what it does without (`style/later/`, which static/offline.js asks for once the page stands).
//!
//! `style/layers.css` comes first: it sets the order of the cascade layers. The others follow by name, and since
//! each stands in its layer, their order changes nothing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context as _, Failure, Result};
use crate::places;

/// Names the layers in their order.
const FIRST: &str = "layers.css";

/// What the first screen does without.
const LATER: &str = "later";

/// What only the gallery of parts needs.
const GALLERY: &str = "gallery";

/// Writes `target/style/bowout.css` from `style/**/*.css`, and `offline.css` beside it from `style/later/`.
pub(crate) fn join(for_gallery: bool) -> Result {
    let folder = places::repository().join("style");
    let mut all = Vec::new();
    collect(&folder, &mut all)?;
    all.retain(|it| for_gallery || !it.starts_with(folder.join(GALLERY)));
    let (mut later, mut sheets): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.starts_with(folder.join(LATER)));
    let first = folder.join(FIRST);
    if !sheets.contains(&first) {
        return Err(Failure::new("style/layers.css is missing: it names the cascade layers in order"));
    }
    sheets.sort_by_key(|sheet| (*sheet != first, sheet.clone()));
    later.sort();
    let output = places::joined_style();
    write(&sheets, &output)?;
    write(&later, &output.with_file_name("offline.css"))?;
    println!("joined {} style sheets, and {} for later", sheets.len(), later.len());
    Ok(())
}

fn write(sheets: &[PathBuf], output: &Path) -> Result {
    let mut joined = String::new();
    for sheet in sheets {
        joined += &fs::read_to_string(sheet).context(|| format!("reading {}", sheet.display()))?;
        if !joined.ends_with('\n') {
            joined.push('\n');
        }
    }
    if let Some(parent) = output.parent() {
        fs::create_dir_all(parent).context(|| format!("making {}", parent.display()))?;
    }
    fs::write(output, joined).context(|| format!("writing {}", output.display()))
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

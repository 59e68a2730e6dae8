//! The last touch to the built page: what Trunk cannot be told to do.

use std::fs;
use std::path::Path;

use crate::failure::{Context as _, Failure, Result};

/// Rewrites `index.html` in the folder of the built page.
pub(crate) fn finish(dist: &Path) -> Result {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).context(|| format!("reading {}", page.display()))?;
    let finished = digest_of_program_for_boot(&html)
        .ok_or_else(|| Failure::new("the built page has no preload with a digest for the program"))?;
    fs::write(&page, finished).context(|| format!("writing {}", page.display()))
}

/// Browsers ignore the digest of a preload that is meant for `fetch()`, and warn about it in everybody's console.
/// Moved to `data-integrity` it is for boot.js alone, whose `fetch()` does enforce it.
fn digest_of_program_for_boot(html: &str) -> Option<String> {
    let tags = html.split_inclusive('>');
    let mut found = false;
    let rewritten = tags.map(|tag| {
        if tag.contains("rel=\"preload\"") || tag.contains("rel=preload") {
            found |= tag.contains(" integrity=");
            tag.replace(" integrity=", " data-integrity=")
        } else {
            tag.to_owned()
        }
    });
    let rewritten: String = rewritten.collect();
    found.then_some(rewritten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_digest_of_the_program_moves() {
        let html = "<link integrity=a rel=modulepreload><link as=fetch integrity=b rel=preload>";
        let finished = "<link integrity=a rel=modulepreload><link as=fetch data-integrity=b rel=preload>";
        assert_eq!(digest_of_program_for_boot(html).as_deref(), Some(finished));
        assert_eq!(digest_of_program_for_boot("<p>"), None);
    }
}

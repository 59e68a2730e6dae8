//! What the browser says of the page's traffic, as `static/offline.js` counts it.

use super::js;

/// What offline.js calls the function that tells.
const TELLER: &str = "bowoutSeen";

/// Counts since the page was loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Files that the page got from its own host, itself included.
    pub(crate) own: u32,
    /// Requests to anybody else.
    pub(crate) others: u32,
    /// Requests since the page has closed the network to itself; none while it has not.
    pub(crate) after: Option<u32>,
    /// What the browser refused, because the page's policy forbids it.
    pub(crate) refused: u32,
    /// Which build this is; empty where it was not made by the build.
    pub(crate) build: String,
}

/// What there is to tell; nothing before the counting has begun.
pub(crate) fn seen() -> Option<Seen> {
    let told = js::call(&js::global(), TELLER, &[]).ok()?;
    let number = |name: &str| {
        let value = js::get(&told, name)?.as_f64()?;
        // Whole and never below zero: they are lengths of lists.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "see above")]
        let number = value as u32;
        Some(number)
    };
    Some(Seen {
        own: number("own")?,
        others: number("others")?,
        after: number("after"),
        refused: number("refused")?,
        build: js::get(&told, "build").and_then(|build| build.as_string()).unwrap_or_default(),
    })
}

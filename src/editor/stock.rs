//! What is kept, in words: what each stored thing is, how large, and what a file brought.

use crate::drafts::archive::Changes;

/// What stands under a key of ours, and its place among such things: what the candidate made comes first.
pub fn stored_thing(key: &str) -> (usize, &'static str) {
    const KINDS: &[(&str, &str)] = &[
        ("bowout:d:", "Drafts, with deleted ones"),
        ("bowout:q:", "Damaged drafts, put aside"),
        ("bowout:s:", "Earlier versions"),
        ("bowout:t:", "Marks on deleted drafts that have run out"),
        ("bowout:versions", "What you can undo"),
        ("bowout:open", "Which draft is open"),
        ("bowout:place", "Where you are in the page"),
        ("bowout:keep", "How long drafts are kept"),
        ("bowout:epoch", "A random word that tells whether everything was forgotten"),
    ];
    let place = KINDS.iter().position(|(prefix, _)| key.starts_with(prefix)).unwrap_or(KINDS.len());
    (place, KINDS.get(place).map_or("Something else of this page", |(_, what)| what))
}

/// A size in words: "812 bytes", "1.2 KB", "34 KB".
pub fn size(n_bytes: u64) -> String {
    let scaled = |unit: u64, name: &str| {
        // In tenths, rounded.
        let tenths = (n_bytes * 10 + unit / 2) / unit;
        if tenths < 100 {
            format!("{}.{} {name}", tenths / 10, tenths % 10)
        } else {
            format!("{} {name}", (n_bytes + unit / 2) / unit)
        }
    };
    match n_bytes {
        0..1000 => format!("{n_bytes} bytes"),
        1000..999_500 => scaled(1000, "KB"),
        _ => scaled(1_000_000, "MB"),
    }
}

/// What a file brought.
pub fn brought(changes: &Changes, n_left_out: usize) -> String {
    let drafts = |n: usize| if n == 1 { "1 draft".to_owned() } else { format!("{n} drafts") };
    let parts = [
        (changes.n_new, format!("{} came in", drafts(changes.n_new))),
        (
            changes.n_newer,
            format!(
                "{} here gave way to a later state, and can be found among the earlier versions",
                drafts(changes.n_newer)
            ),
        ),
        (changes.n_beside, format!("{} had been changed in both places: both are kept", drafts(changes.n_beside))),
    ];
    let said: Vec<_> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    let said = match (said.is_empty(), changes.put.is_empty()) {
        (false, _) => format!("{}.", said.join(". ")),
        (true, false) => "The file brought earlier versions and deletions.".to_owned(),
        (true, true) => "Everything in this file is here already.".to_owned(),
    };
    match n_left_out {
        0 => said,
        1 => format!("{said} One entry of the file was not understood and was left out."),
        n => format!("{said} {n} entries of the file were not understood and were left out."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_sizes() {
        let check = |n_bytes, expected: &str| assert_eq!(size(n_bytes), expected);
        check(0, "0 bytes");
        check(999, "999 bytes");
        check(1000, "1.0 KB");
        check(9949, "9.9 KB");
        check(9950, "10 KB");
        check(34_400, "34 KB");
        check(999_499, "999 KB");
        check(999_500, "1.0 MB");
        check(12_300_000, "12 MB");
    }

    #[test]
    fn tells_what_a_file_brought() {
        let check = |n_new, n_newer, n_beside, n_left_out, expected: &str| {
            let put = vec![(String::new(), String::new()); n_new + n_newer + n_beside];
            let changes = Changes { put, n_new, n_newer, n_beside, ..Changes::default() };
            assert_eq!(brought(&changes, n_left_out), expected);
        };
        check(0, 0, 0, 0, "Everything in this file is here already.");
        check(1, 0, 0, 0, "1 draft came in.");
        check(
            2,
            1,
            1,
            2,
            "2 drafts came in. 1 draft here gave way to a later state, and can be found among the earlier versions. \
             1 draft had been changed in both places: both are kept. \
             2 entries of the file were not understood and were left out.",
        );
    }
}

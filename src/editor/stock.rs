//! What is kept: what stands under each key.

/// What the keys of one kind of thing begin with, in the order in which they are listed: what the candidate made comes first.
/// The page has words for each, and for all else.
const KINDS: [&str; 10] = [
    "bowout:d:",
    "bowout:q:",
    "bowout:s:",
    "bowout:t:",
    "bowout:versions",
    "bowout:open",
    "bowout:place",
    "bowout:keep",
    "bowout:epoch",
    "bowout:lang",
];

/// The kind of the thing under a key of ours: its place in the list of kinds, which ends with one for all else.
pub fn stored_kind(key: &str) -> usize {
    KINDS.iter().position(|prefix| key.starts_with(prefix)).unwrap_or(KINDS.len())
}

//! Words of a role's name where a message names it in part, shortened or otherwise ended.

use super::text::Text;

/// Letters that tell a shortened word of a role.
const SHORTEST_PART: usize = 4;
/// A word longer than this is told by its letters without the last.
const LONG: usize = 6;
const ENDING: usize = 2;
/// Words inside a role's name that name nothing.
const SMALL: &[&str] = &["of", "in", "and", "for", "the", "with"];
/// After these words a role's own word names it.
const JOBS: &[&str] = &[
    "role",
    "roles",
    "job",
    "jobs",
    "post",
    "posts",
    "position",
    "vacancy",
    "opening",
    "apprenticeship",
    "placement",
    "gig",
];

impl Text<'_> {
    /// Marks words of the role's name where they name it again, in part or shortened: "the custody support role", "the rehab
    /// job" of a rehabilitation assistant.
    pub(super) fn mark_job(&mut self, role: &Text) {
        // A bit for each first letter of its words: most words of a text begin otherwise.
        let first = |word: &str| word.bytes().next().map_or(0, |letter| 1_u32 << (letter & 31));
        let firsts = role.each_word().fold(0, |all, it| all | first(it));
        let is_of_role = |word: &str| {
            let is_it = |it: &str| shortens(word, it) || word == it || word.starts_with(stem(it));
            firsts & first(word) != 0
                && word.len() >= SHORTEST_PART
                && !SMALL.contains(&word)
                && role.each_word().any(is_it)
        };
        let mut place = 0;
        while place < self.words.len() {
            let (start, mut n_named) = (place, 0);
            while is_of_role(self.word(place)) || n_named > 0 && SMALL.contains(&self.word(place)) {
                n_named += usize::from(!SMALL.contains(&self.word(place)));
                place += 1;
            }
            if n_named == 0 {
                place += 1;
                continue;
            }
            while start < place && SMALL.contains(&self.word(place - 1)) {
                place -= 1;
            }
            let is_named = is_job(self.word(place)) || 1 < n_named;
            for word in self.words.iter_mut().skip(start).take(place - start).filter(|_| is_named) {
                word.is_given = true;
            }
            place = place.max(start + 1);
        }
    }
}

/// Whether a word is one after which a role's own word names it.
pub(super) fn is_job(word: &str) -> bool {
    JOBS.contains(&word)
}

/// Whether a word is a short form of another: "rehab", "maths".
pub(super) fn shortens(word: &str, long: &str) -> bool {
    word.len() >= SHORTEST_PART && long.starts_with(word.trim_end_matches('s'))
}

/// What a word of a role begins with, whatever its ending: "teaching" of a teacher.
pub(super) fn stem(word: &str) -> &str {
    word.get(..word.len().saturating_sub(ENDING)).filter(|_| word.len() > LONG).unwrap_or(word)
}

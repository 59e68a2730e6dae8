//! Brings an edited message and a new composition together: sentences that the candidate did not touch follow the answers,
//! everything else stays as it was typed.
//!
//! Invariant: whatever the candidate typed stands in the merged text, letter by letter and in the same order.

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::SentenceMark;

/// Text of the candidate's own that stands where sentences stood that would now read differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Where it stands in the edited text, in bytes.
    pub span: Range<usize>,
    /// How the sentences that it took the place of would read now; empty where they would be gone.
    pub now: String,
}

/// A stretch of an edited text.
#[derive(Clone, Debug)]
struct Item {
    /// The white space that comes before it.
    lead: String,
    text: String,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// An untouched sentence, by its index in the base, and whether the white space before it is untouched as well.
    Kept(usize, bool),
    /// The candidate's own text, in place of these sentences of the base; of none where something was only added.
    Own(Range<usize>),
    /// These sentences were taken out.
    Removed(Range<usize>),
}

/// Writes an edited text anew: untouched sentences as they are composed `now`, the candidate's own text as it is.
/// Gives the text and the base from which the next merge begins.
pub fn merge(base: &[SentenceMark], text: &str, now: &[SentenceMark]) -> (String, Vec<SentenceMark>) {
    let mut merged = Merged::default();
    let is_new = |idx: &usize| find(base, place(now, *idx)).is_none();
    // What is new stands behind what it follows in the composition; nothing of the base, where it stands first.
    let new = (0..now.len()).filter(is_new);
    let follows = |idx: usize| (0..idx).rev().find_map(|before| find(base, place(now, before)));
    let mut waiting: Vec<_> = new.map(|idx| (idx, follows(idx))).collect();
    merged.insert(&mut waiting, now, |follows| follows.is_none());
    for item in split(base, text) {
        let sentences = match &item.kind {
            Kind::Kept(idx, _) => *idx..idx + 1,
            Kind::Own(lost) | Kind::Removed(lost) => lost.clone(),
        };
        merged.take(item, base, now);
        merged.insert(&mut waiting, now, |follows| follows.is_some_and(|idx| sentences.contains(&idx)));
    }
    (merged.text, merged.base)
}

/// The candidate's own stretches whose sentences would now read differently, or not stand there at all.
pub fn stale(base: &[SentenceMark], text: &str, now: &[SentenceMark]) -> Vec<Stale> {
    let mut stale = Vec::new();
    let mut end = 0;
    for Item { lead, text, kind } in split(base, text) {
        let start = end + lead.len();
        end = start + text.len();
        let Kind::Own(lost) = kind else { continue };
        let mut would_read = String::new();
        let mut differs = false;
        for idx in lost {
            let then = base.get(idx).map(|mark| mark.text.as_str()).unwrap_or_default();
            let reads = find(now, place(base, idx)).and_then(|idx| now.get(idx));
            differs |= reads.map(|mark| mark.text.as_str()).unwrap_or_default() != then;
            if let Some(SentenceMark { before, text, .. }) = reads {
                if !would_read.is_empty() {
                    would_read.push_str(before);
                }
                would_read.push_str(text);
            }
        }
        if differs {
            stale.push(Stale { span: start..end, now: would_read });
        }
    }
    stale
}

/// The base in which the sentences under one stretch of own text count as read: it is no longer stale.
pub fn settle(base: &[SentenceMark], text: &str, now: &[SentenceMark], span: &Range<usize>) -> Vec<SentenceMark> {
    let mut settled = base.to_vec();
    let mut end = 0;
    for Item { lead, text, kind } in split(base, text) {
        let start = end + lead.len();
        end = start + text.len();
        let Kind::Own(lost) = kind else { continue };
        if (start..end) != *span {
            continue;
        }
        for idx in lost {
            let reads = find(now, place(base, idx)).and_then(|idx| now.get(idx));
            if let Some(mark) = settled.get_mut(idx) {
                mark.text = reads.map(|mark| mark.text.clone()).unwrap_or_default();
            }
        }
    }
    settled
}

/// A move, and which of its sentences it is: the name under which a sentence is found again.
type Place<'m> = (&'m str, usize);

fn place(marks: &[SentenceMark], idx: usize) -> Place<'_> {
    let mov = marks.get(idx).map(|mark| mark.mov.as_str()).unwrap_or_default();
    (mov, marks.iter().take(idx).filter(|mark| mark.mov == mov).count())
}

fn find(marks: &[SentenceMark], (mov, nth): Place) -> Option<usize> {
    let mut of_move = marks.iter().enumerate().filter(|(_, mark)| mark.mov == mov);
    of_move.nth(nth).map(|(idx, _)| idx)
}

/// The merged text while it is being written.
#[derive(Default)]
struct Merged {
    text: String,
    base: Vec<SentenceMark>,
    /// The white space of a sentence that is gone; what follows inherits it where it had less.
    left_over: String,
}

impl Merged {
    /// Writes a sentence as it is composed now.
    fn compose(&mut self, mark: &SentenceMark) {
        self.left_over.clear();
        if !self.text.is_empty() {
            self.text.push_str(&mark.before);
        }
        self.text.push_str(&mark.text);
        self.base.push(mark.clone());
    }

    /// Writes what the candidate typed. Where a sentence before it is gone, it stands as far apart as that one did.
    fn keep(&mut self, lead: &str, text: &str) {
        let inherited = std::mem::take(&mut self.left_over);
        let lines = |lead: &str| lead.matches('\n').count();
        self.text.push_str(if lines(lead) < lines(&inherited) { &inherited } else { lead });
        self.text.push_str(text);
    }

    fn take(&mut self, item: Item, base: &[SentenceMark], now: &[SentenceMark]) {
        match item.kind {
            Kind::Kept(idx, is_plain) => match find(now, place(base, idx)).and_then(|idx| now.get(idx)) {
                Some(mark) if is_plain => self.compose(mark),
                Some(mark) => {
                    self.keep(&item.lead, &mark.text);
                    self.base.push(mark.clone());
                }
                None => self.drop_sentence(&item.lead, is_plain),
            },
            Kind::Own(lost) => {
                // The space after a sentence that is gone is not the beginning of a text.
                let lead = if self.text.is_empty() && lost.start != 0 { "" } else { &item.lead };
                self.keep(lead, &item.text);
                self.base.extend(base.get(lost).unwrap_or_default().iter().cloned());
            }
            Kind::Removed(lost) => self.base.extend(base.get(lost).unwrap_or_default().iter().cloned()),
        }
    }

    /// A sentence goes; white space that the candidate typed before it stays.
    fn drop_sentence(&mut self, lead: &str, is_plain: bool) {
        if is_plain {
            if self.left_over.len() < lead.len() && !self.text.is_empty() {
                lead.clone_into(&mut self.left_over);
            }
        } else {
            self.keep(lead, "");
        }
    }

    /// Writes the new sentences whose time has come.
    fn insert(
        &mut self,
        waiting: &mut Vec<(usize, Option<usize>)>,
        now: &[SentenceMark],
        is_time: impl Fn(Option<usize>) -> bool,
    ) {
        waiting.retain(|(idx, follows)| {
            let Some(mark) = now.get(*idx).filter(|_| is_time(*follows)) else { return true };
            self.compose(mark);
            false
        });
    }
}

/// Takes an edited text apart; put together again, the stretches give the same text.
fn split(base: &[SentenceMark], text: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut end = 0;
    let mut next = 0;
    for (idx, range) in untouched(base, text) {
        let gap = text.get(end..range.start).unwrap_or_default();
        let before = base.get(idx).map(|mark| mark.before.as_str()).unwrap_or_default();
        let lead = own(gap, before, next..idx, &mut items);
        // With nothing before it, it stands at the beginning.
        let is_plain = lead == before || lead.is_empty() || lead_of_old(before, lead, idx);
        let sentence = text.get(range.clone()).unwrap_or_default();
        items.push(Item { lead: lead.to_owned(), text: sentence.to_owned(), kind: Kind::Kept(idx, is_plain) });
        (end, next) = (range.end, idx + 1);
    }
    let rest = text.get(end..).unwrap_or_default();
    let tail = own(rest, "", next..base.len(), &mut items);
    if !tail.is_empty() {
        let nothing = base.len()..base.len();
        items.push(Item { lead: tail.to_owned(), text: String::new(), kind: Kind::Own(nothing) });
    }
    items
}

/// Marks of older drafts do not know what stood before their sentence.
fn lead_of_old(before: &str, lead: &str, idx: usize) -> bool {
    idx > 0 && before.is_empty() && matches!(lead, " " | "\n" | "\n\n")
}

/// The candidate's own text in a gap, if there is any; gives what leads from there to the next sentence. In a script that
/// may be a heading: it is no text of the candidate's own where it stands `before` the sentence in the composition.
fn own<'t>(gap: &'t str, before: &str, lost: Range<usize>, items: &mut Vec<Item>) -> &'t str {
    let text = gap.strip_suffix(before).unwrap_or(gap).trim();
    if text.is_empty() {
        if !lost.is_empty() {
            items.push(Item { lead: String::new(), text: String::new(), kind: Kind::Removed(lost) });
        }
        return gap;
    }
    let (lead, rest) = gap.split_at(gap.len() - gap.trim_start().len());
    items.push(Item { lead: lead.to_owned(), text: text.to_owned(), kind: Kind::Own(lost) });
    rest.get(text.len()..).unwrap_or_default()
}

/// One way in which sentences of the base stand in a text, ending with a certain one.
#[derive(Clone)]
struct Way {
    idx: usize,
    range: Range<usize>,
    /// How many bytes of the text are untouched that way.
    weight: usize,
    previous: Option<usize>,
}

/// The sentences of the base that stand in the text as they were, in order: of all ways to see them the one that leaves
/// the least to the candidate.
fn untouched(base: &[SentenceMark], text: &str) -> Vec<(usize, Range<usize>)> {
    let mut ways: Vec<Way> = Vec::new();
    for (idx, mark) in base.iter().enumerate().filter(|(_, mark)| !mark.text.is_empty()) {
        for (start, found) in text.match_indices(&mark.text) {
            let range = start..start + found.len();
            if !stands_alone(text, &range) {
                continue;
            }
            let fits = |way: &(usize, &Way)| way.1.idx < idx && way.1.range.end <= range.start;
            let previous = ways.iter().enumerate().filter(fits).max_by_key(|(_, way)| way.weight);
            let weight = previous.map_or(0, |(_, way)| way.weight) + found.len();
            let previous = previous.map(|(at, _)| at);
            ways.push(Way { idx, range, weight, previous });
        }
    }
    let mut best = ways.iter().max_by_key(|way| way.weight);
    let mut sentences = Vec::new();
    while let Some(way) = best {
        sentences.insert(0, (way.idx, way.range.clone()));
        best = way.previous.and_then(|at| ways.get(at));
    }
    sentences
}

/// Whether nothing was written into the sentence or its line: it begins after white space and ends before some, and one
/// that does not end like a sentence, such as a greeting, has its line to itself.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|text| text.chars().next_back());
    let after = text.get(range.end..).and_then(|text| text.chars().next());
    let last = text.get(range.clone()).and_then(|text| text.chars().next_back());
    let is_whole = last.is_some_and(|last| matches!(last, '.' | '!' | '?' | '…' | '”' | '"' | ')'));
    let ends = match after {
        None | Some('\n') => true,
        Some(after) => is_whole && after.is_whitespace(),
    };
    ends && before.is_none_or(char::is_whitespace)
}

//! What a sentence is likely to say, by weights that were learned from labelled sentences: for what is told in words that no list
//! has, and against what only sounds as if it were.
//!
//! Logistic regression over the words of a sentence, its pairs of neighbours, and what the rules have to say about it. The weights
//! are made by `cargo run --release --example train`, from open messages and sentences alone.

use std::ops::Range;

use super::catalogue::{
    BLAME, COMPARISON, CONTRADICTION, FLATTERY, GROVELLING, HEALTH_OR_FAMILY, HEDGE, OPENS_NEGOTIATION,
    SEVERAL_REASONS, WITHHELD_REASON,
};
use super::finding::{Check, Finding};
use super::patterns::List;
use super::text::{Kind, Sentence};
use super::weights::{KEY_BITS, weights};
use super::{Letter, Reading, blame, by_rules, decision, explanation, several};
use crate::plan::StepKind;
use crate::situation::{Detail, Fact, Id as _, Intent, ids};

ids! {
    /// What a sentence may say; the order is that of the weights.
    Says {
        /// Something against the reader, theirs, or how they went about it.
        Blame = "blame",
        /// What would have to change for the candidate to stay.
        Condition = "hook",
        /// What is no admission of guilt, but of being small.
        Smallness = "grovel",
        /// A decision that may be none.
        Doubt = "hedge",
        /// What only somebody would say who stays.
        Staying = "still",
        /// Particulars of health or family.
        Particulars = "particulars",
        /// Why.
        Reason = "reason",
        /// Why else.
        OtherReason = "plus",
        /// That they leave.
        Decision = "decision",
        /// That something else is better, or pays more.
        Comparison = "comparison",
        /// Praise that is empty.
        Flattery = "flattery",
    }
}

/// A sentence as the weights know it: what is learned from.
#[derive(Clone, Debug)]
pub struct Features {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// Its words and pairs of neighbours, as the weights name them.
    pub of_words: Vec<u32>,
    /// How long it is, and what stands around it.
    pub of_place: Vec<u32>,
    /// The lists of wordings that have one in it.
    pub of_lists: Vec<u32>,
    /// What the rules found in it.
    pub of_findings: Vec<u32>,
}

/// The sentences of a message, without greeting; the values of the answers in it are all the same.
pub fn features(letter: &Letter) -> Vec<Features> {
    let reading = Reading::new(letter);
    let findings = by_rules(&reading);
    let of = |(nth, sentence): (usize, &Sentence)| {
        let (mut words, mut place, mut lists, mut found) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        each_of_words(&reading, &sentence.words, |key| words.push(key));
        each_of_place(&reading, nth, |key| place.push(key));
        each_of_lists(&reading, nth, |key| lists.push(key));
        each_of_findings(&findings, sentence, |key| found.push(key));
        Features { at: sentence.at.clone(), of_words: words, of_place: place, of_lists: lists, of_findings: found }
    };
    reading.text.sentences.iter().enumerate().filter(|(_, it)| it.kind != Kind::Greeting).map(of).collect()
}

/// From which odds on a sentence is taken for what it seems to be, and below which it is not, whatever a rule says; both as
/// the logarithm, 0 for as likely as not.
struct Trust {
    check: &'static Check,
    says: Says,
    sure: f32,
    unlikely: f32,
    /// Whether one finding a message is enough.
    once: bool,
}

const fn trust(check: &'static Check, says: Says, sure: f32, unlikely: f32, once: bool) -> Trust {
    Trust { check, says, sure, unlikely, once }
}

/// Chosen on messages whose authors had been left out of the learning: a wrong finding costs as much as two and a half that are
/// missed.
const TRUST: &[Trust] = &[
    trust(BLAME, Says::Blame, 1.0, -0.5, false),
    trust(OPENS_NEGOTIATION, Says::Condition, 1.5, 1.0, true),
    trust(GROVELLING, Says::Smallness, 2.0, 0.0, false),
    trust(HEDGE, Says::Doubt, 3.0, 1.0, true),
    trust(CONTRADICTION, Says::Staying, 2.0, 0.0, true),
    trust(HEALTH_OR_FAMILY, Says::Particulars, 1.0, 0.5, true),
    trust(SEVERAL_REASONS, Says::OtherReason, 2.0, 1.0, true),
    trust(WITHHELD_REASON, Says::Reason, 2.0, 1.0, true),
    trust(COMPARISON, Says::Comparison, 3.0, 0.0, false),
    trust(FLATTERY, Says::Flattery, 3.0, -2.0, false),
];

/// Adds what the sentences are likely to say that no rule found, and takes out what a rule found in sentences that are not likely
/// to say it. Our own sentences are left as they are.
pub(super) fn revise(reading: &Reading, findings: &mut Vec<Finding>) {
    if !reading.tells_decision() || reading.letter.step.kind == StepKind::Ask {
        return;
    }
    let mut is_ours = are_ours(reading);
    let read: Vec<_> = (0..)
        .zip(&reading.text.sentences)
        .filter(|(_, it)| it.kind != Kind::Greeting && !is_ours(it))
        .map(|(nth, it)| (nth, it, odds(reading, findings, nth)))
        .collect();
    if read.is_empty() {
        return;
    }
    for trust in TRUST {
        let odds = |odds: &Odds| odds.get(trust.says as usize).copied().unwrap_or_default();
        findings.retain(|finding| {
            let is_likely = |(_, sentence, all): &(usize, &Sentence, Odds)| {
                finding.meets(&sentence.at).then_some(trust.unlikely <= odds(all))
            };
            let mut met = read.iter().filter_map(is_likely).peekable();
            finding.check != trust.check || met.peek().is_none() || met.any(|is_likely| is_likely)
        });
        // Who missed an interview may well ask for another.
        let is_right = trust.check == CONTRADICTION || trust.check == OPENS_NEGOTIATION;
        if is_right && reading.letter.situation.intent() == Intent::Repair {
            continue;
        }
        // Of a reason that is kept back every other word is too much.
        if trust.check == WITHHELD_REASON && reading.letter.situation.chosen_detail != Some(Detail::None) {
            continue;
        }
        let mut likely: Vec<_> =
            read.iter().filter(|(_, it, all)| it.kind == Kind::Body && trust.sure < odds(all)).collect();
        likely.sort_by(|(.., one), (.., other)| odds(other).total_cmp(&odds(one)));
        likely.retain(|(nth, ..)| trust.check != BLAME || !blame::is_glad_of_it(reading, *nth, &(0..0)));
        likely.retain(|(nth, ..)| trust.check != SEVERAL_REASONS || several::may_add(reading, *nth));
        // "Sorry for the mess this makes of your rota" tells no reason.
        // Neither does "I have withdrawn my application", where nothing follows.
        let only_decides = |nth: usize, it: &Sentence| {
            decision::says_decision(reading, nth)
                && !several::tells_why(reading, nth)
                && explanation::clauses(reading, &it.words).len() == 1
        };
        likely.retain(|(nth, it, _)| {
            trust.check != WITHHELD_REASON || !reading.says(*nth, List::Apology) && !only_decides(*nth, it)
        });
        for (_, sentence, _) in likely {
            let mut known = findings.iter().filter(|it| it.check == trust.check);
            if !known.any(|it| trust.once || it.meets(&sentence.at)) {
                let fix = reading.without_sentence(sentence.words.start);
                findings.push(Finding { fix, ..reading.at(trust.check, &sentence.words) });
            }
        }
    }
}

/// How likely a sentence is to say that the candidate leaves, as the logarithm of the odds. Learned without what the rules find.
pub(super) fn decides(reading: &Reading, nth: usize) -> f32 {
    odds(reading, &[], nth).get(Says::Decision as usize).copied().unwrap_or_default()
}

impl Finding {
    /// Whether it stands in this stretch of the text.
    fn meets(&self, at: &Range<usize>) -> bool {
        self.place.as_ref().is_some_and(|it| !it.in_subject && it.at.start < at.end && at.start < it.at.end)
    }
}

/// Tells of one sentence after the other whether we wrote it, and in no words of the candidate's.
fn are_ours<'r>(reading: &'r Reading) -> impl FnMut(&Sentence) -> bool {
    let all = reading.letter.composed.sentences();
    let ours = all.filter(|it| !it.claims.has(Fact::OwnThanks) && !it.claims.has(Fact::OwnReason));
    let ours: Vec<&str> = ours.map(|it| it.text.as_str()).collect();
    // They mostly stand in our order.
    let mut next = 0;
    move |sentence| {
        let written = reading.text.slice(sentence.at.clone()).trim();
        let found = ours.iter().cycle().skip(next).take(ours.len()).position(|it| it.contains(written));
        next = found.map_or(next, |steps| (next + steps) % ours.len().max(1));
        found.is_some()
    }
}

/// For each thing that a sentence may say: how likely it is, as the logarithm of the odds.
type Odds = [f32; Says::ALL.len()];

fn odds(reading: &Reading, findings: &[Finding], nth: usize) -> Odds {
    let words = reading.text.sentences.get(nth).map_or(0..0, |it| it.words.clone());
    let mut sums = [0_i16; Says::ALL.len()];
    let mut n = 0_i16;
    let mut add = |key| {
        n = n.saturating_add(1);
        for (tag, weight) in weights().of(key) {
            if let Some(sum) = sums.get_mut(usize::from(tag)) {
                *sum = sum.saturating_add(weight.into());
            }
        }
    };
    each_of_words(reading, &words, &mut add);
    each_of_place(reading, nth, &mut add);
    each_of_lists(reading, nth, &mut add);
    if let Some(sentence) = reading.text.sentences.get(nth) {
        each_of_findings(findings, sentence, &mut add);
    }
    let length = f32::from(n.max(1)).sqrt();
    let mut odds = [0.0; Says::ALL.len()];
    for ((odds, sum), (bias, scale)) in odds.iter_mut().zip(sums).zip(&weights().scales) {
        *odds = bias + f32::from(sum) * scale / length;
    }
    odds
}

// What a feature is of, where it is not a word.
const START: u32 = 1;
const END: u32 = 2;
const GIVEN: u32 = 3;
const NUMBER: u32 = 4;
const ASKS: u32 = 5;
const LIST: u32 = 200;
const FOUND: u32 = 300;
const PLACE: u32 = 400;
const LONG: u32 = 420;
const OF_MANY: u32 = 440;

/// The key of a word behind another one, or of what stands alone, behind 0.
fn key(before: u32, here: u32) -> u32 {
    let mixed = (before.rotate_left(7) ^ here).wrapping_mul(0x9e37_79b1);
    (mixed ^ mixed >> 15) >> (u32::BITS - KEY_BITS)
}

/// The keys of a sentence's words and pairs of neighbours, the ends among them, each as it comes.
fn each_of_words(reading: &Reading, words: &Range<usize>, mut add: impl FnMut(u32)) {
    let text = &reading.text;
    let of = |place: usize| {
        let word = text.words.get(place)?;
        #[expect(clippy::cast_possible_truncation, reason = "the hash has 32 bits")]
        let hash = word.hash as u32;
        Some(match text.word(place).bytes().next() {
            _ if word.is_given => GIVEN,
            Some(first) if first.is_ascii_digit() => NUMBER,
            _ => hash,
        })
    };
    let mut before = START;
    for here in words.clone().filter_map(of) {
        // A value of several words is one.
        if here == GIVEN && before == GIVEN {
            continue;
        }
        add(key(0, here));
        add(key(before, here));
        before = here;
    }
    let last = words.end.checked_sub(1).map_or(0, |last| text.place_of(&(last..words.end)).end);
    let asks = text.source.as_bytes().get(last..).is_some_and(|rest| rest.first() == Some(&b'?'));
    add(key(before, if asks { ASKS } else { END }));
}

/// The keys of how long a sentence is, of how long the message is, and of what the sentence before does: a story is told in long
/// ones, and a reason after the decision.
fn each_of_place(reading: &Reading, nth: usize, mut add: impl FnMut(u32)) {
    let n_words = reading.text.sentences.get(nth).map_or(0, |it| it.words.len());
    add(key(0, LONG + n_words.max(1).ilog2()));
    add(key(0, OF_MANY + reading.text.sentences.len().max(1).ilog2()));
    let body = || reading.text.body().take_while(|(it, _)| *it < nth);
    let Some((before, _)) = body().last() else {
        return add(key(0, PLACE));
    };
    let around = [
        reading.says(before, List::Thanks),
        decision::says_decision(reading, before),
        explanation::explains(reading, before),
        body().any(|(it, _)| decision::says_decision(reading, it)),
        body().any(|(it, _)| reading.says(it, List::Thanks)),
    ];
    for (place, _) in (1..).zip(around).filter(|(_, is_so)| *is_so) {
        add(key(0, PLACE + place));
    }
}

/// The keys of the lists that have a wording in a sentence.
fn each_of_lists(reading: &Reading, nth: usize, mut add: impl FnMut(u32)) {
    for (list, ends) in (0..).zip(reading.starts.windows(2)) {
        let hits = ends.first().zip(ends.last()).and_then(|(from, to)| reading.hits.get(*from..*to));
        if hits.unwrap_or_default().iter().any(|it| it.sentence == nth) {
            add(key(0, LIST + list));
        }
    }
}

/// The keys of what the rules found in a sentence.
fn each_of_findings(findings: &[Finding], sentence: &Sentence, mut add: impl FnMut(u32)) {
    for (found, trust) in (0..).zip(TRUST) {
        if findings.iter().any(|it| it.check == trust.check && it.meets(&sentence.at)) {
            add(key(0, FOUND + found));
        }
    }
}

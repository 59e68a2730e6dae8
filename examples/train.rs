//! Learns what sentences say, from the labelled ones: `cargo run --release --example train [-- [--write] NAME…]`.
//!
//! Writes `src/review/weights.bin`, and prints for each tag how many sentences had it. Learned from: the labelled messages that
//! are not held out (a label's check is a tag of the sentences it touches), the examples of the checks, the tagged sentences, and
//! our own sentences, which say nothing bad. What the rules say is learned from the tagged sentences, and from the messages that
//! came when most rules were made: of the others the rules were made. Messages whose names begin so, or files of tagged sentences that are called so, are left out, to measure on them
//! afterwards; then nothing is written unless `--write` is said too.
//!
//! Logistic regression with a penalty on the squares, both classes of the same weight. Rare features weigh more, and of all
//! those that matter least are dropped.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a mistake in the data ends the training"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts are small, and what is written is small as well"
)]

#[path = "../tests/review/corpus.rs"]
#[expect(dead_code, reason = "the review's findings are not asked for")]
mod corpus;
#[path = "../tests/review/examples.rs"]
mod examples;
#[path = "../tests/review/tagged.rs"]
mod tagged;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bowout::phrases::ENGLISH;
use bowout::reply::{Asked, Came, reply};
use bowout::review::{Features, Letter, Says, features};
use bowout::situation::{Detail, Id as _, Moment};
use corpus::Labelled;

/// So many weights of each tag are kept, in the order of [`Says`].
const KEPT: [usize; Says::ALL.len()] = [6000, 3000, 1000, 1500, 1200, 1200, 2000, 3500, 1800, 1000, 800];
/// What the errors weigh against the penalty.
const ERRORS: f64 = 80.0;
/// By this power of its rarity a feature weighs more.
const RARITY: f64 = 1.5;
/// Among so many sentences of a message the decision stands, unless an editor found it late.
const FIRST: usize = 3;
/// So much more an error in an example weighs: they show how close right and wrong may stand.
const EXAMPLES: f64 = 4.0;
/// A good example with higher odds than this, and a bad one with lower odds than the other, matters more the next time.
const MARGIN: f64 = 0.2;
const FOUND: f64 = 1.3;
const MOST_REPEATS: usize = 5;
const ROUNDS: usize = 600;
const STEP: f64 = 1.0 / 1024.0;

/// The tag of a check's labels.
const OF_CHECKS: &[(&str, Says)] = &[
    ("blame", Says::Blame),
    ("opens-negotiation", Says::Condition),
    ("grovelling", Says::Smallness),
    ("hedge", Says::Doubt),
    ("contradiction", Says::Staying),
    ("health-or-family", Says::Particulars),
    ("withheld-reason", Says::Reason),
    ("several-reasons", Says::OtherReason),
    ("comparison", Says::Comparison),
    ("flattery", Says::Flattery),
];
/// A sentence of a labelled message without such a label does not say these.
const LABELLED: &[Says] = &[
    Says::Blame,
    Says::Condition,
    Says::Smallness,
    Says::Doubt,
    Says::Staying,
    Says::Particulars,
    Says::OtherReason,
    Says::Comparison,
    Says::Flattery,
];
/// Our own sentences say none of these.
const NEVER_OURS: &[Says] = &[Says::Blame, Says::Condition, Says::Smallness, Says::Doubt, Says::Staying];

/// A sentence, and for each tag whether it has it, where that is known.
struct Sample {
    keys: Vec<u32>,
    /// What stands around it, and what the rules found in it: no keys of a decision, which is looked for first.
    around: Vec<u32>,
    /// The message in which one of the first sentences says the decision, this one or another.
    one_of: Option<usize>,
    /// What an error in it weighs.
    matters: f64,
    says: [Option<bool>; Says::ALL.len()],
}

fn main() {
    let (flags, without): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|it| it.starts_with("--"));
    let mut samples = read(&without);
    println!("{} sentences", samples.len());
    find_decisions(&mut samples);
    let mut file = Vec::new();
    for (nth, tag) in Says::ALL.iter().enumerate() {
        file.extend(learn(&samples, nth, tag.id()));
    }
    println!("{} bytes", file.len());
    if without.is_empty() || flags.iter().any(|it| it == "--write") {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/review/weights.bin"), file).unwrap();
    }
}

fn nth(tag: Says) -> usize {
    Says::ALL.iter().position(|it| *it == tag).unwrap()
}

/// All that is learned from.
fn read(without: &[String]) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut ours = BTreeSet::new();
    let is_left_out =
        |name: &str| without.iter().any(|it| name.starts_with(it) || name.ends_with(&format!("/{it}.txt")));
    let messages = corpus::read_all();
    for message in messages.iter().filter(|it| !it.held_out) {
        if is_left_out(&message.name) {
            continue;
        }
        let late = message.labels.iter().find(|it| it.check == "late-decision").and_then(|it| it.at.clone());
        let has_none = message.labels.iter().any(|it| it.check == "no-decision");
        for (place, Features { at, of_words, of_place, of_lists, of_findings }) in
            features(&message.letter()).into_iter().enumerate()
        {
            // Few rules were made of these.
            let knows_rules = message.name.as_bytes().get(2) == Some(&b'-')
                && "vf" <= message.name.as_str()
                && message.name.as_str() < "wz";
            let (keys, around) = if knows_rules {
                ([of_words, of_lists].concat(), [of_place, of_findings].concat())
            } else {
                (of_words, of_place)
            };
            let mut says = [None; Says::ALL.len()];
            for tag in LABELLED {
                says[nth(*tag)] = Some(false);
            }
            says[nth(Says::Decision)] = match &late {
                _ if has_none => Some(false),
                Some(late) if at.end <= late.start => Some(false),
                Some(late) => (at.start < late.end).then_some(true),
                None => None,
            };
            let one_of = (!has_none && late.is_none() && place < FIRST).then_some(samples.len() - place);
            for label in message.labels.iter().filter(|it| !it.in_subject) {
                let touches = label.at.as_ref().is_some_and(|it| it.start < at.end && at.start < it.end);
                for (_, tag) in OF_CHECKS.iter().filter(|(check, _)| touches && *check == label.check) {
                    says[nth(*tag)] = Some(true);
                }
            }
            samples.push(Sample { matters: 1.0, keys, around, one_of, says });
        }
        for text in [message.composed.text()].into_iter().chain(replies(message)) {
            for Features { of_words, of_place, .. } in features(&Letter { text: &text, ..message.letter() }) {
                ours.insert((of_words, of_place));
            }
        }
    }
    for (keys, around) in ours {
        let mut says = [None; Says::ALL.len()];
        for tag in NEVER_OURS {
            says[nth(*tag)] = Some(false);
        }
        samples.push(Sample { matters: 1.0, keys, around, one_of: None, says });
    }
    for example in examples::read_all() {
        // A decision is what is missing in the bad ones of its check.
        let no_decision = &("no-decision", Says::Decision);
        let all = OF_CHECKS.iter().chain([no_decision]);
        let Some((_, tag)) = all.into_iter().find(|(check, _)| *check == example.check) else { continue };
        let has = example.is_bad != (*tag == Says::Decision);
        // Where a reason is told it is no mistake to have one.
        if *tag == Says::Reason && example.message.letter().situation.chosen_detail != Some(Detail::None) {
            continue;
        }
        let words = example.words.replace("\\n", "\n");
        let Some(from) = example.message.text.find(words.trim()) else { continue };
        let to = from + words.trim().len();
        let mut sentences = features(&example.message.letter());
        sentences.retain(|it| it.at.start < to && from < it.at.end);
        // Of several nobody says which one it is, but another reason comes last.
        if has && sentences.len() > 1 {
            if *tag != Says::OtherReason {
                continue;
            }
            sentences.drain(..sentences.len() - 1);
        }
        for Features { of_words, of_lists, of_findings, .. } in sentences {
            let mut says = [None; Says::ALL.len()];
            says[nth(*tag)] = Some(has);
            // What the rules see and have to leave.
            let (keys, around) =
                if has { (of_words, Vec::new()) } else { ([of_words, of_lists].concat(), of_findings) };
            samples.push(Sample { matters: EXAMPLES, keys, around, one_of: None, says });
        }
    }
    for tagged::Tagged { message, sentences } in tagged::read_all() {
        if is_left_out(&message.name) {
            continue;
        }
        for Features { at, of_words, of_place, of_lists, of_findings } in features(&message.letter()) {
            let own = sentences.iter().filter(|(it, _)| it.start < at.end && at.start < it.end);
            let tags: Vec<_> = own.flat_map(|(_, tags)| tags).collect();
            let says = std::array::from_fn(|nth| Says::ALL.get(nth).map(|tag| tags.iter().any(|it| *it == tag.id())));
            let (keys, around) = ([of_words, of_lists].concat(), [of_place, of_findings].concat());
            samples.push(Sample { matters: 1.0, keys, around, one_of: None, says });
        }
    }
    samples
}

/// What we would answer whoever writes back, with the decision kept.
fn replies(message: &Labelled) -> impl Iterator<Item = String> {
    let letter = message.letter();
    let now = Moment::parse(corpus::NOW).unwrap();
    let asked = |came| Asked { came, may_change: false, wording: 0 };
    Came::ALL.iter().map(move |came| reply(letter.situation, asked(*came), now, ENGLISH).text())
}

/// Finds the sentence of each message that says the decision, by what was learned of the others.
fn find_decisions(samples: &mut [Sample]) {
    let tag = nth(Says::Decision);
    let (weights, columns, rarity) = weigh(samples, tag);
    let odds = |sample: &Sample| {
        let length = (sample.keys.len().max(1) as f64).sqrt();
        let once: BTreeSet<_> = sample.keys.iter().filter_map(|key| columns.get(key)).map(|(it, _)| *it).collect();
        dot(&weights, &once.into_iter().map(|it| (it, rarity[it] / length)).collect::<Vec<_>>())
    };
    let mut likeliest: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
    for (place, sample) in samples.iter().enumerate() {
        let Some(message) = sample.one_of else { continue };
        let here = (odds(sample), place);
        let best = likeliest.entry(message).or_insert(here);
        if best.0 < here.0 {
            *best = here;
        }
    }
    for (_, place) in likeliest.into_values() {
        samples[place].says[tag] = Some(true);
    }
}

/// Learns one tag; gives its part of the file.
fn learn(samples: &[Sample], tag: usize, name: &str) -> Vec<u8> {
    let n_with = samples.iter().filter(|it| it.says[tag] == Some(true)).count() as f64;
    let (weights, columns, rarity) = weigh(samples, tag);
    file(&weights, &columns, &rarity, name, n_with)
}

/// The keys of the features, each with its column and in how many sentences it stands.
type Columns = BTreeMap<u32, (usize, f64)>;

/// The weights of one tag, by column, and how much more a rare feature counts.
fn weigh(samples: &[Sample], tag: usize) -> (Vec<f64>, Columns, Vec<f64>) {
    let keys =
        |it: &Sample| if tag == nth(Says::Decision) { it.keys.clone() } else { [&it.keys[..], &it.around].concat() };
    let known: Vec<_> = samples.iter().filter_map(|it| Some((keys(it), it.says[tag]?, it.matters))).collect();
    let mut columns = Columns::new();
    for (keys, ..) in &known {
        for key in keys.iter().collect::<BTreeSet<_>>() {
            let next = columns.len();
            columns.entry(*key).or_insert((next, 0.0)).1 += 1.0;
        }
    }
    let n = known.len() as f64;
    let mut rarity = vec![0.0; columns.len()];
    for (column, count) in columns.values() {
        rarity[*column] = (((1.0 + n) / (1.0 + count)).ln() + 1.0).powf(RARITY);
    }
    let mean = rarity.iter().sum::<f64>() / rarity.len() as f64;
    for it in &mut rarity {
        *it /= mean;
    }
    let rows: Vec<Vec<(usize, f64)>> = known
        .iter()
        .map(|(keys, ..)| {
            let length = (keys.len().max(1) as f64).sqrt();
            let once: BTreeSet<_> = keys.iter().map(|key| columns[key].0).collect();
            once.into_iter().map(|column| (column, rarity[column] / length)).collect()
        })
        .collect();
    let n_with = known.iter().filter(|(_, has, _)| *has).count() as f64;
    let mut errors: Vec<f64> = known
        .iter()
        .map(|(_, has, matters)| matters * ERRORS * n / 2.0 / if *has { n_with } else { n - n_with })
        .collect();
    let signs: Vec<f64> = known.iter().map(|(_, has, _)| if *has { 1.0 } else { -1.0 }).collect();
    let mut weights = descend(&rows, &signs, &errors, columns.len());
    keep_what_matters(&mut weights, &rows, KEPT[tag]);
    for _ in 0..MOST_REPEATS {
        let mut are_kept = true;
        for ((row, error), (_, has, matters)) in rows.iter().zip(&mut errors).zip(&known) {
            let odds = dot(&weights, row);
            if *matters > 1.0 && if *has { odds < FOUND } else { MARGIN < odds } {
                *error *= 3.0;
                are_kept = false;
            }
        }
        if are_kept {
            break;
        }
        weights = descend(&rows, &signs, &errors, columns.len());
        keep_what_matters(&mut weights, &rows, KEPT[tag]);
    }
    (weights, columns, rarity)
}

/// The odds of a sentence.
fn dot(weights: &[f64], row: &[(usize, f64)]) -> f64 {
    row.iter().map(|(column, value)| weights[*column] * value).sum::<f64>() + weights[weights.len() - 1]
}

/// The weights that make the fewest and smallest errors; the last is of a feature that every sentence has.
fn descend(rows: &[Vec<(usize, f64)>], signs: &[f64], errors: &[f64], n: usize) -> Vec<f64> {
    let add = |into: &mut [f64], row: &[(usize, f64)], much: f64| {
        for (column, value) in row {
            into[*column] += much * value;
        }
        into[n] += much;
    };
    // How steep it is at most, by the power method.
    let mut direction = vec![1.0; n + 1];
    let mut steepest = 1.0;
    for _ in 0..30 {
        let mut next = vec![0.0; n + 1];
        for (row, error) in rows.iter().zip(errors) {
            add(&mut next, row, error / 4.0 * dot(&direction, row));
        }
        steepest = next.iter().map(|it| it * it).sum::<f64>().sqrt();
        direction = next.iter().map(|it| it / steepest).collect();
    }
    let steepest = steepest * 1.05 + 1.0;
    // Nesterov's method, begun anew whenever it goes uphill.
    let mut weights = vec![0.0; n + 1];
    let mut ahead = weights.clone();
    let mut momentum = 1.0_f64;
    for _ in 0..ROUNDS {
        let mut slope = ahead.clone();
        for ((row, sign), error) in rows.iter().zip(signs).zip(errors) {
            let margin = sign * dot(&ahead, row);
            add(&mut slope, row, -sign * error / (1.0 + margin.exp()));
        }
        let next: Vec<f64> = ahead.iter().zip(&slope).map(|(it, slope)| it - slope / steepest).collect();
        let uphill: f64 =
            slope.iter().zip(next.iter().zip(&weights)).map(|(slope, (to, from))| slope * (to - from)).sum();
        let faster = if uphill > 0.0 { 1.0 } else { f64::midpoint(1.0, (1.0 + 4.0 * momentum * momentum).sqrt()) };
        let carry = if uphill > 0.0 { 0.0 } else { (momentum - 1.0) / faster };
        ahead = next.iter().zip(&weights).map(|(to, from)| to + carry * (to - from)).collect();
        weights = next;
        momentum = faster;
    }
    weights
}

/// Leaves only so many weights: those that change the odds the most, over all sentences.
fn keep_what_matters(weights: &mut [f64], rows: &[Vec<(usize, f64)>], n: usize) {
    let mut spread = vec![0.0; weights.len() - 1];
    for (column, value) in rows.iter().flatten() {
        spread[*column] += value * value;
    }
    let matters: Vec<_> = weights.iter().zip(&spread).map(|(weight, spread)| weight.abs() * spread.sqrt()).collect();
    let mut columns: Vec<_> = (0..spread.len()).collect();
    columns.sort_by(|one, other| matters[*other].total_cmp(&matters[*one]).then(one.cmp(other)));
    for column in columns.into_iter().skip(n) {
        weights[column] = 0.0;
    }
}

/// The weights of one tag as they are kept, in steps.
fn file(weights: &[f64], columns: &Columns, rarity: &[f64], name: &str, n_with: f64) -> Vec<u8> {
    let kept: Vec<_> = columns.iter().map(|(key, (column, _))| (*key, *column)).collect();
    let value = |column: usize| weights[column] * rarity[column];
    let most = kept.iter().map(|(_, column)| value(*column).abs()).fold(0.0, f64::max);
    let scale = (most / 127.0 / STEP).ceil() * STEP;
    let steps: Vec<_> = kept
        .iter()
        .map(|(key, column)| (*key, (value(*column) / scale).round()))
        .filter(|(_, it)| *it != 0.0)
        .collect();
    println!("{name:<12} {n_with:>5} sentences, {} weights up to {most:.1}", steps.len());
    let two = |value: f64| (value as i64).to_le_bytes().into_iter().take(2);
    let mut file: Vec<u8> =
        two(weights[rarity.len()] / STEP).chain(two(scale / STEP)).chain(two(steps.len() as f64)).collect();
    let mut before = 0;
    for (key, step) in steps {
        let mut distance = key - before;
        before = key;
        while distance > 0x7f {
            file.push(distance as u8 | 0x80);
            distance >>= 7;
        }
        file.push(distance as u8);
        file.push(step as i8 as u8);
    }
    file
}

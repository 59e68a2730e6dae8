//! The space of situations: which points make sense, pairs in full, triples by a covering array, the rest by chance.

use bowout::situation::{
    Channel, Detail, Id, Intent, MessageLang, Mismatch, Missed, Person, PersonKind, Reason, Repair, Situation, Stage,
    Tone, reachable,
};

use crate::cases::{Case, Fill};

/// The number of dimensions.
const N: usize = 9;
/// Their names' places.
const INTENT: usize = 0;
const STAGE: usize = 1;
const REASON: usize = 2;
const DETAIL: usize = 3;
const CHANNEL: usize = 5;
const KIND: usize = 6;

/// How often chance is asked for the rest of a triple before it counts as one that makes no sense.
const TRIES: usize = 4000;

/// A point, as the place of its value in each dimension.
type Point = [usize; N];

/// The dimensions and the pairs of values that make sense together.
pub(crate) struct Space {
    sizes: Point,
    /// The dimensions of each pair, and a table of which values go together.
    allowed: Vec<(usize, usize, Vec<bool>)>,
}

/// What the covering array covers.
pub(crate) struct Covering {
    pub(crate) cases: usize,
    pub(crate) reachable: usize,
    pub(crate) unreachable: usize,
}

impl Space {
    pub(crate) fn new() -> Self {
        let sizes = [
            Intent::ALL.len(),
            Stage::ALL.len(),
            Reason::ALL.len(),
            Detail::ALL.len(),
            Tone::ALL.len(),
            Channel::ALL.len(),
            PersonKind::ALL.len(),
            MessageLang::ALL.len(),
            Fill::ALL.len(),
        ];
        let mut space = Self { sizes, allowed: Vec::new() };
        for (first, second, mismatch) in [
            (INTENT, STAGE, Mismatch::IntentAtStage),
            (INTENT, REASON, Mismatch::ReasonForIntent),
            (REASON, DETAIL, Mismatch::DetailAboveHighest),
            (CHANNEL, KIND, Mismatch::ChannelToPerson),
            (INTENT, CHANNEL, Mismatch::ChannelForIntent),
        ] {
            let mut table = Vec::new();
            for a in 0..sizes[first] {
                for b in 0..sizes[second] {
                    let mut point = [0; N];
                    point[first] = a;
                    point[second] = b;
                    table.push(makes_sense(&point, mismatch));
                }
            }
            space.allowed.push((first, second, table));
        }
        space
    }

    /// Every pair of the three named pairs of dimensions, each with the rest by chance. Returns their numbers.
    pub(crate) fn pairs(&self, random: &mut Random, cases: &mut Vec<Case>) -> [usize; 3] {
        [(INTENT, STAGE), (REASON, DETAIL), (CHANNEL, KIND)].map(|(first, second)| {
            let mut n_pairs = 0;
            for a in 0..self.sizes[first] {
                for b in 0..self.sizes[second] {
                    if let Some(point) = self.complete(&[(first, a), (second, b)], random) {
                        n_pairs += 1;
                        cases.push(case(&point, random));
                    }
                }
            }
            n_pairs
        })
    }

    /// Every triple of values of any three dimensions at least once.
    pub(crate) fn covering(&self, random: &mut Random, cases: &mut Vec<Case>) -> Covering {
        let triples: Vec<_> =
            (0..N).flat_map(|a| (a + 1..N).flat_map(move |b| (b + 1..N).map(move |c| [a, b, c]))).collect();
        let mut covered: Vec<Vec<bool>> =
            triples.iter().map(|[a, b, c]| vec![false; self.sizes[*a] * self.sizes[*b] * self.sizes[*c]]).collect();
        let mut covering = Covering { cases: 0, reachable: 0, unreachable: 0 };
        for (idx, [a, b, c]) in triples.iter().enumerate() {
            for place in 0..covered[idx].len() {
                if covered[idx][place] {
                    continue;
                }
                let (x, rest) = (place / (self.sizes[*b] * self.sizes[*c]), place % (self.sizes[*b] * self.sizes[*c]));
                let fixed = [(*a, x), (*b, rest / self.sizes[*c]), (*c, rest % self.sizes[*c])];
                let Some(point) = self.complete(&fixed, random) else {
                    covering.unreachable += 1;
                    continue;
                };
                for (of, [a, b, c]) in triples.iter().enumerate() {
                    covered[of][(point[*a] * self.sizes[*b] + point[*b]) * self.sizes[*c] + point[*c]] = true;
                }
                covering.cases += 1;
                cases.push(case(&point, random));
            }
        }
        covering.reachable = covered.iter().flatten().filter(|is_covered| **is_covered).count();
        covering
    }

    /// Any point that makes sense.
    pub(crate) fn any(&self, random: &mut Random) -> Case {
        loop {
            if let Some(point) = self.complete(&[], random) {
                return case(&point, random);
            }
        }
    }

    /// A point that makes sense with these values; `None` where chance found none.
    fn complete(&self, fixed: &[(usize, usize)], random: &mut Random) -> Option<Point> {
        let fits_together = |point: &Point, known: &[bool; N]| {
            self.allowed
                .iter()
                .all(|(a, b, table)| !known[*a] || !known[*b] || table[point[*a] * self.sizes[*b] + point[*b]])
        };
        let mut known = [false; N];
        let mut start = [0; N];
        for (dimension, value) in fixed {
            start[*dimension] = *value;
            known[*dimension] = true;
        }
        if !fits_together(&start, &known) {
            return None;
        }
        (0..TRIES).find_map(|_| {
            let mut point = start;
            for dimension in 0..N {
                if !known[dimension] {
                    point[dimension] = random.below(self.sizes[dimension]);
                }
            }
            fits_together(&point, &[true; N]).then_some(point)
        })
    }
}

fn makes_sense(point: &Point, mismatch: Mismatch) -> bool {
    let kind = PersonKind::ALL[point[KIND]];
    let mut situation = Situation {
        chosen_intent: Some(Intent::ALL[point[INTENT]]),
        stage: Stage::ALL[point[STAGE]],
        reason: Reason::ALL[point[REASON]],
        chosen_detail: Some(Detail::ALL[point[DETAIL]]),
        reason_is_true: true,
        missed: Some(Missed { at: None, repair: Repair::Withdraw }),
        people: vec![Person::new(kind)],
        ..Situation::default()
    };
    if kind == PersonKind::Team {
        situation.people.clear();
    }
    !reachable(&situation, Channel::ALL[point[CHANNEL]]).contains(&mismatch)
}

fn case(point: &Point, random: &mut Random) -> Case {
    let [intent, stage, reason, detail, tone, channel, kind, lang, fill] = *point;
    Case {
        intent: Intent::ALL[intent],
        stage: Stage::ALL[stage],
        reason: Reason::ALL[reason],
        detail: Detail::ALL[detail],
        tone: Tone::ALL[tone],
        channel: Channel::ALL[channel],
        kind: PersonKind::ALL[kind],
        lang: MessageLang::ALL[lang],
        fill: Fill::ALL[fill],
        nth: random.below(100_000),
    }
}

/// A small generator (`SplitMix64`), so that a seed names a sample.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) >> 1).unwrap_or(0) % n
    }
}

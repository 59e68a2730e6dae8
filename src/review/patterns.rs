//! Lists of wordings, and where they stand in a text.
//!
//! A list is a file of `words/`: one wording a line, in small letters, contractions written out, comments after `#`. In a
//! wording, `a|b` is one of several words, `word*` a word that begins so, `_` any word, `~` up to four words or none. A
//! wording never goes beyond its sentence, and is blind for values that the candidate gave.
//!
//! A wording is looked for where its rarest word stands, not its first: most of them begin with a word that is everywhere.

use std::ops::Range;
use std::sync::OnceLock;

use super::text::{Text, Word};
use super::vocabulary::{WordId, vocabulary};

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $file:literal,)+) => {
        /// A list of wordings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum List { $($(#[$doc])* $name,)+ }

        /// How many lists there are.
        pub(super) const N_LISTS: usize = SOURCES.len();
        pub(super) const SOURCES: &[(List, &str)] = &[$((List::$name, include_str!(concat!("words/", $file, ".txt"))),)+];
    };
}

lists! {
    Apology = "apology",
    /// Says that something comes on top of what was said.
    Addition = "addition",
    Blame = "blame",
    /// Sounds like blame and is none.
    NoBlame = "no-blame",
    /// Leaves the worst to the reader.
    Verdict = "verdict",
    /// Speaks of an interview to come.
    Booking = "booking",
    /// Names a day.
    Day = "day",
    Cliche = "cliche",
    Comparison = "comparison",
    /// Promises contact, or asks to be kept in mind.
    Contact = "contact",
    /// Still wants this very role.
    Contradiction = "contradiction",
    Decision = "decision",
    /// Leaves hardly another decision possible.
    DecisionImplied = "decision-implied",
    Deletion = "deletion",
    Flattery = "flattery",
    Grovelling = "grovelling",
    Health = "health-or-family",
    Hedge = "hedge",
    /// What is no decision although it sounds like one.
    Undecided = "undecided",
    Negotiation = "opens-negotiation",
    /// Asks for terms with no condition.
    AsksForTerms = "asks-for-terms",
    /// After these the name of the new employer stands.
    NewEmployer = "new-employer",
    /// Before these it does.
    NewEmployerBefore = "new-employer-before",
    /// Asks for another interview in place of a missed one.
    NewTime = "new-time",
    VaguePersonal = "vague-personal",
    Shouted = "shouted",
    /// What thanks are for that anybody could send, and the words around it.
    Generic = "generic-thanks",
    Thanks = "thanks",
    /// Says that something was good.
    Praise = "praise",
    /// Says that a reason follows, whichever it is.
    Because = "because",
    /// What somebody says of themselves who explains why.
    Explained = "explained",
    /// What goes beyond the kind of a reason.
    Particular = "particular",
    /// Speaks of a journey, or of money and things that go back.
    Travel = "travel",
    ReasonAccepted = "reason-accepted",
    ReasonFit = "reason-fit",
    ReasonPay = "reason-pay",
    ReasonPersonal = "reason-personal",
    ReasonPlace = "reason-place",
    ReasonProcess = "reason-process",
    ReasonTime = "reason-time",
    ReasonStaying = "reason-staying",
    /// Says no more than that it does not fit.
    ReasonNeutral = "reason-neutral",
}

/// A wording that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The list it is of.
    pub(super) list: List,
    /// The sentence it stands in.
    pub(super) sentence: usize,
    /// The words that it covers.
    pub(super) words: Range<usize>,
}

/// All wordings, found by the words at which they are looked for.
struct Index {
    patterns: Vec<Pattern>,
    /// The words of [`LOOSE`] lists, in the order of their numbers.
    loose: Vec<(List, Vec<WordId>)>,
    /// By word: what to look for when it stands somewhere.
    by_word: Vec<Vec<Lead>>,
}

/// A wording to look for.
#[derive(Clone, Copy)]
struct Lead {
    /// Its place among the patterns.
    pattern: u16,
    /// Where the words have to stand that it needs.
    side: Side,
    /// The bits of another of its tokens: where none of them stands there, the wording does not. Of a single word, none.
    needs: u128,
}

/// A place beside the word by which a wording is looked for.
#[derive(Clone, Copy)]
enum Side {
    /// Right before it.
    Before,
    /// Right after it.
    After,
    /// Anywhere before it: there is a gap between.
    Earlier,
    /// Anywhere after it.
    Later,
}

struct Pattern {
    list: List,
    tokens: Vec<Token>,
    /// The token that it is looked for by.
    key: usize,
}

enum Token {
    /// `~`
    Gap,
    /// `_`
    Any,
    /// One of these, in the order of their numbers.
    Of {
        /// A bit for each of them ([`bit`]): most words are none of them, and are passed over at once.
        bits: u128,
        words: Vec<WordId>,
    },
}

/// In place of the number of a word that no list knows, and of a word that the candidate gave.
const UNKNOWN: WordId = WordId::MAX;
const GIVEN: WordId = WordId::MAX - 1;

/// How many words `~` stands for at most.
const GAP: usize = 4;
/// They stand in every text, so a wording is looked for by another of its words.
const EVERYWHERE: &[&str] = &[
    "i", "you", "the", "to", "a", "an", "of", "and", "for", "in", "it", "is", "am", "are", "be", "been", "have", "has",
    "had", "my", "me", "your", "this", "that", "with", "not", "on", "at", "from", "as", "or", "was", "will", "would",
    "so", "role", "if", "all", "we", "one", "them", "they", "who", "do", "thank", "please",
];
/// How many rare words such a word is as bad as.
const COST: usize = 40;

/// Lists of single words that stand in every sentence: nobody asks where they stand, only whether a word is one.
const LOOSE: [List; 2] = [List::Generic, List::Shouted];

/// Whether a word is of a list of single words.
pub(super) fn holds(list: List, word: Option<WordId>) -> bool {
    let words = index().loose.iter().find(|(it, _)| *it == list).map(|(_, words)| words);
    word.zip(words).is_some_and(|(word, words)| words.binary_search(&word).is_ok())
}

/// Everything of all lists that stands in a text: list by list, each in reading order, the longest wording at each place.
pub(super) fn hits(text: &Text) -> Vec<Hit> {
    let index = index();
    let id = |word: &Word| if word.is_given { GIVEN } else { word.id.unwrap_or(UNKNOWN) };
    let words: Vec<_> = text.words.iter().map(id).collect();
    let mut hits: Vec<Hit> = Vec::with_capacity(words.len() / 2);
    // The bits of all words after each in its sentence.
    let mut later: Vec<u128> = Vec::new();
    for (nth, sentence) in text.sentences.iter().enumerate() {
        // Nothing of another sentence is looked at, but places stay those of the text.
        let until_end = words.get(..sentence.words.end).unwrap_or_default();
        let in_sentence = until_end.get(sentence.words.start..).unwrap_or_default();
        later.clear();
        later.resize(in_sentence.len(), 0);
        let mut bits = 0;
        for (later, word) in later.iter_mut().zip(in_sentence).rev() {
            *later = bits;
            bits |= bit_of(*word);
        }
        let (mut before, mut earlier) = (0, 0);
        for ((place, word), later) in sentence.words.clone().zip(in_sentence).zip(&later) {
            let here = bit_of(*word);
            let leads = index.by_word.get(usize::from(*word)).map_or(&[][..], Vec::as_slice);
            let after = until_end.get(place + 1).map_or(0, |word| bit_of(*word));
            let stands = |lead: &&Lead| {
                let there = match lead.side {
                    Side::Before => before,
                    Side::After => after,
                    Side::Earlier => earlier,
                    Side::Later => *later,
                };
                lead.needs & there != 0 || lead.needs == 0
            };
            for lead in leads.iter().filter(stands) {
                let Some(pattern) = index.patterns.get(usize::from(lead.pattern)) else { continue };
                if let Some(words) = pattern.find_around(until_end, place, sentence.words.start) {
                    hits.push(Hit { list: pattern.list, sentence: nth, words });
                }
            }
            before = here;
            earlier |= here;
        }
    }
    // In one number: no text has more words than fit in three bytes.
    let place = |place: usize| (place & 0xff_ffff) as u64;
    hits.sort_unstable_by_key(|hit| (hit.list as u64) << 48 | place(hit.words.start) << 24 | place(!hit.words.end));
    hits.dedup_by_key(|hit| (hit.list, hit.words.start));
    hits
}

/// Where the hits of each list begin in all hits, and last where they end.
pub(super) fn starts(hits: &[Hit]) -> [usize; N_LISTS + 1] {
    let mut starts = [0; N_LISTS + 1];
    for hit in hits {
        if let Some(start) = starts.get_mut(hit.list as usize + 1) {
            *start += 1;
        }
    }
    let mut all = 0;
    for start in &mut starts {
        all += *start;
        *start = all;
    }
    starts
}

impl Pattern {
    /// Where the wording stands, if its key is the word at this place; the words end with its sentence.
    fn find_around(&self, words: &[WordId], place: usize, sentence: usize) -> Option<Range<usize>> {
        let (before, rest) = self.tokens.split_at_checked(self.key)?;
        let end = end_of(words, rest.get(1..)?, place + 1)?;
        let start = start_of(words, before, place, sentence)?;
        Some(start..end)
    }
}

/// Where tokens end that begin at this word.
fn end_of(words: &[WordId], mut tokens: &[Token], mut at: usize) -> Option<usize> {
    while let Some((token, rest)) = tokens.split_first() {
        if matches!(token, Token::Gap) {
            let mut left = GAP + 1;
            for next in at..=words.len() {
                let begins = rest.first().is_none_or(|token| token.may_be_at(words, next));
                if let Some(end) = begins.then(|| end_of(words, rest, next)).flatten() {
                    return Some(end);
                }
                left -= counted(words, next);
                if left == 0 {
                    break;
                }
            }
            return None;
        }
        if !token.is_at(words, at) {
            return None;
        }
        (tokens, at) = (rest, at + 1);
    }
    Some(at)
}

/// Where tokens begin that end before this word, in a sentence that begins at `border`.
fn start_of(words: &[WordId], mut tokens: &[Token], mut at: usize, border: usize) -> Option<usize> {
    while let Some((token, rest)) = tokens.split_last() {
        if matches!(token, Token::Gap) {
            let mut left = GAP + 1;
            for end in (border..=at).rev() {
                let last = end.wrapping_sub(1);
                let ends = rest.last().is_none_or(|token| token.may_be_at(words, last));
                if let Some(start) = ends.then(|| start_of(words, rest, end, border)).flatten() {
                    return Some(start);
                }
                left -= end.checked_sub(1).map_or(1, |before| counted(words, before));
                if left == 0 {
                    break;
                }
            }
            return None;
        }
        at = at.checked_sub(1).filter(|before| *before >= border && token.is_at(words, *before))?;
        tokens = rest;
    }
    Some(at)
}

/// How much distance a word is: a long name in between is none.
fn counted(words: &[WordId], place: usize) -> usize {
    usize::from(words.get(place).is_some_and(|word| *word != GIVEN))
}

impl Token {
    fn is_at(&self, words: &[WordId], place: usize) -> bool {
        let Some(word) = words.get(place).copied() else { return false };
        match self {
            Token::Gap => false,
            Token::Any => word != GIVEN,
            Token::Of { bits, words } => bits & bit(word) != 0 && words.binary_search(&word).is_ok(),
        }
    }

    /// Whether it is worth to look closer at a place.
    fn may_be_at(&self, words: &[WordId], place: usize) -> bool {
        match self {
            Token::Gap | Token::Any => true,
            Token::Of { bits, .. } => words.get(place).is_some_and(|word| bits & bit(*word) != 0),
        }
    }

    /// How much there is to look at when wordings are looked for by this token.
    fn cost(&self) -> usize {
        match self {
            Token::Gap | Token::Any => usize::MAX,
            Token::Of { words, .. } => {
                let is_everywhere =
                    |id: &&WordId| vocabulary().word(**id).is_some_and(|word| EVERYWHERE.contains(&word));
                words.len() + words.iter().filter(is_everywhere).count() * COST
            }
        }
    }
}

/// The wordings of a list as they stand in its file, each in its parts.
pub(super) fn lines(source: &'static str) -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
    source.lines().map(|line| line.split('#').next().unwrap_or_default().split_whitespace())
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { patterns: Vec::new(), loose: Vec::new(), by_word: Vec::new() };
        index.by_word.resize_with(vocabulary().len(), Vec::new);
        for (list, source) in SOURCES {
            if LOOSE.contains(list) {
                let mut words: Vec<_> = lines(source).flatten().flat_map(all_of).collect();
                words.sort_unstable();
                index.loose.push((*list, words));
                continue;
            }
            for line in lines(source) {
                let tokens: Vec<_> = line.map(token).collect();
                let Some(key) = (0..tokens.len()).min_by_key(|nth| tokens.get(*nth).map(Token::cost)) else { continue };
                index.add(Pattern { list: *list, tokens, key });
            }
        }
        index
    })
}

impl Index {
    fn add(&mut self, pattern: Pattern) {
        let Ok(place) = u16::try_from(self.patterns.len()) else { return };
        let rarest = |from: usize, to: usize| {
            let tokens = (from..to).filter(|nth| *nth != pattern.key).filter_map(|nth| pattern.tokens.get(nth));
            let bits = tokens.filter_map(|token| if let Token::Of { bits, .. } = token { Some(*bits) } else { None });
            bits.min_by_key(|bits| bits.count_ones())
        };
        // A neighbour tells most.
        let (key, end) = (pattern.key, pattern.tokens.len());
        let sides = [
            (Side::Before, rarest(key.saturating_sub(1), key)),
            (Side::After, rarest(key + 1, key + 2)),
            (Side::Earlier, rarest(0, key)),
            (Side::Later, rarest(key + 1, end)),
        ];
        let distance = |side: Side| u32::from(matches!(side, Side::Earlier | Side::Later)) * u128::BITS;
        let known = sides.into_iter().filter_map(|(side, bits)| Some((side, bits?)));
        let nearest = known.min_by_key(|(side, bits)| distance(*side) + bits.count_ones());
        let (side, needs) = nearest.unwrap_or((Side::Later, 0));
        if let Some(Token::Of { words, .. }) = pattern.tokens.get(pattern.key) {
            for word in words {
                if let Some(leads) = self.by_word.get_mut(usize::from(*word)) {
                    leads.push(Lead { pattern: place, side, needs });
                }
            }
        }
        self.patterns.push(pattern);
    }
}

fn token(written: &'static str) -> Token {
    match written {
        "~" => Token::Gap,
        "_" => Token::Any,
        _ => {
            let mut words: Vec<_> = all_of(written).collect();
            words.sort_unstable();
            words.dedup();
            Token::Of { bits: words.iter().fold(0, |bits, word| bits | bit(*word)), words }
        }
    }
}

/// Few words share one with another.
fn bit(word: WordId) -> u128 {
    1 << (word % 128)
}

/// The bit of a word of a text; none, where no list can know it.
fn bit_of(word: WordId) -> u128 {
    if word < GIVEN { bit(word) } else { 0 }
}

/// The numbers of all words that a token of a list names.
fn all_of(written: &'static str) -> impl Iterator<Item = WordId> {
    written.split('|').flat_map(|word| vocabulary().all(word))
}

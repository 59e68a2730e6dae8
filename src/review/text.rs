//! A text as the checks read it: words in small letters with contractions written out, in sentences.

use std::ops::Range;

use super::cut::{lines, parts};
use super::letters::{bare, is_letter, small};
use super::vocabulary::{Hasher, WordId, hash, vocabulary};
use crate::compose::SectionKind;
use crate::situation::Id as _;

/// A text that was taken apart once, for all checks.
#[derive(Debug)]
pub(super) struct Text<'t> {
    /// As it stands.
    pub(super) source: &'t str,
    /// Its words.
    pub(super) words: Vec<Word>,
    /// Its sentences, as places in `words`.
    pub(super) sentences: Vec<Sentence>,
    /// The whole text in small letters, and after it the words that are read otherwise than they are written.
    letters: String,
}

/// One word.
#[derive(Debug)]
pub(super) struct Word {
    /// Where it stands in the text, in bytes. The two words of a contraction stand at the same place.
    pub(super) at: Range<usize>,
    /// Where its small letters stand, in [`Text::letters`].
    letters: Range<usize>,
    /// Of its letters without a genitive's ending, so that most comparisons end here.
    pub(super) hash: usize,
    /// Its number, if a list knows it.
    pub(super) id: Option<WordId>,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
    /// Whether it stands in a value that the candidate gave: word lists are blind for it.
    pub(super) is_given: bool,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Its words, as places in the text's list.
    pub(super) words: Range<usize>,
    /// Where it stands in the text, in bytes.
    pub(super) at: Range<usize>,
    /// What it is for the counting of sentences.
    pub(super) kind: Kind,
}

/// What a sentence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The greeting; one at most, and the first.
    Greeting,
    /// What is told.
    Body,
    /// Goodbye and name.
    Closing,
    /// What stands around a letter, or is said only if something happens: no sentence is counted here.
    Aside,
}

const GREETINGS: &[&str] = &["hi", "hello", "hey", "dear", "hiya", "greetings", "good"];
const AFTER_GOOD: &[&str] = &["morning", "afternoon", "evening", "day"];
/// With these a sentence goes on that began as a greeting.
const NO_NAMES: &[&str] = &["i", "we", "this", "sorry", "just", "thanks", "thank", "unfortunately", "please", "not"];
const CLOSINGS: &[&str] = &[
    "best",
    "kind",
    "warm",
    "regards",
    "sincerely",
    "yours",
    "cheers",
    "thanks",
    "respectfully",
    "warmly",
    "cordially",
    "all",
    "take",
    "with",
    "many",
    "thank",
    "ta",
    "kindest",
    "warmest",
];
/// Words of a name with its title: "Prof. Dr. Maria Sanchez".
const LONGEST_NAME: usize = 4;

/// Contractions and what they stand for; people in a hurry leave the apostrophe out.
pub(super) const CONTRACTIONS: &[(&str, &str, &str)] = &[
    ("i'm", "i", "am"),
    ("im", "i", "am"),
    ("i've", "i", "have"),
    ("ive", "i", "have"),
    ("i'd", "i", "would"),
    ("i'll", "i", "will"),
    ("it's", "it", "is"),
    ("it'd", "it", "would"),
    ("it'll", "it", "will"),
    ("that'd", "that", "would"),
    ("that'll", "that", "will"),
    ("that's", "that", "is"),
    ("thats", "that", "is"),
    ("there's", "there", "is"),
    ("here's", "here", "is"),
    ("what's", "what", "is"),
    ("we're", "we", "are"),
    ("we've", "we", "have"),
    ("we'd", "we", "would"),
    ("we'll", "we", "will"),
    ("you're", "you", "are"),
    ("youre", "you", "are"),
    ("you've", "you", "have"),
    ("you'd", "you", "would"),
    ("you'll", "you", "will"),
    ("they're", "they", "are"),
    ("they've", "they", "have"),
    ("don't", "do", "not"),
    ("dont", "do", "not"),
    ("won't", "will", "not"),
    ("wont", "will", "not"),
    ("can't", "can", "not"),
    ("cant", "can", "not"),
    ("cannot", "can", "not"),
    ("didn't", "did", "not"),
    ("didnt", "did", "not"),
    ("isn't", "is", "not"),
    ("isnt", "is", "not"),
    ("wasn't", "was", "not"),
    ("wasnt", "was", "not"),
    ("doesn't", "does", "not"),
    ("doesnt", "does", "not"),
    ("couldn't", "could", "not"),
    ("couldnt", "could", "not"),
    ("wouldn't", "would", "not"),
    ("wouldnt", "would", "not"),
    ("haven't", "have", "not"),
    ("hasn't", "has", "not"),
    ("aren't", "are", "not"),
    ("shouldn't", "should", "not"),
    ("weren't", "were", "not"),
    ("hadn't", "had", "not"),
    ("hasnt", "has", "not"),
    ("id", "i", "would"),
    ("shan't", "shall", "not"),
    ("mustn't", "must", "not"),
    ("needn't", "need", "not"),
    ("ain't", "is", "not"),
    ("they'd", "they", "would"),
    ("they'll", "they", "will"),
    ("he's", "he", "is"),
    ("she's", "she", "is"),
    ("who's", "who", "is"),
    ("youve", "you", "have"),
    ("theyre", "they", "are"),
    ("theyve", "they", "have"),
    ("arent", "are", "not"),
    ("havent", "have", "not"),
    ("shouldnt", "should", "not"),
    ("werent", "were", "not"),
    ("hadnt", "had", "not"),
];

impl<'t> Text<'t> {
    /// Takes a text apart. What stands in one of the `given` values ([`Text::of_values`]) is marked.
    pub(super) fn new(source: &'t str, given: &Text) -> Self {
        let mut text = Self::empty(source);
        let mut part = None;
        for line in lines(source) {
            if let Some(kind) = heading(text.slice(line.clone())) {
                part = Some(kind);
                continue;
            }
            let first = text.sentences.len();
            for at in parts(source, line.clone()) {
                let may_greet = at.start == line.start && text.has_only_a_head();
                text.add_sentence(at, may_greet);
            }
            if part.is_some_and(|part| part == SectionKind::Opening || part.is_branch()) {
                for sentence in text.sentences.iter_mut().skip(first) {
                    sentence.kind = Kind::Aside;
                }
            }
        }
        text.mark_closing();
        text.mark_given(given);
        text
    }

    /// Whether nothing was told yet: date, address and subject of a letter end with no full stop.
    fn has_only_a_head(&self) -> bool {
        self.sentences.len() < 10 && self.sentences.iter().all(|it| it.kind == Kind::Body && self.ends_open(it))
    }

    /// A word's letters, small.
    pub(super) fn word(&self, place: usize) -> &str {
        let letters = self.words.get(place).map(|word| word.letters.clone()).unwrap_or_default();
        self.letters.get(letters).unwrap_or_default()
    }

    /// What stands at a place.
    pub(super) fn slice(&self, at: Range<usize>) -> &'t str {
        self.source.get(at).unwrap_or_default()
    }

    /// Where some words stand in the text.
    pub(super) fn place_of(&self, words: &Range<usize>) -> Range<usize> {
        let from = self.words.get(words.start).map_or(0, |word| word.at.start);
        let to = words.end.checked_sub(1).and_then(|last| self.words.get(last)).map_or(from, |word| word.at.end);
        from..to
    }

    /// The sentence that a word stands in, by its place in the list.
    pub(super) fn sentence_of(&self, word: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.words.end <= word)
    }

    /// The sentences that tell something, each with its place in the list.
    pub(super) fn body(&self) -> impl Iterator<Item = (usize, &Sentence)> {
        self.sentences.iter().enumerate().filter(|(_, sentence)| sentence.kind == Kind::Body)
    }

    /// The places at which a value stands, as words.
    pub(super) fn occurrences(&self, value: &str) -> Vec<Range<usize>> {
        let value = Text::of_value(value);
        self.places(&value, 0..value.words.len())
    }

    /// The same for some words of a value that was taken apart.
    pub(super) fn places(&self, value: &Text, words: Range<usize>) -> Vec<Range<usize>> {
        let Some(first) = value.words.get(words.start).filter(|_| !words.is_empty()) else { return Vec::new() };
        let begins = self.words.iter().enumerate().filter(|(_, word)| word.hash == first.hash);
        let whole = |start: &usize| self.has_at(*start, value, &words);
        begins.map(|(start, _)| start).filter(whole).map(|start| start..start + words.len()).collect()
    }

    /// Several values, each as a sentence, from a text in which each stands at one of these places.
    pub(super) fn of_values(source: &'t str, places: impl Iterator<Item = Range<usize>>) -> Self {
        let mut text = Self::empty(source);
        for at in places {
            let start = text.words.len();
            text.add_words(at.clone());
            text.sentences.push(Sentence { words: start..text.words.len(), at, kind: Kind::Aside });
        }
        text
    }

    /// A value's words, without sentences.
    pub(super) fn of_value(value: &'t str) -> Self {
        let mut text = Self::empty(value);
        text.add_words(0..value.len());
        text
    }

    /// Its words alone, to be kept: nothing is cut out of the source any more.
    pub(super) fn without_source(self) -> Text<'static> {
        let Self { source: _, words, sentences, letters } = self;
        Text { source: "", words, sentences, letters }
    }

    /// Its words, one by one.
    pub(super) fn each_word(&self) -> impl Iterator<Item = &str> {
        (0..self.words.len()).map(|place| self.word(place))
    }

    fn empty(source: &'t str) -> Self {
        // Room for a few words that are read otherwise than they are written.
        let mut letters = String::with_capacity(source.len() + source.len() / 8);
        letters.push_str(source);
        letters.make_ascii_lowercase();
        let words = Vec::with_capacity(source.len() / 5 + 4);
        Self { source, words, sentences: Vec::with_capacity(source.len() / 64), letters }
    }

    /// Whether a word of another text stands anywhere.
    pub(super) fn has(&self, other: &Text, at: usize) -> bool {
        (0..self.words.len()).any(|place| self.is_same(place, other, at))
    }

    fn is_same(&self, place: usize, other: &Text, at: usize) -> bool {
        let (Some(word), Some(wanted)) = (self.words.get(place), other.words.get(at)) else { return false };
        word.hash == wanted.hash && bare(self.word(place)) == bare(other.word(at))
    }

    /// Whether the words of a value stand here.
    fn has_at(&self, start: usize, value: &Text, words: &Range<usize>) -> bool {
        words.clone().zip(start..).all(|(at, place)| self.is_same(place, value, at))
    }

    fn mark_given(&mut self, given: &Text) {
        // One bit for each first word of a value: most words are none, and are passed over at once.
        let bit = |word: &Word| 1_u128 << (word.hash % 128);
        let first = |value: &Sentence| given.words.get(value.words.start).filter(|_| !value.words.is_empty());
        let firsts = given.sentences.iter().filter_map(first).fold(0, |firsts, word| firsts | bit(word));
        for start in 0..self.words.len() {
            if self.words.get(start).is_none_or(|word| firsts & bit(word) == 0) {
                continue;
            }
            let here = self.words.get(start).map(|word| word.hash);
            let begins = |value: &&Sentence| first(value).map(|word| word.hash) == here;
            for value in given.sentences.iter().filter(begins) {
                if self.has_at(start, given, &value.words) {
                    for word in self.words.iter_mut().skip(start).take(value.words.len()) {
                        word.is_given = true;
                    }
                }
            }
        }
    }

    fn add_sentence(&mut self, at: Range<usize>, is_first: bool) {
        let start = self.words.len();
        self.add_words(at.clone());
        if self.words.len() == start {
            return;
        }
        let greeting = if is_first { self.greeting_end(start) } else { None };
        let Some(end) = greeting else {
            self.sentences.push(Sentence { words: start..self.words.len(), at, kind: Kind::Body });
            return;
        };
        let border = self.words.get(end.wrapping_sub(1)).map_or(at.end, |word| word.at.end);
        let rest = self.slice(border..at.end);
        let border = border + rest.find(|letter: char| letter.is_alphanumeric()).unwrap_or(rest.len());
        for before in &mut self.sentences {
            before.kind = Kind::Aside;
        }
        self.sentences.push(Sentence { words: start..end, at: at.start..border, kind: Kind::Greeting });
        if end < self.words.len() {
            self.sentences.push(Sentence { words: end..self.words.len(), at: border..at.end, kind: Kind::Body });
        }
    }

    /// Where a greeting that begins here ends: at the first mark after a few words.
    fn greeting_end(&self, start: usize) -> Option<usize> {
        let is_greeting = GREETINGS.contains(&self.word(start))
            && (self.word(start) != "good" || AFTER_GOOD.contains(&self.word(start + 1)));
        let opens = self.word(start) == "to" && self.word(start + 1) == "whom";
        let last = self.words.len();
        if !is_greeting && !opens {
            return self.is_name_alone(start).then_some(last);
        }
        (start..last.min(start + 9)).map(|place| place + 1).find(|end| {
            // "Hi Sam I can't come, sorry": people in a hurry leave the comma out.
            if NO_NAMES.contains(&self.word(*end)) {
                return true;
            }
            let Some(word) = self.words.get(end - 1) else { return true };
            let next = self.words.get(*end).map_or(self.source.len(), |next| next.at.start);
            let between = self.slice(word.at.end..next);
            *end == last || between.contains([',', '!', ':', ';', '\n', '—', '–']) || between.contains(" - ")
        })
    }

    /// "Keith," and "Respected Sir:" are greetings too: a line of a few words, each with a capital, that leads on.
    fn is_name_alone(&self, start: usize) -> bool {
        let Some(words) = self.words.get(start..).filter(|words| (1..=LONGEST_NAME).contains(&words.len())) else {
            return false;
        };
        let end = words.last().map_or(0, |word| word.at.end);
        let rest = self.slice(end..self.source.len()).trim_start_matches(' ');
        let leads_on = rest.starts_with([',', ':', '!', '-', '–', '—']);
        let is_line = rest.trim_start_matches([',', ':', '!', '-', '–', '—', ' ']).starts_with('\n');
        leads_on && is_line && words.iter().all(|word| word.is_capital)
    }

    fn add_words(&mut self, at: Range<usize>) {
        let bytes = self.source.as_bytes().get(..at.end).unwrap_or_default();
        let mut place = at.start;
        while let Some(first) = bytes.get(place) {
            if !is_letter(*first) && !self.begins_word(place, *first) {
                place += 1;
                continue;
            }
            // Most words are plain letters, which are hashed on the way.
            let start = place;
            let mut hasher = Hasher::default();
            while let Some(letter) = bytes.get(place).map(|byte| small(*byte)).filter(|letter| *letter != 0) {
                hasher.add(letter);
                place += 1;
            }
            let plain = place;
            // Inside a letter of several bytes it goes on as it began.
            let goes_on =
                |place: usize, it: u8| is_letter(it) || matches!(it, 0x80..=0xbf) || self.begins_word(place, it);
            while bytes.get(place).is_some_and(|letter| goes_on(place, *letter)) {
                place += 1;
            }
            if plain == place { self.add_plain_word(start..place, hasher.hash()) } else { self.add_word(start..place) }
        }
    }

    /// Whether a word may begin here, if not with a plain letter.
    fn begins_word(&self, place: usize, first: u8) -> bool {
        let letter = || self.source.get(place..).and_then(|rest| rest.chars().next());
        let is_part = |it| matches!(it, '’' | '£' | '€') || char::is_alphanumeric(it);
        first == b'\'' || first > 0x7f && letter().is_some_and(is_part)
    }

    /// Adds a word of letters that need no second look, by its hash.
    fn add_plain_word(&mut self, at: Range<usize>, hash: usize) {
        let is_capital = self.source.as_bytes().get(at.start).is_some_and(u8::is_ascii_uppercase);
        let small = self.letters.get(at.clone()).unwrap_or_default();
        let id = vocabulary().id(small, hash);
        if self.add_written_out(&at, id, is_capital) {
            return;
        }
        self.words.push(Word { letters: at.clone(), at, hash, id, is_capital, is_given: false });
    }

    fn add_word(&mut self, at: Range<usize>) {
        let quotes = |letter| matches!(letter, '\'' | '’');
        let written = self.slice(at.clone()).trim_start_matches(quotes);
        let start = at.end - written.len();
        let written = written.trim_end_matches(quotes);
        let at = start..start + written.len();
        let Some(first) = written.chars().next() else { return };
        let is_capital = first.is_uppercase();
        let letters = if written.is_ascii() { at.clone() } else { self.add_letters(written) };
        let small = self.letters.get(letters.clone()).unwrap_or_default();
        let whole = hash(small);
        let id = vocabulary().id(small, whole);
        if self.add_written_out(&at, id, is_capital) {
            return;
        }
        let small = self.letters.get(letters.clone()).unwrap_or_default();
        let bare = bare(small);
        let hash = if bare.len() == small.len() { whole } else { hash(bare) };
        self.words.push(Word { at, letters, hash, id, is_capital, is_given: false });
    }

    /// Adds the two words of a contraction, if it is one.
    fn add_written_out(&mut self, at: &Range<usize>, id: Option<WordId>, is_capital: bool) -> bool {
        let Some((_, one, two)) = id.and_then(|id| CONTRACTIONS.get(usize::from(id))) else { return false };
        if self.slice(at.clone()) == "ID" {
            return false;
        }
        // "I've" begins with a capital, its "have" does not.
        for (word, is_capital) in [(*one, is_capital), (*two, false)] {
            let from = self.letters.len();
            self.letters.push_str(word);
            let (hash, letters) = (hash(word), from..self.letters.len());
            let id = vocabulary().id(word, hash);
            self.words.push(Word { at: at.clone(), letters, hash, id, is_capital, is_given: false });
        }
        true
    }

    /// Adds a word in small letters, with a straight apostrophe.
    fn add_letters(&mut self, written: &str) -> Range<usize> {
        let from = self.letters.len();
        for letter in written.chars() {
            match letter {
                '’' => self.letters.push('\''),
                _ if letter.is_ascii() => self.letters.push(letter.to_ascii_lowercase()),
                _ => self.letters.extend(letter.to_lowercase()),
            }
        }
        from..self.letters.len()
    }

    /// The end of a letter: from the last line that begins with a goodbye, if little comes after it.
    fn mark_closing(&mut self) {
        let n_words = self.words.len();
        let is_close = |sentence: &Sentence| {
            let is_short = sentence.words.len() <= 6 && n_words - sentence.words.start <= 16;
            is_short && CLOSINGS.contains(&self.word(sentence.words.start)) && self.ends_open(sentence)
        };
        let from = self.sentences.iter().position(is_close).or_else(|| {
            // A name alone, as people end a message in a hurry.
            let last = self.sentences.last()?;
            (self.sentences.len() > 1 && last.words.len() <= 3 && self.ends_open(last))
                .then_some(self.sentences.len() - 1)
        });
        for sentence in self.sentences.iter_mut().skip(from.unwrap_or(usize::MAX)) {
            if sentence.kind == Kind::Body {
                sentence.kind = Kind::Closing;
            }
        }
    }

    fn ends_open(&self, sentence: &Sentence) -> bool {
        !self.slice(sentence.at.clone()).trim_end().ends_with(['.', '?'])
    }
}

/// The part of a script that a line opens.
fn heading(line: &str) -> Option<SectionKind> {
    let line = line.trim().strip_suffix(':')?;
    SectionKind::ALL.iter().copied().find(|kind| kind.heading() == Some(line))
}

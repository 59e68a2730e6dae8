//! Classes of words, for the checks that go by how a sentence is built: `words/classes.txt`.
//!
//! Each word of the lists has a mark for every class that it is of, so that a sentence is passed over in one step where none of
//! its words is of a class.

use std::sync::OnceLock;

use super::patterns::lines;
use super::text::{Text, Word};
use super::vocabulary::{hash, vocabulary};

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $written:literal,)+) => {
        /// A class of words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Class { $($(#[$doc])* $name,)+ }

        const NAMES: &[&str] = &[$($written,)+];
    };
}

classes! {
    /// The reader and theirs.
    Them = "them",
    /// What else a reproach is about.
    Matter = "matter",
    /// What people owe to somebody who applied.
    Duty = "duty",
    /// What is done to somebody who is not well treated.
    Left = "left",
    /// How somebody is left or kept who is badly left.
    LeftBadly = "left-badly",
    /// What nobody likes to have done to them.
    Misdeed = "misdeed",
    /// What takes time.
    Span = "span",
    /// Wait
    Wait = "wait",
    /// What was said to be.
    Promised = "promised",
    /// What somebody ought to do.
    Lesson = "lesson",
    /// Who did not do it.
    Nobody = "nobody",
    /// What a process is made of, and who is in it.
    Judged = "judged",
    /// Before these an adjective stands alone.
    Join = "join",
    /// What stands between a subject and what is said of it.
    Between = "between",
    /// These stand for anything, and mostly for what was told before.
    Pronoun = "pronoun",
    /// Nouns: what follows them is not judged.
    Noun = "noun",
    /// What somebody does who keeps a candidate in mind or gets in touch.
    Reach = "reach",
    /// What there may be to call about one day.
    Opening = "opening",
    /// With these the sentence settles what has to be settled.
    Closes = "closes",
    /// The candidate, and what reaches them.
    Me = "me",
    /// What an offer is made of, and can be made better by.
    Term = "term",
    /// What the candidate would do then.
    Would = "would",
    /// What can be done to terms.
    Raise = "raise",
    /// What a condition begins with.
    If = "if",
    /// Conditions by their order: "should the hours change", "were it permanent", "had you offered four days".
    Inverted = "inverted",
    /// What somebody does who leaves things in order.
    Settle = "settle",
    /// What a job is made of.
    Work = "work",
    /// Says of it that it does not do.
    FallsShort = "falls-short",
    /// Whose doings are the candidate's affairs, after "my" and "our".
    Near = "near",
    /// What the candidate wants, may, must or has come to.
    State = "state",
    /// Words that may stand between a subject and what it does.
    Light = "light",
    /// What work does to somebody whom it does not suit.
    DoesToMe = "does-to-me",
    /// A clause may begin with these before its subject.
    Opener = "opener",
    /// Glad
    Glad = "glad",
    /// What a reproach without a word of blame is told with.
    Cue = "cue",
    /// What leaving is about, and what it costs others.
    Leaving = "leaving",
    /// What somebody does who leaves.
    Leaves = "leaves",
    /// Who does something to the candidate, and has no part in this.
    Outsider = "outsider",
    /// How many, how long, how far.
    Number = "number",
}

/// The file, for the vocabulary.
pub(super) const SOURCE: &str = include_str!("words/classes.txt");

/// The classes that a word is of, a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u64);

impl Class {
    fn bit(self) -> u64 {
        1 << (self as u64)
    }
}

/// Those of each word of a text; none of a word that the candidate gave.
pub(super) fn of_words(text: &Text) -> Vec<Classes> {
    let table = table();
    let of = |word: &Word| word.id.filter(|_| !word.is_given).and_then(|id| table.get(usize::from(id)));
    text.words.iter().map(|word| of(word).copied().unwrap_or_default()).collect()
}

impl Classes {
    /// Whether it is of a class.
    pub(super) fn has(self, class: Class) -> bool {
        self.0 & class.bit() != 0
    }

    /// What either is of.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What a word may be among: a class, or a few words named on the spot.
pub(super) trait Among: Copy {
    /// Whether a word with these classes is among them.
    fn holds(self, word: &str, classes: Classes) -> bool;
}

impl Among for Class {
    fn holds(self, _: &str, classes: Classes) -> bool {
        classes.has(self)
    }
}

impl Among for &[&str] {
    fn holds(self, word: &str, _: Classes) -> bool {
        self.contains(&word)
    }
}

impl<const N: usize> Among for &[&str; N] {
    fn holds(self, word: &str, _: Classes) -> bool {
        self.contains(&word)
    }
}

/// By the number of a word.
fn table() -> &'static [Classes] {
    static TABLE: OnceLock<Vec<Classes>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = vec![Classes::default(); vocabulary().len()];
        for mut line in lines(SOURCE) {
            let name = line.next().and_then(|name| name.strip_suffix(':'));
            let Some(nth) = NAMES.iter().position(|it| Some(*it) == name) else { continue };
            for word in line {
                let id = vocabulary().id(word, hash(word)).map(usize::from);
                if let Some(classes) = id.and_then(|id| table.get_mut(id)) {
                    classes.0 |= 1 << nth;
                }
            }
        }
        table
    })
}

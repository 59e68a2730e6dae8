//! Blame that no wording tells, by how the sentence is built: nobody did what somebody ought to have done, the candidate was
//! kept or left, a promise and a fact part ways, somebody there is told to learn.

use std::ops::Range;

use super::Reading;
use super::classes::Class;
use super::patterns::List;
use super::said::Said;
use super::text::Kind;

/// Whether a sentence names somebody or something that could be blamed.
pub(super) fn names_a_target(reading: &Reading, sentence: usize) -> bool {
    let words = reading.text.sentences.get(sentence).map_or(0..0, |it| it.words.clone());
    let all = reading.classes_in(&words);
    [Class::Them, Class::Matter, Class::Judged].into_iter().any(|class| all.has(class))
}

/// The words of a sentence that blame, if they do.
pub(super) fn find(reading: &Reading, nth: usize) -> Option<Range<usize>> {
    let sentence = reading.text.sentences.get(nth).filter(|it| it.kind == Kind::Body)?;
    let all = reading.classes_in(&sentence.words);
    let is_plain = ![Class::Duty, Class::Wait, Class::Promised, Class::Left, Class::Misdeed, Class::Lesson, Class::Cue]
        .into_iter()
        .any(|class| all.has(class));
    // Most sentences have nothing that could blame.
    if is_plain || is_of_another_kind(reading, nth) {
        return None;
    }
    let says = Said::new(reading, &sentence.words);
    let is_blame = reading.says(nth, List::Verdict)
        || says.neglects()
        || says.waits_in_vain()
        || says.parts_from_promise()
        || says.was_left()
        || says.misbehaves()
        || says.teaches()
        || says.reproaches();
    (is_blame
        && !super::elsewhere::is_elsewhere(reading, &sentence.words)
        && !super::blame::is_glad_of_it(reading, nth, &(0..0)))
    .then(|| sentence.words.clone())
}

/// Whether a sentence asks, wishes, regrets, thanks or praises: none of that blames.
fn is_of_another_kind(reading: &Reading, nth: usize) -> bool {
    let Some(sentence) = reading.text.sentences.get(nth) else { return true };
    let first = reading.text.word(sentence.words.start);
    let is_wish =
        matches!(first, "please" | "hope" | "wish" | "good" | "if" | "could" | "can" | "may" | "would" | "let");
    let is_hope = first == "i" && matches!(reading.text.word(sentence.words.start + 1), "hope" | "wish" | "trust");
    is_wish
        || is_hope
        || [List::Thanks, List::NoBlame].into_iter().any(|list| reading.says(nth, list))
        || reading.of(List::Grovelling).any(|it| it.sentence == nth && !super::smallness::is_of_trifles(reading, it))
        || reading.of(List::Apology).any(|it| it.sentence == nth && !super::wording::is_missing(reading, it))
}

/// Beside these, what nobody did is no reproach.
const FINE: [&str; 12] = [
    "well",
    "need",
    "needs",
    "better",
    "kindly",
    "clearly",
    "clearer",
    "kinder",
    "home",
    "until",
    "patiently",
    "warmly",
];

impl Said<'_> {
    /// Who does what stands at a place: the last word before it that names somebody.
    pub(super) fn doer(&self, place: usize) -> Option<usize> {
        let is_somebody =
            |it: &usize| self.is(*it, &["i", "we"]) || self.is(*it, Class::Them) || self.is(*it, Class::Nobody);
        (0..place).rev().find(is_somebody)
    }

    /// "Nobody rang", "not one of you offered me a chair", "your office never answered".
    fn neglects(&self) -> bool {
        let is_but = |place: usize| matches!(self.at(place + 1), "but" | "except" | "else" | "here" | "asked");
        let is_like =
            |place: usize| place.checked_sub(1).is_some_and(|it| matches!(self.at(it), "like" | "as" | "than" | "if"));
        let nobody = |place: &usize| {
            !is_like(*place)
                && !is_but(*place)
                && (self.is(*place, Class::Nobody)
                    || self.at(*place) == "no" && self.at(place + 1) == "one"
                    || self.at(*place) == "not"
                        && (matches!(self.at(place + 1), "one" | "even")
                            || self.at(place + 1) == "so" && self.at(place + 2) == "much"
                            || self.at(place + 1) == "a"
                                && matches!(self.at(place + 2), "word" | "soul" | "single" | "sign" | "hint")))
        };
        let mut places = 0..self.len();
        if !self.may(Class::Duty) {
            return false;
        }
        // "Nobody has explained it so well", "nobody at home understands it".
        let is_nobody =
            places.any(|place| nobody(&place) && self.follows(place + 1, 6, Class::Duty) && !self.is_mine(place));
        let is_never = self.places(&["never", "hardly", "barely"]).any(|place| {
            self.doer(place).is_some_and(|doer| self.is(doer, Class::Them) && !self.is_owned(doer))
                && self.follows(place + 1, 3, Class::Duty)
        });
        // "Your desk had no idea who I was."
        let is_clueless = self.places(&["no"]).any(|place| {
            let has = place.checked_sub(1).is_some_and(|it| matches!(self.at(it), "had" | "has" | "have" | "with"));
            let what = matches!(self.at(place + 1), "idea" | "clue" | "notion" | "record" | "answer" | "answers");
            has && what && self.doer(place).is_some_and(|doer| self.is(doer, Class::Them) && !self.is_owned(doer))
        });
        // "You never rushed me and nobody looked over my shoulder."
        let spared = self.places(&["never", "not"]).any(|place| {
            self.is(place + 1, Class::Left) && !self.is(place + 1, &["left", "kept"])
                || self.is(place + 1, Class::Misdeed)
        });
        (is_nobody || is_never || is_clueless) && !spared && !self.has(&FINE)
    }

    /// Whether the candidate is who does it.
    fn is_mine(&self, place: usize) -> bool {
        let start = place.saturating_sub(3);
        (start..place).any(|it| self.is(it, &["i", "my", "mine"]))
    }

    /// "I sat in the car park for an hour before anyone came": a span of time, the candidate waiting, and nothing at its end.
    fn waits_in_vain(&self) -> bool {
        if !self.may(Class::Span) || !self.may(Class::Wait) {
            return false;
        }
        let in_vain = self.places(&["before", "until", "till"]).any(|place| {
            self.follows(
                place + 1,
                2,
                &["anyone", "anybody", "somebody", "someone", "you", "your", "they", "he", "she"],
            )
        }) || self.has(&["nobody", "nothing", "none", "silence", "only"])
            || self
                .places(&["not", "no", "never"])
                .any(|place| self.follows(place + 1, 5, Class::Duty) && !self.is_mine(place));
        let is_told_to = self.has(&["calm", "think", "gather", "decide"])
            || self.at(0) == "i" && self.at(1) == "took"
            || self.has(&["worth", "again"]) && self.has(&["it"]);
        self.has(Class::Span) && self.has(Class::Wait) && self.has(&["i", "me", "my"]) && in_vain && !is_told_to
    }

    /// "The job described bore no resemblance to the one you advertised."
    fn parts_from_promise(&self) -> bool {
        if !self.may(Class::Promised) {
            return false;
        }
        let differs = self.has(&["resemblance", "strangers", "opposite", "contradicts", "contradicted"])
            || self.places(&["not"]).any(|place| {
                let is_said =
                    matches!(place.checked_sub(1).map_or("", |it| self.at(it)), "is" | "was" | "were" | "are");
                is_said && matches!(self.at(place + 1), "what" | "as")
                    || matches!(self.at(place + 1), "the" | "quite")
                        && matches!(self.at(place + 2), "same" | "one" | "what" | "job")
            })
            || self.places(&["nothing"]).any(|place| self.at(place + 1) == "like")
            || self
                .places(&["different", "another", "other"])
                .any(|place| self.follows(place, 3, &["from", "to", "thing", "story", "job"]))
            || self.places(&["now"]).any(|place| self.follows(place + 1, 2, &["it", "is", "its", "they", "you"]));
        let by_them =
            self.has(&["you", "your", "ur", "was", "they", "lady", "recruiter", "advert", "ad", "job", "the"]);
        differs && by_them && self.has(Class::Promised) && !self.has(&["better"])
    }

    /// "I was left in reception", "kept standing in the rain".
    fn was_left(&self) -> bool {
        self.places(Class::Left).any(|place| {
            let before = |by: usize| place.checked_sub(by).map_or("", |at| self.at(at));
            let is_passive = (1..=3).any(|by| matches!(before(by), "was" | "were" | "been" | "being" | "got" | "be"));
            let is_of_me = self.doer(place).is_none_or(|doer| self.is(doer, &["i", "we"]));
            let is_badly = !self.is(place, &["left", "kept"]) || self.is(place + 1, Class::LeftBadly);
            // "In my last kitchen": it was somewhere else.
            let is_elsewhere = (place..self.len()).any(|it| {
                matches!(self.at(it), "my" | "our")
                    && self.is(it + 1, &["last", "old", "former", "previous", "current", "present", "first"])
            });
            // "I was expecting to be grilled."
            let is_feared = (place.saturating_sub(4)..place)
                .any(|it| self.is(it, &["expected", "expecting", "feared", "dreaded", "dreading", "braced"]));
            is_passive
                && !is_elsewhere
                && !is_feared
                && is_of_me
                && is_badly
                && (self.has(&["i", "we", "me"]) || self.at(0) == "to")
                && !self.has(&["not"])
        })
    }

    /// "Your manager spent our call texting", "the lady on your switchboard hung up on me".
    fn misbehaves(&self) -> bool {
        self.places(Class::Misdeed).any(|place| {
            let is_theirs =
                self.doer(place).is_some_and(|doer| self.is(doer, Class::Them) && !self.is(doer, &["them", "him"]));
            let before = place.checked_sub(1).map_or("", |at| self.at(at));
            let is_denied = matches!(before, "not" | "never" | "no" | "ever" | "once");
            let is_together = self.follows(place + 1, 2, &["with", "track", "none"]);
            is_theirs && !is_denied && !is_together && !self.is_my_own(place)
        })
    }

    /// "My boss ignored me."
    fn is_my_own(&self, place: usize) -> bool {
        let Some(subject) = (0..place).rev().find(|it| self.is(*it, Class::Them)) else { return false };
        (subject.saturating_sub(3)..subject).any(|it| matches!(self.at(it), "my" | "our" | "own"))
            && !self.has(&["your", "you"])
    }

    /// "Somebody might teach your receptionist to say hello."
    fn teaches(&self) -> bool {
        let starts = match (self.at(0), self.at(1)) {
            ("somebody" | "someone", next) => next != "else",
            ("whoever", next) => !matches!(next, "you" | "comes" | "gets" | "takes" | "it"),
            ("next", "time")
            | ("you", "people" | "lot" | "all" | "guys")
            | ("perhaps" | "maybe", "you" | "your" | "somebody" | "someone" | "next")
            | ("your", _) => true,
            // "You might start by …"; "you might remember" reproaches nothing.
            ("you", "might" | "should") => {
                self.follows(2, 2, &["start", "try", "begin", "learn", "teach", "read", "want"])
            }
            _ => false,
        };
        let asks = |place: usize| {
            let next = if self.at(place + 1) == "to" { place + 2 } else { place + 1 };
            self.is(next, Class::Lesson) || self.at(place + 1) == "well"
        };
        let is_told = self.is(3, &["by", "with", "to"]) || self.at(0) != "you";
        let demands = &["might", "could", "should", "ought", "need", "needs", "want", "wants", "must"];
        starts && is_told && self.places(demands).any(|place| asks(place) || self.at(0) == "you" && place == 1)
    }

    /// "My boss", "the manager of my shop".
    fn is_owned(&self, place: usize) -> bool {
        (place.saturating_sub(3)..place).any(|it| matches!(self.at(it), "my" | "our"))
            || self.at(place + 1) == "at" && self.at(place + 2) == "home"
    }
}

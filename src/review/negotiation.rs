//! Hooks and ultimatums: a condition that the reader could meet, and what would come of it.

use super::Reading;
use super::catalogue::OPENS_NEGOTIATION;
use super::classes::Class;
use super::finding::Finding;
use super::patterns::{Hit, List};
use super::said::Said;
use super::text::Kind;

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    let mut seen = None;
    for hit in reading.of(List::Negotiation) {
        let sentence = hit.sentence;
        // "Nothing would change my mind" closes the matter.
        let words = hit.words.start.saturating_sub(3)..hit.words.start;
        let is_closed = words.into_iter().any(|place| {
            let is_here = reading.text.sentence_of(place) == sentence;
            is_here && matches!(reading.text.word(place), "not" | "no" | "nothing" | "nobody" | "never")
        });
        // "I'm in on Fridays" accepts nothing.
        let last = reading.text.word(hit.words.end.saturating_sub(1));
        let is_somewhere = last == "in"
            && matches!(reading.text.word(hit.words.end), "on" | "at" | "with" | "until" | "all" | "every" | "the");
        // "Is there any chance we could push it to June?" asks for another day, and no terms.
        let asks = reading.has_word(hit.words.clone(), &["chance", "possibility", "way"]);
        let is_of_a_day = asks && reading.says(sentence, List::Contradiction) && {
            let words = reading.text.sentences.get(sentence).map_or(0..0, |it| it.words.clone());
            !reading.classes_in(&words).has(Class::Term)
        };
        // "I would have said yes if I lived nearer": nobody there can change that.
        let is_regret = reading.has_word(hit.words.start + 1..hit.words.start + 2, &["have"]) && {
            let end = reading.text.sentences.get(sentence).map_or(hit.words.end, |it| it.words.end);
            (hit.words.start..end)
                .any(|it| reading.text.word(it) == "if" && matches!(reading.text.word(it + 1), "i" | "we" | "my"))
        };
        let is_no_hook = is_closed || is_somewhere || is_of_a_day || is_regret || is_for_them(reading, hit);
        if seen != Some(sentence) && !is_no_hook && is_body(reading, sentence) {
            seen = Some(sentence);
            findings.push(Finding {
                fix: reading.without_sentence(hit.words.start),
                ..reading.at(OPENS_NEGOTIATION, &hit.words)
            });
        }
    }
    if seen.is_some() {
        return;
    }
    for (nth, sentence) in reading.text.body() {
        // Nearly every sentence is passed over here: it speaks of no terms.
        let classes = reading.classes_in(&sentence.words);
        let speaks_of_terms = classes.has(Class::Term) || classes.has(Class::Number);
        let may_turn = (classes.has(Class::If) || classes.has(Class::Inverted)) && classes.has(Class::Would);
        if !(speaks_of_terms || may_turn) || !may_hook(reading, nth) {
            continue;
        }
        let said = Said::new(reading, &sentence.words);
        if said.would_turn()
            || said.hooks(reading.says(nth, List::AsksForTerms))
            || said.has_exception() && reading.says(nth, List::Decision)
        {
            let fix = reading.without_sentence(sentence.words.start);
            findings.push(Finding { fix, ..reading.at(OPENS_NEGOTIATION, &sentence.words) });
        }
    }
}

fn is_body(reading: &Reading, sentence: usize) -> bool {
    reading.text.sentences.get(sentence).is_some_and(|it| it.kind == Kind::Body)
}

/// Thanks, regrets, wishes, journeys and other roles open nothing.
fn may_hook(reading: &Reading, sentence: usize) -> bool {
    let others = [List::Thanks, List::Apology, List::Contact, List::Travel, List::Deletion];
    !others.into_iter().any(|list| reading.says(sentence, list))
}

/// "If you could match it to the lanyard, you'd have the full set": what would come of it is the reader's alone.
fn is_for_them(reading: &Reading, hit: &Hit) -> bool {
    let end = reading.text.sentences.get(hit.sentence).map_or(hit.words.end, |it| it.words.end);
    let is_condition = matches!(reading.text.word(reading.clause(hit).start), "if" | "unless" | "and" | "should");
    let Some(then) = (hit.words.end..end).find(|place| reading.has_between(*place, &[','])) else { return false };
    is_condition
        && matches!(reading.text.word(then), "you" | "please" | "thank")
        && !reading.has_word(then..end, &["me", "yours", "deal", "i"])
}

/// What leaves the door open for an answer.
const OPEN: &[&[&str]] = &[
    &["we", "have", "a", "deal"],
    &["know", "where", "i"],
    &["have", "my"],
    &["got", "my"],
    &["my", "phone"],
    &["might", "find", "me"],
    &["come", "back", "to", "me"],
    &["still", "would"],
    &["have", "a", "think"],
    &["i", "sign"],
];

impl Said<'_> {
    /// `asks` is whether it asks for terms with no condition.
    fn hooks(&self, asks: bool) -> bool {
        // "I hope the budget stretches", "nothing you could offer", "please don't".
        let is_closed = self
            .has(&["hope", "wish", "luck", "nothing", "please", "next", "anyone", "notice", "owe", "expenses"])
            || matches!(self.at(0), "thank" | "thanks" | "sorry");
        !is_closed
            && (self.has_condition() || self.would_for_terms() || self.raises_first() || asks || self.wants_help())
    }

    /// "I pass, unless the shares double."
    fn has_exception(&self) -> bool {
        let unless = self.places(&["unless"]).find(|place| *place > 0);
        unless.is_some_and(|unless| self.follows(unless + 1, 4, Class::Term))
    }

    /// Whether it says what the candidate would do, and not what they would have done.
    fn would(&self) -> bool {
        let starts = |place: usize| {
            let (first, second, third) = (self.at(place), self.at(place + 1), self.at(place + 2));
            let is_mine = matches!(first, "i" | "we" | "answer" | "mind" | "might" | "and");
            let may = matches!(second, "would" | "will" | "could" | "might" | "may" | "sign" | "start" | "accept")
                || second == "am" && matches!(third, "in" | "yours" | "game" | "all" | "there" | "back");
            is_mine && (may || second == "still" && third == "would") && third != "have" && third != "not"
        };
        let is_open = OPEN.iter().any(|phrase| self.says(phrase));
        is_open || (0..self.len()).any(|place| starts(place) && self.follows(place + 1, self.len(), Class::Would))
    }

    /// "If that ever came down, I'd say yes tomorrow", "were there some movement on that, I'd be delighted to talk": a plain yes
    /// on a condition, whatever it is.
    fn would_turn(&self) -> bool {
        const YES: &[&str] = &[
            "yes",
            "sign",
            "accept",
            "reconsider",
            "rethink",
            "stay",
            "heartbeat",
            "shot",
            "flash",
            "tomorrow",
            "yours",
            "persuaded",
            "negotiate",
            "gladly",
        ];
        let is_mine = |place: usize| {
            matches!(self.at(place), "i" | "we")
                && matches!(self.at(place + 1), "would" | "will" | "might" | "could" | "may")
                && !matches!(self.at(place + 2), "not" | "have")
        };
        let condition = (0..self.len()).find(|place| {
            let opens = *place == 0 || matches!(self.at(place - 1), "but" | "and" | "yet" | "though" | "however");
            let is_inverted = opens
                && self.is(*place, &["were", "should", "had"])
                && matches!(
                    self.at(place + 1),
                    "there" | "that" | "it" | "the" | "this" | "something" | "anything" | "you"
                );
            self.at(*place) == "if" && !matches!(self.at(place + 1), "you" | "i" | "we" | "not") || is_inverted
        });
        let Some(condition) = condition else { return false };
        // Of another job, or another day, it is a door and no hook.
        let is_of_another =
            self.has(&["please", "hope", "other", "another", "else", "different", "similar", "vacancy", "opening"])
                || self
                    .places(&["role", "post"])
                    .any(|place| self.is(place.saturating_sub(1), &["a", "any", "suitable"]));
        let then = (0..self.len()).find(|place| is_mine(*place));
        let says_yes = then.is_some_and(|then| {
            let before = if then < condition { condition } else { self.len() };
            self.follows(then, before - then, YES)
                || self.follows(then, before - then, &["talk", "listen", "think", "look"])
                    && self.follows(
                        condition,
                        8,
                        &[
                            "movement",
                            "change",
                            "changes",
                            "changed",
                            "room",
                            "give",
                            "more",
                            "higher",
                            "improved",
                            "improve",
                            "moved",
                            "flexibility",
                        ],
                    )
        });
        says_yes && !is_of_another
    }

    /// "If there is any give on the hours, you know where I am."
    fn has_condition(&self) -> bool {
        let is_inverted = (0..self.len()).any(|place| {
            let opens = place == 0 || matches!(self.at(place - 1), "and" | "but");
            let subject = matches!(
                self.at(place + 1),
                "the" | "you" | "your" | "there" | "it" | "a" | "my" | "that" | "something"
            );
            opens && self.is(place, Class::Inverted) && subject
        });
        // "If that makes sense" asks for nothing, and "I'd be glad if you'd hold it" asks politely.
        let is_courtesy = |place: usize| {
            let before = place.checked_sub(1).map_or("", |at| self.at(at));
            matches!(before, "glad" | "grateful" | "obliged" | "pleased" | "appreciate")
                || matches!(self.at(place + 1), "that" | "this" | "it")
                    && (matches!(self.at(place + 2), "makes" | "helps" | "is" | "suits")
                        || self.at(place + 2) == "would" && matches!(self.at(place + 3), "help" | "suit"))
                // "If it would help to talk", "if you ever want a judge for the marrows", "if you need another pair of hands".
                || self.at(place + 1) == "it" && self.at(place + 2) == "would" && self.at(place + 3) == "help"
                || self.at(place + 1) == "ever"
                || self.at(place + 1) == "you" && matches!(self.at(place + 2), "ever" | "are" | "need")
                    && !self.follows(place + 2, 5, Class::Term)
                || self.at(place + 1) == "i" && self.at(place + 2) == "may"
                // "I'd be fibbing if I said so", "if you want to ring me back".
                || self.at(place + 1) == "i" && matches!(self.at(place + 2), "said" | "say" | "told" | "pretended" | "claimed")
                || self.at(place + 1) == "you"
                    && matches!(self.at(place + 2), "want" | "wish" | "need" | "like" | "would" | "care")
                    && self.follows(place + 3, 3, &["ring", "call", "reach", "phone", "speak", "ask", "check", "confirm"])
        };
        let is_condition = is_inverted || self.places(Class::If).any(|place| !is_courtesy(place));
        // "If you got to forty I'd start on Monday."
        let of_theirs = self.places(&["if"]).any(|place| self.is(place + 1, &["you", "they", "your"]));
        let names_terms = self.has(Class::Term) || of_theirs && self.may(Class::Number);
        is_condition && names_terms && self.would()
    }

    /// "I'd think again for a Monday to Thursday week", "my answer would be different with a car".
    fn would_for_terms(&self) -> bool {
        let turns =
            self.has(&["again", "different", "round", "persuaded", "talked", "tempted", "spot", "happily", "tomorrow"]);
        let has_price = (0..self.len())
            .any(|place| matches!(self.at(place), "for" | "with" | "by") && self.follows(place, 7, Class::Term))
            || self.would_after_terms();
        turns && has_price && self.would()
    }

    /// "Remote Fridays and I'd say yes."
    fn would_after_terms(&self) -> bool {
        let and = (1..self.len()).find(|place| self.at(*place) == "and" && matches!(self.at(place + 1), "i" | "we"));
        and.is_some_and(|and| self.follows(0, and, Class::Term))
    }

    /// "Come up two thousand and we have a deal", "throw in a parking space and I might forget I wrote this".
    fn raises_first(&self) -> bool {
        self.is(0, Class::Raise)
            && (self.may(Class::Term) || self.may(Class::Number))
            && self.has(&["and"])
            && self.would()
    }

    /// "A company car would help."
    fn wants_help(&self) -> bool {
        self.says(&["would", "help"]) && self.at(0) != "if" && !self.has(&["you"])
    }
}

//! What sounds as if somebody made themselves small, and is no more than a smile at oneself, pity for things, or a cold.

use std::ops::Range;

use super::Reading;
use super::classes::Class;
use super::clauses::is_self;
use super::patterns::Hit;

/// Whether a wording of that kind is about trifles.
pub(super) fn is_of_trifles(reading: &Reading, hit: &Hit) -> bool {
    let sentence = reading.text.sentences.get(hit.sentence).map_or(0..0, |it| it.words.clone());
    is_told_of_oneself_with_a_smile(reading, hit, &sentence)
        || is_not_what_is_done(reading, hit)
        || is_about_another_thing(reading, hit, &sentence)
        || is_denied_or_done_to_me(reading, hit, &sentence)
        || is_for_things(reading, hit, &sentence)
        || is_about_something(reading, hit)
        || is_bad_at_something(reading, hit)
        || is_said_of_a_thing(reading, hit)
        || reading.has_word(sentence, &["cold", "flu", "fever", "headache", "hungover", "cough"])
}

/// "I'm ashamed to say I ate all the biscuits", "embarrassing how little I knew", "a coward about heights", "my guilty pleasure",
/// "I'd kick myself next time".
fn is_told_of_oneself_with_a_smile(reading: &Reading, hit: &Hit, sentence: &Range<usize>) -> bool {
    let word = |place: usize| reading.text.word(place);
    let next = hit.words.end;
    let last = word(next.saturating_sub(1));
    let is_of_this = matches!(
        word(next + 1),
        "this"
            | "it"
            | "that"
            | "you"
            | "letting"
            | "writing"
            | "doing"
            | "leaving"
            | "how"
            | "having"
            | "all"
            | "everything"
    );
    let leads_on = matches!(word(next), "how" | "after" | "of" | "by" | "about" | "at")
        && !is_of_this
        && !matches!(word(next + 1), "myself" | "me");
    let admits = |place: usize| matches!(word(place), "say" | "admit" | "confess");
    let follows = word(next) == "to" && admits(next + 1) || last == "to" && admits(next) || last == "how";
    let is_pleasure = matches!(word(next), "pleasure" | "pleasures");
    // "I'm a fool for your rye."
    let is_fond = matches!(last, "fool" | "sucker" | "idiot")
        && word(next) == "for"
        && !word(next + 1).ends_with("ing")
        && !matches!(word(next + 1), "not" | "this" | "it" | "that");
    let before = hit.words.start.saturating_sub(3).max(sentence.start)..hit.words.start;
    let will_kick = reading.has_word(hit.words.clone(), &["kick"]) && reading.has_word(before, &["will", "would"]);
    leads_on
        || follows
        || is_pleasure
        || is_fond
        || will_kick
        || reading.has_word(sentence.clone(), &["credit", "biscuits", "cake"])
}

/// "An idiot with a spanner", "I lost sleep over your crossword", "forgive me for keeping the pencil": what it is about is named,
/// and has nothing to do with leaving.
fn is_about_another_thing(reading: &Reading, hit: &Hit, sentence: &Range<usize>) -> bool {
    const ABOUT: &[&str] = &["with", "over", "in", "of", "on", "for", "about", "at", "by"];
    const DETERMINERS: &[&str] = &["a", "an", "the", "that", "my", "your", "those", "broken"];
    let word = |place: usize| if place < sentence.end { reading.text.word(place) } else { "" };
    let is_leaving = |place: usize| {
        reading.is(place, Class::Leaving) || reading.is(place, Class::Them) || reading.is(place, Class::Span)
    };
    let is_thing = |place: usize| {
        DETERMINERS.contains(&word(place))
            && place + 1 < sentence.end
            && !is_leaving(place + 1)
            && !is_leaving(place + 2)
    };
    let next = hit.words.end;
    let last = next.saturating_sub(1);
    let is_about = ABOUT.contains(&word(next)) && is_thing(next + 1)
        || ABOUT.contains(&word(last)) && is_thing(next)
        || word(last) == "deserve" && is_thing(next)
        || word(last) == "worthy" && word(next) == "of" && is_thing(next + 1);
    let is_when = matches!(word(next), "when" | "before" | "every" | "until")
        && !matches!(word(next + 1), "i" | "we" | "you" | "your")
        || word(next) == "every";
    let is_forgiven = word(last) == "me"
        && word(next) == "for"
        && word(next + 1).ends_with("ing")
        && !reading.is(next + 1, Class::Leaves)
        && !reading.has_word(next..sentence.end, &["you", "everyone", "everybody"]);
    let is_secret = word(last) == "guilty" && matches!(word(next), "secret" | "secrets" | "look" | "party");
    is_about || is_when || is_forgiven || is_secret
}

/// "I don't want to let you down in June", "please don't be cross with Tom", "my wife says I'm a fool": not done, not asked for
/// oneself, or said by others.
fn is_not_what_is_done(reading: &Reading, hit: &Hit) -> bool {
    let word = |place: usize| reading.text.word(place);
    let clause = reading.clause(hit);
    let before = clause.start..hit.words.start;
    let lets_down = reading.has_word(hit.words.clone(), &["let", "letting"]);
    let is_spared = lets_down && reading.has_word(before.clone(), &["not", "never", "would", "rather", "avoid"]);
    let is_for_others = matches!(word(hit.words.end), "with" | "at" | "on")
        && !matches!(word(hit.words.end + 1), "me" | "us" | "my" | "this");
    let is_asked = is_for_others && reading.has_word(hit.words.clone(), &["please"]);
    let says = before
        .clone()
        .find(|place| matches!(word(*place), "says" | "said" | "thinks" | "tells" | "told" | "calls" | "reckons"));
    let is_said = says.is_some_and(|says| !reading.has_word(clause.start..says, &["i", "you", "your"]));
    is_spared || is_asked || is_said
}

/// "I am not ashamed of it", "he spoke to me like a child".
fn is_denied_or_done_to_me(reading: &Reading, hit: &Hit, sentence: &Range<usize>) -> bool {
    let before = hit.words.start.saturating_sub(3).max(sentence.start)..hit.words.start;
    let says = |words: &[&str]| reading.has_word(before.clone(), words);
    let is_felt = matches!(
        reading.text.word(hit.words.start),
        "ashamed" | "embarrassed" | "guilty" | "sorry" | "a" | "feel" | "feeling" | "felt"
    );
    // "My sister would never forgive me."
    let clause = reading.clause(hit);
    let is_of_mine = matches!(reading.text.word(clause.start), "my" | "our")
        && !matches!(
            reading.text.word(clause.start + 1),
            "behaviour" | "behavior" | "conduct" | "silence" | "decision" | "apologies"
        );
    // "They would never forgive me": it is not asked of the reader.
    let is_of_others = says(&["never", "not", "would", "will"])
        && !reading.has_word(clause.start..hit.words.end, &["you", "u", "please", "your", "everybody", "everyone"]);
    let asks_for_it =
        reading.has_word(hit.words.clone(), &["forgive"]) && !reading.has_word(hit.words.clone(), &["myself"]);
    if (is_of_mine || is_of_others) && asks_for_it {
        return true;
    }
    let is_denied = is_felt && says(&["not", "never", "nor"]) && !says(&["only"]);
    is_denied || reading.text.word(hit.words.start) == "like" && says(&["me", "us"])
}

/// "Embarrassed by my luck": of something that is neither the decision nor how it is told.
fn is_about_something(reading: &Reading, hit: &Hit) -> bool {
    const HOW: &[&str] = &["this", "it", "that", "you", "how", "myself", "me", "what", "your"];
    const DEED: &[&str] = &["decision", "behaviour", "behavior", "choice", "silence", "conduct", "reply", "late"];
    const FELT: &[&str] = &["ashamed", "embarrassed", "guilty", "mortified"];
    let word = |place: usize| reading.text.word(place);
    let adjective = hit.words.clone().find(|place| FELT.contains(&word(*place)));
    adjective.is_some_and(|at| {
        matches!(word(at + 1), "by" | "at" | "about" | "of")
            && !HOW.contains(&word(at + 2))
            && !word(at + 2).ends_with("ing")
            && !DEED.contains(&word(at + 3))
    })
}

/// "The useless ticket machine", "the heating is hopeless", "a child in a sweet shop", "I would have been a nuisance on early
/// shifts".
fn is_said_of_a_thing(reading: &Reading, hit: &Hit) -> bool {
    const MINE: &[&str] = &["i", "me", "my", "mine", "myself", "we"];
    const THINGS: &[&str] = &["useless", "hopeless", "terrible", "awful", "horrible", "rotten", "murder"];
    let word = |place: usize| reading.text.word(place);
    let clause = reading.clause(hit);
    let adjective = hit.words.clone().find(|place| THINGS.contains(&word(*place)));
    // "I am told the heating is hopeless": who is told of it is not it.
    let from = (clause.start..hit.words.start + 3).find(|place| word(*place) == "told").unwrap_or(clause.start);
    let is_of_a_thing = adjective.is_some_and(|at| !reading.has_word(from..at, MINE));
    let is_murder = reading.has_word(clause.start..hit.words.end, &["murder"]);
    let is_in_a_shop =
        reading.has_word(hit.words.clone(), &["child", "kid"]) && matches!(word(hit.words.end), "in" | "at" | "on");
    let would = (clause.start..hit.words.end)
        .any(|place| word(place) == "would" && word(place + 1) == "have" && word(place + 2) == "been");
    // "I would only be letting you down later."
    let would = would
        || (clause.start..=hit.words.start).any(|place| {
            let is_mine = word(place.saturating_sub(1)) != "you";
            let be = matches!((word(place + 1), word(place + 2)), ("be" | "feel", _) | ("only" | "just", "be"));
            word(place) == "would" && be && is_mine
        });
    is_of_a_thing || is_murder || is_in_a_shop || would
}

/// "The worst snowboarder you have tested", "a hopeless cook": bad at a trade, and not as a person.
fn is_bad_at_something(reading: &Reading, hit: &Hit) -> bool {
    const PEOPLE: &[&str] = &[
        "person",
        "candidate",
        "human",
        "applicant",
        "being",
        "man",
        "woman",
        "friend",
        "guest",
        "employee",
        "hire",
        "about",
        "for",
        "ever",
        "part",
        "i",
        "of",
        "that",
        "kind",
        "sort",
        "thing",
        "interviewee",
        "case",
        "excuse",
        "way",
        "coward",
        "colleague",
        "mess",
        "to",
        "and",
        "here",
        "right",
        "now",
    ];
    const BAD: &[&str] = &["hopeless", "useless", "terrible", "awful", "horrible"];
    let word = |place: usize| reading.text.word(place);
    let end = reading.text.sentences.get(hit.sentence).map_or(0, |it| it.words.end);
    hit.words.clone().any(|place| {
        let is_of_a_trade = place + 1 < end && !PEOPLE.contains(&word(place + 1));
        let is_worst = word(place) == "worst";
        // "Useless with computers."
        if BAD.contains(&word(place)) && matches!(word(place + 1), "with" | "at") && !is_self(word(place + 2)) {
            return true;
        }
        let is_a_bad = BAD.contains(&word(place)) && matches!(word(place.saturating_sub(1)), "a" | "an");
        is_of_a_trade && (is_worst || is_a_bad)
    })
}

/// "I feel bad only for the leeks": pity for things.
fn is_for_things(reading: &Reading, hit: &Hit, sentence: &Range<usize>) -> bool {
    const TROUBLE: &[&str] = &[
        "trouble",
        "inconvenience",
        "delay",
        "timing",
        "mess",
        "short",
        "late",
        "way",
        "time",
        "decision",
        "hassle",
        "upset",
        "disappointment",
        "last",
        "whole",
        "two",
        "three",
        "extra",
        "work",
        "effort",
    ];
    let next = (hit.words.end.saturating_sub(1)..sentence.end.min(hit.words.end + 2))
        .find(|place| reading.text.word(*place) == "for");
    next.is_some_and(|at| {
        let is_thing = matches!(reading.text.word(at + 1), "the" | "my" | "that" | "those" | "whoever" | "anyone");
        let noun = at + 2..(at + 4).min(sentence.end);
        is_thing
            && !reading.has_word(noun.clone(), TROUBLE)
            && !reading.has_word(noun.clone(), Class::Them)
            && !noun.into_iter().any(|place| reading.text.word(place).ends_with("ing"))
            && !reading.has_word(at..sentence.end, &["you", "your"])
    })
}

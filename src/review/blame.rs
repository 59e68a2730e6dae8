//! Whether a wording that sounds like blame blames somebody there: it is the reader, their people or the process that does it.

use std::ops::Range;

use super::blame_words::{DEEDS, IN_THEIR_HANDS, OTHERS, OUTSIDE, SUFFERS, TURNS};
use super::classes::Class;
use super::patterns::{Hit, List};
use super::wording::is_missing;
use super::{Reading, clauses::is_self, elsewhere, grievance, judged, meant_well};

/// Whether somebody is blamed, and not the candidate.
pub(super) fn is_one(reading: &Reading, hit: &Hit) -> bool {
    let sentence = hit.sentence;
    let meets = |other: &Hit| other.words.start < hit.words.end && hit.words.start < other.words.end;
    // Where a road is closed, nobody is anybody at all.
    let is_outside = |it: &Hit| it.sentence == sentence && reading.has_word(it.words.clone(), OUTSIDE);
    let is_other = reading.of(List::NoBlame).any(|it| meets(it) || is_outside(it));
    !is_other
        && !asks_politely(reading, sentence)
        && (1 < hit.words.len() || is_said_of_it(reading, hit) || grievance::names_a_target(reading, sentence))
        && !is_meant_well(reading, hit)
        && !judged::is_something_else(reading, hit)
        && !is_made_good(reading, hit)
        && !is_their_own_word(reading, hit)
        && !is_of_an_act(reading, hit)
        && !meant_well::is_one(reading, hit)
        && !is_glad_of_it(reading, hit.sentence, &hit.words)
        && !reading.of(List::Apology).any(|it| it.sentence == sentence && !is_missing(reading, it))
        && !reading.says(sentence, List::Grovelling)
        && !is_own_doing(reading, hit)
        && !elsewhere::is_done_by_a_thing(reading, hit)
        && !is_of_others(reading, hit)
        && !is_negated(reading, hit)
        && !is_thanked_for(reading, hit)
}

/// "Nobody told me that it would be so beautiful", "whoever designed it should have a medal": whoever tells of a joy in the same
/// breath blames nobody, unless the sentence turns; the joy of a mocking wording is its own.
pub(super) fn is_glad_of_it(reading: &Reading, sentence: usize, hit: &Range<usize>) -> bool {
    const TURNED: &[&str] =
        &["but", "though", "although", "however", "yet", "while", "only", "despite", "except", "at", "not", "then"];
    let words = reading.text.sentences.get(sentence).map_or(0..0, |it| it.words.clone());
    let outside = words.clone().filter(|place| !hit.contains(place));
    let is_glad = outside.clone().any(|place| {
        // "Nothing of the kind" is not kind.
        let is_plain =
            !matches!(reading.text.word(place.saturating_sub(1)), "would" | "not" | "the" | "any" | "some" | "that");
        is_plain && reading.is(place, Class::Glad)
    });
    is_glad && !outside.into_iter().any(|place| TURNED.contains(&reading.text.word(place)))
}

/// "Could you tell me how long the lists are run?": what is asked for is no reproach, unless it was to be done before.
fn asks_politely(reading: &Reading, sentence: usize) -> bool {
    let start = reading.text.sentences.get(sentence).map_or(0, |it| it.words.start);
    let word = |nth: usize| reading.text.word(start + nth);
    matches!(word(0), "could" | "can" | "would" | "will")
        && matches!(word(1), "you" | "somebody" | "someone")
        && !matches!(word(2), "not" | "have" | "at" | "even" | "ever" | "be" | "really")
}

/// "I lost a day's pay and would do it again", "I had expected an interrogation and got tea", "never heard from my old
/// school": it was worth it, only feared, or somebody else's.
fn is_made_good(reading: &Reading, hit: &Hit) -> bool {
    let sentence = reading.text.sentences.get(hit.sentence).map_or(0..0, |it| it.words.clone());
    let word = |place: usize| reading.text.word(place);
    let is_worth_it = sentence.clone().any(|place| {
        word(place) == "worth"
            && matches!(word(place + 1), "it" | "the" | "every" | "a")
            && !matches!(word(place.saturating_sub(1)), "not" | "hardly" | "never" | "nothing")
            || matches!(word(place), "do" | "gladly" | "happily")
                && word(place + 1) == "it"
                && word(place + 2) == "again"
    });
    let feared = hit.words.start.saturating_sub(3).max(sentence.start)..hit.words.start;
    let is_feared =
        hit.words.len() == 1 && reading.has_word(feared, &["expected", "feared", "dreaded", "expecting", "braced"]);
    let is_of_my_own = (hit.words.start..sentence.end).any(|place| {
        matches!(word(place), "from" | "by") && word(place + 1) == "my" && !IN_THEIR_HANDS.contains(&word(place + 2))
    });
    // "The wait did me good."
    let helped = sentence.clone().any(|place| {
        matches!(word(place), "did" | "do" | "does")
            && word(place + 1) == "me"
            && matches!(word(place + 2), "good" | "a" | "no")
            || matches!(word(place), "suited" | "helped" | "saved") && word(place + 1) == "me"
    });
    // "You interrupted your lunch for me."
    let is_for_me = word(hit.words.end) == "your" && reading.has_word(hit.words.end..sentence.end, &["for"]);
    is_worth_it || is_feared || is_of_my_own || is_for_me || helped
}

/// "It would be unprofessional of me", "it is disrespectful to make you wait": what the candidate would do is judged.
fn is_of_an_act(reading: &Reading, hit: &Hit) -> bool {
    let word = |place: usize| reading.text.word(place);
    let clause = reading.clause(hit);
    let end = clause.end;
    let before = clause.start..hit.words.start;
    let would = before.clone().any(|place| {
        matches!(word(place), "would" | "could" | "might") && matches!(word(place + 1), "be" | "only" | "feel" | "seem")
    });
    let is_it = matches!(word(clause.start), "it" | "that" | "anything" | "this" | "to" | "anything's" | "and" | "but");
    let next = hit.words.end;
    let is_mine = hit.words.len() == 1 && word(next) == "of" && matches!(word(next + 1), "me" | "us");
    // "It was unprofessional to leave me waiting" is done to the candidate.
    let is_to_me = reading.has_word(next..end, &["me", "my", "candidates", "people", "applicants"]);
    let is_now = reading.has_word(before, &["is", "be", "seems", "feels"]);
    // "It was torture to leave the puppies."
    let is_past = word(clause.start) == "it" && word(clause.start + 1) == "was" && word(next) == "to";
    let is_of_you = reading.has_word(next..end, &["you", "your", "anyone", "anybody", "hold"]);
    is_mine
        || is_it && would && !is_to_me
        || is_it && is_now && word(next) == "to" && !is_to_me
        || is_past && !is_to_me && !is_of_you
}

/// "You called the day disorganised": what the reader says of themselves.
fn is_their_own_word(reading: &Reading, hit: &Hit) -> bool {
    const SAID: &[&str] = &[
        "called",
        "call",
        "calls",
        "thought",
        "think",
        "said",
        "say",
        "felt",
        "apologised",
        "apologized",
        "feared",
        "worried",
        "described",
        "warned",
        "joked",
        "admitted",
        "confessed",
    ];
    let clause = reading.clause(hit);
    let verb = clause.start + 1..clause.start + 3;
    // "Somebody online calls you disorganised; I saw nothing of the kind."
    let sentence = reading.text.sentences.get(hit.sentence).map_or(0..0, |it| it.words.clone());
    let is_hearsay =
        matches!(reading.text.word(clause.start), "somebody" | "someone" | "people" | "some" | "others" | "one")
            && reading.has_word(clause.start..hit.words.start, &["you", "your"])
            && reading.has_word(
                hit.words.end..sentence.end,
                &["nothing", "not", "never", "wrong", "disagree", "none", "opposite"],
            );
    is_hearsay
        || hit.words.len() == 1
        && matches!(reading.text.word(clause.start), "you" | "he" | "she" | "they")
        && verb.clone().any(|place| place < hit.words.start)
        && reading.has_word(verb, SAID)
        // "You said it was a short test, and it was a farce" is in another clause.
        && !reading.has_word(clause.start..hit.words.start, &["me", "my"])
}

/// "It felt like an interrogation": of what was told before.
fn is_said_of_it(reading: &Reading, hit: &Hit) -> bool {
    let clause = reading.clause(hit);
    reading.has_word(clause.start..hit.words.start, &["it", "this", "that", "i", "all"])
}

/// "They were tired and funny and kind": a weak word among warm ones is no reproach.
fn is_meant_well(reading: &Reading, hit: &Hit) -> bool {
    const WARM: &[&str] = &[
        "funny",
        "kind",
        "good",
        "warm",
        "honest",
        "patient",
        "brave",
        "cheerful",
        "proud",
        "generous",
        "happy",
        "friendly",
        "gentle",
        "lovely",
        "clever",
        "human",
        "wonderful",
        "brilliant",
        "welcoming",
        "decent",
        "helpful",
    ];
    let end = reading.text.sentences.get(hit.sentence).map_or(hit.words.end, |it| it.words.end);
    let mut next = hit.words.start..end;
    next.any(|place| {
        let is_next =
            matches!(reading.text.word(place), "and" | "but" | "yet") && WARM.contains(&reading.text.word(place + 1));
        is_next && !reading.has_word(hit.words.start..place, TURNS.as_slice())
    })
}

/// "Your ghost story, thank you": a word alone, which nobody is said to be.
fn is_only_named(reading: &Reading, hit: &Hit) -> bool {
    hit.words.len() == 1 && !reading.has_word(reading.clause(hit), &["is", "was", "were", "are", "felt", "so", "very"])
}

/// "I did not want to leave you without a word": the candidate does it, whoever it is done to.
fn is_done_by_self(reading: &Reading, hit: &Hit, clause: &Range<usize>) -> bool {
    const STARTS: &[&str] = &[
        "you", "your", "they", "their", "who", "that", "the", "nobody", "a", "an", "he", "she", "his", "her", "how",
        "this",
    ];
    // "… leave you without a word": what follows the person is about what the candidate does.
    let last = match reading.text.word(hit.words.start) {
        "without" => hit.words.start.saturating_sub(2),
        // "I made a mess": the article belongs to what was made.
        "a" | "an" | "the" | "such" => hit.words.start.saturating_sub(1),
        _ => hit.words.start,
    };
    let mut before = (clause.start..=last).rev();
    let subject = before.find(|place| {
        let word = reading.text.word(*place);
        // "I was a bit of a mess": such an article begins no clause.
        let is_article = matches!(word, "a" | "an" | "the")
            && matches!(
                reading.text.word(place.saturating_sub(1)),
                "was" | "am" | "were" | "been" | "being" | "of" | "such" | "made" | "quite"
            );
        matches!(word, "i" | "we") || STARTS.contains(&word) && !is_article
    });
    let Some(subject) = subject.filter(|it| matches!(reading.text.word(*it), "i" | "we")) else { return false };
    let verbs = subject..hit.words.end;
    let opens = subject == clause.start || !OTHERS.contains(&reading.text.word(clause.start));
    // "I never got used to it", "and besides I never got comfortable": how the candidate feels is nobody's doing.
    let word = |place: usize| reading.text.word(place);
    let feels = verbs
        .clone()
        .any(|place| word(place) == "got" && (word(place + 1) == "used" || word(place + 1).ends_with("able")));
    feels
        || opens
            && subject <= clause.start + 2
            && !reading.has_word(verbs.clone(), SUFFERS)
            && !is_done_to(reading, verbs)
}

/// Whether it is the candidate's own, or of somebody outside: "My hands were too slow", "My boss ignored me", "The train was
/// late".
fn is_of_others(reading: &Reading, hit: &Hit) -> bool {
    let clause = reading.clause(hit);
    let says = |words: &[&str]| reading.has_word(clause.clone(), words);
    if is_put_up_with(reading, hit) {
        return false;
    }
    if is_done_by_self(reading, hit, &clause) {
        return true;
    }
    // "I made you reschedule", "I left your last two emails without a reply".
    let has_light = matches!(reading.text.word(clause.start + 1), "have" | "had" | "also" | "only");
    let deed = clause.start + 1..clause.start + if has_light { 3 } else { 2 };
    let begins_as_self = matches!(reading.text.word(clause.start), "i" | "we");
    if begins_as_self
        && reading.has_word(deed, &["left", "made", "kept", "let", "ignored", "missed", "cancelled", "moved"])
    {
        return true;
    }
    // "Shouted at in my last kitchen": it was somewhere else, whatever stands beside it.
    let is_before = |place: usize| {
        matches!(reading.text.word(place), "my" | "our")
            && matches!(reading.text.word(place + 1), "last" | "old" | "former" | "previous" | "current" | "present")
            && !IN_THEIR_HANDS.contains(&reading.text.word(place + 2))
    };
    if (hit.words.end..hit.words.end + 3).any(is_before) {
        return true;
    }
    if says(&["you", "your", "yours"]) {
        return false;
    }
    // "It's chaos here with the builders in."
    if says(&["here"]) && matches!(reading.text.word(clause.start), "it" | "all" | "everything" | "things") {
        return true;
    }
    // "The agency lost my papers", "I worked at a toxic place once": it happened elsewhere.
    let sentence = reading.text.sentences.get(hit.sentence).map_or(0..0, |it| it.words.clone());
    if elsewhere::is_elsewhere(reading, &clause) || says(&["there"]) && elsewhere::is_elsewhere(reading, &sentence) {
        return true;
    }
    let is_first = |place: usize| place == clause.start || place == clause.start + 1;
    let mut owned = clause.clone().filter(|place| matches!(reading.text.word(*place), "my" | "our"));
    // "My last employer", "my last interview": the noun tells whose it is.
    let noun = |place: usize| {
        let is_which =
            |word: &str| matches!(word, "last" | "first" | "second" | "third" | "old" | "former" | "previous");
        reading.text.word(if is_which(reading.text.word(place + 1)) { place + 2 } else { place + 1 })
    };
    if owned.any(|place| is_first(place) && !IN_THEIR_HANDS.contains(&noun(place))) {
        return true;
    }
    // "I got the times muddled and rang an hour late": what goes on with no subject of its own has the one before.
    let joined = reading.text.word(clause.start) == "and" && {
        let next = clause.start + 1;
        let has_subject = OTHERS.contains(&reading.text.word(next))
            || matches!(
                reading.text.word(next),
                "i" | "we" | "the" | "a" | "it" | "there" | "my" | "no" | "nothing" | "then" | "still"
            );
        !has_subject && !says(SUFFERS) && !is_done_to(reading, clause.clone())
    };
    let before = clause.start.checked_sub(1).map(|last| Hit { words: last..last + 1, ..hit.clone() });
    let is_mine = |before: Hit| matches!(reading.text.word(reading.clause(&before).start), "i" | "we");
    if joined && before.is_some_and(is_mine) {
        return true;
    }
    // "My manager, who has never returned a call": who it is stands before the comma.
    let is_relative = matches!(reading.text.word(clause.start), "who" | "which" | "whose");
    let before = clause.start.saturating_sub(3)..clause.start;
    let is_of_mine = |place: usize| {
        matches!(reading.text.word(place), "my" | "our") && !IN_THEIR_HANDS.contains(&reading.text.word(place + 1))
    };
    if is_relative && before.into_iter().any(is_of_mine) {
        return true;
    }
    // "On the way" is nobody's way.
    let says_others = clause.clone().any(|place| {
        let word = reading.text.word(place);
        // "That day" is nobody's.
        let is_when = matches!(word, "that" | "this")
            && matches!(
                reading.text.word(place + 1),
                "day" | "morning" | "afternoon" | "evening" | "week" | "time" | "night" | "year"
            );
        OTHERS.contains(&word)
            && !is_when
            && (word != "way" || place.checked_sub(2).is_none_or(|on| reading.text.word(on) != "on"))
    });
    if reading.has_word(clause.start..hit.words.end, OUTSIDE) && !says_others && !says(SUFFERS) {
        return true;
    }
    let says_self = clause.clone().any(|place| is_self(reading.text.word(place)));
    says_self && !says(OTHERS) && !says(SUFFERS) && !says(IN_THEIR_HANDS) && !is_done_to(reading, clause)
}

/// "I had to ring four times", "I got one line back", "there was no one to let me in": the candidate puts up with it.
fn is_put_up_with(reading: &Reading, hit: &Hit) -> bool {
    let word = |nth: usize| reading.text.word(hit.words.start + nth);
    // "Quicker answers from the tax office" are somebody else's by way of comparison.
    if matches!(word(0), "quizzed" | "quicker" | "faster" | "straighter") {
        return true;
    }
    let clause = reading.clause(hit);
    if elsewhere::is_elsewhere(reading, &clause) || reading.has_word(clause, &["last", "old", "former"]) {
        return false;
    }
    let last = reading.text.word(hit.words.end.saturating_sub(1));
    match (word(0), word(1)) {
        ("no", "one") => matches!(last, "me" | "us"),
        ("had" | "have", "to") => !matches!(word(2), "go" | "leave") && word(3) != "myself",
        ("never", _) => matches!(last, "money" | "fare" | "refund" | "penny" | "cent" | "expenses" | "reimbursed"),
        ("was" | "were" | "being" | "been" | "am", "made") | ("before" | "what", "i" | "we") | ("only", _) => true,
        ("had" | "i", "hoped" | "expected" | "assumed") => last == "would",
        ("my", _) => !matches!(last, "back" | "finished"),
        ("got" | "received", _) => matches!(last, "back" | "only" | "form"),
        _ => {
            last == "as" && reading.has_word(hit.words.clone(), &["much"])
                || reading.has_word(hit.words.clone(), &["being"])
                || matches!((word(0), last), ("still", "back"))
        }
    }
}

/// "I was kept", "got sent away": somebody did it.
fn is_done_to(reading: &Reading, mut clause: Range<usize>) -> bool {
    const DONE: &[&str] =
        &["kept", "left", "made", "given", "sent", "held", "led", "put", "strung", "cut", "spoken", "shown"];
    clause.any(|place| {
        let is_passive = matches!(reading.text.word(place), "was" | "were" | "been" | "being" | "got" | "am" | "had");
        let is_deed = |place: usize| {
            let word = reading.text.word(place);
            word.len() > 3 && word.ends_with("ed") || DONE.contains(&word)
        };
        is_passive && (is_deed(place + 1) || is_deed(place + 2))
    })
}

/// "Not once rude", "no chaos": what is denied is no reproach.
fn is_negated(reading: &Reading, hit: &Hit) -> bool {
    let clause = reading.clause(hit);
    let before = hit.words.start.saturating_sub(2).max(clause.start)..hit.words.start;
    let denies = reading.has_word(before.clone(), &["not", "never", "no", "nothing", "hardly"]) || {
        // "You never made me feel like a number": what they never did.
        let near = hit.words.start.saturating_sub(5).max(clause.start)..hit.words.start;
        let never = near.into_iter().find(|place| reading.text.word(*place) == "never");
        never
            .and_then(|it| it.checked_sub(1))
            .is_some_and(|it| matches!(reading.text.word(it), "you" | "they" | "she" | "he"))
    };
    // "Nothing about it was confusing": the subject denies it, unless the reproach begins with it.
    let first = reading.text.word(clause.start);
    let is_none = matches!(first, "nothing" | "none" | "no" | "nobody")
        && clause.start < hit.words.start
        && !reading.has_word(clause.start..hit.words.start, &["but", "except", "told", "knew", "seemed"])
        && !matches!(reading.text.word(hit.words.start), "nothing" | "nobody" | "no" | "none");
    is_none
        || denies
            && !reading.has_word(before, &["even", "for", "by", "after", "apologised", "apologized", "but", "only"])
}

/// "Thank you for waiting so long": what is thanked for is no reproach, unless a "but" stands before it.
fn is_thanked_for(reading: &Reading, hit: &Hit) -> bool {
    let is_mocking = reading.text.word(hit.words.start).starts_with("wast");
    let turns = |place: usize| TURNS.contains(&reading.text.word(place));
    let is_glad = |it: &&Hit| {
        let word = reading.text.word(it.words.start);
        it.list == List::Thanks
            || matches!(word, "enjoyed" | "loved" | "stay" | "stays")
            || matches!(reading.text.word(it.words.end.saturating_sub(1)), "laugh" | "smile" | "grin")
    };
    let is_for_it = |it: &Hit| {
        if it.words.start < hit.words.end && hit.words.start < it.words.end {
            return false;
        }
        let between = if it.words.end <= hit.words.start {
            it.words.end..hit.words.start
        } else {
            // What comes before the thanks may be another clause, and a reproach.
            if reading.clause(hit).end <= it.words.start && !is_only_named(reading, hit) {
                return false;
            }
            hit.words.end..it.words.start
        };
        it.sentence == hit.sentence && !between.into_iter().any(turns)
    };
    !is_mocking && reading.of(List::Thanks).chain(reading.of(List::Praise)).filter(is_glad).any(is_for_it)
}

/// "I took too long", "I changed my mind": what the candidate did blames nobody else.
fn is_own_doing(reading: &Reading, hit: &Hit) -> bool {
    let first = reading.text.word(hit.words.start);
    let from = reading.text.sentences.get(hit.sentence).map_or(0, |it| it.words.start);
    let subject = (from..hit.words.start).rev().take(3).map(|place| reading.text.word(place));
    let subject = subject.into_iter().find(|word| matches!(*word, "i" | "you" | "they" | "he" | "she" | "it" | "we"));
    // "That was my mistake."
    let words = reading.text.sentences.get(hit.sentence).map(|it| it.words.clone()).unwrap_or_default();
    let is_own = |place: usize| {
        let before = place.checked_sub(1).map_or("", |before| reading.text.word(before));
        matches!(reading.text.word(place), "mistake" | "fault" | "error" | "doing" | "muddle")
            && matches!(before, "my" | "own")
    };
    if words.into_iter().any(is_own) {
        return true;
    }
    // "I was kept waiting" is done to somebody.
    let before = hit.words.start.checked_sub(1).map_or("", |before| reading.text.word(before));
    let is_done_to = matches!(before, "was" | "am" | "been" | "being" | "got");
    subject == Some("i") && DEEDS.contains(&first) && !is_done_to
}

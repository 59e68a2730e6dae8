//! Journeys of an edited text through changed answers, and the laws of every one.

use proptest::prelude::*;

use super::*;

/// `greeting: Hello, | decision:: I withdraw. | reason: Why.` – a double colon begins a paragraph.
fn marks(text: &str) -> Vec<SentenceMark> {
    let mark = |(idx, part): (usize, &str)| {
        let (mov, text) = part.trim().split_once(": ").unwrap();
        let before = match (idx, mov.ends_with(':')) {
            (0, _) => "",
            (_, true) => "\n\n",
            (_, false) => " ",
        };
        SentenceMark {
            mov: mov.replace(':', ""),
            text: text.to_owned(),
            before: before.to_owned(),
            ..SentenceMark::default()
        }
    };
    text.split('|').enumerate().filter(|(_, part)| !part.trim().is_empty()).map(mark).collect()
}

fn written(marks: &[SentenceMark]) -> String {
    marks.iter().flat_map(|mark| [mark.before.as_str(), &mark.text]).collect()
}

const BASE: &str = "greeting: Hello, | decision:: I withdraw. | reason: It is far. | thanks:: Thank you. | name:: Ida";

#[track_caller]
fn check(text: &str, now: &str, expected: &str, stale_expected: &[&str]) {
    let (base, now) = (marks(BASE), marks(now));
    let (merged, base_after) = merge(&base, text, &now);
    assert_eq!(merged, expected);
    let marked: Vec<_> = stale(&base_after, &merged, &now)
        .into_iter()
        .map(|it| format!("{} -> {}", merged.get(it.span).unwrap(), it.now))
        .collect();
    assert_eq!(marked, stale_expected);
    let (again, _) = merge(&base_after, &merged, &now);
    assert_eq!(again, merged, "merging twice changes nothing");
}

const NOW: &str =
    "greeting: Hi Dana, | decision:: I withdraw. | reason: It pays too little. | thanks:: Thank you. | name:: Ida";

#[test]
fn untouched_sentences_follow_the_answers() {
    check(&written(&marks(BASE)), NOW, &written(&marks(NOW)), &[]);
    // An added sentence and an added line stay where they were.
    check(
        "Hello,\n\nI withdraw. Sorry about that. It is far.\n\nThank you.\n\nIda\n\nPS: see you",
        NOW,
        "Hi Dana,\n\nI withdraw. Sorry about that. It pays too little.\n\nThank you.\n\nIda\n\nPS: see you",
        &[],
    );
}

#[test]
fn touched_sentences_stay_and_are_marked() {
    check(
        "Hello,\n\nI withdraw. It is too far for me.\n\nThank you.\n\nIda",
        NOW,
        "Hi Dana,\n\nI withdraw. It is too far for me.\n\nThank you.\n\nIda",
        &["It is too far for me. -> It pays too little."],
    );
    // One that still fits is not marked.
    check(
        "Hello,\n\nI withdraw. It is far.\n\nThanks a lot.\n\nIda",
        NOW,
        "Hi Dana,\n\nI withdraw. It pays too little.\n\nThanks a lot.\n\nIda",
        &[],
    );
    // A greeting with words after it is somebody's own.
    check(
        "Hello, and good morning\n\nI withdraw. It is far.\n\nThank you.\n\nIda",
        NOW,
        "Hello, and good morning\n\nI withdraw. It pays too little.\n\nThank you.\n\nIda",
        &["Hello, and good morning -> Hi Dana,"],
    );
}

#[test]
fn what_was_taken_out_stays_out_and_what_is_new_comes_in() {
    check("Hello,\n\nI withdraw.\n\nThank you.\n\nIda", NOW, "Hi Dana,\n\nI withdraw.\n\nThank you.\n\nIda", &[]);
    let more = "greeting: Hello, | decision:: I withdraw. | slot: Please cancel Monday. | reason: It is far. | thanks:: Thank you. | wish:: Good luck. | name:: Ida";
    check(
        "Hello,\n\nI withdraw. It is far.\n\nThanks!\n\nIda",
        more,
        "Hello,\n\nI withdraw. Please cancel Monday. It is far.\n\nThanks!\n\nGood luck.\n\nIda",
        &[],
    );
    let less = "decision: I withdraw. | thanks:: Thank you. | name:: Ida";
    check(
        "Hello,\n\nI withdraw. It is quite far.\n\nThank you.\n\nIda",
        less,
        "I withdraw. It is quite far.\n\nThank you.\n\nIda",
        &["It is quite far. -> "],
    );
}

#[test]
fn white_space_stays_as_it_was_typed() {
    let check_space = |from: &str, to: &str| {
        let text = |text: &str| written(&marks(text)).replacen(from, to, 1);
        check(&text(BASE), NOW, &text(NOW), &[]);
    };
    check_space("\n\nI withdraw", "\n\n\n\nI withdraw");
    check_space("\n\nThank", " Thank");
    check_space("H", "\n\nH");
    // Also where the sentence behind it goes.
    let less = "greeting: Hello, | decision:: I withdraw. | thanks:: Thank you. | name:: Ida";
    check(
        "Hello,\n\nI withdraw.  \n It is far.\n\nThank you.\n\nIda",
        less,
        "Hello,\n\nI withdraw.  \n \n\nThank you.\n\nIda",
        &[],
    );
}

#[test]
fn own_text_stands_as_far_apart_as_the_sentence_before_it_that_is_gone() {
    let (own, less) = ("My own words.", "greeting: Hello, | decision:: I withdraw. | name:: Ida");
    check(
        &format!("Hello,\n\nI withdraw. It is far.\n\nThank you. {own}\n\nIda"),
        less,
        &format!("Hello,\n\nI withdraw.\n\n{own}\n\nIda"),
        &[],
    );
    // Of several that are gone, as the one that stood farthest; at the beginning there is nothing to stand apart from.
    let merged = |leads: [&str; 3], now: &str| {
        let mut base = marks("decision: I withdraw. | slot: Cancel Monday. | reason: It is far.");
        for (mark, lead) in base.iter_mut().zip(leads) {
            lead.clone_into(&mut mark.before);
        }
        merge(&base, &format!("{} {own}", written(&base)), &marks(now)).0
    };
    assert_eq!(merged(["", "\n\n", " "], "decision: I withdraw."), format!("I withdraw.\n\n{own}"));
    assert_eq!(merged(["", "\n", " "], "decision: I withdraw."), format!("I withdraw.\n{own}"));
    assert_eq!(merged(["", " ", "\n\n"], ""), own);
}

#[test]
fn a_sentence_that_comes_first_is_not_glued_to_the_next() {
    let more = "slot: Please cancel Monday. | greeting: Hello, | decision:: I withdraw. | reason: It is far. | thanks:: Thank you. | name:: Ida";
    check(
        "I withdraw. It is far.\n\nThank you.\n\nIda",
        more,
        "Please cancel Monday.\n\nI withdraw. It is far.\n\nThank you.\n\nIda",
        &[],
    );
}

#[test]
fn of_sentences_that_stand_twice_or_in_another_order_as_many_as_can_be_follow() {
    check(
        "Hello,\n\nI withdraw. It is far. It is far.\n\nThank you.\n\nIda",
        NOW,
        "Hi Dana,\n\nI withdraw. It is far. It pays too little.\n\nThank you.\n\nIda",
        &[],
    );
    check(
        "Hello,\n\nThank you.\n\nI withdraw. It is far.\n\nIda",
        NOW,
        "Hi Dana,\n\nThank you.\n\nI withdraw. It pays too little.\n\nIda",
        &[],
    );
}

#[test]
fn an_older_draft_that_does_not_tell_the_space_before_a_sentence_follows_as_well() {
    let merged = |text: &str, now: &str| {
        let base = marks("decision: I withdraw. | reason: It is far.");
        let old: Vec<_> = base.into_iter().map(|mark| SentenceMark { before: String::new(), ..mark }).collect();
        merge(&old, text, &marks(now)).0
    };
    for lead in [" ", "\n", "\n\n"] {
        let text = format!("I withdraw.{lead}It is far.");
        assert_eq!(merged(&text, "decision: I withdraw. | reason:: It pays."), "I withdraw.\n\nIt pays.");
    }
    let typed = "\nI withdraw.\n\n\nIt is far.";
    assert_eq!(merged(typed, "decision: I withdraw. | reason:: It is far."), typed);
}

#[test]
fn a_settled_stretch_is_no_longer_marked() {
    let (base, now) = (marks(BASE), marks(NOW));
    let text = "Hello,\n\nI withdraw. It is too far for me.\n\nThank you.\n\nIda";
    let (merged, base) = merge(&base, text, &now);
    let marked = stale(&base, &merged, &now);
    let settled = settle(&base, &merged, &now, &marked[0].span);
    assert_eq!(stale(&settled, &merged, &now), []);
    assert_eq!(stale(&settled, &merged, &marks(BASE)).len(), 1, "it is marked again when the answer changes again");
}

fn some_marks() -> impl Strategy<Value = Vec<SentenceMark>> {
    let moves = ["greeting", "decision", "reason", "thanks", "slot", "wish", "name"];
    let sentence = prop_oneof!["[A-Z][a-z ]{0,12}\\.", "[A-Z][a-z]{0,6},", "[A-Za-zé–😀 ]{1,10}"];
    let before = prop_oneof![Just(" "), Just("\n"), Just("\n\n")];
    let mark = (any::<bool>(), sentence, before);
    prop::collection::vec(mark, moves.len()).prop_map(move |marks| {
        let there = moves.iter().zip(marks).filter(|(_, (is_there, text, _))| *is_there && !text.trim().is_empty());
        let mut marks: Vec<SentenceMark> = Vec::new();
        for (mov, (_, text, before)) in there {
            // What does not end like a sentence has its line to itself.
            let before = match marks.last() {
                None => "",
                Some(last) if !last.text.ends_with('.') => "\n\n",
                Some(_) => before,
            };
            let (mov, before, text) = ((*mov).to_owned(), before.to_owned(), text.trim().to_owned());
            marks.push(SentenceMark { mov, phrase: String::new(), before, text });
        }
        marks
    })
}

/// Replaces a stretch of a text, given in thousandths of it, by letters that no composition has.
fn edited(text: &str, edits: &[(u16, u16, String)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (at, length, typed) in edits {
        let start = usize::from(*at) * letters.len() / 1000;
        let end = (start + usize::from(*length)).min(letters.len());
        letters.splice(start..end, typed.chars());
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_typed_letter_is_ever_lost(
        base in some_marks(),
        rounds in prop::collection::vec(
            (prop::collection::vec((0..1000_u16, 0..9_u16, "[§№ ]{0,6}"), 0..3), some_marks()), 1..4),
    ) {
        let (mut base, mut text) = (base.clone(), written(&base));
        for (edits, now) in rounds {
            text = edited(&text, &edits);
            let typed = |text: &str| text.chars().filter(|letter| "§№".contains(*letter)).collect::<String>();
            let before = text.clone();
            let put_together: String = split(&base, &text).into_iter().flat_map(|it| [it.lead, it.text]).collect();
            prop_assert_eq!(&put_together, &text, "taken apart and put together");
            (text, base) = merge(&base, &text, &now);
            prop_assert_eq!(typed(&before), typed(&text));
            for it in stale(&base, &text, &now) {
                prop_assert!(text.get(it.span.clone()).is_some());
                let settled = settle(&base, &text, &now, &it.span);
                prop_assert!(!stale(&settled, &text, &now).contains(&it));
            }
        }
    }

    #[test]
    fn without_an_edit_the_composition_is_followed(base in some_marks(), now in some_marks()) {
        // Where a sentence stands twice nobody can say which was meant.
        let mut texts: Vec<_> = base.iter().chain(&now).map(|mark| mark.text.clone()).collect();
        texts.sort();
        let n_texts = texts.len();
        texts.dedup();
        prop_assume!(texts.len() == n_texts);
        prop_assume!(!base.is_empty());
        let (text, after) = merge(&base, &written(&base), &now);
        prop_assert_eq!(text, written(&now));
        prop_assert_eq!(after, now);
    }
}

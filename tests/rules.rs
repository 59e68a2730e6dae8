//! The table of rules is whole, and whatever cites a rule cites one that is there.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bowout::phrases::ENGLISH;
use bowout::rules::{DISAGREEMENTS, NAMED, RULES, RuleSet, named, rule};
use bowout::words::en::LATER;

/// What is wrong with a text that should be one plain sentence.
fn flaw(text: &str) -> Option<&'static str> {
    let ends = text.matches(['.', '!', '?']).count();
    if !text.ends_with('.') || ends != 1 {
        Some("is not one sentence with a full stop")
    } else if !text.starts_with(char::is_uppercase) {
        Some("does not start with a capital")
    } else if text != text.split_whitespace().collect::<Vec<_>>().join(" ") {
        Some("has stray spaces")
    } else {
        None
    }
}

#[test]
fn rules_are_numbered_without_a_gap() {
    let numbers: Vec<_> = RULES.iter().map(|rule| rule.number).collect();
    assert_eq!(numbers, (1..=68).collect::<Vec<u8>>());
    assert!(RULES.iter().all(|it| rule(it.number) == Some(it)));
    assert!([0, 69, u8::MAX].iter().all(|number| rule(*number).is_none()));
}

#[test]
fn the_table_and_the_sets_know_the_same_numbers() {
    for number in 0..=u8::MAX {
        let is_id = RuleSet::parse_id(&format!("R{number}")).is_some();
        assert_eq!(is_id, rule(number).is_some(), "R{number}");
    }
}

#[test]
fn every_rule_is_one_sentence_with_a_source() {
    let mut statements = BTreeSet::new();
    for rule in RULES {
        assert_eq!(flaw(rule.statement), None, "R{}: {}", rule.number, rule.statement);
        assert!(statements.insert(rule.statement), "R{} says what another rule says", rule.number);
        let sources: BTreeSet<_> = rule.sources.iter().filter(|source| !source.trim().is_empty()).collect();
        assert!(!sources.is_empty() && sources.len() == rule.sources.len(), "R{}: {:?}", rule.number, rule.sources);
        let settled = sources.iter().filter(|source| source.starts_with('Q'));
        for id in settled {
            assert!(DISAGREEMENTS.iter().any(|it| it.id == **id), "R{} names {id}", rule.number);
        }
    }
}

#[test]
fn every_disagreement_has_two_sides_and_a_default() {
    for (idx, it) in DISAGREEMENTS.iter().enumerate() {
        assert_eq!(it.id, format!("Q{}", idx + 1));
        assert!(it.question.ends_with('?'), "{}: {}", it.id, it.question);
        for text in [it.one_side, it.other_side, it.default] {
            assert_eq!(flaw(text), None, "{}: {text}", it.id);
        }
        assert_ne!(it.one_side, it.other_side, "{}", it.id);
    }
    assert_eq!(DISAGREEMENTS.len(), 12);
}

#[test]
fn every_rule_that_a_phrase_cites_is_in_the_table() {
    for wordings in ENGLISH {
        for phrase in wordings.phrases() {
            for number in phrase.terms.rules.numbers() {
                assert!(rule(number).is_some(), "{}: there is no rule {number}", phrase.text);
            }
        }
    }
}

#[test]
fn every_rule_that_the_plan_cites_is_in_the_table() {
    let mut n_cited = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/plan")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for list in text.split("RuleSet::of(&[").skip(1) {
            let numbers = list.split(']').next().unwrap_or_default().split(',').map(str::trim);
            for number in numbers.filter(|number| !number.is_empty()) {
                let is_there = number.parse().ok().and_then(rule).is_some();
                assert!(is_there, "{}: there is no rule {number}", path.display());
                n_cited += 1;
            }
        }
    }
    assert!(n_cited > 0, "the plan cites no rule");
}

#[test]
fn every_wording_of_a_move_has_an_id_of_its_own() {
    let mut seen = std::collections::BTreeMap::new();
    for wordings in ENGLISH {
        for phrase in wordings.phrases() {
            let text = seen.entry((wordings.mov as u32, phrase.id())).or_insert(phrase.text);
            assert_eq!(*text, phrase.text, "two wordings share an id");
        }
    }
    assert!(seen.len() > 1000, "{}", seen.len());
}

#[test]
fn a_source_is_named_only_for_what_it_states() {
    for source in NAMED {
        for number in source.rules.numbers() {
            let rule = rule(number).unwrap();
            assert!(rule.sources.contains(&source.site), "R{number}: {}", source.site);
            assert!(named(RuleSet::of(&[number])).is_some());
        }
        let says = (LATER.steps.advises)(source.source);
        assert!(says.starts_with(char::is_uppercase) && !says.contains(source.site));
    }
    assert_eq!(named(RuleSet::of(&[18])), None);
}

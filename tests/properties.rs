//! Laws that hold for any text a candidate can type.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use bowout::compose::{Choice, compose};
use bowout::editor::{Change, Event, Model, TextField, update, view};
use bowout::phrases::ENGLISH;
use bowout::plan::{Step, plan};
use bowout::situation::{
    Channel, Detail, Door, Fact, FactSet, Familiarity, Id, Intent, MessageLang, Missed, Moment, Origin, Pending,
    PendingKind, Person, PersonKind, Reason, Repair, Scope, Situation, Stage, Tone,
};
use proptest::prelude::*;

fn any_of<T: Id + std::fmt::Debug>() -> impl Strategy<Value = T> {
    proptest::sample::select(T::ALL.to_vec())
}

/// What breaks careless engines, and anything else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("   ".to_owned()),
        proptest::sample::select(vec![
            "{role}",
            "}{",
            "$&",
            "<b>x</b>",
            "the the",
            "at",
            "A.",
            "e\u{301}",
            "\u{202e}abc",
            "\0",
            "a\nb"
        ])
        .prop_map(str::to_owned),
        any::<String>(),
        "[ -~]{1,40}",
        Just("x".repeat(10_000)),
    ]
}

fn person() -> impl Strategy<Value = Person> {
    (text(), text(), any_of::<PersonKind>(), any_of::<Familiarity>(), any::<bool>()).prop_map(
        |(name, address_as, kind, familiarity, rapport)| Person {
            name,
            address_as,
            familiarity,
            rapport,
            ..Person::new(kind)
        },
    )
}

prop_compose! {
    fn pending()(kind in any_of::<PendingKind>(), at in proptest::option::of(0_i64..4_000_000)) -> Pending {
        Pending { kind, at: at.map(|minutes| Moment::from_minutes(29_000_000 + minutes, 60)) }
    }
}

prop_compose! {
    fn situation()(
        texts in proptest::collection::vec(text(), 13),
        people in proptest::collection::vec(person(), 0..3),
        pending in proptest::collection::vec(pending(), 0..5),
        ids in (any_of::<Intent>(), any_of::<Stage>(), any_of::<Reason>(), any_of::<Detail>(), any_of::<Tone>(),
            any_of::<Door>(), any_of::<MessageLang>(), any_of::<Scope>()),
        origin in proptest::option::of(any_of::<Origin>()),
        missed in proptest::option::of(any_of::<Repair>()),
        ticks in any::<[bool; 4]>(),
    ) -> Situation {
        let (intent, stage, reason, detail, tone, door, lang, scope) = ids;
        let mut texts = texts.into_iter();
        let mut text = || texts.next().unwrap_or_default();
        Situation {
            role: text(), own_name: text(), contact: text(), company: text(), agency: text(), own_reason: text(),
            keep_role: text(), thanks: text(), more: text(), reference: text(), thread: text(), postal_address: text(),
            people, pending, chosen_intent: Some(intent), stage, origin, reason, chosen_detail: Some(detail),
            chosen_tone: Some(tone), door, lang, scope, missed: missed.map(|repair| Missed { at: None, repair }),
            reason_is_true: ticks[0], stay_in_touch: ticks[1], is_final: ticks[2], no_calls: ticks[3],
            ..Situation::default()
        }
    }
}

fn now() -> Moment {
    Moment::parse("2026-11-23T09:00Z").unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_situation_has_a_plan_and_messages(situation in situation(), channel in any_of::<Channel>()) {
        let plan = plan(&situation, now());
        prop_assert!(!plan.steps.is_empty());
        for step in plan.steps.iter().chain([&Step::tell(channel, now())]) {
            let message = compose(&situation, step, &Choice::default(), ENGLISH);
            let again = compose(&situation, step, &Choice::default(), ENGLISH);
            prop_assert_eq!(&message, &again);
        }
    }

    #[test]
    fn what_was_typed_stands_in_the_email_as_typed(situation in situation()) {
        let step = Step::tell(Channel::Email, now());
        let text = compose(&situation, &step, &Choice::default(), ENGLISH).text();
        for value in [&situation.own_name, &situation.more, &situation.thanks] {
            prop_assert!(text.contains(value.trim()), "{:?} is not in {:?}", value, text);
        }
    }

    #[test]
    fn no_message_claims_more_than_the_answers(situation in situation(), channel in any_of::<Channel>()) {
        let step = Step::tell(channel, now());
        let facts = situation.facts(step.person(&situation));
        let message = compose(&situation, &step, &Choice::default(), ENGLISH);
        let claims = message.sentences().fold(FactSet::EMPTY, |all, sentence| all.and(sentence.claims));
        prop_assert!(claims.is_within(facts));
        // Neither a cap nor a missing tick is ever passed.
        if situation.detail() == Detail::None {
            prop_assert!(!claims.has(Fact::NotRightStep) && !claims.has(Fact::Circumstances));
        }
    }

}

proptest! {
    // Each case composes some dozens of messages.
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn no_edited_character_is_lost_to_a_change_of_answers(
        rounds in proptest::collection::vec((edits(), text(), 0..FIELDS.len(), any_of::<Reason>(), any_of::<Tone>()), 1..5),
    ) {
        let mut model = Model::default();
        let mut states = vec![view(&model).message];
        for (edits, value, field, reason, tone) in rounds {
            let text = edited(&view(&model).message.text, &edits);
            update(&mut model, Event::MessageEdited(text.clone()));
            states.push(view(&model).message);
            for change in [
                Change::Text(FIELDS[field], value),
                Change::Reason(reason),
                // Who asks first and then leaves after all finds the edited withdrawal again.
                Change::Asks(Some(Intent::MoreTime), None),
                Change::Asks(None, None),
                Change::Tone(Some(tone)),
            ] {
                let asks = matches!(change, Change::Asks(Some(_), _));
                update(&mut model, Event::Answered(change));
                states.push(view(&model).message);
                prop_assert!(asks || typed(&view(&model).message.text) == typed(&text));
            }
        }
        // The way back is the way there, and so is the way forward again.
        let last = view(&model).message;
        while view(&model).can_undo {
            update(&mut model, Event::Undone);
            let now = view(&model).message;
            prop_assert!(states.contains(&now));
        }
        prop_assert_eq!(&view(&model).message, &states[0]);
        while view(&model).can_redo {
            update(&mut model, Event::Redone);
        }
        prop_assert_eq!(view(&model).message, last);
    }
}

/// Answers that change while the text is edited.
const FIELDS: [TextField; 5] =
    [TextField::Role, TextField::OwnName, TextField::Company, TextField::Thanks, TextField::PersonName(0)];

/// A letter that nobody but the candidate of these tests writes.
const OWN: char = '\u{e000}';

/// Edits: where in thousandths of the text, how many letters go, and what comes in their place.
fn edits() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    proptest::collection::vec((0..1000_usize, 0..12_usize, "[\u{e000}a .\n]{0,8}"), 0..3)
}

fn edited(text: &str, edits: &[(usize, usize, String)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (at, length, typed) in edits {
        let start = at * letters.len() / 1000;
        let end = (start + length).min(letters.len());
        letters.splice(start..end, typed.chars());
    }
    letters.into_iter().collect()
}

fn typed(text: &str) -> String {
    text.chars().filter(|letter| *letter == OWN).collect()
}

//! Laws that hold for any text a candidate can type.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use bowout::compose::{Choice, Composed, Move, compose};
use bowout::editor::{Answering, Change, Event, Memo, Model, TextField, answered, reply, update, view, view_again};
use bowout::phrases::ENGLISH;
use bowout::plan::{Step, plan};
use bowout::reply::Came;
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
    fn with_a_seed_the_wordings_do_not_hang_on_the_names(
        situation in situation(), channel in any_of::<Channel>(), seed in any::<u64>(),
    ) {
        let step = Step::tell(channel, now());
        let choice = Choice { seed: Some(seed), ..Choice::default() };
        // As long as each other, so that neither makes a message too long.
        let wordings = |role: &str| {
            let situation = Situation { role: role.to_owned(), ..situation.clone() };
            let message = compose(&situation, &step, &choice, ENGLISH);
            message.subject.iter().chain(message.sentences()).map(|it| (it.mov, it.wording)).collect::<Vec<_>>()
        };
        prop_assert_eq!(wordings("Baker"), wordings("Clerk"));
        // Without any name there is a sample, whatever the seed.
        let blank = Situation { role: String::new(), own_name: String::new(), company: String::new(), ..situation.clone() };
        prop_assert_eq!(compose(&blank, &step, &choice, ENGLISH), compose(&blank, &step, &Choice::default(), ENGLISH));
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
        while view(&model).page.can_undo {
            update(&mut model, Event::Undone);
            let now = view(&model).message;
            prop_assert!(states.contains(&now));
        }
        prop_assert_eq!(&view(&model).message, &states[0]);
        while view(&model).page.can_redo {
            update(&mut model, Event::Redone);
        }
        prop_assert_eq!(view(&model).message, last);
    }
}

/// What a candidate does around a reply.
#[derive(Clone, Debug)]
enum Deed {
    Came(Came),
    Edit(Vec<(usize, usize, String)>),
    Do(Answering),
    Answer(Change),
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let few = vec![Came::Thanked, Came::CounterOffer, Came::OtherTime, Came::Misread, Came::AskedWhy];
    let answering = prop_oneof![
        any::<bool>().prop_map(Answering::MayChange),
        Just(Answering::WordingSwapped),
        (0..2_usize).prop_map(Answering::NewWordingTaken),
        (0..2_usize).prop_map(Answering::OwnTextKept),
        Just(Answering::EditSetAside),
        Just(Answering::SetAsideRestored),
    ];
    let change = prop_oneof![
        (text(), 0..FIELDS.len()).prop_map(|(value, field)| Change::Text(FIELDS[field], value)),
        any_of::<Reason>().prop_map(Change::Reason),
        any_of::<Tone>().prop_map(|tone| Change::Tone(Some(tone))),
        any_of::<Channel>().prop_map(|channel| Change::Channel(Some(channel))),
    ];
    prop_oneof![
        2 => proptest::sample::select(few).prop_map(Deed::Came),
        4 => edits().prop_map(Deed::Edit),
        4 => answering.prop_map(Deed::Do),
        2 => change.prop_map(Deed::Answer),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

/// The candidate's own letters in the reply to each thing, shown or set aside.
fn typed_in_replies(model: &Model) -> Vec<String> {
    let of = |came: &Came| {
        let mut model = model.clone();
        update(&mut model, Event::CameBack(*came));
        let aside = model.draft.replies.get(came.id()).map(|mark| mark.set_aside.clone()).unwrap_or_default();
        let aside: String = aside.iter().map(|it| typed(&it.text)).collect();
        aside + &typed(&reply(&model).text)
    };
    Came::ALL.iter().map(of).collect()
}

proptest! {
    // Each case composes some hundreds of messages.
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn no_edited_character_of_a_reply_is_ever_lost(deeds in proptest::collection::vec(deed(), 1..16)) {
        let mut model = Model::default();
        for deed in deeds {
            let before = typed_in_replies(&model);
            let (event, is_edit) = match deed {
                Deed::Came(came) => (Event::CameBack(came), false),
                Deed::Answer(change) => (Event::Answered(change), false),
                Deed::Undo => (Event::Undone, true),
                Deed::Redo => (Event::Redone, true),
                Deed::Edit(edits) => {
                    let text = edited(&reply(&model).text, &edits);
                    let event = answered(&model, Answering::Edited(text.clone()));
                    update(&mut model, event);
                    // Not parsed, not trimmed.
                    prop_assert_eq!(reply(&model).text, text);
                    continue;
                }
                // The new wording takes the place of a stretch: the text as it was is aside, so nothing but more is there.
                Deed::Do(it) => (answered(&model, it), false),
            };
            let shown = (model.draft.clone(), reply(&model));
            update(&mut model, event.clone());
            if !is_edit {
                for (now, then) in typed_in_replies(&model).iter().zip(&before) {
                    prop_assert!(then.chars().count() <= now.chars().count(), "{:?} lost letters", event);
                }
            }
            // Every step has a way back.
            let is_new = model.draft.replies != shown.0.replies || model.draft.came != shown.0.came;
            if !is_edit && is_new {
                update(&mut model, Event::Undone);
                prop_assert_eq!(&reply(&model), &shown.1);
                update(&mut model, Event::Redone);
            }
        }
        // All the way back, and forward again.
        let last = reply(&model);
        let mut n_steps = 0;
        while view(&model).page.can_undo {
            update(&mut model, Event::Undone);
            n_steps += 1;
        }
        prop_assert!(model.draft.replies.is_empty() && model.draft.came.is_empty());
        for _ in 0..n_steps {
            update(&mut model, Event::Redone);
        }
        prop_assert_eq!(reply(&model), last);
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn composing_again_says_the_same(
        situations in proptest::collection::vec(situation(), 1..4),
        turns in proptest::collection::vec((0..4_usize, any_of::<Channel>(), text(), proptest::option::of(0..2_u64)), 1..8),
    ) {
        // Mostly the same answers again with another name, as when somebody types.
        let mut last = Composed::default();
        for (nth, channel, role, seed) in turns {
            let situation = Situation { role, ..situations[nth % situations.len()].clone() };
            let (left_out, chosen) = if nth == 3 { (vec![Move::Thanks], vec![(Move::Greeting, 7)]) } else { (vec![], vec![]) };
            let choice = Choice { wordings: chosen, left_out, seed };
            for step in plan(&situation, now()).steps.iter().chain([&Step::tell(channel, now())]) {
                let again = last.compose(&situation, step, &choice, ENGLISH);
                prop_assert_eq!(again, &compose(&situation, step, &choice, ENGLISH));
            }
        }
    }

    #[test]
    fn other_names_in_the_same_message_read_as_composed_with_them(
        situation in situation(),
        channel in any_of::<Channel>(),
        names in proptest::collection::vec((0..3_usize, prop_oneof![text(), "[A-Z][a-z]{0,9}( role| Inc\\.|)", "([a-z]{1,3} ){0,60}"]), 1..8),
        seed in proptest::option::of(0..2_u64),
    ) {
        let choice = Choice { seed, ..Choice::default() };
        for step in plan(&situation, now()).steps.iter().chain([&Step::tell(channel, now())]) {
            let mut situation = situation.clone();
            let mut last = Composed::default();
            last.compose(&situation, step, &choice, ENGLISH);
            for (which, name) in &names {
                *[&mut situation.role, &mut situation.own_name, &mut situation.company][*which] = name.clone();
                let again = last.rename(&situation, step, &choice, ENGLISH);
                prop_assert_eq!(again, &compose(&situation, step, &choice, ENGLISH));
            }
        }
    }

    #[test]
    fn deriving_the_view_again_shows_the_same(
        first in situation(),
        turns in proptest::collection::vec((0..8_usize, text(), any_of::<Stage>()), 1..8),
    ) {
        let (mut model, mut memo) = (Model::default(), Memo::default());
        model.draft.situation = first;
        for (what, text, stage) in turns {
            let event = match what {
                0 => Event::Answered(Change::Stage(stage)),
                1 => Event::StepTicked("tell".to_owned()),
                2 => Event::StepSwitched("confirm".to_owned()),
                3 => Event::StepShown("confirm".to_owned()),
                4 => Event::ClockRead { now: now(), utc_ms: 1 },
                5 => Event::Answered(Change::Text(TextField::PersonName(0), text)),
                6 => Event::Answered(Change::Text(TextField::Company, text)),
                _ => Event::Answered(Change::Text(TextField::Role, text)),
            };
            update(&mut model, event);
            prop_assert_eq!(view_again(&model, &mut memo), view(&model));
        }
    }
}

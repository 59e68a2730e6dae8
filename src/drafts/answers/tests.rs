//! The laws of the answers' JSON, and the strategies for situations that other rooms' tests share.

use crate::drafts::json::json;
use proptest::prelude::*;

use super::fields::{Place, Record as _, Told, blank_person, find};
use super::*;
use crate::situation::{Channel, Date, Done, Id, MessageLang, Missed, Moment, Pending, Person, Situation};

/// Text that tries to break things.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "\\PC{0,12}",
        any::<String>(),
        prop::sample::select(vec![
            "{role}",
            "$&",
            "<b>x</b>",
            "a\r\nBcc: b",
            "\u{0}\u{1f}\u{7f}",
            "\u{202e}abc",
            "नमस्ते 👩‍👩‍👧",
            "\\\"",
            "%25+&#=",
            "—",
            "  ",
        ])
        .prop_map(String::from),
    ]
}

pub(crate) fn choice<T: Id + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::ALL)
}

pub(crate) fn moment() -> impl Strategy<Value = Moment> {
    (-719_162_i64..2_932_896, 0_i64..1440, prop::option::of(-959_i16..=959), any::<bool>()).prop_map(
        |(day, minute, offset, timed)| {
            let mut moment = Moment::from_minutes(day * 1440 + minute, 0);
            moment.offset = offset;
            if timed { moment } else { Moment::on(Date::from_day_number(day)) }
        },
    )
}

fn person() -> impl Strategy<Value = Person> {
    (hostile(), hostile(), choice(), choice(), any::<bool>(), prop::option::of(choice())).prop_map(
        |(name, address_as, kind, familiarity, rapport, spoke_by)| Person {
            name,
            address_as,
            kind,
            familiarity,
            rapport,
            spoke_by,
        },
    )
}

pub(crate) fn situation() -> impl Strategy<Value = Situation> {
    let pending = (choice(), prop::option::of(moment())).prop_map(|(kind, at)| Pending { kind, at });
    let done = (choice(), prop::option::of(moment())).prop_map(|(kind, at)| Done { kind, at });
    let missed = (prop::option::of(moment()), choice()).prop_map(|(at, repair)| Missed { at, repair });
    let texts = prop::collection::vec(hostile(), 12);
    let lists = (
        prop::collection::vec(person(), 0..4),
        prop::collection::vec(pending, 0..4),
        prop::collection::vec(done, 0..3),
        prop::option::of(missed),
    );
    let choices = (
        prop::option::of(choice()),
        choice(),
        prop::option::of(choice()),
        choice(),
        prop::option::of(choice()),
        choice(),
        choice(),
        prop::option::of(choice()),
        prop::option::of(choice()),
    );
    let rest = (any::<[bool; 6]>(), choice::<MessageLang>());
    let before = (
        prop::option::of(choice()),
        prop::option::of(moment()),
        prop::option::of(choice()),
        prop::option::of(choice()),
        prop::option::of(choice()),
    );
    (texts, lists, choices, rest, before).prop_map(|(texts, lists, choices, (ticks, lang), before)| {
        let mut texts = texts.into_iter();
        let mut text = || texts.next().unwrap_or_default();
        let (people, pending, done, missed) = lists;
        let (chosen_intent, stage, origin, reason, chosen_detail, scope, door, chosen_tone, chosen_channel) = choices;
        let [reason_is_true, stay_in_touch, is_final, no_calls, no_apology, has_begun] = ticks;
        let (matter, proposed, other_offer, country, concern) = before;
        Situation {
            role: text(),
            own_name: text(),
            contact: text(),
            company: text(),
            agency: text(),
            people,
            chosen_intent,
            matter,
            proposed,
            stage,
            origin,
            pending,
            done,
            missed,
            reason,
            own_reason: text(),
            reason_is_true,
            chosen_detail,
            scope,
            keep_role: text(),
            door,
            stay_in_touch,
            is_final,
            no_calls,
            no_apology,
            other_offer,
            country,
            has_begun,
            concern,
            thanks: text(),
            more: text(),
            reference: text(),
            thread: text(),
            postal_address: text(),
            chosen_tone,
            chosen_channel,
            lang,
        }
    })
}

proptest! {
    #[test]
    fn what_was_written_is_read(situation in situation()) {
        let text = write(&situation).to_string();
        prop_assert_eq!(read_file(&text), Ok((situation, None)));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let refused = read_file(&text).map_err(|problem| problem.to_string());
        prop_assert!(refused.err().is_none_or(|line| !line.contains('\n')));
    }
}

#[test]
fn writes_only_what_was_answered() {
    assert_eq!(write(&Situation::default()), json!({}));
}

#[test]
fn reads_a_clock_beside_the_answers() {
    let (situation, now) = read_file(r#"{"now": "2026-11-23T09:00+01:00", "role": "Analyst"}"#).unwrap();
    assert_eq!(situation.role, "Analyst");
    assert_eq!(now.map(|now| now.to_string()).as_deref(), Some("2026-11-23T09:00+01:00"));
}

#[test]
fn reads_all_it_can_and_names_the_rest() {
    let value = json!({
        "role": "Analyst",
        "stage": "negotiating",
        "mood": "fine",
        "people": [{"name": "Dana", "kind": "boss"}, 7],
        "pending": [{"kind": "gym"}, {"kind": "travel", "at": "soon"}]
    });
    let (situation, problems) = read(&value);
    assert_eq!(situation.role, "Analyst");
    assert_eq!(situation.people.len(), 1);
    assert_eq!(situation.pending.len(), 1);
    let paths: Vec<_> = problems.iter().filter(|it| !it.is_skipped).map(|it| it.path.as_str()).collect();
    assert_eq!(paths, ["stage", "mood", "people[0].kind", "people[1]", "pending[0].kind", "pending[1].at"]);
}

#[test]
fn a_link_tells_who_and_why_only_where_that_is_wanted() {
    let (mut situation, mut person) = (Situation::default(), blank_person());
    let mut keys = |told: Told| {
        let answers = situation.answers().into_iter().chain(person.answers());
        answers.filter(|it| it.told == told).map(|it| it.key).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(keys(Told::WithNames), "from contact thanks more thread name address-as");
    assert_eq!(keys(Told::WithReason), "ask reason true detail");
    assert_eq!(keys(Told::WithBoth), "own-reason");
    assert_eq!(keys(Told::Never), "other-offer begun concern address");
}

#[test]
fn a_problem_is_told_in_one_line() {
    let check = |text: &str, expected: &str| {
        let told = read_file(text).unwrap_err().to_string();
        assert!(told.starts_with(expected), "{text}: {told}");
    };
    let long = "é".repeat(41);
    let found = |text: &str| format!("missed: expected an object {{ … }}, found {text}");
    check("{", "line 1, column 2: not JSON: expected a key in quotes");
    check("7", "expected an object { … }, found 7");
    check(r#"{"now": 1}"#, "now: expected a date and time with a zone, as 2026-11-23T09:00+01:00, found 1");
    check(r#"{"now": "2026-11-23T09:00"}"#, "now: ");
    check(r#"{"role": [1]}"#, "role: expected text, found a list");
    check(r#"{"role": {}}"#, "role: expected text, found an object");
    check(r#"{"final": 1}"#, "final: expected true or false, found 1");
    check(r#"{"proposed": 1}"#, "proposed: expected a date, as 2026-12-03 or 2026-12-03T14:30+01:00, found 1");
    check(r#"{"stage": "gone"}"#, "stage: unknown value \"gone\"; expected one of unknown, ");
    check(r#"{"channel": 1}"#, &format!("channel: unknown value 1; expected one of {}", Channel::IDS.join(", ")));
    check(r#"{"people": 7}"#, "people: expected a list [ … ], found 7");
    check(r#"{"people": [7]}"#, "people[0]: expected an object { … }, found 7");
    check(r#"{"pending": [{}]}"#, "pending[0].kind: missing; expected one of ");
    check(r#"{"done": [{"kind": "gym"}]}"#, "done[0].kind: unknown value \"gym\"; expected one of ");
    check(r#"{"a\nb": 1}"#, "a b: unknown key");
    check(&format!(r#"{{"missed": "{long}"}}"#), &found(&format!("\"{}…\"", "é".repeat(40))));
    check(&format!(r#"{{"missed": "{}"}}"#, "é".repeat(40)), &found(&format!("\"{}\"", "é".repeat(40))));
}

#[test]
fn an_answer_is_found_under_its_key() {
    let mut person = Person { name: "Dana".into(), ..blank_person() };
    let place = find(&mut person, "name").map(|answer| answer.place);
    assert!(matches!(place, Some(Place::Text(name)) if name == "Dana"));
    assert!(find(&mut person, "nickname").is_none());
}

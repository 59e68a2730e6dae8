//! The laws of links.

use proptest::prelude::*;

use super::*;
use crate::drafts::answers::fields::{BLANK_MISSED, blank_person};
use crate::drafts::answers::tests::situation;
use crate::situation::{Detail, DoneKind, Moment, PendingKind, Person, PersonKind, Reason, Repair, Situation, Stage};

const EVERYTHING: Include = Include { names: true, reason: true };

/// What the format carries of a situation.
fn carried(mut situation: Situation) -> Situation {
    situation.postal_address.clear();
    // What happened there is nobody's business but the candidate's.
    (situation.other_offer, situation.has_begun, situation.concern) = (None, false, None);
    let mut people = std::mem::take(&mut situation.people).into_iter();
    if let Some(first) = people.next() {
        situation.people.push(Person { rapport: false, spoke_by: None, ..first });
    }
    let copied = people.filter(|it| !it.name.is_empty());
    situation.people.extend(copied.map(|it| Person { name: it.name, ..blank_person() }));
    let mut kinds: Vec<DoneKind> = Vec::new();
    situation.done.retain(|it| {
        let is_new = !kinds.contains(&it.kind);
        kinds.push(it.kind);
        is_new
    });
    situation
}

proptest! {
    #[test]
    fn a_link_to_everything_brings_it_back(situation in situation()) {
        let link = link(&situation, EVERYTHING);
        let prefill = parse(&link).unwrap();
        prop_assert_eq!(prefill.notes, Vec::new());
        prop_assert_eq!(prefill.situation, carried(situation));
    }

    #[test]
    fn a_plain_link_names_nobody_and_no_reason(situation in situation()) {
        let read = parse(&link(&situation, Include::default())).unwrap().situation;
        let texts = [&read.own_name, &read.contact, &read.thanks, &read.more, &read.own_reason, &read.thread];
        prop_assert!(texts.iter().all(|text| text.is_empty()));
        prop_assert!(read.people.iter().all(|it| it.name.is_empty() && it.address_as.is_empty()));
        prop_assert_eq!((read.reason, read.chosen_detail, read.reason_is_true), (Reason::None, None, false));
        prop_assert_eq!((read.matter, read.concern), (None, None));
        prop_assert_eq!(read.role, situation.role);
        prop_assert_eq!(read.stage, situation.stage);
    }

    #[test]
    fn any_fragment_is_read(fragment in "(#?(v=1|[a-z-]{1,8}|role|stage|pending|cc)(=|&)?([%+@a-z0-9é&=-]|\\PC){0,20}&?){0,30}") {
        if let Some(prefill) = parse(&fragment) {
            prop_assert!(prefill.notes.len() <= 21);
            prop_assert_eq!(parse(&fragment).unwrap().key, prefill.key);
        }
    }
}

/// The link of the contract, with every key.
#[test]
fn reads_every_key_of_the_contract() {
    let fragment = "#v=1&role=Data%20Analyst&from=Amira%20Haddad&contact=a%40x.example&company=Lund%20%26%20Co&agency=Northgate\
        &to=Ines%20Weiss&to-kind=hiring-manager&address-as=Dr.%20Weiss&familiarity=met&cc=Lee&cc=Sam&intent=withdraw\
        &stage=final-round&origin=agency&reason=place/relocation&own-reason=We%20stay.&true=1&detail=specific&scope=all-roles\
        &keep-role=Lead&door=keep-in-mind&stay-in-touch=1&final=1&no-calls=1&thanks=T&more=M&reference=R1&thread=Re&tone=formal\
        &channel=email-reply&interview=2026-12-03T14:30%2B01:00&interview=2026-12-04T09:00+01:00&missed=2026-12-01T10:00Z\
        &repair=new-time&pending=travel@2026-12-04&pending=take-home&called=2026-11-24T16:10Z&left-voicemail=1\
        &message-lang=en-GB&ui-lang=en";
    let Prefill { situation, ui_lang, notes, .. } = parse(fragment).unwrap();
    assert_eq!(notes, []);
    assert_eq!(ui_lang.as_deref(), Some("en"));
    assert_eq!(situation.own_name, "Amira Haddad");
    assert_eq!(situation.company, "Lund & Co");
    assert_eq!((situation.reason, situation.chosen_detail), (Reason::Relocation, Some(Detail::Specific)));
    let people: Vec<_> = situation.people.iter().map(|it| (it.name.as_str(), it.addressed())).collect();
    assert_eq!(people, [("Ines Weiss", "Dr. Weiss"), ("Lee", "Lee"), ("Sam", "Sam")]);
    assert_eq!(
        situation.interviews(),
        [Moment::parse("2026-12-03T14:30+01:00"), Moment::parse("2026-12-04T09:00+01:00")]
    );
    assert_eq!(situation.pending_date(PendingKind::Travel), Moment::parse("2026-12-04"));
    assert!(situation.is_pending(PendingKind::TakeHome) && situation.has_done(DoneKind::LeftVoicemail));
    assert_eq!(situation.missed.as_ref().map(|it| it.repair), Some(Repair::NewTime));
    assert_eq!(parse(&link(&situation, EVERYTHING)).unwrap().situation, situation);
}

#[track_caller]
fn check(fragment: &str, expected: &[Note]) -> Situation {
    let prefill = parse(fragment).unwrap();
    assert_eq!(prefill.notes, expected);
    prefill.situation
}

#[test]
fn names_what_it_ignores_one_by_one() {
    let bad = |key, value: &str| Note::BadValue { key, value: value.into() };
    let situation = check(
        "v=1&foo=1&stage=negotiating&role=%zz&role=Analyst&role=Boss&company=%FF&pending=gym&pending=travel@soon&true=yes&interview=x",
        &[
            Note::UnknownKey("foo".into()),
            bad("stage", "negotiating"),
            Note::BadEncoding("role"),
            Note::Again("role"),
            Note::BadEncoding("company"),
            bad("pending", "gym"),
            bad("pending", "travel@soon"),
            bad("true", "yes"),
            bad("interview", "x"),
        ],
    );
    assert_eq!(situation, Situation { role: "Analyst".into(), ..Situation::default() });
}

#[test]
fn fragments_of_others_say_nothing() {
    for fragment in ["", "#", "#top", "#section=2", "#role", "#contact"] {
        assert_eq!(parse(fragment), None, "{fragment}");
    }
}

#[test]
fn versions_are_told_apart() {
    let situation = check("#role=A", &[Note::NoVersion]);
    assert_eq!(situation.role, "A");
    let other = Note::OtherVersion("2".into());
    assert_eq!(check("#v=2&role=A", &[other]), Situation::default());
    assert!(parse("#v=2&role=A").unwrap().is_blank() && !parse("#v=1&role=A").unwrap().is_blank());
}

#[test]
fn what_is_too_much_is_left_out() {
    let long = format!("#v=1&role={}&company=B", "x".repeat(MAX_TEXT_LEN + 1));
    let note = Note::TextTooLong("role");
    assert_eq!(check(&long, &[note]).company, "B");
    assert_eq!(check(&format!("#v=1&role={}", "é".repeat(MAX_TEXT_LEN)), &[]).role.chars().count(), MAX_TEXT_LEN);
    let whole = format!("#v=1&role={}", "x".repeat(MAX_FRAGMENT_LEN));
    check(&whole, &[Note::LinkTooLong]);
    let many = format!("#v=1{}", "&cc=Lee".repeat(30));
    let note = Note::TooMany("cc");
    assert_eq!(check(&many, &[note]).people.len(), 21);
    let odd = format!("#v=1{}", "&odd".repeat(30));
    assert_eq!(parse(&odd).unwrap().notes.last(), Some(&Note::More(10)));
}

#[test]
fn an_entry_without_a_value_is_not_given() {
    assert_eq!(check("#v=1&role=&stage=&interview=&missed=&cc=&to=", &[]), Situation::default());
}

#[test]
fn a_person_has_a_graceful_absence() {
    assert_eq!(check("#v=1&to=Dana", &[]).people[0].kind, PersonKind::InHouseRecruiter);
    assert_eq!(check("#v=1&to=Dana&agency=Northgate", &[]).people[0].kind, PersonKind::Agency);
    let copied = check("#v=1&cc=Dana", &[]);
    assert_eq!((copied.people[0].name.as_str(), copied.people[0].kind), ("", PersonKind::Team));
    assert_eq!(check("#v=1&repair=withdraw&stage=screening", &[]).missed, Some(BLANK_MISSED));
    assert_eq!(check("#v=1&stage=screening", &[]).stage, Stage::Screening);
}

//! Plans as tables: situations, and the steps that follow.

use std::collections::BTreeSet;

use super::*;
use crate::situation::{
    Done, DoneKind, Familiarity, Id, Intent, Missed, Origin, Pending, PendingKind, Reason, Repair, Stage,
};

/// A Monday morning.
const NOW: &str = "2026-11-23T09:30Z";

fn named() -> Situation {
    let person = Person {
        name: "Dana Weiss".to_owned(),
        familiarity: Familiarity::Met,
        ..Person::new(PersonKind::HiringManager)
    };
    Situation { people: vec![person], stage: Stage::Interviewing, ..Situation::default() }
}

fn booked(mut situation: Situation, at: &str) -> Situation {
    situation.pending.push(Pending { kind: PendingKind::Interview, at: Moment::parse(at) });
    situation
}

fn by(step: &Step) -> String {
    let by = match step.send_by {
        SendBy::Now { .. } => "now".to_owned(),
        SendBy::Today => "today".to_owned(),
        SendBy::Before { slot } => format!("before {slot}"),
        SendBy::WhenSure => "when sure".to_owned(),
        SendBy::BeforeDeciding => "before deciding".to_owned(),
        SendBy::First => "first".to_owned(),
        SendBy::SameHour => "same hour".to_owned(),
        SendBy::After => "after".to_owned(),
        SendBy::By { date } => format!("by {date}"),
    };
    let from = step.not_before.map(|from| format!(" from {from}")).unwrap_or_default();
    format!("{by}{from}")
}

/// What holds for every plan.
#[track_caller]
fn check_laws(situation: &Situation, plan: &Plan) {
    let ids: BTreeSet<_> = plan.steps.iter().map(Step::id).collect();
    assert_eq!(ids.len(), plan.steps.len(), "{ids:?}");
    let asks = situation.intent().asks();
    assert!(ids.contains(if asks { "ask" } else { "tell" }) && (!asks || ids.len() == 1), "{ids:?}");
    let n_needed = plan.steps.iter().filter(|step| !step.is_optional).count();
    assert!((1..=2).contains(&n_needed), "{n_needed} are needed");
    for step in &plan.steps {
        assert!(step.rules.numbers().count() > 0, "{} names no rule", step.id());
        assert!(!step.has_message() || step.kind.channels().contains(&step.channel), "{}", step.id());
        assert!(step.recipient.is_none_or(|idx| idx == 0 || idx < situation.people.len()));
    }
}

/// The steps of the decision as "channel send-by [from …]".
#[track_caller]
fn check(situation: &Situation, now: &str, expected: &[&str]) {
    let plan = plan(situation, Moment::parse(now).unwrap());
    check_laws(situation, &plan);
    let decision = plan.steps.iter().filter(|step| step.kind.is_decision());
    let said: Vec<_> = decision.map(|step| format!("{} {}", step.channel.id(), by(step))).collect();
    assert_eq!(said, expected);
}

/// All steps as "id[?] to-kind [channel] send-by"; a question mark for what is optional.
#[track_caller]
fn check_all(situation: &Situation, expected: &[&str]) {
    let plan = plan(situation, Moment::parse(NOW).unwrap());
    check_laws(situation, &plan);
    let said: Vec<_> = plan
        .steps
        .iter()
        .map(|step| {
            let optional = if step.is_optional { "?" } else { "" };
            let channel = if step.has_message() { step.channel.id() } else { "do" };
            format!("{}{optional} {} {channel} {}", step.id(), step.person_kind(situation).id(), by(step))
        })
        .collect();
    assert_eq!(said, expected);
}

#[test]
fn early_on_an_email_will_do() {
    check(&Situation::default(), NOW, &["email when sure"]);
    check(&named(), NOW, &["email when sure"]);
    check(&Situation { thread: "Interview".to_owned(), ..named() }, NOW, &["email-reply when sure"]);
}

#[test]
fn the_nearest_slot_beats_everything() {
    check(&booked(named(), "2026-11-24T09:00Z"), NOW, &["phone now", "email now"]);
    check(&booked(named(), "2026-11-24T10:00Z"), NOW, &["email before 2026-11-24T10:00Z"]);
    // Also outside working hours.
    check(&booked(named(), "2026-11-24T08:00Z"), "2026-11-23T22:00Z", &["phone now", "email now"]);
    // Without a name there is nobody to call.
    check(&booked(Situation::default(), "2026-11-23T12:00Z"), NOW, &["email now"]);
    // A slot that has passed no longer counts.
    check(&booked(named(), "2026-11-20T12:00Z"), NOW, &["email when sure"]);
    // Another zone: 10:00 in New York is 15:00 in London.
    check(&booked(named(), "2026-11-24T10:00-05:00"), NOW, &["email before 2026-11-24T10:00-05:00"]);
    check(&booked(named(), "2026-11-24T10:00+02:00"), NOW, &["phone now", "email now"]);
}

#[test]
fn late_stages_are_told_by_voice_and_confirmed_in_writing() {
    for stage in
        [Stage::FinalRound, Stage::VerbalOffer, Stage::WrittenOffer, Stage::OfferAccepted, Stage::ContractSigned]
    {
        check(&Situation { stage, ..named() }, NOW, &["phone when sure", "email when sure"]);
    }
}

#[test]
fn rather_writing_is_always_as_good() {
    let offer = Situation { stage: Stage::WrittenOffer, ..named() };
    check(&Situation { no_calls: true, ..offer.clone() }, NOW, &["email when sure"]);
    check(&Situation { chosen_channel: Some(Channel::Letter), ..offer.clone() }, NOW, &["letter when sure"]);
    let called = Done { kind: DoneKind::Called, at: None };
    check(&Situation { done: vec![called], ..offer }, NOW, &["email when sure"]);
}

#[test]
fn calls_wait_for_their_working_hours() {
    let offer = Situation { stage: Stage::WrittenOffer, ..named() };
    let evening = "2026-11-23T19:00Z";
    check(&offer, evening, &["phone when sure from 2026-11-24T09:00Z", "email when sure"]);
    check(&offer, "2026-11-23T07:00Z", &["phone when sure from 2026-11-23T09:00Z", "email when sure"]);
    check(&offer, "2026-11-27T20:00Z", &["phone when sure from 2026-11-30T09:00Z", "email when sure"]);
    // Theirs, not the candidate's: it is four in the morning in New York.
    let there = booked(offer, "2026-12-03T10:00-05:00");
    let before = "before 2026-12-03T10:00-05:00";
    let call = format!("phone {before} from 2026-11-23T09:00-05:00");
    check(&there, NOW, &[&call, &format!("email {before}")]);
}

#[test]
fn a_missed_interview_means_today() {
    let missed = Missed { at: None, repair: Repair::NewTime };
    check(&Situation { missed: Some(missed), ..named() }, NOW, &["email today"]);
}

fn and(mut situation: Situation, name: &str, kind: PersonKind) -> Situation {
    situation.people.push(Person { name: name.to_owned(), rapport: true, ..Person::new(kind) });
    situation
}

fn open(mut situation: Situation, kind: PendingKind, at: &str) -> Situation {
    situation.pending.push(Pending { kind, at: Moment::parse(at) });
    situation
}

fn from(origin: Origin, situation: Situation) -> Situation {
    Situation { origin: Some(origin), ..situation }
}

const TELL: &str = "tell hiring-manager email when sure";

#[test]
fn the_referrer_hears_it_in_the_same_hour_and_first() {
    let unnamed = "referrer? referrer email same hour";
    check_all(&from(Origin::Referred, named()), &[unnamed, TELL]);
    let jonas = and(named(), "Jonas Berg", PersonKind::Referrer);
    check_all(&jonas, &[unnamed, TELL]);
    check_all(&from(Origin::Referred, jonas), &[unnamed, TELL]);
    // Who is told is not told twice.
    let to_jonas = and(Situation::default(), "Jonas Berg", PersonKind::Referrer);
    check_all(&from(Origin::Referred, to_jonas), &["tell referrer email when sure"]);
}

#[test]
fn the_agency_is_told_before_its_client() {
    let agency = "agency agency email when sure";
    let tell = "tell? hiring-manager email after";
    check_all(&from(Origin::Agency, named()), &[agency, tell]);
    check_all(&and(named(), "Carla Lowe", PersonKind::Agency), &[agency, tell]);
    let search = "agency executive-search email when sure";
    check_all(&and(named(), "Carla Lowe", PersonKind::ExecutiveSearch), &[search, tell]);
    // Nobody named, or the agency itself: then the decision goes there.
    check_all(&from(Origin::Agency, Situation::default()), &["tell agency email when sure"]);
    // A slot does not wait for the agency to answer.
    let near = booked(from(Origin::Agency, named()), "2026-11-24T09:00Z");
    check_all(
        &near,
        &["agency agency email now", "tell? hiring-manager phone now", "confirm? hiring-manager email now"],
    );
    // And no other role is spoken of behind its back.
    let hopes = Situation { door: crate::situation::Door::KeepInMind, ..from(Origin::Agency, named()) };
    let plan = plan(&hopes, Moment::parse(NOW).unwrap());
    let said: Vec<_> = plan.steps.iter().map(|step| step.unsaid(&hopes).has(Fact::DoorOpen)).collect();
    assert_eq!(said, [false, true]);
}

#[test]
fn a_reason_in_words_of_ones_own_is_for_the_addressee_and_the_only_one() {
    use crate::situation::{Detail, Reason};
    let hours = Situation { reason: Reason::Hours, chosen_detail: Some(Detail::Specific), ..named() };
    let hours = and(from(Origin::Agency, hours), "Jonas Berg", PersonKind::Referrer);
    let own = Situation { own_reason: "I want to be home for dinner.".to_owned(), ..hours.clone() };
    for (situation, are_silent) in [(&hours, false), (&own, true)] {
        let plan = plan(situation, Moment::parse(NOW).unwrap());
        let mut others = 0;
        for step in plan.steps.iter().filter(|step| step.has_message() && !step.kind.is_decision()) {
            let sayable = step.facts(situation).without(step.unsaid(situation));
            assert_eq!(!sayable.intersects(FactSet::REASONS), are_silent, "{:?}", step.kind);
            others += 1;
        }
        assert_eq!(others, 2);
    }
}

#[test]
fn those_the_candidate_got_on_with_are_thanked_one_by_one() {
    let panel = and(and(named(), "Priya Shah", PersonKind::Interviewer), "Ann Lee", PersonKind::Founder);
    let mut panel = and(and(panel, "", PersonKind::Interviewer), "Cy Young", PersonKind::Coordinator);
    check_all(&panel, &[TELL, "thank-1? interviewer email after", "thank-2? founder email after"]);
    for person in &mut panel.people {
        person.rapport = false;
    }
    check_all(&panel, &[TELL]);
}

#[test]
fn a_channel_that_was_used_before_is_used_again() {
    let mut situation = and(named(), "Priya Shah", PersonKind::Interviewer);
    if let Some(person) = situation.people.last_mut() {
        person.spoke_by = Some(Channel::LinkedIn);
    }
    check_all(&situation, &[TELL, "thank-1? interviewer linkedin after"]);
    if let Some(person) = situation.people.last_mut() {
        person.spoke_by = Some(Channel::Phone);
    }
    check_all(&situation, &[TELL, "thank-1? interviewer phone after"]);
    let quiet = Situation { no_calls: true, ..situation.clone() };
    check_all(&quiet, &[TELL, "thank-1? interviewer email after"]);
    // A chosen channel is that of the decision.
    let by_chat = Situation { chosen_channel: Some(Channel::Chat), ..quiet };
    check_all(&by_chat, &["tell hiring-manager chat when sure", "thank-1? interviewer email after"]);
}

#[test]
fn what_is_open_is_settled_after_the_decision() {
    let mut all = named();
    for kind in [
        PendingKind::Calendar,
        PendingKind::Portal,
        PendingKind::TakeHome,
        PendingKind::Travel,
        PendingKind::References,
        PendingKind::BackgroundCheck,
        PendingKind::MoneyOrEquipment,
        PendingKind::Visa,
    ] {
        all.pending.push(Pending { kind, at: None });
    }
    check_all(
        &all,
        &[
            "visa? hr do first",
            TELL,
            "calendar? team calendar after",
            "portal? team portal after",
            "take-home? team do after",
            "travel? team do after",
            "references? reference email after",
            "background-check? hr do after",
            "return? hiring-manager email after",
            "expenses? hiring-manager email after",
        ],
    );
    // Somebody who asks for another time settles nothing, nor does somebody who only corrects an application.
    let missed = Missed { at: None, repair: Repair::NewTime };
    check_all(&Situation { missed: Some(missed), ..all.clone() }, &["tell hiring-manager email today"]);
    check_all(&Situation { reason: Reason::WrongAnswer, ..all.clone() }, &[TELL]);
    // For a role that stays, the references may still be called.
    let keeps = Situation { keep_role: "Data Lead".to_owned(), ..open(named(), PendingKind::References, "") };
    check_all(&keeps, &[TELL]);
}

#[test]
fn dates_are_those_of_the_open_matter() {
    let open_until = |kind, at| open(named(), kind, at);
    let by = "before 2026-12-10T17:00Z";
    let home = open_until(PendingKind::TakeHome, "2026-12-10T17:00Z");
    let tell = format!("tell hiring-manager email {by}");
    check_all(&home, &[&tell, "take-home? team do by 2026-12-10T17:00Z"]);
    let refund = open_until(PendingKind::Travel, "2026-12-04");
    let steps = ["tell hiring-manager email before 2026-12-04", "travel? team do by 2026-12-04"];
    check_all(&refund, &[steps[0], steps[1], "expenses? hiring-manager email after"]);
    // A date that has passed is none.
    check_all(&open_until(PendingKind::TakeHome, "2026-11-01"), &[TELL, "take-home? team do after"]);
    // The entry is declined before its interview.
    let entry = open(booked(named(), "2026-12-03T10:00Z"), PendingKind::Calendar, "");
    let at = "2026-12-03T10:00Z";
    check_all(
        &entry,
        &[&format!("tell hiring-manager email before {at}"), &format!("calendar? team calendar by {at}")],
    );
}

#[test]
fn what_the_decision_does_itself_is_not_done_again() {
    let portal = open(named(), PendingKind::Portal, "");
    let by = |channel| Situation { chosen_channel: Some(channel), ..portal.clone() };
    check_all(&by(Channel::Portal), &["tell hiring-manager portal when sure"]);
    check_all(&by(Channel::Letter), &["tell hiring-manager letter when sure", "portal? team portal after"]);
    let entry = open(named(), PendingKind::Calendar, "");
    let by_entry = Situation { chosen_channel: Some(Channel::Calendar), ..entry };
    check_all(&by_entry, &["tell hiring-manager calendar when sure"]);
}

#[test]
fn references_and_the_career_office_are_told_by_name_where_there_is_one() {
    let two = and(and(named(), "Ngozi Adeyemi", PersonKind::Reference), "Tom Okafor", PersonKind::Reference);
    let steps = [TELL, "references-1? reference email after", "references-2? reference email after"];
    check_all(&two, &steps);
    check_all(&open(two, PendingKind::References, ""), &steps);
    let office = "career-office? career-office email after";
    check_all(&from(Origin::Campus, named()), &[TELL, office]);
    check_all(&and(named(), "Nancy Eriksen", PersonKind::CareerOffice), &[TELL, office]);
    // A missed interview is news for those who stand behind the candidate, even if another time is asked for.
    let missed = Missed { at: None, repair: Repair::NewTime };
    let missed = Situation { missed: Some(missed), ..from(Origin::Campus, named()) };
    check_all(&missed, &["tell hiring-manager email today", office]);
}

#[test]
fn what_belongs_to_them_is_settled_with_hr_or_the_recruiter() {
    let laptop = open(named(), PendingKind::MoneyOrEquipment, "");
    check_all(&laptop, &[TELL, "return? hiring-manager email after"]);
    check_all(&and(laptop, "Hanna Roth", PersonKind::Hr), &[TELL, "return? hr email after"]);
    let signed = Situation { stage: Stage::ContractSigned, ..named() };
    let steps = ["tell hiring-manager phone when sure", "confirm hiring-manager email when sure"];
    check_all(&signed, &["contract? hr do first", steps[0], steps[1]]);
    assert_eq!(signed.intent(), Intent::WithdrawAcceptance);
}

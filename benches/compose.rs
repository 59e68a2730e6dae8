//! How long a plan and its messages take: `cargo xtask bench`.

use bowout::compose::{Choice, compose};
use bowout::editor::{Change, Event, Memo, Model, Start, TextField, update, view_again};
use bowout::phrases::ENGLISH;
use bowout::plan::{Step, plan};
use bowout::review::{Known, Letter, Other, review};
use bowout::situation::{
    Channel, Done, DoneKind, Door, Familiarity, Moment, Origin, Pending, PendingKind, Person, PersonKind, Reason,
    Situation, Stage,
};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| Moment::on(bowout::situation::Date::from_day_number(0)))
}

/// Everything there is to tell: the longest message.
fn largest() -> Situation {
    let pending = |kind| Pending { kind, at: Some(moment("2026-12-03T14:30+01:00")) };
    let kinds = [
        PendingKind::Interview,
        PendingKind::TakeHome,
        PendingKind::References,
        PendingKind::BackgroundCheck,
        PendingKind::Travel,
        PendingKind::Visa,
        PendingKind::MoneyOrEquipment,
        PendingKind::Calendar,
        PendingKind::Portal,
        PendingKind::OfferDeadline,
    ];
    Situation {
        role: "Senior Analyst".to_owned(),
        own_name: "Sam Lee".to_owned(),
        contact: "+44 20 7946 0102".to_owned(),
        company: "Northwind".to_owned(),
        agency: "Carter Lowe".to_owned(),
        people: vec![Person {
            name: "Dana Weiss".to_owned(),
            familiarity: Familiarity::WellKnown,
            rapport: true,
            ..Person::new(PersonKind::HiringManager)
        }],
        stage: Stage::WrittenOffer,
        origin: Some(Origin::Referred),
        pending: kinds.map(pending).to_vec(),
        done: vec![Done { kind: DoneKind::LeftVoicemail, at: None }],
        reason: Reason::AcceptedOffer,
        keep_role: "Data Lead".to_owned(),
        door: Door::KeepInMind,
        stay_in_touch: true,
        is_final: true,
        no_calls: true,
        thanks: "walking me through the roadmap".to_owned(),
        more: "Please say hello to the team from me.".to_owned(),
        reference: "REQ-2041".to_owned(),
        thread: "Your offer".to_owned(),
        ..Situation::default()
    }
}

#[divan::bench]
fn plan_and_longest_email(bencher: Bencher) {
    let situation = largest();
    let now = moment("2026-11-23T09:00Z");
    bencher.bench_local(|| {
        let plan = plan(black_box(&situation), now);
        let step = Step::tell(Channel::Email, now);
        (plan, compose(&situation, &step, &Choice::default(), ENGLISH).text())
    });
}

#[divan::bench]
fn plan_and_all_messages(bencher: Bencher) {
    let situation = largest();
    let now = moment("2026-11-23T09:00Z");
    bencher.bench_local(|| {
        let plan = plan(black_box(&situation), now);
        let with_message = plan.steps.iter().filter(|step| step.has_message());
        with_message.map(|step| compose(&situation, step, &Choice::default(), ENGLISH).text().len()).sum::<usize>()
    });
}

/// Goal: at most 300 µs. More samples than elsewhere: the first hundred still fill the processor's caches.
#[divan::bench(sample_count = 1000)]
fn plan_and_all_messages_reviewed(bencher: Bencher) {
    let situation = largest();
    let now = moment("2026-11-23T09:00Z");
    let names = [("Larkspur", false), ("Brightwater", false), ("Tobias Wren", true)];
    let others = names.map(|(name, is_person)| Other { name: name.to_owned(), is_person });
    bencher.bench_local(|| {
        let plan = plan(black_box(&situation), now);
        let known = Known::new(&situation, others.clone());
        let mut n_findings = 0;
        for step in plan.steps.iter().filter(|step| step.has_message()) {
            let composed = compose(&situation, step, &Choice::default(), ENGLISH);
            let text = composed.text();
            let subject = composed.subject.as_ref().map(|subject| subject.text.as_str());
            let letter =
                Letter { text: &text, subject, situation: &situation, step, composed: &composed, known: &known };
            n_findings += review(&letter).len();
        }
        (plan, n_findings)
    });
}

#[divan::bench]
fn plan_and_phone_script(bencher: Bencher) {
    let situation = largest();
    let now = moment("2026-11-23T09:00Z");
    bencher.bench_local(|| {
        let plan = plan(black_box(&situation), now);
        let step = Step::tell(Channel::Phone, now);
        (plan, compose(&situation, &step, &Choice::default(), ENGLISH).text())
    });
}

#[divan::bench]
fn keystroke_to_view(bencher: Bencher) {
    let mut model = Model::default();
    update(&mut model, Event::Answered(Change::Start(Start::Interviewed)));
    let mut memo = Memo::default();
    let mut n = 0_u32;
    bencher.bench_local(|| {
        n += 1;
        update(&mut model, Event::Answered(Change::Text(TextField::Role, format!("Analyst {n}"))));
        view_again(&model, &mut memo)
    });
}

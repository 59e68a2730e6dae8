//! Whole plans: what has to hold between the steps, and every kind of step by every channel in every tone and wording.

use std::collections::BTreeSet;

use bowout::compose::{Choice, Message, Move, compose, name_slot, wordings};
use bowout::phrases::ENGLISH;
use bowout::plan::{Plan, Step, StepKind, plan, why};
use bowout::situation::{
    Channel, Detail, Fact, FactSet, Familiarity, Id, Intent, Matter, MessageLang, PersonKind, Reason, Situation, Stage,
    Tone,
};
use bowout::words::en::LATER;

use crate::cases::{self, Case, Fill};
use crate::checks::{CHECKS, Found, Judge};

/// A plan with all its messages.
pub(crate) struct Whole<'p> {
    situation: &'p Situation,
    plan: &'p Plan,
    messages: &'p [Message],
}

/// One check of a plan.
pub(crate) struct PlanCheck {
    /// What must hold.
    pub(crate) name: &'static str,
    /// Whether it does, or what is wrong.
    pub(crate) holds: fn(&Whole) -> Result<(), String>,
}

/// Every check of a plan.
pub(crate) const PLAN_CHECKS: &[PlanCheck] = &[
    PlanCheck {
        name: "plan: steps have unique names, rules, a reason, and at most two are needed",
        holds: is_in_order,
    },
    PlanCheck { name: "plan: every date is one of the candidate's", holds: same_dates },
    PlanCheck { name: "plan: one decision everywhere", holds: one_decision },
    PlanCheck { name: "plan: no more of the reason to one than to another", holds: same_reason },
    PlanCheck { name: "plan: an apology only where it belongs", holds: apologies },
    PlanCheck { name: "plan: the door is spoken of to one reader, and in one way", holds: one_door },
    PlanCheck { name: "plan: words for the addressee reach nobody else", holds: own_words_stay },
];

/// Composes a plan and judges each of its messages and all of them together.
pub(crate) fn judge(idx: usize, case: &Case, situation: &Situation, found: &mut Found) {
    let plan = plan(situation, cases::some_time(idx / 7));
    let mut messages = Vec::with_capacity(plan.steps.len());
    for step in &plan.steps {
        let message = judge_step(idx, case, situation, step, &Choice::default(), found);
        found.rules = found.rules.and(step.rules);
        messages.push(message);
    }
    found.n_plans += 1;
    let whole = Whole { situation, plan: &plan, messages: &messages };
    for (check_idx, check) in PLAN_CHECKS.iter().enumerate() {
        if let Err(what) = (check.holds)(&whole) {
            found.add(CHECKS.len() + check_idx, idx, what);
        }
    }
}

/// Composes one message twice and judges it.
pub(crate) fn judge_step(
    idx: usize,
    case: &Case,
    situation: &Situation,
    step: &Step,
    choice: &Choice,
    found: &mut Found,
) -> Message {
    let message = compose(situation, step, choice, ENGLISH);
    let again = compose(situation, step, choice, ENGLISH);
    if step.has_message() {
        found.n_messages += 1;
        found.n_notes += usize::from(!step.kind.is_decision());
    }
    let judge = Judge::new(case, situation, step, &message, message == again);
    for (check_idx, check) in CHECKS.iter().enumerate() {
        if let Err(what) = (check.holds)(&judge) {
            found.add(check_idx, idx, format!("{} by {}: {what}\n{}", step.id(), step.channel.id(), message.text()));
        }
    }
    message
}

/// Every kind of step by every channel that it may travel by, in every tone and both Englishes, with every wording of
/// every sentence. Returns how many combinations of kind, channel and tone there were.
pub(crate) fn every_kind(cases: &mut Vec<Case>, found: &mut Found) -> usize {
    let mut combinations = BTreeSet::new();
    for (nth, intent) in Intent::ALL.iter().enumerate() {
        let stages: &[Stage] = match intent {
            Intent::DeclineOffer => &[Stage::VerbalOffer, Stage::WrittenOffer],
            Intent::WithdrawAcceptance => &[Stage::OfferAccepted, Stage::ContractSigned],
            Intent::CorrectApplication => &[Stage::Applied],
            Intent::DeclineApproach => &[Stage::Unknown, Stage::Screening],
            Intent::AskFirst | Intent::MoreTime => &[Stage::Screening, Stage::VerbalOffer],
            _ => &[Stage::Screening, Stage::FinalRound],
        };
        // What is asked about follows from the number of the case.
        let n_matters = if *intent == Intent::AskFirst { 2 * Matter::ALL.len() } else { 1 };
        for (stage, matter) in stages.iter().flat_map(|stage| (0..n_matters).map(move |matter| (stage, matter))) {
            for (tone, lang) in
                Tone::ALL.iter().flat_map(|tone| MessageLang::ALL.iter().map(move |lang| (*tone, *lang)))
            {
                for fill in Fill::ALL {
                    let reason =
                        if *intent == Intent::CorrectApplication { Reason::Duplicate } else { Reason::AcceptedOffer };
                    let case = Case {
                        intent: *intent,
                        stage: *stage,
                        reason,
                        detail: Detail::Specific,
                        tone,
                        channel: Channel::Email,
                        kind: PersonKind::HiringManager,
                        lang,
                        fill: *fill,
                        nth: 2 * (nth + matter) + 1,
                    };
                    cases.push(case);
                    every_wording(cases.len() - 1, &case, &mut combinations, found);
                }
            }
        }
    }
    combinations.len()
}

fn every_wording(idx: usize, case: &Case, combinations: &mut BTreeSet<(StepKind, Channel, Tone)>, found: &mut Found) {
    let situation = case.crowded(0x0003_ffff);
    for step in plan(&situation, cases::now()).steps.iter().filter(|step| !step.kind.is_decision()) {
        for channel in step.kind.channels() {
            let step = step.clone().by(*channel);
            combinations.insert((step.kind, *channel, case.tone));
            let first = judge_step(idx, case, &situation, &step, &Choice::default(), found);
            for mov in first.sentences().chain(&first.subject).map(|sentence| sentence.mov).collect::<BTreeSet<_>>() {
                for key in wordings(&situation, &step, &Choice::default(), ENGLISH, mov).into_iter().skip(1) {
                    let choice = Choice { wordings: vec![(mov, key.to_owned())], ..Choice::default() };
                    judge_step(idx, case, &situation, &step, &choice, found);
                }
            }
        }
    }
}

impl Whole<'_> {
    /// The step that every plan of this intent has.
    fn first_id(&self) -> &'static str {
        if self.situation.intent().asks() { "ask" } else { "tell" }
    }

    fn steps(&self) -> impl Iterator<Item = (&Step, &Message)> {
        self.plan.steps.iter().zip(self.messages)
    }
}

fn ok(holds: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what()) }
}

fn claims(message: &Message) -> FactSet {
    message.sentences().fold(FactSet::EMPTY, |all, sentence| all.and(sentence.claims))
}

fn is_in_order(whole: &Whole) -> Result<(), String> {
    let steps = &whole.plan.steps;
    let ids: BTreeSet<_> = steps.iter().map(Step::id).collect();
    ok(ids.len() == steps.len() && ids.contains(whole.first_id()), || format!("{ids:?}"))?;
    let n_needed = steps.iter().filter(|step| !step.is_optional).count();
    ok((1..=2).contains(&n_needed), || format!("{n_needed} are needed"))?;
    for step in steps {
        ok(step.rules.numbers().count() > 0 && (LATER.steps.because)(why(step)).ends_with('.'), || step.id())?;
    }
    Ok(())
}

const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn same_dates(whole: &Whole) -> Result<(), String> {
    let situation = whole.situation;
    let Some(now) = whole.plan.steps.first().map(|step| step.now) else { return Err("no step".to_owned()) };
    ok(whole.plan.steps.iter().all(|step| step.now == now), || "two clocks".to_owned())?;
    let missed = situation.missed.as_ref().and_then(|missed| missed.at);
    let dates: Vec<_> = situation
        .pending
        .iter()
        .filter_map(|pending| pending.at)
        .chain(missed)
        .chain(situation.proposed)
        .map(|at| name_slot(at, now, situation.lang))
        .collect();
    for (step, message) in whole.steps() {
        let text = message.text().replace("Interview on Thursday", "");
        for day in WEEKDAYS {
            for (at, _) in text.match_indices(day) {
                let known = text.get(at..).is_some_and(|rest| dates.iter().any(|date| rest.starts_with(date)));
                ok(known, || format!("{} names another date:\n{text}", step.id()))?;
            }
        }
    }
    Ok(())
}

/// The words of one decision stand in no message of another.
fn one_decision(whole: &Whole) -> Result<(), String> {
    let foreign: &[&str] = match whole.situation.intent() {
        Intent::Withdraw => &["my acceptance", "a new time", "another time"],
        Intent::DeclineOffer => &["my application", "my acceptance", "a new time"],
        Intent::WithdrawAcceptance => &["decline the offer", "my application", "a new time"],
        Intent::DeclineApproach => &["my application", "my acceptance", "the offer"],
        Intent::Repair | Intent::CorrectApplication => &["my acceptance", "decline the offer"],
        Intent::AskFirst | Intent::Reschedule | Intent::MoreTime => {
            &["withdraw", "declin", "my acceptance", "decided", "not going", "unless", "otherwise"]
        }
    };
    for (step, message) in whole.steps() {
        let ours = message.sentences().filter(|it| !matches!(it.mov, Move::More | Move::OwnReason | Move::OwnThanks));
        for sentence in ours {
            // A script's branches answer a question, and materials are named by what they are.
            let is_decision = matches!(sentence.mov, Move::Decision | Move::News | Move::Return | Move::Statement)
                || step.kind == StepKind::Ask;
            let word = foreign.iter().find(|word| is_decision && sentence.text.contains(**word));
            ok(word.is_none(), || format!("{}: {}", step.id(), sentence.text))?;
        }
    }
    Ok(())
}

/// Facts that tell why, from the vaguest to the most specific.
fn reasons() -> impl Iterator<Item = Fact> {
    let first = Fact::ALL.iter().position(|fact| *fact == Fact::NotRightStep).unwrap_or_default();
    Fact::ALL.iter().copied().skip(first)
}

fn same_reason(whole: &Whole) -> Result<(), String> {
    let may_be_said = whole.situation.facts(None);
    for (step, message) in whole.steps() {
        let said = claims(message);
        let more = reasons().find(|fact| said.has(*fact) && !may_be_said.has(*fact));
        ok(more.is_none(), || format!("{} says {more:?}", step.id()))?;
        let is_short = matches!(
            step.kind,
            StepKind::Thank | StepKind::References | StepKind::CareerOffice | StepKind::Return | StepKind::Expenses
        );
        let any = reasons().find(|fact| said.has(*fact));
        ok(!is_short || any.is_none(), || format!("{} gives a reason: {any:?}", step.id()))?;
    }
    Ok(())
}

fn apologies(whole: &Whole) -> Result<(), String> {
    let facts = whole.situation.facts(None);
    for (step, message) in whole.steps() {
        let ours = message.sentences().filter(|it| !matches!(it.mov, Move::More | Move::OwnReason | Move::OwnThanks));
        let text = ours.map(|sentence| sentence.text.to_ascii_lowercase()).collect::<Vec<_>>().join(" ");
        let n = text.matches("sorry").count() + text.matches("apolog").count();
        // Only who was put out is told so: whoever expected the candidate, and whoever vouched for them.
        let is_told = step.kind.is_decision() || matches!(step.kind, StepKind::Agency | StepKind::Referrer);
        let may = facts.has(Fact::PutOut) && (is_told || facts.has(Fact::Missed));
        ok(n == 0 || may, || format!("{} apologizes:\n{text}", step.id()))?;
    }
    Ok(())
}

fn one_door(whole: &Whole) -> Result<(), String> {
    let mut all = FactSet::EMPTY;
    let mut readers = BTreeSet::new();
    for (step, message) in whole.steps() {
        let said = claims(message);
        all = all.and(said);
        if said.has(Fact::DoorOpen) && message.sentences().any(|it| it.mov == Move::Door) {
            readers.insert((step.recipient, step.kind == StepKind::Agency));
        }
    }
    ok(readers.len() <= 1, || format!("{} readers are asked to keep the candidate in mind", readers.len()))?;
    for (one, other) in [
        (Fact::DoorOpen, Fact::NotAgain),
        (Fact::DoorOpen, Fact::DeleteData),
        (Fact::StayInTouch, Fact::NotAgain),
        (Fact::StayInTouch, Fact::DeleteData),
        (Fact::Final, Fact::NotFinal),
    ] {
        ok(!all.has(one) || !all.has(other), || format!("{one:?} and {other:?}"))?;
    }
    Ok(())
}

fn own_words_stay(whole: &Whole) -> Result<(), String> {
    for (step, message) in whole.steps().filter(|(step, _)| !step.kind.is_decision() && step.kind != StepKind::Ask) {
        let own = message.sentences().find(|it| matches!(it.mov, Move::More | Move::OwnReason | Move::OwnThanks));
        ok(own.is_none(), || format!("{}: {:?}", step.id(), own.map(|sentence| &sentence.text)))?;
    }
    Ok(())
}

impl Case {
    /// The situation with more people and more open matters: bit by bit of `which`, all of them for all bits.
    pub(crate) fn crowded(&self, which: u32) -> Situation {
        let mut situation = self.situation();
        let has = |bit: u32| which & 1 << bit != 0;
        for (bit, kind) in [
            PersonKind::Referrer,
            PersonKind::Reference,
            PersonKind::Reference,
            PersonKind::CareerOffice,
            PersonKind::Hr,
            PersonKind::Interviewer,
            PersonKind::Founder,
            PersonKind::Agency,
        ]
        .into_iter()
        .enumerate()
        {
            if has(u32::try_from(bit).unwrap_or(0)) {
                let person = Self::somebody(kind, self.nth + bit, self.fill);
                if situation.people.is_empty() {
                    situation.people.push(bowout::situation::Person::new(situation.addressee_kind()));
                }
                situation.people.push(person);
            }
        }
        for (bit, kind) in bowout::situation::PendingKind::ALL.iter().enumerate() {
            if has(8 + u32::try_from(bit).unwrap_or(0)) && !situation.is_pending(*kind) {
                situation.pending.push(bowout::situation::Pending { kind: *kind, at: None });
            }
        }
        // Every other plan recommends a channel of its own.
        if has(19) {
            situation.chosen_channel = None;
        }
        if self.fill != Fill::Few
            && let Some(person) = situation.people.first_mut()
            && self.nth.is_multiple_of(11)
        {
            person.familiarity = Familiarity::WellKnown;
        }
        situation
    }
}

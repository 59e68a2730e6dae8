//! The steps beside the decision: who else hears of it, and what else has to be done.

use super::timing::{self, SendBy};
use super::{Step, StepKind, decision};
use crate::situation::{Channel, DoneKind, Fact, Intent, Moment, Origin, PendingKind, PersonKind, Repair, Situation};

/// Adds what comes before the decision: what to look into, the agency, and whoever recommended the candidate.
pub(super) fn add_before(steps: &mut Vec<Step>, situation: &Situation, now: Moment) {
    let mut add =
        |kind, recipient, unnamed, send_by| steps.push(step(kind, recipient, unnamed, send_by, situation, now));
    if ends(situation) {
        let was_told = situation.has_done(DoneKind::Called);
        let first = if was_told { SendBy::After } else { SendBy::First };
        if situation.intent() == Intent::WithdrawAcceptance {
            add(StepKind::Contract, None, PersonKind::Hr, first);
        }
        if situation.is_pending(PendingKind::Visa) {
            add(StepKind::Visa, None, PersonKind::Hr, first);
        }
    }
    if let Some(who) = agency(situation) {
        add(StepKind::Agency, who.place(), PersonKind::Agency, timing::send_by(situation, now));
    }
    let was_referred = situation.origin == Some(Origin::Referred);
    if situation.intent() != Intent::CorrectApplication
        && let Some(who) = beside(situation, PersonKind::Referrer, was_referred)
    {
        add(StepKind::Referrer, who.place(), PersonKind::Referrer, SendBy::SameHour);
    }
}

/// Adds what comes after the decision, what has a date first.
pub(super) fn add_after(steps: &mut Vec<Step>, situation: &Situation, now: Moment) {
    let told_by = steps.iter().find(|step| step.kind == StepKind::Tell).map(|step| step.channel);
    let mut add =
        |kind, recipient, unnamed, send_by| steps.push(step(kind, recipient, unnamed, send_by, situation, now));
    let is_open = |kind| situation.is_pending(kind);
    let due = |kind| timing::after(situation, kind, now);
    if ends(situation) {
        if is_open(PendingKind::Calendar) && told_by != Some(Channel::Calendar) {
            add(StepKind::Calendar, None, PersonKind::Team, due(PendingKind::Interview));
        }
        if is_open(PendingKind::Portal) && told_by != Some(Channel::Portal) {
            add(StepKind::Portal, None, PersonKind::Team, due(PendingKind::Portal));
        }
        if is_open(PendingKind::TakeHome) {
            add(StepKind::TakeHome, None, PersonKind::Team, due(PendingKind::TakeHome));
        }
        if is_open(PendingKind::Travel) {
            add(StepKind::Travel, None, PersonKind::Team, due(PendingKind::Travel));
        }
    }
    let is_student = situation.origin == Some(Origin::Campus);
    if situation.intent() != Intent::CorrectApplication
        && let Some(who) = beside(situation, PersonKind::CareerOffice, is_student)
    {
        add(StepKind::CareerOffice, who.place(), PersonKind::CareerOffice, SendBy::After);
    }
    if !ends(situation) {
        return;
    }
    // For a role that stays they may still be called.
    if !situation.facts(None).has(Fact::KeepsRole) {
        let named = people(situation, |kind| kind == PersonKind::Reference);
        for idx in named.clone() {
            add(StepKind::References, Some(idx), PersonKind::Reference, SendBy::After);
        }
        let is_addressee = situation.addressee_kind() == PersonKind::Reference;
        if is_open(PendingKind::References) && named.count() == 0 && !is_addressee {
            add(StepKind::References, None, PersonKind::Reference, SendBy::After);
        }
    }
    if is_open(PendingKind::BackgroundCheck) {
        add(StepKind::BackgroundCheck, None, PersonKind::Hr, SendBy::After);
    }
    if is_open(PendingKind::MoneyOrEquipment) {
        add(StepKind::Return, keeper(situation), PersonKind::Hr, due(PendingKind::MoneyOrEquipment));
    }
    if is_open(PendingKind::Travel) {
        add(StepKind::Expenses, keeper(situation), PersonKind::Hr, SendBy::After);
    }
    for idx in people(situation, is_interviewer) {
        if situation.people.get(idx).is_some_and(|person| person.rapport && !person.addressed().is_empty()) {
            add(StepKind::Thank, Some(idx), PersonKind::Interviewer, SendBy::After);
        }
    }
}

/// Whether the process ends with this: neither a new time is asked for nor an application only put right.
fn ends(situation: &Situation) -> bool {
    let wants_new_time = situation.missed.as_ref().is_some_and(|missed| missed.repair == Repair::NewTime);
    situation.intent() != Intent::CorrectApplication && !wants_new_time
}

/// Somebody who is told beside the addressee.
#[derive(Clone, Copy)]
pub(super) enum Who {
    /// At this place among the people.
    Named(usize),
    /// Known to exist, but not by name.
    Unnamed,
}

impl Who {
    fn first(mut named: impl Iterator<Item = usize>, exists: bool) -> Option<Self> {
        named.next().map(Self::Named).or(exists.then_some(Self::Unnamed))
    }

    pub(super) fn place(self) -> Option<usize> {
        match self {
            Self::Named(idx) => Some(idx),
            Self::Unnamed => None,
        }
    }
}

/// The agency that is told before the addressee; `None` where there is none or where the addressee is the agency.
pub(super) fn agency(situation: &Situation) -> Option<Who> {
    if is_agency(situation.addressee_kind()) {
        return None;
    }
    Who::first(people(situation, is_agency), situation.origin == Some(Origin::Agency))
}

/// Somebody of this kind beside the addressee, by name or known to exist.
fn beside(situation: &Situation, kind: PersonKind, exists: bool) -> Option<Who> {
    Who::first(people(situation, |it| it == kind), exists && situation.addressee_kind() != kind)
}

/// The places of those beside the addressee whose kind fits.
fn people(situation: &Situation, fits: impl Fn(PersonKind) -> bool + Clone) -> impl Iterator<Item = usize> + Clone {
    situation.people.iter().enumerate().skip(1).filter(move |(_, person)| fits(person.kind)).map(|(idx, _)| idx)
}

/// Who settles what is open at the employer: the recruiter or HR by name, or the addressee there.
fn keeper(situation: &Situation) -> Option<usize> {
    let is_keeper = |kind| matches!(kind, PersonKind::Hr | PersonKind::InHouseRecruiter | PersonKind::Coordinator);
    let named = situation.people.iter().position(|person| is_keeper(person.kind));
    let outside = [
        PersonKind::Agency,
        PersonKind::ExecutiveSearch,
        PersonKind::Referrer,
        PersonKind::Reference,
        PersonKind::CareerOffice,
    ];
    let addressee = situation.addressee().filter(|person| !outside.contains(&person.kind)).map(|_| 0);
    named.or(addressee)
}

fn is_agency(kind: PersonKind) -> bool {
    matches!(kind, PersonKind::Agency | PersonKind::ExecutiveSearch)
}

fn is_interviewer(kind: PersonKind) -> bool {
    matches!(
        kind,
        PersonKind::HiringManager
            | PersonKind::Interviewer
            | PersonKind::Panel
            | PersonKind::SearchCommittee
            | PersonKind::Founder
    )
}

fn step(
    kind: StepKind,
    recipient: Option<usize>,
    unnamed: PersonKind,
    send_by: SendBy,
    situation: &Situation,
    now: Moment,
) -> Step {
    let channels = kind.channels();
    let spoke_by = recipient.and_then(|idx| situation.people.get(idx)).and_then(|person| person.spoke_by);
    // As the two have spoken so far (R24), unless the candidate would rather not be on the phone.
    let channel = spoke_by
        .filter(|channel| channels.contains(channel) && !(situation.no_calls && decision::is_spoken(*channel)))
        .or(channels.first().copied())
        .unwrap_or(Channel::Email);
    let not_before = decision::call_from(channel, situation, now);
    let rules = kind.rules().and(timing::rules(send_by));
    let is_optional = kind != StepKind::Agency;
    Step {
        kind,
        recipient,
        unnamed: Some(unnamed),
        send_by,
        not_before,
        rules,
        is_optional,
        ..Step::tell(channel, now)
    }
}

//! The one step of somebody who asks before anything is decided: for a change, another date, more time.

use super::timing::{self, SendBy};
use super::{Step, StepKind, decision, others};
use crate::rules::RuleSet;
use crate::situation::{Channel, Intent, Moment, PersonKind, Situation};

/// Asks the agency, where there is one between (R18), and otherwise the addressee.
pub(super) fn step(situation: &Situation, now: Moment) -> Step {
    let agency = others::agency(situation);
    let recipient = agency.map_or(Some(0), others::Who::place);
    let unnamed = agency.map(|_| PersonKind::Agency);
    let send_by = match timing::before_next(situation, now) {
        Some(send_by) => send_by,
        None => SendBy::BeforeDeciding,
    };
    let step = Step { kind: StepKind::Ask, recipient, unnamed, send_by, ..Step::tell(Channel::Email, now) };
    let (channel, behind) = channel(&step, situation, now);
    let rules = StepKind::Ask.rules().and(behind).and(timing::rules(send_by));
    let rules = if agency.is_some() { rules.and(RuleSet::of(&[18])) } else { rules };
    Step { channel, rules, not_before: decision::call_from(channel, situation, now), ..step }
}

/// A question is written, unless the date that it is about is near or the two speak some other way (R13, R24, R28).
fn channel(step: &Step, situation: &Situation, now: Moment) -> (Channel, RuleSet) {
    if let Some(channel) = situation.chosen_channel {
        return (channel, RuleSet::of(&[24]));
    }
    let reply = if situation.thread.trim().is_empty() { Channel::Email } else { Channel::EmailReply };
    let person = step.person(situation);
    let may_call = !situation.no_calls && person.is_some_and(|person| !person.addressed().is_empty());
    let is_near = timing::hours_to_next_slot(situation, now).is_some_and(|hours| hours < 24);
    if may_call && is_near && situation.intent() == Intent::Reschedule {
        return (Channel::Phone, RuleSet::of(&[13]));
    }
    let by = person.and_then(|person| person.spoke_by);
    let by = by.filter(|by| StepKind::Ask.channels().contains(by) && (may_call || !decision::is_spoken(*by)));
    by.map_or((reply, RuleSet::of(&[28])), |by| (by, RuleSet::of(&[24])))
}

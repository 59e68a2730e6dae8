//! The decision itself: by which channel, by when, and in writing after a call.

use super::timing::{self, SendBy};
use super::{Step, StepKind, others};
use crate::rules::RuleSet;
use crate::situation::{Channel, DoneKind, Moment, PersonKind, Situation, Stage};

/// Adds the step that tells the addressee and, after a call, the one that confirms it in writing.
///
/// Where the agency was told first and passes the decision on, a word to somebody at its client is not needed (R18).
pub(super) fn add(steps: &mut Vec<Step>, situation: &Situation, now: Moment) {
    let is_optional = others::agency(situation).is_some();
    let send_by = match timing::send_by(situation, now) {
        SendBy::WhenSure if is_optional => SendBy::After,
        send_by => send_by,
    };
    let (channel, rules) = channel(situation, now);
    let not_before = call_from(channel, situation, now);
    let waits = if not_before.is_some() { RuleSet::of(&[14]) } else { RuleSet::EMPTY };
    let behind = if is_optional { RuleSet::of(&[18]) } else { RuleSet::EMPTY };
    let rules = rules.and(timing::rules(send_by)).and(waits).and(behind);
    steps.push(Step { send_by, not_before, rules, is_optional, ..Step::tell(channel, now) });
    if is_spoken(channel) {
        let (kind, rules) = (StepKind::Confirm, StepKind::Confirm.rules());
        steps.push(Step { kind, send_by, rules, is_optional, ..Step::tell(Channel::Email, now) });
    }
}

/// The channel of the decision, chosen or recommended, and the rules behind it.
pub(super) fn channel(situation: &Situation, now: Moment) -> (Channel, RuleSet) {
    match situation.chosen_channel {
        Some(channel) => (channel, RuleSet::of(&[24])),
        None => recommended_channel(situation, now),
    }
}

/// From when on a call by this channel does not disturb.
pub(super) fn call_from(channel: Channel, situation: &Situation, now: Moment) -> Option<Moment> {
    let is_call = matches!(channel, Channel::Phone | Channel::Voicemail);
    if is_call { timing::call_from(situation, now) } else { None }
}

/// Whether this channel carries a voice.
pub fn is_spoken(channel: Channel) -> bool {
    matches!(channel, Channel::Phone | Channel::Voicemail | Channel::InPerson | Channel::VideoCall)
}

/// The channel that the rules favour (etiquette notes 3.6; precedence: the nearest slot, then stage, then what was used so far).
fn recommended_channel(situation: &Situation, now: Moment) -> (Channel, RuleSet) {
    let person = situation.addressee();
    let reply = if situation.thread.trim().is_empty() { Channel::Email } else { Channel::EmailReply };
    let named = person.is_some_and(|person| !person.addressed().is_empty());
    if situation.has_done(DoneKind::Called) || situation.has_done(DoneKind::LeftVoicemail) {
        return (reply, RuleSet::of(&[26, 45]));
    }
    if situation.no_calls || !named {
        return (reply, RuleSet::of(&[28]));
    }
    if situation.addressee_kind() == PersonKind::InternalManager {
        return (Channel::InPerson, RuleSet::of(&[23]));
    }
    if timing::hours_to_next_slot(situation, now).is_some_and(|hours| hours < 24) {
        return (Channel::Phone, RuleSet::of(&[13, 15]));
    }
    if situation.stage >= Stage::FinalRound && situation.stage <= Stage::ContractSigned {
        return (Channel::Phone, RuleSet::of(&[16, 25, 28]));
    }
    if let Some(channel) = person.and_then(|person| person.spoke_by) {
        return (channel, RuleSet::of(&[24]));
    }
    (reply, RuleSet::of(&[25, 28]))
}

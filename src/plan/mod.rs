//! From a situation and the time now to the steps of the way out. Pure and total.

mod timing;

pub use timing::SendBy;

use crate::rules::RuleSet;
use crate::situation::{Channel, DoneKind, Moment, Person, PersonKind, Situation, Stage, ids};

/// The ordered steps that follow from a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The steps, in the order in which they are done; never empty.
    pub steps: Vec<Step>,
}

ids! {
    /// What a step does.
    StepKind {
        /// Tells somebody the decision.
        Tell = "tell",
        /// Confirms in writing what was said (R26).
        Confirm = "confirm",
    }
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it does.
    pub kind: StepKind,
    /// Who is told: an index into the situation's people; `None` where nobody was named.
    pub recipient: Option<usize>,
    /// The way it travels.
    pub channel: Channel,
    /// When it is sent at the latest.
    pub send_by: SendBy,
    /// The rules behind it.
    pub rules: RuleSet,
    /// When the plan was made: the date of a letter, and the clock that dates are read from.
    pub now: Moment,
}

impl Step {
    /// The step that tells the addressee by this channel.
    pub fn tell(channel: Channel, now: Moment) -> Self {
        Self {
            kind: StepKind::Tell,
            recipient: Some(0),
            channel,
            send_by: SendBy::WhenSure,
            rules: RuleSet::EMPTY,
            now,
        }
    }

    /// The person who is told.
    pub fn person<'s>(&self, situation: &'s Situation) -> Option<&'s Person> {
        situation.people.get(self.recipient?)
    }

    /// The kind of the person who is told.
    pub fn person_kind(&self, situation: &Situation) -> PersonKind {
        self.person(situation).map_or_else(|| situation.addressee_kind(), |person| person.kind)
    }
}

/// Recommends the way out.
///
/// `now` carries the candidate's own offset from UTC; without one, all times are read from one clock.
/// A chosen channel is kept: the candidate who would rather write writes.
pub fn plan(situation: &Situation, now: Moment) -> Plan {
    let send_by = timing::send_by(situation, now);
    let recommended = recommended_channel(situation, now);
    let (channel, rules) = match situation.chosen_channel {
        Some(channel) => (channel, RuleSet::of(&[24])),
        None => recommended,
    };
    let tell = Step {
        kind: StepKind::Tell,
        recipient: Some(0),
        channel,
        send_by,
        rules: rules.and(timing::rules(send_by)),
        now,
    };
    let mut steps = vec![tell];
    if is_spoken(channel) {
        let written = Step {
            kind: StepKind::Confirm,
            channel: Channel::Email,
            rules: RuleSet::of(&[26, 45]),
            ..Step::tell(Channel::Email, now)
        };
        steps.push(Step { send_by, ..written });
    }
    Plan { steps }
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

//! From a situation and the time now to the steps of the way out. Pure and total.

mod decision;
mod kind;
mod others;
mod question;
mod timing;
mod why;

#[cfg(test)]
mod tests;

pub use decision::is_spoken;
pub use kind::StepKind;
pub use timing::SendBy;
pub use why::{Because, why};

use crate::rules::RuleSet;
use crate::situation::{Channel, Fact, FactSet, Moment, Person, PersonKind, Situation};

/// The ordered steps that follow from a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The steps, in the order in which they are done; never empty. One of them is [`StepKind::Tell`],
    /// or the only one is [`StepKind::Ask`]: who asks has decided nothing, and tells nobody else (R5).
    pub steps: Vec<Step>,
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it does.
    pub kind: StepKind,
    /// Who it goes to: an index into the situation's people; `None` where nobody was named.
    pub recipient: Option<usize>,
    /// What that person is where nobody was named; `None` means as the addressee.
    pub unnamed: Option<PersonKind>,
    /// The way it travels; of no meaning where there is nothing to send.
    pub channel: Channel,
    /// When it is done at the latest.
    pub send_by: SendBy,
    /// From when on it does not disturb, on their clock; only a call waits for that, mail may go at any hour.
    pub not_before: Option<Moment>,
    /// The rules behind it; never empty in a plan.
    pub rules: RuleSet,
    /// Whether the way out is whole without it. At most two steps of a plan are needed.
    pub is_optional: bool,
    /// When the plan was made: the date of a letter, and the clock that dates are read from.
    pub now: Moment,
}

impl Step {
    /// The step that tells the addressee by this channel.
    pub fn tell(channel: Channel, now: Moment) -> Self {
        Self {
            kind: StepKind::Tell,
            recipient: Some(0),
            unnamed: None,
            channel,
            send_by: SendBy::WhenSure,
            not_before: None,
            rules: RuleSet::EMPTY,
            is_optional: false,
            now,
        }
    }

    /// The same step by another channel.
    #[must_use]
    pub fn by(self, channel: Channel) -> Self {
        Self { channel, ..self }
    }

    /// Goes by another channel, if a step of this kind may; the decision goes by the channel of the answers.
    pub fn move_to(&mut self, channel: Channel, situation: &Situation) {
        if !self.kind.is_by_chosen_channel() && self.kind.channels().contains(&channel) {
            self.channel = channel;
            self.not_before = decision::call_from(channel, situation, self.now);
        }
    }

    /// The name under which edits and ticks of this step are kept: unique in a plan, and the same for as long as
    /// nobody before its recipient is added or taken away.
    pub fn id(&self) -> String {
        self.kind.step_id(self.recipient)
    }

    /// Whether there is a text to send or to say; without one the step is something to do.
    pub fn has_message(&self) -> bool {
        self.kind.has_message()
    }

    /// The person it goes to.
    pub fn person<'s>(&self, situation: &'s Situation) -> Option<&'s Person> {
        situation.people.get(self.recipient?)
    }

    /// The kind of the person it goes to, also where nobody was named.
    pub fn person_kind(&self, situation: &Situation) -> PersonKind {
        self.person(situation).map(|person| person.kind).or(self.unnamed).unwrap_or_else(|| situation.addressee_kind())
    }

    /// What the answers assert towards whoever gets this step.
    pub fn facts(&self, situation: &Situation) -> FactSet {
        let facts = situation.facts(self.person(situation)).without(self.kind.not_towards());
        match self.kind {
            StepKind::Confirm => facts.with(match decision::channel(situation, self.now).0 {
                Channel::Phone => Fact::Called,
                Channel::Voicemail => Fact::LeftVoicemail,
                _ => Fact::Spoke,
            }),
            StepKind::Agency => facts.with(Fact::TellsBoth),
            // Whoever asks for their money back says that they have spent it.
            StepKind::Expenses => facts.with(Fact::OutOfPocket),
            _ => facts,
        }
    }

    /// What holds and is left unsaid in this step: the door is spoken of once, and behind an agency's back no
    /// other role is spoken of at all (R18). A reason in words of one's own is for the addressee: the others get none, since
    /// another one would sound like a second reason (R38).
    pub fn unsaid(&self, situation: &Situation) -> FactSet {
        let unsaid = self.kind.unsaid();
        let is_decision = self.kind.is_decision();
        if is_decision && others::agency(situation).is_some() {
            return unsaid.with(Fact::DoorOpen);
        }
        if !is_decision && situation.facts(None).has(Fact::OwnReason) {
            return unsaid.and(FactSet::REASONS);
        }
        unsaid
    }
}

/// Recommends the way out.
///
/// `now` carries the candidate's own offset from UTC; without one, all times are read from one clock.
/// A chosen channel is kept, for the decision alone: the candidate who would rather write writes.
pub fn plan(situation: &Situation, now: Moment) -> Plan {
    if situation.intent().asks() {
        return Plan { steps: vec![question::step(situation, now)] };
    }
    let mut steps = Vec::with_capacity(8);
    others::add_before(&mut steps, situation, now);
    decision::add(&mut steps, situation, now);
    others::add_after(&mut steps, situation, now);
    Plan { steps }
}

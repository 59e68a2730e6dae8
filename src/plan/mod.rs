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
    /// From when on it does not disturb, on their clock; only a call waits for that, mail may go at any hour.
    pub not_before: Option<Moment>,
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
            not_before: None,
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
    let (channel, rules) = match situation.chosen_channel {
        Some(channel) => (channel, RuleSet::of(&[24])),
        None => recommended_channel(situation, now),
    };
    let is_call = matches!(channel, Channel::Phone | Channel::Voicemail);
    let not_before = if is_call { timing::call_from(situation, now) } else { None };
    let waits = if not_before.is_some() { RuleSet::of(&[14]) } else { RuleSet::EMPTY };
    let rules = rules.and(timing::rules(send_by)).and(waits);
    let mut steps = vec![Step { send_by, not_before, rules, ..Step::tell(channel, now) }];
    if is_spoken(channel) {
        let rules = RuleSet::of(&[26, 45]);
        steps.push(Step { kind: StepKind::Confirm, send_by, rules, ..Step::tell(Channel::Email, now) });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::situation::{Done, Familiarity, Id, Missed, Pending, PendingKind, Repair};

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

    /// The steps as "channel send-by [from …]".
    #[track_caller]
    fn check(situation: &Situation, now: &str, expected: &[&str]) {
        let plan = plan(situation, Moment::parse(now).unwrap());
        let said: Vec<_> = plan
            .steps
            .iter()
            .map(|step| {
                let by = match step.send_by {
                    SendBy::Now { .. } => "now".to_owned(),
                    SendBy::Today => "today".to_owned(),
                    SendBy::Before { slot } => format!("before {slot}"),
                    SendBy::WhenSure => "when sure".to_owned(),
                };
                let from = step.not_before.map(|from| format!(" from {from}")).unwrap_or_default();
                assert!(step.rules.numbers().count() > 0, "every step names its rules");
                format!("{} {by}{from}", step.channel.id())
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
}

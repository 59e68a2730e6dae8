//! Which combinations of answers make sense together. Another one is still composed, with a visible note.

use super::{
    Channel, Concern, Detail, Door, Family, Intent, Origin, PendingKind, PersonKind, Reason, Situation, Stage, ids,
};

ids! {
    /// Two answers that do not fit together.
    Mismatch {
        /// This intent does not occur at this stage.
        IntentAtStage = "intent-at-stage",
        /// This reason does not go with this intent.
        ReasonForIntent = "reason-for-intent",
        /// A missed interview has to be told for this intent.
        RepairWithoutMissed = "repair-without-missed",
        /// More of the reason was chosen than may be said.
        DetailAboveHighest = "detail-above-highest",
        /// A personal reason is said only with the tick that it is true.
        PersonalWithoutTick = "personal-without-tick",
        /// This channel does not lead to this kind of person.
        ChannelToPerson = "channel-to-person",
        /// This channel carries no question.
        ChannelForIntent = "channel-for-intent",
        /// This kind of person cannot answer the question.
        QuestionToPerson = "question-to-person",
        /// There is no interview to move.
        RescheduleWithoutInterview = "reschedule-without-interview",
        /// A deletion was asked for, and what they keep may be needed.
        DeletionAndRecords = "deletion-and-records",
    }
}

/// Lists what in these answers does not fit together; empty for a situation that makes sense.
pub fn reachable(situation: &Situation, channel: Channel) -> Vec<Mismatch> {
    let intent = situation.intent();
    let stage = situation.stage;
    let reason = situation.reason;
    let kind = situation.addressee_kind();
    let mut found = Vec::new();
    let mut note = |wrong: bool, mismatch: Mismatch| {
        if wrong {
            found.push(mismatch);
        }
    };
    note(!intent_at_stage(intent, stage, situation.origin), Mismatch::IntentAtStage);
    note(!reason_for_intent(reason, intent), Mismatch::ReasonForIntent);
    note(intent == Intent::Repair && situation.missed.is_none(), Mismatch::RepairWithoutMissed);
    let wants = situation.chosen_detail.unwrap_or(Detail::None);
    note(wants > reason.highest_detail() && reason != Reason::None, Mismatch::DetailAboveHighest);
    note(
        reason.family() == Family::Personal && !situation.reason_is_true && wants > Detail::None,
        Mismatch::PersonalWithoutTick,
    );
    note(!channel_to(kind, channel), Mismatch::ChannelToPerson);
    note(intent.asks() && matches!(channel, Channel::Portal | Channel::Calendar), Mismatch::ChannelForIntent);
    let helped = matches!(kind, PersonKind::Referrer | PersonKind::Reference | PersonKind::CareerOffice);
    note(intent.asks() && helped, Mismatch::QuestionToPerson);
    let has_interview = situation.is_pending(PendingKind::Interview);
    note(intent == Intent::Reschedule && !has_interview, Mismatch::RescheduleWithoutInterview);
    let keeps_records = situation.concern.is_some_and(Concern::needs_records);
    note(keeps_records && situation.door == Door::DeleteData, Mismatch::DeletionAndRecords);
    found
}

/// Whether somebody at this stage can have this intent.
fn intent_at_stage(intent: Intent, stage: Stage, origin: Option<Origin>) -> bool {
    let offered = matches!(stage, Stage::VerbalOffer | Stage::WrittenOffer);
    let accepted = matches!(stage, Stage::OfferAccepted | Stage::ContractSigned);
    match intent {
        Intent::Withdraw | Intent::AskFirst | Intent::MoreTime => !accepted,
        Intent::DeclineOffer => offered,
        Intent::WithdrawAcceptance => accepted,
        Intent::DeclineApproach => {
            matches!(stage, Stage::Unknown | Stage::Screening | Stage::Waitlisted)
                && matches!(origin, None | Some(Origin::Approached | Origin::Agency | Origin::Referred))
        }
        Intent::Repair => !accepted && !matches!(stage, Stage::Applied | Stage::Waitlisted),
        Intent::CorrectApplication => matches!(stage, Stage::Unknown | Stage::Applied | Stage::Screening),
        Intent::Reschedule => !accepted && !matches!(stage, Stage::Applied | Stage::Waitlisted),
    }
}

/// Whether this reason can stand behind this intent.
fn reason_for_intent(reason: Reason, intent: Intent) -> bool {
    match (intent, reason.family()) {
        (_, Family::None) => true,
        // Whatever the reason is, a question does not give it.
        (intent, _) if intent.asks() => true,
        (Intent::CorrectApplication, family) => family == Family::Error,
        (_, Family::Error) => false,
        // A new time is asked for: only what kept the candidate away can be a reason.
        (Intent::Repair, family) => family != Family::Staying,
        (Intent::DeclineApproach, family) => family != Family::Process,
        _ => true,
    }
}

/// Whether this kind of person can be told by this channel.
fn channel_to(kind: PersonKind, channel: Channel) -> bool {
    let outside = matches!(
        kind,
        PersonKind::Referrer
            | PersonKind::Reference
            | PersonKind::CareerOffice
            | PersonKind::Agency
            | PersonKind::ExecutiveSearch
    );
    match channel {
        // The employer's own systems.
        Channel::Portal => {
            matches!(kind, PersonKind::InHouseRecruiter | PersonKind::Coordinator | PersonKind::Hr | PersonKind::Team)
        }
        Channel::Calendar => !outside || kind == PersonKind::Agency,
        // Nobody in particular answers a phone for a whole team or panel.
        Channel::Phone | Channel::Voicemail | Channel::VideoCall | Channel::InPerson | Channel::Sms => {
            !matches!(kind, PersonKind::Team)
        }
        Channel::LinkedIn => !matches!(
            kind,
            PersonKind::Team | PersonKind::Panel | PersonKind::SearchCommittee | PersonKind::CareerOffice
        ),
        Channel::Letter | Channel::Email | Channel::EmailReply | Channel::Chat => true,
    }
}

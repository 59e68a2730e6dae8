//! What the first screen leads to, before anything else of the page is there: two questions, two names and a company.

use crate::compose::Reach;
use crate::situation::{Channel, Fact, FactSet, Intent, PersonKind, Tone};

/// The first steps of the plans that the first screen leads to. A test of `editor/quick.rs` asks for every one of them.
pub(super) const FIRST_SCREEN: Reach = Reach {
    channels: 1 << Channel::Email as u16,
    people: 1 << PersonKind::Hr as u16 | 1 << PersonKind::Team as u16,
    intents: 1 << Intent::Withdraw as u16
        | 1 << Intent::DeclineOffer as u16
        | 1 << Intent::WithdrawAcceptance as u16
        | 1 << Intent::Repair as u16,
    tones: 1 << Tone::Warm as u8,
    facts: FactSet::of(&[
        Fact::Application,
        Fact::Contact,
        Fact::Met,
        Fact::Offer,
        Fact::WrittenOffer,
        Fact::Accepted,
        Fact::Booked,
        Fact::UndatedInterview,
        Fact::Missed,
        Fact::PutOut,
        Fact::DoorNeutral,
        Fact::NotFinal,
        Fact::CallsWelcome,
        Fact::NotRightStep,
        Fact::NotAFit,
        Fact::OtherDirection,
        Fact::Circumstances,
        Fact::AnotherRole,
        Fact::AcceptedOffer,
        Fact::RoleFit,
    ]),
};

//! What to look into from a written offer on: prompts, and no legal advice.

use crate::situation::{Origin, PendingKind, Reason, Situation, Stage, ids};

ids! {
    /// What may bind the candidate.
    CheckKind {
        Contract = "contract",
        Notice = "notice",
        Repayment = "repayment",
        Confidentiality = "confidentiality",
        Visa = "visa",
        Campus = "campus",
        Benefit = "benefit",
    }
}

/// Whether the candidate has said yes to their offer.
pub fn has_accepted(situation: &Situation) -> bool {
    matches!(situation.stage, Stage::OfferAccepted | Stage::ContractSigned)
}

/// What to look into at this stage; nothing before a written offer.
pub fn checks(situation: &Situation) -> Vec<CheckKind> {
    let has_accepted = has_accepted(situation);
    if !has_accepted && situation.stage != Stage::WrittenOffer {
        return Vec::new();
    }
    let has_visa = situation.is_pending(PendingKind::Visa) || situation.reason == Reason::WorkPermit;
    let found = [
        (CheckKind::Contract, true),
        (CheckKind::Notice, has_accepted),
        (CheckKind::Repayment, has_accepted || situation.is_pending(PendingKind::MoneyOrEquipment)),
        (CheckKind::Confidentiality, true),
        (CheckKind::Visa, has_accepted || has_visa),
        (CheckKind::Campus, situation.origin == Some(Origin::Campus)),
        (CheckKind::Benefit, true),
    ];
    found.into_iter().filter(|(_, is_asked)| *is_asked).map(|(kind, _)| kind).collect()
}

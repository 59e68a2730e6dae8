//! What to look into from a written offer on: prompts, and no legal advice.

use super::country;
use crate::situation::{Country, Origin, PendingKind, Reason, Situation, Stage, ids};

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

/// One thing to look into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What it is about.
    pub kind: CheckKind,
    /// Its title.
    pub title: &'static str,
    /// What to look into, in a sentence or two.
    pub prompt: String,
}

/// What to look into at this stage; nothing before a written offer.
pub fn checks(situation: &Situation) -> Vec<Check> {
    let has_accepted = matches!(situation.stage, Stage::OfferAccepted | Stage::ContractSigned);
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
    let found = found.into_iter().filter(|(_, is_asked)| *is_asked);
    found.map(|(kind, _)| Check { kind, title: title(kind), prompt: prompt(kind, situation, has_accepted) }).collect()
}

fn title(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Contract => "The contract",
        CheckKind::Notice => "Notice",
        CheckKind::Repayment => "Money to pay back",
        CheckKind::Confidentiality => "Confidentiality",
        CheckKind::Visa => "Visa and permit",
        CheckKind::Campus => "Campus rules",
        CheckKind::Benefit => "Unemployment benefit",
    }
}

fn prompt(kind: CheckKind, situation: &Situation, has_accepted: bool) -> String {
    let country = situation.country;
    let said = match kind {
        CheckKind::Contract if has_accepted => {
            let adviser = country::adviser(country);
            return format!(
                "Read again what you signed or agreed to, before you call. If you are not sure what it binds you to, ask {adviser}."
            );
        }
        CheckKind::Contract if country == Some(Country::UnitedKingdom) => {
            "Have you said yes in any way? In the UK a firm offer that was accepted, even aloud, can already be a contract."
        }
        CheckKind::Contract => {
            "Have you said yes in any way, even aloud? In some places that can already be a contract."
        }
        CheckKind::Notice => match country {
            Some(Country::UnitedStates) => {
                "Much work in the US can be left at any time, but a contract may say otherwise. Does yours ask for notice?"
            }
            Some(Country::UnitedKingdom) => {
                "Does the contract ask for notice from the day you accepted? It may be longer than the time until your first day."
            }
            Some(Country::Germany | Country::Austria | Country::Switzerland) => {
                "Does the contract let you give notice before your first day, and in which form? Some rule that out."
            }
            _ => "Does the contract ask for notice that holds even before your first day?",
        },
        CheckKind::Repayment => {
            "Have they paid a bonus, a move, a course or equipment? See what has to go back, by when, and what happens to the tax on it."
        }
        CheckKind::Confidentiality => {
            "Did you sign to keep something to yourself? That goes on after you have left, and what they gave you stays theirs."
        }
        CheckKind::Visa if country == Some(Country::UnitedStates) => {
            "Does your right to work or to stay hang on their petition? They are the ones who withdraw it, and the date can matter. Ask an immigration lawyer first."
        }
        CheckKind::Visa => {
            "Does your right to work or to stay hang on this employer? Ask somebody who knows the law before you tell them."
        }
        CheckKind::Campus => {
            "Many career offices have rules on how to decline and on going back on a yes. Read yours, and see whom to copy."
        }
        CheckKind::Benefit => {
            let office = country::benefit_office(country);
            return format!("Do you receive it? Turning work down can affect it, so ask {office} before you answer.");
        }
    };
    said.to_owned()
}

//! Before anything is sent: what stops it, what to know, what to look into, and a private comparison. Pure.
//!
//! Nothing here becomes part of a message. What a law requires is never told, only what to look into (R7, R57, R58, R62).

mod checks;
mod compare;
mod country;

pub use checks::{Check, CheckKind, checks};
pub use compare::{Alternative, Aspect, Difference, Mark, differences, in_words, reason_of};

use crate::rules::RuleSet;
use crate::situation::{Concern, Family, OtherOffer, Situation, Stage};

/// Why there is no text to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The work has begun: leaving is a resignation.
    WorkBegun,
    /// They ask for money or for papers: they are not answered at all.
    MoneyOrPapers,
}

/// What stops every message; `None` where nothing does.
pub fn stop(situation: &Situation) -> Option<Stop> {
    if situation.concern == Some(Concern::MoneyOrPapers) {
        return Some(Stop::MoneyOrPapers);
    }
    let may_have_begun = matches!(situation.stage, Stage::OfferAccepted | Stage::ContractSigned);
    (may_have_begun && situation.has_begun).then_some(Stop::WorkBegun)
}

impl Stop {
    /// What it is.
    pub fn title(self) -> &'static str {
        match self {
            Self::WorkBegun => "This is a resignation now",
            Self::MoneyOrPapers => "Do not answer them",
        }
    }

    /// What to do instead of writing, a sentence or two each.
    pub fn advice(self, situation: &Situation) -> Vec<String> {
        match self {
            Self::WorkBegun => vec![
                "Once you have begun to work, you leave by the rules of your contract, with its notice and its form. \
                 That is another letter, and this page does not write it."
                    .to_owned(),
                format!(
                    "Read the contract, tell your manager yourself, and before you sign or send anything ask {}.",
                    country::adviser(situation.country)
                ),
            ],
            Self::MoneyOrPapers => vec![
                "Whoever hires in earnest does not ask you to pay, and needs no passport or bank card before there is \
                 a contract. Send nothing, and open nothing that they sent."
                    .to_owned(),
                "If you have already paid or sent papers, tell your bank and the police today, and report it where \
                 you found the advertisement. Keep every message."
                    .to_owned(),
            ],
        }
    }
}

/// What to know before a message is sent, a sentence or two each.
pub fn advice(situation: &Situation) -> Vec<String> {
    let adviser = country::adviser(situation.country);
    let records =
        "Keep what they wrote, and note what was said, by whom and on which day. Ask nobody to delete anything.";
    match situation.concern {
        Some(Concern::Discrimination) => vec![
            "You need not reply at all, and you owe them no reason.".to_owned(),
            records.to_owned(),
            format!("Get advice before you write, and soon, since there can be time limits: {adviser}."),
        ],
        Some(Concern::Threat) => vec![
            "You need not reply at all. If you feel that you are in danger, call the police.".to_owned(),
            records.to_owned(),
            format!("Before you answer, get advice: {adviser}."),
        ],
        _ => Vec::new(),
    }
}

/// Whether the other offer is worth a question: only who leaves for one can be left without both (R4).
pub fn asks_about_other_offer(situation: &Situation) -> bool {
    situation.reason.family() == Family::AnotherRole
}

/// What to know before leaving for an offer that is not firm yet; `None` where it is, or was not asked about (R4).
pub fn not_firm_yet(situation: &Situation) -> Option<&'static str> {
    let is_open = asks_about_other_offer(situation) && situation.other_offer == Some(OtherOffer::NotYet);
    is_open.then_some(
        "Then keep this process open for now, if you can: until the other offer is in writing, with its start date and \
         its checks settled, you could end up with neither. Asking for more time costs less than leaving.",
    )
}

/// The rules behind what is asked and advised here.
pub const RULES: RuleSet = RuleSet::of(&[1, 2, 4, 7, 8, 46, 57, 58, 59, 62]);

#[cfg(test)]
mod tests;

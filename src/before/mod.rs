//! Before anything is sent: what stops it, what to know, what to look into, and a private comparison. Pure.
//!
//! Nothing here becomes part of a message. What a law requires is never told, only what to look into (R7, R57, R58, R62).

mod checks;
mod compare;

pub use checks::{CheckKind, checks, has_accepted};
pub use compare::{Alternative, Aspect, Difference, Mark, differences, outcome, reason_of};

use crate::rules::RuleSet;
use crate::situation::{Concern, Family, OtherOffer, Situation, ids};

ids! {
    /// Why there is no text to send.
    Stop {
        /// The work has begun: leaving is a resignation.
        WorkBegun = "work-begun",
        /// They ask for money or for papers: they are not answered at all.
        MoneyOrPapers = "money-or-papers",
    }
}

/// What stops every message; `None` where nothing does.
pub fn stop(situation: &Situation) -> Option<Stop> {
    if situation.concern == Some(Concern::MoneyOrPapers) {
        return Some(Stop::MoneyOrPapers);
    }
    // A tick that no longer fits the stage stops nothing.
    (has_accepted(situation) && situation.has_begun).then_some(Stop::WorkBegun)
}

/// Whether the other offer is worth a question: only who leaves for one can be left without both (R4).
pub fn asks_about_other_offer(situation: &Situation) -> bool {
    situation.reason.family() == Family::AnotherRole
}

/// Whether the candidate leaves for an offer that is not firm yet (R4).
pub fn is_not_firm_yet(situation: &Situation) -> bool {
    asks_about_other_offer(situation) && situation.other_offer == Some(OtherOffer::NotYet)
}

/// The rules behind what is asked and advised here.
pub const RULES: RuleSet = RuleSet::of(&[1, 2, 4, 7, 8, 46, 57, 58, 59, 62]);

#[cfg(test)]
mod tests;

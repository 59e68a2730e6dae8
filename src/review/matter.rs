//! What the situation adds, whatever the text says: when to call, whom to tell first, what to read.

use super::Reading;
use super::catalogue::{AGENCY_FIRST, CALL_FIRST, CHECK_CONTRACT, LATE_HOUR, TELL_REFERRER, WRITE_TOO};
use super::finding::{Check, Finding};
use crate::plan::{SendBy, StepKind, is_spoken};
use crate::situation::{Channel, Origin, Stage};

/// The checks of this file.
pub(super) const CHECKS: &[&Check] = &[LATE_HOUR, CALL_FIRST, AGENCY_FIRST, TELL_REFERRER, WRITE_TOO, CHECK_CONTRACT];

pub(super) fn add(reading: &Reading, findings: &mut Vec<Finding>) {
    let (step, situation) = (reading.letter.step, reading.letter.situation);
    if step.kind != StepKind::Tell {
        return;
    }
    let is_spoken = is_spoken(step.channel);
    for (check, holds) in [
        (LATE_HOUR, is_spoken && step.not_before.is_some()),
        (CALL_FIRST, !is_spoken && matches!(step.send_by, SendBy::Now { .. })),
        (AGENCY_FIRST, situation.origin == Some(Origin::Agency) && !situation.agency.trim().is_empty()),
        (TELL_REFERRER, situation.origin == Some(Origin::Referred)),
        (WRITE_TOO, step.channel == Channel::Voicemail),
        (CHECK_CONTRACT, situation.stage == Stage::ContractSigned),
    ] {
        if holds {
            findings.push(reading.about(check));
        }
    }
}

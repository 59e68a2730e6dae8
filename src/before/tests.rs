//! What is looked into before anything is sent.

use super::*;
use crate::situation::{Door, Fact, Id, Origin, PendingKind, Reason, Stage};

fn at(stage: Stage) -> Situation {
    Situation { stage, ..Situation::default() }
}

#[test]
fn checks_come_with_a_written_offer() {
    let n = |stage| checks(&at(stage)).len();
    for stage in Stage::ALL {
        let has_checks = matches!(stage, Stage::WrittenOffer | Stage::OfferAccepted | Stage::ContractSigned);
        assert_eq!(n(*stage) > 0, has_checks, "{stage:?}");
    }
    assert!(n(Stage::ContractSigned) > n(Stage::WrittenOffer));
    let campus = Situation { origin: Some(Origin::Campus), ..at(Stage::OfferAccepted) };
    assert!(checks(&campus).contains(&CheckKind::Campus));
    assert!(!checks(&at(Stage::WrittenOffer)).contains(&CheckKind::Visa));
    let mut visa = at(Stage::WrittenOffer);
    visa.pending.push(crate::situation::Pending { kind: PendingKind::Visa, at: None });
    assert!(checks(&visa).contains(&CheckKind::Visa));
}

#[test]
fn what_has_begun_is_a_resignation_and_who_asks_for_money_is_not_answered() {
    let begun = Situation { has_begun: true, ..at(Stage::ContractSigned) };
    assert_eq!(stop(&begun), Some(Stop::WorkBegun));
    // A tick that no longer fits the stage stops nothing.
    assert_eq!(stop(&Situation { has_begun: true, ..at(Stage::Interviewing) }), None);
    let asked = Situation { concern: Some(Concern::MoneyOrPapers), ..at(Stage::Applied) };
    assert_eq!(stop(&asked), Some(Stop::MoneyOrPapers));
    assert_eq!(stop(&Situation { concern: Some(Concern::Threat), ..at(Stage::Applied) }), None);
}

#[test]
fn nobody_who_may_need_the_records_asks_for_their_deletion() {
    for concern in Concern::ALL {
        let situation = Situation { concern: Some(*concern), door: Door::DeleteData, ..Situation::default() };
        assert_eq!(situation.facts(None).has(Fact::DeleteData), !concern.needs_records(), "{concern:?}");
    }
}

#[test]
fn an_offer_that_is_not_firm_is_warned_of() {
    let with = |reason, other_offer| Situation { reason, other_offer, ..Situation::default() };
    assert!(is_not_firm_yet(&with(Reason::AcceptedOffer, Some(OtherOffer::NotYet))));
    assert!(!is_not_firm_yet(&with(Reason::AcceptedOffer, Some(OtherOffer::Firm))));
    assert!(!is_not_firm_yet(&with(Reason::AcceptedOffer, None)));
    assert!(!is_not_firm_yet(&with(Reason::Pay, Some(OtherOffer::NotYet))));
}

#[test]
fn marks_say_where_the_difference_lies() {
    let marked = |marks: &[(Aspect, Mark)]| {
        let mut it = Alternative::default();
        for (aspect, mark) in marks {
            it.set(*aspect, Some(*mark));
        }
        it
    };
    assert_eq!(outcome(&[]), None);
    assert_eq!(outcome(&[Alternative::default()]), None);
    let one = marked(&[(Aspect::Place, Mark::There), (Aspect::Pay, Mark::There), (Aspect::Growth, Mark::Same)]);
    assert_eq!(outcome(std::slice::from_ref(&one)), Some((vec![Aspect::Pay, Aspect::Place], vec![])));
    let other = marked(&[(Aspect::Pay, Mark::Here), (Aspect::Culture, Mark::Here)]);
    assert_eq!(outcome(&[one.clone(), other]), Some((vec![Aspect::Place], vec![Aspect::Culture])));
    let even = marked(&[(Aspect::Pay, Mark::Same)]);
    assert_eq!(outcome(&[even]), Some((vec![], vec![])));
    let mut taken = one;
    taken.set(Aspect::Pay, None);
    assert_eq!(taken.marks, [(Aspect::Place, Mark::There), (Aspect::Growth, Mark::Same)]);
    for aspect in Aspect::ALL {
        assert!(reason_of(*aspect).is_leaf());
    }
}

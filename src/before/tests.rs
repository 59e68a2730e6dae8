//! What is looked into before anything is sent.

use super::*;
use crate::situation::{Country, Door, Fact, Id, Origin, PendingKind, Reason};

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
    let kinds = |situation: &Situation| checks(situation).into_iter().map(|it| it.kind).collect::<Vec<_>>();
    let campus = Situation { origin: Some(Origin::Campus), ..at(Stage::OfferAccepted) };
    assert!(kinds(&campus).contains(&CheckKind::Campus));
    assert!(!kinds(&at(Stage::WrittenOffer)).contains(&CheckKind::Visa));
    let mut visa = at(Stage::WrittenOffer);
    visa.pending.push(crate::situation::Pending { kind: PendingKind::Visa, at: None });
    assert!(kinds(&visa).contains(&CheckKind::Visa));
}

#[test]
fn every_country_is_asked_about_in_whole_sentences() {
    for country in Country::ALL.iter().copied().map(Some).chain([None]) {
        for stage in [Stage::WrittenOffer, Stage::ContractSigned] {
            for concern in Concern::ALL.iter().copied().map(Some).chain([None]) {
                let situation = Situation { country, concern, ..at(stage) };
                let stops = stop(&situation).map(|it| it.advice(&situation)).unwrap_or_default();
                let prompts = checks(&situation).into_iter().map(|it| it.prompt);
                for text in prompts.chain(stops).chain(advice(&situation)) {
                    assert!(text.ends_with(['.', '?']) && !text.contains("  "), "{text}");
                    // Prompts, not law.
                    assert!(!text.contains("must") && !text.contains("illegal"), "{text}");
                }
            }
        }
    }
    let told = |country| format!("{:?}", checks(&Situation { country, ..at(Stage::ContractSigned) }));
    assert_ne!(told(Some(Country::Germany)), told(None));
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
        assert!(advice(&situation).is_empty() != concern.needs_records());
    }
}

#[test]
fn an_offer_that_is_not_firm_is_warned_of() {
    let with = |reason, other_offer| Situation { reason, other_offer, ..Situation::default() };
    assert!(not_firm_yet(&with(Reason::AcceptedOffer, Some(OtherOffer::NotYet))).is_some());
    assert!(not_firm_yet(&with(Reason::AcceptedOffer, Some(OtherOffer::Firm))).is_none());
    assert!(not_firm_yet(&with(Reason::AcceptedOffer, None)).is_none());
    assert!(not_firm_yet(&with(Reason::Pay, Some(OtherOffer::NotYet))).is_none());
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
    assert_eq!(in_words(&[]), "");
    assert_eq!(in_words(&[Alternative::default()]), "");
    let one = marked(&[(Aspect::Place, Mark::There), (Aspect::Pay, Mark::There), (Aspect::Growth, Mark::Same)]);
    assert_eq!(in_words(std::slice::from_ref(&one)), "The difference lies in pay and place.");
    let other = marked(&[(Aspect::Pay, Mark::Here), (Aspect::Culture, Mark::Here)]);
    assert_eq!(in_words(&[one.clone(), other]), "The difference lies in place. This one is ahead in culture.");
    let even = marked(&[(Aspect::Pay, Mark::Same)]);
    assert!(in_words(&[even]).starts_with("By your marks there is nothing between them."));
    let mut taken = one;
    taken.set(Aspect::Pay, None);
    assert_eq!(taken.marks, [(Aspect::Place, Mark::There), (Aspect::Growth, Mark::Same)]);
    for aspect in Aspect::ALL {
        assert!(reason_of(*aspect).is_leaf());
    }
}

//! What to ask and to look into before anything is sent, in English.

use crate::before::{self, Aspect, CheckKind, Stop};
use crate::situation::{Concern, Country, Intent, Matter, Situation};

/// What is asked instead of leaving, and what to know of it.
pub(super) fn ask(intent: Intent, matter: Option<Matter>) -> (&'static str, &'static str) {
    match (intent, matter) {
        (Intent::Reschedule, _) => ("The date of the interview", "This moves the interview. It does not end anything."),
        (Intent::MoreTime, _) => (
            "More time to decide",
            "Ask before the day on which they expect your answer, and name one by which you will give it.",
        ),
        (_, Some(Matter::Pay)) => {
            ("The pay", "Ask before you decide: it may be solved. Until they have answered, send nothing else.")
        }
        (_, Some(Matter::Place)) => {
            ("Where I would work", "Many places have more room in this than the advertisement says.")
        }
        (_, Some(Matter::Hours)) => {
            ("The hours", "Ask before you decide: it may be solved. Until they have answered, send nothing else.")
        }
        (_, Some(Matter::Work)) => {
            ("What the work would be", "A question about the work is read as interest, and it commits you to nothing.")
        }
        (_, Some(Matter::Nerves)) => (
            "Knowing what to expect on the day",
            "Most are glad to tell you, and knowing what to expect takes half of the nerves away.",
        ),
        (_, Some(Matter::Support)) => (
            "An adjustment that I need",
            "You need not say why you need it, only what would help. Many employers have to consider it.",
        ),
        (_, None) => (
            "Something else",
            "Say what it is in “One more thing to say”, under “More about your case”, or in the text itself.",
        ),
    }
}

/// What the marks of a comparison say: what is better there, what is better here.
pub(super) fn outcome(there: &[Aspect], here: &[Aspect]) -> String {
    match (listed(there), listed(here)) {
        (None, None) => {
            "By your marks there is nothing between them. Then it may be worth asking before you leave.".to_owned()
        }
        (Some(there), None) => format!("The difference lies in {there}, where the other is ahead."),
        (None, Some(here)) => {
            format!("By your marks this one is ahead: in {here}. What would have to change for you to stay?")
        }
        (Some(there), Some(here)) => {
            format!("The difference lies in {there}, where the other is ahead. This one is ahead in {here}.")
        }
    }
}

/// "pay, place and culture".
fn listed(aspects: &[Aspect]) -> Option<String> {
    let (last, rest) = aspects.split_last()?;
    let rest: Vec<_> = rest.iter().map(|it| in_a_sentence(*it)).collect();
    let and = if rest.is_empty() { "" } else { " and " };
    Some(format!("{}{and}{}", rest.join(", "), in_a_sentence(*last)))
}

fn in_a_sentence(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Pay => "pay",
        Aspect::Place => "place",
        Aspect::Balance => "the balance of work and life",
        Aspect::Growth => "room to grow",
        Aspect::Culture => "culture",
        Aspect::Security => "security",
    }
}

/// What may bind the candidate.
pub(super) fn title(kind: CheckKind) -> &'static str {
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

/// What to look into.
pub(super) fn prompt(kind: CheckKind, situation: &Situation) -> String {
    let country = situation.country;
    let has_accepted = before::has_accepted(situation);
    let said = match kind {
        CheckKind::Contract if has_accepted => {
            let adviser = adviser(country);
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
            "Have they paid you a bonus, or paid for a move, a course or equipment? See what has to go back, by when, and what happens to the tax on it."
        }
        CheckKind::Confidentiality => {
            "Did you sign anything on confidentiality? That goes on after you have left, and what they gave you stays theirs."
        }
        CheckKind::Visa if country == Some(Country::UnitedStates) => {
            "Does your right to work or to stay hang on their petition? They are the ones who withdraw it, and the date can matter. Ask an immigration lawyer first."
        }
        CheckKind::Visa => {
            "Does your right to work or to stay depend on this employer? Ask somebody who knows the law before you tell them."
        }
        CheckKind::Campus => {
            "Many career offices have rules on how to decline and on going back on a yes. Read yours, and see whom to copy."
        }
        CheckKind::Benefit => {
            let office = benefit_office(country);
            return format!("Do you receive it? Turning work down can affect it, so ask {office} before you answer.");
        }
    };
    said.to_owned()
}

/// Why there is no text.
pub(super) fn stop(stop: Stop) -> &'static str {
    match stop {
        Stop::WorkBegun => "This is a resignation now",
        Stop::MoneyOrPapers => "Do not answer them",
    }
}

/// What to do instead of writing.
pub(super) fn stop_advice(stop: Stop, country: Option<Country>) -> [String; 2] {
    match stop {
        Stop::WorkBegun => [
            "Once you have begun to work, you leave by the rules of your contract, with its notice and its form. \
             That is another letter, and this page does not write it."
                .to_owned(),
            format!(
                "Read the contract, tell your manager yourself, and before you sign or send anything ask {}.",
                adviser(country)
            ),
        ],
        Stop::MoneyOrPapers => [
            "A genuine employer does not ask you to pay, and needs no passport or bank card before there is \
             a contract. Send nothing, and open nothing that they sent."
                .to_owned(),
            "If you have already paid or sent papers, tell your bank and the police today, and report it where \
             you found the advertisement. Keep every message."
                .to_owned(),
        ],
    }
}

/// What to know after something bad; nothing where [`stop_advice`] says it.
pub(super) fn concern(concern: Concern, country: Option<Country>) -> Vec<String> {
    let adviser = adviser(country);
    let records =
        "Keep what they wrote, and note what was said, by whom and on which day. Ask nobody to delete anything.";
    match concern {
        Concern::Discrimination => vec![
            "You need not reply at all, and you owe them no reason.".to_owned(),
            records.to_owned(),
            format!("Get advice before you write, and soon, since there can be time limits: {adviser}."),
        ],
        Concern::Threat => vec![
            "You need not reply at all. If you feel that you are in danger, call the police.".to_owned(),
            records.to_owned(),
            format!("Before you answer, get advice: {adviser}."),
        ],
        Concern::MoneyOrPapers => Vec::new(),
    }
}

/// Who gives advice on work and the law there, as it stands after "ask".
fn adviser(country: Option<Country>) -> &'static str {
    match country {
        Some(Country::UnitedStates) => "an employment lawyer or, about unequal treatment, the EEOC",
        Some(Country::UnitedKingdom) => "Acas or Citizens Advice",
        Some(Country::Ireland) => "the Workplace Relations Commission or Citizens Information",
        Some(Country::Canada) => "your province’s employment standards office or an employment lawyer",
        Some(Country::Australia) => "the Fair Work Ombudsman or a community legal centre",
        Some(Country::NewZealand) => "Employment New Zealand or a community law centre",
        Some(Country::India) => "an employment lawyer",
        Some(Country::Germany) => "your union or a lawyer for employment law",
        Some(Country::Austria) => "the Arbeiterkammer",
        Some(Country::Switzerland) => "your union or the legal advice service of the canton",
        Some(Country::France) => "the inspection du travail or a union",
        Some(Country::Netherlands) => "the Juridisch Loket or your union",
        Some(Country::Elsewhere) | None => "a union, an advice centre or a lawyer where the job is",
    }
}

/// Who pays unemployment benefit there, as it stands after "ask".
fn benefit_office(country: Option<Country>) -> &'static str {
    match country {
        Some(Country::UnitedStates) => "your state’s unemployment office",
        Some(Country::UnitedKingdom) => "your work coach at the Jobcentre",
        Some(Country::Ireland) => "your Intreo centre",
        Some(Country::Canada) => "Service Canada",
        Some(Country::Australia) => "Services Australia",
        Some(Country::NewZealand) => "Work and Income",
        Some(Country::Germany) => "your Agentur für Arbeit or Jobcenter",
        Some(Country::Austria) => "the AMS",
        Some(Country::Switzerland) => "your RAV",
        Some(Country::France) => "France Travail",
        Some(Country::Netherlands) => "the UWV",
        Some(Country::India | Country::Elsewhere) | None => "the office that pays it",
    }
}

//! What to ask and to look into before anything is sent, in German.

use crate::before::{self, Aspect, CheckKind, Stop};
use crate::situation::{Concern, Country, Intent, Matter, Situation};

/// What is asked instead of leaving, and what to know of it.
pub(super) fn ask(intent: Intent, matter: Option<Matter>) -> (&'static str, &'static str) {
    let first =
        "Fragen Sie, bevor Sie entscheiden: Vielleicht lässt es sich lösen. Senden Sie bis zur Antwort nichts anderes.";
    match (intent, matter) {
        (Intent::Reschedule, _) => ("Der Termin des Gesprächs", "Das verlegt das Gespräch. Es beendet nichts."),
        (Intent::MoreTime, _) => (
            "Mehr Zeit zum Entscheiden",
            "Fragen Sie vor dem Tag, an dem Ihre Antwort erwartet wird, und nennen Sie einen, bis zu dem Sie antworten.",
        ),
        (_, Some(Matter::Pay)) => ("Das Gehalt", first),
        (_, Some(Matter::Place)) => ("Der Arbeitsort", "Oft ist hier mehr möglich, als in der Anzeige steht."),
        (_, Some(Matter::Hours)) => ("Die Arbeitszeiten", first),
        (_, Some(Matter::Work)) => {
            ("Die Aufgaben", "Eine Frage nach den Aufgaben wird als Interesse gelesen und verpflichtet Sie zu nichts.")
        }
        (_, Some(Matter::Nerves)) => (
            "Zu wissen, was mich an dem Tag erwartet",
            "Fast alle sagen es gern. Wer den Tag kennt, ist nur noch halb so aufgeregt.",
        ),
        (_, Some(Matter::Support)) => (
            "Eine Anpassung, die ich brauche",
            "Sie müssen nicht sagen, warum Sie sie brauchen, nur, was helfen würde. Viele Arbeitgeber müssen das prüfen.",
        ),
        (_, None) => (
            "Etwas anderes",
            "Sagen Sie es unter „Mehr zu Ihrem Fall“ bei „Was Sie noch sagen möchten“ oder im Text selbst.",
        ),
    }
}

/// What the marks of a comparison say: what is better there, what is better here.
pub(super) fn outcome(there: &[Aspect], here: &[Aspect]) -> String {
    match (listed(there), listed(here)) {
        (None, None) => {
            "Nach Ihren Kreuzen liegt nichts dazwischen. Dann lohnt es vielleicht zu fragen, bevor Sie gehen."
                .to_owned()
        }
        (Some(there), None) => format!("Der Unterschied liegt {there}; da liegt das andere vorn."),
        (None, Some(here)) => {
            format!("Nach Ihren Kreuzen liegt diese Stelle vorn: {here}. Was müsste sich ändern, damit Sie bleiben?")
        }
        (Some(there), Some(here)) => {
            format!("Der Unterschied liegt {there}; da liegt das andere vorn. Diese Stelle liegt vorn {here}.")
        }
    }
}

/// „beim Gehalt, am Ort und in der Kultur“.
fn listed(aspects: &[Aspect]) -> Option<String> {
    let (last, rest) = aspects.split_last()?;
    let rest: Vec<_> = rest.iter().map(|it| in_a_sentence(*it)).collect();
    let and = if rest.is_empty() { "" } else { " und " };
    Some(format!("{}{and}{}", rest.join(", "), in_a_sentence(*last)))
}

fn in_a_sentence(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Pay => "beim Gehalt",
        Aspect::Place => "beim Ort",
        Aspect::Balance => "beim Gleichgewicht von Arbeit und Leben",
        Aspect::Growth => "beim Raum zur Entwicklung",
        Aspect::Culture => "bei der Kultur",
        Aspect::Security => "bei der Sicherheit",
    }
}

/// What may bind the candidate.
pub(super) fn title(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Contract => "Der Vertrag",
        CheckKind::Notice => "Kündigungsfrist",
        CheckKind::Repayment => "Geld, das zurückmuss",
        CheckKind::Confidentiality => "Verschwiegenheit",
        CheckKind::Visa => "Visum und Arbeitserlaubnis",
        CheckKind::Campus => "Regeln der Hochschule",
        CheckKind::Benefit => "Arbeitslosengeld",
    }
}

/// What to look into.
pub(super) fn prompt(kind: CheckKind, situation: &Situation) -> String {
    let country = situation.country;
    let has_accepted = before::has_accepted(situation);
    let said = match kind {
        CheckKind::Contract if has_accepted => {
            return format!(
                "Lesen Sie vor dem Anruf noch einmal, was Sie unterschrieben oder zugesagt haben. Wenn Sie nicht sicher sind, \
                 wozu es Sie verpflichtet, fragen Sie {}.",
                adviser(country)
            );
        }
        CheckKind::Contract if country == Some(Country::UnitedKingdom) => {
            "Haben Sie in irgendeiner Form zugesagt? Im Vereinigten Königreich kann ein festes Angebot, das angenommen wurde, \
             auch mündlich, schon ein Vertrag sein."
        }
        CheckKind::Contract => {
            "Haben Sie in irgendeiner Form zugesagt, auch mündlich? Mancherorts kann das schon ein Vertrag sein."
        }
        CheckKind::Notice => match country {
            Some(Country::UnitedStates) => {
                "In den USA lässt sich viel Arbeit jederzeit beenden, ein Vertrag kann es aber anders regeln. Verlangt Ihrer \
                 eine Frist?"
            }
            Some(Country::UnitedKingdom) => {
                "Verlangt der Vertrag eine Frist ab dem Tag Ihrer Zusage? Sie kann länger sein als die Zeit bis zu Ihrem \
                 ersten Tag."
            }
            Some(Country::Germany | Country::Austria | Country::Switzerland) => {
                "Dürfen Sie nach dem Vertrag vor dem ersten Tag kündigen, und in welcher Form? Manche Verträge schließen das \
                 aus."
            }
            _ => "Verlangt der Vertrag eine Frist, die schon vor Ihrem ersten Tag gilt?",
        },
        CheckKind::Repayment => {
            "Wurden Ihnen eine Prämie, ein Umzug, ein Kurs oder Geräte bezahlt? Sehen Sie nach, was bis wann zurückmuss, und \
             was mit der Steuer darauf geschieht."
        }
        CheckKind::Confidentiality => {
            "Haben Sie unterschrieben, etwas für sich zu behalten? Das gilt weiter, auch wenn Sie gehen, und was Ihnen gegeben \
             wurde, bleibt Eigentum des Unternehmens."
        }
        CheckKind::Visa if country == Some(Country::UnitedStates) => {
            "Hängt Ihr Recht, zu arbeiten oder zu bleiben, an ihrem Antrag? Das Unternehmen zieht ihn zurück, und der Tag kann \
             wichtig sein. Fragen Sie zuerst jemanden, der sich im Einwanderungsrecht auskennt."
        }
        CheckKind::Visa => {
            "Hängt Ihr Recht, zu arbeiten oder zu bleiben, an diesem Arbeitgeber? Fragen Sie jemanden mit Rechtskenntnis, bevor \
             Sie es sagen."
        }
        CheckKind::Campus => {
            "Viele Hochschulen haben Regeln dafür, wie man absagt und eine Zusage zurücknimmt. Lesen Sie Ihre, und sehen Sie \
             nach, wer eine Kopie bekommt."
        }
        CheckKind::Benefit => {
            return format!(
                "Beziehen Sie es? Arbeit auszuschlagen kann sich darauf auswirken; fragen Sie {}, bevor Sie antworten.",
                benefit_office(country)
            );
        }
    };
    said.to_owned()
}

/// Why there is no text.
pub(super) fn stop(stop: Stop) -> &'static str {
    match stop {
        Stop::WorkBegun => "Das ist jetzt eine Kündigung",
        Stop::MoneyOrPapers => "Antworten Sie nicht",
    }
}

/// What to do instead of writing.
pub(super) fn stop_advice(stop: Stop, country: Option<Country>) -> [String; 2] {
    match stop {
        Stop::WorkBegun => [
            "Wenn Sie schon zu arbeiten begonnen haben, gehen Sie nach den Regeln Ihres Vertrags, mit seiner Frist und seiner \
             Form. Das ist ein anderer Brief, und diese Seite schreibt ihn nicht."
                .to_owned(),
            format!(
                "Lesen Sie den Vertrag, sagen Sie es Ihrer Führungskraft selbst, und fragen Sie, bevor Sie etwas \
                 unterschreiben oder senden, {}.",
                adviser(country)
            ),
        ],
        Stop::MoneyOrPapers => [
            "Wer ernsthaft einstellt, verlangt kein Geld von Ihnen und braucht vor einem Vertrag weder Ausweis noch Bankkarte. \
             Senden Sie nichts, und öffnen Sie nichts, was Ihnen geschickt wurde."
                .to_owned(),
            "Wenn Sie schon gezahlt oder Papiere geschickt haben, sagen Sie es heute noch Ihrer Bank und der Polizei, und \
             melden Sie es dort, wo Sie die Anzeige gefunden haben. Heben Sie jede Nachricht auf."
                .to_owned(),
        ],
    }
}

/// What to know after something bad; nothing where [`stop_advice`] says it.
pub(super) fn concern(concern: Concern, country: Option<Country>) -> Vec<String> {
    let adviser = adviser(country);
    let records = "Heben Sie auf, was Ihnen geschrieben wurde, und notieren Sie, was von wem an welchem Tag gesagt wurde. Bitten \
                   Sie niemanden, etwas zu löschen.";
    match concern {
        Concern::Discrimination => vec![
            "Sie müssen gar nicht antworten, und Sie schulden keinen Grund.".to_owned(),
            records.to_owned(),
            format!("Holen Sie Rat, bevor Sie schreiben, und bald, denn es kann Fristen geben; fragen Sie {adviser}."),
        ],
        Concern::Threat => vec![
            "Sie müssen gar nicht antworten. Wenn Sie sich in Gefahr fühlen, rufen Sie die Polizei.".to_owned(),
            records.to_owned(),
            format!("Holen Sie Rat, bevor Sie antworten; fragen Sie {adviser}."),
        ],
        Concern::MoneyOrPapers => Vec::new(),
    }
}

/// Who gives advice on work and the law there, as it stands after „fragen Sie“.
fn adviser(country: Option<Country>) -> &'static str {
    match country {
        Some(Country::UnitedStates) => "eine Kanzlei für Arbeitsrecht oder, bei Ungleichbehandlung, die EEOC",
        Some(Country::UnitedKingdom) => "Acas oder Citizens Advice",
        Some(Country::Ireland) => "die Workplace Relations Commission oder Citizens Information",
        Some(Country::Canada) => "die Stelle für Arbeitsstandards Ihrer Provinz oder eine Kanzlei für Arbeitsrecht",
        Some(Country::Australia) => "den Fair Work Ombudsman oder ein Community Legal Centre",
        Some(Country::NewZealand) => "Employment New Zealand oder ein Community Law Centre",
        Some(Country::India) => "eine Kanzlei für Arbeitsrecht",
        Some(Country::Germany) => "Ihre Gewerkschaft oder eine Kanzlei für Arbeitsrecht",
        Some(Country::Austria) => "die Arbeiterkammer",
        Some(Country::Switzerland) => "Ihre Gewerkschaft oder die Rechtsauskunft des Kantons",
        Some(Country::France) => "die Inspection du travail oder eine Gewerkschaft",
        Some(Country::Netherlands) => "das Juridisch Loket oder Ihre Gewerkschaft",
        Some(Country::Elsewhere) | None => {
            "eine Gewerkschaft, eine Beratungsstelle oder eine Kanzlei am Ort der Stelle"
        }
    }
}

/// Who pays unemployment benefit there, as it stands after „fragen Sie“.
fn benefit_office(country: Option<Country>) -> &'static str {
    match country {
        Some(Country::UnitedStates) => "das Arbeitslosenamt Ihres Bundesstaats",
        Some(Country::UnitedKingdom) => "Ihren Work Coach im Jobcentre",
        Some(Country::Ireland) => "Ihr Intreo Centre",
        Some(Country::Canada) => "Service Canada",
        Some(Country::Australia) => "Services Australia",
        Some(Country::NewZealand) => "Work and Income",
        Some(Country::Germany) => "Ihre Agentur für Arbeit oder Ihr Jobcenter",
        Some(Country::Austria) => "das AMS",
        Some(Country::Switzerland) => "Ihr RAV",
        Some(Country::France) => "France Travail",
        Some(Country::Netherlands) => "das UWV",
        Some(Country::India | Country::Elsewhere) | None => "die Stelle, die es zahlt",
    }
}

//! What the review says, and what brought a sentence into the message, in German.

use crate::compose::Answer;
use crate::review::{CheckKind, Mend, Severity};

/// How many things were found.
pub(super) fn n_found(n: usize) -> String {
    match n {
        0 => "Nichts zu verbessern.".to_owned(),
        1 => "Eine Stelle zum Ansehen. Sie entscheiden.".to_owned(),
        n => format!("{n} Stellen zum Ansehen. Sie entscheiden."),
    }
}

/// How much a finding matters.
pub(super) fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "Vor dem Senden",
        Severity::Warn => "Kann schaden",
        Severity::Info => "Gut zu wissen",
    }
}

/// What was found, and why it matters.
#[expect(clippy::too_many_lines, reason = "a list")]
pub(super) fn told(kind: CheckKind) -> (&'static str, &'static str) {
    match kind {
        CheckKind::Placeholder => ("Eine Lücke ist noch leer", "Sie verrät, dass dies ein Vordruck ist."),
        CheckKind::NoRole => (
            "Die Stelle ist nicht genannt",
            "Wer das liest, hat vielleicht viele Bewerbungen und mehrere offene Stellen.",
        ),
        CheckKind::NoDecision => {
            ("Die Entscheidung ist nicht gesagt", "Wer raten muss, fragt nach oder plant weiter mit Ihnen.")
        }
        CheckKind::OtherName => (
            "Ein Name aus einem anderen Entwurf",
            "Dieser Name steht in einem Ihrer anderen Entwürfe und nicht in diesen Antworten.",
        ),
        CheckKind::Contradiction => (
            "Es sagt zweierlei zugleich",
            "Wenn dieselbe Nachricht geht und bleibt, muss sich der andere etwas aussuchen.",
        ),
        CheckKind::LateDecision => (
            "Die Entscheidung kommt spät",
            "Gelesen werden die ersten Zeilen; sagen Sie es dort, und seien Sie danach freundlich.",
        ),
        CheckKind::TooLong => (
            "Es ist lang",
            "Eine kurze Nachricht wird zu Ende gelesen und bietet weniger, worüber sich streiten lässt.",
        ),
        CheckKind::SeveralReasons => {
            ("Mehr als ein Grund", "Ein Grund schließt die Sache ab; mehrere laden dazu ein, jedem zu widersprechen.")
        }
        CheckKind::Comparison => {
            ("Es vergleicht", "„Besser“ und Beträge klingen nach einem ersten Gebot oder nach einem Urteil.")
        }
        CheckKind::Blame => (
            "Es liest sich wie ein Vorwurf",
            "Er bleibt länger in Erinnerung als Ihre Arbeit und wird ohne Sie weitererzählt.",
        ),
        CheckKind::Hedge => (
            "Die Entscheidung klingt unsicher",
            "Eine abgeschwächte Entscheidung liest sich wie eine Frage, und man wird sie beantworten wollen.",
        ),
        CheckKind::OpensNegotiation => (
            "Es eröffnet eine Verhandlung",
            "Wenn Sie für etwas bleiben würden, fragen Sie danach, statt zurückzuziehen.",
        ),
        CheckKind::Apology => (
            "Eine Entschuldigung zu viel",
            "Sie haben nichts falsch gemacht; Dank trägt weiter als eine Entschuldigung.",
        ),
        CheckKind::HealthOrFamily => (
            "Einzelheiten zu Gesundheit oder Familie",
            "Das muss niemand wissen, und einmal geschrieben, kann es weitergegeben werden.",
        ),
        CheckKind::NewEmployer => (
            "Es nennt, wohin Sie gehen",
            "Den Namen braucht niemand, und so etwas spricht sich herum, bevor Sie es anderen gesagt haben.",
        ),
        CheckKind::NoThanks => {
            ("Der Dank fehlt", "Jemand hat Ihre Bewerbung gelesen und sich Zeit genommen; eine Zeile genügt.")
        }
        CheckKind::NoInterviewDate => {
            ("Das Gespräch ist ohne Datum", "Steht der Tag im Text, kann der Termin sofort freigegeben werden.")
        }
        CheckKind::NotCancelled => {
            ("Das Gespräch ist nicht abgesagt", "Es ist noch vereinbart; vielleicht wartet jemand auf Sie.")
        }
        CheckKind::WrongDate => (
            "Ein anderes Datum als das des Gesprächs",
            "In Ihren Antworten steht ein anderes; der falsche Termin würde frei.",
        ),
        CheckKind::ContactAndDeletion => {
            ("Kontakt und Löschung zugleich", "Niemand kann Sie im Gedächtnis behalten und Ihre Daten löschen.")
        }
        CheckKind::WithheldReason => {
            ("Es sagt, was Sie für sich behalten wollten", "Sie haben entschieden, weniger zum Grund zu sagen.")
        }
        CheckKind::WrongGreeting => ("Die Anrede nennt jemand anderen", "In Ihren Antworten steht eine andere Person."),
        CheckKind::VaguePersonal => {
            ("„Persönliche Gründe“", "Das gilt oft als Vorwand; wenn es nicht wahr ist, ist gar kein Grund besser.")
        }
        CheckKind::Shouting => {
            ("Es ist laut", "Großbuchstaben und doppelte Ausrufezeichen lesen sich, als würden Sie rufen.")
        }
        CheckKind::UnspecificThanks => (
            "Der Dank könnte jedem gelten",
            "Eine Einzelheit, ein Name oder etwas, das man Ihnen gezeigt hat, macht ihn zu Ihrem.",
        ),
        CheckKind::Cliche => {
            ("Eine Floskel", "Sie wird als Füllwerk gelesen; schlichte Worte klingen mehr nach Ihnen.")
        }
        CheckKind::Flattery => {
            ("Es schmeichelt", "Großes Lob neben einer Absage wird nicht geglaubt, etwas Bestimmtes schon.")
        }
        CheckKind::Grovelling => {
            ("Es macht Sie klein", "Sie dürfen entscheiden; ein schlichter Satz macht es beiden Seiten leicht.")
        }
        CheckKind::LateHour => (
            "Außerhalb ihrer Arbeitszeit",
            "Werktags zwischen neun und achtzehn Uhr ihrer Ortszeit stört ein Anruf kaum.",
        ),
        CheckKind::CallFirst => (
            "Das Gespräch ist in weniger als einem Tag",
            "Ein Anruf kommt rechtzeitig an; die schriftliche Nachricht kann folgen.",
        ),
        CheckKind::AgencyFirst => {
            ("Zuerst die Vermittlung", "Sie hat Sie vorgeschlagen und sollte es nicht von ihrem Kunden hören.")
        }
        CheckKind::TellReferrer => (
            "Jemand hat Sie empfohlen",
            "Sagen Sie es in derselben Stunde, damit diese Person es nicht von anderen hört.",
        ),
        CheckKind::WriteToo => (
            "Die Mailbox allein genügt nicht",
            "Senden Sie die bestätigende E-Mail, damit die Entscheidung schriftlich vorliegt.",
        ),
        CheckKind::CheckContract => (
            "Lesen Sie erst, was Sie unterschrieben haben",
            "Kündigungsfrist, Rückzahlung oder ein Visum können daran hängen. Das ist keine Rechtsberatung.",
        ),
    }
}

/// What a button says that mends it.
pub(super) fn mend(mend: Mend) -> &'static str {
    match mend {
        Mend::LeaveOut => "Den Satz weglassen",
        Mend::CallOff => "Absagen",
        Mend::PutDate => "Das Datum aus Ihren Antworten einsetzen",
        Mend::AddDecision => "Die Entscheidung ergänzen",
        Mend::SayPlainly => "Schlicht sagen",
        Mend::PutCompany => "Das Unternehmen dieses Entwurfs einsetzen",
        Mend::Greet => "Die Person aus Ihren Antworten anreden",
        Mend::AddThanks => "Unseren Dank ergänzen",
        Mend::FillIn => "Ausfüllen",
        Mend::SayQuietly => "Leiser sagen",
        Mend::OneMark => "Eines genügt",
    }
}

/// „Aus Ihren Antworten: die Stelle, Ihr Grund“, or that no answer was needed.
pub(super) fn causes(causes: &[Answer]) -> String {
    if causes.is_empty() {
        return "Gute Sitte: Das steht in jeder solchen Nachricht.".to_owned();
    }
    let names: Vec<_> = causes.iter().map(|cause| answer(*cause)).collect();
    format!("Aus Ihren Antworten: {}.", names.join(", "))
}

/// An answer, named as the page names it.
fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Role => "die Stelle",
        Answer::OwnName => "Ihr Name",
        Answer::Contact => "wie Sie zu erreichen sind",
        Answer::Company => "das Unternehmen",
        Answer::Agency => "die Vermittlung",
        Answer::People => "an wen Sie schreiben",
        Answer::Intent => "was Sie tun möchten",
        Answer::Stage => "wie weit Sie sind",
        Answer::Origin => "wie es begann",
        Answer::Pending => "was noch offen ist",
        Answer::Done => "was Sie schon getan haben",
        Answer::Missed => "das versäumte Gespräch",
        Answer::Reason => "Ihr Grund",
        Answer::OwnReason => "Ihr Grund, in Ihren Worten",
        Answer::Scope => "welche Bewerbungen damit enden",
        Answer::KeepRole => "die Stelle, die Sie behalten möchten",
        Answer::Door => "was danach geschehen soll",
        Answer::StayInTouch => "Ihr Wunsch, in Verbindung zu bleiben",
        Answer::Final => "dass Ihre Entscheidung endgültig ist",
        Answer::Calls => "ob Anrufe willkommen sind",
        Answer::Thanks => "wofür Sie danken möchten",
        Answer::More => "was Sie noch sagen wollten",
        Answer::Reference => "die Kennziffer",
        Answer::Thread => "die E-Mail, auf die Sie antworten",
        Answer::Address => "die Postanschrift",
        Answer::Channel => "auf welchem Weg Sie es sagen",
        Answer::Apology => "ob Sie sich entschuldigen",
        Answer::Matter => "was sich ändern müsste",
        Answer::Proposed => "der Tag, den Sie vorschlagen",
    }
}

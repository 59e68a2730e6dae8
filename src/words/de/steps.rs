//! The steps of the plan, and what stands beside the message, in German.

use crate::compose::Move;
use crate::plan::{Because, SendBy, Step, StepKind};
use crate::rules::Source;
use crate::situation::{Channel, MessageLang, Mismatch, Moment};
use crate::words::{Ago, Chars, Steps};

const WEEKDAYS: [&str; 7] = ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."];
const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

pub(super) const STEPS: Steps = Steps {
    put_back: "Wieder aufnehmen",
    leave_out: "Weglassen",
    how: "Auf welchem Weg",
    advises,
    title,
    send_by,
    because,
    n_chars,
    move_name,
    channel,
    mismatch,
    changed,
};

/// „Dana Weiss anrufen“, „Danach per E-Mail bestätigen“.
fn title(kind: StepKind, channel: Channel, name: &str) -> String {
    let named = |with: String, without: &str| if name.is_empty() { without.to_owned() } else { with };
    match kind {
        StepKind::Tell => {}
        StepKind::Ask => return asking(channel, name),
        StepKind::Confirm => return "Danach per E-Mail bestätigen".to_owned(),
        StepKind::Agency => {
            return named(format!("Zuerst {name} Bescheid geben"), "Zuerst der Vermittlung Bescheid geben");
        }
        StepKind::Referrer => {
            let unnamed = "Der Person Bescheid geben, die Sie empfohlen hat";
            return named(format!("{name} Bescheid geben (hat Sie empfohlen)"), unnamed);
        }
        StepKind::Thank => return named(format!("{name} danken"), "Persönlich danken"),
        StepKind::Portal => return "Auch im Portal zurückziehen".to_owned(),
        StepKind::Calendar => return "Kalendereintrag ablehnen".to_owned(),
        StepKind::TakeHome => return "Die Probeaufgabe liegen lassen".to_owned(),
        StepKind::Travel => return "Selbst gebuchte Reise stornieren".to_owned(),
        StepKind::Expenses => return "Nach schon bezahlten Reisekosten fragen".to_owned(),
        StepKind::Return => {
            let unnamed = "Die Personalabteilung fragen, wie Sie alles zurückgeben";
            return named(format!("{name} fragen, wie Sie alles zurückgeben"), unnamed);
        }
        StepKind::References => {
            let unnamed = "Ihren Referenzen sagen, dass niemand anruft";
            return named(format!("{name} sagen, dass niemand anruft"), unnamed);
        }
        StepKind::CareerOffice => {
            return named(format!("{name} Bescheid geben"), "Ihrem Career Service Bescheid geben");
        }
        StepKind::BackgroundCheck => return "Dafür sorgen, dass die Überprüfung endet".to_owned(),
        StepKind::Visa => return "Zuerst Ihr Visum klären".to_owned(),
        StepKind::Contract => return "Noch einmal lesen, was Sie unterschrieben haben".to_owned(),
    }
    match channel {
        Channel::Email | Channel::EmailReply => named(format!("E-Mail an {name}"), "E-Mail schreiben"),
        Channel::Phone => named(format!("{name} anrufen"), "Anrufen"),
        Channel::Voicemail => named(format!("{name} auf die Mailbox sprechen"), "Auf die Mailbox sprechen"),
        Channel::Sms => named(format!("SMS an {name}"), "SMS schreiben"),
        Channel::Chat => named(format!("{name} im Chat schreiben"), "Im Chat schreiben"),
        Channel::LinkedIn => named(format!("{name} auf LinkedIn schreiben"), "Auf LinkedIn schreiben"),
        Channel::Portal => "Im Portal zurückziehen".to_owned(),
        Channel::Letter => named(format!("Brief an {name}"), "Brief schreiben"),
        Channel::InPerson => named(format!("Es {name} persönlich sagen"), "Es persönlich sagen"),
        Channel::VideoCall => named(format!("Es {name} im Videogespräch sagen"), "Es im Videogespräch sagen"),
        Channel::Calendar => "Kalendereintrag ablehnen".to_owned(),
    }
}

/// „Dana per E-Mail fragen“.
fn asking(channel: Channel, name: &str) -> String {
    let how = match channel {
        Channel::Email | Channel::EmailReply => "per E-Mail fragen",
        Channel::Phone => "am Telefon fragen",
        Channel::Voicemail => "auf die Mailbox sprechen",
        Channel::Sms => "per SMS fragen",
        Channel::Chat => "im Chat fragen",
        Channel::LinkedIn => "auf LinkedIn fragen",
        Channel::Letter => "in einem Brief fragen",
        Channel::InPerson => "persönlich fragen",
        Channel::VideoCall => "im Videogespräch fragen",
        Channel::Portal | Channel::Calendar => "fragen",
    };
    let who = if name.is_empty() { "Das Unternehmen" } else { name };
    match channel {
        Channel::Voicemail if name.is_empty() => "Auf die Mailbox sprechen".to_owned(),
        _ => format!("{who} {how}"),
    }
}

/// By when a step is done.
fn send_by(step: &Step, _: MessageLang) -> String {
    let slot_name = |slot| slot_name(slot, step.now);
    let by = match step.send_by {
        SendBy::Now { slot } => format!("Jetzt, noch vor {}", slot_name(slot)),
        SendBy::Today => "Heute".to_owned(),
        SendBy::Before { slot } => format!("Sobald Sie sicher sind, und vor {}", slot_name(slot)),
        SendBy::BeforeDeciding => "Bevor Sie entscheiden".to_owned(),
        SendBy::WhenSure => "Sobald Sie sicher sind, binnen eines Tages".to_owned(),
        SendBy::First => "Bevor Sie es jemandem sagen".to_owned(),
        SendBy::SameHour => "In derselben Stunde, vorher oder zugleich".to_owned(),
        SendBy::After => "Sobald das Unternehmen es weiß".to_owned(),
        SendBy::By { date } => format!("Sobald das Unternehmen es weiß, und vor {}", slot_name(date)),
    };
    match step.not_before {
        Some(from) => format!("{by}. Zu deren Arbeitszeit: ab {}", slot_name(from)),
        None => by,
    }
}

/// „Do., 12. März, 10:00 Uhr“, on the clock on which it was agreed; year and zone only where they are others.
fn slot_name(slot: Moment, now: Moment) -> String {
    let date = slot.date;
    let weekday = WEEKDAYS.get(usize::from(date.weekday())).copied().unwrap_or_default();
    let month = MONTHS.get(usize::from(date.month()).saturating_sub(1)).copied().unwrap_or_default();
    let year = if date.year() == now.date.year() { String::new() } else { format!(" {}", date.year()) };
    let day = format!("{weekday}, {}. {month}{year}", date.day());
    let Some(time) = slot.time else { return day };
    let zone = match (slot.offset, now.offset) {
        (Some(0), Some(here)) if here != 0 => " (UTC)".to_owned(),
        (Some(offset), Some(here)) if offset != here => {
            let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
            let sign = if offset < 0 { '−' } else { '+' };
            let minutes = if minutes > 0 { format!(":{minutes:02}") } else { String::new() };
            format!(" (UTC{sign}{hours}{minutes})")
        }
        _ => String::new(),
    };
    format!("{day}, {}:{:02} Uhr{zone}", time.hour(), time.minute())
}

/// Why a step is in the plan.
fn because(because: Because) -> &'static str {
    match because {
        Because::CallNow => {
            "Sie werden binnen eines Tages erwartet, und nur bei einem Anruf wissen Sie sicher, dass es rechtzeitig ankommt."
        }
        Because::Now => {
            "Sie werden binnen eines Tages erwartet; da ist ein Wort zu später Stunde freundlicher als keines."
        }
        Because::Today => {
            "Man hat auf Sie gewartet, und ein schlichtes Wort heute hilft mehr als ein besseres nächste Woche."
        }
        Because::InPerson => {
            "Wer Sie bei der Arbeit sieht, sollte es von Ihnen hören, bevor es sich auf anderem Weg herumspricht."
        }
        Because::OnScreen => {
            "Bisher haben Sie sich am Bildschirm getroffen, und mit einem Gesicht hört es sich leichter."
        }
        Because::CourtesyCall => {
            "Die Vermittlung gibt es weiter; Ihr Anruf ist eine Höflichkeit gegenüber jemandem, den Sie kennen."
        }
        Because::Courtesy => {
            "Die Vermittlung gibt es weiter; ein Wort von Ihnen ist eine Höflichkeit gegenüber jemandem, den Sie kennen."
        }
        Because::OwnVoice => {
            "Sie sind einen weiten Weg miteinander gegangen; da sollte man es von Ihnen hören, bevor man es liest."
        }
        Because::Voicemail => {
            "Auf der Mailbox sagen Sie nur, dass Sie angerufen haben: So eine Nachricht nimmt niemand gern von einem Gerät."
        }
        Because::Letter => {
            "Ein Brief passt zu einem förmlichen Verfahren und sagt dasselbe wie eine E-Mail, nur langsamer."
        }
        Because::PortalEntry => "Im Portal liegt Ihre Bewerbung; dort genügt ein sachlicher Satz.",
        Because::CalendarEntry => "Wenn Sie den Eintrag ablehnen, wissen es alle Eingeladenen zugleich.",
        Because::WhereYouTalk => "Hier haben Sie bisher miteinander geschrieben, also wird hier zuerst nachgesehen.",
        Because::DaysInHand => "Wenn noch ein paar Tage bleiben, kann Ihr Platz an jemand anderen gehen.",
        Because::Spoken => "Persönlich gesagt ist es freundlicher, und es ist schneller vorbei.",
        Because::EmailIsEnough => {
            "Eine E-Mail genügt jetzt: Man kann sie lesen, wenn es passt, und sie bleibt schriftlich festgehalten."
        }
        Because::Ask => {
            "Wo sich etwas lösen lässt, ist fragen besser als gehen, und eine Frage verpflichtet niemanden."
        }
        Because::Confirm => {
            "Gesprochenes merkt sich jeder leicht anders; eine kurze E-Mail gibt beiden Seiten dieselben Worte."
        }
        Because::Agency => {
            "Die Vermittlung hat ihren Namen neben Ihren gesetzt und sollte es hören, bevor es jemand bei ihrem Kunden hört."
        }
        Because::Referrer => {
            "Wer Sie empfohlen hat, wird vielleicht darauf angesprochen und sollte es binnen einer Stunde von Ihnen hören."
        }
        Because::Thank => {
            "Die Entscheidung ging an eine Person; wer sich gut mit Ihnen verstand, erinnert sich an ein paar persönliche Zeilen."
        }
        Because::Portal => {
            "Im Portal lässt sich ein Rückzug oft nicht widerrufen. Schreiben Sie zuerst, und sichern Sie ein Bild der Bestätigung."
        }
        Because::Calendar => {
            "Ein Eintrag, der stehen bleibt, hält einen Raum und Menschen fest; ihn abzulehnen kostet eine Zeile."
        }
        Because::TakeHome => {
            "Schicken Sie nichts zurück, und geben Sie nichts ab: Mit Ihrer Entscheidung ist es erledigt, und die Unterlagen bleiben vertraulich."
        }
        Because::Travel => {
            "Stornieren Sie, was Sie selbst gebucht haben, solange es Geld zurück gibt; was das Unternehmen gebucht hat, regelt es selbst."
        }
        Because::Expenses => {
            "Geld regelt sich leichter in einer eigenen Nachricht mit den Belegen, und nur, wenn Sie es verlangen möchten."
        }
        Because::Return => {
            "Wenn Sie fragen, wie Sie alles zurückgeben, ist es geregelt, bevor jemand Sie erinnern muss."
        }
        Because::References => {
            "Wer zugesagt hat, für Sie zu sprechen, hält vielleicht Zeit frei für einen Anruf, der nicht kommt."
        }
        Because::CareerOffice => {
            "Ihr Career Service steht bei diesem Arbeitgeber für seine Studierenden ein, und viele möchten Bescheid wissen."
        }
        Because::BackgroundCheck => {
            "Eine begonnene Überprüfung läuft womöglich weiter; vergewissern Sie sich, dass sie gestoppt wird."
        }
        Because::Visa => {
            "Vielleicht hängt Ihr eigener Aufenthalt an ihrem Antrag. Fragen Sie, wenn es geht, erst jemanden mit Rechtskenntnis."
        }
        Because::Contract => {
            "Was Sie unterschrieben haben, kann von Kündigungsfrist, Rückzahlung oder Verschwiegenheit handeln; das weiß man besser früh."
        }
    }
}

/// Who else says so.
fn advises(source: Source) -> &'static str {
    match source {
        Source::VirginiaTech => "Dasselbe rät der Career Service der Virginia Tech.",
        Source::Purdue => "Dasselbe rät die Business School der Purdue University.",
        Source::Maryland => "Dasselbe rät die Ingenieurfakultät der University of Maryland.",
    }
}

/// A channel.
fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "Neue E-Mail",
        Channel::EmailReply => "Antwort auf ihre E-Mail",
        Channel::Phone => "Anruf",
        Channel::Voicemail => "Mailbox",
        Channel::Sms => "SMS",
        Channel::Chat => "Chat",
        Channel::LinkedIn => "LinkedIn",
        Channel::Portal => "Bewerbungsportal",
        Channel::Letter => "Brief",
        Channel::InPerson => "Persönlich",
        Channel::VideoCall => "Videogespräch",
        Channel::Calendar => "Antwort im Kalender",
    }
}

/// What does not fit together.
fn mismatch(mismatch: Mismatch) -> &'static str {
    match mismatch {
        Mismatch::IntentAtStage => {
            "Die Art der Nachricht und der Stand passen nicht zusammen. Die Nachricht folgt der Art, die Sie gewählt haben."
        }
        Mismatch::ReasonForIntent => "Dieser Grund passt nicht zu dieser Art von Nachricht und bleibt deshalb weg.",
        Mismatch::RepairWithoutMissed => {
            "Sagen Sie, welches Gespräch Sie versäumt haben, damit die Nachricht es nennen kann."
        }
        Mismatch::DetailAboveHighest => {
            "Diesen Grund nennt man besser allgemein; die Nachricht sagt deshalb weniger, als Sie gewählt haben."
        }
        Mismatch::PersonalWithoutTick => {
            "Ein persönlicher Grund wird erst gesagt, wenn Sie angekreuzt haben, dass er wahr ist."
        }
        Mismatch::ChannelToPerson => {
            "Auf diesem Weg ist diese Person meist nicht zu erreichen. Wählen Sie einen anderen, wenn Sie können."
        }
        Mismatch::ChannelForIntent => "Eine Frage wartet auf Antwort; sie stellt sich besser auf einem anderen Weg.",
        Mismatch::QuestionToPerson => {
            "Diese Person kann das nicht beantworten. Fragen Sie das Unternehmen oder die Vermittlung."
        }
        Mismatch::RescheduleWithoutInterview => {
            "Sagen Sie, welches Gespräch vereinbart ist, damit die Nachricht es nennen kann."
        }
        Mismatch::DeletionAndRecords => {
            "Was über Sie gespeichert ist, kann als Beleg gebraucht werden; die Nachricht bittet deshalb nicht um Löschung."
        }
    }
}

/// A move, named for the list of what was left out.
fn move_name(mov: Move) -> &'static str {
    match mov {
        Move::Thanks | Move::OwnThanks => "Der Dank",
        Move::Reason | Move::OwnReason => "Der Grund",
        Move::Wish => "Der gute Wunsch",
        Move::Door => "Was danach kommt",
        Move::Apology => "Die Entschuldigung",
        Move::FollowUp => "Das Wort zu Ihrem Anruf",
        Move::Cancellation => "Das abgesagte Gespräch",
        Move::Greeting => "Die Anrede",
        Move::SignOff => "Die Grußformel",
        Move::Signature | Move::ContactLine => "Ihr Name und Ihre Kontaktdaten",
        Move::Subject => "Der Betreff",
        _ => "Ein Satz",
    }
}

/// „Vor 5 Minuten geändert“.
fn changed(ago: Ago) -> String {
    match ago {
        Ago::Now => "Gerade eben geändert".to_owned(),
        Ago::Minutes(1) => "Vor einer Minute geändert".to_owned(),
        Ago::Minutes(n) => format!("Vor {n} Minuten geändert"),
        Ago::Hours(1) => "Vor einer Stunde geändert".to_owned(),
        Ago::Hours(n) => format!("Vor {n} Stunden geändert"),
        Ago::Days(1) => "Vor einem Tag geändert".to_owned(),
        Ago::Days(n) => format!("Vor {n} Tagen geändert"),
    }
}

/// „212 von 300 Zeichen“.
fn n_chars(n: usize, chars: Chars) -> String {
    match chars {
        Chars::Of(max) => format!("{n} von {max} Zeichen"),
        Chars::Invitation => format!("{n} Zeichen: Eine Einladung fasst 300"),
        Chars::Portal => format!("{n} Zeichen"),
    }
}

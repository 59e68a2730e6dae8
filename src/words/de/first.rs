//! What the first part of the program says, in German.

use crate::words::{Commands, Folds, Header, Message, Page, Plan, Quick, Status};

pub(super) const HEADER: Header = Header {
    promise: "Ein Bewerbungsverfahren mit Anstand verlassen. Was Sie eingeben, bleibt in diesem Browser.",
    drafts: "Entwürfe",
};

pub(super) const QUICK: Quick = Quick {
    label: "Das Wichtigste",
    stand: "Wie ist der Stand?",
    applied: "Ich habe mich beworben",
    booked: "Ein Gespräch ist vereinbart",
    interviewed: "Ich war schon im Gespräch",
    offer: "Ich habe ein Angebot",
    accepted: "Ich habe dort schon zugesagt",
    missed: "Ich habe ein Gespräch versäumt",
    why: "Warum?",
    other_offer: "Ich habe ein anderes Angebot angenommen",
    not_the_fit: "Es passt nicht zu mir",
    circumstances: "Meine Umstände haben sich geändert",
    about_them: "Etwas am Unternehmen oder am Verfahren (das schreiben wir nicht)",
    rather_not_say: "Das möchte ich nicht sagen",
    role: "Stelle",
    name: "Ihr Name",
    company: "Unternehmen",
    company_hint: "Falls sonst unklar ist, um welches es geht.",
};

pub(super) const FOLDS: Folds = Folds {
    unsure: "Noch unsicher?",
    unsure_about: "Erst fragen: Vielleicht lässt es sich lösen",
    adjust: "Anpassen",
    adjust_about: "Ton, Weg, Grund, Empfänger",
    differ: "Wo guter Rat auseinandergeht",
    differ_about: "Grund nennen, sich entschuldigen, anrufen",
    case: "Mehr zu Ihrem Fall",
    case_about: "Genauer Grund, Dank, Wünsche, Kennziffer",
    open_matters: "Was ist noch offen?",
    open_matters_about: "Gespräche, Aufgaben, Reisen, Anrufe",
    link: "Diese Antworten mitnehmen",
    link_about: "Ein Link für ein anderes Gerät oder für Freunde",
    proof: "Selbst nachprüfen",
    proof_about: "Dass nichts, was Sie eingeben, diesen Browser verlässt",
    review: "Eigenen Text prüfen",
    review_about: "Was schaden kann, und wie es besser geht",
    sentences: "Satz für Satz",
    sentences_about: "Warum jeder dasteht, andere Formulierungen",
    after: "Was zurückkommt",
    after_about: "Eine kurze Antwort, und wie Sie in Verbindung bleiben",
};

pub(super) const PAGE: Page = Page {
    see: "Zur Nachricht",
    copy: "Kopieren",
    add_both: "Stelle und Namen ergänzen",
    add_role: "Stelle ergänzen",
    add_name: "Namen ergänzen",
    one_moment: "Einen Moment …",
    try_again: "Noch einmal versuchen",
    not_here: "Dieser Teil konnte nicht geladen werden. Bitte prüfen Sie die Verbindung; alles andere geht weiter wie bisher.",
    dismiss: "Ausblenden",
    will_read: "So wird es heißen:",
};

pub(super) const PLAN: Plan = Plan {
    label: "Ablauf",
    do_this: "Das ist zu tun",
    if_you_like: "Wenn Sie möchten",
    why: "Warum?",
    email_them: "E-Mail schreiben",
    when_sure: "Sobald Sie sicher sind, binnen eines Tages",
    today: "Heute",
    read_again: "Noch einmal lesen, was Sie unterschrieben haben",
    before_telling: "Bevor Sie es jemandem sagen",
    done: |title| format!("Erledigt: {title}"),
    why_this: |title| format!("Warum? {title}"),
};

pub(super) const MESSAGE: Message = Message {
    label: "Nachricht",
    keys: "Strg oder Befehl und die Eingabetaste kopieren die Nachricht.",
    subject: "Betreff",
    has_gap: "Im Text ist noch eine Lücke.",
    anyway: "Trotzdem kopieren",
    other_ways: "Andere Wege",
    is_sent: "Als gesendet markiert",
    mark_sent: "Als gesendet markieren",
    open_mail: "Im Mailprogramm öffnen",
    copy_then_mail: "Kopieren, dann Mailprogramm öffnen",
    too_long: "Der Text ist zu lang für einen Mail-Link: Fügen Sie ihn dort ein.",
    work_computer: "Auf einem Dienstrechner öffnet sich vielleicht das Postfach Ihres Arbeitgebers.",
    n_words: |n| format!("{n} {}", if n == 1 { "Wort" } else { "Wörter" }),
};

pub(super) const COMMANDS: Commands = Commands {
    copy: "Nachricht kopieren",
    copy_subject: "Betreff kopieren",
    undo: "Rückgängig",
    redo: "Wiederholen",
    share: "Teilen",
    download: "Als .txt herunterladen",
    print: "Drucken",
    rehearse: "Gespräch üben",
    keys: "Tasten",
};

pub(super) const STATUS: Status = Status {
    saving: "Wird gespeichert …",
    saved: "In diesem Browser gespeichert",
    kept_in_tab: "Aufbewahrt, bis Sie diesen Tab schließen",
    until_crash: "In diesem Browser gespeichert; ein Absturz könnte aber die letzten Minuten kosten",
    page_only: "Aufbewahrt, bis Sie diese Seite schließen",
    offline: "Offline, und alles hier geht weiter",
    copied_message: "Nachricht kopiert",
    copied_subject: "Betreff kopiert",
    copied_link: "Link kopiert",
    copied_text: "Text kopiert",
    selected: "Der Text ist markiert: Strg+C, auf dem Mac ⌘C, kopiert ihn",
    not_copied: "Der Browser hat der Seite das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn selbst.",
    downloaded: "Nachricht als Textdatei heruntergeladen",
    not_downloaded: "Der Browser hat die Datei nicht heruntergeladen",
    not_shared: "Der Browser hat den Text nicht geteilt: Kopieren Sie ihn stattdessen",
    no_text: "Dafür gibt es keinen Text: siehe „Das zuerst prüfen“",
    keeping_not_here: "Der Teil dieser Seite, der Entwürfe aufbewahrt, konnte nicht geladen werden.",
    untitled: "Entwurf ohne Namen",
    not_saved: |why| {
        format!(
            "Nicht gespeichert: {why} Kopieren Sie Ihren Text oder laden Sie ihn herunter, damit er nicht verloren geht."
        )
    },
};

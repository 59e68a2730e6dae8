//! What is kept, what a file brought, and what went wrong with it, in German.

use crate::drafts::archive::{ArchiveFault, Changes, MAX_BYTES};
use crate::drafts::json::NotJson;
use crate::drafts::{Fault, ShelfError, StoreError};
use crate::embed::{Note, excerpt};

/// A size in words: „812 Bytes“, „1,2 KB“, „34 KB“.
pub(super) fn size(n_bytes: u64) -> String {
    let scaled = |unit: u64, name: &str| {
        // In tenths, rounded.
        let tenths = (n_bytes * 10 + unit / 2) / unit;
        if tenths < 100 {
            format!("{},{} {name}", tenths / 10, tenths % 10)
        } else {
            format!("{} {name}", (n_bytes + unit / 2) / unit)
        }
    };
    match n_bytes {
        1 => "1 Byte".to_owned(),
        0..1000 => format!("{n_bytes} Bytes"),
        1000..999_500 => scaled(1000, "KB"),
        _ => scaled(1_000_000, "MB"),
    }
}

/// What a file brought.
pub(super) fn brought(changes: &Changes, n_left_out: usize) -> String {
    let drafts = |n: usize, one: &str, many: &str| if n == 1 { one.to_owned() } else { format!("{n} {many}") };
    let parts = [
        (changes.n_new, drafts(changes.n_new, "1 Entwurf kam hinzu", "Entwürfe kamen hinzu")),
        (
            changes.n_newer,
            drafts(
                changes.n_newer,
                "1 Entwurf wich hier einem späteren Stand und steht bei den früheren Fassungen",
                "Entwürfe wichen hier einem späteren Stand und stehen bei den früheren Fassungen",
            ),
        ),
        (
            changes.n_beside,
            drafts(
                changes.n_beside,
                "1 Entwurf war an beiden Orten geändert: Beide Fassungen bleiben",
                "Entwürfe waren an beiden Orten geändert: Beide Fassungen bleiben",
            ),
        ),
    ];
    let said: Vec<_> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    let said = match (said.is_empty(), changes.put.is_empty()) {
        (false, _) => format!("{}.", said.join(". ")),
        (true, false) => "Die Datei brachte frühere Fassungen und Löschungen.".to_owned(),
        (true, true) => "Alles aus dieser Datei ist schon hier.".to_owned(),
    };
    match n_left_out {
        0 => said,
        1 => format!("{said} Ein Eintrag der Datei wurde nicht verstanden und blieb weg."),
        n => format!("{said} {n} Einträge der Datei wurden nicht verstanden und blieben weg."),
    }
}

/// What will be forgotten, besides so many drafts.
pub(super) fn will_go(n_drafts: usize) -> String {
    match n_drafts {
        0 => "Alles, was diese Seite in diesem Browser aufbewahrt, wird sofort gelöscht.".to_owned(),
        1 => "Ein Entwurf und alles andere, was diese Seite in diesem Browser aufbewahrt, wird sofort gelöscht."
            .to_owned(),
        n => format!(
            "{n} Entwürfe und alles andere, was diese Seite in diesem Browser aufbewahrt, werden sofort gelöscht."
        ),
    }
}

/// What was forgotten, as a list; it may be empty.
pub(super) fn forgotten(list: &str) -> String {
    let list = if list.is_empty() { String::new() } else { format!(" Entfernt: {list}.") };
    format!(
        "Alles ist vergessen, und nichts ist übrig.{list} Von nun an wird nichts aufbewahrt, bis Sie diese Seite neu laden."
    )
}

/// Why the store did not do as asked.
pub(super) fn store(error: &StoreError) -> String {
    match error {
        StoreError::Denied => "Dieser Browser lässt die Seite nichts speichern.".to_owned(),
        StoreError::Forgotten => "Was hier aufbewahrt war, wurde gelöscht.".to_owned(),
        StoreError::Disputed => "Ein anderer Tab ändert gerade, was hier aufbewahrt wird.".to_owned(),
        StoreError::Full => "Der Platz, den dieser Browser der Seite gibt, ist voll.".to_owned(),
        StoreError::Other(words) => format!("Der Browser konnte es nicht speichern: {words}"),
    }
}

/// Why the shelf did not do as asked.
pub(super) fn shelf(error: &ShelfError) -> String {
    match error {
        ShelfError::Store(error) => store(error),
        ShelfError::Missing => "Diesen Entwurf gibt es hier nicht mehr.".to_owned(),
        ShelfError::Newer => {
            "Diesen Entwurf hat eine neuere Fassung dieser Seite geschrieben. Er bleibt, wie er ist; laden Sie neu, um ihn zu \
             öffnen."
                .to_owned()
        }
        ShelfError::Unreadable(it) => fault(*it).to_owned(),
    }
}

/// Why a stored text cannot be opened.
pub(super) fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::NotJson | Fault::NotARecord => {
            "Das ist kein Entwurf, den diese Seite lesen kann. Er bleibt, wie er ist."
        }
        Fault::Damaged => "Dieser Entwurf wurde an seinem Speicherort beschädigt. Er bleibt, wie er ist.",
        Fault::WrongKey => "Dieser Entwurf steht am Platz eines anderen. Er bleibt, wie er ist.",
        Fault::NotHandedOut => {
            "Der Browser hat diesen Entwurf gerade nicht herausgegeben. Laden Sie neu, um es noch einmal zu versuchen."
        }
        Fault::PutAside => "Dieser Entwurf war beschädigt und liegt beiseite. Er bleibt, wie er ist.",
    }
}

/// Why a file was not brought in.
pub(super) fn archive(fault: &ArchiveFault) -> String {
    let why = match fault {
        ArchiveFault::TooLarge => format!("Diese Datei hat mehr als {} MB.", MAX_BYTES / 1_000_000),
        ArchiveFault::NotRead => "Der Browser hat diese Datei nicht als Text herausgegeben.".to_owned(),
        ArchiveFault::NotJson(NotJson { line, column, .. }) => {
            format!("Diese Datei wurde verändert oder abgeschnitten (Zeile {line}, Zeichen {column}).")
        }
        ArchiveFault::NotOurs => "Diese Datei stammt nicht von „Alles herunterladen“.".to_owned(),
        ArchiveFault::Newer => {
            "Diese Datei stammt von einer neueren Fassung dieser Seite. Laden Sie die Seite neu, und versuchen Sie es noch \
             einmal."
                .to_owned()
        }
    };
    format!("Es wurde nichts geändert. {why}")
}

/// What of a link was left out.
pub(super) fn link(note: &Note) -> String {
    match note {
        Note::UnknownKey(key) => format!("Der Link hat einen unbekannten Eintrag „{}“; er blieb unbeachtet.", excerpt(key)),
        Note::BadValue { key, value } => {
            format!("Der Link hat „{}“ bei „{key}“, was dort nicht bekannt ist; es blieb unbeachtet.", excerpt(value))
        }
        Note::BadEncoding(key) => format!("Der Eintrag „{key}“ des Links ist beschädigt; er blieb unbeachtet."),
        Note::TextTooLong(key) => {
            format!("Der Eintrag „{key}“ des Links ist länger als 10.000 Zeichen; er blieb unbeachtet.")
        }
        Note::Again(key) => format!("Der Link hat den Eintrag „{key}“ mehr als einmal; der erste zählt."),
        Note::TooMany(key) => {
            format!("Der Link hat den Eintrag „{key}“ mehr als 20-mal; der Rest blieb unbeachtet.")
        }
        Note::NoVersion => "Der Link nennt seine Version nicht; er wurde als Version 1 gelesen.".to_owned(),
        Note::OtherVersion(version) => format!(
            "Der Link ist für eine andere Version dieser Seite gemacht („{}“); es wurde nichts daraus gelesen.",
            excerpt(version)
        ),
        Note::LinkTooLong => "Der Link ist zu lang; es wurde nichts daraus gelesen.".to_owned(),
        Note::DraftDamaged => {
            "Der Entwurf im Link kam nicht vollständig an und wurde nicht geöffnet. Er ist noch dort, wo der Link gemacht wurde."
                .to_owned()
        }
        Note::More(1) => "Ein weiterer Eintrag des Links blieb unbeachtet.".to_owned(),
        Note::More(n) => format!("{n} weitere Einträge des Links blieben unbeachtet."),
    }
}

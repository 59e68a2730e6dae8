//! The parts of the page that ask and advise, in German.

use super::{lists, prompts};
use crate::words::{Adjust, Case, CheckFirst, Compare, Differ, Keys, Link, OpenMatters, Proof, Rehearsal, Unsure};

pub(super) const ADJUST: Adjust = Adjust {
    tone: "Ton",
    english: "Englisch",
    best: "Was am besten passt",
    by: "Auf welchem Weg",
    now: "Jetzt:",
    in_copy: "Jemanden in Kopie setzen",
    know_them: "Kennen Sie die Person?",
    got_on: "Wir haben uns gut verstanden",
    not_told: "Keine Angabe",
    in_touch_by: "Wie Sie bisher in Verbindung waren",
    addressee: "An wen Sie schreiben",
    also_in_copy: "Auch in Kopie",
    remove: "Entfernen",
    their_name: "Name",
    address_as: "Anrede",
    address_as_hint: "„Dana“, „Dr. Weiss“. Leer: der volle Name.",
    what_they_are: "Aufgabe",
    no_reason: "Sie haben keinen Grund genannt, also nennt auch die Nachricht keinen.",
    how_much: "Wie viel vom Grund gesagt wird",
    say_nothing: "Nichts zum Grund sagen",
    exact_reason: "Der genaue Grund",
    is_true: "Das ist wahr und darf gesagt werden",
    own_reason: "Der Grund in Ihren eigenen Worten",
    own_reason_hint: "Ein ganzer Satz, auf Englisch. Er ersetzt unseren.",
    time: "Uhrzeit",
    only_english: Some("Nachrichten werden bisher auf Englisch geschrieben."),
};

pub(super) const CASE: Case = Case {
    thanks: "Wofür Sie danken möchten",
    thanks_hint: "Auf Englisch: „showing me around the lab“ oder ein ganzer Satz.",
    more: "Was Sie noch sagen möchten",
    stage: "Wie weit Sie sind",
    origin: "Wie es begann",
    not_told: "Keine Angabe",
    intent: "Was Sie tun möchten",
    as_it_follows: "Wie es aus meinen Antworten folgt",
    ends: "Damit endet",
    keep_for: "Meine Bewerbung bleibt für",
    keep_for_hint: "Eine andere Stelle dort, die Sie weiterhin möchten.",
    after_this: "Danach",
    stay_in_touch: "Ich möchte in Verbindung bleiben",
    is_final: "Es ist endgültig: bitte kein Gegenangebot",
    no_calls: "Ich möchte lieber nicht angerufen werden",
    contact: "Wie Sie zu erreichen sind",
    contact_hint: "Telefon oder E-Mail, unter Ihrem Namen.",
    agency: "Vermittlung, falls es eine gibt",
    reference: "Kennziffer",
    thread: "Die E-Mail, auf die Sie antworten",
    thread_hint: "Ihre Betreffzeile.",
    address: "Postanschrift",
    address_hint: "Die des Unternehmens, für einen Brief.",
};

pub(super) const OPEN_MATTERS: OpenMatters = OpenMatters {
    another_interview: "Noch ein Gespräch hinzufügen",
    an_interview: "Ein Gespräch hinzufügen",
    interviews: "Vereinbarte Gespräche",
    remove: "Entfernen",
    interview_date: "Tag des Gesprächs",
    anything_else: "Ist sonst noch etwas abzusagen oder zu regeln?",
    due: "Fällig am",
    journey: "Die Reise ist am",
    date: "Das Datum",
    told: "Haben Sie es ihnen schon gesagt?",
    want_now: "Was Sie jetzt möchten",
    missed: "Das versäumte Gespräch",
    was_on: "Es war am",
};

pub(super) const UNSURE: Unsure = Unsure {
    compare: "Mit etwas anderem vergleichen",
    change: "Was müsste sich ändern, damit Sie bleiben?",
    nothing: "Nichts: Ich bin sicher",
    asks_now: "Die Nachricht fragt jetzt und sagt nichts vom Aussteigen. Ihre Absage wartet, bis Sie sicher sind.",
    a_day: "Ein Tag, der Ihnen passt",
    is_firm: "Liegt das andere Angebot schriftlich vor, und ist nichts mehr offen?",
    got_it: "Verstanden",
    not_firm: "Halten Sie dieses Verfahren dann vorerst offen, wenn es geht: Solange das andere Angebot nicht schriftlich vorliegt, mit Anfangsdatum und erledigten Prüfungen, könnten Sie am Ende ohne beides dastehen. Um mehr Zeit zu bitten kostet weniger als auszusteigen.",
    happened: "Ist etwas davon passiert?",
    none: "Nichts davon",
    ask: prompts::ask,
};

pub(super) const COMPARE: Compare = Compare {
    hint: "Nur für Sie: Keine Nachricht sagt ein Wort davon. Kreuzen Sie an, wo es jeweils besser ist, soweit Sie es wissen.",
    add_another: "Noch etwas hinzufügen",
    add: "Hinzufügen, womit Sie vergleichen",
    what: "Was es ist",
    what_hint: "„Das andere Angebot“, „bleiben, wo ich bin“.",
    remove: "Entfernen",
    here: "Diese",
    even: "Gleich",
    there: "Andere",
    aspect: lists::aspect,
    give: |aspect| format!("„{}“ als meinen Grund angeben", lists::aspect(aspect)),
    outcome: prompts::outcome,
};

pub(super) const CHECK_FIRST: CheckFirst = CheckFirst {
    country: "Wo ist die Stelle?",
    not_told: "Keine Angabe",
    has_begun: "Ich habe dort schon zu arbeiten begonnen",
    hint: "Was Sie klären sollten, bevor Sie antworten. Das ist keine Rechtsberatung.",
    title: "Das zuerst prüfen",
    looked: "Das habe ich geprüft",
    kind: prompts::title,
    prompt: prompts::prompt,
    stop: prompts::stop,
    stop_advice: prompts::stop_advice,
    concern: prompts::concern,
};

pub(super) const DIFFER: Differ = Differ {
    some: "Die einen",
    others: "Die anderen",
    we: "Wir",
    reason: "Sollten Sie einen Grund nennen?",
    one_sentence: "In einem Satz",
    none: "Keinen",
    apologize: "Sollten Sie sich entschuldigen?",
    once: "Einmal",
    not_at_all: "Gar nicht",
    call: "Anrufen oder schreiben?",
    as_planned: "Wie der Ablauf es vorschlägt",
    do_call: "Anrufen",
    do_write: "Schreiben",
    on_reason: [
        "Ja, es ist das, was ihnen am wichtigsten ist, vor allem nach einem Angebot.",
        "Nein, Sie schulden ihnen keinen.",
        "Sie entscheiden; höchstens ein Satz, von uns aus nur bei einer anderen Stelle, den Aufgaben, dem Ort oder dem Zeitpunkt.",
    ],
    on_apology: [
        "Nein, bleiben Sie sachlich.",
        "Ja, für die Umstände, die Sie machen.",
        "Einmal, und nur wenn ein Termin, eine Reise, ein Angebot oder eine Zusage betroffen ist.",
    ],
    on_call: [
        "Immer zuerst anrufen.",
        "Schreiben, weil es am wenigsten stört.",
        "Es folgt daraus, wie weit Sie sind, wie viel Zeit bleibt und wie Sie bisher gesprochen haben.",
    ],
};

pub(super) const LINK: Link = Link {
    names: "Mit Namen",
    reason: "Mit dem Grund",
    copy: "Link zu diesen Antworten kopieren",
    warning: "Wer den Link hat, kann lesen, was darin steht. Er öffnet einen neuen Entwurf.",
};

pub(super) const PROOF: Proof = Proof {
    airplane: "Schalten Sie dieses Gerät in den Flugmodus, oder ziehen Sie das Kabel, und machen Sie weiter: Schreiben, Kopieren und Speichern gehen wie zuvor. Ohne Netz kann nichts gesendet werden, und es fehlt nichts.",
    network: "Öffnen Sie die Werkzeuge Ihres Browsers (F12, auf dem Mac Wahl+Befehl+I), wählen Sie „Netzwerk“ und tippen Sie: Es erscheint keine Zeile. Laden Sie die Seite neu, während sie offen sind, und die Zeilen sind die eigenen Dateien dieser Seite.",
    policy: "Wählen Sie in denselben Werkzeugen „Elemente“ und sehen Sie in den Kopf der Seite: Die letzte Richtlinie dort verbietet jede Verbindung. Browser halten eine Seite an ihre Richtlinien, und sie kann keine zurücknehmen.",
    privacy: "Datenschutz",
    accessibility: "Barrierefreiheit",
    limit: "Was keine Seite sehen kann: Erweiterungen Ihres Browsers, und wer dieses Gerät sonst noch benutzt.",
    again: "Neu zählen",
    without_us: "Ohne uns glauben zu müssen",
    all_closed: "Seit sie sich das Netz verschlossen hat, hat sie niemanden um etwas gebeten.",
    not_closed: "Sie hat sich das Netz noch nicht verschlossen: Ein Teil von ihr kommt noch.",
    nobody_else: "Andere hat sie um nichts gebeten.",
    nothing_refused: "Der Browser hatte nichts abzulehnen.",
    not_yet: "Die Zählung hat noch nicht begonnen. Versuchen Sie es gleich noch einmal.",
    build: |build| format!("Das ist die Fassung {build}."),
    since_closed: |n| format!("Anfragen, seit sie sich das Netz verschlossen hat: {n}. Es sollte keine geben."),
    strangers: |n| format!("Anfragen an andere: {n}. Es sollte keine geben."),
    refused: |n| {
        format!(
            "Der Browser hat dieser Seite {} verwehrt, was ihre Richtlinie verbietet. Vielleicht hat es eine Erweiterung versucht.",
            if n == 1 { "einmal".to_owned() } else { format!("{n}-mal") }
        )
    },
    own: |n| {
        format!(
            "Seit sie geladen wurde, hat diese Seite {n} eigene {} von ihrem Ort geholt.",
            if n == 1 { "Datei" } else { "Dateien" }
        )
    },
};

pub(super) const KEYS: Keys = Keys {
    title: "Tasten",
    everywhere: "Sie gelten überall auf der Seite.",
    close: "Schließen",
    this_list: "Diese Liste",
    ctrl: "Strg",
    shift: "Umschalt",
    enter: "Eingabe",
};

pub(super) const REHEARSAL: Rehearsal = Rehearsal {
    close: "Schließen",
    previous: "Zurück",
    next: "Weiter",
    what_to_say: "Was Sie sagen",
    what_else: "Was sonst geschehen kann",
    pause: "Uhr anhalten",
    start: "Uhr starten",
    be_silent: "Still sein",
    read: "Vorlesen",
    if_it_happens: |long| format!("Nur falls es geschieht, etwa {long}"),
    part: |nth, n, long| format!("Teil {nth} von {n}, etwa {long}"),
    time: |now, all| format!("{now} von etwa {all}"),
};

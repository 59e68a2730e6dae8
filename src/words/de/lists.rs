//! The closed lists of the domain, in German.

use crate::before::Aspect;
use crate::situation::{
    Concern, Country, DoneKind, Door, Familiarity, Family, Intent, MessageLang, Origin, OtherOffer, PendingKind,
    PersonKind, Reason, Repair, Scope, Stage, Tone,
};

pub(super) fn intent(intent: Intent) -> &'static str {
    match intent {
        Intent::Withdraw => "Meine Bewerbung zurückziehen",
        Intent::DeclineOffer => "Ihr Angebot ablehnen",
        Intent::WithdrawAcceptance => "Eine Zusage zurücknehmen",
        Intent::DeclineApproach => "Jemandem absagen, der auf mich zukam",
        Intent::Repair => "Ein versäumtes Gespräch in Ordnung bringen",
        Intent::CorrectApplication => "Eine Bewerbung berichtigen",
        Intent::AskFirst => "Fragen, bevor ich entscheide",
        Intent::Reschedule => "Ein Gespräch verlegen",
        Intent::MoreTime => "Um mehr Zeit bitten",
    }
}

pub(super) fn other_offer(other_offer: OtherOffer) -> &'static str {
    match other_offer {
        OtherOffer::Firm => "Ja, es ist sicher",
        OtherOffer::NotYet => "Noch nicht",
    }
}

pub(super) fn concern(concern: Concern) -> &'static str {
    match concern {
        Concern::Discrimination => "Ich wurde schlechter behandelt, weil ich bin, wer ich bin",
        Concern::Threat => "Ich wurde bedroht oder belästigt",
        Concern::MoneyOrPapers => "Sie wollen Geld von mir, oder Ausweispapiere noch vor einem Vertrag",
    }
}

pub(super) fn country(country: Country) -> &'static str {
    match country {
        Country::UnitedStates => "Vereinigte Staaten",
        Country::UnitedKingdom => "Vereinigtes Königreich",
        Country::Ireland => "Irland",
        Country::Canada => "Kanada",
        Country::Australia => "Australien",
        Country::NewZealand => "Neuseeland",
        Country::India => "Indien",
        Country::Germany => "Deutschland",
        Country::Austria => "Österreich",
        Country::Switzerland => "Schweiz",
        Country::France => "Frankreich",
        Country::Netherlands => "Niederlande",
        Country::Elsewhere => "Ein anderes Land",
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Unknown => "Das möchte ich nicht sagen",
        Stage::Applied => "Beworben, noch kein Kontakt",
        Stage::Screening => "In Kontakt mit der Personalabteilung",
        Stage::Interviewing => "Mindestens ein Gespräch geführt",
        Stage::FinalRound => "In der letzten Runde",
        Stage::VerbalOffer => "Mündliches Angebot",
        Stage::WrittenOffer => "Schriftliches Angebot",
        Stage::OfferAccepted => "Angebot angenommen",
        Stage::ContractSigned => "Vertrag unterschrieben",
        Stage::Waitlisted => "Auf einer Warteliste",
    }
}

pub(super) fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Applied => "Ich habe mich beworben",
        Origin::Referred => "Jemand hat mich empfohlen",
        Origin::Approached => "Sie haben mir zuerst geschrieben",
        Origin::Agency => "Über eine Vermittlung",
        Origin::Campus => "Über meine Hochschule",
        Origin::Internal => "Ich arbeite schon dort",
    }
}

pub(super) fn pending(kind: PendingKind) -> &'static str {
    match kind {
        PendingKind::Interview => "Ein Gespräch",
        PendingKind::TakeHome => "Eine Probeaufgabe für zu Hause",
        PendingKind::References => "Anrufe bei meinen Referenzen",
        PendingKind::BackgroundCheck => "Eine Überprüfung meiner Angaben",
        PendingKind::Travel => "Eine gebuchte Reise",
        PendingKind::Visa => "Papiere für Visum oder Arbeitserlaubnis",
        PendingKind::MoneyOrEquipment => "Geld oder Geräte, die zurückmüssen",
        PendingKind::Calendar => "Ein Kalendereintrag",
        PendingKind::Portal => "Ein Eintrag in ihrem Portal",
        PendingKind::OfferDeadline => "Eine Frist, um auf ihr Angebot zu antworten",
    }
}

pub(super) fn done(kind: DoneKind) -> &'static str {
    match kind {
        DoneKind::Called => "Ich habe schon angerufen",
        DoneKind::LeftVoicemail => "Ich habe auf die Mailbox gesprochen",
    }
}

pub(super) fn repair(repair: Repair) -> &'static str {
    match repair {
        Repair::Withdraw => "Zurückziehen",
        Repair::NewTime => "Um einen neuen Termin bitten",
    }
}

pub(super) fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::ThisRole => "Nur diese Stelle",
        Scope::AllRoles => "Alle Stellen dort",
    }
}

pub(super) fn door(door: Door) -> &'static str {
    match door {
        Door::KeepInMind => "Bitte denken Sie weiter an mich",
        Door::Neutral => "Nichts Besonderes",
        Door::NotAgain => "Bitte melden Sie sich nicht mehr",
        Door::DeleteData => "Bitte löschen Sie meine Daten",
    }
}

pub(super) fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Formal => "Förmlich",
        Tone::Warm => "Herzlich",
        Tone::Brief => "Knapp",
    }
}

pub(super) fn lang(lang: MessageLang) -> &'static str {
    match lang {
        MessageLang::EnUs => "Amerikanisch",
        MessageLang::EnGb => "Britisch",
    }
}

pub(super) fn person(kind: PersonKind) -> &'static str {
    match kind {
        PersonKind::InHouseRecruiter => "Personalgewinnung im Unternehmen",
        PersonKind::Coordinator => "Koordination der Termine",
        PersonKind::Agency => "Personalvermittlung",
        PersonKind::ExecutiveSearch => "Suche nach Führungskräften",
        PersonKind::HiringManager => "Künftige Führungskraft",
        PersonKind::Interviewer => "Führte das Gespräch",
        PersonKind::Panel => "Gesprächsrunde",
        PersonKind::SearchCommittee => "Berufungskommission",
        PersonKind::Founder => "Gründerin oder Gründer",
        PersonKind::Hr => "Personalabteilung",
        PersonKind::InternalManager => "Meine jetzige Führungskraft",
        PersonKind::Referrer => "Hat mich empfohlen",
        PersonKind::Reference => "Meine Referenz",
        PersonKind::CareerOffice => "Career Service",
        PersonKind::Client => "Kunde der Vermittlung",
        PersonKind::Team => "Das Team der Stelle",
    }
}

pub(super) fn familiarity(familiarity: Familiarity) -> &'static str {
    match familiarity {
        Familiarity::New => "Noch nicht",
        Familiarity::Met => "Wir sind uns begegnet",
        Familiarity::WellKnown => "Gut",
    }
}

pub(super) fn family(family: Family) -> &'static str {
    match family {
        Family::AnotherRole => "Eine andere Stelle",
        Family::Staying => "Bleiben, wo ich bin",
        Family::RoleFit => "Die Stelle selbst",
        Family::Package => "Die Bedingungen des Angebots",
        Family::Place => "Der Ort",
        Family::Process => "Ihr Verfahren",
        Family::Company => "Das Unternehmen oder seine Leute",
        Family::Personal => "Persönliches",
        Family::Search => "Meine Suche hat sich geändert",
        Family::Error => "Ein Fehler in meiner Bewerbung",
        Family::None => "Kein Grund",
    }
}

pub(super) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::AnotherRole => "Eine andere Stelle, allgemein",
        Reason::AcceptedOffer => "Ich habe ein anderes Angebot angenommen",
        Reason::FurtherAlongElsewhere => "Ich bin anderswo schon weiter",
        Reason::InternalMove => "Ich wechsle innerhalb meines Unternehmens",
        Reason::Staying => "Ich bleibe, allgemein",
        Reason::CounterOffer => "Mein Arbeitgeber hat mir ein Gegenangebot gemacht",
        Reason::ByChoice => "Ich habe entschieden zu bleiben",
        Reason::RoleFit => "Es passt nicht, allgemein",
        Reason::Scope => "Was zur Stelle gehört",
        Reason::Level => "Die Ebene",
        Reason::Skills => "Die Fähigkeiten, die sie verlangt",
        Reason::Direction => "Die Richtung, in die ich möchte",
        Reason::Growth => "Raum, mich zu entwickeln",
        Reason::WorkTravel => "Die Dienstreisen",
        Reason::Hours => "Die Arbeitszeiten",
        Reason::Balance => "Arbeit und Leben im Gleichgewicht",
        Reason::Values => "Werte",
        Reason::Package => "Die Bedingungen, allgemein",
        Reason::Pay => "Gehalt",
        Reason::Benefits => "Zusatzleistungen",
        Reason::Equity => "Beteiligung",
        Reason::ContractType => "Die Art des Vertrags",
        Reason::Place => "Der Ort, allgemein",
        Reason::Location => "Wo es ist",
        Reason::OnSite => "Tage vor Ort",
        Reason::Relocation => "Umziehen zu müssen",
        Reason::Process => "Das Verfahren, allgemein",
        Reason::TooSlow => "Es hat zu lange gedauert",
        Reason::Communication => "Verständigung",
        Reason::Disorganized => "Es ging durcheinander",
        Reason::UnpaidWork => "Unbezahlte Arbeit",
        Reason::RepeatedRescheduling => "Immer wieder verlegt",
        Reason::TooManyRounds => "Zu viele Runden",
        Reason::AutomatedInterview => "Ein automatisches Gespräch",
        Reason::DataDemands => "Sie wollten zu viele Daten",
        Reason::Company => "Das Unternehmen, allgemein",
        Reason::Interviewer => "Jemand aus den Gesprächen",
        Reason::RedFlags => "Warnzeichen",
        Reason::Culture => "Die Kultur",
        Reason::Stability => "Wie fest sie dastehen",
        Reason::Safety => "Ich habe mich nicht sicher gefühlt",
        Reason::Personal => "Meine Umstände haben sich geändert",
        Reason::FamilyMatter => "Familie",
        Reason::Health => "Gesundheit",
        Reason::Parental => "Ein Kind",
        Reason::Bereavement => "Ein Trauerfall",
        Reason::Study => "Studium",
        Reason::Moving => "Ich ziehe um",
        Reason::Finances => "Geld",
        Reason::WorkPermit => "Arbeitserlaubnis",
        Reason::Service => "Wehr- oder Zivildienst",
        Reason::OtherPersonal => "Etwas anderes",
        Reason::Search => "Meine Suche hat sich geändert, allgemein",
        Reason::Pausing => "Ich unterbreche meine Suche",
        Reason::SelfEmployment => "Ich mache mich selbstständig",
        Reason::CareerChange => "Ich wechsle den Beruf",
        Reason::NotNow => "Nicht die richtige Zeit",
        Reason::Duplicate => "Ich habe mich zweimal beworben",
        Reason::WrongRole => "Ich habe mich auf die falsche Stelle beworben",
        Reason::WrongAnswer => "Ich habe eine falsche Angabe gemacht",
        Reason::None => "Das möchte ich nicht sagen",
    }
}

pub(super) fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Pay => "Gehalt",
        Aspect::Place => "Ort",
        Aspect::Balance => "Arbeit und Leben im Gleichgewicht",
        Aspect::Growth => "Raum zur Entwicklung",
        Aspect::Culture => "Kultur",
        Aspect::Security => "Sicherheit",
    }
}

//! What comes back, and what to know before it is answered, in German.

use crate::reply::{Advice, Came, Switch};

/// What the candidate would say of it.
pub(super) fn came(came: Came) -> &'static str {
    match came {
        Came::Thanked => "Dank und gute Wünsche",
        Came::AskedWhy => "Die Frage nach dem Grund",
        Came::WantsToTalk => "Der Wunsch zu reden",
        Came::AskedWhere => "Die Frage, wohin ich gehe",
        Came::CounterOffer => "Ein neues Angebot",
        Came::Pressed => "Druck oder Vorwürfe",
        Came::OtherRole => "Eine andere Stelle",
        Came::OtherTime => "Ein anderer Termin",
        Came::Misread => "Ein Missverständnis",
        Came::Silence => "Keine Antwort",
        Came::Threat => "Eine Drohung",
    }
}

/// What to know before the answer is sent.
pub(super) fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::NotWithdrawn => {
            "Sie haben nichts zurückgezogen, also gibt es nichts, woran Sie festhalten müssten: Antworten Sie wie sonst auch."
        }
        Advice::Thanked => "Eine Antwort ist nicht nötig. Wenn Sie möchten, genügt eine Zeile.",
        Advice::AskedWhy => "Sie schulden nicht mehr, als Sie gesagt haben. Fügen Sie keinen zweiten Grund hinzu.",
        Advice::WantsToTalk => {
            "Ob Sie telefonieren, entscheiden Sie. Sagen Sie vorher, dass die Entscheidung gefallen ist."
        }
        Advice::AskedWhere => "Sie müssen es nicht sagen, und besser nicht, bevor Sie begonnen haben.",
        Advice::CounterOffer => {
            "Wenn Sie dafür vielleicht bleiben, sagen Sie es oben: Dann bittet der Text um einen Tag Bedenkzeit."
        }
        Advice::Pressed => "Antworten Sie einmal, und ruhig. Ein zweites Mal müssen Sie nicht.",
        Advice::RoleSoFar => {
            "Wenn die Stelle Sie interessiert, sagen Sie es oben: Dies hier folgt aus dem, was Sie bisher gesagt haben."
        }
        Advice::OtherRole => "Der Text fragt nach Einzelheiten und verspricht nichts.",
        Advice::OtherTime => {
            "Vielleicht wurde es als Terminwunsch gelesen. Sagen Sie noch einmal, dass Sie sich zurückziehen."
        }
        Advice::Misread => "Ein schlichter Satz, ohne Vorwurf.",
        Advice::Silence => "Warten Sie zwei Arbeitstage. Dann schreiben Sie noch einmal, oder rufen Sie an.",
        Advice::Threat => {
            "Sie müssen nicht antworten. Heben Sie auf, was Ihnen geschrieben wurde, mit Datum, und bitten Sie vorerst niemanden, \
             es zu löschen. Holen Sie vor einer Antwort Rat bei jemandem, der das Recht an Ihrem Ort kennt: bei einer \
             Gewerkschaft, einer Beratungsstelle oder einer Kanzlei."
        }
        Advice::OpenWhy => {
            "Das lädt zu einer Antwort ein. Senden Sie es nur, wenn Sie bleiben würden, sobald sich das ändert."
        }
        Advice::OpenTalk => "Damit ist die Sache wieder offen. Wissen Sie vorher, wofür Sie bleiben würden.",
        Advice::OpenOfferElsewhere => {
            "Der Text bittet um einen Tag und verspricht nichts. Denken Sie daran, dass Sie anderswo zugesagt haben."
        }
        Advice::OpenOffer => {
            "Der Text bittet um einen Tag und verspricht nichts. Antworten Sie binnen dieser Frist, wie auch immer Sie entscheiden."
        }
        Advice::OpenRoleAndData => {
            "Der Text fragt nach Einzelheiten und verspricht nichts. Sie haben um Löschung Ihrer Daten gebeten: Sagen Sie, was \
             bleiben darf."
        }
        Advice::OpenRole => {
            "Der Text fragt nach Einzelheiten und verspricht nichts. Was Sie zur ersten Stelle geschrieben haben, gilt weiter."
        }
        Advice::OpenTime => {
            "Damit bleiben Sie im Verfahren: Ihre Absage gilt nicht mehr. Wenn Sie es anderen gesagt haben, geben Sie auch dort \
             Bescheid."
        }
    }
}

/// What somebody says who may think again.
pub(super) fn switch(switch: Switch) -> &'static str {
    match switch {
        Switch::ThinkAgain => "Ich würde neu nachdenken, wenn sich das ändern ließe",
        Switch::MayChangeMind => "Das könnte mich umstimmen",
        Switch::ThinkAboutIt => "Ich möchte darüber nachdenken",
        Switch::Interested => "Sie interessiert mich",
        Switch::TakeTime => "Ich möchte den neuen Termin annehmen",
    }
}

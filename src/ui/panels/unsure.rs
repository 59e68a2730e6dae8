//! Before the decision: what would have to change, what happened, and a comparison for the candidate alone.

use super::compare;
use super::desk::{Desk, from_fields, id_or_none, in_fields};
use super::labels;
use super::later::{self, Panel};
use crate::before::{asks_about_other_offer, not_firm_yet};
use crate::editor::{Change, Event};
use crate::situation::{Concern, Intent, Matter, OtherOffer, Situation};
use crate::ui::parts::{Choice, Element, Group, Select, When, button, el, inner_fold};

/// Under this the draft remembers that the warning of an offer that is not firm was read.
const OFFER_NOTE: &str = "note: other-offer";

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold("Not sure yet?", "Ask first: it may be solved", Panel::Unsure, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    vec![
        matter(desk),
        other_offer(desk),
        concern(desk),
        inner_fold("Compare it with something else", move || compare::body(desk)),
    ]
}

/// What is asked instead of leaving: an intent, and what it is about.
const ASKS: &[(&str, Intent, Option<Matter>)] = &[
    ("pay", Intent::AskFirst, Some(Matter::Pay)),
    ("place", Intent::AskFirst, Some(Matter::Place)),
    ("hours", Intent::AskFirst, Some(Matter::Hours)),
    ("work", Intent::AskFirst, Some(Matter::Work)),
    ("date", Intent::Reschedule, None),
    ("nerves", Intent::AskFirst, Some(Matter::Nerves)),
    ("support", Intent::AskFirst, Some(Matter::Support)),
    ("time", Intent::MoreTime, None),
    ("other", Intent::AskFirst, None),
];

fn label(id: &str) -> (&'static str, &'static str) {
    match id {
        "pay" => ("The pay", "Ask before you decide: it may be solved. Until they have answered, send nothing else."),
        "place" => ("Where I would work", "Many places have more room in this than the advertisement says."),
        "hours" => {
            ("The hours", "Ask before you decide: it may be solved. Until they have answered, send nothing else.")
        }
        "work" => {
            ("What the work would be", "A question about the work is read as interest, and it commits you to nothing.")
        }
        "date" => ("The date of the interview", "This moves the interview. It does not end anything."),
        "nerves" => (
            "Knowing what to expect on the day",
            "Nearly everybody is glad to tell. Knowing the day takes half of the nerves away.",
        ),
        "support" => (
            "An adjustment that I need",
            "You need not say why you need it, only what would help. Many employers have to consider it.",
        ),
        "time" => (
            "More time to decide",
            "Ask before the day on which they expect your answer, and name one by which you will give it.",
        ),
        _ => (
            "Something else",
            "Say what it is in “One more thing to say”, under “More about your case”, or in the text itself.",
        ),
    }
}

/// The question that is asked now, by its id.
fn asked(situation: &Situation) -> &'static str {
    let intent = situation.intent();
    let is_it = |(_, its_intent, matter): &&(&str, Intent, Option<Matter>)| {
        *its_intent == intent && (intent != Intent::AskFirst || *matter == situation.matter)
    };
    ASKS.iter().find(is_it).map_or("", |(id, _, _)| id)
}

fn matter(desk: Desk) -> Element {
    let now = move || asked(&desk.view().situation);
    let options = ASKS.iter().map(|(id, _, _)| (*id, label(id).0));
    let select = Select {
        id: "matter".to_owned(),
        label: "What would have to change for you to stay?",
        groups: vec![Group {
            label: "",
            options: std::iter::once(("", "Nothing: I am sure")).chain(options).collect(),
        }],
        chosen: Box::new(now),
        on_choose: Box::new(move |id| {
            let found = ASKS.iter().find(|(it, _, _)| *it == id);
            let (intent, matter) = found.map_or((None, None), |(_, intent, matter)| (Some(*intent), *matter));
            desk.tell(Change::Asks(intent, matter));
        }),
    };
    let has_none = move || now().is_empty();
    let proposes = move || matches!(desk.view().situation.intent(), Intent::Reschedule | Intent::MoreTime);
    let told = el("p").class("Note").set("id", "asks-now").hidden_while(has_none);
    let told =
        told.text("The message now asks, and says nothing of leaving. Your withdrawal is kept for when you are sure.");
    el("div")
        .class("Unsure")
        .child(select.show())
        .child(el("p").class("Field-hint").set("role", "status").live_text(move || {
            let id = now();
            if id.is_empty() { "" } else { label(id).1 }
        }))
        .shown_while(proposes, move || proposed(desk))
        .child(told)
}

/// The day that the candidate proposes; for an interview also the time.
fn proposed(desk: Desk) -> Element {
    let at = move || desk.view().situation.proposed;
    When {
        id: "proposed".to_owned(),
        label: "A day that suits you",
        has_time: desk.view().situation.intent() == Intent::Reschedule,
        at: Box::new(move || in_fields(at())),
        on_change: Box::new(move |date, time| {
            desk.tell(Change::Proposed(from_fields(date, time, desk.view().situation.proposed)));
        }),
    }
    .show()
}

/// Who leaves for another offer is asked once whether it is firm.
fn other_offer(desk: Desk) -> Element {
    let is_asked = move || asks_about_other_offer(&desk.view().situation);
    let question = Choice {
        name: "other-offer",
        legend: "Is the other offer in writing, with nothing left open?",
        look: "row",
        options: labels::options(labels::other_offer),
        chosen: Box::new(move || id_or_none(desk.view().situation.other_offer)),
        on_choose: desk.picked::<OtherOffer>(Change::OtherOffer),
    };
    let warning = move || {
        let warning = not_firm_yet(&desk.view().situation);
        let was_read = desk.read(|model| model.draft.own_ways.get(OFFER_NOTE).is_some()) == Some(true);
        warning.filter(|_| !was_read)
    };
    let note = move || {
        el("div")
            .class("Note")
            .set("data-kind", "warn")
            .child(el("p").live_text(move || warning().unwrap_or_default()))
            .child(button("quiet", "Got it", move || desk.send(Event::FindingKept(OFFER_NOTE.to_owned()))))
    };
    el("div")
        .class("Unsure")
        .hidden_while(move || !is_asked())
        .child(question.show())
        .shown_while(move || warning().is_some(), note)
}

/// What happened that manners alone do not answer.
fn concern(desk: Desk) -> Element {
    Select {
        id: "concern".to_owned(),
        label: "Did any of this happen?",
        groups: vec![Group { label: "", options: labels::options_or::<Concern>("None of it", labels::concern) }],
        chosen: Box::new(move || id_or_none(desk.view().situation.concern)),
        on_choose: desk.picked(Change::Concern),
    }
    .show()
}

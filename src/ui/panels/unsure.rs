//! Before the decision: what would have to change, what happened, and a comparison for the candidate alone.

use super::compare;
use super::desk::{Desk, from_fields, id_or_none, in_fields};
use super::labels;
use super::later::{self, Panel};
use crate::before::{asks_about_other_offer, is_not_firm_yet};
use crate::editor::{Change, Event};
use crate::situation::{Concern, Intent, Matter, OtherOffer, Situation};
use crate::ui::parts::{Choice, Element, Group, Select, When, button, el, inner_fold};
use crate::ui::words::{more_words, words};

/// Under this the draft remembers that the warning of an offer that is not firm was read.
const OFFER_NOTE: &str = "note: other-offer";

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold(words().folds.unsure, words().folds.unsure_about, Panel::Unsure, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    vec![
        matter(desk),
        other_offer(desk),
        concern(desk),
        inner_fold(more_words().unsure.compare, move || compare::body(desk)),
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

/// The question that is asked now, by its id.
fn asked(situation: &Situation) -> &'static str {
    let intent = situation.intent();
    let is_it = |(_, its_intent, matter): &&(&str, Intent, Option<Matter>)| {
        *its_intent == intent && (intent != Intent::AskFirst || *matter == situation.matter)
    };
    ASKS.iter().find(is_it).map_or("", |(id, _, _)| id)
}

fn matter(desk: Desk) -> Element {
    let now = move || asked(&desk.answers());
    let options = ASKS.iter().map(|(id, intent, matter)| (*id, (more_words().unsure.ask)(*intent, *matter).0));
    let select = Select {
        id: "matter".to_owned(),
        label: more_words().unsure.change,
        groups: vec![Group {
            label: "",
            options: std::iter::once(("", more_words().unsure.nothing)).chain(options).collect(),
        }],
        chosen: Box::new(now),
        on_choose: Box::new(move |id| {
            let found = ASKS.iter().find(|(it, _, _)| *it == id);
            let (intent, matter) = found.map_or((None, None), |(_, intent, matter)| (Some(*intent), *matter));
            desk.tell(Change::Asks(intent, matter));
        }),
    };
    let has_none = move || now().is_empty();
    let proposes = move || matches!(desk.answers().intent(), Intent::Reschedule | Intent::MoreTime);
    let told = el("p").class("Note").set("id", "asks-now").hidden_while(has_none);
    let told = told.text(more_words().unsure.asks_now);
    el("div")
        .class("Unsure")
        .child(select.show())
        .child(el("p").class("Field-hint").set("role", "status").live_text(move || {
            let asked = ASKS.iter().find(|(id, _, _)| *id == now());
            asked.map_or("", |(_, intent, matter)| (more_words().unsure.ask)(*intent, *matter).1)
        }))
        .shown_while(proposes, move || proposed(desk))
        .child(told)
}

/// The day that the candidate proposes; for an interview also the time.
fn proposed(desk: Desk) -> Element {
    let at = move || desk.answers().proposed;
    When {
        id: "proposed".to_owned(),
        label: more_words().unsure.a_day,
        has_time: desk.answers().intent() == Intent::Reschedule,
        at: Box::new(move || in_fields(at())),
        on_change: Box::new(move |date, time| {
            desk.tell(Change::Proposed(from_fields(date, time, desk.answers().proposed)));
        }),
    }
    .show()
}

/// Who leaves for another offer is asked once whether it is firm.
fn other_offer(desk: Desk) -> Element {
    let is_asked = move || asks_about_other_offer(&desk.answers());
    let question = Choice {
        name: "other-offer",
        legend: more_words().unsure.is_firm,
        look: "row",
        options: labels::options(more_words().lists.other_offer),
        chosen: Box::new(move || id_or_none(desk.answers().other_offer)),
        on_choose: desk.picked::<OtherOffer>(Change::OtherOffer),
    };
    let warning = move || {
        let is_open = is_not_firm_yet(&desk.answers());
        let was_read = desk.read(|model| model.draft.own_ways.get(OFFER_NOTE).is_some()) == Some(true);
        is_open && !was_read
    };
    let note = move || {
        el("div").class("Note").set("data-kind", "warn").child(el("p").text(more_words().unsure.not_firm)).child(
            button("quiet", more_words().unsure.got_it, move || desk.send(Event::FindingKept(OFFER_NOTE.to_owned()))),
        )
    };
    el("div").class("Unsure").hidden_while(move || !is_asked()).child(question.show()).shown_while(warning, note)
}

/// What happened that manners alone do not answer.
fn concern(desk: Desk) -> Element {
    Select {
        id: "concern".to_owned(),
        label: more_words().unsure.happened,
        groups: vec![Group {
            label: "",
            options: labels::options_or::<Concern>(more_words().unsure.none, more_words().lists.concern),
        }],
        chosen: Box::new(move || id_or_none(desk.answers().concern)),
        on_choose: desk.picked(Change::Concern),
    }
    .show()
}

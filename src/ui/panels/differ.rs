//! Where good sources disagree: three settings, each with both sides.

use super::desk::Desk;
use super::later::{self, Panel};
use crate::editor::Change;
use crate::rules::DISAGREEMENTS;
use crate::situation::{Channel, Detail, Fact, Id, Reason, Situation};
use crate::ui::parts::{Choice, Element, el};

/// The part of the page, closed at first; not there where none of the three matters.
pub(super) fn show(desk: Desk) -> Element {
    let has_none = move || {
        let situation = &desk.view().situation;
        !has_reason(situation) && !may_apologize(situation) && !may_call(situation)
    };
    later::fold("Where good advice differs", "Say why, apologize, call", Panel::Differ, desk).hidden_while(has_none)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    vec![reason(desk), apology(desk), call(desk)]
}

fn has_reason(situation: &Situation) -> bool {
    let is_given = situation.reason != Reason::None || !situation.own_reason.trim().is_empty();
    is_given && !situation.intent().asks()
}

fn may_apologize(situation: &Situation) -> bool {
    situation.may_skip_apology() && situation.facts(None).has(Fact::PutOut) && !situation.intent().asks()
}

fn may_call(situation: &Situation) -> bool {
    situation.addressee().is_some_and(|person| !person.addressed().is_empty()) && !situation.no_calls
}

/// A question that sources answer differently, by its id, and how the candidate answers it.
fn setting(id: &'static str, choice: Choice, is_there: impl Fn() -> bool + 'static) -> Element {
    let sides = DISAGREEMENTS.iter().find(|it| it.id == id);
    let says = |who: &str, side: &str| el("li").child(el("b").text(who)).child(el("span").text(side));
    let list = sides.map(|it| {
        el("ul")
            .class("Checks-list")
            .child(says("Some", it.one_side))
            .child(says("Others", it.other_side))
            .child(says("We", it.default))
    });
    el("div").class("Unsure").hidden_while(move || !is_there()).child(choice.show()).children(list)
}

fn reason(desk: Desk) -> Element {
    let says = move || {
        let situation = &desk.view().situation;
        let says_own = situation.facts(None).has(Fact::OwnReason);
        if says_own || situation.detail() > Detail::None { "say" } else { "keep" }
    };
    let choice = Choice {
        name: "say-reason",
        legend: "Should you give a reason?",
        look: "row",
        options: vec![("say", "One sentence"), ("keep", "None")],
        chosen: Box::new(says),
        on_choose: Box::new(move |id| {
            let detail = if id == "say" { desk.view().situation.detail_to_say() } else { Some(Detail::None) };
            desk.tell(Change::Detail(detail));
        }),
    };
    setting("Q1", choice, move || has_reason(&desk.view().situation))
}

fn apology(desk: Desk) -> Element {
    let choice = Choice {
        name: "apologize",
        legend: "Should you apologize?",
        look: "row",
        options: vec![("once", "Once"), ("no", "Not at all")],
        chosen: Box::new(move || if desk.view().situation.no_apology { "no" } else { "once" }),
        on_choose: Box::new(move |id| desk.tell(Change::NoApology(id == "no"))),
    };
    setting("Q6", choice, move || may_apologize(&desk.view().situation))
}

fn call(desk: Desk) -> Element {
    let choice = Choice {
        name: "call-or-write",
        legend: "Should you call or write?",
        look: "row",
        options: vec![("", "As the plan suggests"), (Channel::Phone.id(), "Call"), (Channel::Email.id(), "Write")],
        chosen: Box::new(move || desk.view().situation.chosen_channel.map_or("", Id::id)),
        on_choose: desk.picked(Change::Channel),
    };
    setting("Q4", choice, move || may_call(&desk.view().situation))
}

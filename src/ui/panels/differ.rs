//! Where good sources disagree: three settings, each with both sides.

use super::desk::Desk;
use super::later::{self, Panel};
use crate::editor::Change;
use crate::situation::{Channel, Detail, Fact, Id, Reason, Situation};
use crate::ui::parts::{Choice, Element, el};
use crate::ui::words::{more_words, words};

/// The part of the page, closed at first; not there where none of the three matters.
pub(super) fn show(desk: Desk) -> Element {
    let has_none = move || {
        let situation = &desk.answers();
        !has_reason(situation) && !may_apologize(situation) && !may_call(situation)
    };
    later::fold(words().folds.differ, words().folds.differ_about, Panel::Differ, desk).hidden_while(has_none)
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
    situation.may_skip_apology() && situation.puts_out() && !situation.intent().asks()
}

fn may_call(situation: &Situation) -> bool {
    situation.addressee().is_some_and(|person| !person.addressed().is_empty()) && !situation.no_calls
}

/// A question that sources answer differently, how the candidate answers it, and what they say: one side, the other, and we.
fn setting(sides: &[&'static str; 3], choice: Choice, is_there: impl Fn() -> bool + 'static) -> Element {
    let words = &more_words().differ;
    let says = |(who, side): (&str, &&str)| el("li").child(el("b").text(who)).child(el("span").text(side));
    let list = [words.some, words.others, words.we].into_iter().zip(sides).map(says);
    let list = el("ul").class("Checks-list").children(list);
    el("div").class("Unsure").hidden_while(move || !is_there()).child(choice.show()).child(list)
}

fn reason(desk: Desk) -> Element {
    let says = move || {
        let situation = &desk.answers();
        let says_own = situation.facts(None).has(Fact::OwnReason);
        if says_own || situation.detail() > Detail::None { "say" } else { "keep" }
    };
    let choice = Choice {
        name: "say-reason",
        legend: more_words().differ.reason,
        look: "row",
        options: vec![("say", more_words().differ.one_sentence), ("keep", more_words().differ.none)],
        chosen: Box::new(says),
        on_choose: Box::new(move |id| {
            let detail = if id == "say" { desk.answers().detail_to_say() } else { Some(Detail::None) };
            desk.tell(Change::Detail(detail));
        }),
    };
    setting(&more_words().differ.on_reason, choice, move || has_reason(&desk.answers()))
}

fn apology(desk: Desk) -> Element {
    let choice = Choice {
        name: "apologize",
        legend: more_words().differ.apologize,
        look: "row",
        options: vec![("once", more_words().differ.once), ("no", more_words().differ.not_at_all)],
        chosen: Box::new(move || if desk.answers().no_apology { "no" } else { "once" }),
        on_choose: Box::new(move |id| desk.tell(Change::NoApology(id == "no"))),
    };
    setting(&more_words().differ.on_apology, choice, move || may_apologize(&desk.answers()))
}

fn call(desk: Desk) -> Element {
    let choice = Choice {
        name: "call-or-write",
        legend: more_words().differ.call,
        look: "row",
        options: vec![
            ("", more_words().differ.as_planned),
            (Channel::Phone.id(), more_words().differ.do_call),
            (Channel::Email.id(), more_words().differ.do_write),
        ],
        chosen: Box::new(move || desk.answers().chosen_channel.map_or("", Id::id)),
        on_choose: desk.picked(Change::Channel),
    };
    setting(&more_words().differ.on_call, choice, move || may_call(&desk.answers()))
}

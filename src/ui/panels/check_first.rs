//! Check this first: what stands before the text from a written offer on, what to know after something bad, and what stops it.

use super::desk::{Desk, id_or_none};
use super::labels;
use super::later::{self, Panel};
use crate::before::{self, CheckKind, Stop};
use crate::editor::{Change, Event};
use crate::situation::{Country, Id, Stage};
use crate::ui::parts::{Element, Group, Row, Select, button, el, tick};
use crate::ui::words::more_words;

/// Under this the draft remembers that the candidate has looked at the prompts: they are closed from then on.
const WAS_READ: &str = "note: check-first";

/// The place before the text; empty where there is nothing to check.
pub(super) fn show(desk: Desk) -> Element {
    let is_needed = move || {
        let view = desk.view();
        let situation = &view.answers;
        let is_late = matches!(situation.stage, Stage::WrittenOffer | Stage::OfferAccepted | Stage::ContractSigned);
        is_late || situation.concern.is_some() || view.page.stop.is_some()
    };
    el("div").shown_while(is_needed, move || later::room(Panel::CheckFirst, desk))
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let stop = el("div").class("Stop").set("role", "alert").rows(move || {
        let row = |it: Stop| Row::new(it.id(), move || stopped(desk, it));
        desk.page().stop.map(row).into_iter().collect()
    });
    let advice = el("div").class("Notes").rows(move || {
        let (concern, country) = (desk.answers().concern, desk.answers().country);
        let row =
            |text: String| Row::new(text.clone(), move || el("p").class("Note").set("data-kind", "warn").text(&text));
        concern.into_iter().flat_map(|it| (more_words().check_first.concern)(it, country)).map(row).collect()
    });
    vec![stop, advice, checks(desk)]
}

fn stopped(desk: Desk, stop: Stop) -> Element {
    let words = &more_words().check_first;
    let advice = (words.stop_advice)(stop, desk.answers().country);
    el("div").child(el("h2").text((words.stop)(stop))).children(advice.iter().map(|text| el("p").text(text)))
}

fn checks(desk: Desk) -> Element {
    let found = move || before::checks(&desk.answers());
    let country = Select {
        id: "country".to_owned(),
        label: more_words().check_first.country,
        groups: vec![Group {
            label: "",
            options: labels::options_or::<Country>(more_words().check_first.not_told, more_words().lists.country),
        }],
        chosen: Box::new(move || id_or_none(desk.answers().country)),
        on_choose: desk.picked(Change::Country),
    };
    let has_accepted = move || before::has_accepted(&desk.answers());
    let begun = tick(
        more_words().check_first.has_begun,
        move || desk.answers().has_begun,
        move |has_begun| desk.tell(Change::HasBegun(has_begun)),
    )
    .hidden_while(move || !has_accepted());
    let list = el("ul").class("Checks-list").rows(move || {
        let row = |kind: CheckKind| Row::new(kind.id(), move || line(desk, kind));
        found().into_iter().map(row).collect()
    });
    let hint = more_words().check_first.hint;
    let summary = el("summary").child(el("h2").text(more_words().check_first.title)).child(el("span").text(hint));
    let was_read = move || {
        desk.view();
        desk.read(|model| model.draft.own_ways.get(WAS_READ).is_some()) == Some(true)
    };
    let done =
        button("quiet", more_words().check_first.looked, move || desk.send(Event::FindingKept(WAS_READ.to_owned())))
            .hidden_while(move || was_read() || desk.page().stop.is_some());
    let room = el("div")
        .class("Fold-body")
        .child(country.show())
        .child(begun)
        .child(list.hidden_while(move || desk.page().stop.is_some()))
        .child(done);
    el("details")
        .class("Fold")
        .live("open", move || (!was_read()).then_some(""))
        .hidden_while(move || found().is_empty())
        .child(summary)
        .child(room)
}

fn line(desk: Desk, kind: CheckKind) -> Element {
    let words = &more_words().check_first;
    let prompt = move || (words.prompt)(kind, &desk.answers());
    el("li").child(el("b").text((words.kind)(kind))).child(el("span").live_text(prompt))
}

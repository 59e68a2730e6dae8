//! More about the case: everything that a message can say and that most do not need.

use super::desk::{Desk, id_or_none};
use super::labels::{options, options_or};
use super::later::{self, Panel};
use super::reason;
use crate::editor::{Change, TextField};
use crate::situation::{Door, Id, Scope, Situation, Stage};
use crate::ui::parts::{Choice, Element, Group, Select, TextBox, el, tick};
use crate::ui::words::{more_words, words};

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold(words().folds.case, words().folds.case_about, Panel::Case, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let mut parts = reason::show(desk);
    parts.extend(own_words(desk));
    parts.extend(progress(desk));
    parts.extend(wishes(desk));
    parts.extend(details(desk));
    parts
}

fn text(
    desk: Desk,
    id: &'static str,
    label: &'static str,
    field: TextField,
    read: fn(&Situation) -> &String,
) -> TextBox {
    TextBox::new(id, label, move || read(&desk.answers()).clone(), desk.typed(field))
}

fn own_words(desk: Desk) -> [Element; 2] {
    let thanks = text(desk, "thanks", more_words().case.thanks, TextField::Thanks, |it| &it.thanks)
        .hint(more_words().case.thanks_hint)
        .lines("2")
        .reads(move || desk.page().thanks_reads.clone());
    let more = text(desk, "more", more_words().case.more, TextField::More, |it| &it.more)
        .lines("2")
        .reads(move || desk.page().more_reads.clone());
    [thanks.show(), more.show()]
}

fn progress(desk: Desk) -> [Element; 3] {
    let stage = Select {
        id: "stage".into(),
        label: more_words().case.stage,
        groups: vec![Group { label: "", options: options(more_words().lists.stage) }],
        chosen: Box::new(move || desk.answers().stage.id()),
        on_choose: desk.chose(|stage: Stage| Change::Stage(stage)),
    };
    let origin = Select {
        id: "origin".into(),
        label: more_words().case.origin,
        groups: vec![Group { label: "", options: options_or(more_words().case.not_told, more_words().lists.origin) }],
        chosen: Box::new(move || id_or_none(desk.answers().origin)),
        on_choose: desk.picked(Change::Origin),
    };
    let intent = Select {
        id: "intent".into(),
        label: more_words().case.intent,
        groups: vec![Group {
            label: "",
            options: options_or(more_words().case.as_it_follows, more_words().lists.intent),
        }],
        chosen: Box::new(move || id_or_none(desk.answers().chosen_intent)),
        on_choose: desk.picked(Change::Intent),
    };
    [stage.show(), origin.show(), intent.show()]
}

fn wishes(desk: Desk) -> [Element; 4] {
    let scope = Choice {
        name: "scope",
        legend: more_words().case.ends,
        look: "row",
        options: options(more_words().lists.scope),
        chosen: Box::new(move || desk.answers().scope.id()),
        on_choose: desk.chose(|scope: Scope| Change::Scope(scope)),
    };
    let keep = text(desk, "keep-role", more_words().case.keep_for, TextField::KeepRole, |it| &it.keep_role)
        .hint(more_words().case.keep_for_hint);
    let door = Choice {
        name: "door",
        legend: more_words().case.after_this,
        look: "list",
        options: options(more_words().lists.door),
        chosen: Box::new(move || desk.answers().door.id()),
        on_choose: desk.chose(|door: Door| Change::Door(door)),
    };
    let wish = |label, is_on: fn(&Situation) -> bool, change: fn(bool) -> Change| {
        tick(label, move || is_on(&desk.answers()), move |is_on| desk.tell(change(is_on)))
    };
    let wishes = el("div")
        .class("Ticks")
        .child(wish(more_words().case.stay_in_touch, |it| it.stay_in_touch, Change::StayInTouch))
        .child(wish(more_words().case.is_final, |it| it.is_final, Change::IsFinal))
        .child(wish(more_words().case.no_calls, |it| it.no_calls, Change::NoCalls));
    [scope.show(), keep.show(), door.show(), wishes]
}

fn details(desk: Desk) -> [Element; 4] {
    let contact = text(desk, "contact", more_words().case.contact, TextField::Contact, |it| &it.contact)
        .hint(more_words().case.contact_hint);
    let agency = text(desk, "agency", more_words().case.agency, TextField::Agency, |it| &it.agency);
    let reference = text(desk, "reference", more_words().case.reference, TextField::Reference, |it| &it.reference);
    let thread = text(desk, "thread", more_words().case.thread, TextField::Thread, |it| &it.thread)
        .hint(more_words().case.thread_hint);
    let address =
        text(desk, "postal-address", more_words().case.address, TextField::PostalAddress, |it| &it.postal_address)
            .hint(more_words().case.address_hint)
            .lines("3");
    let pair = el("div").class("Pair").child(agency.show()).child(reference.show());
    [contact.show(), pair, thread.show(), address.show()]
}

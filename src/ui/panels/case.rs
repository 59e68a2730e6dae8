//! More about the case: everything that a message can say and that most do not need.

use super::desk::{Desk, id_or_none};
use super::labels::{self, options, options_or};
use super::later::{self, Panel};
use super::reason;
use crate::editor::{Change, TextField};
use crate::situation::{Door, Id, Scope, Situation, Stage};
use crate::ui::parts::{Choice, Element, Group, Select, TextBox, el, tick};

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold("More about your case", "The exact reason, thanks, wishes, references", Panel::Case, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let mut parts = reason::show(desk);
    parts.extend(words(desk));
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
    TextBox::new(id, label, move || read(&desk.view().situation).clone(), desk.typed(field))
}

fn words(desk: Desk) -> [Element; 2] {
    let thanks = text(desk, "thanks", "What you want to thank them for", TextField::Thanks, |it| &it.thanks)
        .hint("“showing me around the lab”, or a whole sentence.")
        .lines("2")
        .reads(move || desk.view().thanks_reads.clone());
    let more = text(desk, "more", "One more thing to say", TextField::More, |it| &it.more)
        .lines("2")
        .reads(move || desk.view().more_reads.clone());
    [thanks.show(), more.show()]
}

fn progress(desk: Desk) -> [Element; 3] {
    let stage = Select {
        id: "stage".into(),
        label: "How far along you are",
        groups: vec![Group { label: "", options: options(labels::stage) }],
        chosen: Box::new(move || desk.view().situation.stage.id()),
        on_choose: desk.chose(|stage: Stage| Change::Stage(stage)),
    };
    let origin = Select {
        id: "origin".into(),
        label: "How it began",
        groups: vec![Group { label: "", options: options_or("Not told", labels::origin) }],
        chosen: Box::new(move || id_or_none(desk.view().situation.origin)),
        on_choose: desk.picked(Change::Origin),
    };
    let intent = Select {
        id: "intent".into(),
        label: "What you want to do",
        groups: vec![Group { label: "", options: options_or("As it follows from my answers", labels::intent) }],
        chosen: Box::new(move || id_or_none(desk.view().situation.chosen_intent)),
        on_choose: desk.picked(Change::Intent),
    };
    [stage.show(), origin.show(), intent.show()]
}

fn wishes(desk: Desk) -> [Element; 4] {
    let scope = Choice {
        name: "scope",
        legend: "This ends",
        look: "row",
        options: options(labels::scope),
        chosen: Box::new(move || desk.view().situation.scope.id()),
        on_choose: desk.chose(|scope: Scope| Change::Scope(scope)),
    };
    let keep = text(desk, "keep-role", "Keep my application for", TextField::KeepRole, |it| &it.keep_role)
        .hint("Another job with them that you still want.");
    let door = Choice {
        name: "door",
        legend: "After this",
        look: "list",
        options: options(labels::door),
        chosen: Box::new(move || desk.view().situation.door.id()),
        on_choose: desk.chose(|door: Door| Change::Door(door)),
    };
    let wish = |label, is_on: fn(&Situation) -> bool, change: fn(bool) -> Change| {
        tick(label, move || is_on(&desk.view().situation), move |is_on| desk.tell(change(is_on)))
    };
    let wishes = el("div")
        .class("Ticks")
        .child(wish("I’d like to stay in touch", |it| it.stay_in_touch, Change::StayInTouch))
        .child(wish("It is final: no counter-proposal, please", |it| it.is_final, Change::IsFinal))
        .child(wish("I’d rather not be called", |it| it.no_calls, Change::NoCalls));
    [scope.show(), keep.show(), door.show(), wishes]
}

fn details(desk: Desk) -> [Element; 4] {
    let contact = text(desk, "contact", "How to reach you", TextField::Contact, |it| &it.contact)
        .hint("Phone or email, under your name.");
    let agency = text(desk, "agency", "Agency in between", TextField::Agency, |it| &it.agency);
    let reference = text(desk, "reference", "Reference number", TextField::Reference, |it| &it.reference);
    let thread = text(desk, "thread", "The email you are answering", TextField::Thread, |it| &it.thread)
        .hint("Its subject line.");
    let address = text(desk, "postal-address", "Postal address", TextField::PostalAddress, |it| &it.postal_address)
        .hint("Theirs, for a letter.")
        .lines("3");
    let pair = el("div").class("Pair").child(agency.show()).child(reference.show());
    [contact.show(), pair, thread.show(), address.show()]
}

//! The regions of the page, one file each. They read the view and tell what happened; every decision is the editor's.

mod adjust;
mod after;
mod case;
mod check_first;
mod closed;
mod command;
mod compare;
mod copy_ask;
mod desk;
mod differ;
mod drafts;
mod earlier;
mod frame;
pub(super) mod gates;
mod header;
mod kept;
mod keys;
mod labels;
mod later;
mod link;
mod message;
mod notes;
mod offered;
mod open_matters;
mod people;
mod plan;
mod proof;
mod quick;
mod reason;
mod rehearsal;
mod review;
mod sentences;
mod siblings;
mod stale;
mod take_away;
mod trash;
mod unsure;
mod way;

use crate::editor::commands::COPY;
use crate::web::{Node, is_later_part_here, once_later_part_is_here};

use super::dispatch::Dispatch;
use super::parts::{Element, bare_button, el};
use desk::Desk;

/// The whole page.
pub(crate) fn page(send: Dispatch) -> Element {
    let desk = Desk::new(send);
    let message = message::show(desk);
    let drafts = drafts::show(desk);
    let questions = el("div")
        .class("Questions")
        .child(notes::show(desk))
        .child(quick::show(desk))
        .child(unsure::show(desk))
        .child(adjust::show(desk))
        .child(differ::show(desk))
        .child(case::show(desk))
        .child(open_matters::show(desk))
        .child(link::show(desk))
        .child(proof::show(desk))
        .child(dock(desk, message.node()));
    command::listen(desk);
    el("div")
        .class("Page")
        .child(header::show(desk, drafts.node()))
        .children(frame::show(desk))
        .child(questions)
        .child(message)
        .child(drafts)
}

/// On a narrow page: the message is one tap away, and what it still needs is said.
fn dock(desk: Desk, message: Node) -> Element {
    let see = el("button").set("type", "button").class("Button").set("data-look", "plain").text("See the message");
    let from = see.node();
    let back = from.clone();
    once_later_part_is_here(move || gates::settle(desk, &back));
    let see =
        see.on_press(move || if is_later_part_here() { gates::to_message(&message, &from) } else { go_to(&message) });
    let copy = bare_button("Button", move || match missing(desk) {
        Some((field, _)) => {
            if let Some(field) = Node::of_id(field) {
                field.focus();
            }
        }
        None => command::run(desk, &COPY),
    });
    let copy = copy
        .live("data-look", move || Some(if missing(desk).is_some() { "plain" } else { "main" }))
        .live_text(move || missing(desk).map_or("Copy", |(_, label)| label));
    el("div").class("Dock").child(see).child(copy)
}

/// What the message still needs: the first field that is empty, and what is to be done.
fn missing(desk: Desk) -> Option<(&'static str, &'static str)> {
    let view = desk.view();
    let is_missing = |answer: &str| view.message.has_gap && answer.trim().is_empty();
    match (is_missing(&view.situation.role), is_missing(&view.situation.own_name)) {
        (true, true) => Some(("role", "Add the role and your name")),
        (true, false) => Some(("role", "Add the role")),
        (false, true) => Some(("name", "Add your name")),
        (false, false) => None,
    }
}

/// Brings a region of the page into view, and the keyboard's focus to it.
fn go_to(region: &Node) {
    region.focus();
    region.show();
}

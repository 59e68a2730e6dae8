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
mod gates;
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

use crate::editor::commands::COPY;
use crate::web::Node;

use super::dispatch::Dispatch;
use super::parts::{Element, button, el};
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

/// On a narrow page: the message is one tap away.
fn dock(desk: Desk, message: Node) -> Element {
    el("div")
        .class("Dock")
        .child(button("plain", "See the message", move || go_to(&message)))
        .child(command::bare("Button", desk, &COPY).set("data-look", "main").text("Copy"))
}

/// Brings a region of the page into view, and the keyboard's focus to it.
fn go_to(region: &Node) {
    region.focus();
    region.show();
}

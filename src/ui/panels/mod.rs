//! The regions of the page, one file each. They read the view and tell what happened; every decision is the editor's.

mod adjust;
mod after;
mod case;
mod check_first;
mod closed;
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
mod review;
mod sentences;
mod siblings;
mod stale;
mod take_away;
mod trash;
mod unsure;

use crate::editor::{CopyPart, Event};
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
    el("div")
        .class("Page")
        .on("keydown", move |event| {
            let done = match event.key().as_str() {
                "Enter" => Event::CopyRequested(CopyPart::Message),
                "z" | "Z" if !event.is_shifted() => Event::Undone,
                "z" | "Z" | "y" | "Y" => Event::Redone,
                _ => return,
            };
            // A text beside the message has keys of its own.
            if event.is_command() && !event.is_prevented() {
                event.prevent();
                desk.send(done);
            }
        })
        .child(header::show(desk, drafts.node()))
        .children(frame::show(desk))
        .child(questions)
        .child(message)
        .child(drafts)
}

/// On a narrow page: the message is one tap away.
fn dock(desk: Desk, message: Node) -> Element {
    el("div").class("Dock").child(button("plain", "See the message", move || go_to(&message))).child(button(
        "main",
        "Copy",
        move || desk.send(Event::CopyRequested(CopyPart::Message)),
    ))
}

/// Brings a region of the page into view, and the keyboard's focus to it.
fn go_to(region: &Node) {
    region.focus();
    region.show();
}

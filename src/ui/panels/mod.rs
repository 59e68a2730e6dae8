//! The regions of the page, one file each. They read the view and tell what happened; every decision is the editor's.

mod adjust;
mod after;
mod beside;
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
mod why;

use crate::editor::Missing;
use crate::editor::commands::COPY;
use crate::situation::Id as _;
use crate::web::{Node, is_later_part_here, once_later_part_is_here};
use crate::words::PageLang;

use super::dispatch::Dispatch;
use super::parts::{Element, Row, bare_button, el};
use crate::ui::words::words;
use desk::Desk;

/// The whole page, built anew for another language: what is in it reads the words once.
pub(crate) fn whole(send: Dispatch) -> Element {
    let desk = Desk::new(send);
    command::listen(desk);
    once_later_part_is_here(move || gates::settle(desk));
    let mut spoken = PageLang::En;
    let mut is_there = false;
    el("div").class("Rows").rows_if_changed(Box::new(move || {
        let lang = words().lang;
        let was_there = std::mem::replace(&mut is_there, true);
        let before = std::mem::replace(&mut spoken, lang);
        if before != lang {
            gates::speak(lang);
        }
        (before != lang || !was_there).then(|| vec![Row::new(lang.id(), move || page(desk))])
    }))
}

fn page(desk: Desk) -> Element {
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
        .child(header::show(desk, drafts.node()))
        .children(frame::show(desk))
        .child(questions)
        .child(message)
        .child(drafts)
}

/// On a narrow page: the message is one tap away, and what it still needs is said.
fn dock(desk: Desk, message: Node) -> Element {
    let see = el("button").set("type", "button").class("Button").set("data-look", "plain").text(words().page.see);
    let see = see
        .set("id", way::SEE)
        .on_press(move || if is_later_part_here() { gates::to_message(&message) } else { go_to(&message) });
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
        .live_text(move || missing(desk).map_or(words().page.copy, |(_, label)| label));
    el("div").class("Dock").child(see).child(copy)
}

/// What the message still needs: the first field that is empty, and what is to be done.
fn missing(desk: Desk) -> Option<(&'static str, &'static str)> {
    Some(match desk.page().missing? {
        Missing::Both => ("role", words().page.add_both),
        Missing::Role => ("role", words().page.add_role),
        Missing::OwnName => ("name", words().page.add_name),
    })
}

/// Brings a region of the page into view, and the keyboard's focus to it.
fn go_to(region: &Node) {
    region.focus();
    region.show();
}

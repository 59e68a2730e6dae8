//! Where the page passes into the part of its program that is loaded later.
//!
//! Invariant: nothing here is called before that part is here, and nothing else leads to what is behind the gates. The
//! build (xtask/src/trim/) looks for the functions of this module: what only they lead to becomes a file of its own.

use super::beside::{self, Beside};
use super::desk::Desk;
use super::later::Panel;
use super::{
    adjust, after, case, check_first, closed, differ, drafts, earlier, frame, kept, keys, link, open_matters, proof,
    rehearsal, review, sentences, siblings, trash, unsure, way, why,
};
use crate::editor::{self, Effect, Event, Memo, Model, ViewModel};
use crate::ui::parts::{Element, Row, el};
use crate::web::{Node, Stand, spawn, tell_page_lang};
use crate::words::PageLang;

/// Applies an event that the first part of the program does not know how to.
#[inline(never)]
pub(in crate::ui) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    editor::update(model, event)
}

/// Derives the view of whatever draft there is.
#[inline(never)]
pub(in crate::ui) fn view(model: &Model, memo: &mut Memo) -> ViewModel {
    editor::view_again(model, memo)
}

/// What is in a part of the page.
#[inline(never)]
pub(super) fn open(panel: Panel, desk: Desk) -> Element {
    let parts = match panel {
        Panel::Sentences => sentences::body(desk),
        Panel::Review => review::body(desk),
        Panel::Unsure => unsure::body(desk),
        Panel::Adjust => adjust::body(desk),
        Panel::CheckFirst => check_first::body(desk),
        Panel::Differ => differ::body(desk),
        Panel::Case => case::body(desk),
        Panel::OpenMatters => open_matters::body(desk),
        Panel::After => after::body(desk),
        Panel::Link => link::body(desk),
        Panel::Frame => frame::body(desk),
        Panel::Drafts => drafts::body(desk),
        Panel::Closed => closed::body(desk),
        Panel::Trash => trash::body(desk),
        Panel::Proof => proof::body(),
        Panel::Siblings => siblings::body(desk),
        Panel::Earlier => earlier::body(desk),
        Panel::Kept => kept::body(desk),
        Panel::Why(id) => why::body(desk, id),
        Panel::Over => vec![keys::show(desk), rehearsal::show(desk)],
    };
    el("div").class("Later").children(parts)
}

/// What comes and goes beside the message.
#[inline(never)]
pub(super) fn beside(which: Beside, desk: Desk, copy: &Node) -> Vec<Row> {
    beside::all(which, desk, copy)
}

/// Goes to the message, so that Back leads to where one was.
#[inline(never)]
pub(super) fn to_message(message: &Node) {
    way::to_message(message);
}

/// Tells that the page speaks another language from now on. Whoever is in it stays where they are while it is built anew.
#[inline(never)]
pub(super) fn speak(lang: PageLang) {
    tell_page_lang(lang);
    let stand = Stand::take();
    spawn(async move { stand.restore() });
}

/// What is done once the page is whole.
#[inline(never)]
pub(super) fn settle(desk: Desk) {
    way::settle(desk);
}

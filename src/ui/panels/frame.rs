//! In another page's frame: what is kept here, and what that page asked for.

use super::desk::Desk;
use super::later::{self, Panel};
use crate::drafts::Entry;
use crate::editor::{Event, Keeping, ViewModel};
use crate::ui::parts::{Element, button, el};
use crate::web::{Neighbour, is_framed};

/// The part of the page that only a frame has.
pub(super) fn show(desk: Desk) -> Option<Element> {
    is_framed().then(|| later::room(Panel::Frame, desk))
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let Some(neighbour) = Neighbour::find() else { return vec![el("p").live_text(move || kept(&desk.view()))] };
    let keep = {
        let neighbour = neighbour.clone();
        move || {
            // What was changed last goes along.
            desk.send(Event::PageHidden);
            neighbour.keep();
        }
    };
    let could_keep = {
        let neighbour = neighbour.clone();
        move || neighbour.could_keep() && desk.view().keeping == Keeping::Tab
    };
    let mut told = 0;
    let line = el("div")
        .class("Frame")
        .reacts(move || {
            let n_done = desk.view().steps.iter().filter(|step| step.is_done).count();
            if std::mem::replace(&mut told, n_done) != n_done {
                neighbour.tell("done", n_done);
            }
        })
        .child(el("p").live_text(move || kept(&desk.view())))
        .shown_while(could_keep, move || button("quiet", "Keep them in this browser", keep.clone()));
    vec![line]
}

/// For how long drafts are kept in this frame.
fn kept(view: &ViewModel) -> String {
    let has_drafts = view.drafts.iter().any(|draft| draft.entry == Entry::Draft);
    match (&view.not_kept, view.keeping, has_drafts) {
        (Some(why), ..) => format!("Nothing is kept here. {why} Copy your text before you leave."),
        (None, Keeping::Tab, _) => "Inside this page, drafts are kept until you close the tab.".to_owned(),
        (None, Keeping::Browser, true) => "Drafts are kept in this browser, for this site alone.".to_owned(),
        (None, Keeping::Browser, false) => String::new(),
    }
}

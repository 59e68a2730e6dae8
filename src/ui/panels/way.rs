//! The way to the message on a narrow page, and back to the question where one was; and the way back after a reload.

use super::desk::Desk;
use super::{go_to, rehearsal};
use crate::editor::{Event, Sheet};
use crate::web::{self, Node};

/// The name of the step that Back leads out of; behind it stands where one was.
const MESSAGE: &str = "message";

/// The page's id of the button that leads there.
pub(super) const SEE: &str = "see-message";

/// Goes to the message. Back leads to where one was.
pub(super) fn to_message(message: &Node) {
    let scroll = web::scrolled();
    web::step_in(&format!("{MESSAGE}:{scroll}"), move || come_back(scroll));
    go_to(message);
}

/// Once the page is whole: after a reload it stands where it stood, and Back does what it did.
pub(super) fn settle(desk: Desk) {
    let left = web::restore_place();
    if let Some((MESSAGE, scroll)) = left.first().and_then(|step| step.split_once(':')) {
        come_back(scroll.parse().unwrap_or_default());
    }
    for step in web::trail() {
        match step.split_once(':').unwrap_or((&step, "")) {
            (MESSAGE, scroll) => {
                let scroll = scroll.parse().unwrap_or_default();
                web::step_again(&step, move || come_back(scroll));
            }
            (rehearsal::STEP, _) => {
                let close = move || desk.send(Event::SheetShown(None));
                web::step_again(&step, close);
                desk.send(Event::SheetShown(Some(Sheet::Rehearsal)));
                // There may be nothing to rehearse any more.
                if desk.page().sheet.is_none() {
                    web::step_out(rehearsal::STEP);
                }
            }
            _ => {}
        }
    }
    web::on_connection(move |is_offline| desk.send(Event::ConnectionSeen { is_offline }));
}

fn come_back(scroll: i32) {
    if let Some(from) = Node::of_id(SEE) {
        from.focus_in_place();
    }
    web::scroll_to(scroll);
}

//! Something that lies over the page until it is put away.

use std::cell::Cell;
use std::rc::Rc;

use super::element::{Element, el};
use crate::web::spawn;

/// A dialog that is there while a condition holds; what is in it is made anew each time. `on_close` is told when the
/// candidate puts it away by Escape.
pub(crate) fn dialog(
    class: &str,
    is_open: impl Fn() -> bool + 'static,
    on_close: impl Fn() + 'static,
    body: impl Fn() -> Element + 'static,
) -> Element {
    let dialog = el("dialog").class(class);
    let (opens, closes) = (dialog.node(), dialog.node());
    let is_open: Rc<dyn Fn() -> bool> = Rc::new(is_open);
    let on_close: Rc<dyn Fn()> = Rc::new(on_close);
    let is_over = Rc::new(Cell::new(false));
    let (was_over, wants, is_there, on_key) = (is_over.clone(), is_open.clone(), is_open.clone(), on_close.clone());
    dialog
        // It closes before its content goes, and opens once that is there: so the browser knows where the focus was.
        .reacts(move || {
            if !wants() && is_over.replace(false) {
                closes.close_over();
            }
        })
        .shown_while(move || is_there(), body)
        .reacts(move || {
            if is_open() && !was_over.replace(true) {
                // What reacts for the first time has not come into the page yet.
                let (opens, is_over) = (opens.clone(), was_over.clone());
                spawn(async move {
                    if is_over.get() {
                        opens.open_over();
                    }
                });
            }
        })
        .on("close", move |_| on_close())
        // One that stands in the page does not hear Escape by itself.
        .on("keydown", move |event| {
            if event.key() == "Escape" {
                event.prevent();
                on_key();
            }
        })
}

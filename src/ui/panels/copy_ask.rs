//! Copying was asked for while the role or the name is missing: the page asks for them right there.

use std::rc::Rc;

use super::desk::Desk;
use crate::editor::{CopyPart, Event, TextField};
use crate::ui::parts::{Element, Row, TextBox, button, buttons, el};
use crate::ui::words::{more_words, words};
use crate::web::Node;

/// The question; nothing where none is asked. When it is answered, the focus goes to the button that copies.
pub(super) fn rows(desk: Desk, copy: &Node) -> Vec<Row> {
    let row = |part: CopyPart| {
        let copy = copy.clone();
        let key = if part == CopyPart::Subject { "subject" } else { "message" };
        Row::new(key, move || question(desk, part, copy))
    };
    desk.page().copy_ask.map(row).into_iter().collect()
}

fn question(desk: Desk, part: CopyPart, copy: Node) -> Element {
    let send: Rc<dyn Fn(Event)> = Rc::new(move |event| {
        desk.send(event);
        if desk.page().copy_ask.is_none() {
            copy.focus();
        }
    });
    let again = {
        let send = send.clone();
        move || send(Event::CopyRequested(part))
    };
    let (anyway, not_now) = (send.clone(), send);
    // What is missing now stays on the page while it is being typed.
    let now = desk.view();
    let role = now.names.typed.role.trim().is_empty().then(|| {
        let text = move || desk.name(|it| &it.typed.role);
        TextBox::new("gap-role", more_words().beside.which_job, text, desk.typed(TextField::Role))
            .on_enter(again.clone())
            .show()
    });
    let name = now.names.typed.own_name.trim().is_empty().then(|| {
        let text = move || desk.name(|it| &it.typed.own_name);
        TextBox::new("gap-name", more_words().beside.from_whom, text, desk.typed(TextField::OwnName))
            .autocomplete("name")
            .on_enter(again.clone())
            .show()
    });
    // Where no gap is left to be filled, the review has found something.
    if now.page.block.is_some() && !now.page.has_gap {
        return el("div")
            .class("Ask")
            .set("role", "group")
            .set("aria-label", more_words().beside.before_copy)
            .child(el("p").text(&(more_words().beside.see_review)(&now.page.block_title)))
            .child(buttons([
                button("plain", words().message.anyway, move || anyway(Event::CopyAnyway)),
                button("quiet", more_words().beside.not_now, move || not_now(Event::CopyAskDismissed)),
            ]));
    }
    el("div")
        .class("Ask")
        .set("role", "group")
        .set("aria-label", more_words().beside.before_copy)
        .child(el("p").text(words().message.has_gap))
        .children(role)
        .children(name)
        .child(buttons([
            button("plain", more_words().beside.fill_in, again.clone()),
            button("quiet", words().message.anyway, move || anyway(Event::CopyAnyway)),
            button("quiet", more_words().beside.not_now, move || not_now(Event::CopyAskDismissed)),
        ]))
}

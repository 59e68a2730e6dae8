//! A text that the page offers beside the message: what to know first, the text in a box of its own, and the ways to take it.

use std::rc::Rc;

use leptos::prelude::untrack;

use super::desk::Desk;
use crate::editor::Event;
use crate::ui::parts::{Element, button, buttons, el, typed_into};
use crate::ui::words::{MESSAGE_LANG, more_words};
use crate::web::Node;

/// Such a text. What is read here is read again whenever the view changes.
pub(super) struct Offered {
    /// The page's id of the text.
    pub(super) id: &'static str,
    /// What the text is.
    pub(super) label: &'static str,
    /// What the button says that copies it.
    pub(super) copy: &'static str,
    /// What to know before it is sent, and whether that is to be seen before anything else.
    pub(super) advice: Box<dyn Fn() -> (String, bool)>,
    /// The text; none where it is better to write nothing.
    pub(super) text: Rc<dyn Fn() -> Option<String>>,
    /// Is told what was typed.
    pub(super) on_input: Box<dyn Fn(String)>,
    /// Whether there is another wording.
    pub(super) has_others: Box<dyn Fn() -> bool>,
    /// Asks for it.
    pub(super) on_other: Box<dyn Fn()>,
}

impl Offered {
    /// The text on the page; `more` is told the text's box and gives what stands below it.
    pub(super) fn show(self, desk: Desk, more: impl FnOnce(&Node) -> Vec<Element>) -> Element {
        let Self { id, label, copy, advice, text, on_input, has_others, on_other } = self;
        let advice = Rc::new(advice);
        let is_weighty = advice.clone();
        let advice_id = format!("{id}-advice");
        let says = el("p")
            .set("id", &advice_id)
            .set("role", "status")
            .live("class", move || Some(if is_weighty().1 { "Note" } else { "Field-hint" }))
            .live_text(move || advice().0);
        let take: Rc<dyn Fn()> = {
            let text = text.clone();
            Rc::new(move || desk.send(Event::NoteCopyRequested(untrack(|| text()).unwrap_or_default())))
        };
        let take_by_key = take.clone();
        let field = el("textarea")
            .set("lang", MESSAGE_LANG)
            .class("Reply-text")
            .set("id", id)
            .set("rows", "8")
            .set("aria-describedby", &advice_id);
        let field = field.on("keydown", move |event| {
            // The keys that copy the message copy this text here.
            if event.key() == "Enter" && event.is_command() {
                event.prevent();
                take_by_key();
            }
        });
        let node = field.node();
        let has_none = {
            let text = text.clone();
            move || text().is_none()
        };
        let copy = button("plain", copy, move || take());
        let other = button("quiet", more_words().after.another, on_other).hidden_while(move || !has_others());
        let sheet = el("div")
            .class("Reply")
            .child(el("label").class("Field-label").set("for", id).text(label))
            .child(typed_into(field, move || text().unwrap_or_default(), on_input))
            .child(buttons([copy, other]))
            .hidden_while(has_none);
        el("div").class("Reply").child(says).child(sheet).children(more(&node))
    }
}

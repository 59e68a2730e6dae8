//! A text box with its label.

use std::cell::RefCell;
use std::rc::Rc;

use super::element::{Element, el};
use super::select::field_label;
use crate::editor::news::was_used;
use crate::ui::words::{MESSAGE_LANG, words};

/// A text box: one line, or several with [`TextBox::lines`].
pub(crate) struct TextBox {
    id: String,
    label: &'static str,
    hint: &'static str,
    autocomplete: &'static str,
    lines: &'static str,
    text: Box<dyn Fn() -> String>,
    reads: Option<Box<dyn Fn() -> String>>,
    on_input: Box<dyn Fn(String)>,
    on_enter: Option<Box<dyn Fn()>>,
}

impl TextBox {
    /// A box of one line. The id is the page's; `text` reads what the model holds.
    pub(crate) fn new(
        id: impl Into<String>,
        label: &'static str,
        text: impl Fn() -> String + 'static,
        on_input: impl Fn(String) + 'static,
    ) -> Self {
        Self {
            id: id.into(),
            label,
            hint: "",
            autocomplete: "off",
            lines: "",
            text: Box::new(text),
            reads: None,
            on_input: Box::new(on_input),
            on_enter: None,
        }
    }

    /// A line under the box.
    pub(crate) fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// What the browser may fill in.
    pub(crate) fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self { autocomplete, ..self }
    }

    /// Room for several lines: how many.
    pub(crate) fn lines(self, lines: &'static str) -> Self {
        Self { lines, ..self }
    }

    /// The sentence as it will read, under the box; nothing while it is empty.
    pub(crate) fn reads(self, reads: impl Fn() -> String + 'static) -> Self {
        Self { reads: Some(Box::new(reads)), ..self }
    }

    /// What the Enter key does in a box of one line.
    pub(crate) fn on_enter(self, on_enter: impl Fn() + 'static) -> Self {
        Self { on_enter: Some(Box::new(on_enter)), ..self }
    }

    /// The box on the page.
    pub(crate) fn show(self) -> Element {
        let Self { id, label, hint, autocomplete, lines, text, reads, on_input, on_enter } = self;
        let control = if lines.is_empty() {
            el("input").set("type", "text").set("autocomplete", autocomplete)
        } else {
            el("textarea").set("rows", lines)
        };
        let mut control = typed_into(control.class("Field-box").set("id", &id), text, on_input);
        let mut field = el("div").class("Field").child(field_label(&id, label));
        let hint_id = format!("{id}-hint");
        if !hint.is_empty() {
            control = control.set("aria-describedby", &hint_id);
        }
        if let Some(on_enter) = on_enter {
            control = control.on("keydown", move |event| {
                if event.key() == "Enter" && !event.is_command() {
                    on_enter();
                }
            });
        }
        field = field.child(control);
        if !hint.is_empty() {
            field = field.child(el("p").class("Field-hint").set("id", &hint_id).text(hint));
        }
        match reads {
            Some(reads) => field.child(will_read(reads)),
            None => field,
        }
    }
}

/// A field that shows the model's text, and tells what is typed into it.
pub(crate) fn typed_into(
    field: Element,
    text: impl Fn() -> String + 'static,
    on_input: impl Fn(String) + 'static,
) -> Element {
    fn erased(field: Element, text: Box<dyn Fn() -> String>, on_input: Box<dyn Fn(String)>) -> Element {
        let (shown, typed) = (field.node(), field.node());
        // What the field holds, so that the browser is asked for it only when somebody typed. Nobody else writes to it.
        let holds = Rc::new(RefCell::new(None));
        let held = holds.clone();
        let show: Rc<dyn Fn()> = Rc::new(move || {
            let text = text();
            let mut holds = holds.borrow_mut();
            match &*holds {
                Some(held) if *held == text => return,
                Some(_) => shown.replace_value(&text),
                None => shown.set_value(&text),
            }
            *holds = Some(text);
        });
        field.set("dir", "auto").shows(&show).on("input", move |_| {
            let text = typed.value();
            *held.borrow_mut() = Some(text.clone());
            was_used(&show);
            on_input(text);
        })
    }
    erased(field, Box::new(text), Box::new(on_input))
}

fn will_read(reads: Box<dyn Fn() -> String>) -> Element {
    let reads = Rc::new(reads);
    let is_empty = reads.clone();
    el("p")
        .class("Field-reads")
        .hidden_while(move || is_empty().is_empty())
        .child(el("span").class("Field-hint").text(words().page.will_read).text(" "))
        .child(el("q").set("lang", MESSAGE_LANG).live_text(move || reads()))
}

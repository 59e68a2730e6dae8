//! The first screen that stands in the page before the program runs: what was typed into it, and where the focus is.
//!
//! Invariant: nothing that was typed, and no place of the caret, is lost when the program takes over.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, HtmlElement, HtmlInputElement};

use crate::editor::Typed;
use crate::situation::Id;

/// The element that holds the page.
const CONTAINER: &str = "app";

/// The first screen.
pub(crate) struct Shell {
    document: Document,
    container: HtmlElement,
    focus: Option<Focus>,
}

/// Where the keyboard's focus is.
struct Focus {
    selector: String,
    text: Option<(String, u32, u32)>,
}

impl Shell {
    /// The first screen, if the page has it.
    pub(crate) fn find() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let container: HtmlElement = document.get_element_by_id(CONTAINER)?.dyn_into().ok()?;
        let focus = Focus::find(&document, &container);
        Some(Self { document, container, focus })
    }

    /// What was typed and chosen; what the page itself filled in does not count.
    pub(crate) fn typed(&self) -> Typed {
        Typed {
            role: self.text("role"),
            own_name: self.text("name"),
            company: self.text("company"),
            start: self.chosen("start"),
            why: self.chosen("why"),
        }
    }

    /// The emptied container.
    pub(crate) fn clear(&self) -> HtmlElement {
        self.container.set_text_content(None);
        self.container.clone()
    }

    /// Puts focus and caret where they were, on the element that took the place of the old one.
    pub(crate) fn restore_focus(self) {
        let Some(Focus { selector, text }) = self.focus else { return };
        let Ok(Some(element)) = self.container.query_selector(&selector) else { return };
        let Ok(input) = element.dyn_into::<HtmlInputElement>() else { return };
        input.focus().ok();
        if let Some((text, start, end)) = text {
            // The program writes its texts into the boxes a little later; the caret has to have something to stand in.
            if input.value() != text {
                input.set_value(&text);
            }
            input.set_selection_range(start, end).ok();
        }
    }

    fn text(&self, id: &str) -> String {
        let input = self.document.get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        input.map(|input| input.value()).unwrap_or_default()
    }

    fn chosen<T: Id>(&self, name: &str) -> Option<T> {
        let selector = format!("input[name='{name}']:checked");
        let input: HtmlInputElement = self.container.query_selector(&selector).ok()??.dyn_into().ok()?;
        if input.default_checked() { None } else { T::from_id(&input.value()) }
    }
}

/// Tells the page's own script, and whoever waits for it, that the program has taken over.
pub(crate) fn tell_ready() {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        root.set_attribute("data-ready", "1").ok();
    }
}

impl Focus {
    fn find(document: &Document, container: &HtmlElement) -> Option<Self> {
        let element = document.active_element().filter(|element| container.contains(Some(element)))?;
        let input: HtmlInputElement = element.dyn_into().ok()?;
        if input.type_() == "radio" {
            let selector = format!("input[name='{}'][value='{}']", input.name(), input.value());
            return Some(Self { selector, text: None });
        }
        let start = input.selection_start().ok().flatten().unwrap_or_default();
        let end = input.selection_end().ok().flatten().unwrap_or(start);
        Some(Self { selector: format!("#{}", input.id()), text: Some((input.value(), start, end)) })
    }
}

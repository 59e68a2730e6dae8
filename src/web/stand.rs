//! Where somebody stands in the page while it is built anew: how far down, what is open, and where the focus is.

use wasm_bindgen::JsValue;

use super::place::{is_open, open_now, scroll_to, scrolled, titles};
use super::{Node, js};

/// It, as long as the page is not there.
pub(crate) struct Stand {
    scroll: i32,
    /// Of each part that can be opened and is to be seen, in the order of the page, whether it is open.
    open: Vec<bool>,
    focus: Option<Focus>,
}

/// Where the keyboard's focus is: an element by its id, and what is selected in it.
struct Focus {
    id: String,
    selected: Option<(JsValue, JsValue)>,
}

impl Stand {
    /// Takes note of it.
    pub(crate) fn take() -> Self {
        Self { scroll: scrolled(), open: seen().iter().map(is_open).collect(), focus: Focus::find() }
    }

    /// Brings it about again.
    pub(crate) fn restore(self) {
        // What is opened comes right behind, before what was seen after it.
        for (nth, was_open) in self.open.into_iter().enumerate() {
            let Some(details) = seen().into_iter().nth(nth) else { break };
            match (was_open, is_open(&details)) {
                (true, false) => open_now(&details),
                (false, true) => drop(js::call(&details, "removeAttribute", &[&"open".into()])),
                _ => {}
            }
        }
        if let Some(Focus { id, selected }) = self.focus
            && let Some(node) = Node::of_id(&id)
        {
            node.focus_in_place();
            if let Some((from, to)) = selected {
                js::call(node.as_js(), "setSelectionRange", &[&from, &to]).ok();
            }
        }
        scroll_to(self.scroll);
    }
}

impl Focus {
    fn find() -> Option<Self> {
        let active = js::get(&js::get(&js::global(), "document")?, "activeElement")?;
        let id = js::get(&active, "id")?.as_string().filter(|id| !id.is_empty())?;
        let place = |name| js::get(&active, name).filter(|place| place.as_f64().is_some());
        Some(Self { id, selected: place("selectionStart").zip(place("selectionEnd")) })
    }
}

/// What can be opened and is not inside of something closed.
fn seen() -> Vec<JsValue> {
    let is_seen = |details: &JsValue| {
        let outside = js::get(details, "parentElement").unwrap_or_default();
        js::call(&outside, "closest", &[&"details:not([open])".into()]).is_ok_and(|closed| closed.is_null())
    };
    titles().into_iter().map(|(details, _)| details).filter(is_seen).collect()
}

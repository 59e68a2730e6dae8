//! The keyboard's focus.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement};

use super::timer;

/// The boxes for the role and the name: those of the question, and those that are always there.
const BOXES: [&str; 4] = ["gap-role", "gap-name", "role", "name"];

/// Moves the focus to the first box that is there and empty, once the page shows what it has to show.
pub(super) fn on_gap() {
    timer::later(0, || {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        let boxes = BOXES.iter().filter_map(|id| document.get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok());
        let empty = boxes.into_iter().find(|input| input.value().trim().is_empty());
        if let Some(input) = empty {
            let input: HtmlElement = input.into();
            input.focus().ok();
        }
    });
}

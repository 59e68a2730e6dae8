//! The frame of another page, where this page stands in one. `static/frame.js` talks with that page; what it tells is a
//! number.
//!
//! Invariant: no text of the candidate passes here outwards.

use wasm_bindgen::JsValue;

use super::js;
use crate::editor::Keeping;

/// What boot.js calls the module that talks with the other page.
const MODULE: &str = "bowoutFrame";

/// The way to the page that shows this one.
#[derive(Clone)]
pub(crate) struct Neighbour(JsValue);

/// Whether another page shows this one.
pub(crate) fn is_framed() -> bool {
    let window = js::global();
    js::get(&window, "parent").is_some_and(|parent| parent != window)
}

/// For how long drafts are kept here: in a frame for the tab, unless somebody asked to keep them.
pub(super) fn keeping() -> Keeping {
    if is_framed() && !module().is_some_and(|it| is(&it, "keeps")) { Keeping::Tab } else { Keeping::Browser }
}

impl Neighbour {
    /// The page around this one, where the module that talks with it is here.
    pub(crate) fn find() -> Option<Self> {
        module().map(Self)
    }

    /// Whether the drafts of this frame could be kept for longer than the tab.
    pub(crate) fn could_keep(&self) -> bool {
        is(&self.0, "couldKeep")
    }

    /// Keeps drafts in this browser from now on, with those that are here; the page starts anew.
    pub(crate) fn keep(&self) {
        js::call(&self.0, "keep", &[]).ok();
    }

    /// Tells it a number.
    pub(crate) fn tell(&self, kind: &str, number: usize) {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        js::call(&self.0, "tell", &[&kind.into(), &number.into()]).ok();
    }
}

fn module() -> Option<JsValue> {
    js::get(&js::global(), MODULE)
}

fn is(module: &JsValue, name: &str) -> bool {
    js::get(module, name).is_some_and(|it| it.is_truthy())
}

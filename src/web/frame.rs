//! The frame of another page, where this page stands in one. `static/frame.js` talks with that page; what it hears is given
//! on as text, and what it tells is a number.
//!
//! Invariant: no text of the candidate passes here outwards.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::{Node, js, tab};
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

/// For how long drafts are kept here: for the tab where somebody chose that, and in a frame unless
/// somebody asked to keep them.
pub(super) fn keeping() -> Keeping {
    let is_tab = tab::keeps() || is_framed() && !module().is_some_and(|it| is(&it, "keeps"));
    if is_tab { Keeping::Tab } else { Keeping::Browser }
}

/// Remembers for the next start in a frame that drafts are kept in this browser, as `frame.js` does when it is asked.
pub(super) fn remember_keeping() {
    let storage = js::get(&js::global(), "localStorage").unwrap_or_default();
    js::call(&storage, "setItem", &[&"bowout:keep".into(), &"1".into()]).ok();
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

    /// Hears what the other page asks for, first of all what stood in the address: each time a list of entries, as in a
    /// link.
    pub(crate) fn listen(&self, hear: impl Fn(String) + 'static) {
        let hear = Closure::<dyn Fn(String)>::new(hear).into_js_value();
        js::call(&self.0, "listen", &[&hear]).ok();
    }

    /// Opens this page with a fragment in a tab of its own; the address, where the frame may not do so.
    pub(crate) fn open_tab(&self, fragment: &str) -> Option<String> {
        js::call(&self.0, "openTab", &[&fragment.into()]).ok()?.as_string()
    }

    /// Puts a value of the frame's looks in force, by the name of its attribute; `None` for the page's own.
    pub(crate) fn wear(&self, name: &str, value: Option<&str>) {
        js::call(&self.0, "wear", &[&name.into(), &value.into()]).ok();
    }

    /// Puts a colour in force, by the name of its token, for light and dark pages; without one, the page's own.
    pub(crate) fn paint(&self, token: &str, colours: Option<(String, String)>) {
        let (light, dark) = colours.unwrap_or_default();
        js::call(&self.0, "paint", &[&token.into(), &light.into(), &dark.into()]).ok();
    }

    /// Lets the box with this id stand fast, with a reason below it; without a reason it can be typed into again.
    pub(crate) fn fix(&self, id: &str, reason: Option<&str>) {
        js::call(&self.0, "fix", &[&id.into(), &reason.into()]).ok();
    }

    /// Puts something right after a place of the page.
    pub(crate) fn put_after(&self, selector: &str, node: &Node) {
        js::call(&self.0, "putAfter", &[&selector.into(), node.as_js()]).ok();
    }

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

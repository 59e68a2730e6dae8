//! Places in the page: making them, changing them, hearing what happens to them.
//!
//! The program builds every element of the page through this one type, so that the first load carries the code for it once.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::js;

/// The name space of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

thread_local! {
    static DOCUMENT: Option<Document> = web_sys::window().and_then(|window| window.document());
}

/// An element, a text, or an anchor between elements. Clones are the same place.
#[derive(Clone, PartialEq)]
pub(crate) struct Node(web_sys::Node);

/// Something that happened to an element.
pub(crate) struct Happening(web_sys::Event);

impl Node {
    /// An element, outside the page at first.
    pub(crate) fn element(tag: &str) -> Self {
        Self::made(|document| document.create_element(tag).ok())
    }

    /// An element of a drawing.
    pub(crate) fn drawing(tag: &str) -> Self {
        Self::made(|document| document.create_element_ns(Some(SVG), tag).ok())
    }

    /// A text.
    pub(crate) fn text(text: &str) -> Self {
        Self::made(|document| Some(document.create_text_node(text)))
    }

    /// The element of the page with this id.
    pub(crate) fn of_id(id: &str) -> Option<Self> {
        DOCUMENT.with(|document| document.as_ref()?.get_element_by_id(id)).map(|element| Self(element.into()))
    }

    /// The page as a whole.
    pub(crate) fn page() -> Option<Self> {
        DOCUMENT.with(Clone::clone).map(|document| Self(document.into()))
    }

    /// A place that nobody sees, for others to be put before.
    pub(crate) fn anchor() -> Self {
        Self::text("")
    }

    fn made<T: JsCast>(make: impl FnOnce(&Document) -> Option<T>) -> Self {
        // Without a document there is no page to build, and the program ends before it comes here.
        let node = DOCUMENT.with(|document| document.as_ref().and_then(make).map(JsCast::unchecked_into));
        Self(node.unwrap_or_else(|| JsValue::UNDEFINED.unchecked_into()))
    }

    /// Sets an attribute; names come from the program, so that this cannot fail.
    pub(crate) fn set(&self, name: &str, value: &str) {
        self.as_element().set_attribute(name, value).ok();
    }

    /// Takes an attribute away.
    pub(crate) fn unset(&self, name: &str) {
        self.as_element().remove_attribute(name).ok();
    }

    /// Replaces everything in it by a text.
    pub(crate) fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Puts another place at its end.
    pub(crate) fn append(&self, child: &Self) {
        self.0.append_child(&child.0).ok();
    }

    /// Puts another place before this one, which stands in the page or in an element.
    pub(crate) fn put_before(&self, other: &Self) {
        if let Some(parent) = self.0.parent_node() {
            parent.insert_before(&other.0, Some(&self.0)).ok();
        }
    }

    /// What stands right before it.
    pub(crate) fn previous(&self) -> Option<Self> {
        self.0.previous_sibling().map(Self)
    }

    /// Takes it out of the page.
    pub(crate) fn remove(&self) {
        self.as_element().remove();
    }

    /// Listens as long as the place is there.
    pub(crate) fn on(&self, event: &str, run: Box<dyn Fn(Happening)>) {
        let run = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| run(Happening(event.unchecked_into())));
        self.0.add_event_listener_with_callback(event, run.into_js_value().unchecked_ref()).ok();
    }

    /// What a field holds.
    pub(crate) fn value(&self) -> String {
        self.as_field().value()
    }

    /// Makes a field hold something else. It is written to only where the two differ, so that caret and composition
    /// stay with whoever is typing.
    pub(crate) fn set_value(&self, value: &str) {
        if self.value() != value {
            self.as_field().set_value(value);
        }
    }

    /// Makes a field hold something else than it does, for those who know what it holds.
    pub(crate) fn replace_value(&self, value: &str) {
        self.as_field().set_value(value);
    }

    /// Whether a box is ticked.
    pub(crate) fn is_checked(&self) -> bool {
        self.as_field().checked()
    }

    /// Ticks a box, or clears it.
    pub(crate) fn set_checked(&self, is_checked: bool) {
        self.as_field().set_checked(is_checked);
    }

    /// Gives it the keyboard's focus. That it may fail is of no consequence.
    pub(crate) fn focus(&self) {
        self.0.unchecked_ref::<HtmlElement>().focus().ok();
    }

    /// Selects the text of a field.
    pub(crate) fn select(&self) {
        self.as_field().select();
    }

    /// Brings it into view.
    pub(crate) fn show(&self) {
        self.as_element().scroll_into_view();
    }

    /// Presses it.
    pub(crate) fn click(&self) {
        self.0.unchecked_ref::<HtmlElement>().click();
    }

    /// It as JavaScript sees it.
    pub(super) fn as_js(&self) -> &JsValue {
        &self.0
    }

    fn as_element(&self) -> &Element {
        self.0.unchecked_ref()
    }

    /// Text areas and lists have the properties of inputs that are used here, under the same names.
    fn as_field(&self) -> &HtmlInputElement {
        self.0.unchecked_ref()
    }
}

impl From<web_sys::HtmlElement> for Node {
    fn from(element: web_sys::HtmlElement) -> Self {
        Self(element.into())
    }
}

impl Happening {
    /// The key that was pressed; empty while a composition goes on, whose keys are the input method's.
    pub(crate) fn key(&self) -> String {
        let event: &KeyboardEvent = self.0.unchecked_ref();
        if event.is_composing() { String::new() } else { event.key() }
    }

    /// Whether Control or Command was held.
    pub(crate) fn is_command(&self) -> bool {
        let event: &KeyboardEvent = self.0.unchecked_ref();
        event.ctrl_key() || event.meta_key()
    }

    /// Whether Shift was held. (The case of a letter does not tell: there is also Caps Lock.)
    pub(crate) fn is_shifted(&self) -> bool {
        self.0.unchecked_ref::<KeyboardEvent>().shift_key()
    }

    /// What it tells of: another thing that happened.
    pub(crate) fn detail(&self) -> Option<Self> {
        js::get(&self.0, "detail").map(|it| Self(it.unchecked_into()))
    }

    /// Keeps the browser from doing what it would.
    pub(crate) fn prevent(&self) {
        self.0.prevent_default();
    }

    /// Whether somebody did that.
    pub(crate) fn is_prevented(&self) -> bool {
        self.0.default_prevented()
    }
}

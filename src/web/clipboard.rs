//! The clipboard: a ladder of ways, tried one after the other; what happened is always told.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::{Answer, files, fragment, js};
use crate::editor::{CopyOutcome, CopyPart, Event};
use crate::handoff;

/// Copies a text; it has to be called in the press of a button, and begins at once.
pub(super) fn copy(part: CopyPart, text: String, answer: &Answer) {
    let text = match part {
        CopyPart::Link => format!("{}{text}", fragment::page_address()),
        CopyPart::Message | CopyPart::Subject | CopyPart::Note => text,
    };
    let begun = match part {
        CopyPart::Message => write_item(&text),
        CopyPart::Subject | CopyPart::Link | CopyPart::Note => write_text(&text),
    };
    let answer = answer.clone();
    spawn_local(async move {
        let is_copied = js::succeeds(begun).await || js::succeeds(write_text(&text)).await || command_copies(&text);
        let outcome = match is_copied {
            true => CopyOutcome::Copied,
            false if selects_box_of(part) => CopyOutcome::Selected,
            false => CopyOutcome::Failed,
        };
        answer(Event::Copied(part, outcome));
    });
}

fn clipboard() -> Result<JsValue, JsValue> {
    let navigator = js::get(&js::global(), "navigator");
    navigator.and_then(|navigator| js::get(&navigator, "clipboard")).ok_or(JsValue::UNDEFINED)
}

/// First: one item, as text and as paragraphs.
fn write_item(text: &str) -> Result<JsValue, JsValue> {
    let clipboard = clipboard()?;
    let texts = Object::new();
    for (kind, text) in [("text/plain", text), ("text/html", &handoff::clipboard_html(text))] {
        // Safari wants promises.
        Reflect::set(&texts, &kind.into(), &Promise::resolve(&files::blob(kind, text)?))?;
    }
    let item: Function = js::get(&js::global(), "ClipboardItem").ok_or(JsValue::UNDEFINED)?.dyn_into()?;
    let item = Reflect::construct(&item, &Array::of1(&texts))?;
    js::call(&clipboard, "write", &[&Array::of1(&item)])
}

/// Second: the text alone.
fn write_text(text: &str) -> Result<JsValue, JsValue> {
    js::call(&clipboard()?, "writeText", &[&text.into()])
}

/// Third: the old command, from a box that is there for a moment.
fn command_copies(text: &str) -> bool {
    let Some(document) = document() else { return false };
    let focused = document.active_element();
    let is_copied = command_copies_from_box(&document, text).unwrap_or(false);
    if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focused.focus().ok();
    }
    is_copied
}

fn command_copies_from_box(document: &Document, text: &str) -> Result<bool, JsValue> {
    let body = document.body().ok_or(JsValue::UNDEFINED)?;
    let area: HtmlTextAreaElement = document.create_element("textarea")?.dyn_into()?;
    area.set_class_name("Hidden");
    area.set_read_only(true);
    area.set_value(text);
    body.append_child(&area)?;
    area.select();
    let is_copied = js::call(document, "execCommand", &[&"copy".into()]);
    area.remove();
    Ok(is_copied?.is_truthy())
}

/// Last: the text is selected where it stands, for the candidate to press the keys.
fn selects_box_of(part: CopyPart) -> bool {
    let id = match part {
        CopyPart::Message => "message",
        CopyPart::Subject => "subject",
        CopyPart::Link | CopyPart::Note => return false,
    };
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return false };
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
        return area.focus().is_ok();
    }
    let Some(input) = element.dyn_ref::<HtmlInputElement>() else { return false };
    input.select();
    input.focus().is_ok()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

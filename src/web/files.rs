//! Texts as files.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag};

use super::{Node, js, timer};
use crate::drafts::archive::ArchiveFault;

/// How long the browser may take to begin a download, in milliseconds.
const PATIENCE_MS: i32 = 10_000;

/// Downloads a text; an error where the browser does not.
pub(crate) fn download(file_name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|it| it.document()).ok_or(JsValue::UNDEFINED)?;
    let urls = js::get(&js::global(), "URL").ok_or(JsValue::UNDEFINED)?;
    let url = js::call(&urls, "createObjectURL", &[blob(kind, text)?.as_ref()])?;
    let link = document.create_element("a")?;
    link.set_attribute("href", &url.as_string().unwrap_or_default())?;
    link.set_attribute("download", file_name)?;
    js::call(&link, "click", &[])?;
    timer::later(PATIENCE_MS, move || {
        js::call(&urls, "revokeObjectURL", &[&url]).ok();
    });
    Ok(())
}

/// Reads the file that somebody picks, unless it is larger than this.
pub(crate) fn on_pick(picker: &Node, max_bytes: u32, then: Rc<dyn Fn(Result<String, ArchiveFault>)>) {
    let node = picker.clone();
    let read = move || {
        let file = js::get(node.as_js(), "files").and_then(|files| js::get(&files, "0"));
        let Some(file) = file else { return };
        let then = then.clone();
        if js::get(&file, "size").and_then(|size| size.as_f64()).is_none_or(|size| f64::from(max_bytes) < size) {
            return then(Err(ArchiveFault::TooLarge));
        }
        let begun = js::call(&file, "text", &[]);
        spawn_local(async move {
            let text = js::settled(begun).await.and_then(|text| text.as_string());
            then(text.ok_or(ArchiveFault::NotRead));
        });
        // The same file can be picked again.
        node.replace_value("");
    };
    picker.on("change", Box::new(move |_| read()));
}

/// The text as a blob of this type.
pub(super) fn blob(kind: &str, text: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
}

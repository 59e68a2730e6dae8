//! What lies over the page: the browser's own dialogs.

use super::{Node, js};

impl Node {
    /// Shows a dialog, and gives it the focus. Where another site makes the frame as high as the page, what hangs on the
    /// frame's middle may be far outside of what is seen: there the dialog opens at its place in the page.
    pub(crate) fn open_over(&self) {
        let way = if is_tall() { "show" } else { "showModal" };
        js::call(self.as_js(), way, &[]).ok();
    }

    /// Closes a dialog; the focus goes back to where it was.
    pub(crate) fn close_over(&self) {
        js::call(self.as_js(), "close", &[]).ok();
    }
}

/// Whether the page around this one makes the frame as high as its content (static/frame.js).
fn is_tall() -> bool {
    root_matches("[data-tall]")
}

/// Whether the page is read from right to left.
pub(crate) fn is_right_to_left() -> bool {
    root_matches(":dir(rtl)")
}

fn root_matches(selector: &str) -> bool {
    let page = js::get(&js::global(), "document").unwrap_or_default();
    let root = js::get(&page, "documentElement").unwrap_or_default();
    js::call(&root, "matches", &[&selector.into()]).is_ok_and(|matches| matches.is_truthy())
}

/// Whether keys are named as Apple does.
pub(crate) fn is_apple() -> bool {
    let platform = js::get(&js::global(), "navigator").and_then(|it| js::get(&it, "platform")?.as_string());
    platform.is_some_and(|it| ["Mac", "iP"].iter().any(|name| it.starts_with(name)))
}

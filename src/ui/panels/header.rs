//! Name, promise, the other language, and the way to the drafts.

use super::desk::Desk;
use super::go_to;
use crate::drafts::Entry;
use crate::editor::Event;
use crate::situation::Id as _;
use crate::ui::parts::{Element, Icon, bare_button, el, icon};
use crate::ui::words::words;
use crate::web::Node;

/// The head of the page.
pub(super) fn show(desk: Desk, drafts: Node) -> Element {
    let n_drafts = move || desk.drafts().iter().filter(|draft| draft.entry == Entry::Draft).count();
    let count = el("span")
        .class("Header-count")
        .set("aria-hidden", "true")
        .hidden_while(move || n_drafts() == 0)
        .live_text(move || n_drafts().to_string());
    el("header")
        .class("Header")
        .child(el("div").class("Header-name").child(icon(Icon::Mark)).child(el("h1").text("Bow Out")))
        .child(el("p").text(words().header.promise))
        .child(
            // Each language is named in itself.
            bare_button("Button", move || desk.send_later(Event::PageLangChosen(words().lang.next())))
                .set("id", "page-lang")
                .set("data-look", "quiet")
                .set("lang", words().lang.next().id())
                .text(words().lang.next().name()),
        )
        .child(
            bare_button("Button", move || go_to(&drafts))
                .set("data-look", "plain")
                .child(icon(Icon::Drafts))
                .text(words().header.drafts)
                .child(count),
        )
}

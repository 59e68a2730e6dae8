//! What does not fit together, and what happened: quiet lines above the questions.

use super::desk::Desk;
use crate::editor::Event;
use crate::ui::parts::{Element, Row, button, el};
use crate::ui::words::words;

/// The notes; nothing where there are none.
pub(super) fn show(desk: Desk) -> Element {
    el("div").class("Notes").shown_while(move || !desk.page().notices.is_empty(), move || notices(desk)).rows(
        move || {
            let note = |note: &&'static str| {
                let note = *note;
                Row::new(note, move || el("div").class("Note").set("data-kind", "warn").child(el("p").text(note)))
            };
            desk.page().mismatches.iter().map(note).collect()
        },
    )
}

fn notices(desk: Desk) -> Element {
    let lines = el("div").rows(move || {
        let line = |(idx, notice): (usize, &String)| {
            let notice = notice.clone();
            Row::new(format!("{idx} {notice}"), move || el("p").text(&notice))
        };
        desk.page().notices.iter().enumerate().map(line).collect()
    });
    let dismiss = button("quiet", words().page.dismiss, move || desk.send(Event::NoticeDismissed));
    el("div").class("Note").child(lines).child(dismiss)
}

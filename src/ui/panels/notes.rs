//! What does not fit together, and what happened: quiet lines above the questions.

use leptos::prelude::*;

use super::desk::Desk;
use crate::editor::Event;
use crate::ui::parts::button;

/// The notes; nothing where there are none.
pub(super) fn show(desk: Desk) -> AnyView {
    let notices = desk.memo(|view| view.notices.clone());
    let mismatches = desk.memo(|view| view.mismatches.clone());
    let lines = move || notices.get().into_iter().map(|notice| view! { <p>{notice}</p> }).collect_view();
    let notices_view = move || {
        (!notices.with(Vec::is_empty)).then(|| {
            view! {
                <div class="Note">
                    <div>{lines}</div>
                    {button("quiet", "Dismiss", move || desk.send(Event::NoticeDismissed))}
                </div>
            }
        })
    };
    let mismatches_view = move || {
        let note = |note: &'static str| view! { <div class="Note" data-kind="warn"><p>{note}</p></div> };
        mismatches.get().into_iter().map(note).collect_view()
    };
    view! { <div class="Notes">{notices_view} {mismatches_view}</div> }.into_any()
}

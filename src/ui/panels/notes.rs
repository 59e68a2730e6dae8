//! What does not fit together, and what happened: quiet lines above the questions.

use leptos::prelude::*;

use super::desk::Desk;
use crate::editor::Event;
use crate::ui::parts::{button, live};

/// The notes; nothing where there are none.
pub(super) fn show(desk: Desk) -> AnyView {
    let notices = desk.memo(|view| view.notices.clone());
    let mismatches = desk.memo(|view| view.mismatches.clone());
    let line = |notice: String| view! { <p>{notice}</p> }.into_any();
    let notices_view = move || {
        (!notices.with(Vec::is_empty)).then(|| {
            view! {
                <div class="Note">
                    <div>{notices.get().into_iter().map(line).collect_view()}</div>
                    {button("quiet", "Dismiss", move || desk.send(Event::NoticeDismissed))}
                </div>
            }
            .into_any()
        })
    };
    let mismatches_view = move || {
        let note = |note: &'static str| view! { <div class="Note" data-kind="warn"><p>{note}</p></div> }.into_any();
        Some(mismatches.get().into_iter().map(note).collect_view().into_any())
    };
    view! { <div class="Notes">{live(notices_view)} {live(mismatches_view)}</div> }.into_any()
}

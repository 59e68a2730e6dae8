//! Puts the page in the place of the first screen.

use leptos::prelude::*;

use super::dispatch::Dispatch;
use super::panels;
use crate::editor::ViewModel;
use crate::web::Shell;

/// Takes over the first screen with all that was typed into it.
pub fn mount() {
    let Some(shell) = Shell::find() else { return };
    let typed = shell.typed();
    leptos::mount::mount_to(shell.clear(), || {
        let dispatch = Dispatch::start(typed);
        app(dispatch.view(), dispatch)
    })
    .forget();
    shell.restore_focus();
}

/// The page.
fn app(view: RwSignal<ViewModel>, dispatch: Dispatch) -> impl IntoView {
    panels::page(view, dispatch)
}

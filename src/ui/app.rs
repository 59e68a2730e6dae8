//! Puts the page in the place of the first screen.

use super::dispatch::Dispatch;
use super::panels;
use crate::web::{self, Node, Shell};

/// Takes over the first screen with all that was typed into it.
pub fn mount() {
    web::enter(take_over);
}

fn take_over() {
    let Some(shell) = Shell::find() else { return };
    let typed = shell.typed();
    let container = shell.clear();
    let place = Node::from(container.clone());
    leptos::mount::mount_to(container, move || place.append(&panels::whole(Dispatch::start(typed)).start())).forget();
    shell.restore_focus();
    web::tell_ready();
}

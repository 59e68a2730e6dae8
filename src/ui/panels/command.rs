//! The table of commands on the page: their buttons and their keys.

use super::desk::Desk;
use crate::editor::Event;
use crate::editor::commands::{Command, command_of};
use crate::ui::parts::{Element, bare_button};
use crate::ui::words::words;
use crate::web::{Happening, Node};

/// A button of a command, without words. `class` says where it belongs.
pub(super) fn bare(class: &str, desk: Desk, command: &'static Command) -> Element {
    let button = bare_button(class, move || run(desk, command))
        .set("data-name", command.name)
        .live("aria-disabled", move || (!(command.is_enabled)(&desk.page())).then_some("true"));
    if command.shortcuts.is_empty() { button } else { button.set("aria-keyshortcuts", command.shortcuts) }
}

/// The same with the command's words.
pub(super) fn button(look: &str, desk: Desk, command: &'static Command) -> Element {
    bare("Button", desk, command).set("data-look", look).text((command.label)(words()))
}

/// Hears the keys of all commands, wherever the focus is.
pub(super) fn listen(desk: Desk) {
    let Some(page) = Node::page() else { return };
    let hear = move |told: Happening| {
        let Some(event) = told.detail() else { return };
        let Some(command) = command_of(&event.key(), event.is_command(), event.is_shifted()) else { return };
        // A text beside the message has keys of its own.
        if !event.is_prevented() {
            event.prevent();
            run(desk, command);
        }
    };
    // Told by the page's own script (`static/boot.js`): most keys are letters of a text.
    page.on("command", Box::new(hear));
}

/// Tells what the command stands for.
pub(super) fn run(desk: Desk, command: &Command) {
    match (command.event)() {
        // What lies over the page comes with its later part.
        event @ Event::SheetShown(_) => desk.send_later(event),
        event => desk.send(event),
    }
}

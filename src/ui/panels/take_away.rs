//! The ways to take the message away.

use super::command;
use super::desk::Desk;
use crate::editor::commands::{COPY, Command, DOWNLOAD, PRINT, SHARE};
use crate::editor::{CopyPart, Event};
use crate::ui::parts::{Element, Icon, bare_button, el, icon};
use crate::ui::words::words;
use crate::web::can_share;

/// The one thing to do.
pub(super) fn copy(desk: Desk) -> Element {
    command::bare("Button", desk, &COPY).set("data-look", "main").child(icon(Icon::Copy)).text((COPY.label)(words()))
}

/// Everything else that can be done with the message.
pub(super) fn others(desk: Desk) -> Element {
    let on_sent = move || {
        if let Some(step) = desk.steps().iter().find(|step| step.is_shown) {
            desk.send(Event::StepTicked(step.id.clone()));
        }
    };
    let sent = bare_button("Action", on_sent)
        .live("aria-pressed", move || Some(if desk.page().is_sent { "true" } else { "false" }))
        .child(icon(Icon::Done))
        .live_text(move || if desk.page().is_sent { words().message.is_sent } else { words().message.mark_sent });
    el("div")
        .class("Actions")
        .set("role", "group")
        .set("aria-label", words().message.other_ways)
        .shown_while(move || desk.page().has_subject, move || mail(desk))
        .children(can_share().then(|| action(Icon::Share, desk, &SHARE)))
        .child(action(Icon::Download, desk, &DOWNLOAD))
        .child(action(Icon::Print, desk, &PRINT))
        .child(sent)
}

fn action(drawing: Icon, desk: Desk, way: &'static Command) -> Element {
    command::bare("Action", desk, way).set("data-way", way.name).child(icon(drawing)).text((way.label)(words()))
}

/// The mail program, with as much of the message as fits into a link; the rest is copied on the way.
fn mail(desk: Desk) -> Element {
    let on_open = move || {
        if !desk.page().fits_mail {
            desk.send(Event::CopyRequested(CopyPart::Message));
        }
    };
    let label = move || {
        if desk.page().fits_mail { words().message.open_mail } else { words().message.copy_then_mail }
    };
    el("a")
        .class("Action")
        .live("href", move || Some(desk.message().mail.url().to_owned()))
        .on_press(on_open)
        .child(icon(Icon::Mail))
        .live_text(label)
}

/// What to know before the mail program opens.
pub(super) fn mail_hint(desk: Desk) -> Element {
    let too_long = el("span").hidden_while(move || desk.page().fits_mail).text(words().message.too_long).text(" ");
    el("p")
        .class("Field-hint")
        .hidden_while(move || !desk.page().has_subject)
        .child(too_long)
        .text(words().message.work_computer)
}

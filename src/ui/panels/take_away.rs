//! The ways to take the message away.

use super::desk::Desk;
use crate::editor::{CopyPart, Event};
use crate::handoff::MailLink;
use crate::ui::parts::{Element, Icon, bare_button, el, icon};
use crate::web::can_share;

/// The one thing to do.
pub(super) fn copy(desk: Desk) -> Element {
    bare_button("Button", move || desk.send(Event::CopyRequested(CopyPart::Message)))
        .set("data-look", "main")
        .set("aria-keyshortcuts", "Control+Enter Meta+Enter")
        .child(icon(Icon::Copy))
        .text("Copy message")
}

/// Everything else that can be done with the message.
pub(super) fn others(desk: Desk) -> Element {
    let on_sent = move || {
        if let Some(step) = desk.view().steps.iter().find(|step| step.is_shown) {
            desk.send(Event::StepTicked(step.id.clone()));
        }
    };
    let sent = bare_button("Action", on_sent)
        .live("aria-pressed", move || Some(if desk.view().is_sent { "true" } else { "false" }))
        .child(icon(Icon::Done))
        .live_text(move || if desk.view().is_sent { "Marked as sent" } else { "Mark as sent" });
    el("div")
        .class("Actions")
        .set("role", "group")
        .set("aria-label", "Other ways")
        .shown_while(move || desk.view().message.subject.is_some(), move || mail(desk))
        .children(can_share().then(|| action(Icon::Share, "Share", move || desk.send(Event::ShareRequested))))
        .child(action(Icon::Download, "Download .txt", move || desk.send(Event::DownloadRequested)))
        .child(action(Icon::Print, "Print", move || desk.send(Event::PrintRequested)))
        .child(sent)
}

fn action(drawing: Icon, label: &str, on_press: impl Fn() + 'static) -> Element {
    bare_button("Action", on_press).set("data-way", label).child(icon(drawing)).text(label)
}

/// The mail program, with as much of the message as fits into a link; the rest is copied on the way.
fn mail(desk: Desk) -> Element {
    let on_open = move || {
        if !fits(&desk.view().message.mail) {
            desk.send(Event::CopyRequested(CopyPart::Message));
        }
    };
    let label = move || if fits(&desk.view().message.mail) { "Open in mail" } else { "Copy, then open mail" };
    el("a")
        .class("Action")
        .live("href", move || Some(desk.view().message.mail.url().to_owned()))
        .on_press(on_open)
        .child(icon(Icon::Mail))
        .live_text(label)
}

fn fits(mail: &MailLink) -> bool {
    matches!(mail, MailLink::Full(_))
}

/// What to know before the mail program opens.
pub(super) fn mail_hint(desk: Desk) -> Element {
    let too_long = el("span")
        .hidden_while(move || fits(&desk.view().message.mail))
        .text("The text is too long for a mail link: paste it there. ");
    el("p")
        .class("Field-hint")
        .hidden_while(move || desk.view().message.subject.is_none())
        .child(too_long)
        .text("On a work computer, mail may open your employer’s account.")
}

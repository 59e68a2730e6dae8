//! The ways to take the message away.

use leptos::{html, prelude::*};

use super::desk::Desk;
use crate::editor::{CopyPart, Event};
use crate::handoff::MailLink;
use crate::ui::parts::{Icon, icon};
use crate::web::can_share;

/// The one thing to do.
pub(super) fn copy(desk: Desk, node: NodeRef<html::Button>) -> AnyView {
    view! {
        <button
            type="button"
            class="Button"
            data-look="main"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            node_ref=node
            on:click=move |_| desk.send(Event::CopyRequested(CopyPart::Message))
        >
            {icon(Icon::Copy)} "Copy message"
        </button>
    }
    .into_any()
}

/// Everything else that can be done with the message.
pub(super) fn others(desk: Desk) -> AnyView {
    let is_sent = desk.memo(|view| view.is_sent);
    let sent_label = move || if is_sent.get() { "Marked as sent" } else { "Mark as sent" };
    let on_sent = move |_| desk.send(if is_sent.get_untracked() { Event::SentUnmarked } else { Event::SentMarked });
    view! {
        <div class="Actions" role="group" aria-label="Other ways">
            {mail(desk)}
            {can_share().then(|| action(Icon::Share, "Share", move || desk.send(Event::ShareRequested)))}
            {action(Icon::Download, "Download .txt", move || desk.send(Event::DownloadRequested))}
            {action(Icon::Print, "Print", move || desk.send(Event::PrintRequested))}
            <button
                type="button"
                class="Action"
                aria-pressed=move || if is_sent.get() { "true" } else { "false" }
                on:click=on_sent
            >
                {icon(Icon::Done)} {sent_label}
            </button>
        </div>
        {mail_hint(desk)}
    }
    .into_any()
}

/// The mail program, with as much of the message as fits into a link; the rest is copied on the way.
fn mail(desk: Desk) -> AnyView {
    let is_mail = desk.memo(|view| view.message.subject.is_some());
    let url = desk.memo(|view| view.message.mail.url().to_owned());
    let fits = desk.memo(|view| matches!(view.message.mail, MailLink::Full(_)));
    let label = move || if fits.get() { "Open in mail" } else { "Copy, then open mail" };
    let on_open = move |_| {
        if !fits.get_untracked() {
            desk.send(Event::CopyRequested(CopyPart::Message));
        }
    };
    let link = move || view! { <a class="Action" href=url on:click=on_open>{icon(Icon::Mail)} {label}</a> };
    (move || is_mail.get().then(link)).into_any()
}

fn mail_hint(desk: Desk) -> AnyView {
    let hint = desk.memo(|view| match (&view.message.mail, &view.message.subject) {
        (_, None) => "",
        (MailLink::Full(_), _) => "On a work computer, mail may open your employer’s account.",
        _ => "The text is too long for a mail link: paste it there. On a work computer, mail may open your employer’s account.",
    });
    view! { <p class="Field-hint" hidden=move || hint.get().is_empty()>{hint}</p> }.into_any()
}

fn action(drawing: Icon, label: &'static str, on_press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class="Action" on:click=move |_| on_press()>{icon(drawing)} {label}</button> }
        .into_any()
}

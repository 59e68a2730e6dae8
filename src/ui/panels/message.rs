//! The message: always there, always editable, and the ways to take it away.

use std::cell::Cell;

use super::beside::{self, Beside};
use super::desk::Desk;
use super::later::{self, Panel};
use super::{after, check_first, command, plan, review, sentences, take_away};
use crate::editor::commands::{COPY_SUBJECT, KEYS, REDO, REHEARSE, UNDO};
use crate::editor::{Event, Keeping, SaveState};
use crate::situation::Id as _;
use crate::ui::parts::{Element, Icon, Row, el, icon, typed_into};
use crate::ui::words::{MESSAGE_LANG, words};
use crate::web::is_later_part_here;

/// The region with the plan, the message and what can be done with it.
pub(super) fn show(desk: Desk) -> Element {
    let copy = take_away::copy(desk);
    let node = copy.node();
    let beside = |which| {
        let copy = node.clone();
        move || beside::rows(which, desk, &copy)
    };
    let status = el("p").class("Status").set("id", "status").set("role", "status");
    let has_stopped = move || desk.page().stop.is_some();
    let letter = el("div")
        .class("Message-letter")
        .hidden_while(has_stopped)
        .child(plan::show(desk))
        .shown_while(move || desk.page().is_spoken, move || command::button("plain", desk, &REHEARSE))
        .child(paper(desk))
        .rows(beside(Beside::Stale))
        .rows(beside(Beside::CopyAsk));
    let ways = el("div")
        .class("Message-letter")
        .hidden_while(has_stopped)
        .rows(beside(Beside::Hint))
        .child(take_away::others(desk))
        .child(take_away::mail_hint(desk))
        .child(review::show(desk))
        .child(sentences::show(desk))
        .child(after::show(desk));
    el("section")
        .class("Message")
        .set("aria-label", words().message.label)
        .set("tabindex", "-1")
        .child(check_first::show(desk))
        .child(letter)
        .child(
            el("div")
                .class("CopyBar")
                .child(counts(desk, beside(Beside::Edited)).hidden_while(has_stopped))
                .child(copy.hidden_while(has_stopped))
                .child(status.live("data-state", saved(desk)).live_text(move || desk.page().status.clone())),
        )
        .child(over(desk))
        .child(ways)
        .child(printout().hidden_while(has_stopped))
}

/// What lies over the page, once somebody wanted it.
fn over(desk: Desk) -> Element {
    let is_wanted = Cell::new(false);
    let is_there = move || {
        is_wanted.set(is_wanted.get() || desk.page().sheet.is_some());
        is_wanted.get()
    };
    el("div").class("Over").shown_while(is_there, move || later::room(Panel::Over, desk))
}

/// The sheet: the subject line, where the channel has one, and the text, editable in place.
fn paper(desk: Desk) -> Element {
    let text =
        el("textarea").class("Text").set("id", "message").set("rows", "14").set("aria-describedby", "message-keys");
    let keys = words().message.keys;
    el("div")
        .class("Paper")
        .shown_while(move || desk.page().has_subject, move || subject(desk))
        .child(el("label").class("Hidden").set("for", "message").text(words().message.label))
        .child(typed_into(
            // What is typed into it is brought together with the answers, which the later part does.
            text.live("lang", lang(desk)).live("readonly", || (!is_later_part_here()).then_some("")),
            move || desk.message().text.clone(),
            move |text| {
                desk.send(Event::MessageEdited(text));
            },
        ))
        .child(el("p").class("Hidden").set("id", "message-keys").text(keys))
}

fn subject(desk: Desk) -> Element {
    let line = typed_into(
        el("textarea")
            .set("id", "subject")
            .set("rows", "1")
            .live("lang", lang(desk))
            .live("readonly", || (!is_later_part_here()).then_some("")),
        move || desk.message().subject.clone().unwrap_or_default(),
        move |subject| desk.send(Event::SubjectEdited(subject)),
    )
    // A subject is one line, however many it takes here.
    .on("keydown", |event| {
        if event.key() == "Enter" && !event.is_command() {
            event.prevent();
        }
    });
    let copy = command::bare("Button", desk, &COPY_SUBJECT)
        .set("data-look", "quiet")
        .set("aria-label", words().commands.copy_subject)
        .set("title", words().commands.copy_subject)
        .child(icon(Icon::Copy));
    el("div")
        .class("Subject")
        .child(el("label").set("for", "subject").text(words().message.subject))
        .child(line)
        .child(copy)
}

/// The language of the message, for programs that read it aloud and for those that look at spelling.
fn lang(desk: Desk) -> impl Fn() -> Option<&'static str> {
    move || Some(desk.answers().lang.id())
}

/// For the page's own scripts: whether the last change outlasts the page. An update waits for that.
fn saved(desk: Desk) -> impl Fn() -> Option<&'static str> {
    move || {
        let page = desk.page();
        match (&page.save_state, page.keeping) {
            (SaveState::Pending, _) => Some("saving"),
            (SaveState::PageOnly | SaveState::Failed(_), _) | (SaveState::Saved, Keeping::Tab) => Some("fleeting"),
            _ => None,
        }
    }
}

/// How long the message is, and whether it still is as the page wrote it.
fn counts(desk: Desk, edited: impl Fn() -> Vec<Row> + 'static) -> Element {
    let counted = move || {
        let message = desk.message();
        let n_words = (words().message.n_words)(message.n_words);
        if message.chars.is_empty() { n_words } else { n_words + ", " + &message.chars }
    };
    let state = move || Some(if desk.page().is_over { "over" } else { "fits" });
    let by_key = el("span")
        .class("Counts-undo")
        .child(command::button("quiet", desk, &UNDO))
        .child(command::button("quiet", desk, &REDO))
        .child(command::button("quiet", desk, &KEYS));
    el("div").class("Counts").child(el("span").live("data-state", state).live_text(counted)).rows(edited).child(by_key)
}

/// What is printed: the message as text, since a text box prints only what it has room for. The page's own script
/// (`static/boot.js`) writes it when it is wanted, so that a letter in a field does not.
fn printout() -> Element {
    el("div")
        .class("Printout")
        .set("lang", MESSAGE_LANG)
        .set("aria-hidden", "true")
        .child(el("p").set("data-of", "subject"))
        .child(el("p").set("data-of", "message").set("dir", "auto"))
}

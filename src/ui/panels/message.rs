//! The message: always there, always editable, and the ways to take it away.

use leptos::{ev, html, prelude::*};

use super::desk::Desk;
use super::{copy_ask, plan, sentences, take_away};
use crate::editor::{CopyPart, Event};
use crate::ui::parts::{Icon, button, focus, follow, icon};

/// The region with the plan, the message and what can be done with it.
pub(super) fn show(desk: Desk, node: NodeRef<html::Section>) -> AnyView {
    let status = desk.memo(|view| view.status.clone());
    let copy = NodeRef::<html::Button>::new();
    view! {
        <section class="Message" aria-label="Message" tabindex="-1" node_ref=node>
            {plan::show(desk)}
            <div class="Paper">{subject(desk)} {text(desk)}</div>
            {counts(desk)}
            {new_wording(desk, copy)}
            {copy_ask::show(desk, copy)}
            <div class="CopyBar">{take_away::copy(desk, copy)} <p class="Status" id="status" role="status">{status}</p></div>
            {keeping_hint(desk, copy)}
            {take_away::others(desk)}
            {sentences::show(desk)}
            {printout(desk)}
        </section>
    }
    .into_any()
}

/// The subject line, where the channel has one.
fn subject(desk: Desk) -> AnyView {
    let has_subject = desk.memo(|view| view.message.subject.is_some());
    let subject = desk.memo(|view| view.message.subject.clone().unwrap_or_default());
    let line = move || {
        let node = follow(subject);
        // A subject is one line, however many it takes here.
        let on_key = move |event: ev::KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
            }
        };
        view! {
            <div class="Subject">
                <label for="subject">"Subject"</label>
                <textarea
                    id="subject"
                    dir="auto"
                    rows="1"
                    node_ref=node
                    on:keydown=on_key
                    on:input=move |event| desk.send(Event::SubjectEdited(event_target_value(&event)))
                ></textarea>
                <button
                    type="button"
                    class="Button"
                    data-look="quiet"
                    aria-label="Copy subject"
                    title="Copy subject"
                    on:click=move |_| desk.send(Event::CopyRequested(CopyPart::Subject))
                >
                    {icon(Icon::Copy)}
                </button>
            </div>
        }
    };
    (move || has_subject.get().then(line)).into_any()
}

/// The text, editable in place.
fn text(desk: Desk) -> AnyView {
    let text = desk.memo(|view| view.message.text.clone());
    let node = follow(text);
    view! {
        <label class="Hidden" for="message">"Message"</label>
        <textarea
            class="Text"
            id="message"
            dir="auto"
            rows="14"
            aria-describedby="message-keys"
            node_ref=node
            on:input=move |event| desk.send(Event::MessageEdited(event_target_value(&event)))
        ></textarea>
        <p class="Hidden" id="message-keys">"Control or Command and Enter copies the message."</p>
    }
    .into_any()
}

/// How long the message is, and whether it still is as the page wrote it.
fn counts(desk: Desk) -> AnyView {
    let words = desk.memo(|view| {
        let message = &view.message;
        let words = if message.n_words == 1 { "word" } else { "words" };
        match message.max_chars {
            Some(max) => format!("{} {words}, {} of {max} characters", message.n_words, message.n_chars),
            None => format!("{} {words}", message.n_words),
        }
    });
    let is_over = desk.memo(|view| view.message.max_chars.is_some_and(|max| max < view.message.n_chars));
    let is_edited = desk.memo(|view| view.message.is_edited);
    let can_restore = desk.memo(|view| view.message.can_restore && !view.message.is_edited);
    let restore = move || {
        can_restore.get().then(|| button("quiet", "Bring my text back", move || desk.send(Event::SetAsideRestored)))
    };
    view! {
        <div class="Counts">
            <span data-state=move || if is_over.get() { "over" } else { "fits" }>{words}</span>
            <span hidden=move || !is_edited.get()>"In your words"</span>
            {restore}
        </div>
    }
    .into_any()
}

/// A wording that follows from changed answers, beside the edited text.
fn new_wording(desk: Desk, copy: NodeRef<html::Button>) -> AnyView {
    let send = move |event: Event| {
        focus(copy);
        desk.send(event);
    };
    let is_waiting = desk.memo(|view| view.message.new_wording.is_some());
    let subject =
        desk.memo(|view| view.message.new_wording.as_ref().and_then(|it| it.subject.clone()).unwrap_or_default());
    let text = desk.memo(|view| view.message.new_wording.as_ref().map(|it| it.text.clone()).unwrap_or_default());
    let note = move || {
        view! {
            <div class="NewWording" role="group" aria-label="New wording">
                <p>"Your answers changed since you edited this."</p>
                <div class="Buttons">
                    {button("plain", "Use the new wording", move || send(Event::NewWordingTaken))}
                    {button("plain", "Keep mine", move || send(Event::OwnTextKept))}
                </div>
                <div class="NewWording-text" tabindex="0" role="group" aria-label="How it would read now">
                    <p hidden=move || subject.with(String::is_empty)><b>{subject}</b></p>
                    <p dir="auto">{text}</p>
                </div>
            </div>
        }
    };
    (move || is_waiting.get().then(note)).into_any()
}

/// Once, at the first save: where drafts are kept.
fn keeping_hint(desk: Desk, copy: NodeRef<html::Button>) -> AnyView {
    let send = move |event: Event| {
        focus(copy);
        desk.send(event);
    };
    let is_shown = desk.memo(|view| view.shows_hint);
    let note = move || {
        view! {
            <div class="Note">
                <p>"Drafts are kept in this browser only."</p>
                <div class="Buttons">
                    {button("quiet", "OK", move || send(Event::KeepingHintRead))}
                    {button("quiet", "Don’t keep", move || send(Event::KeepingDeclined))}
                </div>
            </div>
        }
    };
    (move || is_shown.get().then(note)).into_any()
}

/// What is printed: the message as text, since a text box prints only what it has room for.
fn printout(desk: Desk) -> AnyView {
    let subject = desk.memo(|view| view.message.subject.clone().unwrap_or_default());
    let text = desk.memo(|view| view.message.text.clone());
    view! {
        <div class="Printout" aria-hidden="true">
            <p>{subject}</p>
            <p dir="auto">{text}</p>
        </div>
    }
    .into_any()
}

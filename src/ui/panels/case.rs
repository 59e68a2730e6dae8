//! More about the case: everything that a message can say and that most do not need.

use leptos::prelude::*;

use super::desk::Desk;
use super::labels::{self, options, options_or};
use super::reason;
use crate::editor::{Change, TextField};
use crate::situation::{Door, Id, Scope, Situation, Stage};
use crate::ui::parts::{Choice, Fold, Group, Select, TextBox, Tick};

/// The part of the page, closed at first.
pub(super) fn fold(desk: Desk) -> AnyView {
    Fold { title: "More about your case", about: "The exact reason, thanks, wishes, references" }.show(move || {
        view! { {reason::show(desk)} {words(desk)} {progress(desk)} {wishes(desk)} {details(desk)} }.into_any()
    })
}

fn text(
    desk: Desk,
    id: &'static str,
    label: &'static str,
    field: TextField,
    read: fn(&Situation) -> &String,
) -> TextBox {
    TextBox::new(id, label, desk.text(move |it| read(it)), desk.typed(field))
}

fn words(desk: Desk) -> AnyView {
    let thanks = text(desk, "thanks", "What you want to thank them for", TextField::Thanks, |it| &it.thanks)
        .hint("“showing me around the lab”, or a whole sentence.")
        .lines(2)
        .reads(desk.memo(|view| view.thanks_reads.clone()));
    let more = text(desk, "more", "One more thing to say", TextField::More, |it| &it.more)
        .lines(2)
        .reads(desk.memo(|view| view.more_reads.clone()));
    view! { {thanks.show()} {more.show()} }.into_any()
}

fn progress(desk: Desk) -> AnyView {
    let stage = Select {
        id: "stage".into(),
        label: "How far along you are",
        groups: vec![Group { label: "", options: options(labels::stage) }],
        chosen: desk.answer(|it| it.stage.id()),
        on_choose: Callback::new(move |id: String| {
            if let Some(stage) = Stage::from_id(&id) {
                desk.tell(Change::Stage(stage));
            }
        }),
    };
    let origin = Select {
        id: "origin".into(),
        label: "How it began",
        groups: vec![Group { label: "", options: options_or("Not told", labels::origin) }],
        chosen: desk.answer_id(|it| it.origin),
        on_choose: desk.picked(Change::Origin),
    };
    let intent = Select {
        id: "intent".into(),
        label: "What you want to do",
        groups: vec![Group { label: "", options: options_or("As it follows from my answers", labels::intent) }],
        chosen: desk.answer_id(|it| it.chosen_intent),
        on_choose: desk.picked(Change::Intent),
    };
    view! { {stage.show()} {origin.show()} {intent.show()} }.into_any()
}

fn wishes(desk: Desk) -> AnyView {
    let scope = Choice {
        name: "scope".into(),
        legend: "This ends",
        look: "row",
        options: options(labels::scope),
        chosen: desk.answer(|it| it.scope.id()),
        on_choose: desk.chose(|scope: Scope| Change::Scope(scope)),
    };
    let keep = text(desk, "keep-role", "Keep my application for", TextField::KeepRole, |it| &it.keep_role)
        .hint("Another job with them that you still want.");
    let door = Choice {
        name: "door".into(),
        legend: "After this",
        look: "list",
        options: options(labels::door),
        chosen: desk.answer(|it| it.door.id()),
        on_choose: desk.chose(|door: Door| Change::Door(door)),
    };
    let tick = |label, is_on: fn(&Situation) -> bool, change: fn(bool) -> Change| {
        Tick { label, is_on: desk.answer(is_on), on_change: desk.ticked(change) }.show()
    };
    view! {
        {scope.show()}
        {keep.show()}
        {door.show()}
        <div class="Ticks">
            {tick("I’d like to stay in touch", |it| it.stay_in_touch, Change::StayInTouch)}
            {tick("It is final: no counter-proposal, please", |it| it.is_final, Change::IsFinal)}
            {tick("I’d rather not be called", |it| it.no_calls, Change::NoCalls)}
        </div>
    }
    .into_any()
}

fn details(desk: Desk) -> AnyView {
    let contact = text(desk, "contact", "How to reach you", TextField::Contact, |it| &it.contact)
        .hint("Phone or email, under your name.");
    let agency = text(desk, "agency", "Agency in between", TextField::Agency, |it| &it.agency);
    let reference = text(desk, "reference", "Reference number", TextField::Reference, |it| &it.reference);
    let thread = text(desk, "thread", "The email you are answering", TextField::Thread, |it| &it.thread)
        .hint("Its subject line.");
    let address = text(desk, "postal-address", "Postal address", TextField::PostalAddress, |it| &it.postal_address)
        .hint("Theirs, for a letter.")
        .lines(3);
    view! {
        {contact.show()}
        <div class="Pair">{agency.show()} {reference.show()}</div>
        {thread.show()}
        {address.show()}
    }
    .into_any()
}

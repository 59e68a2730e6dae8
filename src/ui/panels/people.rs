//! Who the message goes to, and who else gets it.

use leptos::prelude::*;

use super::adjust::channel_options;
use super::desk::Desk;
use super::labels::{self, options};
use crate::editor::{Change, Event, TextField};
use crate::situation::{Familiarity, Id, Person, PersonKind, Situation};
use crate::ui::parts::{Choice, Group, Select, TextBox, Tick, button, rows};

/// The people of the process; the first is the addressee.
pub(super) fn show(desk: Desk) -> AnyView {
    let others = desk.answer(|it| (1..it.people.len()).collect::<Vec<_>>());
    let add = move || desk.send(Event::Answered(Change::PersonAdded));
    view! {
        <fieldset class="Group">
            <legend>"Who you are writing to"</legend>
            {addressee(desk)}
        </fieldset>
        {rows(others, move |idx| copied(desk, idx))}
        {button("quiet", "Add somebody in copy", add)}
    }
    .into_any()
}

fn addressee(desk: Desk) -> AnyView {
    let familiarity = Choice {
        name: "familiarity".into(),
        legend: "Do you know them?",
        look: "row",
        options: options(labels::familiarity),
        chosen: desk.answer(|it| it.addressee().map_or(Familiarity::New, |person| person.familiarity).id()),
        on_choose: desk.chose(|familiarity: Familiarity| Change::Familiarity(0, familiarity)),
    };
    let rapport = Tick {
        label: "We got on well",
        is_on: desk.answer(|it| it.addressee().is_some_and(|person| person.rapport)),
        on_change: desk.ticked(|rapport| Change::Rapport(0, rapport)),
    };
    let spoke_by = Select {
        id: "spoke-by".into(),
        label: "How you have been in touch so far",
        groups: channel_options("Not told"),
        chosen: desk.answer_id(|it| it.addressee()?.spoke_by),
        on_choose: desk.picked(|channel| Change::SpokeBy(0, channel)),
    };
    view! { {names(desk, 0)} {familiarity.show()} {rapport.show()} {spoke_by.show()} }.into_any()
}

fn copied(desk: Desk, idx: usize) -> AnyView {
    view! {
        <fieldset class="Group">
            <legend>"Also in copy"</legend>
            {names(desk, idx)}
            {button("quiet", "Remove", move || desk.tell(Change::PersonRemoved(idx)))}
        </fieldset>
    }
    .into_any()
}

fn names(desk: Desk, idx: usize) -> AnyView {
    let name = TextBox::new(
        format!("person-{idx}"),
        "Their name",
        desk.text(move |it| person(it, idx).map_or("", |person| &person.name)),
        desk.typed(TextField::PersonName(idx)),
    );
    let address_as = TextBox::new(
        format!("address-as-{idx}"),
        "Address them as",
        desk.text(move |it| person(it, idx).map_or("", |person| &person.address_as)),
        desk.typed(TextField::PersonAddressAs(idx)),
    )
    .hint("“Dana”, “Dr. Weiss”. Empty: the full name.");
    let kind = Select {
        id: format!("person-kind-{idx}"),
        label: "What they are",
        groups: vec![Group { label: "", options: options(labels::person) }],
        chosen: desk.answer(move |it| match (person(it, idx), idx) {
            (Some(person), _) => person.kind.id(),
            (None, 0) => it.addressee_kind().id(),
            (None, _) => "",
        }),
        on_choose: Callback::new(move |id: String| {
            if let Some(kind) = PersonKind::from_id(&id) {
                desk.tell(Change::PersonKind(idx, kind));
            }
        }),
    };
    view! { <div class="Pair">{name.show()} {address_as.show()}</div> {kind.show()} }.into_any()
}

fn person(situation: &Situation, idx: usize) -> Option<&Person> {
    situation.people.get(idx)
}

//! The first screen: two questions and two names make a whole message.

use super::desk::{Desk, id_or_none};
use super::labels::options;
use crate::editor::{Change, Start, TextField, Why};
use crate::situation::Id;
use crate::ui::parts::{Choice, Element, TextBox, el};

/// The first questions.
pub(super) fn show(desk: Desk) -> Element {
    let start = Choice {
        name: "start",
        legend: "Where do things stand?",
        look: "cards",
        options: options(Start::label),
        chosen: Box::new(move || id_or_none(desk.view().start)),
        on_choose: desk.chose(Change::Start),
    };
    let why = Choice {
        name: "why",
        legend: "Why?",
        look: "cards",
        options: options(Why::label),
        chosen: Box::new(move || desk.view().why.id()),
        on_choose: desk.chose(Change::Why),
    };
    let role =
        TextBox::new("role", "Role", move || desk.view().situation.role.clone(), desk.typed(TextField::Role)).show();
    let name = TextBox::new(
        "name",
        "Your name",
        move || desk.view().situation.own_name.clone(),
        desk.typed(TextField::OwnName),
    )
    .autocomplete("name")
    .show();
    let company = TextBox::new(
        "company",
        "Company",
        move || desk.view().situation.company.clone(),
        desk.typed(TextField::Company),
    )
    .hint("If the reader needs to know which one.")
    .autocomplete("organization")
    .show();
    el("section")
        .class("Quick")
        .set("aria-label", "The essentials")
        .child(start.show())
        .child(why.show())
        .child(el("div").class("Pair").child(role).child(name))
        .child(company)
}

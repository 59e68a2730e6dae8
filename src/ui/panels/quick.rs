//! The first screen: two questions and two names make a whole message.

use super::desk::{Desk, id_or_none};
use super::labels::options;
use crate::editor::{Change, Start, TextField, Why};
use crate::situation::Id;
use crate::ui::parts::{Choice, Element, TextBox, el};
use crate::ui::words::words;

/// The first questions.
pub(super) fn show(desk: Desk) -> Element {
    let start = Choice {
        name: "start",
        legend: words().quick.stand,
        look: "cards",
        options: options(|it: Start| it.label(words())),
        chosen: Box::new(move || id_or_none(desk.page().start)),
        on_choose: desk.chose(Change::Start),
    };
    let why = Choice {
        name: "why",
        legend: words().quick.why,
        look: "cards",
        options: options(|it: Why| it.label(words())),
        chosen: Box::new(move || desk.page().why.id()),
        on_choose: desk.chose(Change::Why),
    };
    let role =
        TextBox::new("role", words().quick.role, move || desk.name(|it| &it.typed.role), desk.typed(TextField::Role))
            .show();
    let name = TextBox::new(
        "name",
        words().quick.name,
        move || desk.name(|it| &it.typed.own_name),
        desk.typed(TextField::OwnName),
    )
    .autocomplete("name")
    .show();
    let company = TextBox::new(
        "company",
        words().quick.company,
        move || desk.name(|it| &it.typed.company),
        desk.typed(TextField::Company),
    )
    .hint(words().quick.company_hint)
    .autocomplete("organization")
    .show();
    el("section")
        .class("Quick")
        .set("aria-label", words().quick.label)
        .child(start.show())
        .child(why.show())
        .child(el("div").class("Pair").child(role).child(name))
        .child(company)
}

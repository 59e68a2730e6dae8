//! The first screen: two questions and two names make a whole message.

use leptos::prelude::*;

use super::desk::Desk;
use super::labels::options;
use crate::editor::{Change, Start, TextField, Why};
use crate::situation::Id;
use crate::ui::parts::{Choice, TextBox};

/// The first questions.
pub(super) fn show(desk: Desk) -> AnyView {
    let start = Choice {
        name: "start".into(),
        legend: "Where do things stand?",
        look: "cards",
        options: options(Start::label),
        chosen: desk.memo(|view| view.start.map_or("", Id::id)),
        on_choose: desk.chose(Change::Start),
    };
    let why = Choice {
        name: "why".into(),
        legend: "Why?",
        look: "cards",
        options: options(Why::label),
        chosen: desk.memo(|view| view.why.id()),
        on_choose: desk.chose(Change::Why),
    };
    let role = TextBox::new("role", "Role", desk.text(|it| &it.role), desk.typed(TextField::Role));
    let name = TextBox::new("name", "Your name", desk.text(|it| &it.own_name), desk.typed(TextField::OwnName));
    let company = TextBox::new("company", "Company", desk.text(|it| &it.company), desk.typed(TextField::Company))
        .hint("If the reader needs to know which one.");
    view! {
        <section class="Quick" aria-label="The essentials">
            {start.show()} {why.show()}
            <div class="Pair">{role.show()} {name.autocomplete("name").show()}</div>
            {company.autocomplete("organization").show()}
        </section>
    }
    .into_any()
}

//! Who the message goes to, and who else gets it.

use super::adjust::channel_options;
use super::desk::{Desk, id_or_none};
use super::labels::options;
use crate::editor::{Change, TextField};
use crate::situation::{Familiarity, Id, Person, PersonKind};
use crate::ui::parts::{Choice, Element, Group, Row, Select, TextBox, button, el, tick};
use crate::ui::words::more_words;

/// The people of the process; the first is the addressee.
pub(super) fn show(desk: Desk) -> [Element; 3] {
    let others = el("div").class("Rows").rows(move || {
        let others = 1..desk.answers().people.len();
        others.map(|idx| Row::new(idx, move || copied(desk, idx))).collect()
    });
    let add = button("quiet", more_words().adjust.in_copy, move || desk.tell(Change::PersonAdded));
    [addressee(desk), others, add]
}

fn group(legend: &str) -> Element {
    el("fieldset").class("Group").child(el("legend").text(legend))
}

fn addressee(desk: Desk) -> Element {
    let read = move || person(desk, 0);
    let familiarity = Choice {
        name: "familiarity",
        legend: more_words().adjust.know_them,
        look: "row",
        options: options(more_words().lists.familiarity),
        chosen: Box::new(move || read().map_or(Familiarity::New, |person| person.familiarity).id()),
        on_choose: desk.chose(|familiarity: Familiarity| Change::Familiarity(0, familiarity)),
    };
    let rapport = tick(
        more_words().adjust.got_on,
        move || read().is_some_and(|person| person.rapport),
        move |rapport| desk.tell(Change::Rapport(0, rapport)),
    );
    let spoke_by = Select {
        id: "spoke-by".into(),
        label: more_words().adjust.in_touch_by,
        groups: channel_options(more_words().adjust.not_told),
        chosen: Box::new(move || id_or_none(read().and_then(|person| person.spoke_by))),
        on_choose: desk.picked(|channel| Change::SpokeBy(0, channel)),
    };
    group(more_words().adjust.addressee)
        .children(names(desk, 0))
        .child(familiarity.show())
        .child(rapport)
        .child(spoke_by.show())
}

fn copied(desk: Desk, idx: usize) -> Element {
    let remove = button("quiet", more_words().adjust.remove, move || desk.tell(Change::PersonRemoved(idx)));
    group(more_words().adjust.also_in_copy).children(names(desk, idx)).child(remove)
}

fn names(desk: Desk, idx: usize) -> [Element; 2] {
    let name = TextBox::new(
        format!("person-{idx}"),
        more_words().adjust.their_name,
        move || person(desk, idx).map(|person| person.name).unwrap_or_default(),
        desk.typed(TextField::PersonName(idx)),
    );
    let address_as = TextBox::new(
        format!("address-as-{idx}"),
        more_words().adjust.address_as,
        move || person(desk, idx).map(|person| person.address_as).unwrap_or_default(),
        desk.typed(TextField::PersonAddressAs(idx)),
    )
    .hint(more_words().adjust.address_as_hint);
    let kind = Select {
        id: format!("person-kind-{idx}"),
        label: more_words().adjust.what_they_are,
        groups: vec![Group { label: "", options: options(more_words().lists.person) }],
        chosen: Box::new(move || match (person(desk, idx), idx) {
            (Some(person), _) => person.kind.id(),
            (None, 0) => desk.answers().addressee_kind().id(),
            (None, _) => "",
        }),
        on_choose: desk.chose(move |kind: PersonKind| Change::PersonKind(idx, kind)),
    };
    [el("div").class("Pair").child(name.show()).child(address_as.show()), kind.show()]
}

fn person(desk: Desk, idx: usize) -> Option<Person> {
    desk.answers().people.get(idx).cloned()
}

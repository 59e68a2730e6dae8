//! The reason: exactly, in the candidate's own words, and how much of it is said.

use super::desk::{Desk, OfView};
use super::frame;
use crate::editor::{self, Change, LevelView, TextField};
use crate::embed::Audience;
use crate::situation::{Detail, Family, Id, Reason};
use crate::ui::parts::{Element, Group, Row, Select, TextBox, el, option, question, radio, tick};
use crate::ui::words::{MESSAGE_LANG, more_words};

/// Reasons that lie with the employer.
const BLUNT: [Family; 2] = [Family::Process, Family::Company];

/// How much of the reason is said: the sentences themselves are the choice.
pub(super) fn levels(desk: Desk) -> Element {
    let levels = OfView::new(editor::levels);
    let rows = levels.clone();
    let nothing = el("p")
        .class("Field-hint")
        .hidden_while(move || !levels.read(desk).is_empty())
        .text(more_words().adjust.no_reason);
    let levels = el("div").class("Choice-options").rows(move || {
        let row = |level: &LevelView| {
            let (levels, detail) = (rows.clone(), level.detail);
            Row::new(detail.id(), move || show_level(desk, levels, detail))
        };
        rows.read(desk).iter().map(row).collect()
    });
    question("list", more_words().adjust.how_much).child(nothing).child(levels)
}

fn show_level(desk: Desk, levels: OfView<LevelView>, detail: Detail) -> Element {
    let read = move || levels.read(desk).iter().find(|level| level.detail == detail).cloned();
    let input = radio("detail", detail.id(), move || desk.tell(Change::Detail(Some(detail))));
    let button = input.node();
    let chosen = read.clone();
    let input = input.reacts(move || button.set_checked(chosen().is_some_and(|level| level.is_chosen)));
    let sentence = move || read().map(|level| level.sentence).unwrap_or_default();
    let (is_silent, speaks) = (sentence.clone(), sentence.clone());
    let words = el("q").set("lang", MESSAGE_LANG).hidden_while(move || is_silent().is_empty()).live_text(sentence);
    let silence = el("span").hidden_while(move || !speaks().is_empty()).text(more_words().adjust.say_nothing);
    option(input).child(words).child(silence)
}

/// The exact reason, and the candidate's own words for it.
pub(super) fn show(desk: Desk) -> Vec<Element> {
    let exact = Select {
        id: "reason".into(),
        label: more_words().adjust.exact_reason,
        groups: groups(),
        chosen: Box::new(move || desk.answers().reason.id()),
        on_choose: desk.chose(|reason: Reason| Change::Reason(reason)),
    };
    let truth = tick(
        more_words().adjust.is_true,
        move || desk.answers().reason_is_true,
        move |is_true| desk.tell(Change::ReasonIsTrue(is_true)),
    )
    .hidden_while(move || desk.answers().reason.family() != Family::Personal);
    let own = TextBox::new(
        "own-reason",
        more_words().adjust.own_reason,
        move || desk.answers().own_reason.clone(),
        desk.typed(TextField::OwnReason),
    )
    .hint(more_words().adjust.own_reason_hint)
    .lines("2")
    .reads(move || desk.page().own_reason_reads.clone());
    vec![exact.show(), truth, own.show()]
}

/// The reasons by family, the one that says nothing first.
fn groups() -> Vec<Group> {
    let mut groups =
        vec![Group { label: "", options: vec![(Reason::None.id(), (more_words().lists.reason)(Reason::None))] }];
    // Whoever writes to an employer on that employer's own page is not asked to judge it there.
    let is_offered = |family: &Family| {
        *family != Family::None && (frame::audience() != Some(Audience::Employer) || !BLUNT.contains(family))
    };
    for family in Family::ALL.iter().filter(|family| is_offered(family)) {
        let reasons = Reason::ALL.iter().filter(|reason| reason.family() == *family);
        let options = reasons.map(|reason| (reason.id(), (more_words().lists.reason)(*reason))).collect();
        groups.push(Group { label: (more_words().lists.family)(*family), options });
    }
    groups
}

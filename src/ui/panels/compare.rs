//! A comparison for the candidate alone: marks, where the difference lies, and the reason that fits it.

use super::desk::Desk;
use crate::before::{self, Aspect, Difference, Mark, differences, reason_of};
use crate::editor::{Change, Comparing, Event};
use crate::situation::Id;
use crate::ui::parts::{Element, Row, TextBox, bare_button, button, buttons, el, option, radio};
use crate::ui::words::more_words;

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let hint = more_words().compare.hint;
    let alternatives = move || {
        let n = desk.page().alternatives.len();
        (0..n).map(|idx| Row::new(idx, move || alternative(desk, idx))).collect()
    };
    let add = bare_button("Button", move || desk.send(Event::Compared(Comparing::Added))).set("data-look", "quiet");
    let has_one = move || !desk.page().alternatives.is_empty();
    let label = move || if has_one() { more_words().compare.add_another } else { more_words().compare.add };
    vec![
        el("p").class("Field-hint").text(hint),
        el("div").class("Compare").rows(alternatives),
        add.live_text(label),
        outcome(desk),
    ]
}

fn alternative(desk: Desk, idx: usize) -> Element {
    let read = move || desk.page().alternatives.get(idx).cloned().unwrap_or_default();
    let name = TextBox::new(
        format!("alternative-{idx}"),
        more_words().compare.what,
        move || read().name,
        move |name| desk.send(Event::Compared(Comparing::Named(idx, name))),
    )
    .hint(more_words().compare.what_hint);
    let mut marks = el("div").class("Compare-marks");
    for aspect in Aspect::ALL {
        marks = marks.child(mark(desk, idx, *aspect));
    }
    let remove =
        button("quiet", more_words().compare.remove, move || desk.send(Event::Compared(Comparing::Removed(idx))));
    el("div").class("Compare-one").child(name.show()).child(marks).child(buttons([remove]))
}

/// One aspect: better here, even, or better there.
fn mark(desk: Desk, idx: usize, aspect: Aspect) -> Element {
    let name = format!("compare-{idx}-{}", aspect.id());
    let mut answers = el("div").class("Compare-answers");
    for (mark, label) in [
        (Mark::Here, more_words().compare.here),
        (Mark::Same, more_words().compare.even),
        (Mark::There, more_words().compare.there),
    ] {
        let input =
            radio(&name, mark.id(), move || desk.send(Event::Compared(Comparing::Marked(idx, aspect, Some(mark)))));
        let node = input.node();
        let input = input.reacts(move || {
            let chosen = desk.page().alternatives.get(idx).and_then(|it| it.mark(aspect));
            node.set_checked(chosen == Some(mark));
        });
        answers = answers.child(option(input).child(el("span").text(label)));
    }
    el("fieldset").class("Compare-mark").child(el("legend").text((more_words().compare.aspect)(aspect))).child(answers)
}

/// Where the difference lies, and the reasons that it stands for.
fn outcome(desk: Desk) -> Element {
    let said = move || {
        let outcome = before::outcome(&desk.page().alternatives);
        outcome.map(|(there, here)| (more_words().compare.outcome)(&there, &here)).unwrap_or_default()
    };
    let reasons = move || {
        let ahead = |it: &Difference| it.n_there > it.n_here;
        let row = |it: Difference| {
            let reason = reason_of(it.aspect);
            Row::new(it.aspect.id(), move || {
                let label = (more_words().compare.give)(it.aspect);
                let chosen = move || (desk.answers().reason == reason).then_some("true");
                button("plain", &label, move || desk.tell(Change::Reason(reason))).live("aria-pressed", chosen)
            })
        };
        differences(&desk.page().alternatives).into_iter().filter(ahead).map(row).collect()
    };
    el("div")
        .class("Compare-outcome")
        .hidden_while(move || said().is_empty())
        .child(el("p").set("role", "status").live_text(said))
        .child(el("div").class("Buttons").rows(reasons))
}

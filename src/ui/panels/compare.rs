//! A comparison for the candidate alone: marks, where the difference lies, and the reason that fits it.

use super::desk::Desk;
use crate::before::{Aspect, Difference, Mark, differences, in_words, reason_of};
use crate::editor::{Change, Comparing, Event};
use crate::situation::Id;
use crate::ui::parts::{Element, Row, TextBox, bare_button, button, buttons, el, option, radio};

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let hint = "For you alone: no message says a word of it. Mark where each is better, as far as you know.";
    let alternatives = move || {
        let n = desk.view().alternatives.len();
        (0..n).map(|idx| Row::new(idx, move || alternative(desk, idx))).collect()
    };
    let add = bare_button("Button", move || desk.send(Event::Compared(Comparing::Added))).set("data-look", "quiet");
    let has_one = move || !desk.view().alternatives.is_empty();
    let label = move || if has_one() { "Add another" } else { "Add what you compare it with" };
    vec![
        el("p").class("Field-hint").text(hint),
        el("div").class("Compare").rows(alternatives),
        add.live_text(label),
        outcome(desk),
    ]
}

fn alternative(desk: Desk, idx: usize) -> Element {
    let read = move || desk.view().alternatives.get(idx).cloned().unwrap_or_default();
    let name = TextBox::new(
        format!("alternative-{idx}"),
        "What it is",
        move || read().name,
        move |name| desk.send(Event::Compared(Comparing::Named(idx, name))),
    )
    .hint("“The other offer”, “staying where I am”.");
    let mut marks = el("div").class("Compare-marks");
    for aspect in Aspect::ALL {
        marks = marks.child(mark(desk, idx, *aspect));
    }
    let remove = button("quiet", "Remove", move || desk.send(Event::Compared(Comparing::Removed(idx))));
    el("div").class("Compare-one").child(name.show()).child(marks).child(buttons([remove]))
}

/// One aspect: better here, even, or better there.
fn mark(desk: Desk, idx: usize, aspect: Aspect) -> Element {
    let name = format!("compare-{idx}-{}", aspect.id());
    let mut answers = el("div").class("Compare-answers");
    for (mark, label) in [(Mark::Here, "Here"), (Mark::Same, "Even"), (Mark::There, "There")] {
        let input =
            radio(&name, mark.id(), move || desk.send(Event::Compared(Comparing::Marked(idx, aspect, Some(mark)))));
        let node = input.node();
        let input = input.reacts(move || {
            let chosen = desk.view().alternatives.get(idx).and_then(|it| it.mark(aspect));
            node.set_checked(chosen == Some(mark));
        });
        answers = answers.child(option(input).child(el("span").text(label)));
    }
    el("fieldset").class("Compare-mark").child(el("legend").text(aspect.label())).child(answers)
}

/// Where the difference lies, and the reasons that it stands for.
fn outcome(desk: Desk) -> Element {
    let words = move || in_words(&desk.view().alternatives);
    let reasons = move || {
        let ahead = |it: &Difference| it.n_there > it.n_here;
        let row = |it: Difference| {
            let reason = reason_of(it.aspect);
            Row::new(it.aspect.id(), move || {
                let label = format!("Give “{}” as my reason", it.aspect.label());
                let chosen = move || (desk.view().situation.reason == reason).then_some("true");
                button("plain", &label, move || desk.tell(Change::Reason(reason))).live("aria-pressed", chosen)
            })
        };
        differences(&desk.view().alternatives).into_iter().filter(ahead).map(row).collect()
    };
    el("div")
        .class("Compare-outcome")
        .hidden_while(move || words().is_empty())
        .child(el("p").set("role", "status").live_text(words))
        .child(el("div").class("Buttons").rows(reasons))
}

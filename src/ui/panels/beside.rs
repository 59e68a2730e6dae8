//! What comes and goes beside the message once somebody has done something with it: what was edited, what no longer fits, what
//! is asked before it is copied, and once where drafts are kept.

use std::rc::Rc;

use super::desk::Desk;
use super::stale::{self, Settling};
use super::{copy_ask, gates};
use crate::editor::Event;
use crate::ui::parts::{Element, Row, button, buttons, el};
use crate::ui::words::{more_words, words};
use crate::web::{Node, is_later_part_here};

/// One of them; each has a place of its own.
#[derive(Clone, Copy)]
pub(super) enum Beside {
    /// The own words that no longer fit, each with the new wording.
    Stale,
    /// What is asked before a text with a gap is copied.
    CopyAsk,
    /// Where drafts are kept.
    Hint,
    /// That the text is the candidate's own, and the ways between theirs and ours.
    Edited,
}

/// Its rows where it has any. When its buttons go away, the focus goes to the button that copies.
pub(super) fn rows(which: Beside, desk: Desk, copy: &Node) -> Vec<Row> {
    if is_later_part_here() {
        return gates::beside(which, desk, copy);
    }
    let is_asked = matches!(which, Beside::CopyAsk) && desk.page().copy_ask.is_some();
    is_asked.then(|| Row::new("gap", move || gap(desk))).into_iter().collect()
}

/// The rest of the page is not here, and the text has a gap: the fields for it stand above.
fn gap(desk: Desk) -> Element {
    el("div").class("Ask").child(el("p").set("role", "status").text(words().message.has_gap)).child(buttons([button(
        "quiet",
        words().message.anyway,
        move || desk.send(Event::CopyAnyway),
    )]))
}

/// The rows of what is behind the gate.
pub(super) fn all(which: Beside, desk: Desk, copy: &Node) -> Vec<Row> {
    match which {
        Beside::Stale => {
            let settling = Settling {
                then: copy.clone(),
                why: more_words().beside.answers_changed,
                take: Rc::new(move |nth| desk.send(Event::NewWordingTaken(nth))),
                keep: Rc::new(move |nth| desk.send(Event::OwnTextKept(nth))),
            };
            stale::rows(&desk.page().stale, &settling)
        }
        Beside::CopyAsk => copy_ask::rows(desk, copy),
        Beside::Hint => {
            let copy = copy.clone();
            desk.page().shows_hint.then(|| Row::new("hint", move || hint(desk, &copy))).into_iter().collect()
        }
        Beside::Edited => edited(desk),
    }
}

fn edited(desk: Desk) -> Vec<Row> {
    let words = &more_words().beside;
    let page = desk.page();
    let way = |label: &'static str, event: fn() -> Event| {
        Row::new(label, move || button("quiet", label, move || desk.send(event())))
    };
    if page.is_edited {
        let own = Row::new("own", || el("span").text(words.in_your_words));
        return vec![own, way(words.use_ours, || Event::EditSetAside)];
    }
    let back = page.can_restore.then(|| way(words.bring_back, || Event::SetAsideRestored));
    back.into_iter().collect()
}

/// Once, at the first save: where drafts are kept.
fn hint(desk: Desk, copy: &Node) -> Element {
    let words = &more_words().beside;
    let leaving = |label: &str, event: fn() -> Event| {
        let copy = copy.clone();
        button("quiet", label, move || {
            copy.focus();
            desk.send(event());
        })
    };
    el("div").class("Note").child(el("p").text(words.kept_here)).child(buttons([
        leaving(words.ok, || Event::KeepingHintRead),
        leaving(words.do_not_keep, || Event::KeepingDeclined),
    ]))
}

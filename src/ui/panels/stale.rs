//! The candidate's own words that no longer fit, each beside how it would read now, and the two ways to settle it.

use std::rc::Rc;

use crate::editor::StaleView;
use crate::ui::parts::{Element, Row, button, buttons, el};
use crate::ui::words::{MESSAGE_LANG, more_words};
use crate::web::Node;

/// What a candidate can do with such a stretch, by its number.
#[derive(Clone)]
pub(super) struct Settling {
    /// What gets the focus when the stretch, and its buttons, are gone.
    pub(super) then: Node,
    /// What changed.
    pub(super) why: &'static str,
    /// Takes the new wording.
    pub(super) take: Rc<dyn Fn(usize)>,
    /// Keeps what was written.
    pub(super) keep: Rc<dyn Fn(usize)>,
}

/// The stretches.
pub(super) fn rows(stale: &[StaleView], settling: &Settling) -> Vec<Row> {
    let row = |(nth, it): (usize, &StaleView)| {
        let (it, settling) = (it.clone(), settling.clone());
        Row::new(format!("{nth} {} {}", it.yours, it.now), move || stretch(nth, &it, settling))
    };
    stale.iter().enumerate().map(row).collect()
}

fn stretch(nth: usize, it: &StaleView, settling: Settling) -> Element {
    let side = |label: &str, text: &str| {
        let empty = text.is_empty();
        let text = if empty {
            el("p").text(more_words().beside.nothing)
        } else {
            el("p").child(el("q").set("lang", MESSAGE_LANG).set("dir", "auto").text(text))
        };
        el("div").child(el("p").class("Field-hint").text(label)).child(text)
    };
    let Settling { then, why, take, keep } = settling;
    let leaving = |label: &str, act: Rc<dyn Fn(usize)>| {
        let then = then.clone();
        button("plain", label, move || {
            then.focus();
            act(nth);
        })
    };
    el("div")
        .class("NewWording")
        .set("role", "group")
        .set("aria-label", more_words().beside.new_wording)
        .child(el("p").text(why))
        .child(side(more_words().beside.you_wrote, &it.yours))
        .child(side(more_words().beside.would_read, &it.now))
        .child(buttons([leaving(more_words().beside.take_new, take), leaving(more_words().beside.keep_mine, keep)]))
}

//! Drafts that were one once and were changed in two places: side by side, and the ways to settle it.

use super::desk::Desk;
use crate::drafts::{DraftId, Entry, Summary};
use crate::editor::{Difference, Event, Model, Paragraph, differences};
use crate::ui::parts::{Element, Row, button, buttons, el, inner_fold};
use crate::ui::words::more_words;
use crate::web::{Node, Stock};

/// Two drafts, the one that stands beside the other first.
type Pair = (DraftId, DraftId);

/// A line for each pair.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let rows = move || {
        desk.view();
        let pairs = desk.read(pairs).unwrap_or_default();
        let row = |pair: Pair| Row::new(format!("{} {}", pair.0, pair.1), move || line(desk, pair));
        pairs.into_iter().map(row).collect()
    };
    vec![el("div").class("Later").rows(rows)]
}

/// The pairs of which both can be opened.
fn pairs(model: &Model) -> Vec<Pair> {
    let list = model.listing.as_deref().unwrap_or_default();
    let is_live = |id: &DraftId| list.iter().any(|it| it.id == *id && it.entry == Entry::Draft);
    let pair = |it: &Summary| Some((it.id.clone(), it.sibling_of.clone()?));
    list.iter().filter_map(pair).filter(|(one, other)| is_live(one) && is_live(other)).collect()
}

fn line(desk: Desk, pair: Pair) -> Element {
    let view = desk.view();
    let name = view.drafts.iter().find(|it| it.id == pair.1).map_or("", |it| view.name_of(it));
    let [before, after] = more_words().siblings.both_kept;
    let said = el("p").text(before).child(el("bdi").text(name)).text(after);
    let compared = move || vec![side_by_side(desk, &pair)];
    el("div")
        .class("Note")
        .set("role", "group")
        .set("aria-label", more_words().siblings.two_places)
        .child(said)
        .child(inner_fold(more_words().siblings.side_by_side, compared))
}

/// What differs, as it is stored at this moment: what was typed last is stored first.
fn side_by_side(desk: Desk, (one, other): &Pair) -> Element {
    desk.send(Event::PageHidden);
    let read = |id: &DraftId| Stock::find()?.draft(id).ok();
    let (Some(first), Some(second)) = (read(one), read(other)) else {
        return el("p").text(more_words().siblings.not_now);
    };
    let found = desk.read(|model| differences(model, &first, &second)).unwrap_or_default();
    let (first_is, second_is) = called(desk, one, other);
    let same = found.is_empty().then(|| el("p").text(more_words().siblings.same));
    let rows: Vec<_> = found.into_iter().map(|it| difference(it, &first_is, &second_is)).collect();
    el("div").class("Later").children(same).children(rows).child(settle(desk, (one, &first_is), (other, &second_is)))
}

/// What each of the two is called: its name, or where they have the same one, which was changed later.
fn called(desk: Desk, first: &DraftId, second: &DraftId) -> (String, String) {
    let view = desk.view();
    let place = |id: &DraftId| view.drafts.iter().position(|it| it.id == *id).unwrap_or_default();
    let name = |id: &DraftId| view.drafts.get(place(id)).map_or("", |it| view.name_of(it));
    if name(first) != name(second) {
        let quoted = more_words().siblings.quoted;
        return (quoted(name(first)), quoted(name(second)));
    }
    // The list begins with what was changed last.
    let (later, earlier) = (more_words().siblings.later.to_owned(), more_words().siblings.earlier.to_owned());
    if place(first) < place(second) { (later, earlier) } else { (earlier, later) }
}

fn difference(it: Difference, first_is: &str, second_is: &str) -> Element {
    let side = |whose: &str, text: Vec<Paragraph>| {
        let lines: Vec<_> = text
            .iter()
            .map(|line| {
                let tag = if line.is_new { "mark" } else { "span" };
                el("p").child(el(tag).set("dir", "auto").text(&line.text))
            })
            .collect();
        let none = lines.is_empty().then(|| el("p").class("Field-hint").text(more_words().siblings.nothing));
        el("div").child(el("p").class("Field-hint").set("dir", "auto").text(whose)).children(none).children(lines)
    };
    el("div")
        .class("Reply")
        .child(el("h4").text(&it.what))
        .child(el("div").class("Pair").child(side(first_is, it.first)).child(side(second_is, it.second)))
}

fn settle(desk: Desk, (one, one_is): (&DraftId, &str), (other, other_is): (&DraftId, &str)) -> Element {
    let away = || {
        if let Some(drafts) = Node::of_id("drafts") {
            drafts.focus();
        }
    };
    let keep = |which: &str, kept: &DraftId, gone: &DraftId| {
        let (kept, gone) = (kept.clone(), gone.clone());
        button("plain", &(more_words().siblings.keep)(which), move || {
            away();
            desk.send(Event::DraftChosen(kept.clone()));
            desk.send(Event::DraftTrashed(gone.clone()));
        })
    };
    let id = one.clone();
    let both = button("plain", more_words().siblings.keep_both, move || {
        away();
        match Stock::find().map(|stock| stock.part(&id).and_then(|()| stock.draft(&id))) {
            // What is open goes on from the state that was just stored.
            Some(Ok(draft)) if desk.page().draft_id == id => desk.send(Event::DraftLoaded(Ok(Box::new(draft)))),
            Some(Ok(_)) | None => desk.send(Event::StoreChanged),
            Some(Err(error)) => desk.send(Event::StoreFailed(error.into())),
        }
    });
    let hint = more_words().siblings.hint;
    el("div").class("Reply").child(el("p").class("Field-hint").text(hint)).child(buttons([
        keep(one_is, one, other),
        keep(other_is, other, one),
        both,
    ]))
}

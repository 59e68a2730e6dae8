//! What comes back after the message, and what to answer; and the notes for those who want to stay in touch.

use std::cell::RefCell;
use std::rc::Rc;

use super::desk::Desk;
use super::later::{self, Panel};
use super::offered::Offered;
use super::stale::{self, Settling};
use crate::editor::{Answering, Event, ReplyView, answered, keep_in_touch, reply};
use crate::reply::{Came, LONG_NOTE, SHORT_NOTE};
use crate::situation::Id;
use crate::ui::parts::{Element, Group, Row, Select, button, buttons, el, inner_fold, tick};
use crate::ui::words::{MESSAGE_LANG, more_words, words};
use crate::web::Node;

/// The answer as it was last read.
type Answer = Rc<RefCell<Option<ReplyView>>>;

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold(words().folds.after, words().folds.after_about, Panel::After, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let answer = Answer::default();
    let reader = answer.clone();
    let came = came(desk, answer.clone());
    let switch = el("div").class("Reply-switch").rows({
        let answer = answer.clone();
        move || switch(desk, &answer)
    });
    let in_touch = in_touch(desk).hidden_while({
        let answer = answer.clone();
        move || of(desk, &answer, |it| it.came == Came::Threat)
    });
    // It is read first of all, once for everything below.
    let read = move || {
        desk.view();
        *reader.borrow_mut() = desk.read(reply);
    };
    vec![
        el("div").class("Replies").reacts(read).child(came).child(switch).child(offered(desk, &answer)).child(in_touch),
    ]
}

/// Reads from the answer, now and whenever the view changes.
fn of<T: Default>(desk: Desk, answer: &Answer, read: impl FnOnce(&ReplyView) -> T) -> T {
    desk.view();
    answer.borrow().as_ref().map(read).unwrap_or_default()
}

/// Tells what the candidate did with the answer.
fn tell(desk: Desk, answering: Answering) {
    if let Some(event) = desk.read(|model| answered(model, answering)) {
        desk.send(event);
    }
}

fn came(desk: Desk, answer: Answer) -> Element {
    let came = Select {
        id: "came".to_owned(),
        label: more_words().after.came,
        groups: vec![Group {
            label: "",
            options: Came::ALL.iter().map(|it| (it.id(), (more_words().after.what_came)(*it))).collect(),
        }],
        chosen: Box::new(move || of(desk, &answer, |it| it.came.id())),
        on_choose: Box::new(move |id| {
            if let Some(came) = Came::from_id(id) {
                desk.send(Event::CameBack(came));
            }
        }),
    };
    came.show()
}

/// What somebody ticks who may think again; there is one where that has an answer.
fn switch(desk: Desk, answer: &Answer) -> Vec<Row> {
    let row = |label: &'static str| {
        let answer = answer.clone();
        Row::new(label, move || {
            let is_on = move || of(desk, &answer, |it| it.may_change);
            tick(label, is_on, move |is_on| tell(desk, Answering::MayChange(is_on)))
        })
    };
    of(desk, answer, |it| it.switch).map(row).into_iter().collect()
}

fn offered(desk: Desk, answer: &Answer) -> Element {
    let read = || answer.clone();
    let (advice, text, others) = (read(), read(), read());
    let has_text = |it: &ReplyView| (it.is_edited || !it.text.is_empty()).then(|| it.text.clone());
    let offered = Offered {
        id: "answer",
        label: more_words().after.label,
        copy: more_words().after.copy_answer,
        advice: Box::new(move || of(desk, &advice, |it| (it.advice.to_owned(), it.may_change && it.switch.is_some()))),
        text: Rc::new(move || of(desk, &text, has_text)),
        on_input: Box::new(move |text| tell(desk, Answering::Edited(text))),
        has_others: Box::new(move || of(desk, &others, |it| it.has_others)),
        on_other: Box::new(move || tell(desk, Answering::WordingSwapped)),
    };
    offered.show(desk, |text| vec![own_words(desk, answer, text), new_wording(desk, answer, text)])
}

/// That the text is the candidate's own, and the way to ours and back.
fn own_words(desk: Desk, answer: &Answer, text: &Node) -> Element {
    let (edited, restore, any) = (answer.clone(), answer.clone(), answer.clone());
    let is_edited = move || of(desk, &edited, |it| it.is_edited);
    let can_restore = move || of(desk, &restore, |it| it.can_restore);
    let leaving = |label: &str, answering: Answering| {
        let text = text.clone();
        button("quiet", label, move || {
            text.focus();
            tell(desk, answering.clone());
        })
    };
    el("div")
        .class("Counts")
        .hidden_while(move || !of(desk, &any, |it| it.is_edited || it.can_restore))
        .child(
            el("span")
                .hidden_while({
                    let is_edited = is_edited.clone();
                    move || !is_edited()
                })
                .text(more_words().after.in_your_words),
        )
        .child(leaving(more_words().after.use_ours, Answering::EditSetAside).hidden_while(move || !is_edited()))
        .child(leaving(more_words().after.bring_back, Answering::SetAsideRestored).hidden_while(move || !can_restore()))
}

/// The candidate's own words that no longer fit.
fn new_wording(desk: Desk, answer: &Answer, text: &Node) -> Element {
    let answer = answer.clone();
    let settling = Settling {
        then: text.clone(),
        why: more_words().after.changed,
        take: Rc::new(move |nth| tell(desk, Answering::NewWordingTaken(nth))),
        keep: Rc::new(move |nth| tell(desk, Answering::OwnTextKept(nth))),
    };
    el("div").class("Reply").rows(move || stale::rows(&of(desk, &answer, |it| it.stale.clone()), &settling))
}

/// The notes, closed at first: they promise contact, so they come only when somebody says that it is meant.
fn in_touch(desk: Desk) -> Element {
    inner_fold(more_words().after.gladly_again, move || notes(desk))
}

fn notes(desk: Desk) -> Vec<Element> {
    let texts = move || {
        desk.view();
        desk.read(keep_in_touch)
    };
    let one = move |id: &'static str, title: String, part: fn(crate::editor::KeepInTouch) -> String| {
        let read = move || texts().map(part).unwrap_or_default();
        let copy = button("plain", more_words().after.copy, move || desk.send(Event::NoteCopyRequested(read())));
        let heading = format!("{id}-title");
        el("div")
            .class("Reply")
            .child(el("h4").set("id", &heading).text(&title))
            .child(note(id, read))
            .child(buttons([copy.set("aria-describedby", &heading)]))
    };
    let hint = more_words().after.hint;
    vec![
        el("p").class("Field-hint").text(hint),
        one("short-note", (more_words().after.note)(SHORT_NOTE), |it| it.short_note),
        one("long-note", (more_words().after.note)(LONG_NOTE), |it| it.long_note)
            .hidden_while(move || texts().is_none_or(|it| it.short_note == it.long_note)),
        one("check-in", more_words().after.for_later.to_owned(), |it| it.check_in),
    ]
}

/// A text to be copied.
fn note(id: &str, read: impl Fn() -> String + 'static) -> Element {
    el("p").set("lang", MESSAGE_LANG).class("Reply-text").set("id", id).set("dir", "auto").live_text(read)
}

//! The message sentence by sentence: what brought each there, other wordings, and what was left out.

use super::desk::{Desk, OfView};
use super::later::{self, Panel};
use crate::compose::Move;
use crate::editor::{self, Event, SentenceView};
use crate::situation::Id;
use crate::ui::parts::{Element, Row, button, buttons, el};
use crate::ui::words::{MESSAGE_LANG, more_words, words};
use crate::web::Node;

/// The second view of the message, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold(words().folds.sentences, words().folds.sentences_about, Panel::Sentences, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let edited =
        el("p").class("Field-hint").hidden_while(move || !desk.page().is_edited).text(more_words().sentences.edited);
    let list = el("ol").class("Sentences").set("tabindex", "-1");
    let node = list.node();
    let sentences = OfView::new(editor::sentences);
    let list = list.rows(move || {
        let row = |(place, _): (Place, &SentenceView)| {
            let (node, sentences) = (node.clone(), sentences.clone());
            Row::new(key(place), move || sentence(desk, sentences, place, &node))
        };
        places(&sentences.read(desk)).map(row).collect()
    });
    vec![edited, list, left_out(desk)]
}

fn left_out(desk: Desk) -> Element {
    let list = el("ul").rows(move || {
        let row = |(mov, name): &(Move, &'static str)| {
            let (mov, name) = (*mov, *name);
            Row::new(mov.id(), move || {
                let back =
                    button("quiet", more_words().sentences.put_back, move || desk.send(Event::SentencePutBack(mov)));
                el("li").child(el("span").text(name)).child(back)
            })
        };
        desk.page().left_out.iter().map(row).collect()
    });
    el("div")
        .class("LeftOut")
        .hidden_while(move || desk.page().left_out.is_empty())
        .child(el("h3").text(more_words().sentences.left_out))
        .child(list)
}

/// A sentence is known by its move, and by its number among those of the same move.
type Place = (Move, usize);

fn key((mov, nth): Place) -> String {
    format!("sentence-{}-{nth}", mov.id())
}

fn places(sentences: &[SentenceView]) -> impl Iterator<Item = (Place, &SentenceView)> {
    sentences.iter().enumerate().map(move |(idx, sentence)| {
        let nth = sentences.iter().take(idx).filter(|it| it.mov == sentence.mov).count();
        ((sentence.mov, nth), sentence)
    })
}

fn sentence(desk: Desk, sentences: OfView<SentenceView>, place: Place, list: &Node) -> Element {
    let (mov, _) = place;
    let id = key(place);
    let list = list.clone();
    let read = move || {
        let sentences = sentences.read(desk);
        places(&sentences).find(|(it, _)| *it == place).map(|(_, sentence)| sentence.clone())
    };
    let text = |read_text: fn(SentenceView) -> String| {
        let read = read.clone();
        move || read().map(read_text).unwrap_or_default()
    };
    let lacks = |has: fn(&SentenceView) -> bool| {
        let read = read.clone();
        move || !read().is_some_and(|sentence| has(&sentence))
    };
    let swap = button("quiet", more_words().sentences.another, move || desk.send(Event::WordingSwapped(mov)));
    let leave_out = button("quiet", more_words().sentences.leave_out, move || {
        // The button goes with its sentence: the list takes the focus.
        list.focus();
        desk.send(Event::SentenceLeftOut(mov));
    });
    let heading = text(|it| it.heading.unwrap_or_default().to_owned());
    el("li")
        .child(el("h3").hidden_while(lacks(|it| it.heading.is_some())).live_text(heading))
        .child(
            el("p")
                .class("Sentences-text")
                .set("lang", MESSAGE_LANG)
                .set("dir", "auto")
                .set("id", &id)
                .live_text(text(|it| it.text)),
        )
        .child(el("p").class("Field-hint").live_text(text(|it| it.why)))
        .child(buttons([
            swap.set("aria-describedby", &id).hidden_while(lacks(|it| it.has_others)),
            leave_out.set("aria-describedby", &id).hidden_while(lacks(|it| it.may_go)),
        ]))
}

//! How the message is told: what follows from the answers, and can be chosen otherwise.

use super::desk::{Desk, id_or_none};
use super::labels::{options, options_or};
use super::later::{self, Panel};
use super::{people, reason};
use crate::editor::Change;
use crate::situation::{Channel, Id, MessageLang, Tone};
use crate::ui::parts::{Choice, Element, Group, Select, el};
use crate::ui::words::{more_words, words};

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold(words().folds.adjust, words().folds.adjust_about, Panel::Adjust, desk)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let mut parts = vec![tone(desk), lang(desk), channel(desk), reason::levels(desk)];
    parts.extend(people::show(desk));
    parts
}

fn tone(desk: Desk) -> Element {
    Choice {
        name: "tone",
        legend: more_words().adjust.tone,
        look: "row",
        options: options(more_words().lists.tone),
        chosen: Box::new(move || desk.answers().tone().id()),
        on_choose: desk.chose(|tone: Tone| Change::Tone(Some(tone))),
    }
    .show()
}

fn lang(desk: Desk) -> Element {
    let choice = Choice {
        name: "lang",
        legend: more_words().adjust.english,
        look: "row",
        options: options(more_words().lists.lang),
        chosen: Box::new(move || desk.answers().lang.id()),
        on_choose: desk.chose(|lang: MessageLang| Change::Lang(lang)),
    };
    let hint = more_words().adjust.only_english;
    el("div").class("Field").child(choice.show()).children(hint.map(|hint| el("p").class("Field-hint").text(hint)))
}

fn channel(desk: Desk) -> Element {
    let channel = Select {
        id: "channel".into(),
        label: more_words().adjust.by,
        groups: channel_options(more_words().adjust.best),
        chosen: Box::new(move || id_or_none(desk.answers().chosen_channel)),
        on_choose: desk.picked(Change::Channel),
    };
    let now = el("p")
        .class("Field-hint")
        .hidden_while(move || desk.answers().chosen_channel.is_some())
        .text(more_words().adjust.now)
        .text(" ")
        .live_text(move || (more_words().steps.channel)(desk.page().channel));
    el("div").child(channel.show()).child(now)
}

/// The channels, and an answer for "none of these" in front of them.
pub(super) fn channel_options(none: &'static str) -> Vec<Group> {
    vec![Group { label: "", options: options_or::<Channel>(none, more_words().steps.channel) }]
}

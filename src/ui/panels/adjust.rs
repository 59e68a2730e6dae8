//! How the message is told: what follows from the answers, and can be chosen otherwise.

use leptos::prelude::*;

use super::desk::Desk;
use super::labels::{self, options, options_or};
use super::{people, reason};
use crate::editor::Change;
use crate::situation::{Channel, Id, MessageLang, Tone};
use crate::ui::parts::{Choice, Fold, Group, Select};

/// The part of the page, closed at first.
pub(super) fn fold(desk: Desk) -> AnyView {
    Fold { title: "Adjust", about: "Tone, channel, reason, who it goes to" }.show(move || body(desk))
}

fn body(desk: Desk) -> AnyView {
    let tone = Choice {
        name: "tone".into(),
        legend: "Tone",
        look: "row",
        options: options(labels::tone),
        chosen: desk.answer(|it| it.tone().id()),
        on_choose: desk.chose(|tone: Tone| Change::Tone(Some(tone))),
    };
    let lang = Choice {
        name: "lang".into(),
        legend: "English",
        look: "row",
        options: options(labels::lang),
        chosen: desk.answer(|it| it.lang.id()),
        on_choose: desk.chose(|lang: MessageLang| Change::Lang(lang)),
    };
    let channel = Select {
        id: "channel".into(),
        label: "How to tell them",
        groups: vec![Group { label: "", options: options_or("What suits best", labels::channel) }],
        chosen: desk.answer_id(|it| it.chosen_channel),
        on_choose: desk.picked(Change::Channel),
    };
    let suits = desk.memo(|view| (view.situation.chosen_channel.is_none(), labels::channel(view.derived.channel)));
    let suits_line = move || {
        let (is_derived, channel) = suits.get();
        is_derived.then(|| view! { <p class="Field-hint">"Now: " {channel}</p> })
    };
    view! {
        {tone.show()} {lang.show()}
        <div>{channel.show()} {suits_line}</div>
        {reason::levels(desk)}
        {people::show(desk)}
    }
    .into_any()
}

/// The id of a channel that stands first in a list of channels.
pub(super) fn channel_options(none: &'static str) -> Vec<Group> {
    vec![Group { label: "", options: options_or::<Channel>(none, labels::channel) }]
}

//! Parts of the page whose program is loaded when somebody first opens one.

use leptos::prelude::*;

use super::desk::Desk;
use super::gates;
use crate::editor::news::{self, News};
use crate::ui::parts::{self, Element, Row, button, el};
use crate::ui::words::words;
use crate::web::{is_later_part_here, load_later_part, when_later_part_is_here};

/// What is behind the gates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    Unsure,
    Adjust,
    CheckFirst,
    Differ,
    Case,
    OpenMatters,
    Sentences,
    Review,
    After,
    Link,
    Frame,
    Drafts,
    Closed,
    Trash,
    Proof,
    Siblings,
    Earlier,
    Kept,
    /// Why the step with this id is in the plan.
    Why(String),
    Over,
}

impl Panel {
    /// The name by which a page may hide it that shows this one; empty where that is not for others to say.
    fn name(&self) -> &'static str {
        match self {
            Self::Unsure => "unsure",
            Self::Adjust => "adjust",
            Self::Case => "case",
            Self::OpenMatters => "open-matters",
            Self::Sentences => "sentences",
            Self::Review => "review",
            Self::After => "after",
            Self::Link => "link",
            Self::CheckFirst
            | Self::Differ
            | Self::Frame
            | Self::Proof
            | Self::Drafts
            | Self::Closed
            | Self::Trash
            | Self::Siblings
            | Self::Earlier
            | Self::Kept
            | Self::Why(_)
            | Self::Over => "",
        }
    }
}

/// How far the loading is.
#[derive(Clone, Copy)]
enum State {
    Coming,
    Here,
    Failed,
}

/// A part of the page, closed at first. It says so while it is not there yet, and when it cannot be had.
pub(super) fn fold(title: &str, about: &str, panel: Panel, desk: Desk) -> Element {
    let name = panel.name();
    parts::fold(title, about, move || vec![room(panel, desk)]).set("data-panel", name)
}

/// The same without a title, loaded at once.
pub(super) fn room(panel: Panel, desk: Desk) -> Element {
    let state = RwSignal::new(State::Coming);
    let load = move || {
        state.set(State::Coming);
        load_later_part(move |is_here| state.set(if is_here { State::Here } else { State::Failed }));
    };
    load();
    // Another part's next try may bring it.
    if !is_later_part_here() {
        when_later_part_is_here(move || state.set(State::Here));
    }
    el("div").class("Later").rows(move || {
        news::reads(News::SIGNAL);
        vec![row(state.get(), panel.clone(), desk, load)]
    })
}

fn row(state: State, panel: Panel, desk: Desk, load: impl Fn() + 'static) -> Row {
    match state {
        State::Coming => {
            Row::new("coming", || el("p").class("Field-hint").set("role", "status").text(words().page.one_moment))
        }
        State::Here => Row::new("here", move || gates::open(panel, desk)),
        State::Failed => Row::new("failed", move || {
            el("div").class("Note").set("role", "alert").child(el("p").text(words().page.not_here)).child(button(
                "plain",
                words().page.try_again,
                load,
            ))
        }),
    }
}

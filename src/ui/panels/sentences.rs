//! The message sentence by sentence: what brought each there, other wordings, and what was left out.

use leptos::{html, prelude::*};

use super::desk::Desk;
use crate::compose::Move;
use crate::editor::{Event, SentenceView, ViewModel};
use crate::situation::Id;
use crate::ui::parts::{Fold, button};

/// The second view of the message, closed at first.
pub(super) fn show(desk: Desk) -> AnyView {
    Fold { title: "Sentence by sentence", about: "Why each is there, other wordings" }.show(move || body(desk))
}

fn body(desk: Desk) -> AnyView {
    let is_edited = desk.memo(|view| view.message.is_edited);
    let moves = desk.memo(|view| places(view).map(|(place, _)| place).collect::<Vec<_>>());
    let left_out = desk.memo(|view| view.message.left_out.clone());
    let list = NodeRef::<html::Ol>::new();
    let back = move |(mov, name): (Move, &'static str)| {
        view! {
            <li>
                <span>{name}</span>
                {button("quiet", "Put back", move || desk.send(Event::SentencePutBack(mov)))}
            </li>
        }
    };
    view! {
        <p class="Field-hint" hidden=move || !is_edited.get()>
            "You edited the text. Changes here are offered to you as a new wording."
        </p>
        <ol class="Sentences" tabindex="-1" node_ref=list>
            <For each=move || moves.get() key=|place| *place children=move |place| sentence(desk, place, list) />
        </ol>
        <div class="LeftOut" hidden=move || left_out.with(Vec::is_empty)>
            <h3>"Left out"</h3>
            <ul>
                <For each=move || left_out.get() key=|(mov, _)| *mov children=back />
            </ul>
        </div>
    }
    .into_any()
}

/// A sentence is known by its move, and by its number among those of the same move.
type Place = (Move, usize);

fn places(view: &ViewModel) -> impl Iterator<Item = (Place, &SentenceView)> {
    let sentences = &view.message.sentences;
    sentences.iter().enumerate().map(move |(idx, sentence)| {
        let nth = sentences.iter().take(idx).filter(|it| it.mov == sentence.mov).count();
        ((sentence.mov, nth), sentence)
    })
}

fn sentence(desk: Desk, place: Place, list: NodeRef<html::Ol>) -> AnyView {
    let (mov, nth) = place;
    let id = format!("sentence-{}-{nth}", mov.id());
    let sentence = desk.memo(move |view| places(view).find(|(it, _)| *it == place).map(|(_, it)| it.clone()));
    let read = move |read: fn(&SentenceView) -> String| {
        move || sentence.with(|sentence| sentence.as_ref().map(read).unwrap_or_default())
    };
    let lacks = move |asks: fn(&SentenceView) -> bool| move || sentence.with(|it| !it.as_ref().is_some_and(asks));
    let heading = move || {
        let heading = sentence.with(|it| it.as_ref().and_then(|it| it.heading));
        heading.map(|heading| view! { <h3>{heading}</h3> })
    };
    let leave_out = move |_| {
        // The button goes with its sentence: the list takes the focus.
        if let Some(list) = list.get_untracked() {
            list.focus().ok();
        }
        desk.send(Event::SentenceLeftOut(mov));
    };
    view! {
        <li>
            {heading}
            <p class="Sentences-text" dir="auto" id=id.clone()>{read(|it| it.text.clone())}</p>
            <p class="Field-hint">{read(|it| it.why.clone())}</p>
            <div class="Buttons">
                <button
                    type="button"
                    class="Button"
                    data-look="quiet"
                    aria-describedby=id.clone()
                    hidden=lacks(|it| it.has_others)
                    on:click=move |_| desk.send(Event::WordingSwapped(mov))
                >
                    "Another wording"
                </button>
                <button
                    type="button"
                    class="Button"
                    data-look="quiet"
                    aria-describedby=id
                    hidden=lacks(|it| it.may_go)
                    on:click=leave_out
                >
                    "Leave out"
                </button>
            </div>
        </li>
    }
    .into_any()
}

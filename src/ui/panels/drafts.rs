//! The drafts that are kept in this browser.

use leptos::{ev, html, prelude::*};

use super::desk::Desk;
use crate::drafts::{DraftId, Entry};
use crate::editor::{DraftView, Event};
use crate::ui::parts::{Fold, button};

/// The region, which takes the focus where a line goes away.
type Region = NodeRef<html::Section>;

/// The region with the list.
pub(super) fn show(desk: Desk, node: Region) -> AnyView {
    view! {
        <section class="Drafts" aria-label="Drafts" tabindex="-1" node_ref=node>
            <h2>"Drafts"</h2>
            <div class="Buttons">
                {button("plain", "New draft", move || desk.send(Event::DraftNew))}
                {button("plain", "Same answers, another company", move || desk.send(Event::DraftNewFromThis))}
            </div>
            {where_kept(desk)}
            {undo(desk)}
            {list(desk, node, |draft| draft.entry == Entry::Draft)}
            {list(desk, node, |draft| matches!(draft.entry, Entry::Newer | Entry::Unreadable(_)))}
            {deleted(desk, node)}
        </section>
    }
    .into_any()
}

/// Where drafts are kept, or why they are not; and what to do while there is none.
fn where_kept(desk: Desk) -> AnyView {
    let line = desk.memo(|view| {
        let is_empty = !view.drafts.iter().any(|draft| draft.entry == Entry::Draft);
        match (&view.drafts_problem, &view.not_kept, is_empty) {
            (Some(problem), _, _) => format!("The drafts cannot be listed. {problem}"),
            (None, Some(why), _) => format!("Nothing is kept here. {why}"),
            (None, None, true) => "None yet. As soon as you answer or type something, it is kept here.".to_owned(),
            (None, None, false) => "Kept in this browser only.".to_owned(),
        }
    });
    view! { <p class="Field-hint">{line}</p> }.into_any()
}

/// "Deleted. Undo".
fn undo(desk: Desk) -> AnyView {
    let trashed = desk.memo(|view| view.just_trashed.clone());
    let note = move |id: DraftId| {
        view! {
            <div class="Note">
                <p>"Deleted."</p>
                {button("quiet", "Undo", move || desk.send(Event::DraftRestored(id.clone())))}
            </div>
        }
    };
    (move || trashed.get().map(note)).into_any()
}

/// Lists the drafts that belong here, last changed first.
fn list(desk: Desk, region: Region, belongs: fn(&DraftView) -> bool) -> AnyView {
    let keys = desk.memo(move |view| {
        let drafts = view.drafts.iter().filter(|draft| belongs(draft));
        drafts.map(|draft| draft.key.clone()).collect::<Vec<_>>()
    });
    view! {
        <ul class="DraftList" hidden=move || keys.with(Vec::is_empty)>
            <For each=move || keys.get() key=Clone::clone children=move |key| line(desk, region, key) />
        </ul>
    }
    .into_any()
}

fn line(desk: Desk, region: Region, key: String) -> AnyView {
    let draft = desk.memo(move |view| view.drafts.iter().find(|draft| draft.key == key).cloned());
    let entry = Memo::new(move |_| draft.with(|draft| draft.as_ref().map(|draft| draft.entry)));
    let renames = RwSignal::new(false);
    let node = NodeRef::<html::Li>::new();
    // The line is made again only when it becomes another kind of line: a name that is being typed stays.
    let body = move || {
        let entry = entry.get()?;
        let draft_now = draft.get_untracked()?;
        Some(match entry {
            Entry::Draft if renames.get() => rename(desk, draft_now, renames, node),
            Entry::Draft => kept(desk, region, draft_now.id, draft, renames),
            Entry::Trashed { .. } => trashed(desk, draft_now),
            Entry::Newer | Entry::Unreadable(_) => closed(desk, draft_now),
        })
    };
    view! { <li tabindex="-1" node_ref=node>{body}</li> }.into_any()
}

fn kept(desk: Desk, region: Region, id: DraftId, draft: Memo<Option<DraftView>>, renames: RwSignal<bool>) -> AnyView {
    let (open, double, trash) = (id.clone(), id.clone(), id);
    let read =
        move |read: fn(&DraftView) -> String| move || draft.with(|draft| draft.as_ref().map(read).unwrap_or_default());
    let on_delete = move || {
        if let Some(region) = region.get_untracked() {
            region.focus().ok();
        }
        desk.send(Event::DraftTrashed(trash.clone()));
    };
    let current = move || draft.with(|draft| draft.as_ref().is_some_and(|draft| draft.is_open)).then_some("true");
    view! {
        <button
            type="button"
            class="DraftName"
            aria-current=current
            on:click=move |_| desk.send(Event::DraftChosen(open.clone()))
        >
            <b dir="auto">{read(|draft| draft.name.clone())}</b>
            <span>{read(state)}</span>
        </button>
        <div class="Buttons">
            {button("quiet", "Rename", move || renames.set(true))}
            {button("quiet", "Duplicate", move || desk.send(Event::DraftDuplicated(double.clone())))}
            {button("quiet", "Delete", on_delete)}
        </div>
    }
    .into_any()
}

fn state(draft: &DraftView) -> String {
    let state = match (draft.is_open, draft.is_sent) {
        (true, true) => "Open, sent. ",
        (true, false) => "Open. ",
        (false, true) => "Sent. ",
        (false, false) => "",
    };
    format!("{state}{}", draft.changed)
}

/// The name as a field: Enter and leaving it keep the new name, Escape the old one.
fn rename(desk: Desk, draft: DraftView, renames: RwSignal<bool>, line: NodeRef<html::Li>) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    let DraftView { id, name, .. } = draft;
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            input.focus().ok();
            input.select();
        }
    });
    let keep = move || {
        if let Some(input) = node.get_untracked().filter(|_| renames.get_untracked()) {
            renames.set(false);
            desk.send(Event::DraftRenamed(id.clone(), input.value()));
        }
    };
    let on_enter = keep.clone();
    // The field goes away: its line takes the focus.
    let leave = move || {
        if let Some(line) = line.get_untracked() {
            line.focus().ok();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        _ if event.is_composing() => {}
        "Enter" => {
            on_enter();
            leave();
        }
        "Escape" => {
            renames.set(false);
            leave();
        }
        _ => {}
    };
    view! {
        <input
            class="Field-box"
            type="text"
            dir="auto"
            aria-label="Name of this draft"
            autocomplete="off"
            prop:value=name
            node_ref=node
            on:keydown=on_key
            on:blur=move |_| keep()
        />
    }
    .into_any()
}

fn trashed(desk: Desk, draft: DraftView) -> AnyView {
    let DraftView { id, name, .. } = draft;
    let gone = id.clone();
    view! {
        <span class="DraftName" dir="auto">{name}</span>
        <div class="Buttons">
            {button("quiet", "Restore", move || desk.send(Event::DraftRestored(id.clone())))}
            {button("quiet", "Delete for good", move || desk.send(Event::DraftDeletedForGood(gone.clone())))}
        </div>
    }
    .into_any()
}

/// A stored text that this page cannot open; it stays as it is and can be downloaded.
fn closed(desk: Desk, draft: DraftView) -> AnyView {
    let why = match draft.entry {
        Entry::Unreadable(fault) => fault.to_string(),
        _ => "Written by a newer version of this page. Reload to open it.".to_owned(),
    };
    let key = draft.key;
    view! {
        <span class="DraftName">{why}</span>
        <div class="Buttons">
            {button("quiet", "Download", move || desk.send(Event::StoredTextRequested(key.clone())))}
        </div>
    }
    .into_any()
}

/// What was deleted and can be brought back.
fn deleted(desk: Desk, node: Region) -> AnyView {
    let is_empty = desk.memo(|view| !view.drafts.iter().any(|draft| matches!(draft.entry, Entry::Trashed { .. })));
    let fold = move || {
        (!is_empty.get()).then(|| {
            Fold { title: "Recently deleted", about: "" }
                .show(move || list(desk, node, |draft| matches!(draft.entry, Entry::Trashed { .. })))
        })
    };
    fold.into_any()
}

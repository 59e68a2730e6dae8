//! What is kept here: every thing with its size, for how long, the file of everything, and forgetting.

use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use crate::drafts::archive::{self, ArchiveFault, Changes, MAX_BYTES};
use crate::drafts::key_of;
use crate::editor::{Event, Keeping, Model, stored_kind};
use crate::ui::parts::{Choice, Element, Row, button, buttons, el, inner_fold};
use crate::ui::words::more_words;
use crate::web::{Brought, Place, Stock, Thing, download, on_pick, spawn};

/// What the panel knows and says.
#[derive(Clone, Copy)]
struct State {
    desk: Desk,
    /// Everything that is kept; nothing while that is not known.
    things: RwSignal<Option<Vec<Thing>>>,
    /// What was just done.
    said: RwSignal<String>,
    /// Whether somebody is asked whether everything is to be forgotten.
    asks: RwSignal<bool>,
}

/// A size in words.
fn size(n_bytes: u64) -> String {
    (more_words().kept.size)(n_bytes)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let state =
        State { desk, things: RwSignal::new(None), said: RwSignal::new(String::new()), asks: RwSignal::new(false) };
    let mut seen = None;
    let look = move || {
        let view = desk.view();
        // What is kept changes with each save, and with the list of drafts.
        let now = Some((view.page.save_state.clone(), view.drafts.clone()));
        if seen != now {
            seen = now;
            state.look();
        }
    };
    let said = el("p").class("Kept-said").set("role", "status").live_text(move || state.said.get());
    vec![
        el("div")
            .class("Later")
            .reacts(look)
            .child(how_much(state))
            .child(things(state))
            .child(file(state))
            .child(forget(state))
            .child(said),
    ]
}

impl State {
    /// Looks again at what is there.
    fn look(self) {
        if let Some(stock) = Stock::find() {
            spawn(async move { self.things.set(Some(stock.things().await)) });
        }
    }

    /// Says what was done, and looks again.
    fn say(self, what: String) {
        self.said.set(what);
        self.desk.send(Event::StoreChanged);
        self.look();
    }
}

fn how_much(state: State) -> Element {
    let desk = state.desk;
    // What was chosen counts while it is being done.
    let doing = RwSignal::new(None::<Option<Keeping>>);
    let chosen = move || {
        let view = desk.view();
        let now = if view.page.not_kept.is_some() { None } else { Some(view.page.keeping) };
        match doing.get().unwrap_or(now) {
            None => "nothing",
            Some(Keeping::Tab) => "tab",
            Some(Keeping::Browser) => "browser",
        }
    };
    let choose = move |id: &str| {
        let keeping = match id {
            "browser" => Some(Keeping::Browser),
            "tab" => Some(Keeping::Tab),
            _ => None,
        };
        let Some(stock) = Stock::find() else { return };
        doing.set(Some(keeping));
        desk.send(Event::PageHidden);
        spawn(async move {
            match stock.keep_for(keeping).await {
                Ok(()) => {
                    desk.send(Event::KeepingChosen(keeping));
                    state.say(moved(keeping).to_owned());
                }
                Err(error) => state.say((more_words().kept.not_changed)(&(more_words().notices.store)(&error))),
            }
            doing.set(None);
        });
    };
    let choice = Choice {
        name: "keeping",
        legend: more_words().kept.how_long,
        look: "list",
        options: vec![
            ("browser", more_words().kept.in_browser),
            ("tab", more_words().kept.in_tab),
            ("nothing", more_words().kept.on_page),
        ],
        chosen: Box::new(chosen),
        on_choose: Box::new(choose),
    };
    choice.show()
}

/// What a choice has done.
fn moved(keeping: Option<Keeping>) -> &'static str {
    match keeping {
        Some(Keeping::Browser) => more_words().kept.moved_to_browser,
        Some(Keeping::Tab) => more_words().kept.moved_to_tab,
        None => more_words().kept.moved_to_page,
    }
}

/// What things of one kind weigh together.
#[derive(Clone)]
struct Sum {
    order: usize,
    what: &'static str,
    names: Vec<String>,
    places: Vec<Place>,
    n_bytes: u64,
}

/// The things by their kinds. What stands in two places is one thing, and weighs twice.
fn sums(things: &[Thing]) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for it in things {
        let (order, what) = what(it);
        let at = sums.partition_point(|sum| (sum.order, sum.what) < (order, what));
        if sums.get(at).is_none_or(|sum| sum.what != what) {
            sums.insert(at, Sum { order, what, names: Vec::new(), places: Vec::new(), n_bytes: 0 });
        }
        if let Some(sum) = sums.get_mut(at) {
            sum.n_bytes += it.n_bytes;
            if !sum.names.contains(&it.name) {
                sum.names.push(it.name.clone());
            }
            if !sum.places.contains(&it.place) {
                sum.places.push(it.place);
            }
        }
    }
    sums
}

impl Sum {
    /// "Drafts (3)".
    fn title(&self) -> String {
        match self.names.len() {
            1 => self.what.to_owned(),
            n => format!("{} ({n})", self.what),
        }
    }
}

fn things(state: State) -> Element {
    let total = move || match state.things.get() {
        None => more_words().kept.one_moment.to_owned(),
        Some(things) if things.is_empty() => more_words().kept.nothing.to_owned(),
        Some(things) => (more_words().kept.in_all)(&size(things.iter().map(|it| it.n_bytes).sum())),
    };
    let row = |sum: Sum| {
        let places: Vec<_> = sum.places.iter().map(|place| place_name(*place)).collect();
        let (title, where_it_is, n_bytes) =
            (sum.title(), places.join(&format!(" {} ", more_words().kept.and)), sum.n_bytes);
        Row::new(format!("{title} {where_it_is} {n_bytes}"), move || {
            let name = el("span").class("DraftName").child(el("b").text(&title)).child(el("span").text(&where_it_is));
            el("li").child(name).children((n_bytes > 0).then(|| el("span").class("Field-hint").text(&size(n_bytes))))
        })
    };
    let every = move |it: Thing| {
        let size = if it.n_bytes == 0 { String::new() } else { format!(", {}", size(it.n_bytes)) };
        Row::new(format!("{} {} {}", place_name(it.place), it.name, it.n_bytes), move || {
            el("li").child(el("code").text(&it.name)).text(&format!(" {}{size}", place_name(it.place)))
        })
    };
    el("div")
        .class("Reply")
        .child(el("p").live_text(total))
        .child(
            el("ul")
                .class("DraftList")
                .rows(move || sums(&state.things.get().unwrap_or_default()).into_iter().map(row).collect()),
        )
        .child(inner_fold(more_words().kept.by_name, move || {
            let rows = move || state.things.get().unwrap_or_default().into_iter().map(every).collect();
            vec![el("ul").class("Checks-list").rows(rows)]
        }))
}

fn what(it: &Thing) -> (usize, &'static str) {
    match it.place {
        Place::Cache => (usize::MAX, more_words().kept.page_itself),
        Place::Worker => (usize::MAX, more_words().kept.helper),
        Place::Browser | Place::Durable | Place::Tab => {
            let kind = stored_kind(&it.name);
            (kind, more_words().kept.stored.get(kind).copied().unwrap_or_default())
        }
    }
}

fn place_name(place: Place) -> &'static str {
    match place {
        Place::Browser => more_words().kept.place_browser,
        Place::Durable => more_words().kept.place_durable,
        Place::Tab => more_words().kept.place_tab,
        Place::Cache => more_words().kept.place_cache,
        Place::Worker => more_words().kept.place_worker,
    }
}

fn file(state: State) -> Element {
    let desk = state.desk;
    let take = button("plain", more_words().kept.take, move || {
        desk.send(Event::PageHidden);
        let Some(stock) = Stock::find() else { return };
        spawn(async move { state.said.set(taken_out(desk, &stock).await) });
    });
    let picker = el("input").set("type", "file").set("accept", ".json,application/json").set("hidden", "");
    let node = picker.node();
    let came: Rc<dyn Fn(Result<String, ArchiveFault>)> = Rc::new(move |file| match file {
        Err(fault) => state.said.set((more_words().notices.archive)(&fault)),
        Ok(file) => {
            desk.send(Event::PageHidden);
            let Some(stock) = Stock::find() else { return };
            spawn(async move {
                let said = brought_in(desk, &stock, &file).await;
                state.say(said);
            });
        }
    });
    on_pick(&node, MAX_BYTES, came);
    let bring = button("plain", more_words().kept.bring, move || node.click());
    let hint = more_words().kept.file_hint;
    el("div").class("Reply").child(el("p").class("Field-hint").text(hint)).child(buttons([take, bring])).child(picker)
}

/// Makes the file, and says what became of it.
async fn taken_out(desk: Desk, stock: &Stock) -> String {
    let entries = match stock.everything().await {
        Ok(entries) => entries,
        Err(error) => return (more_words().notices.store)(&error),
    };
    let (date, utc_ms) = desk.read(|model: &Model| (model.now.date.to_string(), model.utc_ms)).unwrap_or_default();
    let file = archive::write(&entries, utc_ms);
    let is_large = usize::try_from(MAX_BYTES).is_ok_and(|max| max < file.len());
    match download(&format!("bow-out-{date}.json"), "application/json", &file) {
        Err(_) => more_words().kept.not_downloaded.to_owned(),
        Ok(()) if is_large => (more_words().kept.too_large)(u64::from(MAX_BYTES / 1_000_000)),
        Ok(()) => more_words().kept.taken.to_owned(),
    }
}

/// Brings a file in, opens the draft that is open again where it changed, and says what came.
async fn brought_in(desk: Desk, stock: &Stock, file: &str) -> String {
    let Brought { changes, n_left_out } = match stock.bring(file).await {
        Ok(Ok(brought)) => brought,
        Ok(Err(fault)) => return (more_words().notices.archive)(&fault),
        Err(error) => return (more_words().kept.not_all_brought)(&(more_words().notices.store)(&error)),
    };
    let Changes { put, gone, .. } = &changes;
    let id = desk.page().draft_id.clone();
    let key = key_of(&id);
    if put.iter().any(|(it, _)| *it == key) || gone.contains(&key) {
        match stock.draft(&id) {
            Ok(draft) => desk.send(Event::DraftLoaded(Ok(Box::new(draft)))),
            Err(_) => desk.send(Event::DraftNew),
        }
    }
    (more_words().kept.brought)(&changes, n_left_out)
}

fn forget(state: State) -> Element {
    let desk = state.desk;
    let region = el("div").class("Reply").set("tabindex", "-1");
    let node = region.node();
    let ask = move || {
        let (no, yes) = (node.clone(), node.clone());
        let what = (more_words().kept.will_go)(desk.drafts().len());
        let forget = button("main", more_words().kept.forget, move || {
            yes.focus();
            state.asks.set(false);
            let (Some(stock), before) = (Stock::find(), state.things.get_untracked().unwrap_or_default()) else {
                return;
            };
            spawn(async move {
                let left = stock.forget_everything().await;
                desk.send(Event::EverythingForgotten);
                state.things.set(Some(left.clone()));
                state.said.set(forgotten(&before, &left));
            });
        });
        let keep = button("plain", more_words().kept.keep, move || {
            no.focus();
            state.asks.set(false);
        });
        el("div")
            .class("Note")
            .set("data-kind", "warn")
            .child(el("p").text(&what).text(" ").text(more_words().kept.no_way_back))
            .child(buttons([forget, keep]))
    };
    region
        .child(
            button("quiet", more_words().kept.forget_ask, move || state.asks.set(true))
                .hidden_while(move || state.asks.get()),
        )
        .shown_while(move || state.asks.get(), ask)
}

/// What was removed.
fn forgotten(before: &[Thing], left: &[Thing]) -> String {
    if let Some(it) = left.first() {
        return (more_words().kept.still_there)(&it.name, place_name(it.place));
    }
    let list: Vec<_> = sums(before).iter().map(Sum::title).collect();
    (more_words().kept.forgotten)(&list.join("; "))
}

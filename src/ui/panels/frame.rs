//! In another page's frame: what is kept here, what that page asked for, and what the frame cannot do.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use super::later::{self, Panel};
use crate::drafts::Entry;
use crate::editor::{Change, Event, Keeping, TextField, ViewModel};
use crate::embed::{self, Accent, Audience, Colour, Hideable, Host, Lock, MAX_FRAGMENT_LEN, Shades, Token};
use crate::situation::{Id, Situation};
use crate::ui::parts::{Element, button, el};
use crate::web::{Neighbour, is_framed};

thread_local! {
    static AUDIENCE: Cell<Option<Audience>> = const { Cell::new(None) };
}

/// The part of the page that only a frame has.
pub(super) fn show(desk: Desk) -> Option<Element> {
    is_framed().then(|| later::room(Panel::Frame, desk))
}

/// Whose page is around this one, if it says so.
pub(super) fn audience() -> Option<Audience> {
    AUDIENCE.get()
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let Some(neighbour) = Neighbour::find() else { return vec![el("p").live_text(move || kept(&desk.view()))] };
    let host = Rc::new(RefCell::new(Host::default()));
    let [open, opened] = open_in_tab(desk, neighbour.clone());
    let parts = vec![keeping(desk, &neighbour).child(open), opened, report(desk, neighbour.clone(), host.clone())];
    neighbour.put_after(".CopyBar", &portal(host.clone()).start());
    let heard = neighbour.clone();
    let mut is_first = true;
    let hear = RefCell::new(move |text: String| {
        let before = host.borrow().clone();
        // The address comes before everything else.
        if std::mem::take(&mut is_first) {
            *host.borrow_mut() = Host::asked(&text);
        } else {
            host.borrow_mut().hear(&text);
        }
        if *host.borrow() == before {
            return;
        }
        dress(&heard, &host.borrow());
        // Whatever is read from the page around is read again.
        desk.send(Event::PageShown);
    });
    neighbour.listen(move |text| (hear.borrow_mut())(text));
    parts
}

/// For how long drafts are kept, and the way to keep them longer.
fn keeping(desk: Desk, neighbour: &Neighbour) -> Element {
    let (reads, keeps) = (neighbour.clone(), neighbour.clone());
    let keep = move || {
        // What was changed last goes along.
        desk.send(Event::PageHidden);
        keeps.keep();
    };
    let could_keep = move || reads.could_keep() && desk.view().keeping == Keeping::Tab;
    el("div")
        .class("Frame")
        .child(el("p").live_text(move || kept(&desk.view())))
        .shown_while(could_keep, move || button("quiet", "Keep them in this browser", keep.clone()))
}

/// The way into a tab of its own, with the whole draft.
fn open_in_tab(desk: Desk, neighbour: Neighbour) -> [Element; 2] {
    // What is said about it, and the link where the frame may not open a tab.
    let (said, link) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let open = button("plain", "Open in a full tab", move || {
        let (word, address) = match desk.read(|model| embed::carry(&model.draft)) {
            Some(Ok(fragment)) => match neighbour.open_tab(&fragment) {
                None => ("Your draft is open in a tab of its own. This one stays as it is.".to_owned(), String::new()),
                Some(address) => (
                    "This frame may not open tabs. Copy the link and open it yourself: your draft is in it.".to_owned(),
                    address,
                ),
            },
            Some(Err(len)) => (too_long(len), String::new()),
            None => return,
        };
        said.set(word);
        link.set(address);
    });
    let copy =
        move || button("plain", "Copy the link", move || desk.send(Event::NoteCopyRequested(link.get_untracked())));
    let outcome = el("div")
        .class("Frame")
        .set("role", "status")
        .child(el("p").live_text(move || said.get()))
        .shown_while(move || !link.get().is_empty(), copy);
    [open, outcome]
}

fn too_long(len: usize) -> String {
    format!(
        "This draft is too long to travel in a link ({} of at most {} KB). Copy or download its text instead.",
        len.div_ceil(1024),
        MAX_FRAGMENT_LEN / 1024
    )
}

/// For how long drafts are kept in this frame.
fn kept(view: &ViewModel) -> String {
    let has_drafts = view.drafts.iter().any(|draft| draft.entry == Entry::Draft);
    match (&view.not_kept, view.keeping, has_drafts) {
        (Some(why), ..) => format!("Nothing is kept here. {why} Copy your text before you leave."),
        (None, Keeping::Tab, _) => "Inside this page, drafts are kept until you close the tab.".to_owned(),
        (None, Keeping::Browser, true) => "Drafts are kept in this browser, for this site alone.".to_owned(),
        (None, Keeping::Browser, false) => String::new(),
    }
}

/// Nothing to see: holds answers fast, and tells how many steps are done.
fn report(desk: Desk, neighbour: Neighbour, host: Rc<RefCell<Host>>) -> Element {
    let mut told = 0;
    el("span").set("hidden", "").reacts(move || {
        let view = desk.view();
        let n_done = view.steps.iter().filter(|step| step.is_done).count();
        if std::mem::replace(&mut told, n_done) != n_done {
            neighbour.tell("done", n_done);
        }
        for (lock, value) in &host.borrow().locks {
            hold(desk, &neighbour, *lock, value);
        }
    })
}

/// Lets an answer stand fast. One that is empty is given; one that a draft has otherwise is the candidate's, and stays.
fn hold(desk: Desk, neighbour: &Neighbour, lock: Lock, value: &str) {
    let (id, field, of): (_, _, fn(&Situation) -> Option<&String>) = match lock {
        Lock::Company => ("company", TextField::Company, |it| Some(&it.company)),
        Lock::Role => ("role", TextField::Role, |it| Some(&it.role)),
        Lock::Contact => ("person-0", TextField::PersonName(0), |it| Some(&it.people.first()?.name)),
    };
    let view = desk.view();
    let now = of(&view.situation);
    if now.is_some_and(String::is_empty) {
        desk.tell(Change::Text(field, value.to_owned()));
    }
    let is_fast = now.is_none_or(|now| now.is_empty() || now == value);
    neighbour.fix(id, is_fast.then_some("Set by the site that shows this page."));
}

/// Where to go on afterwards.
fn portal(host: Rc<RefCell<Host>>) -> Element {
    let address = move || host.borrow().portal.clone();
    let (is_none, href) = (address.clone(), address.clone());
    let link = el("a")
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
        .live("href", href)
        .live_text(move || address().unwrap_or_default());
    el("p")
        .class("Portal")
        .hidden_while(move || is_none().is_none())
        .text("When you have sent it, finish in their portal: ")
        .child(link)
}

/// Which of an accent's colours.
type Shade = fn(Shades) -> Colour;

/// Puts in force what the page around chose.
fn dress(neighbour: &Neighbour, host: &Host) {
    AUDIENCE.set(host.audience);
    neighbour.wear("theme", Some(host.theme.id()));
    neighbour.wear("radius", Some(host.radius.id()));
    neighbour.wear("font", Some(host.font.id()));
    neighbour.wear("density", Some(host.density.id()));
    neighbour.wear("audience", host.audience.map(Id::id));
    let hidden: Vec<_> = host.hidden.iter().copied().map(Hideable::id).collect();
    neighbour.wear("hide", Some(hidden.join(" ").as_str()));
    neighbour.wear("cannot", Some(cannot(host).join(" ").as_str()));
    let tokens: [(_, Shade); 4] = [
        ("--accent", |it| it.accent),
        ("--accent-deep", |it| it.deep),
        ("--on-accent", |it| it.on),
        ("--accent-wash", |it| it.wash),
    ];
    for (token, of) in tokens {
        let colours = |Accent { light, dark }| (of(light).to_string(), of(dark).to_string());
        neighbour.paint(token, host.accent.map(colours));
    }
}

/// What the frame's sandbox does not let happen.
fn cannot(host: &Host) -> Vec<&'static str> {
    use Token::{CustomProtocols, Downloads, Modals, Popups, TopNavigation, TopNavigationByUser};
    let needs: [(_, &[Token]); 3] = [
        ("download", &[Downloads]),
        ("print", &[Modals]),
        ("mail", &[Popups, CustomProtocols, TopNavigation, TopNavigationByUser]),
    ];
    needs.iter().filter(|(_, tokens)| !host.may(tokens)).map(|(name, _)| *name).collect()
}

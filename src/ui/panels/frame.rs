//! In another page's frame: what is kept here, what that page asked for, and what the frame cannot do.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use super::later::{self, Panel};
use crate::drafts::Entry;
use crate::editor::{Change, DraftView, Event, Keeping, PageView, TextField, ViewModel};
use crate::embed::{self, Accent, Audience, Colour, Hideable, Host, Lock, MAX_FRAGMENT_LEN, Shades, Token};
use crate::situation::Id;
use crate::ui::parts::{Element, button, el};
use crate::ui::words::more_words;
use crate::web::{Neighbour, is_framed};
use crate::words::PageLang;

thread_local! {
    /// What the page around chose. It stays while this one is built anew.
    static HOST: Rc<RefCell<Host>> = Rc::default();
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// The part of the page that only a frame has.
pub(super) fn show(desk: Desk) -> Option<Element> {
    is_framed().then(|| later::room(Panel::Frame, desk))
}

/// Whose page is around this one, if it says so.
pub(super) fn audience() -> Option<Audience> {
    HOST.with(|host| host.borrow().audience)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let Some(neighbour) = Neighbour::find() else {
        return vec![el("p").live_text(move || kept(&desk.page(), &desk.drafts()))];
    };
    let host = HOST.with(Rc::clone);
    let [open, opened] = open_in_tab(desk, neighbour.clone());
    let parts = vec![keeping(desk, &neighbour).child(open), opened, report(desk, neighbour.clone(), host.clone())];
    neighbour.put_after(".CopyBar", &portal(host.clone()).start());
    if !LISTENS.replace(true) {
        listen(desk, neighbour, host);
    }
    parts
}

/// Hears what the page around asks for.
fn listen(desk: Desk, neighbour: Neighbour, host: Rc<RefCell<Host>>) {
    let heard = neighbour.clone();
    let mut is_first = true;
    let hear = RefCell::new(move |text: String| {
        let before = host.borrow().clone();
        // The address comes before everything else.
        let was_first = std::mem::take(&mut is_first);
        if was_first {
            *host.borrow_mut() = Host::asked(&text);
        } else {
            host.borrow_mut().hear(&text);
        }
        if *host.borrow() == before {
            return;
        }
        dress(&heard, &host.borrow());
        // What the address says of the language, the page knew when it started.
        let lang = host.borrow().lang.clone().filter(|lang| !was_first && before.lang.as_ref() != Some(lang));
        if let Some(lang) = lang.and_then(|tag| PageLang::of_tag(&tag)) {
            desk.send_later(Event::PageLangAsked(lang));
        }
        // Whatever is read from the page around is read again.
        desk.send(Event::PageShown);
    });
    neighbour.listen(move |text| (hear.borrow_mut())(text));
}

/// For how long drafts are kept, and the way to keep them longer.
fn keeping(desk: Desk, neighbour: &Neighbour) -> Element {
    let (reads, keeps) = (neighbour.clone(), neighbour.clone());
    let keep = move || {
        // What was changed last goes along.
        desk.send(Event::PageHidden);
        keeps.keep();
    };
    let could_keep = move || reads.could_keep() && desk.page().keeping == Keeping::Tab;
    el("div")
        .class("Frame")
        .child(el("p").live_text(move || kept(&desk.page(), &desk.drafts())))
        .shown_while(could_keep, move || button("quiet", more_words().frame.keep, keep.clone()))
}

/// The way into a tab of its own, with the whole draft.
fn open_in_tab(desk: Desk, neighbour: Neighbour) -> [Element; 2] {
    // What is said about it, and the link where the frame may not open a tab.
    let (said, link) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let open = button("plain", more_words().frame.open_tab, move || {
        let (word, address) = match desk.read(|model| embed::carry(&model.draft)) {
            Some(Ok(fragment)) => match neighbour.open_tab(&fragment) {
                None => (more_words().frame.is_open.to_owned(), String::new()),
                Some(address) => (more_words().frame.may_not_open.to_owned(), address),
            },
            Some(Err(len)) => (too_long(len), String::new()),
            None => return,
        };
        said.set(word);
        link.set(address);
    });
    let copy = move || {
        button("plain", more_words().frame.copy_link, move || desk.send(Event::NoteCopyRequested(link.get_untracked())))
    };
    let outcome = el("div")
        .class("Frame")
        .set("role", "status")
        .child(el("p").live_text(move || said.get()))
        .shown_while(move || !link.get().is_empty(), copy);
    [open, outcome]
}

fn too_long(len: usize) -> String {
    (more_words().frame.too_long)(len.div_ceil(1024), MAX_FRAGMENT_LEN / 1024)
}

/// For how long drafts are kept in this frame.
fn kept(page: &PageView, drafts: &[DraftView]) -> String {
    let has_drafts = drafts.iter().any(|draft| draft.entry == Entry::Draft);
    match (&page.not_kept, page.keeping, has_drafts) {
        (Some(why), ..) => (more_words().frame.not_kept)(why),
        (None, Keeping::Tab, _) => more_words().frame.until_tab.to_owned(),
        (None, Keeping::Browser, true) => more_words().frame.this_site.to_owned(),
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
    let (id, field, of): (_, _, fn(&ViewModel) -> Option<&String>) = match lock {
        Lock::Company => ("company", TextField::Company, |view| Some(&view.names.typed.company)),
        Lock::Role => ("role", TextField::Role, |view| Some(&view.names.typed.role)),
        Lock::Contact => ("person-0", TextField::PersonName(0), |view| Some(&view.answers.people.first()?.name)),
    };
    let view = desk.view();
    let now = of(&view);
    if now.is_some_and(String::is_empty) {
        desk.tell(Change::Text(field, value.to_owned()));
    }
    let is_fast = now.is_none_or(|now| now.is_empty() || now == value);
    neighbour.fix(id, is_fast.then_some(more_words().frame.set_by_site));
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
        .text(more_words().frame.portal)
        .text(" ")
        .child(link)
}

/// Which of an accent's colours.
type Shade = fn(Shades) -> Colour;

/// Puts in force what the page around chose.
fn dress(neighbour: &Neighbour, host: &Host) {
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

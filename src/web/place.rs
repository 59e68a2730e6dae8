//! Where somebody is in the page: how far down, and what is open. A reload of this tab comes back to it.
//!
//! Invariant: it is written only where drafts are kept (the editor asks for it), and holds no word of the candidate.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use super::{Node, js, tab, trail};

/// The titles of what can be opened; each stands once in the page.
const TITLES: &str = "details > summary > :is(h2, h3)";
/// What stands between the steps into the page.
const STEPS: &str = "/";
/// How many parts deep one may be open in another.
const DEEP: usize = 4;

/// Keeps it as long as the tab lives.
pub(super) fn keep() {
    let open: Vec<_> = titles().into_iter().filter(|(details, _)| is_open(details)).map(|(_, title)| title).collect();
    let scroll = scrolled();
    let is_start = scroll <= 0 && open.is_empty();
    let steps = trail::names().join(STEPS);
    tab::keep_place((!is_start).then(|| format!("{scroll}\n{steps}\n{}", open.join("\n"))));
}

/// After a reload: opens what was open, and goes to where one was. Some browsers load the page anew for Back: then this gives
/// the steps that it led out of, the first one first.
pub(crate) fn restore_place() -> Vec<String> {
    let arrival = arrival();
    let Some(kept) = tab::place().filter(|_| arrival != Arrival::New) else { return Vec::new() };
    let mut lines = kept.lines();
    let scroll = lines.next().and_then(|it| it.parse().ok()).unwrap_or_default();
    let steps = lines.next().unwrap_or_default().split(STEPS).filter(|step| !step.is_empty()).map(str::to_owned);
    let open: Vec<_> = lines.collect();
    for _ in 0..DEEP {
        let closed =
            titles().into_iter().filter(|(details, title)| !is_open(details) && open.contains(&title.as_str()));
        for (details, _) in closed.collect::<Vec<_>>() {
            open_now(&details);
        }
    }
    scroll_to(scroll);
    if arrival == Arrival::Return {
        return steps.skip(trail::names().len()).collect();
    }
    // A reload may cost the history what it knew of this place.
    trail::know_again(&steps.collect::<Vec<_>>());
    Vec::new()
}

/// Opens it, with what is inside.
pub(super) fn open_now(details: &JsValue) {
    js::call(details, "setAttribute", &[&"open".into(), &"".into()]).ok();
    // The browser tells of it only later; what is inside may have to be opened as well.
    if let Some(toggled) = event("toggle") {
        js::call(details, "dispatchEvent", &[&toggled]).ok();
    }
}

/// How far down the page is.
pub(crate) fn scrolled() -> i32 {
    let scroll = js::get(&js::global(), "scrollY").and_then(|scroll| scroll.as_f64()).unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and no page is that long")]
    let scroll = scroll.round() as i32;
    scroll
}

/// Goes there at once, without a journey.
pub(crate) fn scroll_to(down: i32) {
    let options = Object::new();
    let properties: [(&str, JsValue); 2] = [("top", down.into()), ("behavior", "instant".into())];
    for (name, value) in properties {
        // A new object takes every property.
        Reflect::set(&options, &name.into(), &value).ok();
    }
    js::call(&js::global(), "scrollTo", &[&options]).ok();
}

impl Node {
    /// Gives it the focus and leaves the page where it is.
    pub(crate) fn focus_in_place(&self) {
        let options = Object::new();
        Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE).ok();
        js::call(self.as_js(), "focus", &[&options]).ok();
    }
}

/// How somebody came to the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    /// Anew: whoever does so begins at its top.
    New,
    Reload,
    /// By Back, or Forward.
    Return,
}

fn arrival() -> Arrival {
    let watch = js::get(&js::global(), "performance").unwrap_or_default();
    let entries = js::call(&watch, "getEntriesByType", &[&"navigation".into()]).unwrap_or_default();
    let kind = js::get(&Array::from(&entries).get(0), "type").and_then(|kind| kind.as_string());
    match kind.unwrap_or_default().as_str() {
        "reload" => Arrival::Reload,
        "back_forward" => Arrival::Return,
        _ => Arrival::New,
    }
}

/// What can be opened, each with its title.
pub(super) fn titles() -> Vec<(JsValue, String)> {
    let page = js::get(&js::global(), "document").unwrap_or_default();
    let Ok(found) = js::call(&page, "querySelectorAll", &[&TITLES.into()]) else { return Vec::new() };
    let with_title = |title: JsValue| {
        let details = js::get(&js::get(&title, "parentElement")?, "parentElement")?;
        Some((details, js::get(&title, "textContent")?.as_string()?))
    };
    Array::from(&found).iter().filter_map(with_title).collect()
}

pub(super) fn is_open(details: &JsValue) -> bool {
    js::get(details, "open").is_some_and(|it| it.is_truthy())
}

fn event(name: &str) -> Option<JsValue> {
    let make: Function = js::get(&js::global(), "Event")?.dyn_into().ok()?;
    Reflect::construct(&make, &Array::of1(&name.into())).ok()
}

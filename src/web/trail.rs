//! Steps into the page that the browser's Back leads out of again.
//!
//! Invariants: in another page's frame nothing comes into the history, which is that page's too; the address never changes.

use std::cell::RefCell;

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::{is_framed, js};

/// The entry of the history's state that holds the names of all steps up to it.
const TRAIL: &str = "bowoutTrail";
const BETWEEN: char = '/';

/// A step: its name, and what Back does.
type Step = (String, Box<dyn FnOnce()>);

thread_local! {
    static STEPS: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
    static LISTENS: RefCell<bool> = const { RefCell::new(false) };
}

/// Takes a step: from now on Back does this first. A step that is there already is not taken twice.
pub(crate) fn step_in(name: &str, on_back: impl FnOnce() + 'static) {
    if is_framed() {
        return;
    }
    listen();
    let is_there = names().last().is_some_and(|last| kind(last) == kind(name));
    STEPS.with_borrow_mut(|steps| {
        if is_there {
            steps.pop();
        }
        steps.push((name.to_owned(), Box::new(on_back)));
    });
    let mut trail = names();
    if is_there {
        trail.pop();
    }
    trail.push(name.to_owned());
    write(if is_there { "replaceState" } else { "pushState" }, &trail);
}

/// Takes up a step that the history knows from before a reload.
pub(crate) fn step_again(name: &str, on_back: impl FnOnce() + 'static) {
    listen();
    STEPS.with_borrow_mut(|steps| steps.push((name.to_owned(), Box::new(on_back))));
}

/// Leaves a step by another way than Back. Where it was the last one, the history goes back as well.
pub(crate) fn step_out(name: &str) {
    let left = STEPS.with_borrow_mut(|steps| steps.pop_if(|(last, _)| kind(last) == kind(name)));
    if left.is_some() && names().last().is_some_and(|last| kind(last) == kind(name)) {
        js::call(&history(), "back", &[]).ok();
    }
}

/// The names of the steps that the history knows: after a reload those of before.
pub(crate) fn names() -> Vec<String> {
    let state = js::get(&history(), "state").unwrap_or_default();
    let trail = js::get(&state, TRAIL).and_then(|trail| trail.as_string()).unwrap_or_default();
    trail.split(BETWEEN).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Gives the history back what it has lost.
pub(super) fn know_again(trail: &[String]) {
    if !is_framed() && names() != trail {
        write("replaceState", trail);
    }
}

/// What stands before a colon: behind it a step may note where it came from.
fn kind(name: &str) -> &str {
    name.split(':').next().unwrap_or_default()
}

fn write(way: &str, trail: &[String]) {
    let state = Object::new();
    // A new object takes every property.
    Reflect::set(&state, &TRAIL.into(), &trail.join("/").into()).ok();
    js::call(&history(), way, &[&state, &"".into()]).ok();
}

fn history() -> JsValue {
    js::get(&js::global(), "history").unwrap_or_default()
}

/// Hears of Back, from the first step on.
fn listen() {
    if LISTENS.replace(true) {
        return;
    }
    let on_pop = Closure::<dyn Fn()>::new(|| {
        let n_left = names().len();
        while let Some((_, on_back)) =
            STEPS.with_borrow_mut(|steps| if n_left < steps.len() { steps.pop() } else { None })
        {
            on_back();
        }
    });
    if let Some(window) = web_sys::window() {
        window.add_event_listener_with_callback("popstate", on_pop.into_js_value().unchecked_ref()).ok();
    }
}

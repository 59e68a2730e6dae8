//! What changes on the page, erased to one type each: every type of closure would cost the first load a renderer of its own.

use std::hash::Hash;
use std::sync::Arc;

use leptos::prelude::*;

/// A view that is made again whenever something that it reads changes.
pub(crate) fn live(view: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    fn erased(view: Box<dyn Fn() -> Option<AnyView> + Send>) -> AnyView {
        (move || view()).into_any()
    }
    erased(Box::new(view))
}

/// A view that is there while a condition holds.
pub(crate) fn shown_while(condition: Memo<bool>, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live(move || condition.get().then(&view))
}

/// Rows known by their keys: a row stays as it is while its key stays.
pub(crate) fn rows<K>(keys: Memo<Vec<K>>, row: impl Fn(K) -> AnyView + Send + Sync + 'static) -> AnyView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    fn erased<K>(keys: Memo<Vec<K>>, row: Arc<dyn Fn(K) -> AnyView + Send + Sync>) -> AnyView
    where
        K: Clone + Eq + Hash + Send + Sync + 'static,
    {
        view! { <For each=move || keys.get() key=Clone::clone children=move |key| row(key) /> }.into_any()
    }
    erased(keys, Arc::new(row))
}

/// Whether a condition does not hold: for `hidden`.
pub(crate) fn not(condition: Memo<bool>) -> Memo<bool> {
    Memo::new(move |_| !condition.get())
}

/// Whether a text is empty: for `hidden`.
pub(crate) fn is_empty(text: Memo<String>) -> Memo<bool> {
    Memo::new(move |_| text.with(String::is_empty))
}

/// Does something now, and again whenever something that it reads changes.
pub(crate) fn react(run: impl Fn() + 'static) {
    fn erased(run: Box<dyn Fn()>) {
        Effect::new(move |_| run());
    }
    erased(Box::new(run));
}

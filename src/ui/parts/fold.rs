//! A part of the page that opens and closes. What is in it is made when it is first opened.

use leptos::{ev, html, prelude::*};

use super::live::live;

/// A part with a title that opens it.
pub(crate) struct Fold {
    /// The title, a heading of the second level.
    pub(crate) title: &'static str,
    /// What is in it, in a few words.
    pub(crate) about: &'static str,
}

impl Fold {
    /// The part on the page.
    pub(crate) fn show(self, body: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        self.erased(Box::new(body))
    }

    fn erased(self, body: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        let Self { title, about } = self;
        let node = NodeRef::<html::Details>::new();
        let was_opened = RwSignal::new(false);
        let on_toggle = move |_: ev::Event| {
            if node.get_untracked().is_some_and(|details| details.open()) {
                was_opened.set(true);
            }
        };
        view! {
            <details class="Fold" node_ref=node on:toggle=on_toggle>
                <summary>
                    <h2>{title}</h2>
                    <span>{about}</span>
                </summary>
                <div class="Fold-body">{live(move || was_opened.get().then(&body))}</div>
            </details>
        }
        .into_any()
    }
}

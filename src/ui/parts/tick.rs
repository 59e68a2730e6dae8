//! A tick box with its label.

use leptos::{html, prelude::*};

use super::live::react;

/// A tick box.
pub(crate) struct Tick {
    /// The label.
    pub(crate) label: &'static str,
    /// Whether it is ticked.
    pub(crate) is_on: Memo<bool>,
    /// Is told whether it was ticked or cleared.
    pub(crate) on_change: Callback<bool>,
}

impl Tick {
    /// The box on the page.
    pub(crate) fn show(self) -> AnyView {
        let Self { label, is_on, on_change } = self;
        let node = NodeRef::<html::Input>::new();
        let touched = RwSignal::new(());
        react(move || {
            touched.track();
            let is_on = is_on.get();
            if let Some(input) = node.get() {
                input.set_checked(is_on);
            }
        });
        let on_change = move |event| {
            on_change.run(event_target_checked(&event));
            touched.notify();
        };
        view! {
            <label class="Option" data-look="tick">
                <input type="checkbox" node_ref=node on:change=on_change />
                <span>{label}</span>
            </label>
        }
        .into_any()
    }
}

//! A date, with a time where there is one.

use leptos::{html, prelude::*};

use super::live::react;

/// A date and a time, as the browser's own fields.
pub(crate) struct When {
    /// The page's id; the time's is made from it.
    pub(crate) id: String,
    /// The label of the date.
    pub(crate) label: &'static str,
    /// Whether a time is asked for.
    pub(crate) has_time: bool,
    /// The date as `2026-12-03` and the time as `14:30`; empty where unknown.
    pub(crate) at: Memo<(String, String)>,
    /// Is told date and time as they stand in the fields.
    pub(crate) on_change: Callback<(String, String)>,
}

impl When {
    /// The fields on the page.
    pub(crate) fn show(self) -> AnyView {
        let Self { id, label, has_time, at, on_change } = self;
        let (date, time) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
        let time_id = format!("{id}-time");
        // Half a date is no date: while somebody is at these fields, nothing is written into them.
        let is_in_use = RwSignal::new(false);
        react(move || {
            if is_in_use.get() {
                return;
            }
            at.with(|(day, clock)| {
                for (node, text) in [(date, day), (time, clock)] {
                    if let Some(input) = node.get()
                        && input.value() != *text
                    {
                        input.set_value(text);
                    }
                }
            });
        });
        let told = move || {
            let read = |node: NodeRef<html::Input>| node.get_untracked().map(|input| input.value()).unwrap_or_default();
            on_change.run((read(date), read(time)));
        };
        let time_field = has_time.then(|| {
            view! {
                <div class="Field">
                    <label class="Field-label" for=time_id.clone()>"Time"</label>
                    <input class="Field-box" type="time" id=time_id node_ref=time on:input=move |_| told() />
                </div>
            }
        });
        view! {
            <div class="When" on:focusin=move |_| is_in_use.set(true) on:focusout=move |_| is_in_use.set(false)>
                <div class="Field">
                    <label class="Field-label" for=id.clone()>{label}</label>
                    <input class="Field-box" type="date" id=id node_ref=date on:input=move |_| told() />
                </div>
                {time_field}
            </div>
        }
        .into_any()
    }
}

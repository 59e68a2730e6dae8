//! One of many: a drop-down list with its label.

use leptos::{html, prelude::*};

use super::live::react;

/// Options that stand together; without a label they stand alone.
pub(crate) struct Group {
    /// The label of the group; empty for none.
    pub(crate) label: &'static str,
    /// Ids and labels.
    pub(crate) options: Vec<(&'static str, &'static str)>,
}

/// A drop-down list.
pub(crate) struct Select {
    /// The page's id.
    pub(crate) id: String,
    /// The label.
    pub(crate) label: &'static str,
    /// The options.
    pub(crate) groups: Vec<Group>,
    /// The id of the chosen option.
    pub(crate) chosen: Memo<&'static str>,
    /// Is told the id of an option that was chosen.
    pub(crate) on_choose: Callback<String>,
}

impl Select {
    /// The list on the page.
    pub(crate) fn show(self) -> AnyView {
        let Self { id, label, groups, chosen, on_choose } = self;
        let node = NodeRef::<html::Select>::new();
        let touched = RwSignal::new(());
        react(move || {
            touched.track();
            let chosen = chosen.get();
            if let Some(select) = node.get()
                && select.value() != chosen
            {
                select.set_value(chosen);
            }
        });
        let on_change = move |event| {
            on_choose.run(event_target_value(&event));
            touched.notify();
        };
        view! {
            <div class="Field">
                <label class="Field-label" for=id.clone()>{label}</label>
                <select class="Field-box" id=id node_ref=node on:change=on_change>
                    {groups.into_iter().map(group).collect_view()}
                </select>
            </div>
        }
        .into_any()
    }
}

fn group(group: Group) -> AnyView {
    let options: Vec<_> =
        group.options.into_iter().map(|(id, label)| view! { <option value=id>{label}</option> }).collect();
    if group.label.is_empty() {
        return options.into_any();
    }
    view! { <optgroup label=group.label>{options}</optgroup> }.into_any()
}

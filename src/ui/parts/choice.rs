//! One of a few: radio buttons under a question.

use leptos::{html, prelude::*};

use super::live::react;

/// A question with its answers.
pub(crate) struct Choice {
    /// The name that the buttons share on the page.
    pub(crate) name: String,
    /// The question.
    pub(crate) legend: &'static str,
    /// `cards` for the first questions, `row` for short answers, `list` for long ones.
    pub(crate) look: &'static str,
    /// Ids and labels.
    pub(crate) options: Vec<(&'static str, &'static str)>,
    /// The id of the chosen answer; empty where there is none.
    pub(crate) chosen: Memo<&'static str>,
    /// Is told the id of an answer that was chosen.
    pub(crate) on_choose: Callback<&'static str>,
}

impl Choice {
    /// The question on the page.
    pub(crate) fn show(self) -> AnyView {
        let Self { name, legend, look, options, chosen, on_choose } = self;
        let options: Vec<_> =
            options.into_iter().map(|(id, label)| (id, label, NodeRef::<html::Input>::new())).collect();
        let touched = RwSignal::new(());
        let nodes: Vec<_> = options.iter().map(|(id, _, node)| (*id, *node)).collect();
        // After a click the browser has marked its own choice; what counts is what the model made of it.
        react(move || {
            touched.track();
            let chosen = chosen.get();
            for (id, node) in &nodes {
                if let Some(input) = node.get() {
                    input.set_checked(*id == chosen);
                }
            }
        });
        let option = move |(id, label, node): (&'static str, &'static str, NodeRef<html::Input>)| {
            let on_change = move |_| {
                on_choose.run(id);
                touched.notify();
            };
            view! {
                <label class="Option">
                    <input type="radio" name=name.clone() value=id node_ref=node on:change=on_change />
                    <span>{label}</span>
                </label>
            }
        };
        view! {
            <fieldset class="Choice" data-look=look>
                <legend>{legend}</legend>
                <div class="Choice-options">{options.into_iter().map(option).collect_view()}</div>
            </fieldset>
        }
        .into_any()
    }
}

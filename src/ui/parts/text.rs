//! A text box with its label.

use leptos::{ev, html, prelude::*};

/// A text box: one line, or several with [`TextBox::lines`].
pub(crate) struct TextBox {
    id: String,
    label: &'static str,
    hint: &'static str,
    autocomplete: &'static str,
    rows: u32,
    text: Memo<String>,
    reads: Option<Memo<String>>,
    on_input: Callback<String>,
    on_enter: Option<Callback<()>>,
}

impl TextBox {
    /// A box of one line. The id is the page's; `text` is what the model holds.
    pub(crate) fn new(
        id: impl Into<String>,
        label: &'static str,
        text: Memo<String>,
        on_input: Callback<String>,
    ) -> Self {
        Self {
            id: id.into(),
            label,
            hint: "",
            autocomplete: "off",
            rows: 1,
            text,
            reads: None,
            on_input,
            on_enter: None,
        }
    }

    /// A line under the box.
    pub(crate) fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// What the browser may fill in.
    pub(crate) fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self { autocomplete, ..self }
    }

    /// Room for several lines.
    pub(crate) fn lines(self, rows: u32) -> Self {
        Self { rows, ..self }
    }

    /// The sentence as it will read, under the box.
    pub(crate) fn reads(self, reads: Memo<String>) -> Self {
        Self { reads: Some(reads), ..self }
    }

    /// What the Enter key does in a box of one line.
    pub(crate) fn on_enter(self, on_enter: Callback<()>) -> Self {
        Self { on_enter: Some(on_enter), ..self }
    }

    /// The box on the page.
    pub(crate) fn show(self) -> AnyView {
        let Self { id, label, hint, autocomplete, rows, text, reads, on_input, on_enter } = self;
        let hint_id = format!("{id}-hint");
        let described = (!hint.is_empty()).then(|| hint_id.clone());
        let hint = described.is_some().then(|| view! { <p class="Field-hint" id=hint_id>{hint}</p> });
        let label = view! { <label class="Field-label" for=id.clone()>{label}</label> };
        let control = if rows == 1 {
            one_line(id, described, autocomplete, text, on_input, on_enter)
        } else {
            several_lines(id, described, rows, text, on_input)
        };
        let reads = reads.map(|reads| {
            view! {
                <p class="Field-reads" hidden=move || reads.with(String::is_empty)>
                    <span class="Field-hint">"Will read: "</span>
                    <q>{reads}</q>
                </p>
            }
        });
        view! { <div class="Field">{label} {control} {hint} {reads}</div> }.into_any()
    }
}

fn one_line(
    id: String,
    described: Option<String>,
    autocomplete: &'static str,
    text: Memo<String>,
    on_input: Callback<String>,
    on_enter: Option<Callback<()>>,
) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            text.with(|text| {
                if input.value() != *text {
                    input.set_value(text);
                }
            });
        }
    });
    let on_key = move |event: ev::KeyboardEvent| {
        let is_plain = !event.is_composing() && !event.ctrl_key() && !event.meta_key();
        if let (Some(on_enter), "Enter", true) = (on_enter, event.key().as_str(), is_plain) {
            on_enter.run(());
        }
    };
    view! {
        <input
            class="Field-box"
            type="text"
            dir="auto"
            id=id
            autocomplete=autocomplete
            aria-describedby=described
            node_ref=node
            on:input=move |event| on_input.run(event_target_value(&event))
            on:keydown=on_key
        />
    }
    .into_any()
}

fn several_lines(
    id: String,
    described: Option<String>,
    rows: u32,
    text: Memo<String>,
    on_input: Callback<String>,
) -> AnyView {
    let node = follow(text);
    view! {
        <textarea
            class="Field-box"
            dir="auto"
            id=id
            rows=rows
            aria-describedby=described
            node_ref=node
            on:input=move |event| on_input.run(event_target_value(&event))
        ></textarea>
    }
    .into_any()
}

/// A place for a text area that shows the model's text. It is written to only where the two differ, so that caret and
/// composition stay with whoever is typing.
pub(crate) fn follow(text: Memo<String>) -> NodeRef<html::Textarea> {
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(area) = node.get() {
            text.with(|text| {
                if area.value() != *text {
                    area.set_value(text);
                }
            });
        }
    });
    node
}

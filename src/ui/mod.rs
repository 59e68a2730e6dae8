//! The page. A first one, to show that everything from source to browser works.

use leptos::prelude::*;

/// Puts the page into the body of the document.
pub fn mount() {
    leptos::mount::mount_to_body(app);
}

fn app() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let words = move || text.with(|text| text.split_whitespace().count());
    view! {
        <main>
            <h1>"Bow Out"</h1>
            <label for="note">"Your note"</label>
            <input id="note" type="text" prop:value=text on:input=move |event| text.set(event_target_value(&event)) />
            <p>"Words: " <output for="note">{words}</output></p>
        </main>
    }
}

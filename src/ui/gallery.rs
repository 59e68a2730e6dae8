//! Every part in every state, in light and in dark: `cargo xtask gallery`. Built with the feature `gallery` alone, never into
//! the page.
//!
//! A part that is new, or has a new state, gets a specimen here.

use leptos::prelude::{Get as _, RwSignal, Set as _, Update as _};

use super::parts::{
    Choice, Element, Group, Icon, Select, TextBox, When, bare_button, button, buttons, dialog, el, fold, icon,
    inner_fold, tick,
};
use crate::web::{self, Node, Shell};

/// A name as long as any that people have.
const LONG_NAME: &str = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh y Ortega";
/// Words as long as German ones.
const LONG_WORDS: &str = "Arbeitsunfähigkeitsbescheinigung, Rechtsschutzversicherungsgesellschaften";
/// Read from right to left.
const FROM_THE_RIGHT: &str = "مديرة المشروع";
const LETTER: &str =
    "Hello Dana,\n\nI’ve decided to withdraw my application for the Baker role.\n\nBest regards,\nSam Lee";

/// Shows the gallery in the place of the page.
pub fn mount() {
    web::enter(|| {
        let Some(shell) = Shell::find() else { return };
        let container = shell.clear();
        let place = Node::from(container.clone());
        leptos::mount::mount_to(container, move || place.append(&gallery().start())).forget();
        web::tell_ready();
    });
}

fn gallery() -> Element {
    el("div").class("Gallery").child(side("light")).child(side("dark"))
}

fn side(theme: &'static str) -> Element {
    el("section")
        .class("Gallery-side")
        .set("data-theme", theme)
        .set("aria-label", theme)
        .child(specimen("Buttons", button_looks()))
        .child(specimen("A choice", choices(theme)))
        .child(specimen("A text box", text_boxes(theme)))
        .child(specimen("A list", lists(theme)))
        .child(specimen("A date", dates(theme)))
        .child(specimen("A tick", ticks()))
        .child(specimen("Something that opens", folds()))
        .child(specimen("Something that lies over the page", vec![over_the_page()]))
        .child(specimen("A note", notes()))
        .child(specimen("A step of the plan", vec![steps()]))
        .child(specimen("The paper", papers(theme)))
        .child(specimen("What the line under the message says", statuses()))
}

fn specimen(title: &str, shown: Vec<Element>) -> Element {
    el("section").class("Specimen").child(el("h2").text(title)).children(shown)
}

fn button_looks() -> Vec<Element> {
    let all = |is_off: bool| {
        let looks = ["main", "plain", "quiet"].map(|look| {
            let it = button(look, if is_off { "Off" } else { look }, || ());
            if is_off { it.set("disabled", "") } else { it }
        });
        buttons(looks)
    };
    let icons =
        [Icon::Copy, Icon::Mail, Icon::Share, Icon::Download, Icon::Print, Icon::Done, Icon::Drafts, Icon::Mark];
    let drawn = icons
        .map(|drawn| bare_button("Button", || ()).set("data-look", "plain").child(icon(drawn)).text(" With a drawing"));
    let pressed =
        ["true", "false"].map(|is| bare_button("Action", || ()).set("aria-pressed", is).text("Pressed or not"));
    vec![all(false), all(true), buttons(drawn), el("div").class("Actions").children(pressed)]
}

fn choices(theme: &'static str) -> Vec<Element> {
    // Names are shared on the page, so each side has its own.
    let name = |look: &'static str| match (theme, look) {
        ("light", "cards") => "light-cards",
        ("light", "row") => "light-row",
        ("light", _) => "light-list",
        (_, "cards") => "dark-cards",
        (_, "row") => "dark-row",
        _ => "dark-list",
    };
    let choice = |look: &'static str, first: &'static str| {
        let chosen = RwSignal::new(first);
        let options = vec![("a", "A short answer"), ("b", LONG_WORDS), ("c", LONG_NAME)];
        Choice {
            name: name(look),
            legend: "Where do things stand?",
            look,
            options,
            chosen: Box::new(move || chosen.get()),
            on_choose: Box::new(move |id| chosen.set(known(id))),
        }
        .show()
    };
    vec![choice("cards", "b"), choice("row", ""), choice("list", "a")]
}

/// The id of an answer, as the list of them has it.
fn known(id: &str) -> &'static str {
    ["a", "b", "c"].into_iter().find(|it| *it == id).unwrap_or_default()
}

fn text_boxes(theme: &str) -> Vec<Element> {
    let text_box = |id: &str, label: &'static str, first: &str| {
        let text = RwSignal::new(first.to_owned());
        TextBox::new(format!("{theme}-{id}"), label, move || text.get(), move |typed| text.set(typed))
    };
    vec![
        text_box("empty", "Empty, with a hint", "").hint("If the reader needs to know which one.").show(),
        text_box("name", "A long name", LONG_NAME).show(),
        text_box("right", "Read from right to left", FROM_THE_RIGHT).show(),
        text_box("lines", "Several lines", LETTER).lines("4").show(),
        text_box("reads", "Read as a sentence", "the tour").reads(|| "Thank you for the tour.".to_owned()).show(),
    ]
}

fn lists(theme: &str) -> Vec<Element> {
    let chosen = RwSignal::new("b");
    let groups = vec![
        Group { label: "", options: vec![("a", "Alone")] },
        Group { label: "A group", options: vec![("b", LONG_WORDS), ("c", LONG_NAME)] },
    ];
    let select = Select {
        id: format!("{theme}-list"),
        label: "One of many",
        groups,
        chosen: Box::new(move || chosen.get()),
        on_choose: Box::new(move |id| chosen.set(known(id))),
    };
    vec![select.show()]
}

fn dates(theme: &str) -> Vec<Element> {
    let when = |id: &str, has_time: bool, at: (&str, &str)| {
        let at = RwSignal::new((at.0.to_owned(), at.1.to_owned()));
        When {
            id: format!("{theme}-{id}"),
            label: "Interview",
            has_time,
            at: Box::new(move || at.get()),
            on_change: Box::new(move |day, time| at.set((day, time))),
        }
        .show()
    };
    vec![
        when("no-date", true, ("", "")),
        when("date", true, ("2026-12-03", "14:30")),
        when("day", false, ("2026-12-03", "")),
    ]
}

fn ticks() -> Vec<Element> {
    let one = |label: &str, first: bool| {
        let is_on = RwSignal::new(first);
        tick(label, move || is_on.get(), move |now| is_on.set(now))
    };
    vec![one("Cleared", false), one("Ticked", true), one(LONG_WORDS, true)]
}

fn folds() -> Vec<Element> {
    let body = || vec![el("p").text("What is in it."), inner_fold("Inside another", || vec![el("p").text("Inside.")])];
    vec![
        fold("Closed", "In a few words what is in it", body),
        fold("Open", LONG_WORDS, || vec![el("p").text("Press it.")]),
    ]
}

fn over_the_page() -> Element {
    let is_open = RwSignal::new(false);
    let shown = move || {
        let words = el("p").text("Escape puts it away.");
        el("div").class("Keys-body").child(words).child(button("main", "Close", move || is_open.set(false)))
    };
    el("div").child(button("plain", "Show it", move || is_open.update(|it| *it = true))).child(dialog(
        "Keys",
        move || is_open.get(),
        move || is_open.set(false),
        shown,
    ))
}

fn notes() -> Vec<Element> {
    let note = || el("div").class("Note").child(el("p").text("Drafts are kept in this browser only."));
    let actions = buttons([button("plain", "Keep it", || ()), button("quiet", "Not now", || ())]);
    vec![note(), note().set("data-kind", "warn"), note().child(actions)]
}

fn steps() -> Element {
    let step = |title: &str, state: Option<&str>, is_shown: bool| {
        let mut button = bare_button("Step-title", || ()).child(el("b").text(title));
        if is_shown {
            button = button.set("aria-current", "step");
        }
        let ticked = el("input").set("type", "checkbox").set("aria-label", &format!("Done: {title}"));
        if state == Some("done") {
            ticked.node().set_checked(true);
        }
        let why = el("details").class("Step-why").child(el("summary").text("Why?")).child(el("p").text("Because."));
        let row = el("li").class("Step").child(ticked);
        let row = match state {
            Some(state) => row.set("data-state", state),
            None => row,
        };
        row.child(button.child(el("span").text("Today, before 5 p.m."))).child(why)
    };
    let rows = [
        step("Shown", None, true),
        step("Not shown", None, false),
        step("Sent", Some("done"), false),
        step("Left out", Some("off"), false),
        step(LONG_NAME, None, false),
    ];
    el("section").class("Plan").child(el("ol").children(rows))
}

fn papers(theme: &str) -> Vec<Element> {
    let subject = |id: &str| {
        let id = format!("{theme}-{id}");
        let field = el("textarea").set("id", &id).set("rows", "1");
        field.node().set_value("Withdrawing my application");
        el("div").class("Subject").child(el("label").set("for", &id).text("Subject")).child(field)
    };
    let sample = el("div")
        .class("Paper")
        .set("data-state", "sample")
        .child(subject("sample"))
        .child(el("pre").class("Text").text("Hello,\n\nI’d like to withdraw my application for the ____ role."));
    let text = el("textarea").class("Text").set("aria-label", "Message").set("rows", "7");
    text.node().set_value(LETTER);
    vec![sample, el("div").class("Paper").child(subject("own")).child(text)]
}

fn statuses() -> Vec<Element> {
    let said = [
        "Saving …",
        "Saved in this browser",
        "Kept until you close this page",
        "Not saved: there is no room left. Copy or download your text to keep it.",
    ];
    let counts = el("div")
        .class("Counts")
        .child(el("span").text("34 words"))
        .child(el("span").set("data-state", "over").text("312 of 300 characters"));
    std::iter::once(counts).chain(said.map(|words| el("p").class("Status").text(words))).collect()
}

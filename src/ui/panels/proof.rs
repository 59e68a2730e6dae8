//! That nothing leaves the browser: what the browser counts, and how to see it without trusting the page.

use leptos::prelude::*;

use super::desk::Desk;
use super::later::{self, Panel};
use crate::ui::parts::{Element, Row, button, el};
use crate::web::{Seen, seen};

/// How to look past the page. Each is a way of its own.
const WAYS: [&str; 3] = [
    "Switch this device to airplane mode, or pull the cable, and go on: writing, copying and saving work as before. \
     Nothing can be sent with the network gone, and nothing is missing.",
    "Open your browser’s tools (F12, or Option+Command+I on a Mac), choose Network, and type: no line appears. Reload \
     the page while they are open, and the lines are this page’s own files.",
    "In the same tools choose Elements and look into the head of the page: the last policy there forbids every \
     connection. Browsers hold a page to its policies, and it cannot take one back.",
];

/// Pages beside this one that say more.
const MORE: [(&str, &str); 2] = [("privacy.html", "Data protection"), ("accessibility.html", "For everybody")];

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold("Check it yourself", "That nothing you type leaves this browser", Panel::Proof, desk)
}

/// What is in it.
pub(super) fn body() -> Vec<Element> {
    let now = RwSignal::new(seen());
    let counts = el("ul").class("Proof-counts").rows(move || {
        let lines = now.with(|seen| seen.as_ref().map_or_else(not_yet, lines));
        lines.into_iter().map(|line| Row::new(line.clone(), move || el("li").text(&line))).collect()
    });
    let ways = WAYS.map(|way| el("li").text(way));
    let limit = "What no page can see: extensions of your browser, and who else uses this device.";
    let build = move || now.with(|seen| seen.as_ref().map(|it| it.build.clone()).unwrap_or_default());
    vec![
        el("div").set("role", "status").child(counts),
        button("plain", "Count again", move || now.set(seen())),
        el("h3").class("Proof-title").text("Without taking our word for it"),
        el("ol").class("Proof-ways").children(ways),
        el("p").class("Field-hint").text(limit),
        el("p").class("Field-hint").live_text(move || format!("This is build {}.", build())),
        el("p").class("Proof-more").children(
            MORE.map(|(file, title)| {
                el("a").set("href", file).set("target", "_blank").set("rel", "noopener").text(title)
            }),
        ),
    ]
}

fn lines(seen: &Seen) -> Vec<String> {
    let Seen { own, others, after, refused, build: _ } = seen;
    let closed = match after {
        Some(0) => "Since it closed the network to itself, it has asked nobody for anything.".to_owned(),
        Some(n) => format!("Requests since it closed the network to itself: {n}. There should be none."),
        None => "It has not closed the network to itself yet: a part of it is still to come.".to_owned(),
    };
    let strangers = match others {
        0 => "It asked nobody else.".to_owned(),
        n => format!("Requests to somebody else: {n}. There should be none."),
    };
    let violations = match refused {
        0 => "The browser had nothing to refuse.".to_owned(),
        n => format!("The browser refused this page {n} times what its policy forbids. An extension may have tried."),
    };
    vec![
        format!("Since it was loaded, this page got {own} files of its own from where it stands."),
        strangers,
        closed,
        violations,
    ]
}

fn not_yet() -> Vec<String> {
    vec!["The counting has not begun yet. Try again in a moment.".to_owned()]
}

//! That nothing leaves the browser: what the browser counts, and how to see it without trusting the page.

use leptos::prelude::*;

use super::desk::Desk;
use super::later::{self, Panel};
use crate::ui::parts::{Element, Row, button, el};
use crate::ui::words::{more_words, words};
use crate::web::{Seen, seen};

/// The part of the page, closed at first.
pub(super) fn show(desk: Desk) -> Element {
    later::fold(words().folds.proof, words().folds.proof_about, Panel::Proof, desk)
}

/// What is in it.
pub(super) fn body() -> Vec<Element> {
    let now = RwSignal::new(seen());
    let counts = el("ul").class("Proof-counts").rows(move || {
        let lines = now.with(|seen| seen.as_ref().map_or_else(not_yet, lines));
        lines.into_iter().map(|line| Row::new(line.clone(), move || el("li").text(&line))).collect()
    });
    let words = &more_words().proof;
    // How to look past the page: each is a way of its own.
    let ways = [words.airplane, words.network, words.policy].map(|way| el("li").text(way));
    // Pages beside this one that say more; they are in English.
    let more = [("privacy.html", words.privacy), ("accessibility.html", words.accessibility)];
    let limit = more_words().proof.limit;
    let build = move || now.with(|seen| seen.as_ref().map(|it| it.build.clone()).unwrap_or_default());
    vec![
        el("div").set("role", "status").child(counts),
        button("plain", more_words().proof.again, move || now.set(seen())),
        el("h3").class("Proof-title").text(more_words().proof.without_us),
        el("ol").class("Proof-ways").children(ways),
        el("p").class("Field-hint").text(limit),
        el("p").class("Field-hint").live_text(move || (words.build)(&build())),
        el("p").class("Proof-more").children(
            more.map(|(file, title)| {
                el("a").set("href", file).set("target", "_blank").set("rel", "noopener").text(title)
            }),
        ),
    ]
}

fn lines(seen: &Seen) -> Vec<String> {
    let words = &more_words().proof;
    let Seen { own, others, after, refused, build: _ } = seen;
    let closed = match after {
        Some(0) => more_words().proof.all_closed.to_owned(),
        Some(n) => (words.since_closed)(*n),
        None => more_words().proof.not_closed.to_owned(),
    };
    let strangers = match others {
        0 => more_words().proof.nobody_else.to_owned(),
        n => (words.strangers)(*n),
    };
    let violations = match refused {
        0 => more_words().proof.nothing_refused.to_owned(),
        n => (words.refused)(*n),
    };
    vec![(words.own)(*own), strangers, closed, violations]
}

fn not_yet() -> Vec<String> {
    vec![more_words().proof.not_yet.to_owned()]
}

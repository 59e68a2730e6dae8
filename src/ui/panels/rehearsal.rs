//! The script of a call, to be rehearsed: one part at a time, in large type, with what else may happen one press away.

use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use crate::editor::rehearsal::{At, Part, Script, clock, script, seconds};
use crate::editor::{Event, Sheet};
use crate::situation::Id;
use crate::ui::parts::{Element, Row, bare_button, button, dialog, el};
use crate::ui::words::{MESSAGE_LANG, more_words};
use crate::web::{Awake, Stopwatch, Voice, hush, is_right_to_left, on_voices, step_in, step_out};

/// The name of the step that Back leads out of.
pub(super) const STEP: &str = "rehearsal";

/// What a rehearsal goes by. Clones are the same rehearsal.
#[derive(Clone)]
struct Stage {
    desk: Desk,
    at: RwSignal<At>,
    watch: Stopwatch,
    /// Told each second while the watch runs, and when it is started or stopped.
    ticks: RwSignal<()>,
    is_read: RwSignal<bool>,
    has_voice: RwSignal<bool>,
}

/// The sheet; it is there while somebody rehearses.
pub(super) fn show(desk: Desk) -> Element {
    let stage = Stage {
        desk,
        at: RwSignal::default(),
        watch: Stopwatch::default(),
        ticks: RwSignal::new(()),
        is_read: RwSignal::new(false),
        has_voice: RwSignal::new(false),
    };
    let (watched, keyed, awake) = (stage.clone(), stage.clone(), Awake::default());
    let heard = stage.clone();
    on_voices(move || heard.look_for_voice());
    let close = move || desk.send(Event::SheetShown(None));
    let is_open = move || desk.page().sheet == Some(Sheet::Rehearsal);
    let mut was_open = false;
    dialog("Rehearsal", is_open, close, move || stage.sheet())
        .set("aria-labelledby", "rehearsal-title")
        .reacts(move || {
            if std::mem::replace(&mut was_open, is_open()) == is_open() {
                return;
            }
            if is_open() {
                awake.keep();
                step_in(STEP, close);
            } else {
                watched.watch.reset();
                watched.be_silent();
                awake.end();
                step_out(STEP);
            }
        })
        .on("keydown", move |event| {
            let way: Way = match (event.key().as_str(), is_right_to_left()) {
                ("ArrowRight", false) | ("ArrowLeft", true) => Script::next,
                ("ArrowLeft", false) | ("ArrowRight", true) => Script::previous,
                _ => return,
            };
            if !event.is_command() {
                event.prevent();
                keyed.walk(way);
            }
        })
}

/// A way through the script.
type Way = fn(&Script, At) -> Option<At>;

impl Stage {
    fn script(&self) -> Script {
        self.desk.read(script).unwrap_or_default()
    }

    fn part(&self) -> Option<Part> {
        self.script().part(self.at.get()).cloned()
    }

    fn walk(&self, way: Way) {
        if let Some(to) = way(&self.script(), self.at.get_untracked()) {
            self.go(to);
        }
    }

    fn go(&self, to: At) {
        self.be_silent();
        self.at.set(to);
    }

    fn be_silent(&self) {
        if self.is_read.get_untracked() {
            self.is_read.set(false);
            hush();
        }
    }

    fn lang(&self) -> &'static str {
        self.desk.answers().lang.id()
    }

    fn look_for_voice(&self) {
        self.has_voice.set(Voice::find(self.lang()).is_some());
    }

    fn sheet(&self) -> Element {
        self.at.set(At::default());
        self.look_for_voice();
        let desk = self.desk;
        el("section")
            .class("Rehearsal-sheet")
            .set("tabindex", "-1")
            .set("aria-labelledby", "rehearsal-title")
            .child(self.words())
            .child(self.branches())
            .child(el("div").class("Rehearsal-tools").child(self.clock()).child(self.reader()).child(button(
                "plain",
                more_words().rehearsal.close,
                move || desk.send(Event::SheetShown(None)),
            )))
            .child(
                el("div")
                    .class("Rehearsal-ways")
                    .child(self.way(more_words().rehearsal.previous, "plain", Script::previous))
                    .child(self.way(more_words().rehearsal.next, "main", Script::next)),
            )
    }

    /// The part that is said now.
    fn words(&self) -> Element {
        let (title, place, time, text) = (self.clone(), self.clone(), self.clone(), self.clone());
        let heading = move || title.part().and_then(|part| part.heading).unwrap_or(more_words().rehearsal.what_to_say);
        let words = move || text.part().map(|part| part.text).unwrap_or_default();
        el("div")
            .class("Rehearsal-words")
            .set("aria-live", "polite")
            .set("aria-atomic", "true")
            .child(el("h2").set("id", "rehearsal-title").live_text(heading))
            .child(
                el("p")
                    .class("Rehearsal-place")
                    .child(el("span").live_text(move || place.place()))
                    .child(el("span").set("role", "timer").set("aria-live", "off").live_text(move || time.time())),
            )
            .child(
                el("p")
                    .class("Rehearsal-text")
                    .set("lang", MESSAGE_LANG)
                    .set("dir", "auto")
                    .set("tabindex", "0")
                    .live_text(words),
            )
    }

    /// "Part 2 of 3, about 0:20".
    fn place(&self) -> String {
        let script = self.script();
        let at = self.at.get();
        let long = clock(script.part(at).map(|part| seconds(&part.text)).unwrap_or_default());
        if at.branch.is_some() {
            return (more_words().rehearsal.if_it_happens)(&long);
        }
        let n = script.line.len();
        (more_words().rehearsal.part)((at.line + 1).min(n), n, &long)
    }

    /// What else may happen.
    fn branches(&self) -> Element {
        let stage = self.clone();
        el("div")
            .class("Rehearsal-branches")
            .set("role", "group")
            .set("aria-label", more_words().rehearsal.what_else)
            .rows(move || {
                let branch = |(idx, part): (usize, Part)| {
                    let stage = stage.clone();
                    let heading = part.heading.unwrap_or_default();
                    Row::new(format!("{idx} {heading}"), move || stage.branch(idx, heading))
                };
                stage.script().branches.into_iter().enumerate().map(branch).collect()
            })
    }

    /// A second press leads back to where it was left.
    fn branch(&self, idx: usize, heading: &'static str) -> Element {
        let (pressed, at) = (self.clone(), self.at);
        let is_here = move || at.get().branch == Some(idx);
        bare_button("Button", move || {
            let at = at.get_untracked();
            let branch = (at.branch != Some(idx)).then_some(idx);
            pressed.go(At { branch, ..at });
        })
        .set("data-look", "plain")
        .live("aria-pressed", move || Some(if is_here() { "true" } else { "false" }))
        .text(heading)
    }

    /// How long it has taken, and would take.
    fn time(&self) -> String {
        self.ticks.track();
        (more_words().rehearsal.time)(&clock(self.watch.seconds()), &clock(self.script().seconds()))
    }

    /// Starts the clock, and stops it.
    fn clock(&self) -> Element {
        let (pressed, named) = (self.clone(), self.clone());
        let run = bare_button("Button", move || {
            let ticks = pressed.ticks;
            if pressed.watch.runs() {
                pressed.watch.pause();
            } else {
                pressed.watch.start(Rc::new(move || ticks.set(())));
            }
            ticks.set(());
        });
        run.set("data-look", "plain").live_text(move || {
            named.ticks.track();
            if named.watch.runs() { more_words().rehearsal.pause } else { more_words().rehearsal.start }
        })
    }

    /// Reads the part aloud, where this device has a voice for it.
    fn reader(&self) -> Element {
        let (voiceless, pressed, named) = (self.has_voice, self.clone(), self.is_read);
        bare_button("Button", move || {
            if pressed.is_read.get_untracked() {
                return pressed.be_silent();
            }
            let script = pressed.script();
            let (voice, at, is_read) = (Voice::find(pressed.lang()), pressed.at.get_untracked(), pressed.is_read);
            if let Some((voice, part)) = voice.zip(script.part(at)) {
                is_read.set(voice.read(&part.text, move || is_read.set(false)).is_some());
            }
        })
        .set("data-look", "plain")
        .hidden_while(move || !voiceless.get())
        .live_text(move || if named.get() { more_words().rehearsal.be_silent } else { more_words().rehearsal.read })
    }

    fn way(&self, label: &'static str, look: &str, way: Way) -> Element {
        let (pressed, there) = (self.clone(), self.clone());
        button(look, label, move || pressed.walk(way))
            .live("aria-disabled", move || way(&there.script(), there.at.get()).is_none().then_some("true"))
    }
}

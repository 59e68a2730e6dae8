//! The browser as the page sees it: what it knows at the start, and what it is asked to do.

use super::door::Door;
use super::timer::Timer;
use super::{
    Answer, clipboard, clock, files, focus, fragment, frame, gates, language, later, lifecycle, random, storage,
};
use crate::drafts::DraftId;
use crate::editor::{Effect, Event, Startup, Typed};
use crate::words::PageLang;

/// The browser.
pub(crate) struct Browser {
    door: Door,
    timer: Timer,
    answer: Answer,
}

/// Lets the page start: at once for who comes for the first time; where there is something to open, as soon as the part of
/// the program that can read it is here, or cannot be had. So it is with another language than English.
pub(crate) fn enter(start: impl FnOnce() + 'static) {
    if storage::is_blank() && !fragment::is_there() && language::of_page() == PageLang::En {
        return start();
    }
    later::load(move |_| start());
}

impl Browser {
    /// Looks around once, and listens from then on.
    pub(crate) fn start(typed: Typed, answer: Answer) -> (Self, Startup) {
        let keeping = frame::keeping();
        let (door, opened) = Door::find(keeping, answer.clone());
        let startup = Startup {
            now: clock::now(),
            utc_ms: clock::utc_ms(),
            random: random::number(),
            lang: language::of_message(),
            page_lang: if later::is_here() { language::of_page() } else { PageLang::En },
            keeping,
            opened,
            typed,
        };
        lifecycle::listen(&answer);
        (Self { door, timer: Timer::new(answer.clone()), answer }, startup)
    }

    /// Does what it is asked for; the answer comes as an event, at once or later.
    pub(crate) fn run(&mut self, effect: Effect) {
        match effect {
            Effect::StartTimer { generation, after_ms } => self.timer.start(generation, after_ms),
            Effect::Copy(part, text) => clipboard::copy(part, text, &self.answer),
            Effect::Download { file_name, text } => {
                let is_done = files::download(&file_name, "text/plain;charset=utf-8", &text).is_ok();
                (self.answer)(Event::Downloaded(is_done));
            }
            // Only the later part of the program asks for these.
            Effect::Share(_) | Effect::Print => gates::take_away(effect, &self.answer),
            Effect::FocusGap => focus::on_gap(),
            of_drafts => self.door.run(of_drafts),
        }
    }

    /// Takes note of the draft that is open now, so that a reload of this tab opens it again.
    pub(crate) fn opened(&mut self, id: &DraftId) {
        self.door.opened(id);
    }
}

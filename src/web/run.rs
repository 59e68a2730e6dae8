//! The browser as the page sees it: what it knows at the start, and what it is asked to do.

use super::shelf::Drafts;
use super::timer::Timer;
use super::{Answer, clipboard, clock, files, focus, fragment, frame, language, lifecycle, print, random, share, tab};
use crate::drafts::DraftId;
use crate::editor::{Effect, Event, Startup, Typed};

/// The browser.
pub(crate) struct Browser {
    drafts: Drafts,
    timer: Timer,
    open: Option<DraftId>,
    answer: Answer,
}

impl Browser {
    /// Looks around once, and listens from then on.
    pub(crate) fn start(typed: Typed, answer: Answer) -> (Self, Startup) {
        let keeping = frame::keeping();
        let (drafts, not_kept) = Drafts::open(keeping, answer.clone());
        let listing = drafts.listing();
        let prefill = fragment::take().map(Box::new);
        let draft = match &prefill {
            Some(prefill) if !prefill.is_blank() => drafts.made_by(prefill),
            _ => drafts.last(&listing, tab::last_open()),
        };
        let startup = Startup {
            now: clock::now(),
            utc_ms: clock::utc_ms(),
            random: random::number(),
            lang: language::of_message(),
            keeping,
            not_kept,
            listing,
            draft,
            versions: tab::versions(),
            prefill,
            typed,
        };
        lifecycle::listen(&answer);
        (Self { drafts, timer: Timer::new(answer.clone()), open: None, answer }, startup)
    }

    /// Does what it is asked for; the answer comes as an event, at once or later.
    pub(crate) fn run(&mut self, effect: Effect) {
        match effect {
            Effect::SaveDraft { draft, generation } => self.drafts.save(&draft, generation),
            Effect::KeepVersions(versions) => tab::keep_versions(&versions),
            Effect::LoadDraft(id) => self.drafts.load(&id),
            Effect::ListDrafts => self.drafts.list(),
            Effect::FindLinkedDraft(prefill) => {
                let untouched = self.drafts.made_by(&prefill);
                (self.answer)(Event::LinkOpened(prefill, untouched));
            }
            Effect::RenameDraft(id, name) => self.drafts.rename(&id, &name),
            Effect::DuplicateDraft(id, name) => self.drafts.duplicate(&id, &name),
            Effect::TrashDraft(id) => self.drafts.trash(&id),
            Effect::RestoreDraft(id) => self.drafts.restore(&id),
            Effect::DeleteDraftForGood(id) => self.drafts.delete_for_good(&id),
            Effect::StopKeeping(id) => {
                self.drafts.stop_keeping(&id);
                tab::forget();
            }
            Effect::StartTimer { generation, after_ms } => self.timer.start(generation, after_ms),
            Effect::Copy(part, text) => clipboard::copy(part, text, &self.answer),
            Effect::Download { file_name, text } => {
                let is_done = files::download(&file_name, "text/plain;charset=utf-8", &text).is_ok();
                (self.answer)(Event::Downloaded(is_done));
            }
            Effect::DownloadStored(key) => self.drafts.download(&key),
            Effect::Share(text) => share::share(&text, &self.answer),
            Effect::Print => print::print(),
            Effect::FocusGap => focus::on_gap(),
        }
    }

    /// Takes note of the draft that is open now, so that a reload of this tab opens it again.
    pub(crate) fn opened(&mut self, id: &DraftId) {
        if self.drafts.are_kept() && self.open.as_ref() != Some(id) {
            tab::remember_open(id);
            self.open = Some(id.clone());
        }
    }
}

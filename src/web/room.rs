//! The room behind the door: the drafts that are kept, and what this tab remembers.

use super::shelf::Drafts;
use super::stock::Stock;
use super::{Answer, fragment, language, other_tabs, place, tab};
use crate::drafts::DraftId;
use crate::editor::{Effect, Event, Keeping, Opened};

/// Does what concerns kept drafts.
pub(super) trait Room {
    /// Does what it is asked for; the answer comes as an event.
    fn run(&mut self, effect: Effect);

    /// Takes note of the draft that is open now, so that a reload of this tab opens it again.
    fn opened(&mut self, id: &DraftId);
}

/// The drafts of this browser.
pub(super) struct Kept {
    drafts: Drafts,
    open: Option<DraftId>,
    keeping: Keeping,
    answer: Answer,
}

impl Kept {
    /// Opens the store, and tells what is in it and what the page's address tells.
    pub(super) fn open(keeping: Keeping, answer: Answer) -> (Self, Opened) {
        let (drafts, not_kept) = Drafts::open(keeping, answer.clone());
        Stock::open(&drafts);
        other_tabs::listen(&answer);
        let listing = drafts.listing();
        let was_open = tab::last_open();
        let prefill = fragment::take().map(Box::new);
        let draft = match &prefill {
            Some(prefill) if !prefill.is_blank() => drafts.made_by(prefill),
            _ => drafts.last(&listing, was_open.clone()),
        };
        drafts.bring_together(was_open);
        let opened = Opened { not_kept, listing, draft, versions: tab::versions(), prefill };
        (Self { drafts, open: None, keeping, answer }, opened)
    }
}

impl Room for Kept {
    fn run(&mut self, effect: Effect) {
        match effect {
            Effect::SaveDraft { draft, generation } => self.drafts.save(&draft, generation),
            Effect::CheckKept => self.drafts.check_kept(),
            Effect::KeepVersions(versions) => tab::keep_versions(&versions),
            Effect::KeepPageLang(lang) if self.drafts.are_kept() => language::keep(lang, self.keeping == Keeping::Tab),
            Effect::KeepPlace if self.drafts.are_kept() => place::keep(),
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
            Effect::DownloadStored(key) => self.drafts.download(&key),
            // The browser did the others itself.
            _ => {}
        }
    }

    fn opened(&mut self, id: &DraftId) {
        if self.drafts.are_kept() && self.open.as_ref() != Some(id) {
            tab::remember_open(id);
            self.open = Some(id.clone());
        }
    }
}

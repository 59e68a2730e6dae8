//! What happens to drafts: made, opened, kept, deleted, and what the store answers.

use crate::drafts::{Draft, DraftId, Saved};
use crate::situation::{Id as _, Situation};
use crate::words;

use super::derive;
use super::event::{Effect, Event, SaveOutcome};
use super::model::{Keeping, Model, SaveState};
use super::told::{NotKept, Notice, Trouble};
use super::undo::History;

/// The pause after a change before the draft is saved, in milliseconds.
const SAVE_AFTER_MS: u32 = 400;

/// Applies an event that concerns the shelf; any other changes nothing.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::DraftNew => {
            let situation = Situation { lang: model.draft.situation.lang, ..Situation::default() };
            open_new(model, situation)
        }
        Event::DraftNewFromThis => {
            let situation = same_self(&model.draft.situation);
            open_new(model, situation)
        }
        Event::DraftChosen(id) => choose(model, id),
        Event::DraftRenameAsked(id) => {
            model.renaming = id;
            Vec::new()
        }
        Event::DraftRenamed(id, name) => {
            model.renaming = None;
            if id == model.draft.id {
                model.draft.name = name;
                return changed(model);
            }
            vec![Effect::RenameDraft(id, name)]
        }
        Event::DraftDuplicated(id) => {
            let name = derive::draft_name(model, &id);
            let mut effects = flush(model);
            effects.push(Effect::DuplicateDraft(id, (words::later(model.words.lang).shelf.copy_of)(&name)));
            effects
        }
        Event::DraftTrashed(id) => trash(model, id),
        Event::DraftRestored(id) => {
            model.just_trashed = None;
            vec![Effect::RestoreDraft(id)]
        }
        Event::DraftDeletedForGood(id) => {
            if model.just_trashed.as_ref() == Some(&id) {
                model.just_trashed = None;
            }
            vec![Effect::DeleteDraftForGood(id)]
        }
        Event::StoredTextRequested(key) => vec![Effect::DownloadStored(key)],
        Event::VersionRestored(version) => {
            version.restore(&mut model.draft);
            changed(model)
        }
        Event::KeepingChosen(keeping) => {
            model.saving.keeping = keeping.unwrap_or_default();
            model.saving.not_kept = keeping.is_none().then_some(NotKept::Declined);
            model.saving.shows_hint = false;
            // What was under way went to where drafts were kept before; its answer may never come.
            model.saving.in_flight = false;
            if model.saving.state != SaveState::Untouched {
                return changed(model);
            }
            Vec::new()
        }
        Event::EverythingForgotten => {
            let situation = Situation { lang: model.draft.situation.lang, ..Situation::default() };
            let id = DraftId::from_random(model.next_random());
            model.saving.not_kept = Some(NotKept::Declined);
            model.saving.shows_hint = false;
            model.just_trashed = None;
            open(model, Draft::new(id, situation, model.utc_ms));
            vec![Effect::ListDrafts]
        }
        Event::KeepingDeclined => {
            model.saving.not_kept = Some(NotKept::Declined);
            model.saving.shows_hint = false;
            model.saving.state = SaveState::PageOnly;
            model.draft.stamp = None;
            vec![Effect::StopKeeping(model.draft.id.clone())]
        }
        Event::KeepingHintRead => {
            model.saving.shows_hint = false;
            Vec::new()
        }
        Event::DraftWritten { generation, saved } => written(model, generation, saved),
        Event::DraftRefreshed(draft) => refreshed(model, *draft),
        Event::StoreClosed => vec![Effect::CheckKept],
        Event::KeepingEnded => keeping_ended(model),
        Event::DraftLoaded(Ok(draft)) => {
            open(model, *draft);
            vec![Effect::ListDrafts]
        }
        Event::DraftLoaded(Err(why)) => failed(model, why),
        Event::Listed(listing) => {
            model.listing = listing;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Puts a draft on the table. What the open one had not saved yet was flushed before.
pub(super) fn open(model: &mut Model, draft: Draft) {
    model.draft = draft;
    model.history = History::of(&model.draft, None);
    crate::plan::StepKind::Tell.id().clone_into(&mut model.shown);
    model.copy_ask = None;
    model.block = None;
    model.block_was_asked = false;
    model.announcement = None;
    model.saving.generation += 1;
    model.saving.opened = model.saving.generation;
    model.saving.in_flight = false;
    model.saving.state = if model.draft.stamp.is_some() { SaveState::Saved } else { SaveState::Untouched };
}

/// The draft changed: its link no longer finds it, and it is saved after a pause.
pub(super) fn changed(model: &mut Model) -> Vec<Effect> {
    model.draft.from_link = None;
    model.announcement = None;
    model.saving.generation += 1;
    model.saving.state = if model.saving.not_kept.is_some() { SaveState::PageOnly } else { SaveState::Pending };
    vec![Effect::StartTimer { generation: model.saving.generation, after_ms: SAVE_AFTER_MS }]
}

/// Saves what was changed, now; at most one save is under way.
pub(super) fn flush(model: &mut Model) -> Vec<Effect> {
    let is_due = match model.saving.state {
        SaveState::Pending | SaveState::PageOnly => model.saving.asked != model.saving.generation,
        SaveState::Failed(_) => true,
        SaveState::Untouched | SaveState::Saved | SaveState::SavedUntilCrash => false,
    };
    if !is_due || model.saving.in_flight {
        return Vec::new();
    }
    model.saving.in_flight = true;
    model.saving.asked = model.saving.generation;
    let mut effects =
        vec![Effect::SaveDraft { draft: Box::new(model.draft.clone()), generation: model.saving.generation }];
    if model.saving.not_kept.is_none() {
        effects.push(Effect::KeepVersions(model.history.kept()));
    }
    effects
}

fn open_new(model: &mut Model, situation: Situation) -> Vec<Effect> {
    let mut effects = leave(model);
    let id = DraftId::from_random(model.next_random());
    open(model, Draft::new(id, situation, model.utc_ms));
    effects.push(Effect::ListDrafts);
    effects
}

fn choose(model: &mut Model, id: DraftId) -> Vec<Effect> {
    if id == model.draft.id {
        return Vec::new();
    }
    let mut effects = leave(model);
    effects.push(Effect::LoadDraft(id));
    effects
}

fn trash(model: &mut Model, id: DraftId) -> Vec<Effect> {
    let mut effects = if id == model.draft.id { leave(model) } else { Vec::new() };
    effects.push(Effect::TrashDraft(id.clone()));
    if id == model.draft.id {
        let situation = Situation { lang: model.draft.situation.lang, ..Situation::default() };
        let new_id = DraftId::from_random(model.next_random());
        open(model, Draft::new(new_id, situation, model.utc_ms));
    }
    model.just_trashed = Some(id);
    effects
}

/// The self, the reason and the tone of a situation; the rest is another company's.
fn same_self(situation: &Situation) -> Situation {
    Situation {
        own_name: situation.own_name.clone(),
        contact: situation.contact.clone(),
        reason: situation.reason,
        own_reason: situation.own_reason.clone(),
        reason_is_true: situation.reason_is_true,
        chosen_detail: situation.chosen_detail,
        chosen_tone: situation.chosen_tone,
        lang: situation.lang,
        ..Situation::default()
    }
}

fn written(model: &mut Model, generation: u64, saved: Saved) -> Vec<Effect> {
    if model.saving.opened.max(model.saving.written) <= generation {
        model.saving.written = generation;
        if matches!(&saved, Saved::Beside(id, _) if *id != model.draft.id) {
            model.notices.push(Notice::Beside);
        }
        model.draft.was_saved(saved);
    }
    Vec::new()
}

/// What was not touched gives way to its newer state, and a page on which nothing happened yet to the draft to go on with.
/// What was touched is saved as ever: both are kept.
fn refreshed(model: &mut Model, draft: Draft) -> Vec<Effect> {
    let is_open = draft.id == model.draft.id;
    let is_untouched = match model.saving.state {
        SaveState::Untouched => model.saving.not_kept.is_none(),
        SaveState::Saved | SaveState::SavedUntilCrash => is_open,
        SaveState::Pending | SaveState::PageOnly | SaveState::Failed(_) => false,
    };
    if is_untouched && draft.stamp != model.draft.stamp {
        open(model, draft);
    }
    Vec::new()
}

/// The draft that is open lasts as long as the page now.
fn keeping_ended(model: &mut Model) -> Vec<Effect> {
    if model.saving.not_kept.is_some() {
        return Vec::new();
    }
    model.saving.not_kept = Some(NotKept::Ended);
    model.notices.push(Notice::Ended);
    model.saving.shows_hint = false;
    model.saving.in_flight = false;
    model.draft.stamp = None;
    let mut effects = vec![Effect::ListDrafts];
    if model.saving.state != SaveState::Untouched {
        // So that it is found again while the page is open.
        effects.extend(changed(model));
    }
    effects
}

/// What the store could not do is told.
pub(super) fn failed(model: &mut Model, why: Trouble) -> Vec<Effect> {
    model.notices.push(Notice::Trouble(why));
    vec![Effect::ListDrafts]
}

/// The store answered a save.
pub(super) fn saved(model: &mut Model, generation: u64, outcome: SaveOutcome) -> Vec<Effect> {
    if generation < model.saving.opened {
        // Another draft was opened meanwhile, or this one again.
        if let SaveOutcome::Failed(why) = outcome {
            model.notices.push(Notice::OneBefore(why));
        }
        return vec![Effect::ListDrafts];
    }
    model.saving.in_flight = false;
    let is_latest = generation == model.saving.generation;
    let state = match outcome {
        SaveOutcome::Saved => SaveState::Saved,
        SaveOutcome::SavedUntilCrash => SaveState::SavedUntilCrash,
        SaveOutcome::Failed(why) => {
            model.saving.state = SaveState::Failed(why);
            return Vec::new();
        }
    };
    if !is_latest {
        // Changed meanwhile: the timer of that change saves it, or did already and found this save under way.
        return flush(model);
    }
    if model.saving.not_kept.is_none() {
        let is_first =
            model.saving.keeping == Keeping::Browser && matches!(&model.listing, Ok(listing) if listing.is_empty());
        model.saving.shows_hint = model.saving.shows_hint || is_first;
        model.saving.state = state;
    } else {
        model.saving.state = SaveState::PageOnly;
    }
    vec![Effect::ListDrafts]
}

/// Saves what was changed before another draft is opened, also while an earlier save is under way.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    model.saving.in_flight = false;
    flush(model)
}

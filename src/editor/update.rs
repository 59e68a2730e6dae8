//! What each event does to the model, and what the browser is asked for.

use crate::before;
use crate::drafts::ReplyMark;
use crate::embed::{self, Include};
use crate::handoff;
use crate::review::CheckKind;
use crate::situation::Id as _;
use crate::words::{self, PageLang};

use super::change::Change;
use super::derive::{self, Shown};
use super::edits;
use super::event::{CopyPart, Effect, Event};
use super::model::Model;
use super::shelf::{self, changed, flush};
use super::start;
use super::steps;
use super::told::Announcement;
use super::undo;
use super::wording;

/// So begin the names of the page's own notes that were read; they are no findings.
const NOTE: &str = "note: ";

/// Applies an event. Total: an event that does not fit the state changes nothing.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let before = undo::before(model, &event);
    let effects = at_first(model, event, derive::shown_message).unwrap_or_else(|event| later(model, event));
    note(model, before);
    effects
}

/// The same for the first part of the program, which knows drafts that nobody has edited and what the first screen asks.
///
/// # Errors
///
/// The event comes back where it needs more; nothing has changed then.
pub fn update_at_first(model: &mut Model, event: Event) -> Result<Vec<Effect>, Event> {
    let before = undo::before(model, &event);
    let effects = at_first(model, event, super::at_first::shown_message)?;
    note(model, before);
    Ok(effects)
}

/// Reads the message as the candidate would take it away.
type Read = fn(&Model) -> Shown;

fn note(model: &mut Model, before: Option<undo::Before>) {
    if let Some(before) = before {
        undo::note(model, before);
    }
}

fn at_first(model: &mut Model, event: Event, read: Read) -> Result<Vec<Effect>, Event> {
    Ok(match event {
        Event::Started(startup) if startup.opened.is_none() && startup.page_lang == PageLang::En => {
            start::start(model, *startup, |_, _, _| Vec::new())
        }
        // Edited messages follow the answers, which is more.
        Event::Answered(change) if model.draft.edits.is_empty() => {
            change.apply_at_first(&mut model.draft.situation).map_err(Event::Answered)?;
            changed(model)
        }
        Event::CopyRequested(part) => copy(model, part, false, read),
        Event::CopyAnyway => {
            let part = model.copy_ask.take().unwrap_or(CopyPart::Message);
            copy(model, part, true, read)
        }
        Event::CopyAskDismissed => {
            model.copy_ask = None;
            Vec::new()
        }
        Event::Copied(part, outcome) => {
            model.announcement = Some(Announcement::Copied(part, outcome));
            Vec::new()
        }
        // Who is told that nothing can be kept takes the text away by this.
        Event::DownloadRequested => {
            let shown = read(model);
            let file_name = handoff::file_name(&model.draft.situation.role);
            let text = handoff::text_file(&shown.subject.unwrap_or_default(), &shown.text);
            vec![Effect::Download { file_name, text }]
        }
        Event::Downloaded(is_done) => {
            model.announcement = Some(Announcement::Downloaded(is_done));
            Vec::new()
        }
        Event::ClockRead { now, utc_ms } => {
            model.now = now;
            model.utc_ms = utc_ms;
            Vec::new()
        }
        Event::TimerElapsed { generation } if generation == model.saving.generation => {
            model.history.pause();
            flush(model)
        }
        Event::TimerElapsed { .. } => Vec::new(),
        Event::SaveDue => flush(model),
        Event::PageHidden => {
            let mut effects = shelf::leave(model);
            effects.extend(model.saving.not_kept.is_none().then_some(Effect::KeepPlace));
            effects
        }
        Event::ConnectionSeen { is_offline } => {
            model.is_offline = is_offline;
            Vec::new()
        }
        Event::NoticeDismissed => {
            model.notices.clear();
            Vec::new()
        }
        Event::SheetShown(sheet) => {
            model.sheet = sheet;
            Vec::new()
        }
        Event::StepShown(id) => {
            model.shown = id;
            Vec::new()
        }
        // Why a draft is not kept has to be said above all where the rest is not here.
        Event::DraftSaved { generation, outcome } => shelf::saved(model, generation, outcome),
        Event::StoreFailed(why) => shelf::failed(model, why),
        Event::PageShown | Event::StoreChanged => vec![Effect::ListDrafts],
        event => return Err(event),
    })
}

fn later(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Started(startup) => {
            model.words = words::of(startup.page_lang);
            start::start(model, *startup, start::go_on)
        }
        Event::StoreOpened(opened) => start::store_opened(model, *opened),
        Event::LinkFound(prefill) => start::find_linked(model, prefill),
        Event::LinkOpened(prefill, untouched) => start::open_link(model, *prefill, untouched),
        Event::Answered(change) => {
            if let Change::PersonRemoved(place) = change {
                steps::person_goes(&mut model.draft, place);
            }
            change.apply(&mut model.draft.situation);
            edits::follow(model);
            changed(model)
        }
        Event::Compared(change) => {
            change.apply(&mut model.draft.alternatives);
            changed(model)
        }
        Event::ShareRequested => vec![Effect::Share(derive::shown_message(model).text)],
        Event::ShareFailed => {
            model.announcement = Some(Announcement::NotShared);
            Vec::new()
        }
        Event::PrintRequested => vec![Effect::Print],
        Event::NoteCopyRequested(text) => vec![Effect::Copy(CopyPart::Note, text)],
        Event::FindingKept(key) => {
            model.draft.own_ways.insert(key, ());
            changed(model)
        }
        Event::KeptFindingsForgotten => {
            let notes = model.draft.own_ways.iter().filter(|(name, ())| name.starts_with(NOTE));
            model.draft.own_ways = notes.map(|(name, ())| (name.to_owned(), ())).collect();
            changed(model)
        }
        Event::Reviewed(block) => reviewed(model, block),
        Event::LinkRequested { names, reason } => {
            let link = embed::link(&model.draft.situation, Include { names, reason });
            vec![Effect::Copy(CopyPart::Link, link)]
        }
        Event::PageLangChosen(lang) => {
            model.words = words::of(lang);
            model.saving.not_kept.is_none().then_some(Effect::KeepPageLang(lang)).into_iter().collect()
        }
        Event::PageLangAsked(lang) => {
            model.words = words::of(lang);
            Vec::new()
        }
        Event::Undone => undo::undo(model),
        Event::Redone => undo::redo(model),
        event if event.is_of_reply() => replied(model, event),
        event if event.is_of_wording() => wording::update(model, event),
        event if event.is_of_step() => steps::update(model, event),
        event => shelf::update(model, event),
    }
}

/// What came back, and the answer to it.
fn replied(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::CameBack(came) => came.id().clone_into(&mut model.draft.came),
        Event::Replied { came, mark, .. } => {
            model.draft.replies.remove(came.id());
            if *mark != ReplyMark::default() {
                model.draft.replies.insert(came.id().to_owned(), *mark);
            }
        }
        _ => return Vec::new(),
    }
    changed(model)
}

/// Another block is asked about anew.
fn reviewed(model: &mut Model, block: Option<CheckKind>) -> Vec<Effect> {
    if model.block != block {
        model.block_was_asked = false;
        model.block = block;
    }
    Vec::new()
}

fn copy(model: &mut Model, part: CopyPart, anyway: bool, read: Read) -> Vec<Effect> {
    if before::stop(&model.draft.situation).is_some() && part != CopyPart::Link {
        model.announcement = Some(Announcement::NoText);
        return Vec::new();
    }
    let shown = read(model);
    if shown.has_gap && !anyway {
        model.copy_ask = Some(part);
        return vec![Effect::FocusGap];
    }
    // Nothing prevents copying: a block asks once.
    if part == CopyPart::Message && !anyway && model.block.is_some() && !model.block_was_asked {
        model.copy_ask = Some(part);
        model.block_was_asked = true;
        return Vec::new();
    }
    model.copy_ask = None;
    let text = match part {
        CopyPart::Subject => shown.subject.unwrap_or_default(),
        CopyPart::Message | CopyPart::Link | CopyPart::Note => shown.text,
    };
    vec![Effect::Copy(part, text)]
}

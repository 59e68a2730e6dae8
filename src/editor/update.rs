//! What each event does to the model, and what the browser is asked for.

use crate::drafts::{Draft, DraftId, Sent};
use crate::embed::{self, Include, Prefill};
use crate::handoff;
use crate::situation::Situation;

use super::event::{CopyPart, Effect, Event, Startup};
use super::model::{Model, SaveState};
use super::shelf::{self, changed, flush, leave, open};
use super::view;
use super::wording;
use super::words;

/// Applies an event. Total: an event that does not fit the state changes nothing.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Started(startup) => start(model, *startup),
        Event::LinkFound(prefill) => {
            let mut effects = leave(model);
            effects.push(Effect::FindLinkedDraft(prefill));
            effects
        }
        Event::LinkOpened(prefill, untouched) => open_link(model, *prefill, untouched),
        Event::Answered(change) => {
            change.apply(&mut model.draft.situation);
            changed(model)
        }
        Event::StepShown(kind) => {
            model.shown = kind;
            Vec::new()
        }
        Event::CopyRequested(part) => copy(model, part, false),
        Event::CopyAnyway => {
            let part = model.copy_ask.take().unwrap_or(CopyPart::Message);
            copy(model, part, true)
        }
        Event::CopyAskDismissed => {
            model.copy_ask = None;
            Vec::new()
        }
        Event::LinkRequested { names, reason } => {
            let link = embed::link(&model.draft.situation, Include { names, reason });
            vec![Effect::Copy(CopyPart::Link, link)]
        }
        Event::Copied(part, outcome) => {
            model.announcement = Some(words::copied(part, outcome).to_owned());
            Vec::new()
        }
        Event::DownloadRequested => {
            let shown = view::shown_message(model);
            let file_name = handoff::file_name(&model.draft.situation.role);
            let text = handoff::text_file(&shown.subject.unwrap_or_default(), &shown.text);
            vec![Effect::Download { file_name, text }]
        }
        Event::Downloaded(is_done) => {
            model.announcement = Some(words::downloaded(is_done).to_owned());
            Vec::new()
        }
        Event::ShareRequested => vec![Effect::Share(view::shown_message(model).text)],
        Event::ShareFailed => {
            model.announcement = Some("The browser did not share the text: copy it instead".to_owned());
            Vec::new()
        }
        Event::PrintRequested => vec![Effect::Print],
        Event::SentMarked => {
            model.draft.sent = Some(Sent { at_utc_ms: model.utc_ms, channel: Some(model.step().channel) });
            changed(model)
        }
        Event::SentUnmarked => {
            model.draft.sent = None;
            changed(model)
        }
        Event::ClockRead { now, utc_ms } => {
            model.now = now;
            model.utc_ms = utc_ms;
            Vec::new()
        }
        Event::TimerElapsed { generation } if generation == model.saving.generation => flush(model),
        Event::TimerElapsed { .. } => Vec::new(),
        Event::PageHidden => flush(model),
        Event::PageShown | Event::StoreChanged => vec![Effect::ListDrafts],
        Event::NoticeDismissed => {
            model.notices.clear();
            Vec::new()
        }
        event @ (Event::MessageEdited(_)
        | Event::SubjectEdited(_)
        | Event::NewWordingTaken
        | Event::OwnTextKept
        | Event::SetAsideRestored
        | Event::WordingSwapped(_)
        | Event::SentenceLeftOut(_)
        | Event::SentencePutBack(_)) => wording::update(model, event),
        event => shelf::update(model, event),
    }
}

fn start(model: &mut Model, startup: Startup) -> Vec<Effect> {
    model.now = startup.now;
    model.utc_ms = startup.utc_ms;
    model.random = startup.random;
    model.listing = startup.listing;
    model.saving.not_kept = startup.not_kept;
    let typed = Situation {
        lang: startup.lang,
        role: startup.typed_role,
        own_name: startup.typed_name,
        company: startup.typed_company,
        ..Situation::default()
    };
    let is_empty = |text: &String| text.is_empty();
    let was_typed = ![&typed.role, &typed.own_name, &typed.company].into_iter().all(is_empty)
        || startup.start.is_some()
        || startup.why.is_some();
    match (startup.prefill, startup.draft) {
        (Some(prefill), draft) if !prefill.is_blank() => return open_link(model, *prefill, draft),
        (prefill, Some(draft)) if !was_typed => {
            open(model, *draft);
            model.saving.state = if model.saving.not_kept.is_some() { SaveState::PageOnly } else { SaveState::Saved };
            model.notices.extend(prefill.iter().flat_map(|prefill| notes(prefill)));
            return Vec::new();
        }
        // What was typed before the program was there is never written over a stored draft.
        (prefill, _) => model.notices.extend(prefill.iter().flat_map(|prefill| notes(prefill))),
    }
    let id = DraftId::from_random(model.next_random());
    open(model, Draft::new(id, typed, startup.utc_ms));
    if let Some(start) = startup.start {
        start.apply(&mut model.draft.situation);
    }
    if let Some(why) = startup.why {
        why.apply(&mut model.draft.situation);
    }
    if was_typed { changed(model) } else { Vec::new() }
}

/// Opens the draft that a link makes, or the untouched one that it made before.
fn open_link(model: &mut Model, prefill: Prefill, untouched: Option<Box<Draft>>) -> Vec<Effect> {
    model.notices = notes(&prefill);
    if prefill.is_blank() {
        return Vec::new();
    }
    let mut effects = leave(model);
    if let Some(draft) = untouched.filter(|draft| draft.from_link.as_ref() == Some(&prefill.key)) {
        open(model, *draft)
    } else {
        let id = DraftId::from_random(model.next_random());
        open(model, Draft::new(id, prefill.situation, model.utc_ms));
        model.draft.from_link = Some(prefill.key);
        model.saving.state = SaveState::Pending;
        effects.extend(flush(model));
    }
    effects
}

/// What of a link was not understood.
fn notes(prefill: &Prefill) -> Vec<String> {
    prefill.notes.iter().map(ToString::to_string).collect()
}

fn copy(model: &mut Model, part: CopyPart, anyway: bool) -> Vec<Effect> {
    let shown = view::shown_message(model);
    if shown.has_gap && !anyway {
        model.copy_ask = Some(part);
        return vec![Effect::FocusGap];
    }
    model.copy_ask = None;
    let text = match part {
        CopyPart::Subject => shown.subject.unwrap_or_default(),
        CopyPart::Message | CopyPart::Link => shown.text,
    };
    vec![Effect::Copy(part, text)]
}

//! The start of the page, and links that bring answers along.
//!
//! Invariant: what was typed before the program was there, and what a link tells, is never written over a stored draft.

use crate::drafts::{Draft, DraftId};
use crate::embed::Prefill;
use crate::situation::Situation;
use crate::words::{self, PageLang};

use super::event::{Effect, Opened, Startup, Typed};
use super::model::{Model, SaveState};
use super::quick::Start;
use super::shelf::{changed, flush, leave, open};
use super::told::Notice;
use super::undo::History;

/// Takes in what the browser knows, and opens the draft to go on with. `go_on` does so where there is one.
pub(super) fn start(
    model: &mut Model,
    startup: Startup,
    go_on: fn(&mut Model, Opened, bool) -> Vec<Effect>,
) -> Vec<Effect> {
    model.now = startup.now;
    model.utc_ms = startup.utc_ms;
    model.random = startup.random;
    model.saving.keeping = startup.keeping;
    model.draft.situation.lang = startup.lang;
    let typed = startup.typed;
    let stored = startup.opened.as_ref().and_then(|opened| opened.draft.as_ref());
    // Some browsers fill in again on a reload what stood there before: only what the draft does not have is news.
    let stored = stored.map(|draft| draft.situation.clone()).unwrap_or_default();
    let mut told = stored.clone();
    take_in(&mut told, typed.clone());
    let was_typed = told != stored;
    let goes_on =
        startup.opened.as_ref().is_some_and(|opened| opened.opens_link() || opened.draft.is_some() && !was_typed);
    if !goes_on {
        let id = DraftId::from_random(model.next_random());
        open(model, Draft::new(id, Situation { lang: startup.lang, ..Situation::default() }, startup.utc_ms));
    }
    let mut effects = startup.opened.map_or_else(Vec::new, |opened| go_on(model, *opened, !was_typed));
    if was_typed {
        take_in(&mut model.draft.situation, typed);
        effects.extend(changed(model));
    }
    effects
}

/// The store was opened after the page had started: a draft that was begun meanwhile stays.
pub(super) fn store_opened(model: &mut Model, opened: Opened) -> Vec<Effect> {
    let is_untouched = model.saving.state == SaveState::Untouched;
    go_on(model, opened, is_untouched)
}

/// Takes in what the store tells, and goes on with the draft of a link or, if asked for, with the stored one.
pub(super) fn go_on(model: &mut Model, opened: Opened, with_stored: bool) -> Vec<Effect> {
    let opens_link = opened.opens_link();
    model.listing = opened.listing;
    model.saving.not_kept = opened.not_kept;
    follow_link(model, opened.prefill.as_deref());
    model.notices.extend(opened.prefill.iter().flat_map(|prefill| notes(prefill)));
    if model.saving.not_kept.is_some() && model.saving.state == SaveState::Pending {
        model.saving.state = SaveState::PageOnly;
    }
    if let Some(prefill) = opened.prefill.filter(|_| opens_link) {
        return open_link(model, *prefill, opened.draft);
    }
    if let Some(draft) = opened.draft.filter(|_| with_stored) {
        open(model, *draft);
        model.history = History::of(&model.draft, opened.versions);
    }
    Vec::new()
}

/// Takes in what was typed and chosen.
fn take_in(situation: &mut Situation, typed: Typed) {
    let Typed { role, own_name, company, start, why } = typed;
    for (place, text) in
        [(&mut situation.role, role), (&mut situation.own_name, own_name), (&mut situation.company, company)]
    {
        if !text.is_empty() {
            *place = text;
        }
    }
    if let Some(start) = start.filter(|start| Start::of(situation) != Some(*start)) {
        start.apply(situation);
    }
    if let Some(why) = why {
        why.apply(situation);
    }
}

/// A link arrived while the page is open: what is open is saved first, so that the search sees it as it is.
pub(super) fn find_linked(model: &mut Model, prefill: Box<Prefill>) -> Vec<Effect> {
    let mut effects = leave(model);
    effects.push(Effect::FindLinkedDraft(prefill));
    effects
}

/// Opens the draft that a link makes, or the untouched one that it made before.
pub(super) fn open_link(model: &mut Model, prefill: Prefill, untouched: Option<Box<Draft>>) -> Vec<Effect> {
    follow_link(model, Some(&prefill));
    model.notices = notes(&prefill);
    if prefill.is_blank() {
        return Vec::new();
    }
    let mut effects = leave(model);
    if let Some(draft) = untouched.filter(|draft| draft.from_link.as_ref() == Some(&prefill.key)) {
        open(model, *draft);
        return effects;
    }
    let lang = if prefill.says_lang { prefill.situation.lang } else { model.draft.situation.lang };
    let id = DraftId::from_random(model.next_random());
    let draft = match prefill.carried {
        Some(draft) => Draft { id, ..*draft },
        None => Draft::new(id, Situation { lang, ..prefill.situation }, model.utc_ms),
    };
    open(model, draft);
    model.draft.from_link = Some(prefill.key);
    model.saving.state = SaveState::Pending;
    effects.extend(flush(model));
    effects
}

/// A link may say which language the page has.
fn follow_link(model: &mut Model, prefill: Option<&Prefill>) {
    if let Some(lang) = prefill.and_then(|prefill| PageLang::of_tag(prefill.ui_lang.as_deref()?)) {
        model.words = words::of(lang);
    }
}

/// What of a link was not understood.
fn notes(prefill: &Prefill) -> Vec<Notice> {
    prefill.notes.iter().cloned().map(Notice::Link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::Keeping;
    use crate::situation::{Date, MessageLang, Moment, Stage};

    #[track_caller]
    fn check(stored: Option<Situation>, fragment: &str, typed: Typed, expected: &str) {
        let draft = |situation| Box::new(Draft::new(DraftId::from_text("stored"), situation, 1));
        let startup = Startup {
            now: Moment::on(Date::from_day_number(0)),
            utc_ms: 0,
            random: 7,
            lang: MessageLang::EnGb,
            page_lang: PageLang::En,
            keeping: Keeping::Browser,
            opened: Some(Box::new(Opened {
                not_kept: None,
                listing: Ok(std::sync::Arc::default()),
                draft: stored.map(draft),
                versions: None,
                prefill: crate::embed::parse(fragment).map(Box::new),
            })),
            typed,
        };
        let mut model = Model::default();
        start(&mut model, startup, go_on);
        let Draft { id, situation, .. } = &model.draft;
        let (which, lang) = (if id.as_str() == "stored" { "stored" } else { "new" }, situation.lang);
        assert_eq!(format!("{which}, {}, {}, {lang:?}", situation.role, situation.own_name), expected);
    }

    #[test]
    fn what_was_typed_is_kept_and_nothing_is_written_over() {
        let stored = || Situation { role: "Cook".to_owned(), stage: Stage::FinalRound, ..Situation::default() };
        let role = |role: &str| Typed { role: role.to_owned(), ..Typed::default() };
        check(None, "", Typed::default(), "new, , , EnGb");
        check(None, "", role("Baker"), "new, Baker, , EnGb");
        check(Some(stored()), "", Typed::default(), "stored, Cook, , EnUs");
        check(Some(stored()), "", role("Baker"), "new, Baker, , EnGb");
        // The browser filled in what stood there before the reload.
        check(Some(stored()), "", Typed { start: Some(Start::Interviewed), ..role("Cook") }, "stored, Cook, , EnUs");
        check(None, "#v=1&role=Clerk&from=Ida", role("Baker"), "new, Baker, Ida, EnGb");
        check(None, "#v=1&role=Clerk&message-lang=en-US", Typed::default(), "new, Clerk, , EnUs");
        check(Some(stored()), "#v=2&role=Clerk", Typed::default(), "stored, Cook, , EnUs");
    }
}

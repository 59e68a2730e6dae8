//! Derives what the page shows from the model, and from nothing else.

use std::sync::Arc;

use crate::before;
use crate::compose::{self, GAP, Message, own_sentence, thanks_sentence, words as count_words};
use crate::drafts::{DraftId, Edit, Summary};
use crate::handoff::{self, MailLink};
use crate::phrases::ENGLISH;
use crate::plan::{self, Step, StepKind};
use crate::rules;
use crate::situation::{Channel, Situation, reachable};
use crate::words::{self, Chars, First};

use super::edits;
use super::event::Sheet;
use super::memo::{Memo, Planned, Settled};
use super::model::Model;
use super::quick::{Start, Why};
use super::status::{changed, status};
use super::told::{Say, Told, say};
use super::view::{DraftView, MessageView, Missing, NamesView, PageView, StepView, ViewModel};

/// The message as the candidate would take it away.
pub(super) struct Shown {
    pub(super) subject: Option<String>,
    pub(super) text: String,
    pub(super) has_gap: bool,
}

/// Derives the view. Total.
pub fn view(model: &Model) -> ViewModel {
    view_again(model, &mut Memo::default())
}

/// The same for somebody who derives view after view: what is kept in `memo` only saves time.
pub fn view_again(model: &Model, memo: &mut Memo) -> ViewModel {
    let words = model.words;
    let situation = &model.draft.situation;
    let answers = memo.answers(situation);
    let (drafts, drafts_problem) = match &model.listing {
        Ok(listing) => (memo.drafts(model, listing, |summary| draft_view(summary, model)), None),
        Err(why) => (Arc::default(), Some(say(words, Told::Trouble(why)))),
    };
    let is_same = memo.planned.as_ref().is_some_and(|planned| planned.is_of(model, &answers));
    if !is_same {
        memo.planned = None;
    }
    let planned = memo.planned.get_or_insert_with(|| Planned::new(model, answers.clone(), step_view, settle));
    let Planned { step, steps, choice, settled, .. } = planned;
    let message = if is_same {
        memo.composed.rename(situation, step, choice, ENGLISH)
    } else {
        memo.composed.compose(situation, step, choice, ENGLISH)
    };
    let edit = model.edit(step);
    let shown = shown(edit, message);
    let counted = settled.counted.map(|counted| (shown.text.chars().count(), counted));
    let chars = counted.map(|(n, counted)| (words::later(words.lang).steps.n_chars)(n, counted)).unwrap_or_default();
    let mail = mail(&shown);
    let page = PageView {
        channel: step.channel,
        thanks_reads: settled.thanks_reads.clone(),
        own_reason_reads: settled.own_reason_reads.clone(),
        more_reads: settled.more_reads.clone(),
        is_edited: edit.is_some(),
        stale: edit.map(|edit| edits::view(edit, message)).unwrap_or_default(),
        left_out: settled.left_out.clone(),
        is_over: matches!(counted, Some((n, Chars::Of(max))) if max < n),
        can_restore: !model.draft.set_aside.is_empty(),
        mismatches: settled.mismatches.clone(),
        block: model.block,
        block_title: model.block.map(|it| say(words, Told::Block(it))).unwrap_or_default(),
        stop: settled.stop,
        alternatives: model.draft.alternatives.clone(),
        drafts_problem,
        just_trashed: model.just_trashed.clone(),
        is_sent: settled.is_sent,
        sheet: model.sheet.filter(|sheet| *sheet != Sheet::Rehearsal || settled.is_spoken),
        is_spoken: settled.is_spoken,
        ..plain(model, say, (settled.start, settled.why), &shown, &mail)
    };
    ViewModel {
        answers,
        names: names(model),
        steps: steps.clone(),
        message: memo.message(MessageView { chars, ..message_view(shown, mail) }),
        drafts,
        page: memo.page(page),
    }
}

/// What the page shows of a draft that nobody has done anything with but to answer the first questions.
pub(super) fn plain(
    model: &Model,
    say: Say,
    (start, why): (Option<Start>, Why),
    shown: &Shown,
    mail: &MailLink,
) -> PageView {
    let words = model.words;
    PageView {
        draft_id: model.draft.id.clone(),
        start,
        why,
        channel: Channel::Email,
        thanks_reads: String::new(),
        own_reason_reads: String::new(),
        more_reads: String::new(),
        has_subject: shown.subject.is_some(),
        is_edited: false,
        stale: Vec::new(),
        left_out: Vec::new(),
        has_gap: shown.has_gap,
        missing: missing(shown.has_gap, &model.draft.situation),
        is_over: false,
        fits_mail: matches!(mail, MailLink::Full(_)),
        can_restore: false,
        mismatches: Vec::new(),
        notices: model.notices.iter().map(|it| say(words, Told::Notice(it))).collect(),
        status: status(model, say),
        save_state: model.saving.state.clone(),
        keeping: model.saving.keeping,
        not_kept: model.saving.not_kept.as_ref().map(|it| say(words, Told::NotKept(it))),
        shows_hint: model.saving.shows_hint,
        copy_ask: model.copy_ask,
        block: None,
        block_title: String::new(),
        stop: None,
        alternatives: Vec::new(),
        drafts_problem: None,
        just_trashed: None,
        is_sent: false,
        sheet: None,
        is_spoken: false,
        can_undo: model.history.can_undo(),
        can_redo: model.history.can_redo(),
    }
}

/// The names of the view.
pub(super) fn names(model: &Model) -> NamesView {
    let typed = model.draft.situation.names();
    NamesView { of_draft: name_of(&model.draft.name, &typed.role, &typed.company, model.words), typed }
}

/// The link that opens the mail program with the message.
pub(super) fn mail(shown: &Shown) -> MailLink {
    handoff::mailto("", shown.subject.as_deref().unwrap_or_default(), &shown.text)
}

/// The words of the view where no characters are counted.
pub(super) fn message_view(shown: Shown, mail: MailLink) -> MessageView {
    let Shown { subject, text, .. } = shown;
    MessageView { n_words: count_words(&text), chars: String::new(), subject, text, mail }
}

/// The message as shown: edited, or as composed.
pub(super) fn shown_message(model: &Model) -> Shown {
    let step = model.step();
    let message = model.compose(&step);
    shown(model.edit(&step), &message)
}

/// The name of a draft in the list, or of the open one.
pub(super) fn draft_name(model: &Model, id: &DraftId) -> String {
    let situation = &model.draft.situation;
    let stored = model.listing.iter().flat_map(|it| it.iter()).find(|summary| summary.id == *id);
    match stored {
        Some(summary) if *id != model.draft.id => name_of(&summary.name, &summary.role, &summary.company, model.words),
        _ => name_of(&model.draft.name, &situation.role, &situation.company, model.words),
    }
}

pub(super) fn name_of(name: &str, role: &str, company: &str, words: &First) -> String {
    let [name, role, company] = [name, role, company].map(str::trim);
    match (name.is_empty(), role.is_empty(), company.is_empty()) {
        (false, _, _) => name.to_owned(),
        (_, false, false) => [role, ", ", company].concat(),
        (_, false, true) => role.to_owned(),
        (_, true, false) => company.to_owned(),
        _ => words.status.untitled.to_owned(),
    }
}

fn shown(edit: Option<&Edit>, message: &Message) -> Shown {
    match edit {
        Some(edit) => Shown {
            has_gap: edit.text.contains(GAP) || edit.subject.as_ref().is_some_and(|subject| subject.contains(GAP)),
            subject: edit.subject.clone(),
            text: edit.text.clone(),
        },
        None => Shown {
            subject: message.subject.as_ref().map(|subject| subject.text.clone()),
            text: message.text(),
            has_gap: !message.gaps.is_empty(),
        },
    }
}

fn missing(has_gap: bool, situation: &Situation) -> Option<Missing> {
    let is_missing = |answer: &str| has_gap && answer.trim().is_empty();
    match (is_missing(&situation.role), is_missing(&situation.own_name)) {
        (true, true) => Some(Missing::Both),
        (true, false) => Some(Missing::Role),
        (false, true) => Some(Missing::OwnName),
        (false, false) => None,
    }
}

fn settle(step: &Step, choice: &compose::Choice, model: &Model) -> Settled {
    let situation = &model.draft.situation;
    let words = &words::later(model.words.lang).steps;
    let no_text = before::stop(situation);
    Settled {
        start: Start::of(situation),
        why: Why::of(situation),
        stop: no_text,
        is_spoken: plan::is_spoken(step.channel) && no_text.is_none(),
        is_sent: is_done(model, step),
        counted: match (compose::band(situation, step).max_chars, step.channel) {
            (Some(max), _) => Some(Chars::Of(max)),
            (None, Channel::LinkedIn) => Some(Chars::Invitation),
            (None, Channel::Portal) => Some(Chars::Portal),
            (None, _) => None,
        },
        thanks_reads: thanks_sentence(&situation.thanks).into_owned(),
        own_reason_reads: own_sentence(&situation.own_reason).into_owned(),
        more_reads: own_sentence(&situation.more).into_owned(),
        left_out: choice.left_out.iter().map(|mov| (*mov, (words.move_name)(*mov))).collect(),
        mismatches: reachable(situation, step.channel).into_iter().map(words.mismatch).collect(),
    }
}

fn step_view(step: &Step, model: &Model, is_shown: bool) -> StepView {
    let (situation, words) = (&model.draft.situation, &words::later(model.words.lang).steps);
    let name = step.person(situation).map_or("", |person| person.addressed());
    let channels = step.kind.channels();
    StepView {
        id: step.id(),
        title: (words.title)(step.kind, step.channel, name),
        send_by: (words.send_by)(step, situation.lang),
        why: (words.because)(plan::why(step)),
        source: rules::named(step.rules).map_or("", |it| (words.advises)(it.source)),
        channel: step.channel,
        channels: if channels.len() > 1 { channels } else { &[] },
        has_message: step.has_message(),
        is_needed: !step.is_optional,
        is_shown,
        is_done: is_done(model, step),
        is_off: model.draft.steps.get(&step.id()).is_some_and(|mark| mark.is_off),
    }
}

fn is_done(model: &Model, step: &Step) -> bool {
    let mark = model.draft.steps.get(&step.id());
    if step.kind == StepKind::Tell {
        model.draft.sent.is_some()
    } else {
        mark.is_some_and(|it| it.done_utc_ms.is_some())
    }
}

fn draft_view(summary: &Summary, model: &Model) -> DraftView {
    DraftView {
        key: summary.key.clone(),
        id: summary.id.clone(),
        name: name_of(&summary.name, &summary.role, &summary.company, model.words),
        entry: summary.entry,
        changed: changed(summary.changed_utc_ms, model.utc_ms, model.words),
        is_being_renamed: model.renaming.as_ref() == Some(&summary.id),
        is_sent: summary.sent.is_some(),
        is_open: summary.id == model.draft.id,
        sibling_of: summary.sibling_of.clone(),
    }
}

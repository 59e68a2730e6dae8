//! What the page shows: derived from the model, and nothing else.

use std::sync::Arc;

use crate::before::{self, Alternative, Stop};
use crate::compose::{self, GAP, Message, Move, own_sentence, thanks_sentence, words as count_words};
use crate::drafts::{DraftId, Edit, Entry, Named, StepMark, Summary};
use crate::handoff::{self, MailLink};
use crate::phrases::ENGLISH;
use crate::plan::{self, Step, StepKind};
use crate::review::CheckKind;
use crate::rules;
use crate::situation::{Channel, Moment, Situation, reachable};
use crate::words::{self, Chars, First};

use super::edits::{self, StaleView};
use super::event::{CopyPart, Sheet};
use super::model::{Keeping, Model, SaveState};
use super::quick::{Start, Why};
use super::status::{changed, status};
use super::told::{Say, Told, say};

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that the page shows or hides")]
pub struct ViewModel {
    /// The open draft's id.
    pub draft_id: DraftId,
    /// The name that the candidate gave it, or one made from the answers.
    pub draft_name: String,
    /// The answers, for the fields.
    pub situation: Situation,
    /// The answer to the first question.
    pub start: Option<Start>,
    /// The answer to the second question.
    pub why: Why,
    /// The channel of the shown step, chosen or derived.
    pub channel: Channel,
    /// How the candidate's own thanks will read; empty where there are none.
    pub thanks_reads: String,
    /// How the candidate's own reason will read.
    pub own_reason_reads: String,
    /// How the one more thing will read.
    pub more_reads: String,
    /// The message.
    pub message: MessageView,
    /// The steps of the plan.
    pub steps: Arc<[StepView]>,
    /// What does not fit together, in sentences.
    pub mismatches: Vec<&'static str>,
    /// Things that the candidate should know, until dismissed.
    pub notices: Vec<String>,
    /// What the status region says.
    pub status: String,
    /// The state of the last change.
    pub save_state: SaveState,
    /// For how long drafts are kept, where they are.
    pub keeping: Keeping,
    /// Why nothing can be kept in this browser.
    pub not_kept: Option<String>,
    /// Whether the hint at where drafts are kept is shown.
    pub shows_hint: bool,
    /// The part that waits for the role or the name.
    pub copy_ask: Option<CopyPart>,
    /// What the review holds to be asked about before the text is copied.
    pub block: Option<CheckKind>,
    /// The same in words; empty where there is nothing.
    pub block_title: String,
    /// Why there is no text to send; `None` where there is one.
    pub stop: Option<Stop>,
    /// What this process is compared with.
    pub alternatives: Vec<Alternative>,
    /// The stored drafts.
    pub drafts: Vec<DraftView>,
    /// Why the drafts cannot be listed.
    pub drafts_problem: Option<String>,
    /// The draft that was just deleted, with its name.
    pub just_trashed: Option<DraftId>,
    /// Whether the step whose message is shown was ticked.
    pub is_sent: bool,
    /// What lies over the page.
    pub sheet: Option<Sheet>,
    /// Whether the message is one to be said, and can be rehearsed.
    pub is_spoken: bool,
    /// Whether the last change can be undone.
    pub can_undo: bool,
    /// Whether what was undone can be done again.
    pub can_redo: bool,
}

/// The message as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that the page shows")]
pub struct MessageView {
    /// The subject, where the channel has one.
    pub subject: Option<String>,
    /// The text: edited, or as composed.
    pub text: String,
    /// Whether the candidate edited it.
    pub is_edited: bool,
    /// The candidate's own words where they no longer fit the answers, each with how it would read now.
    pub stale: Vec<StaleView>,
    /// The moves that were left out and can be put back, with their names.
    pub left_out: Vec<(Move, &'static str)>,
    /// Whether the role or the name is missing in it.
    pub has_gap: bool,
    /// How many words it has.
    pub n_words: usize,
    /// How many characters it has, where the channel counts them; in words.
    pub chars: String,
    /// Whether these are more than the channel takes.
    pub is_over: bool,
    /// The link that opens the mail program with it.
    pub mail: MailLink,
    /// Whether a text that made way for a new wording can be brought back.
    pub can_restore: bool,
}

/// One step of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that the page shows")]
pub struct StepView {
    /// Its id, unique in the plan.
    pub id: String,
    /// "Call Dana", "Confirm by email".
    pub title: String,
    /// By when.
    pub send_by: String,
    /// Why it is in the plan, in one sentence.
    pub why: &'static str,
    /// That a source advises the same; empty where none is named.
    pub source: &'static str,
    /// The channel.
    pub channel: Channel,
    /// The channels that it can go by; none where there is nothing to send, or only one way.
    pub channels: &'static [Channel],
    /// Whether there is a text to send or to say.
    pub has_message: bool,
    /// Whether the way out needs it.
    pub is_needed: bool,
    /// Whether its message is shown.
    pub is_shown: bool,
    /// Whether it was ticked.
    pub is_done: bool,
    /// Whether it was switched off.
    pub is_off: bool,
}

/// One stored draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftView {
    /// Its key in the store.
    pub key: String,
    /// Its id.
    pub id: DraftId,
    /// Its name.
    pub name: String,
    /// What can be done with it.
    pub entry: Entry,
    /// How long ago it was changed, in words.
    pub changed: String,
    /// Whether its name is a field now.
    pub is_being_renamed: bool,
    /// Whether it was marked as sent.
    pub is_sent: bool,
    /// Whether it is the one that is open.
    pub is_open: bool,
    /// The draft beside which it was saved because both had been changed.
    pub sibling_of: Option<DraftId>,
}

/// What the last view was made of.
#[derive(Debug, Default)]
pub struct Memo {
    chosen: compose::Chosen,
    planned: Option<Planned>,
    pub(super) at_first: Option<(Option<Start>, Arc<[StepView]>)>,
}

/// The plan as it is shown, and what it hangs on. Names are no part of that: while somebody types one, the plan stays.
#[derive(Debug)]
struct Planned {
    unnamed: Situation,
    now: Moment,
    words: &'static First,
    marks: Named<StepMark>,
    was_told: bool,
    shown: String,
    step: Step,
    steps: Arc<[StepView]>,
}

impl Memo {
    fn planned(&mut self, model: &Model) -> (Step, Arc<[StepView]>) {
        let draft = &model.draft;
        let mut unnamed = draft.situation.clone();
        for name in [&mut unnamed.role, &mut unnamed.own_name, &mut unnamed.company] {
            name.clear();
        }
        if let Some(last) = &self.planned
            && last.unnamed == unnamed
            && (last.now, last.was_told, last.words) == (model.now, draft.sent.is_some(), model.words)
            && (&last.marks, &last.shown) == (&draft.steps, &model.shown)
        {
            return (last.step.clone(), last.steps.clone());
        }
        let plan = model.plan();
        let step = model.step_of(&plan);
        let shown_id = step.id();
        let steps: Arc<[_]> = plan.steps.iter().map(|it| step_view(it, model, it.id() == shown_id)).collect();
        let planned = Planned {
            unnamed,
            now: model.now,
            words: model.words,
            marks: draft.steps.clone(),
            was_told: draft.sent.is_some(),
            shown: model.shown.clone(),
            step: step.clone(),
            steps: steps.clone(),
        };
        self.planned = Some(planned);
        (step, steps)
    }
}

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
    let mismatch = words::later(words.lang).steps.mismatch;
    let situation = &model.draft.situation;
    let (step, steps) = memo.planned(model);
    let message = compose::compose_again(situation, &step, &model.choice(), ENGLISH, &mut memo.chosen);
    let is_spoken = plan::is_spoken(step.channel) && before::stop(situation).is_none();
    let (drafts, drafts_problem) = match &model.listing {
        Ok(listing) => (listing.iter().map(|summary| draft_view(summary, model)).collect(), None),
        Err(why) => (Vec::new(), Some(say(words, Told::Trouble(why)))),
    };
    ViewModel {
        channel: step.channel,
        thanks_reads: thanks_sentence(&situation.thanks).into_owned(),
        own_reason_reads: own_sentence(&situation.own_reason).into_owned(),
        more_reads: own_sentence(&situation.more).into_owned(),
        mismatches: reachable(situation, step.channel).into_iter().map(mismatch).collect(),
        block: model.block,
        block_title: model.block.map(|it| say(words, Told::Block(it))).unwrap_or_default(),
        stop: before::stop(situation),
        alternatives: model.draft.alternatives.clone(),
        drafts,
        drafts_problem,
        just_trashed: model.just_trashed.clone(),
        is_sent: is_done(model, &step),
        sheet: model.sheet.filter(|sheet| *sheet != Sheet::Rehearsal || is_spoken),
        is_spoken,
        ..plain(model, say, message_view(model, &step, &message), steps)
    }
}

/// The view of a draft that nobody has done anything with but to answer the first questions.
pub(super) fn plain(model: &Model, say: Say, message: MessageView, steps: Arc<[StepView]>) -> ViewModel {
    let words = model.words;
    let situation = &model.draft.situation;
    ViewModel {
        draft_id: model.draft.id.clone(),
        draft_name: name_of(&model.draft.name, &situation.role, &situation.company, words),
        situation: situation.clone(),
        start: Start::of(situation),
        why: Why::of(situation),
        channel: Channel::Email,
        thanks_reads: String::new(),
        own_reason_reads: String::new(),
        more_reads: String::new(),
        message,
        steps,
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
        drafts: Vec::new(),
        drafts_problem: None,
        just_trashed: None,
        is_sent: false,
        sheet: None,
        is_spoken: false,
        can_undo: model.history.can_undo(),
        can_redo: model.history.can_redo(),
    }
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
    let stored = model.listing.iter().flatten().find(|summary| summary.id == *id);
    match stored {
        Some(summary) if *id != model.draft.id => name_of(&summary.name, &summary.role, &summary.company, model.words),
        _ => name_of(&model.draft.name, &situation.role, &situation.company, model.words),
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

fn message_view(model: &Model, step: &Step, message: &Message) -> MessageView {
    let words = &words::later(model.words.lang).steps;
    let edit = model.edit(step);
    let Shown { subject, text, has_gap } = shown(edit, message);
    let left_out = model.choice().left_out.into_iter().map(|mov| (mov, (words.move_name)(mov))).collect();
    let mail = handoff::mailto("", subject.as_deref().unwrap_or_default(), &text);
    let (n_chars, max_chars) = (text.chars().count(), compose::band(&model.draft.situation, step).max_chars);
    let chars = match (max_chars, step.channel) {
        (Some(max), _) => Some(Chars::Of(max)),
        (None, Channel::LinkedIn) => Some(Chars::Invitation),
        (None, Channel::Portal) => Some(Chars::Portal),
        (None, _) => None,
    };
    MessageView {
        n_words: count_words(&text),
        chars: chars.map(|chars| (words.n_chars)(n_chars, chars)).unwrap_or_default(),
        is_over: max_chars.is_some_and(|max| max < n_chars),
        subject,
        text,
        is_edited: edit.is_some(),
        stale: edit.map(|edit| edits::view(edit, message)).unwrap_or_default(),
        left_out,
        has_gap,
        mail,
        can_restore: !model.draft.set_aside.is_empty(),
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
        name: draft_name(model, &summary.id),
        entry: summary.entry,
        changed: changed(summary.changed_utc_ms, model.utc_ms, model.words),
        is_being_renamed: model.renaming.as_ref() == Some(&summary.id),
        is_sent: summary.sent.is_some(),
        is_open: summary.id == model.draft.id,
        sibling_of: summary.sibling_of.clone(),
    }
}

pub(super) fn name_of(name: &str, role: &str, company: &str, words: &First) -> String {
    let [name, role, company] = [name, role, company].map(str::trim);
    match (name.is_empty(), role.is_empty(), company.is_empty()) {
        (false, _, _) => name.to_owned(),
        (_, false, false) => format!("{role}, {company}"),
        (_, false, true) => role.to_owned(),
        (_, true, false) => company.to_owned(),
        _ => words.status.untitled.to_owned(),
    }
}

//! What the last view was made of: while somebody types a name, most of the next one is the same.

use std::ptr;
use std::sync::Arc;

use crate::before::Stop;
use crate::compose::{self, Composed, Move};
use crate::drafts::{Choice, DraftId, Named, StepMark, Summary};
use crate::plan::Step;
use crate::situation::{Moment, Situation};
use crate::words::{Chars, First};

use super::model::Model;
use super::quick::{Start, Why};
use super::view::{DraftView, MessageView, PageView, StepView};

/// What the last view was made of; it only saves time.
#[derive(Debug, Default)]
pub struct Memo {
    answers: Option<Answers>,
    pub(super) planned: Option<Planned>,
    pub(super) composed: Composed,
    drafts: Option<Drafts>,
    message: Option<Arc<MessageView>>,
    page: Option<Arc<PageView>>,
    pub(super) at_first: Option<(Option<Start>, Arc<[StepView]>)>,
}

/// All answers, and the same without the names as a view has them.
#[derive(Debug)]
struct Answers {
    last: Situation,
    unnamed: Arc<Situation>,
}

/// The plan as it is shown, with the step and the wordings of the message that is shown; and what they hang on. Names are no
/// part of that.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) step: Step,
    pub(super) steps: Arc<[StepView]>,
    pub(super) choice: compose::Choice,
    pub(super) settled: Settled,
    answers: Arc<Situation>,
    now: Moment,
    words: &'static First,
    marks: Named<StepMark>,
    was_told: bool,
    shown: String,
    chosen: Choice,
    seed: Option<u64>,
}

/// What follows from the answers and the plan, whatever the names are.
#[derive(Debug)]
pub(super) struct Settled {
    pub(super) start: Option<Start>,
    pub(super) why: Why,
    pub(super) stop: Option<Stop>,
    pub(super) is_spoken: bool,
    pub(super) is_sent: bool,
    /// What characters are counted for, if they are.
    pub(super) counted: Option<Chars>,
    pub(super) thanks_reads: String,
    pub(super) own_reason_reads: String,
    pub(super) more_reads: String,
    pub(super) left_out: Vec<(Move, &'static str)>,
    pub(super) mismatches: Vec<&'static str>,
}

/// The list of drafts as it is shown, and what it hangs on.
#[derive(Debug)]
struct Drafts {
    views: Arc<[DraftView]>,
    listing: Arc<[Summary]>,
    utc_ms: i64,
    words: &'static First,
    renaming: Option<DraftId>,
    open: DraftId,
}

impl Memo {
    /// The answers without the names: the same value as the last time as long as nothing but names changes.
    pub(super) fn answers(&mut self, now: &Situation) -> Arc<Situation> {
        if let Some(Answers { last, unnamed }) = &mut self.answers {
            last.set_names(now);
            if last == now {
                return unnamed.clone();
            }
        }
        let unnamed = Arc::new(now.without_names());
        self.answers = Some(Answers { last: now.clone(), unnamed: unnamed.clone() });
        unnamed
    }

    /// The list of drafts as it is shown, made only where it is another one.
    pub(super) fn drafts(
        &mut self,
        model: &Model,
        listing: &Arc<[Summary]>,
        make: impl Fn(&Summary) -> DraftView,
    ) -> Arc<[DraftView]> {
        let is_same = |it: &&Drafts| {
            let Drafts { listing: last, utc_ms, words, renaming, open, views: _ } = it;
            Arc::ptr_eq(last, listing)
                && *utc_ms == model.utc_ms
                && ptr::eq(*words, model.words)
                && *renaming == model.renaming
                && *open == model.draft.id
        };
        if let Some(last) = self.drafts.as_ref().filter(is_same) {
            return last.views.clone();
        }
        let views: Arc<[_]> = listing.iter().map(make).collect();
        self.drafts = Some(Drafts {
            views: views.clone(),
            listing: listing.clone(),
            utc_ms: model.utc_ms,
            words: model.words,
            renaming: model.renaming.clone(),
            open: model.draft.id.clone(),
        });
        views
    }

    /// The message: the same value as the last time where it reads the same.
    pub(super) fn message(&mut self, now: MessageView) -> Arc<MessageView> {
        shared(&mut self.message, now)
    }

    /// What else the page shows: the same value as the last time where nothing of it changed.
    pub(super) fn page(&mut self, now: PageView) -> Arc<PageView> {
        shared(&mut self.page, now)
    }
}

fn shared<T: PartialEq>(last: &mut Option<Arc<T>>, now: T) -> Arc<T> {
    match last {
        Some(last) if **last == now => last.clone(),
        _ => last.insert(Arc::new(now)).clone(),
    }
}

impl Planned {
    /// Makes the plan of these answers. `step_view` tells how a step of it is shown, and whether its message is; `settle` what
    /// else follows.
    pub(super) fn new(
        model: &Model,
        answers: Arc<Situation>,
        step_view: impl Fn(&Step, &Model, bool) -> StepView,
        settle: impl FnOnce(&Step, &compose::Choice, &Model) -> Settled,
    ) -> Self {
        let draft = &model.draft;
        let plan = model.plan();
        let step = model.step_of(&plan);
        let shown_id = step.id();
        let choice = model.choice();
        Self {
            settled: settle(&step, &choice, model),
            step,
            steps: plan.steps.iter().map(|it| step_view(it, model, it.id() == shown_id)).collect(),
            choice,
            answers,
            now: model.now,
            words: model.words,
            marks: draft.steps.clone(),
            was_told: draft.sent.is_some(),
            shown: model.shown.clone(),
            chosen: draft.choice.clone(),
            seed: model.seed(),
        }
    }

    /// Whether it is still the plan of this state.
    pub(super) fn is_of(&self, model: &Model, answers: &Arc<Situation>) -> bool {
        let draft = &model.draft;
        Arc::ptr_eq(&self.answers, answers)
            && ptr::eq(self.words, model.words)
            && (self.now, self.was_told, self.seed) == (model.now, draft.sent.is_some(), model.seed())
            && (&self.marks, &self.shown, &self.chosen) == (&draft.steps, &model.shown, &draft.choice)
    }
}

//! The page's state: one value.

use std::sync::Arc;

use crate::compose::{self, Message, Move};
use crate::drafts::{Draft, DraftId, Edit, SentenceMark};
use crate::phrases::ENGLISH;
use crate::plan::{self, Plan, Step, StepKind};
use crate::review::CheckKind;
use crate::situation::{Date, Id, Moment, Situation};
use crate::words::{EN, First};

use super::event::{CopyPart, Listing, Sheet};
use super::told::{Announcement, NotKept, Notice, Trouble};
use super::undo::History;

/// The page's state.
#[derive(Clone, Debug)]
pub struct Model {
    /// What the page says, in its language.
    pub words: &'static First,
    /// The draft that is open.
    pub draft: Draft,
    /// The way back to earlier states of it.
    pub history: History,
    /// The step of the plan whose message is shown, by its id.
    pub shown: String,
    /// The time now, with the candidate's offset.
    pub now: Moment,
    /// The same in milliseconds since 1970 UTC.
    pub utc_ms: i64,
    /// The stored drafts.
    pub listing: Listing,
    /// Whether and how the draft is kept.
    pub saving: Saving,
    /// The part that waits for the role or the name.
    pub copy_ask: Option<CopyPart>,
    /// What the review holds to be asked about before the text is copied.
    pub block: Option<CheckKind>,
    /// Whether it was asked about.
    pub block_was_asked: bool,
    /// What the status region says beside the saved state.
    pub announcement: Option<Announcement>,
    /// Things that the candidate should know, until dismissed.
    pub notices: Vec<Notice>,
    /// The draft whose name is a field now.
    pub renaming: Option<DraftId>,
    /// The draft that was just deleted and can be brought back.
    pub just_trashed: Option<DraftId>,
    /// The draft that is opened as soon as the open one is stored.
    pub opens_next: Option<DraftId>,
    /// Whether the browser has no connection.
    pub is_offline: bool,
    /// What lies over the page.
    pub sheet: Option<Sheet>,
    /// From this, ids of new drafts are made.
    pub random: u64,
}

/// Whether and how the draft is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// The state of the last change.
    pub state: SaveState,
    /// Counts the changes of the open draft.
    pub generation: u64,
    /// Whether a save is under way; at most one is, or two when the page is left.
    pub in_flight: bool,
    /// The change up to which a save was asked for.
    pub asked: u64,
    /// The change up to which the draft was written: what is told of an earlier one tells no more where it stands.
    pub written: u64,
    /// The first change of the draft since it was opened: what is told of earlier ones is about another state of it.
    pub opened: u64,
    /// For how long drafts are kept, where they are.
    pub keeping: Keeping,
    /// Why nothing can be kept in this browser; `None` where it can.
    pub not_kept: Option<NotKept>,
    /// Whether the hint at where drafts are kept is shown.
    pub shows_hint: bool,
}

/// For how long drafts are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// In this browser, until somebody deletes them.
    #[default]
    Browser,
    /// Until this tab is closed: so it is in another page's frame, unless the candidate asks for more.
    Tab,
}

/// What the status line says of the last change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was changed yet.
    Untouched,
    /// Changed, and not yet in the store.
    Pending,
    /// The store has confirmed.
    Saved,
    /// It is stored where a crash of the browser could lose it.
    SavedUntilCrash,
    /// It lasts as long as the page.
    PageOnly,
    /// The store refused.
    Failed(Trouble),
}

impl Default for Model {
    fn default() -> Self {
        let now = Moment::on(Date::from_day_number(0));
        Self {
            words: &EN,
            draft: Draft::new(DraftId::from_random(0), Situation::default(), 0),
            history: History::default(),
            shown: StepKind::Tell.id().to_owned(),
            now,
            utc_ms: 0,
            listing: Ok(Arc::default()),
            saving: Saving {
                state: SaveState::Untouched,
                generation: 0,
                in_flight: false,
                asked: 0,
                written: 0,
                opened: 0,
                keeping: Keeping::Browser,
                not_kept: None,
                shows_hint: false,
            },
            copy_ask: None,
            block: None,
            block_was_asked: false,
            announcement: None,
            notices: Vec::new(),
            renaming: None,
            just_trashed: None,
            opens_next: None,
            is_offline: false,
            sheet: None,
            random: 0,
        }
    }
}

impl Model {
    /// The plan that follows from the answers.
    pub fn plan(&self) -> Plan {
        let situation = &self.draft.situation;
        let mut plan = plan::plan(situation, self.now);
        for step in &mut plan.steps {
            if let Some(channel) = self.draft.steps.get(&step.id()).and_then(|mark| mark.channel) {
                step.move_to(channel, situation);
            }
        }
        plan
    }

    /// The step whose message is shown; a step that is no longer in the plan gives way to the decision, or to the
    /// question that is asked before it.
    pub fn step(&self) -> Step {
        self.step_of(&self.plan())
    }

    /// The same for somebody who has the plan already.
    pub(super) fn step_of(&self, plan: &Plan) -> Step {
        let shown = plan.steps.iter().find(|step| step.has_message() && step.id() == self.shown);
        let first = || plan.steps.iter().find(|step| step.kind.is_by_chosen_channel());
        shown.or_else(first).cloned().unwrap_or_else(|| Step::tell(crate::situation::Channel::Email, self.now))
    }

    /// The message of a step as composed from the answers.
    pub fn compose(&self, step: &Step) -> Message {
        compose::compose(&self.draft.situation, step, &self.choice(), ENGLISH)
    }

    /// The candidate's edit of a step's message.
    pub fn edit(&self, step: &Step) -> Option<&Edit> {
        self.draft.edits.get(&step.id())
    }

    /// The chosen wordings, as the composer knows them; what it does not know is passed over. Where none was chosen, the
    /// draft's id chooses: the wordings stay while somebody types, and another draft has others.
    pub fn choice(&self) -> compose::Choice {
        let choice = &self.draft.choice;
        let mut known = compose::Choice { seed: self.seed(), ..compose::Choice::default() };
        let wording = |(mov, id): (&str, &String)| Some((Move::from_id(mov)?, u32::from_str_radix(id, 16).ok()?));
        known.wordings.extend(choice.swaps.iter().filter_map(wording));
        known.left_out.extend(choice.left_out.iter().filter_map(|(mov, ())| Move::from_id(mov)));
        known
    }

    /// From this, wordings are chosen.
    pub(super) fn seed(&self) -> Option<u64> {
        u64::from_str_radix(self.draft.wordings_of().as_str(), 16).ok()
    }

    /// A random number that was not given out before.
    pub(super) fn next_random(&mut self) -> u64 {
        // The step of SplitMix64: enough to keep the ids of one page apart.
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.random ^ self.random >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ mixed >> 31
    }
}

/// The sentences of a message as a draft stores them beside an edit.
pub(super) fn marks(message: &Message) -> Vec<SentenceMark> {
    let mark = |(before, sentence): (String, &compose::Sentence)| SentenceMark {
        mov: sentence.mov.id().to_owned(),
        phrase: sentence.phrase_id(),
        before,
        text: sentence.text.clone(),
    };
    let subject = message.subject.iter().map(|subject| (String::new(), subject));
    subject.chain(message.pieces()).map(mark).collect()
}

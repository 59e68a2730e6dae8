//! What the page shows, in parts that change apart from each other: typing a name changes the names and the message.

use std::sync::Arc;

use crate::before::{Alternative, Stop};
use crate::compose::Move;
use crate::drafts::{DraftId, Entry};
use crate::handoff::MailLink;
use crate::review::CheckKind;
use crate::situation::{Channel, Names, Situation};

use super::edits::StaleView;
use super::event::{CopyPart, Sheet};
use super::model::{Keeping, SaveState};
use super::quick::{Start, Why};

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewModel {
    /// The answers, for the fields; the names stand apart, and are empty here.
    pub answers: Arc<Situation>,
    /// The names.
    pub names: NamesView,
    /// The message.
    pub message: Arc<MessageView>,
    /// The steps of the plan.
    pub steps: Arc<[StepView]>,
    /// The stored drafts.
    pub drafts: Arc<[DraftView]>,
    /// Everything else.
    pub page: Arc<PageView>,
}

/// The names, and what is called by them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamesView {
    /// As they were typed.
    pub typed: Names,
    /// The open draft's name: the one that the candidate gave it, or one made from the answers.
    pub of_draft: String,
}

/// The words of the message as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageView {
    /// The subject, where the channel has one.
    pub subject: Option<String>,
    /// The text: edited, or as composed.
    pub text: String,
    /// How many words it has.
    pub n_words: usize,
    /// How many characters it has, where the channel counts them; in words.
    pub chars: String,
    /// The link that opens the mail program with it.
    pub mail: MailLink,
}

/// What the page shows beside answers, message, steps and drafts.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that the page shows or hides")]
pub struct PageView {
    /// The open draft's id.
    pub draft_id: DraftId,
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
    /// Whether the message has a subject line.
    pub has_subject: bool,
    /// Whether the candidate edited the message.
    pub is_edited: bool,
    /// The candidate's own words where they no longer fit the answers, each with how it would read now.
    pub stale: Vec<StaleView>,
    /// The moves that were left out and can be put back, with their names.
    pub left_out: Vec<(Move, &'static str)>,
    /// Whether the role or the name is missing in the message.
    pub has_gap: bool,
    /// The first name that fills the gap and is empty.
    pub missing: Option<Missing>,
    /// Whether the message has more characters than the channel takes.
    pub is_over: bool,
    /// Whether all of the message fits into the link that opens the mail program.
    pub fits_mail: bool,
    /// Whether a text that made way for a new wording can be brought back.
    pub can_restore: bool,
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
    /// Why the drafts cannot be listed.
    pub drafts_problem: Option<String>,
    /// The draft that was just deleted.
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

/// The names that a message needs and does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The role.
    Role,
    /// The candidate's own name.
    OwnName,
    /// Both.
    Both,
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
    /// Its name as it is stored; the open one's is in [`NamesView`].
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

impl ViewModel {
    /// The name of a draft, the open one's as it is now.
    pub fn name_of<'v>(&'v self, draft: &'v DraftView) -> &'v str {
        if draft.is_open { &self.names.of_draft } else { &draft.name }
    }
}

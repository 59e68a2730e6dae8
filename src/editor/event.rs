//! What happens to the page, and what the page asks the browser to do.

use std::sync::Arc;

use crate::compose::Move;
use crate::drafts::{Draft, DraftId, ReplyMark, Saved, Summary, Version, Versions};
use crate::embed::Prefill;
use crate::reply::Came;
use crate::review::CheckKind;
use crate::situation::{Channel, MessageLang, Moment};
use crate::words::PageLang;

use super::change::Change;
use super::comparing::Comparing;
use super::model::Keeping;
use super::quick::{Start, Why};
use super::told::{NotKept, Trouble};

/// Something that happened: what the candidate did, or what the browser answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The page starts.
    Started(Box<Startup>),
    /// The store was opened, some time after the page had started.
    StoreOpened(Box<Opened>),
    /// An answer changed.
    Answered(Change),
    /// The private comparison changed.
    Compared(Comparing),
    /// The message was edited in its text box.
    MessageEdited(String),
    /// The subject was edited.
    SubjectEdited(String),
    /// The candidate takes the new wording in place of a stretch of their own that no longer fits, by its number.
    NewWordingTaken(usize),
    /// The candidate keeps such a stretch as it is.
    OwnTextKept(usize),
    /// The candidate wants the message as the page would write it; the edited text is set aside.
    EditSetAside,
    /// The candidate wants a text back that was set aside.
    SetAsideRestored,
    /// A fix of the review gives the text, or the subject, as it is with it.
    Mended {
        /// Whether it is the subject.
        in_subject: bool,
        /// The whole of it.
        text: String,
    },
    /// The candidate keeps what the review found, by [`crate::review::Finding::key`].
    FindingKept(String),
    /// What was kept is to be found again.
    KeptFindingsForgotten,
    /// The review read the text that is shown: the gravest thing that it found, if that is to be asked about before copying.
    Reviewed(Option<CheckKind>),
    /// What came back was chosen.
    CameBack(Came),
    /// The candidate did something with the answer to what came back; [`super::answered`] tells what is to be kept of it.
    Replied {
        /// What came back.
        came: Came,
        /// All that is kept of the answer.
        mark: Box<ReplyMark>,
        /// Whether it was typed.
        is_typed: bool,
    },
    /// Another wording of a sentence.
    WordingSwapped(Move),
    /// A sentence is left out.
    SentenceLeftOut(Move),
    /// A sentence is put back.
    SentencePutBack(Move),
    /// The last change is undone.
    Undone,
    /// What was undone is done again.
    Redone,
    /// Another step of the plan is shown, by its id.
    StepShown(String),
    /// A step was done, or was not done after all.
    StepTicked(String),
    /// A step is switched off, or on again.
    StepSwitched(String),
    /// A step goes by another channel.
    StepMoved(String, Channel),
    /// A part is to be copied; asks first where the role or the name is missing.
    CopyRequested(CopyPart),
    /// A text beside the message is to be copied: an answer to what came back, a note.
    NoteCopyRequested(String),
    /// A part is to be copied with its gap.
    CopyAnyway,
    /// The question about the gap is put away.
    CopyAskDismissed,
    /// A link to these answers is to be copied.
    LinkRequested {
        /// With names.
        names: bool,
        /// With the reason and how much of it is said.
        reason: bool,
    },
    /// The clipboard answered.
    Copied(CopyPart, CopyOutcome),
    /// The text is to be stored as a file.
    DownloadRequested,
    /// The text is to be handed to the system's share sheet.
    ShareRequested,
    /// Whether the text was stored as a file.
    Downloaded(bool),
    /// The share sheet did not take the text.
    ShareFailed,
    /// The message is to be printed.
    PrintRequested,
    /// An empty draft.
    DraftNew,
    /// A draft with the same self, reason and tone.
    DraftNewFromThis,
    /// Another draft is to be opened.
    DraftChosen(DraftId),
    /// The name of a draft becomes a field; of none, when that is given up.
    DraftRenameAsked(Option<DraftId>),
    /// A draft gets another name.
    DraftRenamed(DraftId, String),
    /// The page's address told answers while the page was open.
    LinkFound(Box<Prefill>),
    /// The store was searched for the untouched draft that these answers made before.
    LinkOpened(Box<Prefill>, Option<Box<Draft>>),
    /// A draft is doubled.
    DraftDuplicated(DraftId),
    /// A draft is deleted, and can be brought back.
    DraftTrashed(DraftId),
    /// A deleted draft is brought back.
    DraftRestored(DraftId),
    /// A draft is deleted for good.
    DraftDeletedForGood(DraftId),
    /// A stored text that cannot be opened is to be downloaded, by its key.
    StoredTextRequested(String),
    /// The open draft goes back to an earlier version.
    VersionRestored(Box<Version>),
    /// The candidate does not want anything to be kept.
    KeepingDeclined,
    /// What is kept was moved: it is kept for so long now; `None` as long as the page.
    KeepingChosen(Option<Keeping>),
    /// Everything that was kept is deleted, and nothing more is kept.
    EverythingForgotten,
    /// The hint at where drafts are kept was read.
    KeepingHintRead,
    /// The clock was read.
    ClockRead {
        /// The time now, with the candidate's offset.
        now: Moment,
        /// The same in milliseconds since 1970 UTC.
        utc_ms: i64,
    },
    /// The pause after the last change is over.
    TimerElapsed {
        /// The change after which the timer was started.
        generation: u64,
    },
    /// Changes have gone on for long without a pause.
    SaveDue,
    /// The page is hidden or left.
    PageHidden,
    /// The page is shown again.
    PageShown,
    /// The browser told whether it has a connection.
    ConnectionSeen {
        /// Whether it has none.
        is_offline: bool,
    },
    /// Another tab changed the store.
    StoreChanged,
    /// A draft was written; whether that lasts comes with [`Event::DraftSaved`].
    DraftWritten {
        /// The change up to which it was written.
        generation: u64,
        /// Where.
        saved: Saved,
    },
    /// The store answered a save.
    DraftSaved {
        /// The change up to which the draft was saved.
        generation: u64,
        /// What became of it.
        outcome: SaveOutcome,
    },
    /// The store knew a newer state of the open draft than the page did when it started; or a draft to go on with.
    DraftRefreshed(Box<Draft>),
    /// The store was closed by somebody else.
    StoreClosed,
    /// What was kept has been deleted, in another tab or by the browser: nothing more is kept.
    KeepingEnded,
    /// The store answered a load.
    DraftLoaded(Result<Box<Draft>, Trouble>),
    /// The store listed the drafts.
    Listed(Listing),
    /// The candidate chose the language of the page.
    PageLangChosen(PageLang),
    /// The site around asks for a language of the page.
    PageLangAsked(PageLang),
    /// Something that the store was asked for failed.
    StoreFailed(Trouble),
    /// A notice was read.
    NoticeDismissed,
    /// A sheet is to lie over the page, or none any more.
    SheetShown(Option<Sheet>),
}

impl Event {
    /// Whether it concerns the wording of a message.
    pub(super) fn is_of_wording(&self) -> bool {
        matches!(
            self,
            Self::MessageEdited(_)
                | Self::SubjectEdited(_)
                | Self::NewWordingTaken(_)
                | Self::OwnTextKept(_)
                | Self::EditSetAside
                | Self::SetAsideRestored
                | Self::Mended { .. }
                | Self::WordingSwapped(_)
                | Self::SentenceLeftOut(_)
                | Self::SentencePutBack(_)
        )
    }

    /// Whether it concerns what came back.
    pub(super) fn is_of_reply(&self) -> bool {
        matches!(self, Self::CameBack(_) | Self::Replied { .. })
    }

    /// Whether it changes what is kept of a step of the plan.
    pub(super) fn is_of_step(&self) -> bool {
        matches!(self, Self::StepTicked(_) | Self::StepSwitched(_) | Self::StepMoved(..))
    }
}

/// What the page knows when it starts.
#[derive(Clone, Debug, PartialEq)]
pub struct Startup {
    /// The time now, with the candidate's offset.
    pub now: Moment,
    /// The same in milliseconds since 1970 UTC.
    pub utc_ms: i64,
    /// A random number for the first draft.
    pub random: u64,
    /// The language of the message that fits the browser.
    pub lang: MessageLang,
    /// The language of the page. Another than English only where the later part of the program is here.
    pub page_lang: PageLang,
    /// For how long drafts are kept, where they are.
    pub keeping: Keeping,
    /// What the store told, where the page waited for it: there is something in it, or the address brings answers along.
    /// Otherwise it comes with [`Event::StoreOpened`].
    pub opened: Option<Box<Opened>>,
    /// What was typed and chosen before the program was there.
    pub typed: Typed,
}

/// What the store tells when it is opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Why nothing can be kept in this browser; `None` where it can.
    pub not_kept: Option<NotKept>,
    /// The stored drafts.
    pub listing: Listing,
    /// The draft to go on with.
    pub draft: Option<Box<Draft>>,
    /// What this tab kept for undo, as [`Effect::KeepVersions`] gave it.
    pub versions: Option<Versions>,
    /// What the page's address told.
    pub prefill: Option<Box<Prefill>>,
}

impl Opened {
    /// Whether the page's address told answers, and not only what was not understood.
    pub(super) fn opens_link(&self) -> bool {
        self.prefill.as_ref().is_some_and(|prefill| !prefill.is_blank())
    }
}

/// What the candidate typed and chose on the first screen before the program was there; empty where nothing was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The role.
    pub role: String,
    /// The candidate's own name.
    pub own_name: String,
    /// The company.
    pub company: String,
    /// The answer to the first question.
    pub start: Option<Start>,
    /// The answer to the second question.
    pub why: Option<Why>,
}

/// The stored drafts, last changed first, or why they cannot be listed.
pub type Listing = Result<Arc<[Summary]>, Trouble>;

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is in the store.
    Saved,
    /// It is in the store that a crash of the browser sets back; the other one did not take it.
    SavedUntilCrash,
    /// It is not in the store.
    Failed(Trouble),
}

/// What can lie over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The list of keys.
    Keys,
    /// The script of a call, to be rehearsed.
    Rehearsal,
}

/// What is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyPart {
    /// The message.
    Message,
    /// The subject line.
    Subject,
    /// A link to the answers.
    Link,
    /// A text beside the message.
    Note,
}

/// What the clipboard did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyOutcome {
    /// The text is in the clipboard.
    Copied,
    /// The text is selected, and the candidate has to press the keys.
    Selected,
    /// Nothing worked.
    Failed,
}

/// What the browser is asked to do. The answer comes back as an [`Event`].
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Save the draft; answered by [`Event::DraftWritten`] where it can be written, and then by [`Event::DraftSaved`].
    SaveDraft {
        /// The draft.
        draft: Box<Draft>,
        /// The change up to which this is the draft.
        generation: u64,
    },
    /// See whether what was kept is still there; where it is not, answered by [`Event::KeepingEnded`].
    CheckKept,
    /// Keep these as long as the tab lives; they come back with [`Opened::versions`].
    KeepVersions(Versions),
    /// Keep the language that the candidate chose for the page.
    KeepPageLang(PageLang),
    /// Keep where somebody is in the page as long as the tab lives.
    KeepPlace,
    /// Load a draft; answered by [`Event::DraftLoaded`].
    LoadDraft(DraftId),
    /// Look for the untouched draft that these answers made before; answered by [`Event::LinkOpened`].
    FindLinkedDraft(Box<Prefill>),
    /// List the drafts; answered by [`Event::Listed`].
    ListDrafts,
    /// Give a stored draft another name, then list.
    RenameDraft(DraftId, String),
    /// Double a stored draft under a name, then list.
    DuplicateDraft(DraftId, String),
    /// Delete a stored draft so that it can be brought back, then list.
    TrashDraft(DraftId),
    /// Bring a deleted draft back, then list.
    RestoreDraft(DraftId),
    /// Delete a draft for good, then list.
    DeleteDraftForGood(DraftId),
    /// Keep nothing in this browser from now on, and delete this draft from it for good.
    StopKeeping(DraftId),
    /// Wait, then answer with [`Event::TimerElapsed`].
    StartTimer {
        /// The change after which it starts.
        generation: u64,
        /// How long, in milliseconds.
        after_ms: u32,
    },
    /// Put a text into the clipboard; answered by [`Event::Copied`].
    Copy(CopyPart, String),
    /// Store a text as a file; answered by [`Event::Downloaded`].
    Download {
        /// The file's name.
        file_name: String,
        /// Its text.
        text: String,
    },
    /// Store a text that the shelf cannot open as a file, by its key.
    DownloadStored(String),
    /// Hand the text to the system's share sheet.
    Share(String),
    /// Print the page.
    Print,
    /// Move the keyboard's focus to the first field that is missing.
    FocusGap,
}

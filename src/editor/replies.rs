//! What is answered after: for the part of the page that is loaded later.
//!
//! That part composes the answer to what came back, so it also makes of what the candidate does with it what is to be kept
//! ([`answered`]); the first load only keeps it. Invariant: a text that the candidate edited is shown as it was typed until
//! the composed answer behind it reads differently; then it follows it as an edited message follows the answers.

use crate::drafts::{Edit, ReplyMark, SentenceMark, SetAside};
use crate::phrases::ENGLISH;
use crate::reply::{self, Asked, Came, LONG_NOTE, Reply, SHORT_NOTE};
use crate::situation::Id as _;
use crate::words;

use super::edits::{self, Composed, StaleView};
use super::event::Event;
use super::model::Model;

/// The answer to what came back, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that the page shows or hides")]
pub struct ReplyView {
    /// What came back.
    pub came: Came,
    /// What to know before it is sent.
    pub advice: &'static str,
    /// What the candidate says who may think again; nothing where there is no answer for that.
    pub switch: Option<&'static str>,
    /// Whether the candidate said so.
    pub may_change: bool,
    /// The text: edited, or as composed; empty where it is better to write nothing.
    pub text: String,
    /// Whether the candidate edited it.
    pub is_edited: bool,
    /// The candidate's own words where they no longer fit, each with how it would read now.
    pub stale: Vec<StaleView>,
    /// Whether there is another wording.
    pub has_others: bool,
    /// Whether a text that made way for ours can be brought back.
    pub can_restore: bool,
}

/// What the candidate does with the answer that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answering {
    /// The text was edited in its box.
    Edited(String),
    /// The candidate may think again, or not.
    MayChange(bool),
    /// Another wording.
    WordingSwapped,
    /// The candidate takes the new wording in place of a stretch of their own that no longer fits, by its number.
    NewWordingTaken(usize),
    /// The candidate keeps such a stretch as it is.
    OwnTextKept(usize),
    /// The candidate wants the answer as the page would write it; the edited text is set aside.
    EditSetAside,
    /// The candidate wants a text back that was set aside.
    SetAsideRestored,
}

/// The texts for those who would gladly meet these people again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeepInTouch {
    /// A note to connect on `LinkedIn`, as long as everybody may write.
    pub short_note: String,
    /// The same as long as those may write who pay for it.
    pub long_note: String,
    /// A message for later.
    pub check_in: String,
}

/// The answer to what came back.
pub fn reply(model: &Model) -> ReplyView {
    let words = &words::later(model.words.lang).after;
    let Shown { came, mark, reply, now, edit } = Shown::of(model);
    ReplyView {
        came,
        advice: (words.advice)(reply.advice),
        switch: reply.switch.map(words.switch),
        may_change: mark.may_change,
        stale: edit.iter().flat_map(|edit| edits::stale_in(edit, &now)).collect(),
        has_others: reply.wordings.len() > 1,
        can_restore: edit.is_none() && !mark.set_aside.is_empty(),
        is_edited: edit.is_some(),
        text: edit.map_or_else(|| now.text(), |edit| edit.text),
    }
}

/// What is to be kept when the candidate does something with the answer.
pub fn answered(model: &Model, answering: Answering) -> Event {
    let is_typed = matches!(answering, Answering::Edited(_));
    let Shown { came, mut mark, reply, now, edit } = Shown::of(model);
    match answering {
        Answering::Edited(text) => {
            let base = edit.map_or_else(|| now.body.clone(), |edit| edit.base);
            mark.put(Edit { subject: None, text, base }, &now);
        }
        Answering::MayChange(may_change) => mark.may_change = may_change,
        Answering::WordingSwapped => {
            let place = reply.wordings.iter().position(|it| *it == reply.wording).map_or(0, |idx| idx + 1);
            let next = reply.wordings.get(place).or(reply.wordings.first());
            mark.wording = next.map(|it| format!("{it:08x}")).unwrap_or_default();
        }
        Answering::NewWordingTaken(nth) => {
            if let Some(edit) = edit
                && let Some(taken) = edits::taken(&edit, &now, nth)
            {
                mark.set_aside.push(SetAside { subject: None, text: edit.text });
                mark.put(edits::followed(&taken, &now), &now);
            }
        }
        Answering::OwnTextKept(nth) => {
            if let Some(kept) = edit.and_then(|edit| edits::kept(&edit, &now, nth)) {
                mark.put(kept, &now);
            }
        }
        Answering::EditSetAside => mark.set_edit_aside(edit),
        Answering::SetAsideRestored => {
            if let Some(aside) = mark.set_aside.pop() {
                mark.set_edit_aside(edit);
                mark.put(Edit { subject: None, text: aside.text, base: now.body.clone() }, &now);
            }
        }
    }
    Event::Replied { came, mark: Box::new(mark), is_typed }
}

/// The texts for those who would gladly meet these people again.
pub fn keep_in_touch(model: &Model) -> KeepInTouch {
    let situation = &model.draft.situation;
    let note = |max_chars| reply::connection_note(situation, max_chars, model.now, ENGLISH);
    KeepInTouch {
        short_note: note(SHORT_NOTE),
        long_note: note(LONG_NOTE),
        check_in: reply::check_in(situation, model.now, ENGLISH),
    }
}

/// The answer that is shown, and where it comes from.
struct Shown {
    came: Came,
    mark: ReplyMark,
    reply: Reply,
    now: Composed,
    /// The candidate's edit as it stands now; none where that reads as composed.
    edit: Option<Edit>,
}

impl Shown {
    fn of(model: &Model) -> Self {
        let came = Came::from_id(&model.draft.came).unwrap_or(Came::Thanked);
        let mark = model.draft.replies.get(came.id()).cloned().unwrap_or_default();
        let wording = u32::from_str_radix(&mark.wording, 16).unwrap_or_default();
        let asked = Asked { came, may_change: mark.may_change, wording };
        let reply = reply::reply(&model.draft.situation, asked, model.now, ENGLISH);
        let now = Composed { subject: None, body: marks(&reply) };
        let edit = mark.edit.as_ref().map(|edit| {
            // Where there is nothing to follow, what was typed stands alone.
            let is_typed = mark.seen == seen(&now) || now.body.is_empty() || edit.base.is_empty();
            if is_typed { edit.clone() } else { edits::followed(edit, &now) }
        });
        let edit = edit.filter(|edit| !now.is_same(edit));
        Self { came, mark, reply, now, edit }
    }
}

impl ReplyMark {
    /// Keeps an edit of the answer as composed now; none where it reads the same.
    fn put(&mut self, edit: Edit, now: &Composed) {
        let is_edited = !now.is_same(&edit);
        self.edit = is_edited.then_some(edit);
        self.seen = if is_edited { seen(now) } else { String::new() };
    }

    fn set_edit_aside(&mut self, edit: Option<Edit>) {
        self.set_aside.extend(edit.map(|edit| SetAside { subject: None, text: edit.text }));
        self.edit = None;
        self.seen.clear();
    }
}

/// The pieces of an answer as a draft stores them beside an edit.
fn marks(reply: &Reply) -> Vec<SentenceMark> {
    let mark = |piece: &reply::Piece| SentenceMark {
        mov: piece.part.to_owned(),
        phrase: String::new(),
        before: piece.before.to_owned(),
        text: piece.text.clone(),
    };
    reply.pieces.iter().map(mark).collect()
}

/// The number of a composed answer: another number, another text.
fn seen(now: &Composed) -> String {
    format!("{:08x}", reply::number(&now.text()))
}

//! What is answered after: for the part of the page that is loaded later.

use crate::phrases::ENGLISH;
use crate::reply::{self, Came, LONG_NOTE, Reply, SHORT_NOTE};

use super::model::Model;

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

/// Answers what came back, in one of the wordings.
pub fn reply(model: &Model, came: Came, wording: usize) -> Reply {
    reply::reply(&model.draft.situation, came, wording, model.now, ENGLISH)
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

//! The page in English.

mod findings;
mod first;
mod kept;
mod lists;
mod panels;
mod prompts;
mod replies;
mod shelf;
mod steps;

use super::{First, Later, PageLang};

/// What the first part of the program says.
pub static FIRST: First = First {
    lang: PageLang::En,
    header: first::HEADER,
    quick: first::QUICK,
    folds: first::FOLDS,
    page: first::PAGE,
    plan: first::PLAN,
    message: first::MESSAGE,
    commands: first::COMMANDS,
    status: first::STATUS,
};

/// What the later part says.
pub static LATER: Later = Later {
    beside: shelf::BESIDE,
    steps: steps::STEPS,
    adjust: panels::ADJUST,
    case: panels::CASE,
    open_matters: panels::OPEN_MATTERS,
    unsure: panels::UNSURE,
    compare: panels::COMPARE,
    check_first: panels::CHECK_FIRST,
    differ: panels::DIFFER,
    link: panels::LINK,
    proof: panels::PROOF,
    review: shelf::REVIEW,
    sentences: shelf::SENTENCES,
    after: shelf::AFTER,
    shelf: shelf::SHELF,
    siblings: shelf::SIBLINGS,
    kept: shelf::KEPT,
    frame: shelf::FRAME,
    keys: panels::KEYS,
    rehearsal: panels::REHEARSAL,
    notices: shelf::NOTICES,
    lists: shelf::LISTS,
};

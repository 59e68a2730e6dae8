//! The page's state and what happens to it, without a browser: events go in, effects come out, a view is derived.
//!
//! Invariants: every event reaches [`update`] once and in order; [`update`] and [`view`] are total; what a
//! candidate typed is kept as typed; an edited message is never overwritten.

mod at_first;
mod change;
mod closer;
pub mod commands;
mod comparing;
mod derive;
mod edits;
mod event;
mod memo;
mod model;
pub mod news;
mod quick;
pub mod rehearsal;
mod replies;
mod reviewed;
mod shelf;
mod siblings;
mod start;
mod status;
mod steps;
mod stock;
mod told;
mod undo;
mod update;
mod view;
mod wording;

pub use at_first::view_at_first;
pub use change::{Change, TextField};
pub use closer::{LevelView, SentenceView, levels, sentences};
pub use comparing::Comparing;
pub use derive::{view, view_again};
pub use edits::StaleView;
pub use event::{CopyOutcome, CopyPart, Effect, Event, Listing, Opened, SaveOutcome, Sheet, Startup, Typed};
pub use memo::Memo;
pub use model::{Keeping, Model, SaveState, Saving};
pub use quick::{Start, Why};
pub use replies::{Answering, KeepInTouch, ReplyView, answered, keep_in_touch, reply};
pub use reviewed::{FindingView, Reviewed, reviewed};
pub use siblings::{Difference, Paragraph, StepText, differences, texts_of};
pub use status::changed;
pub use stock::stored_kind;
pub use told::{Announcement, NotKept, Notice, Trouble};
pub use update::{update, update_at_first};
pub use view::{DraftView, MessageView, Missing, NamesView, PageView, StepView, ViewModel};

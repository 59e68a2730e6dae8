//! Bow Out: leave a hiring process with grace.
//!
//! The crate in reading order: a [`situation`] holds what the candidate told, and the facts that follow from it;
//! [`plan`] turns it into steps, each backed by [`rules`]; [`compose`] writes the message of a step from the
//! [`phrases`]. [`handoff`] encodes it for its way out, [`drafts`] stores it, [`embed`] reads links that bring answers
//! along. [`words`] is all that the page itself says, in each of its languages. [`editor`] is the page's state without a browser; `web` and `ui`, built for wasm alone, are the page.
//!
//! ```
//! use bowout::compose::{Choice, compose};
//! use bowout::phrases::ENGLISH;
//! use bowout::plan::plan;
//! use bowout::situation::{Moment, Reason, Situation, Stage};
//!
//! let situation = Situation {
//!     role: "Data Analyst".to_owned(),
//!     own_name: "Amira Haddad".to_owned(),
//!     stage: Stage::Interviewing,
//!     reason: Reason::AcceptedOffer,
//!     ..Situation::default()
//! };
//! let now = Moment::parse("2026-11-23T09:00Z").ok_or("no such time")?;
//! for step in plan(&situation, now).steps {
//!     let message = compose(&situation, &step, &Choice::default(), ENGLISH);
//!     assert!(message.text().contains("Data Analyst"));
//!     assert!(message.text().ends_with("Amira Haddad"));
//! }
//! # Ok::<(), &str>(())
//! ```
//!
//! The same from a file: `cargo run -q --example compose -- FILE.json`.

pub mod before;
pub mod compose;
pub mod drafts;
pub mod editor;
pub mod embed;
pub mod handoff;
pub mod phrases;
pub mod plan;
pub mod reply;
pub mod review;
pub mod rules;
pub mod situation;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
mod web;
pub mod words;

/// Lighter than the standard one (README, Decisions).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

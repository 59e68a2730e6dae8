//! Bow Out: leave a hiring process with grace.

pub mod drafts;
pub mod embed;
pub mod handoff;
pub mod situation;

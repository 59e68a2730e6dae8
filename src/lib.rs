//! Bow Out: leave a hiring process with grace.

pub mod drafts;
pub mod situation;

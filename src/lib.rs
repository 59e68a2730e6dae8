//! Bow Out: leave a hiring process with grace.

pub mod situation;

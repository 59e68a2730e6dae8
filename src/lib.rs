//! Bow Out.

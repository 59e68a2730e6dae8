//! What is stored: the situation as JSON, drafts, their records, and the shelf that holds them. Pure.
//!
//! Invariant: what cannot be read is kept byte for byte; what is not understood is written back as it stood.

pub mod answers;

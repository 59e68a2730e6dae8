//! Prefill.
use crate::situation::Situation;
/// Prefill.
#[derive(Clone, Debug, PartialEq)]
pub struct Prefill {
    /// Situation.
    pub situation: Situation,
    /// Notes.
    pub notes: Vec<String>,
    /// Key.
    pub key: String,
}
/// Include.
#[derive(Clone, Copy, Debug)]
pub struct Include {
    /// Names.
    pub names: bool,
    /// Reason.
    pub reason: bool,
}
/// Link.
pub fn link(_situation: &Situation, _include: Include) -> String {
    String::new()
}

//! One change of the private comparison.

use crate::before::{Alternative, Aspect, Mark};

/// What changed. A place that is not in the list changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparing {
    /// One more alternative.
    Added,
    /// An alternative is gone, by its place in the list.
    Removed(usize),
    /// An alternative was named.
    Named(usize, String),
    /// A mark was set, or taken away.
    Marked(usize, Aspect, Option<Mark>),
}

impl Comparing {
    /// Changes the list.
    pub(super) fn apply(self, alternatives: &mut Vec<Alternative>) {
        match self {
            Self::Added => alternatives.push(Alternative::default()),
            Self::Removed(idx) if idx < alternatives.len() => {
                alternatives.remove(idx);
            }
            Self::Removed(_) => {}
            Self::Named(idx, name) => {
                if let Some(alternative) = alternatives.get_mut(idx) {
                    alternative.name = name;
                }
            }
            Self::Marked(idx, aspect, mark) => {
                if let Some(alternative) = alternatives.get_mut(idx) {
                    alternative.set(aspect, mark);
                }
            }
        }
    }
}

//! The closed lists of the domain as answers: their ids, with the words of the page.

use crate::situation::Id;

/// The ids of a closed list with the page's words.
pub(super) fn options<T: Id>(label: fn(T) -> &'static str) -> Vec<(&'static str, &'static str)> {
    T::ALL.iter().map(|value| (value.id(), label(*value))).collect()
}

/// The same with an answer for "none of these" in front, whose id is empty.
pub(super) fn options_or<T: Id>(none: &'static str, label: fn(T) -> &'static str) -> Vec<(&'static str, &'static str)> {
    std::iter::once(("", none)).chain(options(label)).collect()
}

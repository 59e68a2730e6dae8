//! The shape that every closed list of the domain shares: a stable string id per value.
//!
//! Ids are stored, linked to and documented.
//! An id may later get an alias, never another meaning.

/// A closed list whose values have stable string ids.
pub trait Id: Copy + Eq + 'static {
    /// Every value, in the order in which it is offered.
    const ALL: &'static [Self];
    /// Their ids, in the same order.
    const IDS: &'static [&'static str];

    /// The stable id of this value.
    fn id(self) -> &'static str;

    /// The value with this id, or `None` for an unknown one.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.get(place_of(Self::IDS, id)?).copied()
    }
}

/// One search for all lists.
fn place_of(ids: &[&str], id: &str) -> Option<usize> {
    ids.iter().position(|it| *it == id)
}

/// Declares a closed list: an enum and its [`Id`].
macro_rules! ids {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$inner])* #[doc = concat!("`", $id, "`")] $variant,)+ }

        impl $crate::situation::Id for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];
            const IDS: &'static [&'static str] = &[$($id,)+];

            fn id(self) -> &'static str {
                Self::IDS.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}

pub(crate) use ids;

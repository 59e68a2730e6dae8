//! Everything that a person reads or hears on the page and that is no part of a message: one table for each language.
//!
//! The tables are data, a folder each: [`en`], [`de`]. A text that is missing does not compile. Where a sentence holds a value,
//! or belongs to a value of a closed list, the table has a function; whoever derives what the page shows gives it ids and
//! values, never words. Another language is another folder, a value of [`PageLang`], and its lines in [`of`] and [`later`].
//!
//! A table has two parts, as the program has: [`First`] is what its first part shows, [`Later`] the rest. Invariant: nothing of
//! the first part leads to [`of`] or [`later`], or it would carry the words of all languages; it knows [`EN`], and whatever
//! table the model has ([`crate::editor::Model::words`]).

pub mod de;
pub mod en;
mod first;
mod later;

pub use en::FIRST as EN;
pub use first::{Commands, First, Folds, Header, Message, Page, Plan, Quick, Status};
pub use later::{
    Adjust, After, Ago, Beside, Case, Chars, CheckFirst, Compare, Differ, Frame, Kept, Keys, Later, Link, Lists,
    Notices, OpenMatters, Proof, Rehearsal, Review, Sentences, Shelf, Siblings, Steps, Unsure,
};

use crate::situation::ids;

ids! {
    /// The language of the page. That of the message is another value ([`crate::situation::MessageLang`]).
    PageLang {
        En = "en",
        De = "de",
    }
}

impl PageLang {
    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
        }
    }

    /// The language that the switch of the page leads to.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::En => Self::De,
            Self::De => Self::En,
        }
    }

    /// The language of a tag like `de-AT`; `None` where the page does not speak it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        let is_it = |lang: &&Self| primary.eq_ignore_ascii_case(crate::situation::Id::id(**lang));
        <Self as crate::situation::Id>::ALL.iter().find(is_it).copied()
    }
}

/// What the first part of the program says in a language.
pub fn of(lang: PageLang) -> &'static First {
    match lang {
        PageLang::En => &en::FIRST,
        PageLang::De => &de::FIRST,
    }
}

/// What the later part says in it.
pub fn later(lang: PageLang) -> &'static Later {
    match lang {
        PageLang::En => &en::LATER,
        PageLang::De => &de::LATER,
    }
}

/// Declares a part of the table: texts by their names, and `with` them what is made of values.
macro_rules! table {
    ($(#[$outer:meta])* $name:ident { $($text:ident,)* } with { $($made:ident: $kind:ty,)* }) => {
        $(#[$outer])*
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = concat!("`", stringify!($text), "`")] pub $text: &'static str,)*
            $(#[doc = concat!("`", stringify!($made), "`, made of what is given")] pub $made: $kind,)*
        }

        impl $name {
            /// Its texts with their names, for those who check them.
            pub fn texts(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($text), self.$text),)*]
            }
        }
    };
}
use table;

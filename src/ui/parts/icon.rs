//! Small line drawings, drawn in the colour of the text beside them.

use super::element::{Element, drawing};

/// What is drawn.
#[derive(Clone, Copy)]
pub(crate) enum Icon {
    /// Two sheets.
    Copy,
    /// An envelope.
    Mail,
    /// An arrow out of a box.
    Share,
    /// An arrow onto a line.
    Download,
    /// A printer.
    Print,
    /// A tick.
    Done,
    /// A folder.
    Drafts,
    /// Somebody who bows.
    Mark,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Copy => "M9 9h11v12H9zM5 15H4V3h11v2",
            Self::Mail => "M3 6h18v13H3zM3 7l9 7 9-7",
            Self::Share => "M12 15V3m0 0L8 7m4-4 4 4M5 12v8h14v-8",
            Self::Download => "M12 4v11m0 0 4-4m-4 4-4-4M5 20h14",
            Self::Print => "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
            Self::Done => "M4 12.5 9.5 18 20 6.5",
            Self::Drafts => "M3 6h6l2 2h10v11H3z",
            Self::Mark => "M6.5 21v-8.5A6.5 6.5 0 0 1 13 6M19.2 9.4a.7.7 0 1 1-1.4 0 .7.7 0 0 1 1.4 0",
        }
    }
}

/// Draws an icon. It says nothing to a reader of the page: the words beside it do.
pub(crate) fn icon(icon: Icon) -> Element {
    let path = drawing("path").set("d", icon.path());
    drawing("svg").class("Icon").set("viewBox", "0 0 24 24").set("aria-hidden", "true").child(path)
}

//! What the status line says, and how long ago a draft was changed.

use super::model::{Keeping, Model, SaveState};
use super::told::{Announcement, Say, Told};
use crate::editor::{CopyOutcome, CopyPart};
use crate::words::{self, Ago, First};

/// What the status line says: what was just done, what is true of the last change, and whether there is a connection.
pub(super) fn status(model: &Model, say: Say) -> String {
    let words = &model.words.status;
    let announced = model.announcement.map(|it| announced(it, model.words)).unwrap_or_default();
    let offline = if model.is_offline { words.offline } else { "" };
    let mut status = announced.to_owned();
    for part in [saving(model, say).as_str(), offline] {
        if !status.is_empty() && !part.is_empty() {
            status.push_str(". ");
        }
        status.push_str(part);
    }
    status
}

/// What it says about keeping.
fn saving(model: &Model, say: Say) -> String {
    let words = &model.words.status;
    let said = match &model.saving.state {
        SaveState::Untouched => "",
        SaveState::Pending => words.saving,
        SaveState::Saved => match model.saving.keeping {
            Keeping::Browser => words.saved,
            Keeping::Tab => words.kept_in_tab,
        },
        SaveState::SavedUntilCrash => words.until_crash,
        SaveState::PageOnly => words.page_only,
        SaveState::Failed(trouble) => return (words.not_saved)(&say(model.words, Told::Trouble(trouble))),
    };
    said.to_owned()
}

/// What it says about something that was done.
fn announced(announcement: Announcement, words: &First) -> &'static str {
    let words = &words.status;
    match announcement {
        Announcement::Copied(part, CopyOutcome::Copied) => match part {
            CopyPart::Message => words.copied_message,
            CopyPart::Subject => words.copied_subject,
            CopyPart::Link => words.copied_link,
            CopyPart::Note => words.copied_text,
        },
        Announcement::Copied(_, CopyOutcome::Selected) => words.selected,
        Announcement::Copied(_, CopyOutcome::Failed) => words.not_copied,
        Announcement::Downloaded(true) => words.downloaded,
        Announcement::Downloaded(false) => words.not_downloaded,
        Announcement::NotShared => words.not_shared,
        Announcement::NoText => words.no_text,
    }
}

/// "Changed 5 minutes ago"; nothing for a time that is not known.
pub fn changed(then_utc_ms: i64, now_utc_ms: i64, words: &First) -> String {
    let minutes = (now_utc_ms - then_utc_ms).max(0) / 60_000;
    let ago = match minutes {
        _ if then_utc_ms <= 0 => return String::new(),
        0 => Ago::Now,
        1..60 => Ago::Minutes(minutes),
        60..1440 => Ago::Hours(minutes / 60),
        _ => Ago::Days(minutes / 1440),
    };
    (words::later(words.lang).steps.changed)(ago)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::EN;

    #[test]
    fn tells_how_long_ago_a_draft_was_changed() {
        let minute = 60_000;
        let check =
            |minutes: i64, expected: &str| assert_eq!(changed(minute, minute + minutes * minute, &EN), expected);
        check(-5, "Changed just now");
        check(0, "Changed just now");
        check(1, "Changed a minute ago");
        check(59, "Changed 59 minutes ago");
        check(60, "Changed an hour ago");
        check(47 * 60, "Changed a day ago");
        check(48 * 60, "Changed 2 days ago");
        assert_eq!(changed(0, minute, &EN), "");
    }
}

//! What the first part of the program says: its table.

use super::{PageLang, table};

/// What the first part of the program says, by the parts of the page.
#[derive(Debug)]
pub struct First {
    /// The language.
    pub lang: PageLang,
    /// The head of the page, and the region of the drafts.
    pub header: Header,
    /// The first screen.
    pub quick: Quick,
    /// The parts of the page that are closed at first, each with what is in it.
    pub folds: Folds,
    /// What stands on the page as a whole.
    pub page: Page,
    /// The plan.
    pub plan: Plan,
    /// The message, and the ways to take it away.
    pub message: Message,
    /// What the page can do at a press.
    pub commands: Commands,
    /// The status line, and the names of drafts that have none.
    pub status: Status,
}

/// There is one of each language.
impl PartialEq for First {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
    }
}

impl First {
    /// Its texts with their names, part by part, for those who check them.
    pub fn texts(&self) -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
        vec![
            ("header", self.header.texts()),
            ("quick", self.quick.texts()),
            ("folds", self.folds.texts()),
            ("page", self.page.texts()),
            ("plan", self.plan.texts()),
            ("message", self.message.texts()),
            ("commands", self.commands.texts()),
            ("status", self.status.texts()),
        ]
    }
}

table! {
    /// The head of the page, and the region of the drafts.
    Header {
        promise, drafts,
    } with {}
}

table! {
    /// The first screen.
    Quick {
        label, stand, applied, booked, interviewed, offer, accepted, missed, why, other_offer, not_the_fit,
        circumstances, about_them, rather_not_say, role, name, company, company_hint,
    } with {}
}

table! {
    /// The parts of the page that are closed at first, each with what is in it.
    Folds {
        unsure, unsure_about, adjust, adjust_about, differ, differ_about, case, case_about, open_matters,
        open_matters_about, link, link_about, proof, proof_about, review, review_about, sentences,
        sentences_about, after, after_about,
    } with {}
}

table! {
    /// What stands on the page as a whole.
    Page {
        see, copy, add_both, add_role, add_name, one_moment, try_again, not_here, dismiss, will_read,
    } with {}
}

table! {
    /// The plan.
    Plan {
        label, do_this, if_you_like, why, email_them, when_sure, today, read_again, before_telling,
    } with {
        done: fn(&str) -> String,
        why_this: fn(&str) -> String,
    }
}

table! {
    /// The message, and the ways to take it away.
    Message {
        label, keys, subject, has_gap, anyway, other_ways, is_sent, mark_sent, open_mail, copy_then_mail, too_long,
        work_computer,
    } with {
        n_words: fn(usize) -> String,
    }
}

table! {
    /// What the page can do at a press.
    Commands {
        copy, copy_subject, undo, redo, share, download, print, rehearse, keys,
    } with {}
}

table! {
    /// The status line, and the names of drafts that have none.
    Status {
        saving, saved, kept_in_tab, until_crash, page_only, offline, copied_message, copied_subject,
        copied_link, copied_text, selected, not_copied, downloaded, not_downloaded, not_shared, no_text,
        keeping_not_here, untitled,
    } with {
        not_saved: fn(&str) -> String,
    }
}

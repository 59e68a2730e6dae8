//! What the later part of the program says: its table.

use super::table;
use crate::before::{Aspect, CheckKind, Stop};
use crate::compose::{Answer, Move};
use crate::drafts::archive::{ArchiveFault, Changes};
use crate::drafts::{Fault, ShelfError, StoreError};
use crate::embed::Note;
use crate::plan::{Because, Step, StepKind};
use crate::reply::{Advice, Came, Switch};
use crate::review::{self, Mend, Severity};
use crate::rules::Source;
use crate::situation::{
    Channel, Concern, Country, DoneKind, Door, Familiarity, Family, Intent, Matter, MessageLang, Mismatch, Origin,
    OtherOffer, PendingKind, PersonKind, Reason, Repair, Scope, Situation, Stage, Tone,
};

/// What the later part of the program says, by the parts of the page.
#[derive(Debug)]
pub struct Later {
    /// What comes and goes beside the message.
    pub beside: Beside,
    /// The steps of the plan, and what stands beside the message.
    pub steps: Steps,
    /// How the message is told, to whom, and for which reason.
    pub adjust: Adjust,
    /// More about the case.
    pub case: Case,
    /// What is still open.
    pub open_matters: OpenMatters,
    /// Before the decision.
    pub unsure: Unsure,
    /// The comparison.
    pub compare: Compare,
    /// What to look into first.
    pub check_first: CheckFirst,
    /// Where good sources disagree.
    pub differ: Differ,
    /// A link that opens the page with these answers.
    pub link: Link,
    /// That nothing leaves the browser.
    pub proof: Proof,
    /// What the review says.
    pub review: Review,
    /// The message sentence by sentence.
    pub sentences: Sentences,
    /// What comes back, and staying in touch.
    pub after: After,
    /// The drafts that are kept.
    pub shelf: Shelf,
    /// Drafts that were changed in two places.
    pub siblings: Siblings,
    /// What is kept, and for how long.
    pub kept: Kept,
    /// In another page’s frame.
    pub frame: Frame,
    /// The list of keys.
    pub keys: Keys,
    /// The rehearsal of a call.
    pub rehearsal: Rehearsal,
    /// What happened to what is kept, and to a link.
    pub notices: Notices,
    /// The closed lists of the domain.
    pub lists: Lists,
}

impl Later {
    /// Its texts with their names, part by part, for those who check them.
    pub fn texts(&self) -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
        vec![
            ("beside", self.beside.texts()),
            ("steps", self.steps.texts()),
            ("adjust", self.adjust.texts()),
            ("case", self.case.texts()),
            ("open_matters", self.open_matters.texts()),
            ("unsure", self.unsure.texts()),
            ("compare", self.compare.texts()),
            ("check_first", self.check_first.texts()),
            ("differ", self.differ.texts()),
            ("link", self.link.texts()),
            ("proof", self.proof.texts()),
            ("review", self.review.texts()),
            ("sentences", self.sentences.texts()),
            ("after", self.after.texts()),
            ("shelf", self.shelf.texts()),
            ("siblings", self.siblings.texts()),
            ("kept", self.kept.texts()),
            ("frame", self.frame.texts()),
            ("keys", self.keys.texts()),
            ("rehearsal", self.rehearsal.texts()),
            ("notices", self.notices.texts()),
            ("lists", self.lists.texts()),
        ]
    }
}

/// What the characters of a message are counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chars {
    /// The channel takes no more than this.
    Of(usize),
    /// An invitation takes 300.
    Invitation,
    /// Each portal has a limit of its own.
    Portal,
}

/// How long ago something was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ago {
    /// Less than a minute.
    Now,
    /// Minutes, at least one.
    Minutes(i64),
    /// Hours, at least one.
    Hours(i64),
    /// Days, at least one.
    Days(i64),
}

table! {
    /// What comes and goes beside the message: what was edited, what no longer fits, what is asked before it is copied.
    Beside {
        in_your_words, use_ours, bring_back, kept_here, ok, do_not_keep, answers_changed, nothing, new_wording,
        you_wrote, would_read, take_new, keep_mine, before_copy, which_job, from_whom, fill_in, not_now,
    } with {
        see_review: fn(&str) -> String,
    }
}

table! {
    /// The steps of the plan, and what stands beside the message.
    Steps {
        put_back, leave_out, how,
    } with {
        advises: fn(Source) -> &'static str,
        title: fn(StepKind, Channel, &str) -> String,
        send_by: fn(&Step, MessageLang) -> String,
        because: fn(Because) -> &'static str,
        n_chars: fn(usize, Chars) -> String,
        move_name: fn(Move) -> &'static str,
        channel: fn(Channel) -> &'static str,
        mismatch: fn(Mismatch) -> &'static str,
        changed: fn(Ago) -> String,
    }
}

table! {
    /// How the message is told, to whom, and for which reason.
    Adjust {
        tone, english, best, by, now, in_copy, know_them, got_on, not_told, in_touch_by, addressee,
        also_in_copy, remove, their_name, address_as, address_as_hint, what_they_are, no_reason, how_much,
        say_nothing, exact_reason, is_true, own_reason, own_reason_hint, time,
    } with {
        only_english: Option<&'static str>,
    }
}

table! {
    /// More about the case.
    Case {
        thanks, thanks_hint, more, stage, origin, not_told, intent, as_it_follows, ends, keep_for,
        keep_for_hint, after_this, stay_in_touch, is_final, no_calls, contact, contact_hint, agency,
        reference, thread, thread_hint, address, address_hint,
    } with {}
}

table! {
    /// What is still open.
    OpenMatters {
        another_interview, an_interview, interviews, remove, interview_date, anything_else, due, journey,
        date, told, want_now, missed, was_on,
    } with {}
}

table! {
    /// Before the decision.
    Unsure {
        compare, change, nothing, asks_now, a_day, is_firm, got_it, not_firm, happened, none,
    } with {
        ask: fn(Intent, Option<Matter>) -> (&'static str, &'static str),
    }
}

table! {
    /// The comparison.
    Compare {
        hint, add_another, add, what, what_hint, remove, here, even, there,
    } with {
        aspect: fn(Aspect) -> &'static str,
        give: fn(Aspect) -> String,
        outcome: fn(&[Aspect], &[Aspect]) -> String,
    }
}

table! {
    /// What to look into first.
    CheckFirst {
        country, not_told, has_begun, hint, title, looked,
    } with {
        kind: fn(CheckKind) -> &'static str,
        prompt: fn(CheckKind, &Situation) -> String,
        stop: fn(Stop) -> &'static str,
        stop_advice: fn(Stop, Option<Country>) -> [String; 2],
        concern: fn(Concern, Option<Country>) -> Vec<String>,
    }
}

table! {
    /// Where good sources disagree.
    Differ {
        some, others, we, reason, one_sentence, none, apologize, once, not_at_all, call, as_planned, do_call,
        do_write,
    } with {
        on_reason: [&'static str; 3],
        on_apology: [&'static str; 3],
        on_call: [&'static str; 3],
    }
}

table! {
    /// A link that opens the page with these answers.
    Link {
        names, reason, copy, warning,
    } with {}
}

table! {
    /// That nothing leaves the browser.
    Proof {
        airplane, network, policy, privacy, accessibility, limit, again, without_us, all_closed, not_closed,
        nobody_else, nothing_refused, not_yet,
    } with {
        build: fn(&str) -> String,
        since_closed: fn(u32) -> String,
        strangers: fn(u32) -> String,
        refused: fn(u32) -> String,
        own: fn(u32) -> String,
    }
}

table! {
    /// What the review says.
    Review {
        found, show_kept, own, moment, i_know, keep_mine,
    } with {
        n_kept: fn(usize) -> String,
        n_found: fn(usize) -> String,
        weight: fn(Severity) -> &'static str,
        told: fn(review::CheckKind) -> (&'static str, &'static str),
        mend: fn(Mend) -> &'static str,
    }
}

table! {
    /// The message sentence by sentence.
    Sentences {
        edited, put_back, left_out, another, leave_out, subject,
    } with {
        causes: fn(&[Answer]) -> String,
    }
}

table! {
    /// What comes back, and staying in touch.
    After {
        came, label, copy_answer, in_your_words, use_ours, bring_back, changed, gladly_again, copy, hint,
        for_later, another,
    } with {
        note: fn(usize) -> String,
        what_came: fn(Came) -> &'static str,
        advice: fn(Advice) -> &'static str,
        switch: fn(Switch) -> &'static str,
    }
}

table! {
    /// The drafts that are kept.
    Shelf {
        new, same_answers, earlier, earlier_about, deleted_lately, for_30_days, kept, kept_about, none_yet,
        in_tab, in_browser, deleted, undo, rename, duplicate, delete, open_sent, open, sent, name,
        only_where_kept, one_moment, no_versions, versions, unreadable, bring_back, see_text, trash_hint,
        restore, for_good, newer, download,
    } with {
        days_left: fn(i64) -> String,
        not_listed: fn(&str) -> String,
        not_kept: fn(&str) -> String,
        copy_of: fn(&str) -> String,
    }
}

table! {
    /// Drafts that were changed in two places.
    Siblings {
        two_places, side_by_side, not_now, same, later, earlier, nothing, keep_both, hint, draft_name, role,
        company, name, contact, own_reason, more,
    } with {
        both_kept: [&'static str; 2],
        quoted: fn(&str) -> String,
        keep: fn(&str) -> String,
    }
}

table! {
    /// What is kept, and for how long.
    Kept {
        how_long, in_browser, in_tab, on_page, moved_to_browser, moved_to_tab, moved_to_page, one_moment,
        nothing, and, by_name, page_itself, helper, place_browser, place_durable, place_tab, place_cache,
        place_worker, take, bring, file_hint, not_downloaded, taken, forget, forget_ask, keep, no_way_back,
    } with {
        stored: [&'static str; 11],
        size: fn(u64) -> String,
        in_all: fn(&str) -> String,
        not_changed: fn(&str) -> String,
        too_large: fn(u64) -> String,
        not_all_brought: fn(&str) -> String,
        will_go: fn(usize) -> String,
        still_there: fn(&str, &str) -> String,
        forgotten: fn(&str) -> String,
        brought: fn(&Changes, usize) -> String,
    }
}

table! {
    /// In another page’s frame.
    Frame {
        keep, open_tab, is_open, may_not_open, copy_link, until_tab, this_site, set_by_site, portal,
    } with {
        too_long: fn(usize, usize) -> String,
        not_kept: fn(&str) -> String,
    }
}

table! {
    /// The list of keys.
    Keys {
        title, everywhere, close, this_list, ctrl, shift, enter,
    } with {}
}

table! {
    /// The rehearsal of a call.
    Rehearsal {
        close, previous, next, what_to_say, what_else, pause, start, be_silent, read,
    } with {
        if_it_happens: fn(&str) -> String,
        part: fn(usize, usize, &str) -> String,
        time: fn(&str, &str) -> String,
    }
}

table! {
    /// What happened to what is kept, and to a link.
    Notices {
        denied, declined, ended, copy_if_needed, beside, not_downloaded,
    } with {
        one_before: fn(&str) -> String,
        store: fn(&StoreError) -> String,
        shelf: fn(&ShelfError) -> String,
        fault: fn(Fault) -> &'static str,
        archive: fn(&ArchiveFault) -> String,
        link: fn(&Note) -> String,
    }
}

table! {
    /// The closed lists of the domain.
    Lists {

    } with {
        intent: fn(Intent) -> &'static str,
        other_offer: fn(OtherOffer) -> &'static str,
        concern: fn(Concern) -> &'static str,
        country: fn(Country) -> &'static str,
        stage: fn(Stage) -> &'static str,
        origin: fn(Origin) -> &'static str,
        pending: fn(PendingKind) -> &'static str,
        done: fn(DoneKind) -> &'static str,
        repair: fn(Repair) -> &'static str,
        scope: fn(Scope) -> &'static str,
        door: fn(Door) -> &'static str,
        tone: fn(Tone) -> &'static str,
        lang: fn(MessageLang) -> &'static str,
        person: fn(PersonKind) -> &'static str,
        familiarity: fn(Familiarity) -> &'static str,
        family: fn(Family) -> &'static str,
        reason: fn(Reason) -> &'static str,
    }
}

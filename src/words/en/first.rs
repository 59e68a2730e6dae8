//! What the first part of the program says, in English.

use crate::words::{Commands, Folds, Header, Message, Page, Plan, Quick, Status};

pub(super) const HEADER: Header =
    Header { promise: "Leave a hiring process with grace. Nothing you type leaves this browser.", drafts: "Drafts" };

pub(super) const QUICK: Quick = Quick {
    label: "The essentials",
    stand: "Where do things stand?",
    applied: "I applied",
    booked: "An interview is booked",
    interviewed: "I’ve interviewed",
    offer: "I have an offer",
    accepted: "I accepted an offer from them",
    missed: "I missed an interview",
    why: "Why?",
    other_offer: "I accepted another offer",
    not_the_fit: "It isn’t the right fit",
    circumstances: "My circumstances changed",
    about_them: "Something about them or the process (we won’t write it)",
    rather_not_say: "I’d rather not say",
    role: "Role",
    name: "Your name",
    company: "Company",
    company_hint: "If the reader needs to know which one.",
};

pub(super) const FOLDS: Folds = Folds {
    unsure: "Not sure yet?",
    unsure_about: "Ask first: it may be solved",
    adjust: "Adjust",
    adjust_about: "Tone, channel, reason, who it goes to",
    differ: "Where good advice differs",
    differ_about: "Say why, apologize, call",
    case: "More about your case",
    case_about: "The exact reason, thanks, wishes, contact details",
    open_matters: "What is still open?",
    open_matters_about: "Interviews, tasks, travel, calls",
    link: "Take these answers elsewhere",
    link_about: "A link for another device or a friend",
    proof: "Check it yourself",
    proof_about: "That nothing you type leaves this browser",
    review: "Check my own text",
    review_about: "What may hurt, and how to mend it",
    sentences: "Sentence by sentence",
    sentences_about: "Why each is there, other wordings",
    after: "What comes back",
    after_about: "A short answer, and how to stay in touch",
};

pub(super) const PAGE: Page = Page {
    see: "See the message",
    copy: "Copy",
    add_both: "Add the role and your name",
    add_role: "Add the role",
    add_name: "Add your name",
    one_moment: "One moment …",
    try_again: "Try again",
    not_here: "This part could not be loaded. Check your connection; everything else goes on working.",
    dismiss: "Dismiss",
    will_read: "Will read:",
};

pub(super) const PLAN: Plan = Plan {
    label: "Send plan",
    do_this: "Do this",
    if_you_like: "If you like",
    why: "Why?",
    email_them: "Email them",
    when_sure: "As soon as you are sure, within a day",
    today: "Today",
    read_again: "Read again what you signed",
    before_telling: "Before you tell anybody",
    done: |title| format!("Done: {title}"),
    why_this: |title| format!("Why? {title}"),
};

pub(super) const MESSAGE: Message = Message {
    label: "Message",
    keys: "Control or Command and Enter copies the message.",
    subject: "Subject",
    has_gap: "The text still has a gap.",
    anyway: "Copy anyway",
    other_ways: "Other ways",
    is_sent: "Marked as sent",
    mark_sent: "Mark as sent",
    open_mail: "Open in mail",
    copy_then_mail: "Copy, then open mail",
    too_long: "The text is too long for a mail link: paste it there.",
    work_computer: "On a work computer, mail may open your employer’s account.",
    n_words: |n| format!("{n} {}", if n == 1 { "word" } else { "words" }),
};

pub(super) const COMMANDS: Commands = Commands {
    copy: "Copy message",
    copy_subject: "Copy subject",
    undo: "Undo",
    redo: "Redo",
    share: "Share",
    download: "Download .txt",
    print: "Print",
    rehearse: "Rehearse",
    keys: "Keys",
};

pub(super) const STATUS: Status = Status {
    saving: "Saving …",
    saved: "Saved in this browser",
    kept_in_tab: "Kept until you close this tab",
    until_crash: "Saved in this browser, but a crash could lose the last few minutes",
    page_only: "Kept until you close this page",
    offline: "Offline, and everything here still works",
    copied_message: "Copied the message",
    copied_subject: "Copied the subject",
    copied_link: "Copied the link",
    copied_text: "Copied the text",
    selected: "The text is selected: press Ctrl+C, or ⌘C on a Mac, to copy it",
    not_copied: "The browser did not let the page copy. Select the text and copy it yourself.",
    downloaded: "Downloaded the message as a text file",
    not_downloaded: "The browser did not download the file",
    not_shared: "The browser did not share the text: copy it instead",
    no_text: "There is no text for this: see “Check this first”",
    keeping_not_here: "The part of this page that keeps drafts could not be loaded.",
    untitled: "Untitled draft",
    not_saved: |why| format!("Not saved: {why} Copy or download your text to keep it."),
};

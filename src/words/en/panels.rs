//! The parts of the page that ask and advise, in English.

use super::{lists, prompts};
use crate::words::{Adjust, Case, CheckFirst, Compare, Differ, Keys, Link, OpenMatters, Proof, Rehearsal, Unsure};

pub(super) const ADJUST: Adjust = Adjust {
    tone: "Tone",
    english: "English",
    best: "What suits best",
    by: "How to tell them",
    now: "Now:",
    in_copy: "Add somebody in copy",
    know_them: "Do you know them?",
    got_on: "We got on well",
    not_told: "Not told",
    in_touch_by: "How you have been in touch so far",
    addressee: "Who you are writing to",
    also_in_copy: "Also in copy",
    remove: "Remove",
    their_name: "Their name",
    address_as: "Address them as",
    address_as_hint: "“Dana”, “Dr. Weiss”. Leave empty for the full name.",
    what_they_are: "What they are",
    no_reason: "You gave no reason, so the message says none.",
    how_much: "How much of the reason to say",
    say_nothing: "Say nothing about the reason",
    exact_reason: "The exact reason",
    is_true: "This is true, and may be said",
    own_reason: "The reason in your own words",
    own_reason_hint: "A whole sentence. It replaces ours.",
    time: "Time",
    only_english: None,
};

pub(super) const CASE: Case = Case {
    thanks: "What you want to thank them for",
    thanks_hint: "“showing me around the lab”, or a whole sentence.",
    more: "One more thing to say",
    stage: "How far along you are",
    origin: "How it began",
    not_told: "Not told",
    intent: "What you want to do",
    as_it_follows: "Decided by my answers",
    ends: "This ends",
    keep_for: "Keep my application for",
    keep_for_hint: "Another job with them that you still want.",
    after_this: "After this",
    stay_in_touch: "I’d like to stay in touch",
    is_final: "It is final: no counter-offer, please",
    no_calls: "I’d rather not be called",
    contact: "How to reach you",
    contact_hint: "Phone or email, under your name.",
    agency: "Agency, if there is one",
    reference: "Reference number",
    thread: "The email you are answering",
    thread_hint: "Its subject line.",
    address: "Postal address",
    address_hint: "Theirs, for a letter.",
};

pub(super) const OPEN_MATTERS: OpenMatters = OpenMatters {
    another_interview: "Add another interview",
    an_interview: "Add an interview",
    interviews: "Interviews that are booked",
    remove: "Remove",
    interview_date: "Date of the interview",
    anything_else: "Anything else to call off or settle?",
    due: "It is due on",
    journey: "The journey is on",
    date: "The date",
    told: "Have you told them already?",
    want_now: "What you want now",
    missed: "The interview you missed",
    was_on: "It was on",
};

pub(super) const UNSURE: Unsure = Unsure {
    compare: "Compare it with something else",
    change: "What would have to change for you to stay?",
    nothing: "Nothing: I am sure",
    asks_now: "The message now asks, and says nothing of leaving. Your withdrawal is kept for when you are sure.",
    a_day: "A day that suits you",
    is_firm: "Is the other offer in writing, with nothing left open?",
    got_it: "Got it",
    not_firm: "Then keep this process open for now, if you can: until the other offer is in writing, with its start date and its checks settled, you could end up with neither. Asking for more time costs less than leaving.",
    happened: "Did any of this happen?",
    none: "None of it",
    ask: prompts::ask,
};

pub(super) const COMPARE: Compare = Compare {
    hint: "For you alone: no message says a word of it. Mark where each is better, as far as you know.",
    add_another: "Add another",
    add: "Add what you compare it with",
    what: "What it is",
    what_hint: "“The other offer”, “staying where I am”.",
    remove: "Remove",
    here: "This one",
    even: "Even",
    there: "The other",
    aspect: lists::aspect,
    give: |aspect| format!("Give “{}” as my reason", lists::aspect(aspect)),
    outcome: prompts::outcome,
};

pub(super) const CHECK_FIRST: CheckFirst = CheckFirst {
    country: "Where is the job?",
    not_told: "Not told",
    has_begun: "I have already begun to work there",
    hint: "Things to look into before you answer. They are not legal advice.",
    title: "Check this first",
    looked: "I’ve looked at these",
    kind: prompts::title,
    prompt: prompts::prompt,
    stop: prompts::stop,
    stop_advice: prompts::stop_advice,
    concern: prompts::concern,
};

pub(super) const DIFFER: Differ = Differ {
    some: "Some",
    others: "Others",
    we: "We",
    reason: "Should you give a reason?",
    one_sentence: "One sentence",
    none: "None",
    apologize: "Should you apologize?",
    once: "Once",
    not_at_all: "Not at all",
    call: "Should you call or write?",
    as_planned: "As the plan suggests",
    do_call: "Call",
    do_write: "Write",
    on_reason: [
        "Yes, it is what matters most to them, above all after an offer.",
        "No, you owe them none.",
        "You choose; at most one sentence, on by default only for another role, the scope, the place or the timing.",
    ],
    on_apology: [
        "No, keep to the facts.",
        "Yes, for the trouble you cause.",
        "Once, and only where a slot, a journey, an offer or an acceptance is affected.",
    ],
    on_call: [
        "Always call first.",
        "Write, because it intrudes least.",
        "It follows from the stage, the notice left and how you have spoken so far.",
    ],
};

pub(super) const LINK: Link = Link {
    names: "Include names",
    reason: "Include the reason",
    copy: "Copy link to these answers",
    warning: "Whoever has the link can read what is in it. It opens a new draft.",
};

pub(super) const PROOF: Proof = Proof {
    airplane: "Switch this device to airplane mode, or pull the cable, and go on: writing, copying and saving work as before. Nothing can be sent with the network gone, and nothing is missing.",
    network: "Open your browser’s tools (F12, or Option+Command+I on a Mac), choose Network, and type: no line appears. Reload the page while they are open, and the lines are this page’s own files.",
    policy: "In the same tools choose Elements and look into the head of the page: the last policy there forbids every connection. Browsers hold a page to its policies, and it cannot take one back.",
    privacy: "Data protection",
    accessibility: "For everybody",
    limit: "What no page can see: extensions of your browser, and who else uses this device.",
    again: "Count again",
    without_us: "Without taking our word for it",
    all_closed: "Since it closed the network to itself, it has asked nobody for anything.",
    not_closed: "It has not closed the network to itself yet: a part of it is still to come.",
    nobody_else: "It asked nobody else.",
    nothing_refused: "The browser had nothing to refuse.",
    not_yet: "The counting has not begun yet. Try again in a moment.",
    build: |build| format!("This is build {build}."),
    since_closed: |n| format!("Requests since it closed the network to itself: {n}. There should be none."),
    strangers: |n| format!("Requests to somebody else: {n}. There should be none."),
    refused: |n| {
        format!("The browser refused this page {n} times what its policy forbids. An extension may have tried.")
    },
    own: |n| format!("Since it was loaded, this page got {n} files of its own from where it stands."),
};

pub(super) const KEYS: Keys = Keys {
    title: "Keys",
    everywhere: "They work everywhere on the page.",
    close: "Close",
    this_list: "This list",
    ctrl: "Ctrl",
    shift: "Shift",
    enter: "Enter",
};

pub(super) const REHEARSAL: Rehearsal = Rehearsal {
    close: "Close",
    previous: "Previous",
    next: "Next",
    what_to_say: "What to say",
    what_else: "What else may happen",
    pause: "Pause clock",
    start: "Start clock",
    be_silent: "Be silent",
    read: "Read aloud",
    if_it_happens: |long| format!("Only if it happens, about {long}"),
    part: |nth, n, long| format!("Part {nth} of {n}, about {long}"),
    time: |now, all| format!("{now} of about {all}"),
};

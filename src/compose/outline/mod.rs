//! Which moves a message makes, in which order: one table a form of text.

mod beside;

#[allow(
    clippy::enum_glob_use,
    reason = "a table of moves reads better without their type on each; not reported in every build"
)]
use super::Move::{self, *};
use super::SectionKind;
use crate::plan::StepKind;
use crate::situation::{Channel, Intent};

/// A part of a message and the moves of its paragraphs.
pub(super) struct Part {
    /// What the part is for.
    pub(super) kind: SectionKind,
    /// Its paragraphs.
    pub(super) paragraphs: &'static [Lines],
}

/// The moves of a paragraph.
pub(super) struct Lines {
    /// Whether each move has a line of its own.
    pub(super) in_lines: bool,
    /// The moves, in order.
    pub(super) moves: &'static [Move],
}

const fn flowing(moves: &'static [Move]) -> Lines {
    Lines { in_lines: false, moves }
}

const fn in_lines(moves: &'static [Move]) -> Lines {
    Lines { in_lines: true, moves }
}

const fn text(paragraphs: &'static [Lines]) -> Part {
    Part { kind: SectionKind::Text, paragraphs }
}

/// What has to be settled, in the order in which a reader can act on it.
const SETTLE: Lines = flowing(&[
    TakeHome,
    BackgroundCheck,
    References,
    Travel,
    Visa,
    MoneyOrEquipment,
    CalendarEntry,
    PortalEntry,
    Data,
    More,
    Calls,
    Final,
]);

/// The same without the candidate's own words.
const SETTLE_ONLY: Lines = flowing(&[
    TakeHome,
    BackgroundCheck,
    References,
    Travel,
    Visa,
    MoneyOrEquipment,
    CalendarEntry,
    PortalEntry,
    Data,
    Calls,
    Final,
]);

/// The heart of a message. A missed interview is owned before anything else (R15).
const HEART: Lines = flowing(&[
    FollowUp,
    Missed,
    Decision,
    OfferDeadline,
    Reason,
    OwnReason,
    NewTime,
    Cancellation,
    Relay,
    Apology,
    Scope,
]);

const THANKS: Lines = flowing(&[Thanks, OwnThanks]);
const CLOSE: Lines = flowing(&[Door, Wish]);
const NAME: Lines = in_lines(&[SignOff, Signature, ContactLine]);

const MAIL: &[Part] = &[text(&[flowing(&[Greeting]), HEART, THANKS, SETTLE, CLOSE, NAME])];

/// In a correction the candidate's own words are the correction, so they come before the thanks.
const CORRECTION: &[Part] = &[text(&[flowing(&[Greeting]), HEART, flowing(&[More]), THANKS, SETTLE_ONLY, CLOSE, NAME])];

const LETTER: &[Part] = &[text(&[
    in_lines(&[Dateline]),
    in_lines(&[Address]),
    in_lines(&[Subject]),
    flowing(&[Greeting]),
    HEART,
    THANKS,
    SETTLE,
    CLOSE,
    NAME,
])];

/// What a short message says, after what opens it.
macro_rules! note {
    ($($opening:ident)?) => {
        flowing(&[
            $($opening,)? FollowUp, Missed, Decision, Reason, OwnReason, NewTime, Cancellation, Relay, Apology, Scope,
            TakeHome, BackgroundCheck, References, Travel, Visa, MoneyOrEquipment, CalendarEntry, PortalEntry, Thanks,
            OwnThanks, More, Calls, Final, Data, Door, Wish,
        ])
    };
}

/// A text message is one paragraph; its greeting says who writes.
const SMS: &[Part] = &[text(&[note!(Greeting)])];

const CHAT: &[Part] = &[text(&[flowing(&[Greeting]), note!(), in_lines(&[Signature])])];

const fn part(kind: SectionKind, paragraphs: &'static [Lines]) -> Part {
    Part { kind, paragraphs }
}

const OPENING: Part = part(SectionKind::Opening, &[flowing(&[Hello])]);
const SAID: Part = part(SectionKind::Decision, &[HEART, THANKS, SETTLE]);
const GOODBYE: Part = part(SectionKind::Close, &[flowing(&[Door, Wish, Goodbye])]);
const IF_WHY: Part = part(SectionKind::IfWhy, &[flowing(&[IfWhy])]);
const IF_PERSUADE: Part = part(SectionKind::IfPersuade, &[flowing(&[IfPersuade])]);
const IF_VOICEMAIL: Part = part(SectionKind::IfVoicemail, &[flowing(&[Voicemail])]);
const ASK_FIVE: Part = part(SectionKind::AskFive, &[flowing(&[AskFive])]);

/// A call after which nothing follows in writing.
const CALL_TO_AGENCY: &[Part] =
    &[OPENING, SAID, part(SectionKind::Close, &[flowing(&[Door, Wish, Parting])]), IF_WHY, IF_PERSUADE];

/// Face to face.
const SCRIPT: &[Part] = &[OPENING, SAID, GOODBYE, IF_WHY, IF_PERSUADE];

const PHONE: &[Part] = &[ASK_FIVE, OPENING, SAID, GOODBYE, IF_VOICEMAIL, IF_WHY, IF_PERSUADE];

const VOICEMAIL: &[Part] = &[text(&[flowing(&[Voicemail])])];
const STATEMENT: &[Part] = &[text(&[flowing(&[Statement])])];

const ASKED: Lines = flowing(&[LeadIn, Question]);
const ASKED_ALOUD: Part = part(SectionKind::Question, &[ASKED, flowing(&[More])]);
const PARTING: Part = part(SectionKind::Close, &[flowing(&[Parting])]);

/// The parts of a message that asks before anything is decided: nothing in it speaks of leaving.
fn question(channel: Channel) -> &'static [Part] {
    const MAIL: &[Part] = &[text(&[flowing(&[Greeting]), ASKED, flowing(&[More]), NAME])];
    const LETTER: &[Part] = &[text(&[
        in_lines(&[Dateline]),
        in_lines(&[Address]),
        in_lines(&[Subject]),
        flowing(&[Greeting]),
        ASKED,
        flowing(&[More]),
        NAME,
    ])];
    const SMS: &[Part] = &[text(&[flowing(&[Greeting, LeadIn, Question, More])])];
    const CHAT: &[Part] = &[text(&[flowing(&[Greeting]), flowing(&[LeadIn, Question, More]), in_lines(&[Signature])])];
    const PHONE: &[Part] = &[OPENING, ASKED_ALOUD, PARTING, IF_VOICEMAIL];
    const SCRIPT: &[Part] = &[OPENING, ASKED_ALOUD, PARTING];
    match channel {
        Channel::Email | Channel::EmailReply => MAIL,
        Channel::Letter => LETTER,
        Channel::Sms => SMS,
        Channel::Chat | Channel::LinkedIn | Channel::Portal | Channel::Calendar => CHAT,
        Channel::Phone => PHONE,
        Channel::InPerson | Channel::VideoCall => SCRIPT,
        Channel::Voicemail => VOICEMAIL,
    }
}

/// The parts of a message.
pub(super) fn outline(kind: StepKind, channel: Channel, intent: Intent) -> &'static [Part] {
    match kind {
        StepKind::Agency if channel == Channel::Phone => CALL_TO_AGENCY,
        StepKind::Tell | StepKind::Confirm | StepKind::Agency | StepKind::Portal | StepKind::Calendar => {
            decision(channel, intent)
        }
        StepKind::Ask => question(channel),
        _ => beside::outline(kind, channel),
    }
}

/// The parts of a message that carries the decision.
fn decision(channel: Channel, intent: Intent) -> &'static [Part] {
    match channel {
        Channel::Email | Channel::EmailReply if intent == Intent::CorrectApplication => CORRECTION,
        Channel::Email | Channel::EmailReply => MAIL,
        Channel::Letter => LETTER,
        Channel::Sms => SMS,
        Channel::Chat | Channel::LinkedIn => CHAT,
        Channel::Portal | Channel::Calendar => STATEMENT,
        Channel::Phone => PHONE,
        Channel::InPerson | Channel::VideoCall => SCRIPT,
        Channel::Voicemail => VOICEMAIL,
    }
}

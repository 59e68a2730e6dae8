//! Which moves a message makes, in which order: one table a form of text.

#[allow(
    clippy::enum_glob_use,
    reason = "a table of moves reads better without their type on each; not reported in every build"
)]
use super::Move::{self, *};
use super::SectionKind;
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
    More,
    Calls,
    Final,
]);

const MAIL: &[Part] = &[text(&[
    flowing(&[Greeting]),
    flowing(&[FollowUp, Decision, OfferDeadline, Reason, OwnReason, Scope, Relay, Cancellation, Apology, NewTime]),
    flowing(&[Thanks, OwnThanks]),
    SETTLE,
    flowing(&[Data, Door, Wish]),
    in_lines(&[SignOff, Signature, ContactLine]),
])];

const LETTER: &[Part] = &[text(&[
    in_lines(&[Dateline]),
    in_lines(&[Address]),
    in_lines(&[Subject]),
    flowing(&[Greeting]),
    flowing(&[FollowUp, Decision, OfferDeadline, Reason, OwnReason, Scope, Relay, Cancellation, Apology, NewTime]),
    flowing(&[Thanks, OwnThanks]),
    SETTLE,
    flowing(&[Data, Door, Wish]),
    in_lines(&[SignOff, Signature, ContactLine]),
])];

/// A repair apologizes first and asks or withdraws then (R5, R15).
const REPAIR_MAIL: &[Part] = &[text(&[
    flowing(&[Greeting]),
    flowing(&[FollowUp, Apology, Decision, NewTime, Reason, OwnReason, Scope, Relay, Cancellation]),
    flowing(&[Thanks, OwnThanks]),
    SETTLE,
    flowing(&[Data, Door, Wish]),
    in_lines(&[SignOff, Signature, ContactLine]),
])];

const NOTE: &[Part] = &[text(&[
    flowing(&[
        Greeting,
        FollowUp,
        Decision,
        Reason,
        OwnReason,
        Scope,
        Relay,
        Cancellation,
        Apology,
        NewTime,
        TakeHome,
        BackgroundCheck,
        References,
        Travel,
        Visa,
        MoneyOrEquipment,
        CalendarEntry,
        PortalEntry,
        OwnThanks,
        More,
        Calls,
        Final,
        Data,
        Thanks,
        Door,
        Wish,
    ]),
    in_lines(&[Signature]),
])];

const SCRIPT: &[Part] = &[
    Part { kind: SectionKind::Opening, paragraphs: &[flowing(&[Hello])] },
    Part {
        kind: SectionKind::Decision,
        paragraphs: &[
            flowing(&[Decision, Reason, OwnReason, Scope, Relay, Cancellation, Apology, NewTime]),
            flowing(&[Thanks, OwnThanks]),
            SETTLE,
        ],
    },
    Part { kind: SectionKind::Close, paragraphs: &[flowing(&[Data, Door, Wish, Goodbye])] },
    Part { kind: SectionKind::IfWhy, paragraphs: &[flowing(&[IfWhy])] },
    Part { kind: SectionKind::IfPersuade, paragraphs: &[flowing(&[IfPersuade])] },
];

const PHONE: &[Part] = &[
    Part { kind: SectionKind::AskFive, paragraphs: &[flowing(&[AskFive])] },
    Part { kind: SectionKind::Opening, paragraphs: &[flowing(&[Hello])] },
    Part {
        kind: SectionKind::Decision,
        paragraphs: &[
            flowing(&[Decision, Reason, OwnReason, Scope, Relay, Cancellation, Apology, NewTime]),
            flowing(&[Thanks, OwnThanks]),
            SETTLE,
        ],
    },
    Part { kind: SectionKind::Close, paragraphs: &[flowing(&[Data, Door, Wish, Goodbye])] },
    Part { kind: SectionKind::IfVoicemail, paragraphs: &[flowing(&[Voicemail])] },
    Part { kind: SectionKind::IfWhy, paragraphs: &[flowing(&[IfWhy])] },
    Part { kind: SectionKind::IfPersuade, paragraphs: &[flowing(&[IfPersuade])] },
];

const VOICEMAIL: &[Part] = &[text(&[flowing(&[Voicemail])])];
const STATEMENT: &[Part] = &[text(&[flowing(&[Statement])])];

/// The parts of a message on this channel.
pub(super) fn outline(channel: Channel, intent: Intent) -> &'static [Part] {
    match channel {
        Channel::Email | Channel::EmailReply if intent == Intent::Repair => REPAIR_MAIL,
        Channel::Email | Channel::EmailReply => MAIL,
        Channel::Letter => LETTER,
        Channel::Sms | Channel::Chat | Channel::LinkedIn => NOTE,
        Channel::Portal | Channel::Calendar => STATEMENT,
        Channel::Phone => PHONE,
        Channel::InPerson | Channel::VideoCall => SCRIPT,
        Channel::Voicemail => VOICEMAIL,
    }
}

//! The outlines of the messages beside the decision: short notes to one person about one thing.

#[allow(
    clippy::enum_glob_use,
    reason = "a table of moves reads better without their type on each; not reported in every build"
)]
use super::super::Move::*;
use super::super::SectionKind;
use super::{IF_WHY, Lines, NAME, OPENING, Part, flowing, in_lines, part, text};
use crate::plan::StepKind;
use crate::situation::Channel;

/// The paragraphs of a note in the forms that it takes.
struct Note {
    mail: &'static [Part],
    letter: &'static [Part],
    sms: &'static [Part],
    chat: &'static [Part],
    script: &'static [Part],
}

const GREETING: Lines = flowing(&[Greeting]);
const SIGNED: Lines = in_lines(&[Signature]);

/// A note in all its forms, from what it says, what it thanks for and how it closes.
macro_rules! note {
    ([$($says:ident)*] [$($thanks:ident)*] [$($close:ident)*] $($branch:ident)?) => {
        Note {
            mail: &[text(&[GREETING, flowing(&[$($says),*]), flowing(&[$($thanks),*]), flowing(&[$($close),*]), NAME])],
            // The postal address is that of the addressee.
            letter: &[text(&[
                in_lines(&[Dateline]),
                GREETING,
                flowing(&[$($says),*]),
                flowing(&[$($thanks),*]),
                flowing(&[$($close),*]),
                NAME,
            ])],
            sms: &[text(&[flowing(&[Greeting, $($says,)* $($thanks,)* $($close,)*])])],
            chat: &[text(&[GREETING, flowing(&[$($says,)* $($thanks,)* $($close,)*]), SIGNED])],
            script: &[
                OPENING,
                part(SectionKind::Decision, &[flowing(&[$($says),*]), flowing(&[$($thanks),*])]),
                part(SectionKind::Close, &[flowing(&[$($close,)* Parting])]),
                $($branch,)?
            ],
        }
    };
}

const REFERRER: Note = note!([Decision NewTime Reason Relay] [Thanks] [Door Wish] IF_WHY);
/// A plain line: no reason, since nobody there has to weigh one.
const HELPER: Note = note!([Decision NewTime Relay] [Thanks] [Door Wish]);
const THANK: Note = note!([News] [PersonalThanks] [Door PersonalWish]);
const RETURN: Note = note!([Return] [Obliged] []);
const EXPENSES: Note = note!([Expenses] [Obliged] []);

/// The parts of a message beside the decision; none where there is nothing to send.
pub(super) fn outline(kind: StepKind, channel: Channel) -> &'static [Part] {
    let note = match kind {
        StepKind::Referrer => &REFERRER,
        StepKind::References | StepKind::CareerOffice => &HELPER,
        StepKind::Thank => &THANK,
        StepKind::Return => &RETURN,
        StepKind::Expenses => &EXPENSES,
        _ => return &[],
    };
    match channel {
        Channel::Letter => note.letter,
        Channel::Sms => note.sms,
        Channel::Chat | Channel::LinkedIn => note.chat,
        Channel::Phone | Channel::InPerson | Channel::VideoCall | Channel::Voicemail => note.script,
        Channel::Email | Channel::EmailReply | Channel::Portal | Channel::Calendar => note.mail,
    }
}

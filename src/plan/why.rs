//! Why a step is in the plan: what is told of it in one sentence.

use super::{SendBy, Step, StepKind, is_spoken};
use crate::situation::{Channel, ids};

ids! {
    /// Why a step is in the plan: for the decision by its time and its channel, for the others by kind.
    Because {
        /// A slot is near, and it is a call.
        CallNow = "call-now",
        /// A slot is near.
        Now = "now",
        /// They waited.
        Today = "today",
        InPerson = "in-person",
        OnScreen = "on-screen",
        /// The agency passes it on; a call is a courtesy.
        CourtesyCall = "courtesy-call",
        Courtesy = "courtesy",
        OwnVoice = "own-voice",
        Voicemail = "voicemail",
        Letter = "letter",
        PortalEntry = "portal-entry",
        CalendarEntry = "calendar-entry",
        WhereYouTalk = "where-you-talk",
        DaysInHand = "days-in-hand",
        Spoken = "spoken",
        EmailIsEnough = "email-is-enough",
        /// From here on: by kind.
        Ask = "ask",
        Confirm = "confirm",
        Agency = "agency",
        Referrer = "referrer",
        Thank = "thank",
        Portal = "portal",
        Calendar = "calendar",
        TakeHome = "take-home",
        Travel = "travel",
        Expenses = "expenses",
        Return = "return",
        References = "references",
        CareerOffice = "career-office",
        BackgroundCheck = "background-check",
        Visa = "visa",
        Contract = "contract",
    }
}

/// The reason for this step.
pub fn why(step: &Step) -> Because {
    match step.kind {
        StepKind::Tell => why_tell(step),
        StepKind::Ask => Because::Ask,
        StepKind::Confirm => Because::Confirm,
        StepKind::Agency => Because::Agency,
        StepKind::Referrer => Because::Referrer,
        StepKind::Thank => Because::Thank,
        StepKind::Portal => Because::Portal,
        StepKind::Calendar => Because::Calendar,
        StepKind::TakeHome => Because::TakeHome,
        StepKind::Travel => Because::Travel,
        StepKind::Expenses => Because::Expenses,
        StepKind::Return => Because::Return,
        StepKind::References => Because::References,
        StepKind::CareerOffice => Because::CareerOffice,
        StepKind::BackgroundCheck => Because::BackgroundCheck,
        StepKind::Visa => Because::Visa,
        StepKind::Contract => Because::Contract,
    }
}

fn why_tell(step: &Step) -> Because {
    match (step.send_by, step.channel) {
        (SendBy::Now { .. }, Channel::Phone | Channel::Voicemail) => Because::CallNow,
        (SendBy::Now { .. }, _) => Because::Now,
        (SendBy::Today, _) => Because::Today,
        (_, Channel::InPerson) => Because::InPerson,
        (_, Channel::VideoCall) => Because::OnScreen,
        (_, Channel::Phone | Channel::Voicemail) if step.is_optional => Because::CourtesyCall,
        _ if step.is_optional => Because::Courtesy,
        (_, Channel::Phone) => Because::OwnVoice,
        (_, Channel::Voicemail) => Because::Voicemail,
        (_, Channel::Letter) => Because::Letter,
        (_, Channel::Portal) => Because::PortalEntry,
        (_, Channel::Calendar) => Because::CalendarEntry,
        (_, Channel::Sms | Channel::Chat | Channel::LinkedIn) => Because::WhereYouTalk,
        (SendBy::Before { .. }, _) => Because::DaysInHand,
        (_, channel) if is_spoken(channel) => Because::Spoken,
        _ => Because::EmailIsEnough,
    }
}

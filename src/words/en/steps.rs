//! The steps of the plan, and what stands beside the message, in English.

use crate::compose::{Move, name_slot};
use crate::plan::{Because, SendBy, Step, StepKind};
use crate::rules::Source;
use crate::situation::{Channel, MessageLang, Mismatch};
use crate::words::{Ago, Chars, Steps};

pub(super) const STEPS: Steps = Steps {
    put_back: "Put it back",
    leave_out: "Leave this out",
    how: "How",
    advises,
    title,
    send_by,
    because,
    n_chars,
    move_name,
    channel,
    mismatch,
    changed,
};

/// "Call Dana Weiss", "Confirm by email".
fn title(kind: StepKind, channel: Channel, name: &str) -> String {
    let them = if name.is_empty() { "them" } else { name };
    let or = |unnamed: &'static str| if name.is_empty() { unnamed } else { name };
    match kind {
        StepKind::Tell => {}
        StepKind::Ask => return asking(channel, them),
        StepKind::Confirm => return "Then confirm by email".to_owned(),
        StepKind::Agency => return format!("Tell {} first", or("the agency")),
        StepKind::Referrer if name.is_empty() => return "Tell the person who referred you".to_owned(),
        StepKind::Referrer => return format!("Tell {name}, who referred you"),
        StepKind::Thank => return format!("Thank {them}"),
        StepKind::Portal => return "Withdraw in their portal too".to_owned(),
        StepKind::Calendar => return "Decline the calendar entry".to_owned(),
        StepKind::TakeHome => return "Stop work on the take-home task".to_owned(),
        StepKind::Travel => return "Cancel travel you booked yourself".to_owned(),
        StepKind::Expenses => return "Ask about travel you have paid for".to_owned(),
        StepKind::Return => return format!("Ask {} how to return what is theirs", or("HR")),
        StepKind::References => return format!("Tell {} that nobody will call", or("your references")),
        StepKind::CareerOffice => return format!("Tell {}", or("your career office")),
        StepKind::BackgroundCheck => return "See that the background check stops".to_owned(),
        StepKind::Visa => return "Look into your visa first".to_owned(),
        StepKind::Contract => return "Read again what you signed".to_owned(),
    }
    match channel {
        Channel::Email | Channel::EmailReply => format!("Email {them}"),
        Channel::Phone => format!("Call {them}"),
        Channel::Voicemail => format!("Leave {them} a voicemail"),
        Channel::Sms => format!("Text {them}"),
        Channel::Chat => format!("Message {them} in your chat"),
        Channel::LinkedIn => format!("Message {them} on LinkedIn"),
        Channel::Portal => "Withdraw in their portal".to_owned(),
        Channel::Letter => format!("Write {them} a letter"),
        Channel::InPerson => format!("Tell {them} in person"),
        Channel::VideoCall => format!("Tell {them} on a video call"),
        Channel::Calendar => "Decline the calendar entry".to_owned(),
    }
}

/// "Ask Dana by email".
fn asking(channel: Channel, them: &str) -> String {
    match channel {
        Channel::Email | Channel::EmailReply => format!("Ask {them} by email"),
        Channel::Phone => format!("Call {them} and ask"),
        Channel::Voicemail => format!("Leave {them} a voicemail"),
        Channel::Sms => format!("Ask {them} by text"),
        Channel::Chat => format!("Ask {them} in your chat"),
        Channel::LinkedIn => format!("Ask {them} on LinkedIn"),
        Channel::Letter => format!("Ask {them} in a letter"),
        Channel::InPerson => format!("Ask {them} in person"),
        Channel::VideoCall => format!("Ask {them} on a video call"),
        Channel::Portal | Channel::Calendar => format!("Ask {them}"),
    }
}

/// By when a step is done.
fn send_by(step: &Step, lang: MessageLang) -> String {
    let slot_name = |slot| name_slot(slot, step.now, lang);
    let by = match step.send_by {
        SendBy::Now { slot } => format!("Now: before {}", slot_name(slot)),
        SendBy::Today => "Today".to_owned(),
        SendBy::Before { slot } => format!("As soon as you are sure, and before {}", slot_name(slot)),
        SendBy::BeforeDeciding => "Before you decide".to_owned(),
        SendBy::WhenSure => "As soon as you are sure, within a day".to_owned(),
        SendBy::First => "Before you tell anybody".to_owned(),
        SendBy::SameHour => "Within the same hour, before the decision or with it".to_owned(),
        SendBy::After => "Once they have been told".to_owned(),
        SendBy::By { date } => format!("Once they have been told, and before {}", slot_name(date)),
    };
    match step.not_before {
        Some(from) => format!("{by}. In their working hours: from {}", slot_name(from)),
        None => by,
    }
}

/// Why a step is in the plan.
fn because(because: Because) -> &'static str {
    match because {
        Because::CallNow => {
            "They expect you within a day, and a call is the one way to be sure that they know in time."
        }
        Because::Now => "They expect you within a day, so word at an odd hour is kinder than none.",
        Because::Today => "They waited for you, and a plain word today does more than a better one next week.",
        Because::InPerson => "Somebody you see at work should hear it from you, before it reaches them some other way.",
        Because::OnScreen => "You have met on screen so far, and a face makes this easier to hear.",
        Because::CourtesyCall => "The agency passes it on, and a call from you is a courtesy to somebody you know.",
        Because::Courtesy => "The agency passes it on, and a word from you is a courtesy to somebody you know.",
        Because::OwnVoice => {
            "You have come a long way together, so they should hear it in your own voice before they read it."
        }
        Because::Voicemail => {
            "A voicemail only says that you called, because news like this is hard to take from a machine."
        }
        Because::Letter => "A letter suits a formal process, and it says the same as an email would.",
        Because::PortalEntry => {
            "The portal is where they keep your application, so one neutral sentence there is enough."
        }
        Because::CalendarEntry => "Declining the entry tells everybody who was invited at once.",
        Because::WhereYouTalk => "This is where the two of you have been talking, so it is where they will look first.",
        Because::DaysInHand => "With a few days in hand they can give your place to somebody else.",
        Because::Spoken => "Said in person it is kinder, and it is over sooner.",
        Because::EmailIsEnough => {
            "An email is enough at this point: they can read it when it suits them, and it stays on record."
        }
        Because::Ask => {
            "If something can be solved, it is better to ask than to leave, and a question commits neither of you to anything."
        }
        Because::Confirm => {
            "What is said aloud is easily remembered in two ways, so a short email gives both of you the same words to go back to."
        }
        Because::Agency => {
            "The agency put its name next to yours, so it should hear this before anybody at its client does."
        }
        Because::Referrer => {
            "Your referrer spoke up for you and may be asked about it, so let them hear it from you within the same hour."
        }
        Because::Thank => {
            "The decision has gone to one person, and a few personal lines are what somebody you got on with will remember."
        }
        Because::Portal => {
            "A portal may not let you take a withdrawal back, so write to them first, and keep a screenshot of what it says."
        }
        Because::Calendar => {
            "An entry that stays in the calendar keeps a room and people waiting, and declining it takes one line."
        }
        Because::TakeHome => {
            "Send nothing back and hand nothing over: your decision covers it, and what they gave you stays confidential."
        }
        Because::Travel => {
            "Cancel what you booked yourself while it can still be refunded, and leave what they booked to them."
        }
        Because::Expenses => {
            "Money is settled more easily in a message of its own, with the receipts, and only if you want to ask for it."
        }
        Because::Return => {
            "Asking how they would like to have their things back settles it before anybody has to remind you."
        }
        Because::References => {
            "Somebody who agreed to speak for you may be keeping time free for a call that will not come."
        }
        Because::CareerOffice => {
            "Your career office vouches for its students with this employer, and many offices ask to be told."
        }
        Because::BackgroundCheck => {
            "A check that was started may run on by itself, so see that whoever carries it out has been told to stop."
        }
        Because::Visa => {
            "Your own position may hang on their application, so ask somebody who knows the law, before you tell them if you can."
        }
        Because::Contract => {
            "What you signed may cover notice, money to pay back or confidentiality, and it is better to know that early."
        }
    }
}

/// Who else says so.
fn advises(source: Source) -> &'static str {
    match source {
        Source::VirginiaTech => "Virginia Tech’s career office advises the same.",
        Source::Purdue => "Purdue University’s business school advises the same.",
        Source::Maryland => "The University of Maryland’s engineering school advises the same.",
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "New email",
        Channel::EmailReply => "Reply to their email",
        Channel::Phone => "Phone call",
        Channel::Voicemail => "Voicemail",
        Channel::Sms => "Text message",
        Channel::Chat => "Chat",
        Channel::LinkedIn => "LinkedIn",
        Channel::Portal => "Their portal",
        Channel::Letter => "Letter",
        Channel::InPerson => "In person",
        Channel::VideoCall => "Video call",
        Channel::Calendar => "Calendar reply",
    }
}

/// What does not fit together.
fn mismatch(mismatch: Mismatch) -> &'static str {
    match mismatch {
        Mismatch::IntentAtStage => {
            "The kind of message and the stage do not go together. The message follows the kind you chose."
        }
        Mismatch::ReasonForIntent => "This reason does not go with this kind of message, so it is left out.",
        Mismatch::RepairWithoutMissed => "Say which interview was missed, so that the message can name it.",
        Mismatch::DetailAboveHighest => "This reason is best kept general, so the message says less than you chose.",
        Mismatch::PersonalWithoutTick => "A personal reason is only said once you have ticked that it is true.",
        Mismatch::ChannelToPerson => "This person is not usually reached this way. Choose another channel if you can.",
        Mismatch::ChannelForIntent => "A question waits for an answer, so it is better asked another way.",
        Mismatch::QuestionToPerson => "This person cannot answer that. Ask the employer or the agency.",
        Mismatch::RescheduleWithoutInterview => "Say which interview is booked, so that the message can name it.",
        Mismatch::DeletionAndRecords => {
            "What they keep about you may be needed as evidence, so the message does not ask them to delete it."
        }
    }
}

/// A move, named for the list of what was left out.
fn move_name(mov: Move) -> &'static str {
    match mov {
        Move::Thanks | Move::OwnThanks => "The thanks",
        Move::Reason | Move::OwnReason => "The reason",
        Move::Wish => "The wish for them",
        Move::Door => "What comes after this",
        Move::Apology => "The apology",
        Move::FollowUp => "The word about your call",
        Move::Cancellation => "The cancelled interview",
        Move::Greeting => "The greeting",
        Move::SignOff => "The line above your name",
        Move::Signature | Move::ContactLine => "Your name and contact",
        Move::Subject => "The subject",
        _ => "A sentence",
    }
}

/// "Changed 5 minutes ago".
fn changed(ago: Ago) -> String {
    match ago {
        Ago::Now => "Changed just now".to_owned(),
        Ago::Minutes(1) => "Changed a minute ago".to_owned(),
        Ago::Minutes(n) => format!("Changed {n} minutes ago"),
        Ago::Hours(1) => "Changed an hour ago".to_owned(),
        Ago::Hours(n) => format!("Changed {n} hours ago"),
        Ago::Days(1) => "Changed a day ago".to_owned(),
        Ago::Days(n) => format!("Changed {n} days ago"),
    }
}

/// "212 of 300 characters".
fn n_chars(n: usize, chars: Chars) -> String {
    match chars {
        Chars::Of(max) => format!("{n} of {max} characters"),
        Chars::Invitation => format!("{n} characters: an invitation takes 300"),
        Chars::Portal => format!("{n} characters"),
    }
}

//! Why a step is in the plan: one sentence for the candidate, in our own words.

use super::{SendBy, Step, StepKind, is_spoken};
use crate::situation::Channel;

/// The reason for this step, in one sentence: for the decision by its time and its channel, for the others by kind.
pub fn why(step: &Step) -> &'static str {
    match step.kind {
        StepKind::Tell => why_tell(step),
        StepKind::Ask => {
            "What can be solved is better asked than left, and a question commits neither of you to anything."
        }
        StepKind::Confirm => {
            "What is said aloud is easily remembered in two ways, so a short email gives both of you the same words to go back to."
        }
        StepKind::Agency => {
            "The agency put its name next to yours, so it should hear this before anybody at its client does."
        }
        StepKind::Referrer => {
            "Your referrer spoke up for you and may be asked about it, so let them hear it from you within the same hour."
        }
        StepKind::Thank => {
            "The decision has gone to one person, and a few personal lines are what somebody you got on with will remember."
        }
        StepKind::Portal => {
            "A portal may not let you take a withdrawal back, so write to them first, and keep a screenshot of what it says."
        }
        StepKind::Calendar => {
            "An entry that stays in the calendar keeps a room and people waiting, and declining it takes one line."
        }
        StepKind::TakeHome => {
            "Send nothing back and hand nothing over: your decision covers it, and what they gave you stays confidential."
        }
        StepKind::Travel => {
            "Cancel what you booked yourself while it can still be refunded, and leave what they booked to them."
        }
        StepKind::Expenses => {
            "Money is settled more easily in a message of its own, with the receipts, and only if you want to ask for it."
        }
        StepKind::Return => {
            "Asking how they would like to have their things back settles it before anybody has to remind you."
        }
        StepKind::References => {
            "Somebody who agreed to speak for you may be keeping time free for a call that will not come."
        }
        StepKind::CareerOffice => {
            "Your career office stands by its students with this employer, and many offices ask to be told."
        }
        StepKind::BackgroundCheck => {
            "A check that was started may run on by itself, so see that whoever carries it out has been told to stop."
        }
        StepKind::Visa => {
            "Your own position may hang on their application, so ask somebody who knows the law, before you tell them if you can."
        }
        StepKind::Contract => {
            "What you signed may speak of notice, of money to pay back or of silence, and it is better to know that early."
        }
    }
}

fn why_tell(step: &Step) -> &'static str {
    match (step.send_by, step.channel) {
        (SendBy::Now { .. }, Channel::Phone | Channel::Voicemail) => {
            "They expect you within a day, and a call is the one way to be sure that they know in time."
        }
        (SendBy::Now { .. }, _) => "They expect you within a day, so word at an odd hour is kinder than none.",
        (SendBy::Today, _) => "They waited for you, and a plain word today does more than a better one next week.",
        (_, Channel::InPerson) => {
            "Somebody you see at work should hear it from you, before it reaches them some other way."
        }
        (_, Channel::VideoCall) => "You have met on screen so far, and a face makes this easier to hear.",
        (_, Channel::Phone | Channel::Voicemail) if step.is_optional => {
            "The agency passes it on, and a call from you is a courtesy to somebody you know."
        }
        _ if step.is_optional => "The agency passes it on, and a word from you is a courtesy to somebody you know.",
        (_, Channel::Phone) => {
            "You have come a long way together, so they should hear it in your own voice before they read it."
        }
        (_, Channel::Voicemail) => {
            "A voicemail only says that you called, because news like this is hard to take from a machine."
        }
        (_, Channel::Letter) => "A letter suits a formal process, and it says the same as an email more slowly.",
        (_, Channel::Portal) => {
            "The portal is where they keep your application, so one neutral sentence there is enough."
        }
        (_, Channel::Calendar) => "Declining the entry tells everybody who was invited at once.",
        (_, Channel::Sms | Channel::Chat | Channel::LinkedIn) => {
            "This is where the two of you have been talking, so it is where they will look first."
        }
        (SendBy::Before { .. }, _) => "With a few days in hand they can give your place to somebody else.",
        (_, channel) if is_spoken(channel) => "Said in person it is kinder, and it is over sooner.",
        _ => "An email is enough at this point: they can read it when it suits them, and it stays on record.",
    }
}

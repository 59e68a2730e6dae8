//! The words of the status line and of the provenance: one table each.

use crate::compose::{Answer, Move};
use crate::plan::StepKind;
use crate::situation::Channel;

use super::event::{CopyOutcome, CopyPart};
use super::model::{Keeping, SaveState, Saving};

/// What is true of drafts that last as long as the tab.
const KEPT_IN_TAB: &str = "Kept until you close this tab";

/// What the status line says while there is no connection.
pub(super) const OFFLINE: &str = "Offline, and all of this works on";

/// What the status line says about keeping.
pub(super) fn saving(saving: &Saving) -> String {
    match &saving.state {
        SaveState::Untouched => String::new(),
        SaveState::Pending => "Saving …".to_owned(),
        SaveState::Saved => match saving.keeping {
            Keeping::Browser => "Saved in this browser".to_owned(),
            Keeping::Tab => KEPT_IN_TAB.to_owned(),
        },
        SaveState::SavedUntilCrash => "Saved in this browser, but a crash could lose the last few minutes".to_owned(),
        SaveState::PageOnly => "Kept until you close this page".to_owned(),
        SaveState::Failed(why) => format!("Not saved: {why} Copy or download your text to keep it."),
    }
}

/// What the status line says about copying.
pub(super) fn copied(part: CopyPart, outcome: CopyOutcome) -> &'static str {
    match (outcome, part) {
        (CopyOutcome::Copied, CopyPart::Message) => "Copied the message",
        (CopyOutcome::Copied, CopyPart::Subject) => "Copied the subject",
        (CopyOutcome::Copied, CopyPart::Link) => "Copied the link",
        (CopyOutcome::Copied, CopyPart::Note) => "Copied the text",
        (CopyOutcome::Selected, _) => "The text is selected: press Ctrl+C, or ⌘C on a Mac, to copy it",
        (CopyOutcome::Failed, _) => "The browser did not let the page copy. Select the text and copy it yourself.",
    }
}

/// What the status line says about a download.
pub(super) fn downloaded(is_done: bool) -> &'static str {
    if is_done { "Downloaded the message as a text file" } else { "The browser did not download the file" }
}

/// An answer, named as the page names it.
pub(super) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Role => "the role",
        Answer::OwnName => "your name",
        Answer::Contact => "how to reach you",
        Answer::Company => "the company",
        Answer::Agency => "the agency",
        Answer::People => "who you are writing to",
        Answer::Intent => "what you want to do",
        Answer::Stage => "how far along you are",
        Answer::Origin => "how you came into the process",
        Answer::Pending => "what is still open",
        Answer::Done => "what you have already done",
        Answer::Missed => "the interview you missed",
        Answer::Reason => "your reason",
        Answer::OwnReason => "your reason, in your words",
        Answer::Scope => "which applications this ends",
        Answer::KeepRole => "the role you want to keep",
        Answer::Door => "what should happen after this",
        Answer::StayInTouch => "your wish to stay in touch",
        Answer::Final => "that your decision is final",
        Answer::Calls => "whether calls are welcome",
        Answer::Thanks => "what you want to thank for",
        Answer::More => "the one more thing you wanted to say",
        Answer::Reference => "the reference number",
        Answer::Thread => "the email you are answering",
        Answer::Address => "the postal address",
        Answer::Channel => "how you are telling them",
        Answer::Apology => "whether you apologize",
        Answer::Matter => "what would have to change",
        Answer::Proposed => "the day you propose",
    }
}

/// "From your answers: the role, your reason", or that no answer was needed.
pub(super) fn causes(causes: &[Answer]) -> String {
    if causes.is_empty() {
        return "Good manners: every message of this kind has one.".to_owned();
    }
    let names: Vec<_> = causes.iter().map(|cause| answer(*cause)).collect();
    format!("From your answers: {}.", names.join(", "))
}

/// "Changed 5 minutes ago"; nothing for a time that is not known.
pub fn changed(then_utc_ms: i64, now_utc_ms: i64) -> String {
    let minutes = (now_utc_ms - then_utc_ms).max(0) / 60_000;
    let ago = |n: i64, one: &str, many: &str| match n {
        1 => format!("Changed {one} ago"),
        _ => format!("Changed {n} {many} ago"),
    };
    match minutes {
        _ if then_utc_ms <= 0 => String::new(),
        0 => "Changed just now".to_owned(),
        1..60 => ago(minutes, "a minute", "minutes"),
        60..1440 => ago(minutes / 60, "an hour", "hours"),
        _ => ago(minutes / 1440, "a day", "days"),
    }
}

/// A move, named for the list of what was left out.
pub(super) fn move_name(mov: Move) -> &'static str {
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

/// "Call Dana Weiss", "Confirm by email".
pub(super) fn step_title(kind: StepKind, channel: Channel, name: &str) -> String {
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
        StepKind::TakeHome => return "Leave the take-home exercise".to_owned(),
        StepKind::Travel => return "Cancel your journey".to_owned(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_how_long_ago_a_draft_was_changed() {
        let minute = 60_000;
        let check = |minutes: i64, expected: &str| assert_eq!(changed(minute, minute + minutes * minute), expected);
        check(-5, "Changed just now");
        check(0, "Changed just now");
        check(1, "Changed a minute ago");
        check(59, "Changed 59 minutes ago");
        check(60, "Changed an hour ago");
        check(47 * 60, "Changed a day ago");
        check(48 * 60, "Changed 2 days ago");
        assert_eq!(changed(0, minute), "");
    }
}

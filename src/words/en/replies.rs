//! What comes back, and what to know before it is answered, in English.

use crate::reply::{Advice, Came, Switch};

/// What the candidate would say of it.
pub(super) fn came(came: Came) -> &'static str {
    match came {
        Came::Thanked => "They thanked me and wished me well",
        Came::AskedWhy => "They asked why",
        Came::WantsToTalk => "They want to talk",
        Came::AskedWhere => "They asked where I am going",
        Came::CounterOffer => "They came back with an offer",
        Came::Pressed => "They pressed or blamed me",
        Came::OtherRole => "They offered another role",
        Came::OtherTime => "They offered another time",
        Came::Misread => "They misread it",
        Came::Silence => "They said nothing",
        Came::Threat => "They threatened me",
    }
}

/// What to know before the answer is sent.
pub(super) fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::NotWithdrawn => {
            "You have not withdrawn, so there is no decision to hold to: answer as you would anybody."
        }
        Advice::Thanked => "No answer is needed. If you would like to, one line is enough.",
        Advice::AskedWhy => "You owe no more than you have said. Do not add a second reason.",
        Advice::WantsToTalk => "A call is your choice. Say beforehand that the decision is made.",
        Advice::AskedWhere => "You need not say, and it is better not to before you have started there.",
        Advice::CounterOffer => "If you might accept it, say so above: then the text asks for a day to think instead.",
        Advice::Pressed => "Answer once, and calmly. You need not answer a second time.",
        Advice::RoleSoFar => "If it does interest you, say so above: this is what you told us so far.",
        Advice::OtherRole => "It asks for details and promises nothing.",
        Advice::OtherTime => "They may have read it as a change of date. Say again that you are withdrawing.",
        Advice::Misread => "One plain sentence, without blame.",
        Advice::Silence => "Give them two working days. Then write once more, or call.",
        Advice::Threat => {
            "You need not reply. Keep what they wrote, with its date, and ask nobody to delete it for now. Before you answer, get advice from somebody who knows the law where you live: a union, an advice centre or a lawyer."
        }
        Advice::OpenWhy => "This invites an answer. Send it only if you would go on once that is changed.",
        Advice::OpenTalk => "This opens the matter again. Know beforehand what would change your mind.",
        Advice::OpenOfferElsewhere => {
            "It asks for a day and promises nothing. Remember that you have said yes elsewhere."
        }
        Advice::OpenOffer => "It asks for a day and promises nothing. Answer within it, whatever you decide.",
        Advice::OpenRoleAndData => {
            "It asks for details and promises nothing. You asked them to delete your data: tell them what they may keep."
        }
        Advice::OpenRole => {
            "It asks for details and promises nothing. What you wrote about the first role still holds."
        }
        Advice::OpenTime => {
            "This keeps you in the process: your withdrawal no longer holds. If you have told others, let them know too."
        }
    }
}

/// What somebody says who may think again.
pub(super) fn switch(switch: Switch) -> &'static str {
    match switch {
        Switch::ThinkAgain => "I would think again if they could change that",
        Switch::MayChangeMind => "This may change my mind",
        Switch::ThinkAboutIt => "I’d like to think about it",
        Switch::Interested => "It interests me",
        Switch::TakeTime => "I’d like to take the new time",
    }
}

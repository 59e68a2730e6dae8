//! What comes back after the decision was told, and a short answer to it: (situation, what came) → reply.
//!
//! Every reply keeps the decision. It claims no more than the answers assert, gives no more of the reason than the message
//! did, and goes the way the message went. A threat gets advice and no text.

mod bank;
mod keep;

use bank::{Place, wordings};
pub use keep::{LONG_NOTE, SHORT_NOTE, check_in, connection_note};

use crate::compose::{Answer, Choice, Message, Move, Wordings, compose};
use crate::plan::{Step, is_spoken};
use crate::rules::RuleSet;
use crate::situation::{Channel, Id as _, Intent, Moment, Repair, Situation, Tone, ids};

const SOURCE: &str = include_str!("en.txt");

ids! {
    /// What came back.
    Came {
        Thanked = "thanked",
        AskedWhy = "asked-why",
        WantsToTalk = "wants-to-talk",
        AskedWhere = "asked-where",
        CounterOffer = "counter-offer",
        Pressed = "pressed",
        OtherRole = "other-role",
        OtherTime = "other-time",
        Misread = "misread",
        Silence = "silence",
        Threat = "threat",
    }
}

/// An answer to what came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What to send or to say; empty where it is better to write nothing.
    pub text: String,
    /// What to know before it is sent.
    pub advice: &'static str,
    /// How many wordings there are.
    pub n_wordings: usize,
}

impl Came {
    /// What the candidate would say of it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Thanked => "They thanked me and wished me well",
            Self::AskedWhy => "They asked why",
            Self::WantsToTalk => "They want to talk",
            Self::AskedWhere => "They asked where I am going",
            Self::CounterOffer => "They made another offer",
            Self::Pressed => "They press me, or blame me",
            Self::OtherRole => "They offered another role",
            Self::OtherTime => "They offered another time",
            Self::Misread => "They misread it",
            Self::Silence => "They said nothing",
            Self::Threat => "They threaten me",
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Thanked => "No answer is needed. If you would like to, one line is enough.",
            Self::AskedWhy => "You owe no more than you have said. Do not add a second reason.",
            Self::WantsToTalk => "A call is your choice. Say beforehand that the decision is made.",
            Self::AskedWhere => "You need not tell, and it is better not to before you have begun.",
            Self::CounterOffer => "If you would stay for it, do not send this: ask for a day to think instead.",
            Self::Pressed => "Answer once, and calmly. You need not answer a second time.",
            Self::OtherRole => "If it does interest you, say so in your own words: this is what you told us so far.",
            Self::OtherTime => "They may have read it as a change of date. Say again that you are going.",
            Self::Misread => "One plain sentence, without blame.",
            Self::Silence => "Give them two working days. Then write once more, or call.",
            Self::Threat => {
                "You need not reply. Keep what they wrote, with its date, and ask nobody to delete it for now. Before you \
                 answer, get advice from somebody who knows the law where you live: a union, an advice centre or a lawyer."
            }
        }
    }
}

/// The rules behind the replies.
pub fn rules() -> RuleSet {
    bank::rules(SOURCE)
}

/// Answers what came back to the decision, in one of its wordings: they go round.
pub fn reply(situation: &Situation, came: Came, wording: usize, now: Moment, bank: &'static [Wordings]) -> Reply {
    let wants_new_time = situation.missed.as_ref().is_some_and(|missed| missed.repair == Repair::NewTime);
    if wants_new_time || matches!(situation.intent(), Intent::CorrectApplication) || situation.intent().asks() {
        let advice = "You have not withdrawn, so there is nothing to hold to: answer them as you would anybody.";
        return Reply { text: String::new(), advice, n_wordings: 0 };
    }
    let step = Step::tell(way_back(situation, now), now);
    let told = compose(situation, &step, &Choice::default(), bank);
    let place = Place {
        key: came.id(),
        channel: step.channel,
        tone: situation.tone(),
        facts: situation.facts(step.person(situation)),
        tells_why: reason(&told).is_some(),
    };
    let wordings = wordings(SOURCE, &place);
    let Some(words) = wordings.get(wording.checked_rem(wordings.len()).unwrap_or_default()) else {
        return Reply { text: String::new(), advice: came.advice(), n_wordings: 0 };
    };
    let decision = decision(situation);
    let body = words.replace("{decision}", &decision).replace("{why}", reason(&told).unwrap_or_default());
    Reply { text: dressed(&told, step.channel, &body), advice: came.advice(), n_wordings: wordings.len() }
}

/// The decision once more, in one plain sentence: the message itself said it as news.
fn decision(situation: &Situation) -> String {
    let role = keep::named_role(situation.role.trim());
    let role = if role.is_empty() { "the role".to_owned() } else { role };
    let (is_formal, company) = (situation.chosen_tone == Some(Tone::Formal), situation.company.trim());
    let (will_not, have, am) =
        if is_formal { ("I will not", "I have", "I am") } else { ("I won’t", "I’ve", "I’m") };
    let at = if company.is_empty() { String::new() } else { format!(" at {}", company.trim_end_matches('.')) };
    match situation.intent() {
        Intent::DeclineOffer => format!("{am} not accepting the offer for {role}{at}."),
        Intent::WithdrawAcceptance => format!("{have} taken back my acceptance: {will_not} be taking up {role}{at}."),
        Intent::DeclineApproach => format!("{will_not} be applying for {role}{at}."),
        _ => format!("{have} withdrawn my application for {role}{at}."),
    }
}

/// The way an answer goes: as the message went; what cannot be answered in kind is answered by email.
pub(crate) fn way_back(situation: &Situation, now: Moment) -> Channel {
    let plan = crate::plan::plan(situation, now);
    let told = plan.steps.iter().find(|step| step.kind == crate::plan::StepKind::Tell);
    match told.map_or(Channel::Email, |step| step.channel) {
        Channel::Voicemail => Channel::Phone,
        channel if is_spoken(channel) => channel,
        channel @ (Channel::Sms | Channel::Chat | Channel::LinkedIn) => channel,
        _ => Channel::EmailReply,
    }
}

/// A text with the greeting and the goodbye that the message of this channel has; what is said needs none.
pub(crate) fn dressed(told: &Message, channel: Channel, body: &str) -> String {
    if is_spoken(channel) || channel == Channel::Sms {
        return body.to_owned();
    }
    let lines = |moves: &[Move]| {
        let of = told.sentences().filter(|it| moves.contains(&it.mov));
        of.map(|it| it.text.as_str()).collect::<Vec<_>>().join("\n")
    };
    let greeting = lines(&[Move::Greeting]);
    let goodbye = lines(&[Move::SignOff, Move::Signature]);
    let parts = [greeting.as_str(), body, goodbye.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

pub(crate) fn sentences(told: &Message, moves: &[Move]) -> String {
    let of = told.sentences().filter(|it| moves.contains(&it.mov));
    of.map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The sentence that gives the reason, if the message has one of its own.
fn reason(told: &Message) -> Option<&str> {
    let gives = |mov| matches!(mov, Move::Reason | Move::OwnReason);
    let says = |it: &&crate::compose::Sentence| {
        gives(it.mov) || it.mov == Move::Decision && it.causes.contains(&Answer::Reason)
    };
    told.sentences().find(|it| gives(it.mov)).or_else(|| told.sentences().find(says)).map(|it| it.text.as_str())
}

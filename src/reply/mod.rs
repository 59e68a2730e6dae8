//! What comes back after the decision was told, and a short answer to it: (situation, what came) → reply.
//!
//! A reply keeps the decision, unless the candidate says that they may think again. It claims no more than the answers assert,
//! gives no more of the reason than the message did, and goes the way the message went. A threat gets advice and no text.

mod bank;
mod keep;

use bank::{Place, wordings};
pub use keep::{LONG_NOTE, SHORT_NOTE, check_in, connection_note};

use crate::compose::{Answer, Choice, Message, Move, Wordings, compose};
use crate::plan::{Step, is_spoken};
use crate::rules::RuleSet;
use crate::situation::{Channel, Door, Fact, Id as _, Intent, Moment, Reason, Repair, Situation, Tone, ids};

const SOURCE: &str = include_str!("en.txt");
/// What the name of a block ends with that is for those who may think again.
const OPEN: &str = "/open";

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

ids! {
    /// What to know before an answer is sent.
    Advice {
        /// Nothing was withdrawn, so there is nothing to hold to.
        NotWithdrawn = "not-withdrawn",
        Thanked = "thanked",
        AskedWhy = "asked-why",
        WantsToTalk = "wants-to-talk",
        AskedWhere = "asked-where",
        CounterOffer = "counter-offer",
        Pressed = "pressed",
        /// The candidate may say that it interests them.
        RoleSoFar = "role-so-far",
        OtherRole = "other-role",
        OtherTime = "other-time",
        Misread = "misread",
        Silence = "silence",
        Threat = "threat",
        /// From here on: for who may think again.
        OpenWhy = "open-why",
        OpenTalk = "open-talk",
        /// An offer, for who has accepted another one.
        OpenOfferElsewhere = "open-offer-elsewhere",
        OpenOffer = "open-offer",
        /// A role, for who asked for the deletion of their data.
        OpenRoleAndData = "open-role-and-data",
        OpenRole = "open-role",
        OpenTime = "open-time",
    }
}

ids! {
    /// What a candidate says who may think again.
    Switch {
        ThinkAgain = "think-again",
        MayChangeMind = "may-change-mind",
        ThinkAboutIt = "think-about-it",
        Interested = "interested",
        TakeTime = "take-time",
    }
}

/// What a candidate asks an answer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What came back.
    pub came: Came,
    /// Whether the candidate may think again.
    pub may_change: bool,
    /// The wording that was chosen, by its number; the first one for a number that no wording has here.
    pub wording: u32,
}

/// An answer to what came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What to send or to say, piece by piece; none where it is better to write nothing.
    pub pieces: Vec<Piece>,
    /// What to know before it is sent.
    pub advice: Advice,
    /// What a candidate says who may think again; nothing where there is no answer for that.
    pub switch: Option<Switch>,
    /// The numbers of the wordings that there are.
    pub wordings: Vec<u32>,
    /// Which of them it is.
    pub wording: u32,
}

/// A piece of a reply: it stands or falls as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is for: one of the moves of the message, or the answer itself.
    pub part: &'static str,
    /// What stands between it and the piece before.
    pub before: &'static str,
    /// Its words.
    pub text: String,
}

impl Reply {
    /// The whole of it.
    pub fn text(&self) -> String {
        text_of(&self.pieces)
    }
}

impl Came {
    /// What to know before the answer that keeps the decision is sent.
    fn advice(self, may_open: bool) -> Advice {
        match self {
            Self::Thanked => Advice::Thanked,
            Self::AskedWhy => Advice::AskedWhy,
            Self::WantsToTalk => Advice::WantsToTalk,
            Self::AskedWhere => Advice::AskedWhere,
            Self::CounterOffer => Advice::CounterOffer,
            Self::Pressed => Advice::Pressed,
            Self::OtherRole if may_open => Advice::RoleSoFar,
            Self::OtherRole => Advice::OtherRole,
            Self::OtherTime => Advice::OtherTime,
            Self::Misread => Advice::Misread,
            Self::Silence => Advice::Silence,
            Self::Threat => Advice::Threat,
        }
    }

    /// What a candidate says of it who may think again; nothing where that would be no answer.
    fn switch(self) -> Option<Switch> {
        Some(match self {
            Self::AskedWhy => Switch::ThinkAgain,
            Self::WantsToTalk => Switch::MayChangeMind,
            Self::CounterOffer => Switch::ThinkAboutIt,
            Self::OtherRole => Switch::Interested,
            Self::OtherTime => Switch::TakeTime,
            _ => return None,
        })
    }

    /// What to know before the answer of somebody is sent who may think again.
    fn open_advice(self, situation: &Situation) -> Advice {
        match self {
            Self::AskedWhy => Advice::OpenWhy,
            Self::WantsToTalk => Advice::OpenTalk,
            Self::CounterOffer if situation.reason == Reason::AcceptedOffer => Advice::OpenOfferElsewhere,
            Self::CounterOffer => Advice::OpenOffer,
            Self::OtherRole if situation.door == Door::DeleteData => Advice::OpenRoleAndData,
            Self::OtherRole => Advice::OpenRole,
            _ => Advice::OpenTime,
        }
    }
}

/// The rules behind the replies.
pub fn rules() -> RuleSet {
    bank::rules(SOURCE)
}

/// Answers what came back to the decision.
pub fn reply(situation: &Situation, asked: Asked, now: Moment, bank: &'static [Wordings]) -> Reply {
    let wants_new_time = situation.missed.as_ref().is_some_and(|missed| missed.repair == Repair::NewTime);
    if wants_new_time || matches!(situation.intent(), Intent::CorrectApplication) || situation.intent().asks() {
        let (pieces, wordings) = (Vec::new(), Vec::new());
        return Reply { pieces, advice: Advice::NotWithdrawn, switch: None, wordings, wording: 0 };
    }
    let step = Step::tell(way_back(situation, now), now);
    let told = compose(situation, &step, &Choice::default(), bank);
    let facts = situation.facts(step.person(situation));
    let came = asked.came;
    let key = format!("{}{OPEN}", came.id());
    let place = |key, tells_why| Place { key, channel: step.channel, tone: situation.tone(), facts, tells_why };
    // A decision that gives the reason on the way is no answer of somebody who may think again.
    let open = wordings(SOURCE, &place(&key, own_reason(&told).is_some()));
    // Only an interview has another time.
    let is_interview = matches!(situation.intent(), Intent::Withdraw | Intent::Repair);
    let may_open = !open.is_empty() && (came != Came::OtherTime || is_interview);
    let is_open = asked.may_change && may_open;
    let wordings = if is_open { open } else { wordings(SOURCE, &place(came.id(), reason(&told).is_some())) };
    let chosen = wordings.iter().find(|words| number(words) == asked.wording).or(wordings.first());
    let body = chosen.map(|words| match (words.split_once("{decision}"), words.split_once("{why}")) {
        (Some((before, after)), _) => format!("{before}{}{after}", decision(situation)),
        (_, Some((before, after))) => format!("{before}{}{after}", reason(&told).unwrap_or_default()),
        _ => (*words).to_owned(),
    });
    Reply {
        pieces: body.map(|body| pieces(&told, step.channel, &body)).unwrap_or_default(),
        advice: if is_open { came.open_advice(situation) } else { came.advice(may_open) },
        switch: came.switch().filter(|_| may_open),
        wording: chosen.map(|words| number(words)).unwrap_or_default(),
        wordings: wordings.iter().map(|words| number(words)).collect(),
    }
}

/// Names a wording as long as its words stay, as the phrases of the message are named: FNV-1a over them.
pub(crate) fn number(words: &str) -> u32 {
    words.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
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
        Intent::WithdrawAcceptance => format!("{have} withdrawn my acceptance, and {will_not} be taking {role}{at}."),
        Intent::DeclineApproach => format!("{will_not} be applying for {role}{at}."),
        _ if !situation.facts(None).has(Fact::Application) => {
            format!("{have} withdrawn from the process for {role}{at}.")
        }
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
    text_of(&pieces(told, channel, body))
}

fn pieces(told: &Message, channel: Channel, body: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |part, between, text: &str| {
        let before = if pieces.is_empty() { "" } else { between };
        pieces.push(Piece { part, before, text: text.to_owned() });
    };
    let has_dress = !is_spoken(channel) && channel != Channel::Sms;
    let of = |moves: &'static [Move]| told.sentences().filter(move |it| has_dress && moves.contains(&it.mov));
    for it in of(&[Move::Greeting]) {
        add(it.mov.id(), "\n", &it.text);
    }
    add("answer", "\n\n", body);
    for (idx, it) in of(&[Move::SignOff, Move::Signature]).enumerate() {
        add(it.mov.id(), if idx == 0 { "\n\n" } else { "\n" }, &it.text);
    }
    pieces
}

fn text_of(pieces: &[Piece]) -> String {
    pieces.iter().flat_map(|it| [it.before, &it.text]).collect()
}

pub(crate) fn sentences(told: &Message, moves: &[Move]) -> String {
    let of = told.sentences().filter(|it| moves.contains(&it.mov));
    of.map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The sentence that gives the reason: one of its own, or the decision that does it on the way.
fn reason(told: &Message) -> Option<&str> {
    let says = |it: &&crate::compose::Sentence| it.mov == Move::Decision && it.causes.contains(&Answer::Reason);
    own_reason(told).or_else(|| told.sentences().find(says).map(|it| it.text.as_str()))
}

/// The sentence that gives the reason and nothing else.
fn own_reason(told: &Message) -> Option<&str> {
    let gives = |it: &&crate::compose::Sentence| matches!(it.mov, Move::Reason | Move::OwnReason);
    told.sentences().find(gives).map(|it| it.text.as_str())
}

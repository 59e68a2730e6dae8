//! Before the decision: what would have to change for the candidate to stay, and the message that asks for it instead.
//!
//! It asks and does not leave: no sentence here speaks of withdrawing, and none is an ultimatum (R1, R5, R52).

use crate::compose::{self, Choice, Wordings, compose};
use crate::plan::{Step, is_spoken};
use crate::reply::{self, Place, dressed, way_back, wordings};
use crate::rules::RuleSet;
use crate::situation::{Channel, Family, Id, Moment, Situation, ids};

const SOURCE: &str = include_str!("en.txt");

ids! {
    /// What would have to change.
    Matter {
        Pay = "pay",
        Place = "place",
        Hours = "hours",
        Work = "work",
        Date = "date",
        Nerves = "nerves",
        Support = "support",
        Time = "time",
    }
}

/// The message that asks, and what to know before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The subject, where the channel has one.
    pub subject: Option<String>,
    /// The text.
    pub text: String,
    /// What to know before it is sent.
    pub advice: &'static str,
    /// How many wordings there are.
    pub n_wordings: usize,
}

impl Matter {
    /// What the candidate would say of it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Pay => "The pay",
            Self::Place => "Where I would work",
            Self::Hours => "The hours",
            Self::Work => "What the work would be",
            Self::Date => "The date of the interview",
            Self::Nerves => "Knowing what to expect on the day",
            Self::Support => "An adjustment that I need",
            Self::Time => "More time to decide",
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Pay | Self::Place | Self::Hours | Self::Work => {
                "Ask before you decide: it may be solved. Until they have answered, send nothing else."
            }
            Self::Date => {
                "This moves the interview. If you want to leave, do not send it: the message on this page does that."
            }
            Self::Nerves => "Nearly everybody is glad to tell. Knowing the day takes half of the nerves away.",
            Self::Support => "You need not say why you need it, only what would help. Many places have to provide it.",
            Self::Time => {
                "Ask before the day on which they expect your answer, and name one by which you will give it."
            }
        }
    }

    fn subject(self, role: &str) -> String {
        let about = |what: &str| if role.is_empty() { what.to_owned() } else { format!("{what}: {role}") };
        match self {
            Self::Date => about("Another time for the interview"),
            Self::Time => about("A little more time"),
            Self::Nerves => about("A question about the interview"),
            _ => about("A question before we go on"),
        }
    }
}

/// The rules behind the questions.
pub fn rules() -> RuleSet {
    reply::rules_of(SOURCE)
}

/// Writes the message that asks for a change, in one of its wordings: they go round.
pub fn ask(situation: &Situation, matter: Matter, wording: usize, now: Moment, bank: &'static [Wordings]) -> Ask {
    let channel = match way_back(situation, now) {
        // Nothing was sent yet, so there is nothing to answer to, unless there is a thread.
        Channel::EmailReply if situation.thread.trim().is_empty() => Channel::Email,
        channel => channel,
    };
    let step = Step::tell(channel, now);
    let told = compose(situation, &step, &Choice::default(), bank);
    let place = Place {
        key: matter.id(),
        channel,
        tone: situation.tone(),
        facts: situation.facts(step.person(situation)),
        tells_why: false,
    };
    let wordings = wordings(SOURCE, &place);
    let words = wordings.get(wording.checked_rem(wordings.len()).unwrap_or_default()).copied().unwrap_or_default();
    let slot = situation.interviews().into_iter().flatten().next();
    let slot = slot.map(|at| format!("the interview on {}", compose::name_slot(at, now, situation.lang)));
    let body = words
        .replace("{interview}", slot.as_deref().unwrap_or("the interview"))
        .replace("{role}", &reply::named_role(situation.role.trim()));
    let has_subject = channel == Channel::Email;
    Ask {
        subject: has_subject.then(|| matter.subject(situation.role.trim())),
        text: if is_spoken(channel) { body } else { dressed(&told, channel, &body) },
        advice: matter.advice(),
        n_wordings: wordings.len(),
    }
}

/// What to make sure of before leaving for another offer (R4); nothing for other reasons.
pub fn before_leaving(situation: &Situation) -> Option<&'static str> {
    (situation.reason.family() == Family::AnotherRole).then_some(
        "Is the other offer in writing and firm? Until its start date and its checks are settled, keep this process open.",
    )
}

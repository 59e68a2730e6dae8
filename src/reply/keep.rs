//! For those who would gladly meet these people again: a note to connect, and a message for later. Each says only what the
//! candidate said.

use super::{dressed, sentences, way_back};
use crate::compose::{Choice, Message, Move, Wordings, compose};
use crate::plan::{Step, is_spoken};
use crate::situation::{Channel, MessageLang, Moment, Situation, Tone};

/// Characters of a note to connect on `LinkedIn`.
pub const SHORT_NOTE: usize = 200;
/// The same for those who pay for it.
pub const LONG_NOTE: usize = 300;

/// A note to connect on `LinkedIn` of at most so many characters: with as much of the thanks as there is room for.
pub fn connection_note(situation: &Situation, max_chars: usize, now: Moment, bank: &'static [Wordings]) -> String {
    let told = compose(situation, &Step::tell(Channel::LinkedIn, now), &Choice::default(), bank);
    let greeting = sentences(&told, &[Move::Greeting]);
    let own = sentences(&told, &[Move::OwnThanks]);
    let thanks = sentences(&told, &[Move::Thanks]);
    let both = format!("{own} {thanks}");
    let name = situation.own_name.trim();
    let is_formal = situation.tone() == Tone::Formal;
    let wish = if is_formal { "I would be glad to stay in touch." } else { "I’d be glad to stay in touch." };
    let mut tries = Vec::new();
    for greeting in [greeting.as_str(), ""] {
        for name in [name, ""] {
            for thanks in [both.trim(), own.as_str(), thanks.as_str(), ""] {
                let body = [thanks, wish].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
                let parts = [greeting, body.as_str(), name];
                tries.push(parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n"));
            }
        }
    }
    let fits = |note: &String| note.chars().count() <= max_chars;
    tries.into_iter().find(fits).unwrap_or_default()
}

/// A message for later, when some months have gone by.
pub fn check_in(situation: &Situation, now: Moment, bank: &'static [Wordings]) -> String {
    let channel = match way_back(situation, now) {
        channel if is_spoken(channel) => Channel::Email,
        Channel::EmailReply => Channel::Email,
        channel => channel,
    };
    let told: Message = compose(situation, &Step::tell(channel, now), &Choice::default(), bank);
    let role = named_role(situation.role.trim());
    let company = situation.company.trim();
    let about = match (role.is_empty(), company.is_empty()) {
        (false, false) => format!("We were in touch about {role} at {company} some time ago."),
        (false, true) => format!("We were in touch about {role} some time ago."),
        (true, _) => "We were in touch some time ago.".to_owned(),
    };
    let own = sentences(&told, &[Move::OwnThanks]);
    let close = match situation.lang {
        MessageLang::EnUs => "How have things been going for you and the team?",
        MessageLang::EnGb => "How are things going for you and the team?",
    };
    let is_formal = situation.tone() == Tone::Formal;
    let wish = if is_formal { "I would be glad to hear your news." } else { "I’d be glad to hear your news." };
    let body = [about.as_str(), own.as_str(), close, wish];
    let body = body.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
    dressed(&told, channel, &body)
}

/// "the Planner role"; a role that says what it is needs no second word for it.
pub(crate) fn named_role(role: &str) -> String {
    let says =
        |words: &[&str]| role.split_whitespace().any(|word| words.iter().any(|it| word.eq_ignore_ascii_case(it)));
    let article = if says(&["the"]) { "" } else { "the " };
    let noun = if says(&["role", "position", "job", "post"]) { "" } else { " role" };
    if role.is_empty() { String::new() } else { format!("{article}{role}{noun}") }
}

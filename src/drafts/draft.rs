//! A draft: the answers, the candidate's own wording of the message, and what was sent.

use std::fmt;

use super::json::{Map, Value};

use super::named::Named;
use crate::before::Alternative;
use crate::situation::{Channel, Situation};

/// The name of a draft among the stored ones; never shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(String);

/// One stored state of a draft: its revision, counted from 1, who wrote it, and the states that it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The revision; each save adds one.
    pub rev: u64,
    /// Who wrote it: a tab, or one of the names that it takes when it does not go on from its own last state.
    pub tab: String,
    /// Counts every write that the writer had seen: orders states where clocks disagree.
    pub lamport: u64,
    /// The last states of other tabs that it was made from, `tab:lamport` each, the latest first; as far back as
    /// [`MAX_PAST`]. What the same one wrote before goes without saying.
    pub past: String,
}

/// How many tabs a state remembers. What is older counts as a stranger, and both are kept.
const MAX_PAST: usize = 16;

impl Stamp {
    /// Whether this state was made from that one, or is that one.
    pub(crate) fn follows(&self, other: &Self) -> bool {
        let saw = |tab: &str, lamport: u64| tab == other.tab && other.lamport <= lamport;
        saw(&self.tab, self.lamport) || self.past().any(|(tab, lamport)| saw(tab, lamport))
    }

    /// What a state that another tab makes from this one remembers.
    pub(crate) fn past_for(&self, tab: &str) -> String {
        let own = (self.tab.as_str(), self.lamport);
        let others = self.past().filter(|(other, _)| *other != self.tab);
        let is_name = |name: &str| !name.contains([' ', ':']);
        let past = std::iter::once(own).chain(others).filter(|(other, _)| *other != tab && is_name(other));
        past.take(MAX_PAST).map(|(tab, lamport)| format!("{tab}:{lamport}")).collect::<Vec<_>>().join(" ")
    }

    fn past(&self) -> impl Iterator<Item = (&str, u64)> {
        self.past.split(' ').filter_map(|state| {
            let (tab, lamport) = state.split_once(':')?;
            Some((tab, lamport.parse().ok()?))
        })
    }
}

/// A situation and what the candidate made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Its name in the store.
    pub id: DraftId,
    /// The state from which it was loaded, or as which it was last saved; `None` before the first save.
    pub stamp: Option<Stamp>,
    /// The name that the candidate gave it; empty where none was given.
    pub name: String,
    /// The answers.
    pub situation: Situation,
    /// Which wordings were chosen.
    pub choice: Choice,
    /// The messages that the candidate edited.
    pub edits: Edits,
    /// Edited texts that the candidate replaced by a new wording, oldest first, so that nothing edited is lost.
    pub set_aside: Vec<SetAside>,
    /// When and how the decision was told, if it was marked so.
    pub sent: Option<Sent>,
    /// What the candidate did with the other steps of the plan, by the id of the step.
    pub steps: Named<StepMark>,
    /// What the review found and the candidate keeps as it is, by [`crate::review::Finding::key`].
    pub own_ways: Named<()>,
    /// What the candidate compares this process with, for themselves alone.
    pub alternatives: Vec<Alternative>,
    /// What came back after the decision was told, by its id; empty where nothing was chosen.
    pub came: String,
    /// What the candidate made of the answers to what may come back, by the id of that.
    pub replies: Named<ReplyMark>,
    /// When it was made, in milliseconds since 1970 UTC.
    pub created_utc_ms: i64,
    /// The key of the link that made this draft; clear it at the candidate's first change.
    pub from_link: Option<String>,
    /// The draft beside which this one was saved because both had been changed.
    pub sibling_of: Option<DraftId>,
    /// The draft of which this one is a copy, at the first of several: it has the same wordings.
    pub copy_of: Option<DraftId>,
    /// The body as it was stored, so that what was not understood is written back.
    pub(crate) kept: Value,
}

/// Which wordings the candidate chose. Moves and phrases stand as their string ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The wording chosen for a move: the id of its phrase as eight hexadecimal digits.
    pub swaps: Named<String>,
    /// The moves that the candidate left out.
    pub left_out: Named<()>,
}

/// Edited messages, by the id of their step.
pub type Edits = Named<Edit>;

/// A message as the candidate edited it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// The subject, where the channel has one.
    pub subject: Option<String>,
    /// The text.
    pub text: String,
    /// The sentences from which the edit was made.
    pub base: Vec<SentenceMark>,
}

/// What the candidate made of the answer to one thing that may come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplyMark {
    /// The number of the wording that was chosen, as eight hexadecimal digits; empty for the first.
    pub wording: String,
    /// Whether the candidate may think again.
    pub may_change: bool,
    /// The answer as the candidate edited it; it has no subject.
    pub edit: Option<Edit>,
    /// The number of the composed answer that the candidate saw at the last edit, as eight hexadecimal digits.
    pub seen: String,
    /// Edited answers that made way for a new wording, oldest first.
    pub set_aside: Vec<SetAside>,
}

/// A sentence as it stood before an edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SentenceMark {
    /// The id of its move.
    pub mov: String,
    /// The id of its phrase.
    pub phrase: String,
    /// What stood between it and the sentence before it; empty where an older draft does not tell.
    pub before: String,
    /// Its text.
    pub text: String,
}

/// An edited message that made way for a new wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetAside {
    /// The subject, where the channel has one.
    pub subject: Option<String>,
    /// The text.
    pub text: String,
}

/// A message was marked as sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// When, in milliseconds since 1970 UTC.
    pub at_utc_ms: i64,
    /// How, where it is known.
    pub channel: Option<Channel>,
}

/// What the candidate did with a step of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepMark {
    /// When it was ticked, in milliseconds since 1970 UTC.
    pub done_utc_ms: Option<i64>,
    /// Whether it was switched off.
    pub is_off: bool,
    /// The channel that it was moved to.
    pub channel: Option<Channel>,
}

impl DraftId {
    /// A new id from a random number.
    pub fn from_random(random: u64) -> Self {
        Self(format!("{random:016x}"))
    }

    /// The id that stands in a key or a page address.
    pub fn from_text(id: &str) -> Self {
        Self(id.into())
    }

    /// The id as it stands in a key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Draft {
    /// A draft of these answers that was not saved yet.
    pub fn new(id: DraftId, situation: Situation, created_utc_ms: i64) -> Self {
        Self {
            id,
            stamp: None,
            name: String::new(),
            situation,
            choice: Choice::default(),
            edits: Edits::default(),
            set_aside: Vec::new(),
            sent: None,
            steps: Named::default(),
            own_ways: Named::default(),
            alternatives: Vec::new(),
            came: String::new(),
            replies: Named::default(),
            created_utc_ms,
            from_link: None,
            sibling_of: None,
            copy_of: None,
            kept: Value::Object(Map::default()),
        }
    }

    /// The draft whose id chooses the wordings.
    pub fn wordings_of(&self) -> &DraftId {
        self.copy_of.as_ref().unwrap_or(&self.id)
    }

    /// Goes on under another id and keeps its wordings, for edits are made of them. Tells the id before.
    pub(crate) fn go_on_as(&mut self, id: DraftId) -> DraftId {
        let was = std::mem::replace(&mut self.id, id);
        self.copy_of.get_or_insert_with(|| was.clone());
        was
    }

    /// Moves the edited message of a step to those set aside; the message is composed again from the answers.
    pub fn set_edit_aside(&mut self, step: &str) {
        if let Some(Edit { subject, text, .. }) = self.edits.remove(step) {
            self.set_aside.push(SetAside { subject, text });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(tab: &str, lamport: u64, past: &str) -> Stamp {
        Stamp { rev: 1, tab: tab.into(), lamport, past: past.into() }
    }

    #[test]
    fn a_state_follows_all_that_it_was_made_from() {
        let it = stamp("b", 5, "a:3 c:2");
        let follows = |tab, lamport| it.follows(&stamp(tab, lamport, ""));
        assert!(follows("b", 5) && follows("b", 4) && follows("a", 3) && follows("c", 1));
        assert!(!follows("b", 6) && !follows("a", 4) && !follows("c", 5) && !follows("d", 1));
    }

    #[test]
    fn a_state_remembers_the_last_one_of_every_other_tab() {
        let check = |it: Stamp, tab: &str, expected: &str| assert_eq!(it.past_for(tab), expected, "{it:?}");
        check(stamp("b", 5, "a:3 b:2 c:2"), "d", "b:5 a:3 c:2");
        check(stamp("b", 5, "a:3 c:2"), "a", "b:5 c:2");
        // Names that nobody could read again.
        check(stamp("o d", 5, "a:3"), "d", "a:3");
        check(stamp("o:d", 5, "a:3 c"), "d", "a:3");
        let many: Vec<_> = (0..40).map(|nth| format!("t{nth}:1")).collect();
        assert_eq!(stamp("b", 5, &many.join(" ")).past_for("d").split(' ').count(), MAX_PAST);
    }

    #[test]
    fn an_edit_that_makes_way_is_set_aside() {
        let mut draft = Draft::new(DraftId::from_random(1), Situation::default(), 1);
        let edit = Edit { subject: Some("About".into()), text: "Mine.".into(), ..Edit::default() };
        draft.edits.insert("tell".into(), edit);
        draft.set_edit_aside("tell");
        draft.set_edit_aside("tell");
        assert!(draft.edits.is_empty());
        assert_eq!(draft.set_aside, [SetAside { subject: Some("About".into()), text: "Mine.".into() }]);
    }
}

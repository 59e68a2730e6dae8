//! Earlier and later states of a draft, for undo and redo: what a tab keeps of them, as JSON.

use super::json::{Map, Value};

use super::body;
use super::draft::{Choice, Draft, DraftId, Edits, ReplyMark, Sent, SetAside, StepMark};
use super::named::Named;
use crate::before::Alternative;
use crate::situation::Situation;

/// What of a draft can be undone: the answers, the wordings, the candidate's own texts, what came back and how it is answered,
/// and what became of the steps. (The steps go by the places of people, so they cannot stay behind when the people come back.)
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    situation: Situation,
    choice: Choice,
    edits: Edits,
    set_aside: Vec<SetAside>,
    sent: Option<Sent>,
    steps: Named<StepMark>,
    alternatives: Vec<Alternative>,
    came: String,
    replies: Named<ReplyMark>,
}

/// The states before and after the one that a draft is in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Versions {
    /// The draft's id.
    pub draft: String,
    /// The states before it, oldest first.
    pub past: Vec<Version>,
    /// The states that were undone, the next one last.
    pub future: Vec<Version>,
}

impl Version {
    /// The state of a draft.
    pub fn of(draft: &Draft) -> Self {
        Self {
            situation: draft.situation.clone(),
            choice: draft.choice.clone(),
            edits: draft.edits.clone(),
            set_aside: draft.set_aside.clone(),
            sent: draft.sent.clone(),
            steps: draft.steps.clone(),
            alternatives: draft.alternatives.clone(),
            came: draft.came.clone(),
            replies: draft.replies.clone(),
        }
    }

    /// Brings a draft into this state.
    pub fn restore(self, draft: &mut Draft) {
        let Self { situation, choice, edits, set_aside, sent, steps, alternatives, came, replies } = self;
        draft.situation = situation;
        draft.choice = choice;
        draft.edits = edits;
        draft.set_aside = set_aside;
        draft.sent = sent;
        draft.steps = steps;
        draft.alternatives = alternatives;
        draft.came = came;
        draft.replies = replies;
    }
}

impl Versions {
    /// As a tab keeps them.
    pub fn write(&self) -> String {
        let bodies = |versions: &[Version]| Value::Array(versions.iter().map(write_version).collect());
        let mut map = Map::default();
        map.put("draft", Some(self.draft.as_str().into()));
        map.put("past", Some(bodies(&self.past)));
        map.put("future", Some(bodies(&self.future)));
        Value::Object(map).to_string()
    }

    /// Reads them; `None` for a text that is none. A tab's memory lasts as long as the tab: it needs no version of its own,
    /// and what cannot be read is given up.
    pub fn read(text: &str) -> Option<Self> {
        let Value::Object(mut map) = Value::parse(text).ok()? else { return None };
        let draft = map.get("draft")?.as_str()?.to_owned();
        let past = read_versions(map.remove("past")?)?;
        let future = read_versions(map.remove("future")?)?;
        Some(Self { draft, past, future })
    }
}

fn write_version(version: &Version) -> Value {
    let mut draft = Draft::new(DraftId::from_text(""), Situation::default(), 0);
    version.clone().restore(&mut draft);
    body::write(&draft)
}

fn read_versions(value: Value) -> Option<Vec<Version>> {
    let Value::Array(bodies) = value else { return None };
    bodies
        .into_iter()
        .map(|value| match body::read(DraftId::from_text(""), value) {
            (draft, problems) if problems.is_empty() => Some(Version::of(&draft)),
            _ => None,
        })
        .collect()
}

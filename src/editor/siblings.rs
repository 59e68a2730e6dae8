//! Two drafts that were one once, side by side: only what differs.

use crate::drafts::Draft;
use crate::plan::Step;
use crate::words;

use super::model::Model;

/// Something in which two drafts differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub what: String,
    /// How it stands in the first, paragraph by paragraph; empty where it does not.
    pub first: Vec<Paragraph>,
    /// How it stands in the second.
    pub second: Vec<Paragraph>,
}

/// A paragraph of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text.
    pub text: String,
    /// Whether the other draft does not have it.
    pub is_new: bool,
}

/// Where two drafts differ, as the page would show each now: what was typed, then the messages that it makes.
pub fn differences(model: &Model, first: &Draft, second: &Draft) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut note = |what: &str, a: &str, b: &str| {
        if a != b {
            let (first, second) = (paragraphs(a, b), paragraphs(b, a));
            found.push(Difference { what: what.to_owned(), first, second });
        }
    };
    let words = &words::later(model.words.lang).siblings;
    note(words.draft_name, &first.name, &second.name);
    let (one, other) = (&first.situation, &second.situation);
    note(words.role, &one.role, &other.role);
    note(words.company, &one.company, &other.company);
    note(words.name, &one.own_name, &other.own_name);
    note(words.contact, &one.contact, &other.contact);
    note(words.own_reason, &one.own_reason, &other.own_reason);
    note(words.more, &one.more, &other.more);
    let (a, b) = (texts_of(model, first), texts_of(model, second));
    let same = |one: &StepText, list: &[StepText]| list.iter().find(|it| it.step == one.step).map(|it| it.text.clone());
    for it in &a {
        note(&it.title, &it.text, &same(it, &b).unwrap_or_default());
    }
    for it in b.iter().filter(|it| same(it, &a).is_none()) {
        note(&it.title, "", &it.text);
    }
    found
}

/// The text of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepText {
    /// The step's id.
    pub step: String,
    /// What is done in it.
    pub title: String,
    /// Subject and message.
    pub text: String,
}

/// The texts of a draft as the page would show them now.
pub fn texts_of(model: &Model, draft: &Draft) -> Vec<StepText> {
    let model = Model { draft: draft.clone(), ..model.clone() };
    let text = |step: Step| {
        let (subject, text) = if let Some(edit) = model.edit(&step) {
            (edit.subject.clone(), edit.text.clone())
        } else {
            let message = model.compose(&step);
            (message.subject.as_ref().map(|it| it.text.clone()), message.text())
        };
        StepText {
            step: step.id(),
            title: (words::later(model.words.lang).steps.title)(step.kind, step.channel, ""),
            text: subject.into_iter().chain([text]).collect::<Vec<_>>().join("\n\n"),
        }
    };
    model.plan().steps.into_iter().filter(Step::has_message).map(text).collect()
}

fn paragraphs(text: &str, other: &str) -> Vec<Paragraph> {
    let others: Vec<_> = other.split('\n').collect();
    let lines = text.split('\n').filter(|line| !line.trim().is_empty());
    lines.map(|line| Paragraph { text: line.to_owned(), is_new: !others.contains(&line) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::{DraftId, Edit};
    use crate::situation::{Person, PersonKind, Situation};

    #[test]
    fn shows_what_differs_and_nothing_else() {
        let model = Model::default();
        let mut first = Draft::new(DraftId::from_random(1), Situation::default(), 1);
        first.situation.role = "Baker".into();
        assert_eq!(differences(&model, &first, &first.clone()), []);
        let mut second = first.clone();
        second.edits.insert("tell".into(), Edit { text: "Hello,\n\nMy own words.".into(), ..Edit::default() });
        first.edits.insert("tell".into(), Edit { text: "Hello,\n\nYours.".into(), ..Edit::default() });
        first.situation.own_name = "Ida".into();
        let found = differences(&model, &first, &second);
        let line = |text: &str, is_new| Paragraph { text: text.into(), is_new };
        assert_eq!(
            found,
            [
                Difference { what: "Your name".into(), first: vec![line("Ida", true)], second: vec![] },
                Difference {
                    what: "Email them".into(),
                    first: vec![line("Hello,", false), line("Yours.", true)],
                    second: vec![line("Hello,", false), line("My own words.", true)],
                },
            ]
        );
    }

    #[test]
    fn shows_a_message_that_only_one_of_them_has() {
        let model = Model::default();
        let mut first = Draft::new(DraftId::from_random(1), Situation::default(), 1);
        first.situation.people.push(Person::new(PersonKind::Hr));
        let mut second = first.clone();
        second.situation.people.push(Person::new(PersonKind::Referrer));
        let found = differences(&model, &first, &second);
        assert!(
            found.iter().any(|it| it.first.is_empty() && it.what == "Tell the person who referred you"),
            "{found:?}"
        );
    }
}

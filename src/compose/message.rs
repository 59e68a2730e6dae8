//! A message: sections of paragraphs of sentences, each with its provenance. Never one string until it leaves.

use super::{Answer, Move, Slot};
use crate::rules::RuleSet;
use crate::situation::{Channel, FactSet, ids};

/// The text of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The way it travels.
    pub channel: Channel,
    /// The subject line, where the channel has one.
    pub subject: Option<Sentence>,
    /// The parts, in reading order. A written message has one; a script has several.
    pub sections: Vec<Section>,
    /// Answers that every message needs and that are not there yet: the role, the candidate's own name.
    pub gaps: Vec<Slot>,
}

/// What stands between paragraphs.
const PARAGRAPH: &str = "\n\n";

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What this part is for.
    pub kind: SectionKind,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// Sentences that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Whether each sentence has a line of its own, as in a signature.
    pub in_lines: bool,
    /// The sentences.
    pub sentences: Vec<Sentence>,
}

/// One or more sentences that do one move, and where they came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The words.
    pub text: String,
    /// The move they make.
    pub mov: Move,
    /// The wording, by [`Phrase::id`](super::Phrase::id).
    pub wording: u32,
    /// The answers that brought them here.
    pub causes: Vec<Answer>,
    /// What they claim.
    pub claims: FactSet,
    /// The rules behind them.
    pub rules: RuleSet,
    /// How many wordings could stand here, this one included.
    pub n_wordings: usize,
}

ids! {
    /// What a part of a message is for. The ids are also the headings' keys in the page.
    SectionKind {
        /// A written message is one part.
        Text = "text",
        Opening = "opening",
        Decision = "decision",
        Question = "question",
        Close = "close",
        IfVoicemail = "if-voicemail",
        IfWhy = "if-why",
        IfPersuade = "if-persuade",
        AskFive = "ask-five",
    }
}

impl SectionKind {
    /// The heading that stands above this part in a script; none in a written message.
    pub fn heading(self) -> Option<&'static str> {
        Some(match self {
            Self::Text => return None,
            Self::Opening => "To open",
            Self::Decision => "What you say",
            Self::Question => "What you ask",
            Self::Close => "To close",
            Self::IfVoicemail => "If it goes to voicemail",
            Self::IfWhy => "If they ask why",
            Self::IfPersuade => "If they try to persuade you",
            Self::AskFive => "To ask for five minutes first",
        })
    }

    /// Whether this part is said only if something happens.
    pub fn is_branch(self) -> bool {
        matches!(self, Self::IfVoicemail | Self::IfWhy | Self::IfPersuade | Self::AskFive)
    }
}

impl Sentence {
    /// The phrase as it is named in drafts: `move/wording`, the wording as eight hexadecimal digits.
    pub fn phrase_id(&self) -> String {
        use crate::situation::Id as _;
        format!("{}/{:08x}", self.mov.id(), self.wording)
    }
}

impl Message {
    /// The text as it is sent or read aloud: paragraphs apart by an empty line, script parts under their headings.
    pub fn text(&self) -> String {
        let length = self.sentences().map(|sentence| sentence.text.len() + PARAGRAPH.len()).sum();
        let mut text = String::with_capacity(length);
        self.each_piece(|before, sentence| {
            text.push_str(before);
            text.push_str(&sentence.text);
        });
        text
    }

    /// The sentences in reading order, the subject left out, each with what stands between it and the one before: a space, a
    /// line's or a paragraph's end, the heading of a script's part. One after the other they are the text.
    pub fn pieces(&self) -> Vec<(String, &Sentence)> {
        let mut pieces = Vec::with_capacity(self.sentences().count());
        self.each_piece(|before, sentence| pieces.push((before.to_owned(), sentence)));
        pieces
    }

    fn each_piece<'m>(&'m self, mut tell: impl FnMut(&str, &'m Sentence)) {
        let mut before = String::new();
        for section in &self.sections {
            if let Some(heading) = section.kind.heading() {
                before.push_str(heading);
                before.push_str(":\n");
            }
            for paragraph in &section.paragraphs {
                let between = if paragraph.in_lines { "\n" } else { " " };
                for sentence in &paragraph.sentences {
                    tell(&before, sentence);
                    between.clone_into(&mut before);
                }
                PARAGRAPH.clone_into(&mut before);
            }
        }
    }

    /// The sentences in reading order, the subject left out.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.sections.iter().flat_map(|section| &section.paragraphs).flat_map(|paragraph| &paragraph.sentences)
    }
}

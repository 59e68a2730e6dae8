//! Where the sources contradict each other: shown as choices, each with the side taken by default.

/// A question that good sources answer differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The stable id, `Q1` to `Q12`.
    pub id: &'static str,
    /// What they disagree about.
    pub question: &'static str,
    /// One answer.
    pub one_side: &'static str,
    /// The other.
    pub other_side: &'static str,
    /// What is done where the candidate chooses nothing.
    pub default: &'static str,
}

/// All disagreements, by id from `Q1` without a gap.
pub const DISAGREEMENTS: &[Disagreement] = &[
    Disagreement {
        id: "Q1",
        question: "Should you give a reason?",
        one_side: "Yes, it is what matters most to them, above all after an offer.",
        other_side: "No, you owe them none.",
        default: "You choose; at most one sentence, on by default only for another role, the scope, the place or the timing.",
    },
    Disagreement {
        id: "Q2",
        question: "Should the reason be vague or specific?",
        one_side: "Specific, so that they can think of you for something else.",
        other_side: "Vague, since details read as criticism.",
        default: "Each reason has a highest level of detail, and you choose up to there.",
    },
    Disagreement {
        id: "Q3",
        question: "May you write of personal reasons?",
        one_side: "Yes, and nothing more is owed.",
        other_side: "No, because recruiters take it for a lie.",
        default: "Only once you have ticked that it is true.",
    },
    Disagreement {
        id: "Q4",
        question: "Should you call or write?",
        one_side: "Always call first.",
        other_side: "Write, because it intrudes least.",
        default: "It follows from the stage, the notice left and how you have spoken so far.",
    },
    Disagreement {
        id: "Q5",
        question: "May you leave the news on voicemail?",
        one_side: "Never.",
        other_side: "Yes, a short message with an email after it.",
        default: "Only if nobody answers, and always with an email after it.",
    },
    Disagreement {
        id: "Q6",
        question: "Should you apologize?",
        one_side: "No, keep to the facts.",
        other_side: "Yes, for the trouble you cause.",
        default: "Once, and only where a slot, a journey, an offer or an acceptance is affected.",
    },
    Disagreement {
        id: "Q7",
        question: "Must you withdraw an application that nobody has answered?",
        one_side: "No, not before there is any contact.",
        other_side: "Yes, always.",
        default: "It is not required; two lines or the portal will do.",
    },
    Disagreement {
        id: "Q8",
        question: "May you name your new employer?",
        one_side: "Yes, if you like.",
        other_side: "No.",
        default: "Not named.",
    },
    Disagreement {
        id: "Q9",
        question: "Should you tell them about a bad experience?",
        one_side: "Yes, if they ask and you can be constructive.",
        other_side: "Never in writing.",
        default: "Not in this message; only if they ask, and neutrally.",
    },
    Disagreement {
        id: "Q10",
        question: "May you give money as the reason?",
        one_side: "Yes, after saying again that you were interested.",
        other_side: "Never say that it is about more money.",
        default: "Say that the package as a whole does not fit, without a number.",
    },
    Disagreement {
        id: "Q11",
        question: "With two offers, when do you tell the other one?",
        one_side: "At once, after a spoken yes.",
        other_side: "Only with a signed contract in hand.",
        default: "You decide, with a list of what to check first.",
    },
    Disagreement {
        id: "Q12",
        question: "Should they keep you in mind or delete your data?",
        one_side: "Keep me in mind.",
        other_side: "Delete my data.",
        default: "One or the other, never both.",
    },
];

//! A private comparison of this process with others: marks of the candidate's, and where the difference lies.
//!
//! It stays with the draft. No message says a word of it (R47): it only offers the reason that fits.

use crate::situation::{Reason, ids};

ids! {
    /// What is compared.
    Aspect {
        Pay = "pay",
        Place = "place",
        Balance = "balance",
        Growth = "growth",
        Culture = "culture",
        Security = "security",
    }
}

ids! {
    /// Where something is better.
    Mark {
        /// In this process.
        Here = "here",
        Same = "same",
        /// In the other.
        There = "there",
    }
}

/// Something else that the candidate could do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alternative {
    /// What the candidate calls it, as typed; may be empty.
    pub name: String,
    /// The marks that were set, each aspect at most once.
    pub marks: Vec<(Aspect, Mark)>,
}

/// An aspect in which an alternative is ahead or behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub aspect: Aspect,
    /// How many alternatives are better in it.
    pub n_there: usize,
    /// How many are not as good.
    pub n_here: usize,
}

impl Alternative {
    /// The mark of an aspect; `None` where none was set.
    pub fn mark(&self, aspect: Aspect) -> Option<Mark> {
        self.marks.iter().find(|(it, _)| *it == aspect).map(|(_, mark)| *mark)
    }

    /// Sets the mark of an aspect, or takes it away.
    pub fn set(&mut self, aspect: Aspect, mark: Option<Mark>) {
        self.marks.retain(|(it, _)| *it != aspect);
        self.marks.extend(mark.map(|mark| (aspect, mark)));
        // Short, and kept in the order of the list without a sort.
        self.marks = <Aspect as crate::situation::Id>::ALL
            .iter()
            .filter_map(|aspect| self.mark(*aspect).map(|mark| (*aspect, mark)))
            .collect();
    }
}

impl Aspect {
    /// What the candidate reads.
    pub fn label(self) -> &'static str {
        match self {
            Self::Pay => "Pay",
            Self::Place => "Place",
            Self::Balance => "Work and life in balance",
            Self::Growth => "Room to grow",
            Self::Culture => "Culture",
            Self::Security => "Security",
        }
    }

    fn in_a_sentence(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Place => "place",
            Self::Balance => "the balance of work and life",
            Self::Growth => "room to grow",
            Self::Culture => "culture",
            Self::Security => "security",
        }
    }
}

/// Where the alternatives differ from this process, in the order of the aspects.
pub fn differences(alternatives: &[Alternative]) -> Vec<Difference> {
    let count = |aspect, mark| alternatives.iter().filter(|it| it.mark(aspect) == Some(mark)).count();
    let all = <Aspect as crate::situation::Id>::ALL.iter().map(|aspect| Difference {
        aspect: *aspect,
        n_there: count(*aspect, Mark::There),
        n_here: count(*aspect, Mark::Here),
    });
    all.filter(|it| it.n_there + it.n_here > 0).collect()
}

/// What the marks say, in a sentence or two; empty where none was set.
pub fn in_words(alternatives: &[Alternative]) -> String {
    if alternatives.iter().all(|it| it.marks.is_empty()) {
        return String::new();
    }
    let differences = differences(alternatives);
    let names = |fits: fn(&Difference) -> bool| {
        let names: Vec<_> = differences.iter().filter(|it| fits(it)).map(|it| it.aspect.in_a_sentence()).collect();
        listed(&names)
    };
    let (there, here) = (names(|it| it.n_there > it.n_here), names(|it| it.n_here > it.n_there));
    match (there.is_empty(), here.is_empty()) {
        (true, true) => {
            "By your marks there is nothing between them. Then it may be worth asking before you leave.".to_owned()
        }
        (false, true) => format!("The difference lies in {there}."),
        (true, false) => {
            format!("By your marks this one is ahead: in {here}. What would have to change for you to stay?")
        }
        (false, false) => format!("The difference lies in {there}. This one is ahead in {here}."),
    }
}

/// The reason that an aspect stands for. Each is said no more exactly than its level permits.
pub fn reason_of(aspect: Aspect) -> Reason {
    match aspect {
        Aspect::Pay => Reason::Pay,
        Aspect::Place => Reason::Location,
        Aspect::Balance => Reason::Balance,
        Aspect::Growth => Reason::Growth,
        Aspect::Culture => Reason::Culture,
        Aspect::Security => Reason::Stability,
    }
}

/// "pay, place and culture".
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

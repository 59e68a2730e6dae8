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

/// What is better there by the marks, and what is better here; `None` where none was set.
pub fn outcome(alternatives: &[Alternative]) -> Option<(Vec<Aspect>, Vec<Aspect>)> {
    if alternatives.iter().all(|it| it.marks.is_empty()) {
        return None;
    }
    let differences = differences(alternatives);
    let aspects = |fits: fn(&Difference) -> bool| {
        let found = differences.iter().filter(|it| fits(it));
        found.map(|it| it.aspect).collect()
    };
    Some((aspects(|it| it.n_there > it.n_here), aspects(|it| it.n_here > it.n_there)))
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

//! The names that nearly everybody types, apart from all other answers: while somebody types them, nothing else changes.

use super::Situation;

/// The names of a situation, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// The job's title.
    pub role: String,
    /// The candidate's own name.
    pub own_name: String,
    /// Where the job is.
    pub company: String,
}

impl Situation {
    /// The names.
    pub fn names(&self) -> Names {
        Names { role: self.role.clone(), own_name: self.own_name.clone(), company: self.company.clone() }
    }

    /// All other answers.
    #[must_use]
    pub fn without_names(&self) -> Self {
        let mut unnamed = self.clone();
        unnamed.set_names(&Self::default());
        unnamed
    }

    /// Takes over the names of another situation: where the two differ after that, they differ in other answers.
    pub fn set_names(&mut self, of: &Self) {
        self.role.clone_from(&of.role);
        self.own_name.clone_from(&of.own_name);
        self.company.clone_from(&of.company);
    }
}

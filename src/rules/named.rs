//! The sources that are named on the page: few, public, and vetted by reading them. All others stay in the table of rules.

use super::RuleSet;
use crate::situation::ids;

ids! {
    /// The sources that may be named.
    Source {
        /// Its career office.
        VirginiaTech = "virginia-tech",
        /// Its business school.
        Purdue = "purdue",
        /// Its engineering school.
        Maryland = "maryland",
    }
}

/// A source that may be named beside a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedSource {
    /// As it stands among the sources of its rules.
    pub site: &'static str,
    /// Which it is.
    pub source: Source,
    /// The rules that it states.
    pub rules: RuleSet,
}

/// All of them.
pub const NAMED: &[NamedSource] = &[
    NamedSource { site: "career.vt.edu", source: Source::VirginiaTech, rules: RuleSet::of(&[21, 24, 26, 27, 45, 56]) },
    NamedSource { site: "business.purdue.edu", source: Source::Purdue, rules: RuleSet::of(&[8, 12, 15, 36]) },
    NamedSource { site: "eng.umd.edu", source: Source::Maryland, rules: RuleSet::of(&[25, 46]) },
];

/// A source that states one of these rules; `None` where none of those may be named.
pub fn named(rules: RuleSet) -> Option<&'static NamedSource> {
    NAMED.iter().find(|source| source.rules.bits() & rules.bits() != 0)
}

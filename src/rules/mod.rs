//! The etiquette rules that plans, phrases and findings cite. Data: the engine only knows their numbers.

mod disagreements;
mod named;
mod table;

pub use disagreements::{DISAGREEMENTS, Disagreement};
pub use named::{NAMED, NamedSource, Source, named};
pub use table::{RULES, Rule, rule};

/// The number of the last rule.
const LAST: u8 = 68;

/// A set of rules of etiquette, by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleSet(u128);

impl RuleSet {
    /// No rule.
    pub const EMPTY: Self = Self(0);

    /// These rules, by number.
    pub const fn of(numbers: &[u8]) -> Self {
        let mut set = Self::EMPTY;
        let mut rest = numbers;
        while let [number, tail @ ..] = rest {
            set = set.with(*number);
            rest = tail;
        }
        set
    }

    /// This set and one rule more, by number.
    #[must_use]
    pub const fn with(self, number: u8) -> Self {
        Self(self.0 | 1 << number)
    }

    /// Bit `n` stands for the rule of number `n`.
    pub(crate) const fn bits(self) -> u128 {
        self.0
    }

    /// The rules of both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The number of the rule with an id like `R35`.
    pub const fn parse_id(id: &str) -> Option<u8> {
        let number = match id.as_bytes() {
            [b'R', digit @ b'1'..=b'9'] => *digit - b'0',
            [b'R', tens @ b'1'..=b'9', ones @ b'0'..=b'9'] => (*tens - b'0') * 10 + (*ones - b'0'),
            _ => return None,
        };
        if number <= LAST { Some(number) } else { None }
    }

    /// The numbers in this set, ascending.
    pub fn numbers(self) -> impl Iterator<Item = u8> {
        (1..=LAST).filter(move |number| self.0 & 1 << number != 0)
    }

    /// The ids in this set, ascending.
    pub fn ids(self) -> impl Iterator<Item = String> {
        self.numbers().map(|number| format!("R{number}"))
    }
}

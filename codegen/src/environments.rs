//! In which of a portal's environments a thing exists.

/// A set of environments, by their order in `portal.yaml`. A portal has at most eight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Environments(u8);

impl Environments {
    /// Every environment, however many there are.
    pub const ALL: Self = Self(u8::MAX);

    /// The one with this index.
    pub fn one(index: usize) -> Self {
        Self(1_u8.checked_shl(index as u32).unwrap_or(0))
    }

    /// Those of either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of both sets.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether it has every environment.
    pub fn is_all(self) -> bool {
        self == Self::ALL
    }

    /// Whether it has the environment with this index.
    pub fn has(self, index: usize) -> bool {
        self.intersection(Self::one(index)).0 != 0
    }

    /// The set as bits, environment 0 lowest.
    pub fn bits(self) -> u8 {
        self.0
    }
}

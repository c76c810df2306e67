use std::cmp::Reverse;

use super::{Read, Reader};
use crate::values::UnknownValue;

/// A choice between branches, each of which reads the same text. The best fit is taken: most known fields, then fewest
/// unknown ones, then the first. A branch that does not read, for example for want of a required field, is out.
pub struct Union<'r, 'j, U> {
    reader: &'r mut Reader<'j>,
    raw: &'j str,
    /// What the value says of itself, where the description has a discriminator.
    tag: Option<String>,
    best: Option<(Fit, U)>,
}

/// How well a branch fits; the greater the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    known: usize,
    unknown: Reverse<usize>,
}

impl<'r, 'j, U> Union<'r, 'j, U> {
    pub(super) fn new(reader: &'r mut Reader<'j>, raw: &'j str, tag: Option<String>) -> Self {
        Self { reader, raw, tag, best: None }
    }

    /// Tries a branch that goes by these names. A value that names itself is that branch or none of those known: reading it as another
    /// would be a guess against what it says.
    pub fn branch_named<T: Read>(&mut self, names: &[&str], wrap: fn(T) -> U) {
        let meant = self.tag.as_deref().is_none_or(|tag| names.contains(&tag));
        if meant {
            self.branch(wrap);
        }
    }

    /// Tries a branch.
    pub fn branch<T: Read>(&mut self, wrap: fn(T) -> U) {
        if let Some((fit, value)) = self.attempt::<T>() {
            let better = self.best.as_ref().is_none_or(|(best, _)| fit > *best);
            if better {
                self.best = Some((fit, wrap(value)));
            }
        }
    }

    /// Tries a branch that takes anything, and so only counts when no other fits.
    pub fn last<T: Read>(&mut self, wrap: fn(T) -> U) {
        if self.best.is_none() {
            self.branch(wrap);
        }
    }

    /// The value of the branch that fits best; with none, the raw text.
    pub fn finish(self, unknown: fn(UnknownValue) -> U) -> U {
        match self.best {
            Some((fit, value)) => {
                self.reader.known += fit.known;
                self.reader.unknown += fit.unknown.0;
                value
            }
            None => {
                self.reader.unknown += 1;
                unknown(UnknownValue::new(self.raw))
            }
        }
    }

    fn attempt<T: Read>(&mut self) -> Option<(Fit, T)> {
        let mut inside = self.reader.inside(self.raw);
        if inside.spent() {
            return None;
        }
        let value = T::read(&mut inside).ok();
        let fit = Fit { known: inside.known, unknown: Reverse(inside.unknown) };
        self.reader.budget = inside.budget;
        value.map(|value| (fit, value))
    }
}

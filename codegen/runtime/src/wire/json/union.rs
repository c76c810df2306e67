use std::cmp::Reverse;

use super::{Read, ReadError, Reader};
use crate::wire::values::UnknownValue;

/// A choice between branches, each of which reads the same text. The best fit is taken: a branch that the environment has, then most
/// known fields, then fewest unknown ones, then the first. A branch that does not read, for example for want of a required field, is out.
pub struct Union<'r, 'j, U> {
    reader: &'r mut Reader<'j>,
    raw: &'j str,
    /// What the value says of itself, where the description has a discriminator.
    tag: Option<String>,
    /// Whether the environment has the branch that is tried next.
    is_here: bool,
    best: Option<(Fit, U)>,
    /// Why the first branch that did not read did not.
    fault: Option<ReadError>,
}

/// How well a branch fits; the greater the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    is_here: bool,
    known: usize,
    unknown: Reverse<usize>,
}

impl<'r, 'j, U> Union<'r, 'j, U> {
    pub(super) fn new(reader: &'r mut Reader<'j>, raw: &'j str, tag: Option<String>) -> Self {
        Self { reader, raw, tag, is_here: true, best: None, fault: None }
    }

    /// Says that only these environments have the branch that follows. It is taken elsewhere too where no other fits: what a portal sends
    /// does not always keep to the description of that environment.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        self.is_here = environments & self.reader.environment != 0;
        self
    }

    /// Tries a branch that goes by these names. A value that names itself is that branch or none of those known: reading it as another
    /// would be a guess against what it says.
    pub fn branch_named<T: Read>(&mut self, names: &[&str], wrap: fn(T) -> U) {
        let meant = self.tag.as_deref().is_none_or(|tag| names.contains(&tag));
        if meant {
            self.branch(wrap);
        }
        self.is_here = true;
    }

    /// Tries a branch.
    pub fn branch<T: Read>(&mut self, wrap: fn(T) -> U) {
        if let Some((fit, value)) = self.attempt::<T>() {
            let better = self.best.as_ref().is_none_or(|(best, _)| fit > *best);
            if better {
                self.best = Some((fit, wrap(value)));
            }
        }
        self.is_here = true;
    }

    /// Tries a branch that takes anything, and so only counts when no other fits that the environment has as much.
    pub fn last<T: Read>(&mut self, wrap: fn(T) -> U) {
        if self.best.as_ref().is_none_or(|(fit, _)| self.is_here && !fit.is_here) {
            self.branch(wrap);
        }
        self.is_here = true;
    }

    /// The value of the branch that fits best, where the union is the whole text.
    ///
    /// # Errors
    /// When none fits: what the first one had against it.
    pub fn best(self) -> Result<U, ReadError> {
        self.reader.finish()?;
        let fault = self.fault.unwrap_or_else(|| ReadError::malformed("a value that is none of those declared"));
        self.best.map(|(_, value)| value).ok_or(fault)
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
        let value = T::read(&mut inside);
        let fit = Fit { is_here: self.is_here, known: inside.known, unknown: Reverse(inside.unknown) };
        self.reader.budget = inside.budget;
        match value {
            Ok(value) => Some((fit, value)),
            Err(fault) => {
                self.fault.get_or_insert(fault);
                None
            }
        }
    }
}

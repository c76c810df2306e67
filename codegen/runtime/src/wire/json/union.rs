use std::cmp::Reverse;

use super::{Read, ReadError, Reader, UnknownVariant};

/// A choice between branches, each of which reads the same text. The best match is taken: first a branch that the environment
/// has, then the one with most known fields, then with fewest unknown ones, then the first. A branch that cannot be read, for
/// example because a required field is missing, does not count.
pub struct Union<'r, 'j, U> {
    reader: &'r mut Reader<'j>,
    raw: &'j str,
    /// The value of the discriminator, where the description has one.
    tag: Option<String>,
    /// Whether the discriminator names a branch: the value is of none that goes without a name then.
    is_named: bool,
    /// Whether the environment has the branch that is read next.
    is_here: bool,
    best: Option<(Fit, U)>,
    /// The error of the first branch that could not be read.
    fault: Option<ReadError>,
}

/// How well a branch matches; the greater the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    is_here: bool,
    known: usize,
    unknown: Reverse<usize>,
}

impl<'r, 'j, U> Union<'r, 'j, U> {
    pub(super) fn new(reader: &'r mut Reader<'j>, raw: &'j str, tag: Option<String>) -> Self {
        Self { reader, raw, tag, is_named: false, is_here: true, best: None, fault: None }
    }

    /// Says that only these environments have the next branch. In others it is taken where no other matches: what a portal sends
    /// does not always keep to the description of the environment.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        self.is_here = environments & self.reader.environment != 0;
        self
    }

    /// Reads a branch that these values of the discriminator stand for. A value with another discriminator is not of this branch,
    /// even if it could be read as such.
    pub fn branch_named<T: Read>(&mut self, names: &[&str], wrap: fn(T) -> U) {
        let named = self.tag.as_deref().map(|tag| names.contains(&tag));
        if named == Some(true) && !self.is_named {
            (self.is_named, self.best) = (true, None);
        }
        if named != Some(false) {
            self.one(wrap);
        }
        self.is_here = true;
    }

    /// Reads a branch that no value of a discriminator stands for.
    pub fn branch<T: Read>(&mut self, wrap: fn(T) -> U) {
        if !self.is_named {
            self.one(wrap);
        }
        self.is_here = true;
    }

    fn one<T: Read>(&mut self, wrap: fn(T) -> U) {
        if let Some((fit, value)) = self.attempt::<T>() {
            let better = self.best.as_ref().is_none_or(|(best, _)| fit > *best);
            if better {
                self.best = Some((fit, wrap(value)));
            }
        }
    }

    /// Reads a branch that any value matches. It counts only when no other matches, or when the environment has it and not the
    /// other.
    pub fn last<T: Read>(&mut self, wrap: fn(T) -> U) {
        if self.best.as_ref().is_none_or(|(fit, _)| self.is_here && !fit.is_here) {
            self.one(wrap);
        }
        self.is_here = true;
    }

    /// The value of the branch that matches best, where the union is the whole text.
    ///
    /// # Errors
    /// When none matches: the error of the first one.
    pub fn best(self) -> Result<U, ReadError> {
        self.reader.finish()?;
        let fault = self.fault.unwrap_or_else(|| ReadError::malformed("a value that matches none of the declared types"));
        self.best.map(|(_, value)| value).ok_or(fault)
    }

    /// The value of the branch that matches best; if none does, the raw text.
    pub fn finish(self, unknown: fn(UnknownVariant) -> U) -> U {
        match self.best {
            Some((fit, value)) => {
                self.reader.known += fit.known;
                self.reader.unknown += fit.unknown.0;
                value
            }
            None => {
                self.reader.unknown += 1;
                unknown(UnknownVariant::new(self.raw))
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

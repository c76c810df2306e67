use std::fmt;

use super::{Write, Writer};

/// A value newer than the description: the text of an enum's value, or the JSON text of a value that matches no branch of a
/// union.
///
/// Only the runtime creates one, so that a later version of the package may have a variant for it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Write for UnknownValue {
    fn write(&self, writer: &mut Writer) {
        writer.literal(&self.0);
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UnknownValue(…)")
    }
}

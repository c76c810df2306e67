use std::fmt;

use super::{Write, Writer};
use crate::wire::parameter::{ParameterValue, ToParameter};
use crate::wire::values::debug_value;

/// A value that matches no branch of a union, as its JSON text.
///
/// Only what was received makes one, so that a later version of the package may have a variant for it. It is not the
/// [`UnknownValue`](crate::UnknownValue) of an enum, whose text need not be JSON: what a server sends as a string is sent as one.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownVariant(Box<str>);

impl UnknownVariant {
    pub(super) fn new(json: &str) -> Self {
        Self(json.into())
    }

    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Write for UnknownVariant {
    fn write(&self, writer: &mut Writer) {
        writer.literal(&self.0);
    }
}

impl ToParameter for UnknownVariant {
    fn to_parameter(&self) -> ParameterValue {
        ParameterValue::text(&self.0)
    }
}

impl fmt::Debug for UnknownVariant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_value(f, "UnknownVariant", &self.0)
    }
}

use std::fmt;

use super::debug_value;
use crate::wire::json::{Read, ReadError, Reader, Write, Writer, read_json};
use crate::wire::parameter::{ParameterValue, ToParameter};

/// Any JSON value, kept as its text: no number is rounded, and the order of members is kept.
///
/// With the feature `serde`, formats such as JSON get the value without its spacing; a number is text there if neither an integer of 64 bits
/// nor an `f64` has all its digits. A binary format gets the text as it is.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Json(Box<str>);

impl Json {
    /// Reads a JSON text.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn parse(text: &str) -> Result<Self, ReadError> {
        read_json(text.as_bytes())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value as a tree. Numbers that are not integers become `f64`; [`Self::as_str`] has their digits.
    ///
    /// # Errors
    /// When the value does not fit a tree, for example with more than 128 levels.
    pub fn to_value(&self) -> Result<serde_json::Value, ReadError> {
        serde_json::from_str(&self.0).map_err(|_| ReadError::malformed("a value that does not fit a tree"))
    }
}

impl From<&serde_json::Value> for Json {
    fn from(value: &serde_json::Value) -> Self {
        Self(value.to_string().into())
    }
}

impl Read for Json {
    const TAKES_NULL: bool = true;

    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(Self(reader.raw()?.into()))
    }
}

impl Write for Json {
    fn write(&self, writer: &mut Writer) {
        writer.literal(&self.0);
    }
}

/// The JSON text, as OpenAPI says of a parameter that is described by `content`.
impl ToParameter for Json {
    fn to_parameter(&self) -> ParameterValue {
        ParameterValue::One(self.0.to_string())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_value(f, "Json", &self.0)
    }
}

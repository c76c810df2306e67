//! The traits of serde for types that are read and written as JSON by code that is not generic.
//!
//! A format for people, such as JSON or YAML, gets the members of a value; one for machines, which may need to be told what to read, gets its
//! JSON as one text. A number keeps its digits: a [`Decimal`](crate::Decimal) is text, as formats know no decimals. Nothing is said of
//! environments: a value is written with all that any of them has, and read as of any.

#[cfg(test)]
mod tests;
mod text;
mod tree;

use serde_core::de::Error as _;
use serde_core::ser::Error as _;
pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

pub use text::deserialize_text;
pub(crate) use text::{deserialize_parsed, text_value};

use super::{Read, ReadError, Reader, Write, Writer, read_json};
use crate::wire::environments::ALL;
use crate::wire::values::Json;
use tree::Tree;

/// Serializes a value, of whichever environment.
///
/// # Errors
/// When the value has a number that is not finite, or more levels than are read again; those of the format.
pub fn serialize<S: Serializer>(value: &dyn Write, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        tree(value).map_err(S::Error::custom)?.serialize(serializer)
    } else {
        serializer.serialize_str(&json(value).map_err(S::Error::custom)?)
    }
}

/// Deserializes a value, of whichever environment.
///
/// # Errors
/// When the value is not of this type, with the path to the place; those of the format.
pub fn deserialize<'de, T: Read, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let read = if deserializer.is_human_readable() {
        read_value(&serde_json::Value::deserialize(deserializer)?.to_string())
    } else {
        read_json(String::deserialize(deserializer)?.as_bytes())
    };
    read.map_err(D::Error::custom)
}

fn json(value: &dyn Write) -> Result<String, String> {
    let mut writer = Writer::new(ALL).with_decimals_as_text();
    value.write(&mut writer);
    let text = writer.finish().map_err(|fault| fault.to_string())?;
    String::from_utf8(text).map_err(|_| "text that is not UTF-8".to_owned())
}

fn tree(value: &dyn Write) -> Result<Tree, String> {
    read_json(json(value)?.as_bytes()).map_err(|fault| fault.to_string())
}

/// Reads the JSON of a value that a format has taken apart.
fn read_value<T: Read>(text: &str) -> Result<T, ReadError> {
    let mut reader = Reader::new(text.as_bytes()).of_floats();
    let value = T::read(&mut reader)?;
    reader.finish()?;
    Ok(value)
}

/// Implements the traits of serde for types that go as `json`, and for those that are nothing but `text`.
#[doc(hidden)]
#[macro_export]
macro_rules! serialized {
    ($(json { $($json:ident),* })? $(text { $($text:ident),* })?) => {
        $($(
            impl $crate::v1::serde::Serialize for $json {
                fn serialize<S: $crate::v1::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    $crate::v1::serde::serialize(self, serializer)
                }
            }

            impl<'de> $crate::v1::serde::Deserialize<'de> for $json {
                fn deserialize<D: $crate::v1::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    $crate::v1::serde::deserialize(deserializer)
                }
            }
        )*)?
        $($(
            impl $crate::v1::serde::Serialize for $text {
                fn serialize<S: $crate::v1::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }

            impl<'de> $crate::v1::serde::Deserialize<'de> for $text {
                fn deserialize<D: $crate::v1::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    $crate::v1::serde::deserialize_text(deserializer)
                }
            }
        )*)?
    };
}

serialized!(json { Json });

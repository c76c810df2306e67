//! Values that are one text, in every format.

use std::str::FromStr;

use serde_core::de::Error;
use serde_core::{Deserialize, Deserializer};

use crate::wire::values::ParseError;

/// Deserializes a type that any text is a value of.
///
/// # Errors
/// When there is no text; those of the format.
pub fn deserialize_text<'de, T: for<'t> From<&'t str>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    String::deserialize(deserializer).map(|text| T::from(&text))
}

/// Deserializes a type that some texts are values of.
pub(crate) fn deserialize_parsed<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr<Err = ParseError>,
    D: Deserializer<'de>,
{
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// Implements the traits of serde for a type with a single text form.
macro_rules! text_value {
    ($name:ident) => {
        impl serde_core::Serialize for $name {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $name {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::wire::json::serde::deserialize_parsed(deserializer)
            }
        }
    };
}

pub(crate) use text_value;

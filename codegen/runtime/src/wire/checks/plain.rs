//! A value as the wire has it, whatever its type: numbers by their digits.

use std::collections::BTreeMap;

use super::number::Number;
use crate::wire::json::{Peek, Read, ReadError, Reader};
use crate::wire::parameter::ParameterValue;

/// A value.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Plain {
    Bool(bool),
    Number(Number),
    Text(String),
    /// A scalar where everything is text, be it a text or a number.
    Spelt(String),
    List(Vec<Self>),
    Object(BTreeMap<String, Self>),
    /// One that no rule is about, such as `null`.
    Other,
}

impl Read for Plain {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        Ok(match reader.peek()? {
            Peek::True | Peek::False => Self::Bool(reader.boolean()?),
            Peek::String => Self::Text(reader.string()?),
            Peek::Array => Self::List(Read::read(reader)?),
            Peek::Object => Self::Object(Read::read(reader)?),
            peek if peek.is_num() => Number::parse(reader.number()?).map_or(Self::Other, Self::Number),
            _ => {
                reader.raw()?;
                Self::Other
            }
        })
    }
}

impl From<&ParameterValue> for Plain {
    fn from(value: &ParameterValue) -> Self {
        match value {
            ParameterValue::One(text) => Self::Spelt(text.clone()),
            ParameterValue::Many(items) => Self::List(items.iter().map(Self::from).collect()),
            ParameterValue::Pairs(members) => {
                Self::Object(members.iter().map(|(name, member)| (name.clone(), member.into())).collect())
            }
            ParameterValue::Unset => Self::Other,
        }
    }
}

//! JSON as a tree that any format can take, with its members in their order.

use serde_core::{Serialize, Serializer};

use crate::wire::json::reader::Peek;
use crate::wire::json::{Read, ReadError, Reader};

/// A JSON value.
pub(super) enum Tree {
    Null,
    Boolean(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(String),
    Array(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Read for Tree {
    const TAKES_NULL: bool = true;

    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        match reader.peek()? {
            Peek::Null => reader.null().map(|_| Self::Null),
            Peek::True | Peek::False => reader.boolean().map(Self::Boolean),
            Peek::String => reader.string().map(Self::Text),
            Peek::Array => Vec::read(reader).map(Self::Array),
            Peek::Object => members(reader).map(Self::Object),
            _ => reader.number().map(number),
        }
    }
}

fn members(reader: &mut Reader<'_>) -> Result<Vec<(String, Tree)>, ReadError> {
    reader.open_composite(Peek::Object, "an object")?;
    let mut members = Vec::new();
    while let Some(key) = reader.next_key(members.is_empty())?.map(str::to_owned) {
        members.push((key, Tree::read(reader).map_err(ReadError::in_member)?));
    }
    reader.leave();
    Ok(members)
}

/// A number, in the type that keeps its digits; none but text keeps those of some that no type describes.
fn number(digits: &str) -> Tree {
    if let Ok(value) = digits.parse() {
        return Tree::Unsigned(value);
    }
    if let Ok(value) = digits.parse() {
        return Tree::Signed(value);
    }
    match digits.parse::<f64>() {
        Ok(value) if significant(digits) == significant(&value.to_string()) => Tree::Float(value),
        _ => Tree::Text(digits.to_owned()),
    }
}

/// The digits of a number without zeros at either end, and the power of ten of the last; `None` for what is not a number.
fn significant(number: &str) -> Option<(String, i64)> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = [whole.trim_start_matches('-'), fraction].concat();
    let kept = digits.trim_end_matches('0');
    if kept.is_empty() {
        return Some((String::new(), 0));
    }
    let shift = i64::try_from(digits.len() - kept.len()).ok()?.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    Some((kept.trim_start_matches('0').to_owned(), exponent.parse::<i64>().ok()?.checked_add(shift)?))
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Unsigned(value) => serializer.serialize_u64(*value),
            Self::Signed(value) => serializer.serialize_i64(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::Array(values) => serializer.collect_seq(values),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

//! The kinds of value that JSON has: what a schema declares, and what a type is.

use serde_json::Value;

use crate::description::schema::Object;
use crate::package::Package;
use crate::package::tokens::Held;

/// A kind of value. Text has many types, amounts of money among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Union,
    List,
    Object,
    Text,
    Number,
    Truth,
}

impl Form {
    /// What a schema declares; none where it takes any value.
    pub(super) fn declared(object: &Object<'_>) -> Option<Self> {
        let is_object = !object.properties.is_empty() || object.additional.is_some();
        match object.kind {
            _ if !object.branches.is_empty() && !is_object => Some(Self::Union),
            _ if is_object => Some(Self::Object),
            _ if object.items.is_some() => Some(Self::List),
            Some("object") => Some(Self::Object),
            Some("array") => Some(Self::List),
            Some("string" | "file") => Some(Self::Text),
            Some("integer" | "number") => Some(Self::Number),
            Some("boolean") => Some(Self::Truth),
            _ => object.values.first().and_then(|value| Self::of_value(value)),
        }
    }

    /// Whether a type is of this kind, or takes any value.
    pub(super) fn is_of(self, held: &Held, package: &Package) -> bool {
        let name = match held {
            Held::List(_) => return self == Self::List,
            Held::Map(_) => return self == Self::Object,
            Held::Named(name) => name,
        };
        match package.kept("", name) {
            Some(kept) if !kept.values.is_empty() || kept.is_wrapper => self == Self::Text,
            Some(kept) if !kept.variants.is_empty() => self == Self::Union,
            Some(_) => self == Self::Object,
            None => self.is_named(name),
        }
    }

    /// The same of a type that is not the package's own.
    fn is_named(self, name: &str) -> bool {
        match name {
            "Json" => true,
            // An amount of money, which some portals write as a number.
            "Decimal" => matches!(self, Self::Text | Self::Number),
            "bool" => self == Self::Truth,
            "i8" | "i16" | "i32" | "i64" | "i128" | "u8" | "u16" | "u32" | "u64" | "u128" | "f32" | "f64" => self == Self::Number,
            _ => self == Self::Text,
        }
    }

    /// What a value is; none of what no schema lists.
    pub(super) fn of_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => None,
            Value::Bool(_) => Some(Self::Truth),
            Value::Number(_) => Some(Self::Number),
            Value::String(_) => Some(Self::Text),
            Value::Array(_) => Some(Self::List),
            Value::Object(_) => Some(Self::Object),
        }
    }
}

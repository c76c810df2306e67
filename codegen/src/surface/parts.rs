//! Values outside JSON: parts of a form, and headers.

use crate::types::{Shape, Type, Types};

/// How a value is sent in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text.
    Text,
    /// Text for each item.
    Texts,
    /// JSON.
    Json,
    /// A file.
    File,
    /// A file for each item.
    Files,
}

impl Part {
    /// How a value of this type is sent.
    pub fn of(value: &Type, types: &Types) -> Self {
        match value {
            Type::Bytes | Type::File => Self::File,
            Type::List(inner) => match Self::of(inner, types) {
                Self::Text => Self::Texts,
                Self::File => Self::Files,
                Self::Texts | Self::Files | Self::Json => Self::Json,
            },
            Type::Named(id) => match types.get(*id).shape {
                Shape::Enum(_) | Shape::Id => Self::Text,
                Shape::Struct(_) | Shape::Union(_) | Shape::Replaced(_) => Self::Json,
            },
            Type::Map { .. } | Type::Nullable(_) | Type::Json => Self::Json,
            _ => Self::Text,
        }
    }
}

/// A type as it is sent in parts: bytes are files there, which have names.
pub(super) fn in_parts(value: Type) -> Type {
    match value {
        Type::Bytes => Type::File,
        Type::List(inner) if *inner == Type::Bytes => Type::List(Box::new(Type::File)),
        other => other.in_text(),
    }
}

/// The type of a header: a scalar, an enum, or a list of them; anything else stays text.
pub(super) fn header_value(value: &Type, types: &Types) -> Type {
    match value {
        Type::List(inner) => Type::List(Box::new(header_value(inner, types))),
        Type::Nullable(inner) => header_value(inner, types),
        Type::Named(id) if !matches!(types.get(*id).shape, Shape::Enum(_) | Shape::Id) => Type::String,
        Type::Map { .. } | Type::Json | Type::Bytes => Type::String,
        scalar => scalar.clone(),
    }
}

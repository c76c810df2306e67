//! What goes without JSON round it: parts of a form, and headers.

use crate::types::{Shape, Type, Types};

/// As what a value goes in a form.
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
    /// As what a value of this type goes.
    pub fn of(value: &Type, types: &Types) -> Self {
        match value {
            Type::Bytes => Self::File,
            Type::List(inner) => match Self::of(inner, types) {
                Self::Text => Self::Texts,
                Self::File => Self::Files,
                Self::Texts | Self::Files | Self::Json => Self::Json,
            },
            Type::Named(id) => match types.get(*id).shape {
                Shape::Enum(_) | Shape::Id => Self::Text,
                Shape::Struct(_) | Shape::Union(_) | Shape::Replaced(_) => Self::Json,
            },
            Type::Map(_) | Type::Nullable(_) | Type::Json => Self::Json,
            _ => Self::Text,
        }
    }
}

/// What a header holds: a scalar, an enum, or a list of them; anything else stays text.
pub(super) fn header_value(value: &Type, types: &Types) -> Type {
    match value {
        Type::List(inner) => Type::List(Box::new(header_value(inner, types))),
        Type::Nullable(inner) => header_value(inner, types),
        Type::Named(id) if !matches!(types.get(*id).shape, Shape::Enum(_) | Shape::Id) => Type::String,
        Type::Map(_) | Type::Json | Type::Bytes => Type::String,
        scalar => scalar.clone(),
    }
}

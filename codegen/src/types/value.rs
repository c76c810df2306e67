//! Types.

use super::TypeId;

/// A type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Type {
    /// A definition: struct, enum, union or id.
    Named(TypeId),
    /// A list.
    List(Box<Type>),
    /// A mapping, whose keys are texts, or what texts spell.
    Map {
        /// The type of its keys.
        keys: Box<Type>,
        /// The type of its values.
        values: Box<Type>,
    },
    /// A type that may be `null`, as an item, a value of a mapping, or the whole of a body. Members of objects say so themselves.
    Nullable(Box<Type>),
    /// `bool`.
    Bool,
    /// `i32`.
    I32,
    /// `i64`.
    I64,
    /// `u32`.
    U32,
    /// `u64`.
    U64,
    /// `f64`: never money.
    F64,
    /// A decimal number, and how the wire spells it.
    Decimal(Spelling),
    /// A text.
    String,
    /// `yyyy-MM-dd`.
    Date,
    /// A time with its offset from UTC.
    DateTime,
    /// A time without an offset.
    LocalDateTime,
    /// A time of day, with or without an offset.
    TimeOfDay,
    /// A duration of ISO 8601.
    IsoDuration,
    /// An IP address.
    IpAddress,
    /// A UUID.
    Uuid,
    /// Bytes in Base64.
    Base64,
    /// Bytes as they are, as the whole of a body or a part.
    Bytes,
    /// A part of a form that is a file.
    File,
    /// The parts of a form of which the caller names each.
    Parts,
    /// Any JSON value.
    Json,
}

/// How the wire spells a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spelling {
    /// As a JSON number.
    Number,
    /// As a JSON string.
    Text,
}

impl Type {
    /// The definition that it is, or that its items or values are.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            Self::List(inner) | Self::Map { keys: _, values: inner } | Self::Nullable(inner) => inner.named(),
            _ => None,
        }
    }

    /// The definitions that keys of mappings in it are.
    pub fn keys(&self) -> Vec<TypeId> {
        match self {
            Self::List(inner) | Self::Nullable(inner) => inner.keys(),
            Self::Map { keys, values } => keys.named().into_iter().chain(values.keys()).collect(),
            _ => Vec::new(),
        }
    }

    /// All definitions that it names.
    pub fn definitions(&self) -> impl Iterator<Item = TypeId> + use<> {
        self.named().into_iter().chain(self.keys())
    }

    /// The definition that it is.
    pub fn named_itself(&self) -> Option<TypeId> {
        if let Self::Named(id) = self { Some(*id) } else { None }
    }

    /// Whether it is, or holds, decimals that the wire spells as text.
    pub fn is_spelt_as_text(&self) -> bool {
        match self {
            Self::Decimal(spelling) => *spelling == Spelling::Text,
            Self::List(inner) | Self::Map { keys: _, values: inner } | Self::Nullable(inner) => inner.is_spelt_as_text(),
            _ => false,
        }
    }

    /// The type in a place that holds text alone, such as JSON or a parameter: bytes are text there.
    pub fn in_text(self) -> Self {
        match self {
            Self::Bytes => Self::String,
            Self::List(inner) => Self::List(Box::new(inner.in_text())),
            Self::Map { keys, values } => Self::Map { keys, values: Box::new(values.in_text()) },
            Self::Nullable(inner) => Self::Nullable(Box::new(inner.in_text())),
            other => other,
        }
    }

    /// The type where `null` may come too. Any JSON value may be `null` as it is.
    pub fn or_null(self) -> Self {
        match self {
            Self::Nullable(_) | Self::Json => self,
            value => Self::Nullable(Box::new(value)),
        }
    }

    /// The type of what is not `null`.
    pub fn but_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            value => value,
        }
    }

    /// The type in a place that spells no `null`, such as a parameter or a form.
    pub fn never_null(self) -> Self {
        match self {
            Self::Nullable(inner) => inner.never_null(),
            Self::List(inner) => Self::List(Box::new(inner.never_null())),
            Self::Map { keys, values } => Self::Map { keys, values: Box::new(values.never_null()) },
            other => other,
        }
    }
}

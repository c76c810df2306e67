//! `Debug` without data: what a program logs by accident must not be a person's name, account or token. Who develops can have it show
//! all but what is secret.

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use uuid::Uuid;

use crate::wire::json::UnknownVariant;
use crate::wire::multipart::{FilePart, FormParts};
use crate::wire::upload::Upload;
use crate::wire::values::{
    Base64, Date, DateTime, Decimal, IpAddress, IsoDuration, Json, LocalDateTime, Text, TimeOfDay, is_shown,
};

/// How a value prints in a log: its shape, and of its content only what is harmless. A type whose `Debug` shows no data prints so.
pub trait Redacted: fmt::Debug {
    /// Prints the value without its data.
    ///
    /// # Errors
    /// Those of the formatter.
    fn redacted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// Prints in place of a value, and shows nothing of it.
pub struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Redacted for Hidden {}

/// A value whose `Debug` is the redacted one.
struct Shown<'a>(&'a dyn Redacted);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.redacted(f)
    }
}

/// `Debug` of a struct.
///
/// # Errors
/// Those of the formatter.
pub fn debug_struct(f: &mut fmt::Formatter<'_>, name: &str, fields: &[(&str, &dyn Redacted)]) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    for (field, value) in fields {
        shown.field(field.trim_start_matches("r#"), &Shown(*value));
    }
    shown.finish()
}

/// `Debug` of a variant that holds a value.
///
/// # Errors
/// Those of the formatter.
pub fn debug_variant(f: &mut fmt::Formatter<'_>, name: &str, value: &dyn Redacted) -> fmt::Result {
    f.debug_tuple(name).field(&Shown(value)).finish()
}

impl Redacted for bool {}

impl<T: Redacted> Redacted for Option<T> {
    fn redacted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Some(value) => debug_variant(f, "Some", value),
            None => f.write_str("None"),
        }
    }
}

impl<T: Redacted + ?Sized> Redacted for Box<T> {
    fn redacted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).redacted(f)
    }
}

impl<T: fmt::Debug> Redacted for Vec<T> {
    fn redacted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_shown() { f.debug_list().entries(self).finish() } else { write!(f, "[{}]", self.len()) }
    }
}

impl<K: fmt::Debug, T: fmt::Debug> Redacted for BTreeMap<K, T> {
    fn redacted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_shown() { f.debug_map().entries(self).finish() } else { write!(f, "{{{}}}", self.len()) }
    }
}

macro_rules! hidden {
    ($($name:ty),* $(,)?) => {$(
        impl Redacted for $name {
            fn redacted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                if is_shown() { fmt::Debug::fmt(self, f) } else { Hidden.redacted(f) }
            }
        }
    )*};
}

hidden!(
    i32,
    i64,
    u32,
    u64,
    f64,
    str,
    String,
    Uuid,
    Bytes,
    Base64,
    Date,
    DateTime,
    Decimal,
    FilePart,
    FormParts,
    IpAddress,
    IsoDuration,
    Json,
    LocalDateTime,
    Text,
    TimeOfDay,
    UnknownVariant,
    Upload,
);

/// Implements a redacted `Debug`, and `Redacted`, for a struct.
#[doc(hidden)]
#[macro_export]
macro_rules! redacted_debug {
    ($name:ident {}) => {
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::v1::debug_struct(f, stringify!($name), &[])
            }
        }
        impl $crate::v1::Redacted for $name {}
    };
    ($name:ident { $( $(!$hidden:ident)? $($field:ident)? ),* $(,)? }) => {
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::v1::debug_struct(f, stringify!($name), &[$(
                    $((stringify!($hidden), &$crate::v1::Hidden))?
                    $((stringify!($field), &self.$field))?
                ),*])
            }
        }
        impl $crate::v1::Redacted for $name {}
    };
}

/// Implements `PartialEq`, a redacted `Debug`, and `Redacted`, for an enum: of its variants that hold a value, and of those that do not.
/// A derived `PartialEq` does the same, and takes a compiler longer.
#[doc(hidden)]
#[macro_export]
macro_rules! variants {
    ($name:ident | $($variant:ident),* $(; $($unit:ident),*)? $(,)?) => {
        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                match (self, other) {
                    $((Self::$variant(value), Self::$variant(other)) => value == other,)*
                    $($((Self::$unit, Self::$unit) => true,)*)?
                    #[allow(unreachable_patterns, reason = "an enum may have a single variant")]
                    _ => false,
                }
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $(Self::$variant(value) => $crate::v1::debug_variant(f, stringify!($variant), value),)*
                    $($(Self::$unit => f.write_str(stringify!($unit)),)*)?
                }
            }
        }

        impl $crate::v1::Redacted for $name {}
    };
}

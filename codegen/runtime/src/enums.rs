//! Open string enums: a table of values, and the functions that read it.

use crate::operation::ALL;
use crate::values::UnknownValue;

/// One value of an enum: its text, and the environments that have it.
pub type EnumValue = (&'static str, u8);

/// The index of the value with this text.
#[must_use]
pub fn find_value(values: &[EnumValue], text: &str) -> Option<usize> {
    values.iter().position(|(value, _)| *value == text)
}

/// The environments that have a value. A value that the description does not know may be anyone's.
#[must_use]
pub fn value_environments(values: &[EnumValue], text: &str) -> u8 {
    find_value(values, text)
        .and_then(|index| values.get(index))
        .map_or(ALL, |(_, environments)| *environments)
}

/// A value newer than the description.
#[must_use]
pub fn unknown_value(text: &str) -> UnknownValue {
    UnknownValue::new(text)
}

/// Gives an open string enum its text, its conversions, and its place in bodies, parameters and headers.
#[doc(hidden)]
#[macro_export]
macro_rules! string_enum {
    ($name:ident { $($variant:ident = $value:literal $(in $bits:expr)?),* $(,)? }) => {
        impl $name {
            const VALUES: &'static [$crate::v1::EnumValue] =
                &[$(($value, $crate::v1::environments!($($bits)?))),*];

            /// The text on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                const VARIANTS: &[$name] = &[$($name::$variant),*];
                $crate::v1::find_value(Self::VALUES, text)
                    .and_then(|index| VARIANTS.get(index))
                    .map_or_else(|| Self::Unknown($crate::v1::unknown_value(text)), Clone::clone)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    Self::Unknown(_) => f.write_str("Unknown(…)"),
                    known => f.write_str(known.as_str()),
                }
            }
        }

        $crate::v1::redacted_by_debug!($name);

        impl $crate::v1::Read for $name {
            fn read(reader: &mut $crate::v1::Reader<'_>) -> Result<Self, $crate::v1::ReadError> {
                let value = Self::from(reader.string()?.as_str());
                if let Self::Unknown(_) = value {
                    reader.count_unknown();
                }
                Ok(value)
            }
        }

        impl $crate::v1::Write for $name {
            fn write(&self, writer: &mut $crate::v1::Writer) {
                let text = self.as_str();
                writer.string_for(text, $crate::v1::value_environments(Self::VALUES, text));
            }
        }

        impl $crate::v1::ToParameter for $name {
            fn to_parameter(&self) -> $crate::v1::ParameterValue {
                $crate::v1::ParameterValue::One(self.as_str().to_owned())
            }

            fn environments(&self) -> u8 {
                $crate::v1::value_environments(Self::VALUES, self.as_str())
            }
        }

        impl $crate::v1::FromHeader for $name {
            fn from_header(value: &str) -> Option<Self> {
                Some(Self::from(value))
            }
        }
    };
}

/// The environments that stand behind `in`, or all.
#[doc(hidden)]
#[macro_export]
macro_rules! environments {
    () => {
        $crate::v1::ALL
    };
    ($bits:expr) => {
        $bits
    };
}

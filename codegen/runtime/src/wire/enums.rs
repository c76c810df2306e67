//! Open string enums.

use std::fmt;

use crate::wire::values::debug_value;

/// A value of an enum that is newer than the description, as its text.
///
/// Only the runtime creates one, so that a later version of the package may have a variant for it. It has no way into a body of its own: the
/// enum writes its text, as that of any other value.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_value(f, "UnknownValue", &self.0)
    }
}

/// A value newer than the description.
#[must_use]
pub fn unknown_value(text: &str) -> UnknownValue {
    UnknownValue(text.into())
}

/// Defines an open string enum: its values, their text, its conversions, and its use in bodies, parameters and headers, as far as it goes
/// there: `received`, `sent`, or both, which is `exchanged`. With the test kit it goes both ways.
///
/// A value is documented by its text, unless that follows `=>`, as one does that no doc comment can quote as it is. A value that only
/// some environments have is followed by `in` and their bits.
///
/// Equality and hash compare the text: derived ones would cost the compiler more than all else here
/// (decisions/0001-emission-style.md).
#[doc(hidden)]
#[macro_export]
macro_rules! string_enum {
    (@received $name:ident $environments:tt) => {
        $crate::v1::string_enum!(@read $name);
        #[cfg(feature = "test-kit")]
        $crate::v1::string_enum!(@write $name $environments);
    };
    (@sent $name:ident $environments:tt) => {
        $crate::v1::string_enum!(@write $name $environments);
        #[cfg(feature = "test-kit")]
        $crate::v1::string_enum!(@read $name);
    };
    (@exchanged $name:ident $environments:tt) => {
        $crate::v1::string_enum!(@read $name);
        $crate::v1::string_enum!(@write $name $environments);
    };
    (@read $name:ident) => {
        impl $crate::v1::Read for $name {
            fn read(reader: &mut $crate::v1::Reader<'_>) -> Result<Self, $crate::v1::ReadError> {
                let value = Self::from(reader.text()?);
                if let Self::Unknown(_) = value {
                    reader.count_unknown();
                }
                Ok(value)
            }
        }

        impl $crate::v1::FromHeader for $name {
            fn from_header(value: &str) -> Option<Self> {
                Some(Self::from(value))
            }
        }
    };
    (@write $name:ident { $($environments:tt)* }) => {
        impl $crate::v1::Write for $name {
            fn write(&self, writer: &mut $crate::v1::Writer) {
                writer.string_for(self.as_str(), $crate::v1::ToParameter::environments(self));
            }
        }

        impl $crate::v1::ToParameter for $name {
            fn to_parameter(&self) -> $crate::v1::ParameterValue {
                $crate::v1::ParameterValue::text(self.as_str())
            }

            $crate::v1::value_environments!($($environments)*);
        }
    };
    ($(#[$about:meta])* pub enum $name:ident: $way:ident {
        $($(#[$more:meta])* $variant:ident $(= $value:literal)? $(=> $unquoted:literal)? $(in $bits:literal)?),* $(,)?
    }) => {
        $(#[$about])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[doc = concat!("`", $value, "` on the wire.")])?
                $(#[$more])*
                $variant,
            )*
            /// A value newer than this description.
            Unknown($crate::v1::UnknownValue),
        }

        impl $name {
            /// The text on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $($value)? $($unquoted)?,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($($value)? $($unquoted)? => Self::$variant,)*
                    other => Self::Unknown($crate::v1::unknown_value(other)),
                }
            }
        }

        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::hash::Hash for $name {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
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
                    Self::Unknown(value) => $crate::v1::debug_value(f, "Unknown", &value.as_str()),
                    known => f.write_str(known.as_str()),
                }
            }
        }

        impl $crate::v1::Redacted for $name {}

        $crate::v1::string_enum!(@$way $name { $(($variant $($bits)?))* });
    };
}

/// The environments of each value; nothing where all environments have all values.
#[doc(hidden)]
#[macro_export]
macro_rules! value_environments {
    ($(($variant:ident))*) => {};
    ($(($variant:ident $($bits:literal)?))*) => {
        fn environments(&self) -> u8 {
            match self {
                $($(Self::$variant => $bits,)?)*
                _ => $crate::v1::ALL,
            }
        }
    };
}

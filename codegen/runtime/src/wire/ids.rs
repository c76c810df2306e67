//! Identifiers: strings with a type of their own, so that one cannot be used in place of another.

/// Defines an identifier, a newtype over `String`: its text, its conversions, and its use in bodies, parameters and headers, as far as it
/// goes there: `received`, `sent`, or both, which is `exchanged`. With the test kit it goes both ways. `Display` shows it, for addresses and
/// messages to its owner; `Debug` does not, since ids of consents and accounts do not belong in logs.
#[doc(hidden)]
#[macro_export]
macro_rules! string_id {
    (@received $name:ident) => {
        $crate::v1::string_id!(@read $name);
        #[cfg(feature = "test-kit")]
        $crate::v1::string_id!(@write $name);
    };
    (@sent $name:ident) => {
        $crate::v1::string_id!(@write $name);
        #[cfg(feature = "test-kit")]
        $crate::v1::string_id!(@read $name);
    };
    (@exchanged $name:ident) => {
        $crate::v1::string_id!(@read $name);
        $crate::v1::string_id!(@write $name);
    };
    (@read $name:ident) => {
        impl $crate::v1::Read for $name {
            fn read(reader: &mut $crate::v1::Reader<'_>) -> Result<Self, $crate::v1::ReadError> {
                reader.string().map(Self)
            }
        }

        impl $crate::v1::FromHeader for $name {
            fn from_header(value: &str) -> Option<Self> {
                Some(Self::new(value))
            }
        }
    };
    (@write $name:ident) => {
        impl $crate::v1::Write for $name {
            fn write(&self, writer: &mut $crate::v1::Writer) {
                writer.string(&self.0);
            }
        }

        impl $crate::v1::ToParameter for $name {
            fn to_parameter(&self) -> $crate::v1::ParameterValue {
                $crate::v1::ParameterValue::text(&self.0)
            }
        }
    };
    ($(#[$about:meta])* pub struct $name:ident: $way:ident) => {
        $(#[$about])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The identifier with this text.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $crate::v1::MapKey for $name {
            fn from_key(text: String) -> Option<Self> {
                Some(Self(text))
            }

            fn key(&self) -> ::std::borrow::Cow<'_, str> {
                self.as_str().into()
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::v1::debug_value(f, stringify!($name), &self.0)
            }
        }

        impl $crate::v1::Redacted for $name {}

        $crate::v1::string_id!(@$way $name);
    };
}

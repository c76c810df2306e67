//! Values of fields and parameters for which the standard library has no type.

mod base64;
mod date;
mod date_time;
mod decimal;
mod integers;
mod ip_address;
mod iso_duration;
mod local_date_time;
mod raw;
mod shown;
mod text;
mod time_of_day;

#[cfg(test)]
mod tests;

pub use base64::Base64;
pub use date::Date;
pub use date_time::DateTime;
pub use decimal::Decimal;
pub use ip_address::IpAddress;
pub use iso_duration::IsoDuration;
pub use local_date_time::LocalDateTime;
pub use raw::Json;
pub use shown::{debug_value, is_shown};
pub use text::{ParseError, Text};
pub use time_of_day::TimeOfDay;

/// What types with a single text form have in common: they are read and written as that text, and `Debug` hides it.
macro_rules! text_value {
    ($name:ident, $expected:literal) => {
        impl std::str::FromStr for $name {
            type Err = crate::wire::values::ParseError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text).ok_or(crate::wire::values::ParseError::new($expected))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                crate::wire::values::debug_value(f, stringify!($name), self)
            }
        }

        impl crate::wire::parameter::ToParameter for $name {
            fn to_parameter(&self) -> crate::wire::parameter::ParameterValue {
                crate::wire::parameter::ParameterValue::One(self.to_string())
            }
        }

        impl crate::wire::headers::FromHeader for $name {
            fn from_header(value: &str) -> Option<Self> {
                Self::parse(value)
            }
        }

        #[cfg(feature = "serde")]
        crate::wire::json::serde::text_value!($name);
    };
}

/// A [`text_value`] that is a string in JSON.
macro_rules! string_value {
    ($name:ident, $expected:literal) => {
        crate::wire::values::text_value!($name, $expected);

        impl crate::wire::json::Read for $name {
            fn read(reader: &mut crate::wire::json::Reader<'_>) -> Result<Self, crate::wire::json::ReadError> {
                Self::parse(reader.text()?).ok_or_else(|| crate::wire::json::ReadError::malformed(concat!("not ", $expected)))
            }
        }

        impl crate::wire::json::Write for $name {
            fn write(&self, writer: &mut crate::wire::json::Writer) {
                writer.string(&self.to_string());
            }
        }
    };
}

pub(crate) use {string_value, text_value};

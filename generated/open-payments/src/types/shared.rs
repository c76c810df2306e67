// Written by `cargo xtask generate`; changes are lost.

//! Types that `payments`, `accounts`, `consents`, `aspsps` use.

use portal_runtime::v1::{
    FromHeaders, Headers, UnknownValue, redacted_debug, string_enum,
};

/// Whether the request failed.
///
/// Source: `psd2.yaml#/components/schemas/tppMessageCategory`.
#[derive(Clone)]
#[non_exhaustive]
pub enum TppMessageCategory {
    /// `ERROR` on the wire.
    Error,
    /// `WARNING` on the wire.
    Warning,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(TppMessageCategory {
    Error = "ERROR",
    Warning = "WARNING",
});

/// Headers that the description declares for answers.
#[derive(Clone)]
#[non_exhaustive]
pub struct LocationHeaders {
    /// Address of what was created.
    ///
    /// Format: `url`.
    pub location: Option<String>,
}

redacted_debug!(LocationHeaders { location });

impl FromHeaders for LocationHeaders {
    fn from_headers(headers: &Headers<'_>) -> Self {
        Self {
            location: headers.value("Location"),
        }
    }
}

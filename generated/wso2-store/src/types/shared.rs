// Written by `cargo xtask generate`; changes are lost.

//! Types that several groups of operations use.

use portal_runtime::v1::{
    Case, ErrorBody, FromHeaders, FromResponse, Headers, NoHeaders, Read, ReadError,
    Reader, ResponseBody, redacted_debug, string_enum, string_id, variants,
};

string_id! {
    /// Its id.
    ///
    /// Source: `/components/schemas/ApplicationInfo/properties/applicationId`.
    pub struct ApplicationId: exchanged
}

string_enum! {
    /// The environment of APIs that keys are for.
    ///
    /// Source: `/components/schemas/KeyType`.
    pub enum KeyType: exchanged {
        Production = "PRODUCTION",
        Sandbox = "SANDBOX",
    }
}

/// Why a request failed.
///
/// Source: `/components/schemas/Error`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PortalError {
    /// The code of the failure.
    pub code: i64,
    /// A short name of the failure.
    pub message: String,
    /// What is wrong.
    pub description: Option<String>,
    /// Where to read more.
    pub more_info: Option<String>,
    /// The single failures, where there are several.
    pub error: Option<Vec<PortalErrorItem>>,
}

redacted_debug!(PortalError { code, message, description, more_info, error });

impl Read for PortalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut code: Option<i64> = None;
        let mut message: Option<String> = None;
        let mut description: Option<String> = None;
        let mut more_info: Option<String> = None;
        let mut error: Option<Vec<PortalErrorItem>> = None;
        reader.object(&mut [
            ("code", &mut code),
            ("message", &mut message),
            ("description", &mut description),
            ("moreInfo", &mut more_info),
            ("error", &mut error),
        ])?;
        Ok(Self {
            code: reader.required("code", code)?,
            message: reader.required("message", message)?, description, more_info, error,
        })
    }
}

/// A single failure among several.
///
/// Source: `/components/schemas/ErrorListItem`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PortalErrorItem {
    /// Its code.
    pub code: String,
    /// What is wrong.
    pub message: String,
}

redacted_debug!(PortalErrorItem { code, message });

impl Read for PortalErrorItem {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut code: Option<String> = None;
        let mut message: Option<String> = None;
        reader.object(&mut [("code", &mut code), ("message", &mut message)])?;
        Ok(Self {
            code: reader.required("code", code)?,
            message: reader.required("message", message)?,
        })
    }
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApisErrorBody {
    /// `404` as `application/json`, `406` as `application/json`.
    PortalError(PortalError),
}

variants!(ApisErrorBody | PortalError);

impl FromResponse for ApisErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl ApisErrorBody {
    #[cfg_attr(
        not(any(feature = "apis", feature = "tags", feature = "tiers")),
        expect(dead_code, reason = "its users are switched off")
    )]
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(404, "application/json"),
        Case::Code(406, "application/json"),
    ];
}

impl ErrorBody for ApisErrorBody {
    type Headers = NoHeaders;
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApisListErrorBody {
    /// `406` as `application/json`.
    PortalError(PortalError),
}

variants!(ApisListErrorBody | PortalError);

impl FromResponse for ApisListErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl ApisListErrorBody {
    #[cfg_attr(
        not(any(feature = "apis", feature = "tiers")),
        expect(dead_code, reason = "its users are switched off")
    )]
    pub(crate) const CASES: &'static [Case] = &[Case::Code(406, "application/json")];
}

impl ErrorBody for ApisListErrorBody {
    type Headers = NoHeaders;
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApplicationDeleteErrorBody {
    /// `401` as `application/json`, `404` as `application/json`, `412` as `application/json`.
    PortalError(PortalError),
}

variants!(ApplicationDeleteErrorBody | PortalError);

impl FromResponse for ApplicationDeleteErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl ApplicationDeleteErrorBody {
    #[cfg_attr(
        not(any(feature = "applications", feature = "subscriptions")),
        expect(dead_code, reason = "its users are switched off")
    )]
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(401, "application/json"),
        Case::Code(404, "application/json"),
        Case::Code(412, "application/json"),
    ];
}

impl ErrorBody for ApplicationDeleteErrorBody {
    type Headers = NoHeaders;
}

/// Headers that the description declares for responses.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LocationHeaders {
    /// The document's address.
    ///
    /// Format: `uri`.
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

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    PortalError, PortalErrorItem
} text {
    ApplicationId, KeyType
});

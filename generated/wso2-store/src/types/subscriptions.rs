// Written by `cargo xtask generate`; changes are lost.

//! Types of `subscriptions` alone.

use portal_runtime::v1::{
    Case, ErrorBody, FromResponse, NoHeaders, Read, ReadError, Reader, ResponseBody,
    Write, Writer, constructor, redacted_debug, string_enum, string_id, variants,
};
use super::{ApplicationId, PortalError};

/// A subscription of an application to an API.
///
/// Source: `/components/schemas/Subscription`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Subscription {
    /// Its id.
    pub subscription_id: SubscriptionId,
    /// The application.
    pub application_id: ApplicationId,
    /// The API, by its id, or by `provider-name-version`.
    pub api_identifier: String,
    /// The name of the API's tier.
    pub tier: String,
    /// Whether the application may call the API.
    pub status: Option<SubscriptionStatus>,
}

redacted_debug!(Subscription { subscription_id, application_id, api_identifier, tier, status });

impl Read for Subscription {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut subscription_id: Option<SubscriptionId> = None;
        let mut application_id: Option<ApplicationId> = None;
        let mut api_identifier: Option<String> = None;
        let mut tier: Option<String> = None;
        let mut status: Option<SubscriptionStatus> = None;
        reader.object(&mut [
            ("subscriptionId", &mut subscription_id),
            ("applicationId", &mut application_id),
            ("apiIdentifier", &mut api_identifier),
            ("tier", &mut tier),
            ("status", &mut status),
        ])?;
        Ok(Self {
            subscription_id: reader.required("subscriptionId", subscription_id)?,
            application_id: reader.required("applicationId", application_id)?,
            api_identifier: reader.required("apiIdentifier", api_identifier)?,
            tier: reader.required("tier", tier)?, status,
        })
    }
}

string_id! {
    /// Its id.
    ///
    /// Source: `/components/schemas/Subscription/properties/subscriptionId`.
    pub struct SubscriptionId: exchanged
}

/// A page of subscriptions.
///
/// Source: `/components/schemas/SubscriptionList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SubscriptionList {
    /// How many items this page has.
    pub count: Option<i64>,
    /// The path and query of the next page, empty on the last.
    pub next: Option<String>,
    /// The path and query of the page before, empty on the first.
    pub previous: Option<String>,
    /// The items of this page.
    pub list: Option<Vec<Subscription>>,
}

redacted_debug!(SubscriptionList { count, next, previous, list });

impl Read for SubscriptionList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut count: Option<i64> = None;
        let mut next: Option<String> = None;
        let mut previous: Option<String> = None;
        let mut list: Option<Vec<Subscription>> = None;
        reader.object(&mut [
            ("count", &mut count),
            ("next", &mut next),
            ("previous", &mut previous),
            ("list", &mut list),
        ])?;
        Ok(Self { count, next, previous, list })
    }
}

/// A subscription to add.
///
/// Source: `/components/schemas/SubscriptionRequest`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SubscriptionRequest {
    /// The application.
    pub application_id: ApplicationId,
    /// The API, by its id, or by `provider-name-version`.
    pub api_identifier: String,
    /// The name of one of the API's tiers.
    pub tier: String,
}

redacted_debug!(SubscriptionRequest { application_id, api_identifier, tier });

constructor!(SubscriptionRequest: new(
    api_identifier: impl Into<String>,
    application_id: ApplicationId,
    tier: impl Into<String>,
) {});

impl Write for SubscriptionRequest {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("applicationId", &self.application_id);
        object.field("apiIdentifier", &self.api_identifier);
        object.field("tier", &self.tier);
    }
}

string_enum! {
    /// Whether the application may call the API.
    ///
    /// Source: `/components/schemas/Subscription/properties/status`.
    pub enum SubscriptionStatus: received {
        Blocked = "BLOCKED",
        ProdOnlyBlocked = "PROD_ONLY_BLOCKED",
        Unblocked = "UNBLOCKED",
        OnHold = "ON_HOLD",
        Rejected = "REJECTED",
    }
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum SubscriptionGetErrorBody {
    /// `401` as `application/json`, `404` as `application/json`.
    PortalError(PortalError),
}

variants!(SubscriptionGetErrorBody | PortalError);

impl FromResponse for SubscriptionGetErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl SubscriptionGetErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(401, "application/json"),
        Case::Code(404, "application/json"),
    ];
}

impl ErrorBody for SubscriptionGetErrorBody {
    type Headers = NoHeaders;
}

/// The failures that the description declares.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum SubscriptionsCreateErrorBody {
    /// `400` as `application/json`, `401` as `application/json`, `404` as `application/json`.
    PortalError(PortalError),
    /// `415` without a body.
    Empty,
}

variants!(SubscriptionsCreateErrorBody | PortalError; Empty);

impl FromResponse for SubscriptionsCreateErrorBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0..=2 => body.json().map(Self::PortalError),
            _ => Ok(Self::Empty),
        }
    }
}

impl SubscriptionsCreateErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
        Case::Code(404, "application/json"),
        Case::Code(415, ""),
    ];
}

impl ErrorBody for SubscriptionsCreateErrorBody {
    type Headers = NoHeaders;
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum SubscriptionsErrorBody {
    /// `401` as `application/json`, `406` as `application/json`.
    PortalError(PortalError),
}

variants!(SubscriptionsErrorBody | PortalError);

impl FromResponse for SubscriptionsErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl SubscriptionsErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(401, "application/json"),
        Case::Code(406, "application/json"),
    ];
}

impl ErrorBody for SubscriptionsErrorBody {
    type Headers = NoHeaders;
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    Subscription, SubscriptionList, SubscriptionRequest
} text {
    SubscriptionId, SubscriptionStatus
});

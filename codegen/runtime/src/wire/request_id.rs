#[cfg(feature = "axum")]
pub(crate) mod upstream;

use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue};
use uuid::Uuid;

/// The header with the id, in requests and in the bank's responses.
pub(crate) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request: what a bank's support asks for first. It is meant to be logged.
///
/// Each call has one: the caller's if it set one, else a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RequestId(Uuid);

impl RequestId {
    /// A new random id.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "two defaults would not be equal")]
    pub fn new() -> Self {
        Self(Uuid::new_v4())
    }

    /// The id that a caller sent as `X-Request-ID`, to pass it on. `None` when there is none, or it is not a UUID.
    #[must_use]
    pub fn from_headers(headers: &HeaderMap) -> Option<Self> {
        let value = headers.get(X_REQUEST_ID)?;
        Self::parse(value.to_str().ok()?.trim())
    }

    /// Sets `X-Request-ID` to the id, in place of any that is there.
    pub fn insert_into(self, headers: &mut HeaderMap) {
        if let Some(id) = self.header() {
            headers.insert(X_REQUEST_ID, id);
        }
    }

    /// Reads a UUID.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }

    /// The id as a UUID.
    #[must_use]
    pub fn get(self) -> Uuid {
        self.0
    }

    pub(crate) fn header(self) -> Option<HeaderValue> {
        HeaderValue::from_str(self.0.hyphenated().encode_lower(&mut Uuid::encode_buffer())).ok()
    }
}

impl From<Uuid> for RequestId {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

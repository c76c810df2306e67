use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::Record;

/// A response as received.
#[derive(Clone)]
pub(crate) struct Received {
    pub(crate) record: Record,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) raw: Bytes,
    /// JSON pointers to the code in an error body.
    pub(crate) error_codes: &'static [&'static str],
}

impl Received {
    pub(crate) fn content_type(&self) -> Option<&str> {
        self.headers.get(http::header::CONTENT_TYPE)?.to_str().ok()
    }

    /// How the body is encoded, where that is anything else than not at all.
    pub(crate) fn content_encoding(&self) -> Option<&str> {
        let encoding = self.headers.get(http::header::CONTENT_ENCODING)?.to_str().unwrap_or("?").trim();
        Some(encoding).filter(|encoding| !encoding.is_empty() && !encoding.eq_ignore_ascii_case("identity"))
    }

    /// The code in an error body, by the portal's pointers.
    pub(crate) fn code(&self) -> Option<String> {
        error_code(&self.raw, self.error_codes)
    }

    /// A `Debug` that shows neither headers nor body.
    pub(crate) fn debug(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(name)
            .field("operation", &self.record.operation())
            .field("status", &self.status)
            .field("request_ids", &self.record.request_ids())
            .field("attempts", &self.record)
            .finish_non_exhaustive()
    }
}

/// The code in an error body, at the first of these JSON pointers where there is one.
pub(crate) fn error_code(raw: &[u8], pointers: &[&str]) -> Option<String> {
    let body: serde_json::Value = serde_json::from_slice(raw).ok()?;
    pointers.iter().find_map(|pointer| match body.pointer(pointer)? {
        serde_json::Value::String(code) => Some(code.clone()),
        serde_json::Value::Number(code) => Some(code.to_string()),
        _ => None,
    })
}

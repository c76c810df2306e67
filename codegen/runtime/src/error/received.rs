use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::Record;

/// Where an error body has what, by JSON pointers of which the first that leads to something counts.
#[derive(Clone, Copy)]
pub(crate) struct ErrorPointers {
    pub(crate) codes: &'static [&'static str],
    pub(crate) messages: &'static [&'static str],
    /// Codes of a consent whose accesses are used up.
    pub(crate) accesses_exceeded: &'static [&'static str],
}

/// A response as received.
#[derive(Clone)]
pub(crate) struct Received {
    pub(crate) record: Record,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) raw: Bytes,
    pub(crate) pointers: ErrorPointers,
}

impl Received {
    pub(crate) fn content_type(&self) -> Option<&str> {
        self.headers.get(http::header::CONTENT_TYPE)?.to_str().ok()
    }

    /// The media type without its parameters, where it is one.
    pub(crate) fn media_type(&self) -> Option<&str> {
        let media_type = self.content_type()?.split(';').next()?.trim();
        let is_one = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'+' | b'-' | b'.');
        (media_type.len() <= 64 && media_type.contains('/') && media_type.bytes().all(is_one)).then_some(media_type)
    }

    /// How the body is encoded, where that is anything else than not at all.
    pub(crate) fn content_encoding(&self) -> Option<&str> {
        let encoding = self.headers.get(http::header::CONTENT_ENCODING)?.to_str().unwrap_or("?").trim();
        Some(encoding).filter(|encoding| !encoding.is_empty() && !encoding.eq_ignore_ascii_case("identity"))
    }

    /// The code in an error body, by the portal's pointers.
    pub(crate) fn code(&self) -> Option<String> {
        text_at(&self.raw, self.pointers.codes)
    }

    /// The words in an error body for people, by the portal's pointers.
    pub(crate) fn message(&self) -> Option<String> {
        text_at(&self.raw, self.pointers.messages)
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

/// What an error body has at the first of these JSON pointers that leads to a text or a number.
pub(crate) fn text_at(raw: &[u8], pointers: &[&str]) -> Option<String> {
    let body: serde_json::Value = serde_json::from_slice(raw).ok()?;
    pointers.iter().find_map(|pointer| match body.pointer(pointer)? {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

//! What is kept of each call, however it ends.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::operation::Operation;
use crate::request_id::RequestId;

/// Which operation was called, and the ids of the requests made for it.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) operation: &'static Operation,
    request_id: RequestId,
    /// `request_id` first, then those of other requests made for the call.
    request_ids: Vec<RequestId>,
}

impl Record {
    pub(crate) fn new(operation: &'static Operation, request_id: RequestId) -> Self {
        Self { operation, request_id, request_ids: vec![request_id] }
    }

    /// Notes the id of another request made for this call, or the one that the server answered with.
    pub(crate) fn add(&mut self, request_id: RequestId) {
        if !self.request_ids.contains(&request_id) {
            self.request_ids.push(request_id);
        }
    }

    pub(crate) fn request_id(&self) -> RequestId {
        self.request_id
    }

    pub(crate) fn request_ids(&self) -> &[RequestId] {
        &self.request_ids
    }
}

/// An answer as it came.
#[derive(Clone)]
pub(crate) struct Received {
    pub(crate) record: Record,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) raw: Bytes,
    /// Where an error body has its machine code.
    pub(crate) error_codes: &'static [&'static str],
}

impl Received {
    pub(crate) fn content_type(&self) -> Option<&str> {
        self.headers.get(http::header::CONTENT_TYPE)?.to_str().ok()
    }

    /// The machine code of an error body, by the portal's pointers.
    pub(crate) fn code(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_slice(&self.raw).ok()?;
        self.error_codes.iter().find_map(|pointer| match body.pointer(pointer)? {
            serde_json::Value::String(code) => Some(code.clone()),
            serde_json::Value::Number(code) => Some(code.to_string()),
            _ => None,
        })
    }

    /// Shows what may be shown: no header and no body.
    pub(crate) fn debug(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(name)
            .field("operation", &self.record.operation.id)
            .field("status", &self.status)
            .field("request_ids", &self.record.request_ids)
            .finish_non_exhaustive()
    }
}

use std::fmt;

use http::StatusCode;

use super::Record;

/// There was no answer, or not all of it.
///
/// It names no address, since paths and queries may hold personal data; the source may.
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// How far a request came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made, so the server has not seen the request.
    Connect,
    /// The server did not answer in time; it may have acted.
    Timeout,
    /// The request or the answer broke off; the server may have acted.
    Interrupted,
    /// The answer is longer than the limit.
    TooLarge,
    /// The request could not be written as HTTP.
    Request,
}

impl TransportError {
    /// An error with its cause.
    pub fn new(kind: TransportErrorKind, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { kind, source: Some(source.into()) }
    }

    pub(crate) fn too_large() -> Self {
        Self { kind: TransportErrorKind::TooLarge, source: None }
    }

    /// How far the request came.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "no connection to the server",
            TransportErrorKind::Timeout => "the server did not answer in time",
            TransportErrorKind::Interrupted => "the connection broke before the answer was complete",
            TransportErrorKind::TooLarge => "the answer is longer than the limit",
            TransportErrorKind::Request => "the request cannot be written as HTTP",
        })
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TransportError({:?})", self.kind)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// There was no answer, or not all of it.
pub struct TransportFailure {
    record: Record,
    /// Of an answer that began and broke off.
    status: Option<StatusCode>,
    source: TransportError,
}

impl TransportFailure {
    pub(crate) fn new(record: Record, status: Option<StatusCode>, source: TransportError) -> Self {
        Self { record, status, source }
    }

    /// How far the request came.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.source.kind()
    }

    /// The status, if the answer began before it broke off.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }

    pub(crate) fn cause(&self) -> &(dyn std::error::Error + 'static) {
        &self.source
    }

    pub(crate) fn is_retryable(&self, safe: bool) -> bool {
        match self.kind() {
            TransportErrorKind::Connect => true,
            TransportErrorKind::Timeout | TransportErrorKind::Interrupted => safe,
            TransportErrorKind::TooLarge | TransportErrorKind::Request => false,
        }
    }
}

impl fmt::Display for TransportFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

impl fmt::Debug for TransportFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TransportFailure({:?})", self.kind())
    }
}

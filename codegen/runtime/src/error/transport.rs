use std::fmt;

use http::StatusCode;

use super::Record;

/// There was no response, or only part of one.
///
/// It does not show the URL, since paths and queries may contain personal data; its source may.
pub struct TransportError {
    kind: TransportErrorKind,
    /// What there is to say beyond the kind.
    words: Option<String>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// Where a request failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made; the server has not seen the request.
    Connect,
    /// The server's certificate is not trusted here, or the server refuses that of the client. It has not acted on the request, and
    /// will not before a certificate, a root or a clock is mended.
    Certificate,
    /// The server did not respond in time; it may have acted on the request.
    Timeout,
    /// The connection broke during request or response; the server may have acted on the request.
    Interrupted,
    /// The response is larger than the limit.
    TooLarge,
    /// The request could not be written as HTTP.
    Request,
}

impl TransportErrorKind {
    /// Whether an error of this kind proves that nothing of the request was written.
    pub(crate) fn is_before_sending(self) -> bool {
        match self {
            Self::Connect | Self::Certificate | Self::Request => true,
            Self::Timeout | Self::Interrupted | Self::TooLarge => false,
        }
    }

    /// Whether the same request may succeed in a moment.
    pub(crate) fn is_temporary(self) -> bool {
        match self {
            Self::Connect | Self::Timeout | Self::Interrupted => true,
            Self::Certificate | Self::TooLarge | Self::Request => false,
        }
    }
}

impl TransportError {
    /// An error with its cause.
    pub fn new(kind: TransportErrorKind, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { kind, words: None, source: Some(source.into()) }
    }

    /// A fault of a certificate, in words that say whose and what to do.
    pub(crate) fn certificate(words: String, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { words: Some(words), ..Self::new(TransportErrorKind::Certificate, source) }
    }

    /// A body that the caller streams failed. The server may have seen a part of it.
    pub(crate) fn upload(source: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Self {
            words: Some("the stream that is the request body broke off".to_owned()),
            ..Self::new(TransportErrorKind::Interrupted, source)
        }
    }

    /// The status did not come in time.
    pub(crate) fn late() -> Self {
        Self { kind: TransportErrorKind::Timeout, words: None, source: None }
    }

    pub(crate) fn too_large() -> Self {
        Self { kind: TransportErrorKind::TooLarge, words: None, source: None }
    }

    /// An item of the response is too large.
    pub(crate) fn item_too_large() -> Self {
        Self { words: Some("an item of the response is larger than the limit".to_owned()), ..Self::too_large() }
    }

    /// Where the request failed.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(words) = &self.words {
            return f.write_str(words);
        }
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "no connection to the server",
            TransportErrorKind::Certificate => "a certificate is refused",
            TransportErrorKind::Timeout => "the server did not respond in time",
            TransportErrorKind::Interrupted => "the connection broke before the response was complete",
            TransportErrorKind::TooLarge => "the response is larger than the limit",
            TransportErrorKind::Request => "the request cannot be written as HTTP",
        })
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TransportError({:?}: {self})", self.kind)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// There was no response, or only part of one.
pub struct TransportFailure {
    record: Record,
    /// Of a response that began and broke off.
    status: Option<StatusCode>,
    source: TransportError,
}

impl TransportFailure {
    pub(crate) fn new(record: Record, status: Option<StatusCode>, source: TransportError) -> Self {
        Self { record, status, source }
    }

    /// Where the request failed.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.source.kind()
    }

    /// The status code, if a response began before it broke off.
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

    pub(crate) fn is_temporary(&self) -> bool {
        self.kind().is_temporary()
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

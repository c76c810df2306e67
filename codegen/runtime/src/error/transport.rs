use std::fmt;
use std::time::Duration;

use http::StatusCode;

use crate::received::Record;
use crate::transport::{TransportError, TransportErrorKind};

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

/// The time for a call was over. If it was sent, the server may have acted.
pub struct TimedOut {
    record: Record,
    after: Duration,
}

impl TimedOut {
    pub(crate) fn new(record: Record, after: Duration) -> Self {
        Self { record, after }
    }

    /// The time that the call had.
    #[must_use]
    pub fn after(&self) -> Duration {
        self.after
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no answer within {:?}", self.after)
    }
}

impl fmt::Debug for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TimedOut({:?})", self.after)
    }
}

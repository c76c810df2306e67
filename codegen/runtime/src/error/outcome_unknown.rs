use std::fmt;

use http::StatusCode;

use super::{BoxLook, Record, Stage, TimedOut, TransportFailure};
use crate::wire::request_id::RequestId;

/// Whether the operation had an effect is not known: the request may have arrived, and no complete response came. What it asks for may have
/// been done, such as a payment made.
///
/// [`Self::recover`] asks the server what became of it. Until that is known, the same call may do the same a second time.
pub struct OutcomeUnknown(NoResponse);

/// Why no response came.
pub(crate) enum NoResponse {
    Transport(TransportFailure),
    Timeout(TimedOut),
}

impl NoResponse {
    pub(crate) fn record(&self) -> &Record {
        match self {
            Self::Transport(failure) => failure.record(),
            Self::Timeout(timed_out) => timed_out.record(),
        }
    }
}

impl OutcomeUnknown {
    pub(crate) fn new(cause: NoResponse) -> Self {
        Self(cause)
    }

    /// How far the last request came.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.record().stage()
    }

    /// The id of the last request, for the bank's support.
    #[must_use]
    pub fn request_id(&self) -> RequestId {
        self.record().request_id()
    }

    /// The ids of all requests made for the call, including those for its tokens.
    #[must_use]
    pub fn request_ids(&self) -> &[RequestId] {
        self.record().request_ids()
    }

    /// Asks the server what became of the operation: see [`Error::recover`](super::Error::recover).
    #[must_use]
    pub fn recover(&self) -> BoxLook {
        self.record().recover()
    }

    pub(crate) fn status(&self) -> Option<StatusCode> {
        match &self.0 {
            NoResponse::Transport(failure) => failure.status(),
            NoResponse::Timeout(_) => self.stage().status(),
        }
    }

    pub(crate) fn record(&self) -> &Record {
        self.0.record()
    }

    pub(crate) fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            NoResponse::Transport(failure) => Some(failure.cause()),
            NoResponse::Timeout(_) => None,
        }
    }
}

impl fmt::Display for OutcomeUnknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            NoResponse::Transport(failure) => failure.fmt(f),
            NoResponse::Timeout(timed_out) => timed_out.fmt(f),
        }
    }
}

impl fmt::Debug for OutcomeUnknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OutcomeUnknown").field("operation", &self.record().operation()).field("attempts", self.record()).finish()
    }
}

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::StatusCode;

use super::Record;
use super::is_plain;
use super::{TransportError, TransportErrorKind};
use crate::wire::json::ReadError;

/// No access token could be obtained, so the operation was not called, or not again.
///
/// All calls that wait for one token share the outcome of one request for it. A failure is remembered for a moment, at most a few
/// seconds: calls in that time end with the same error, and [`Error::request_ids`](super::Error::request_ids) names the request.
pub struct TokenError {
    record: Record,
    refusal: Arc<Refusal>,
}

/// Why there is no token.
pub(crate) enum Refusal {
    /// The token endpoint responded with an error of OAuth 2.0 (RFC 6749, section 5.2), or a gateway with one of its own.
    Refused { status: StatusCode, code: Option<String>, description: Option<String>, raw: Bytes },
    /// Its successful response cannot be read.
    Unreadable { status: StatusCode, error: ReadError, raw: Bytes },
    /// Its successful response can be read, and what it has for a token cannot be used.
    Unusable { status: StatusCode, reason: Unusable, raw: Bytes },
    /// There was no response.
    Transport(TransportError),
    /// The request ended without an outcome: the transport panicked, or the tokio runtime that it ran on is gone.
    Lost,
}

/// What is wrong with a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unusable {
    Empty,
    Characters,
    OtherType,
    Lifetime,
}

impl TokenError {
    pub(crate) fn new(record: Record, refusal: Arc<Refusal>) -> Self {
        Self { record, refusal }
    }

    /// The error code of OAuth 2.0, for example `invalid_client`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match &*self.refusal {
            Refusal::Refused { code, .. } => code.as_deref(),
            _ => None,
        }
    }

    /// The token endpoint's description of the error. It is not printed, as it may repeat what was sent.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        match &*self.refusal {
            Refusal::Refused { description, .. } => description.as_deref(),
            _ => None,
        }
    }

    /// The status code of the token endpoint's response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match &*self.refusal {
            Refusal::Refused { status, .. } | Refusal::Unreadable { status, .. } | Refusal::Unusable { status, .. } => {
                Some(*status)
            }
            Refusal::Transport(_) | Refusal::Lost => None,
        }
    }

    /// The body of that response. It may have a token in it.
    #[must_use]
    pub fn raw(&self) -> Option<&Bytes> {
        match &*self.refusal {
            Refusal::Refused { raw, .. } | Refusal::Unreadable { raw, .. } | Refusal::Unusable { raw, .. } => Some(raw),
            Refusal::Transport(_) | Refusal::Lost => None,
        }
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }

    pub(crate) fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.refusal {
            Refusal::Unreadable { error, .. } => Some(error),
            Refusal::Transport(error) => Some(error),
            Refusal::Refused { .. } | Refusal::Unusable { .. } | Refusal::Lost => None,
        }
    }

    /// Whether a later request may succeed.
    pub(crate) fn is_temporary(&self) -> bool {
        match &*self.refusal {
            Refusal::Refused { status, code, .. } => {
                // Servers send these codes with status 400 too.
                let excuse = matches!(code.as_deref(), Some("server_error" | "temporarily_unavailable"));
                excuse || status.is_server_error() || *status == StatusCode::TOO_MANY_REQUESTS
            }
            Refusal::Transport(error) => match error.kind() {
                TransportErrorKind::Connect | TransportErrorKind::Timeout | TransportErrorKind::Interrupted => true,
                TransportErrorKind::Certificate | TransportErrorKind::TooLarge | TransportErrorKind::Request => false,
            },
            Refusal::Unreadable { .. } | Refusal::Unusable { .. } => false,
            Refusal::Lost => true,
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.refusal {
            Refusal::Refused { status, code, .. } => {
                write!(f, "the token endpoint responded with {status}")?;
                code.as_deref().filter(|code| is_plain(code)).map_or(Ok(()), |code| write!(f, ", {code}"))
            }
            Refusal::Unreadable { error, .. } => {
                write!(f, "the token endpoint's response cannot be read: {error}")
            }
            Refusal::Unusable { reason, .. } => write!(f, "the token endpoint's response has no usable token: {reason}"),
            Refusal::Transport(error) => write!(f, "no response from the token endpoint: {error}"),
            Refusal::Lost => f.write_str("the request for a token ended without an outcome"),
        }
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "it is empty",
            Self::Characters => "it has characters that no header may hold",
            Self::OtherType => "it is of another type than `Bearer`",
            Self::Lifetime => "its `expires_in` is not a number of seconds",
        })
    }
}

impl fmt::Debug for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenError({self})")
    }
}

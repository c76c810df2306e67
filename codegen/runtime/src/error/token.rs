use std::fmt;

use bytes::Bytes;
use http::StatusCode;

use super::Record;
use super::is_plain;
use super::{TransportError, TransportErrorKind};
use crate::wire::json::ReadError;

/// No access token could be obtained, so the operation was not called.
pub struct TokenError {
    record: Record,
    refusal: Refusal,
}

/// Why there is no token.
pub(crate) enum Refusal {
    /// The token endpoint responded with an error of OAuth 2.0 (RFC 6749, section 5.2), or a gateway with one of its own.
    Refused { status: StatusCode, code: Option<String>, description: Option<String>, raw: Bytes },
    /// Its successful response cannot be read.
    Unreadable { status: StatusCode, error: ReadError, raw: Bytes },
    /// Its tokens are of another type than `Bearer`.
    OtherType,
    /// There was no response.
    Transport(TransportError),
}

impl TokenError {
    pub(crate) fn new(record: Record, refusal: Refusal) -> Self {
        Self { record, refusal }
    }

    /// The error code of OAuth 2.0, for example `invalid_client`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match &self.refusal {
            Refusal::Refused { code, .. } => code.as_deref(),
            _ => None,
        }
    }

    /// The token endpoint's description of the error. It is not printed, as it may repeat what was sent.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        match &self.refusal {
            Refusal::Refused { description, .. } => description.as_deref(),
            _ => None,
        }
    }

    /// The status code of the token endpoint's response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match &self.refusal {
            Refusal::Refused { status, .. } | Refusal::Unreadable { status, .. } => Some(*status),
            Refusal::OtherType | Refusal::Transport(_) => None,
        }
    }

    /// The body of that response.
    #[must_use]
    pub fn raw(&self) -> Option<&Bytes> {
        match &self.refusal {
            Refusal::Refused { raw, .. } | Refusal::Unreadable { raw, .. } => Some(raw),
            Refusal::OtherType | Refusal::Transport(_) => None,
        }
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }

    pub(crate) fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.refusal {
            Refusal::Unreadable { error, .. } => Some(error),
            Refusal::Transport(error) => Some(error),
            Refusal::Refused { .. } | Refusal::OtherType => None,
        }
    }

    /// Whether a later request may succeed. A retry does no harm here.
    pub(crate) fn is_temporary(&self) -> bool {
        match &self.refusal {
            Refusal::Refused { status, .. } => status.is_server_error() || *status == StatusCode::TOO_MANY_REQUESTS,
            Refusal::Transport(error) => error.kind() != TransportErrorKind::TooLarge,
            Refusal::Unreadable { .. } | Refusal::OtherType => false,
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.refusal {
            Refusal::Refused { status, code, .. } => {
                write!(f, "the token endpoint responded with {status}")?;
                code.as_deref().filter(|code| is_plain(code)).map_or(Ok(()), |code| write!(f, ", {code}"))
            }
            Refusal::Unreadable { error, .. } => {
                write!(f, "the token endpoint's response cannot be read: {error}")
            }
            Refusal::OtherType => f.write_str("the token is of another type than `Bearer`"),
            Refusal::Transport(error) => write!(f, "no response from the token endpoint: {error}"),
        }
    }
}

impl fmt::Debug for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenError({self})")
    }
}

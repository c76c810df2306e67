use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::StatusCode;

use super::Record;
use super::is_plain;
use super::{StoreError, TransportError, TransportErrorKind};
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
    /// The session of the customer is over, with what the token endpoint said where it did.
    SessionOver(SessionOver, Option<Box<Refusal>>),
    /// The tokens of the session could not be read or stored.
    Store(StoreError),
    /// The request ended without an outcome: the transport panicked, or the tokio runtime that it ran on is gone.
    Lost,
}

/// Why the session of a customer is over. The customer has to sign in again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionOver {
    /// It has ended, or the store never had it.
    Unknown,
    /// Its access token has expired, or was refused, and the bank gave no refresh token.
    NoRefreshToken,
    /// The bank refused its refresh token: it has expired, or the customer or the bank revoked it.
    Refused,
    /// Its refresh token, which works once, was sent, and the response was lost: to a crash, or a broken connection. It was tried once more,
    /// and refused.
    RefreshInDoubt,
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

    /// Why the session of the customer is over, if it is that.
    #[must_use]
    pub fn session_over(&self) -> Option<SessionOver> {
        match &*self.refusal {
            Refusal::SessionOver(why, _) => Some(*why),
            _ => None,
        }
    }

    /// The error code of OAuth 2.0, for example `invalid_client`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self.response() {
            Refusal::Refused { code, .. } => code.as_deref(),
            _ => None,
        }
    }

    /// The token endpoint's description of the error. It is not printed, as it may repeat what was sent.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        match self.response() {
            Refusal::Refused { description, .. } => description.as_deref(),
            _ => None,
        }
    }

    /// The status code of the token endpoint's response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self.response() {
            Refusal::Refused { status, .. } | Refusal::Unreadable { status, .. } | Refusal::Unusable { status, .. } => {
                Some(*status)
            }
            Refusal::Transport(_) | Refusal::SessionOver(..) | Refusal::Store(_) | Refusal::Lost => None,
        }
    }

    /// The body of that response. It may have a token in it.
    #[must_use]
    pub fn raw(&self) -> Option<&Bytes> {
        match self.response() {
            Refusal::Refused { raw, .. } | Refusal::Unreadable { raw, .. } | Refusal::Unusable { raw, .. } => Some(raw),
            Refusal::Transport(_) | Refusal::SessionOver(..) | Refusal::Store(_) | Refusal::Lost => None,
        }
    }

    /// What the token endpoint said, if that is behind it.
    fn response(&self) -> &Refusal {
        match &*self.refusal {
            Refusal::SessionOver(_, Some(refused)) => refused,
            other => other,
        }
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }

    pub(crate) fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.refusal {
            Refusal::Unreadable { error, .. } => Some(error),
            Refusal::Transport(error) => Some(error),
            Refusal::Store(error) => Some(error),
            Refusal::Refused { .. } | Refusal::Unusable { .. } | Refusal::SessionOver(..) | Refusal::Lost => None,
        }
    }

    /// Whether nothing was sent to the token endpoint.
    pub(crate) fn is_before_sending(&self) -> bool {
        matches!(&*self.refusal, Refusal::Transport(error) if error.kind().is_before_sending())
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
            Refusal::Unreadable { .. } | Refusal::Unusable { .. } | Refusal::SessionOver(..) => false,
            Refusal::Store(error) => !matches!(error, StoreError::Unreadable),
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
            Refusal::SessionOver(why, _) => write!(f, "the session is over, and the customer has to sign in again: {why}"),
            Refusal::Store(error) => write!(f, "the tokens of the session cannot be had: {error}"),
            Refusal::Lost => f.write_str("the request for a token ended without an outcome"),
        }
    }
}

impl fmt::Display for SessionOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "it has ended, or was never in this store",
            Self::NoRefreshToken => "its access token is of no more use, and it has no refresh token",
            Self::Refused => "the bank refused its refresh token",
            Self::RefreshInDoubt => {
                "its refresh token was sent before, the response was lost, and sent once more the bank refused it"
            }
        })
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

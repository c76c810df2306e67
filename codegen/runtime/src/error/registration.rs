//! What can go wrong where a client is registered (RFC 7591, RFC 7592).

mod refusal;
mod unusable;

use std::fmt;

use http::StatusCode;

use super::{ErrorKind, Invalid, Outcome, Record, TimedOut, TransportErrorKind, TransportFailure};
use crate::wire::request_id::RequestId;

pub use refusal::{RegistrationCode, RegistrationRefusal};
pub use unusable::{RegistrationFault, UnusableRegistration};

/// Why a client was not registered, or its registration not read, updated or deleted.
///
/// Neither `Display` nor `Debug` shows a body, a token or what was registered.
#[non_exhaustive]
pub enum RegistrationError {
    /// What was to be sent cannot be. Nothing was sent.
    Invalid(Box<Invalid>),
    /// The server refused, or a gateway before it did.
    Refused(Box<RegistrationRefusal>),
    /// The server responded with success, and with what cannot be used. Its body may be all that is left of the registration.
    Unusable(Box<UnusableRegistration>),
    /// There was no response.
    Transport(Box<TransportFailure>),
    /// There was none within the time limit of the client's calls.
    Timeout(Box<TimedOut>),
}

impl RegistrationError {
    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid(_) => ErrorKind::Invalid,
            Self::Refused(refusal) => ErrorKind::of_status(refusal.status()),
            Self::Unusable(_) => ErrorKind::Unexpected,
            Self::Transport(failure) if failure.kind() == TransportErrorKind::Certificate => ErrorKind::Certificate,
            Self::Transport(_) => ErrorKind::Transport,
            Self::Timeout(_) => ErrorKind::Timeout,
        }
    }

    /// The status code, if there was a response.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Refused(refusal) => Some(refusal.status()),
            Self::Unusable(unusable) => Some(unusable.status()),
            Self::Transport(failure) => failure.status(),
            Self::Invalid(_) | Self::Timeout(_) => None,
        }
    }

    /// Whether the registration was changed, as far as can be told. A server may replace the registration's token with each response, also
    /// where it was only read: after [`Outcome::Unknown`] the token that is known may be of no more use.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.record().outcome()
    }

    /// The id of the request, for the bank's support.
    #[must_use]
    pub fn request_id(&self) -> RequestId {
        self.record().request_id()
    }

    /// That id, and the one in the response if it is another.
    #[must_use]
    pub fn request_ids(&self) -> &[RequestId] {
        self.record().request_ids()
    }

    fn record(&self) -> &Record {
        match self {
            Self::Invalid(invalid) => invalid.record(),
            Self::Refused(refusal) => refusal.record(),
            Self::Unusable(unusable) => unusable.record(),
            Self::Transport(failure) => failure.record(),
            Self::Timeout(timeout) => timeout.record(),
        }
    }
}

impl fmt::Display for RegistrationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.record().operation())?;
        match self {
            Self::Invalid(invalid) => return invalid.fmt(f),
            Self::Refused(refusal) => refusal.fmt(f)?,
            Self::Unusable(unusable) => unusable.fmt(f)?,
            Self::Transport(failure) => failure.fmt(f)?,
            Self::Timeout(timeout) => timeout.fmt(f)?,
        }
        f.write_str(match self.outcome() {
            Outcome::Unknown => "; whether it had an effect is not known",
            Outcome::Done => "; the server has done it",
            Outcome::NoEffect => "",
        })?;
        write!(f, " (request {})", self.request_id())
    }
}

impl fmt::Debug for RegistrationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RegistrationError({self})")
    }
}

impl std::error::Error for RegistrationError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unusable(unusable) => unusable.cause(),
            Self::Transport(failure) => Some(failure.cause()),
            Self::Invalid(_) | Self::Refused(_) | Self::Timeout(_) => None,
        }
    }
}

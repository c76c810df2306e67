use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::{Received, Record};
use crate::wire::json::ReadError;

/// A response of success with which nothing can be done. The server has done what was asked: what is left of a registration is in the body.
pub struct UnusableRegistration {
    fault: RegistrationFault,
    received: Received,
}

/// What is wrong with a response of success.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum RegistrationFault {
    /// Its body is not that of a registration.
    Unreadable(ReadError),
    /// Its `registration_client_uri` is no address that a token may be sent to: no URL, plain `http` to another machine, or one with a
    /// fragment, a user name or a password.
    UnusableAddress,
    /// Its `registration_client_uri` is on another host than the registration endpoint, where the token would go.
    OtherHost,
    /// Its `registration_access_token` has characters that no header may hold, or is empty.
    UnusableToken,
    /// It is about another client than the one that was asked for.
    OtherClient,
}

impl UnusableRegistration {
    pub(crate) fn new(fault: RegistrationFault, received: Received) -> Self {
        Self { fault, received }
    }

    /// What is wrong.
    #[must_use]
    pub fn fault(&self) -> &RegistrationFault {
        &self.fault
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.received.status
    }

    /// All headers as received.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.received.headers
    }

    /// The body as received. It may have secrets in it.
    #[must_use]
    pub fn raw(&self) -> &Bytes {
        &self.received.raw
    }

    pub(super) fn record(&self) -> &Record {
        &self.received.record
    }

    pub(super) fn cause(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.fault {
            RegistrationFault::Unreadable(error) => Some(error),
            _ => None,
        }
    }
}

impl fmt::Display for UnusableRegistration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, and {}", self.status(), self.fault)?;
        let media_type = self.received.media_type().filter(|_| matches!(self.fault, RegistrationFault::Unreadable(_)));
        media_type.map_or(Ok(()), |media_type| write!(f, " ({media_type})"))
    }
}

impl fmt::Display for RegistrationFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "its body cannot be read: {error}"),
            Self::UnusableAddress => f.write_str("its `registration_client_uri` is no address that a token may be sent to"),
            Self::OtherHost => f.write_str("its `registration_client_uri` is on another host than the registration endpoint"),
            Self::UnusableToken => f.write_str("its `registration_access_token` cannot be sent in a header"),
            Self::OtherClient => f.write_str("its `client_id` is that of another client"),
        }
    }
}

impl fmt::Debug for UnusableRegistration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.received.debug("UnusableRegistration", f)
    }
}

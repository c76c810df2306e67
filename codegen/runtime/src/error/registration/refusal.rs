use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::{Received, Record, is_plain};

/// The most of a server's words that is kept, in characters.
const MOST_WORDS: usize = 1000;

/// How a server refused (RFC 7591, section 3.2.2; RFC 7592, section 2), or a gateway before it.
pub struct RegistrationRefusal {
    received: Received,
}

/// The code of a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegistrationCode {
    /// `invalid_redirect_uri`: the server does not take one of the redirect URIs.
    InvalidRedirectUri,
    /// `invalid_client_metadata`: the server does not take another member of the metadata.
    InvalidClientMetadata,
    /// `invalid_software_statement`.
    InvalidSoftwareStatement,
    /// `unapproved_software_statement`.
    UnapprovedSoftwareStatement,
    /// `invalid_token` (RFC 6750, section 3.1), or a status 401 without a code: the token was used before, or replaced, or is none of this
    /// server's; the registration may be deleted.
    InvalidToken,
    /// A code of the server's own.
    Other(String),
}

impl RegistrationRefusal {
    pub(crate) fn new(received: Received) -> Self {
        Self { received }
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.received.status
    }

    /// The code, where there is one.
    #[must_use]
    pub fn code(&self) -> Option<RegistrationCode> {
        match self.received.code() {
            Some(code) => Some(RegistrationCode::of(code)),
            None => (self.status() == StatusCode::UNAUTHORIZED).then_some(RegistrationCode::InvalidToken),
        }
    }

    /// The server's words for the developer, up to 1000 characters of them. They are not printed, as they may repeat what was sent.
    #[must_use]
    pub fn description(&self) -> Option<String> {
        self.received.message().map(|words| words.chars().take(MOST_WORDS).collect())
    }

    /// All headers as received.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.received.headers
    }

    /// The body as received.
    #[must_use]
    pub fn raw(&self) -> &Bytes {
        &self.received.raw
    }

    pub(super) fn record(&self) -> &Record {
        &self.received.record
    }
}

impl RegistrationCode {
    fn of(code: String) -> Self {
        match code.as_str() {
            "invalid_redirect_uri" => Self::InvalidRedirectUri,
            "invalid_client_metadata" => Self::InvalidClientMetadata,
            "invalid_software_statement" => Self::InvalidSoftwareStatement,
            "unapproved_software_statement" => Self::UnapprovedSoftwareStatement,
            "invalid_token" => Self::InvalidToken,
            _ => Self::Other(code),
        }
    }

    /// The code as it is spelt.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::InvalidRedirectUri => "invalid_redirect_uri",
            Self::InvalidClientMetadata => "invalid_client_metadata",
            Self::InvalidSoftwareStatement => "invalid_software_statement",
            Self::UnapprovedSoftwareStatement => "unapproved_software_statement",
            Self::InvalidToken => "invalid_token",
            Self::Other(code) => code,
        }
    }
}

impl fmt::Display for RegistrationRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status())?;
        match self.code() {
            Some(code) if is_plain(code.as_str()) => write!(f, ", {}", code.as_str()),
            Some(_) => Ok(()),
            None => match self.received.media_type() {
                Some(media_type) => write!(f, ", with a body of {media_type} that has no code"),
                None => f.write_str(", without a code"),
            },
        }
    }
}

impl fmt::Debug for RegistrationRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.received.debug("RegistrationRefusal", f)
    }
}

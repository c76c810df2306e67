use std::fmt;

use super::is_plain;
use super::{Invalid, TokenError};
use crate::wire::request_id::RequestId;

/// Why a customer's sign-in gave no session.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoginError {
    /// It could not begin, or not go on: this has to be mended first.
    Unusable(&'static str),
    /// The callback is not that of this sign-in. Nothing has changed: the right one may still come.
    Callback(CallbackFault),
    /// The customer said no, or the bank.
    Refused(AuthorizationRefusal),
    /// The code could not be exchanged for a token. The customer has to sign in again.
    Token(Box<TokenError>),
    /// The code could not be exchanged, as the client lacks something.
    Invalid(Box<Invalid>),
}

/// What is wrong with a callback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallbackFault {
    /// It is no URL, or far too long for one.
    NoUrl,
    /// Its address is not the redirect URI.
    OtherAddress,
    /// It has no `state`, or that of another sign-in: somebody else's, or an attacker's.
    OtherState,
    /// A parameter is there twice, or both `code` and `error` are.
    Ambiguous,
    /// It has neither `code` nor `error`.
    Nothing,
    /// A code of this sign-in has been exchanged before.
    Repeated,
}

/// How the bank's authorization endpoint refused (RFC 6749, section 4.1.2.1).
#[derive(Clone, PartialEq, Eq)]
pub struct AuthorizationRefusal {
    code: AuthorizationCode,
    description: Option<String>,
}

/// The code of a refusal (RFC 6749, section 4.1.2.1).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AuthorizationCode {
    /// `access_denied`: the customer or the bank said no.
    AccessDenied,
    /// `invalid_request`.
    InvalidRequest,
    /// `invalid_scope`.
    InvalidScope,
    /// `server_error`.
    ServerError,
    /// `temporarily_unavailable`.
    TemporarilyUnavailable,
    /// `unauthorized_client`.
    UnauthorizedClient,
    /// `unsupported_response_type`.
    UnsupportedResponseType,
    /// A code of the bank's own.
    Other(String),
}

impl AuthorizationRefusal {
    pub(crate) fn new(code: &str, description: Option<String>) -> Self {
        let code = match code {
            "access_denied" => AuthorizationCode::AccessDenied,
            "invalid_request" => AuthorizationCode::InvalidRequest,
            "invalid_scope" => AuthorizationCode::InvalidScope,
            "server_error" => AuthorizationCode::ServerError,
            "temporarily_unavailable" => AuthorizationCode::TemporarilyUnavailable,
            "unauthorized_client" => AuthorizationCode::UnauthorizedClient,
            "unsupported_response_type" => AuthorizationCode::UnsupportedResponseType,
            other => AuthorizationCode::Other(other.to_owned()),
        };
        Self { code, description }
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &AuthorizationCode {
        &self.code
    }

    /// The bank's words for the developer. They are not printed, as they come with a redirect that anybody can make.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }
}

impl AuthorizationCode {
    /// The code as it is spelt.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AccessDenied => "access_denied",
            Self::InvalidRequest => "invalid_request",
            Self::InvalidScope => "invalid_scope",
            Self::ServerError => "server_error",
            Self::TemporarilyUnavailable => "temporarily_unavailable",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedResponseType => "unsupported_response_type",
            Self::Other(code) => code,
        }
    }
}

impl fmt::Debug for AuthorizationRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AuthorizationRefusal({self})")
    }
}

impl fmt::Display for AuthorizationRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if is_plain(self.code.as_str()) { self.code.as_str() } else { "an unreadable code" })
    }
}

impl fmt::Display for CallbackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoUrl => "it is no URL",
            Self::OtherAddress => "its address is not the redirect URI",
            Self::OtherState => "its `state` is not that of this sign-in",
            Self::Ambiguous => "it has a parameter twice, or both `code` and `error`",
            Self::Nothing => "it has neither `code` nor `error`",
            Self::Repeated => "a code of this sign-in has been exchanged before",
        })
    }
}

impl LoginError {
    /// Whether nothing was sent to the token endpoint, so that the same callback may be tried again.
    pub(crate) fn is_before_sending(&self) -> bool {
        match self {
            Self::Token(error) => error.is_before_sending(),
            Self::Invalid(_) => true,
            Self::Unusable(_) | Self::Callback(_) | Self::Refused(_) => false,
        }
    }

    /// The ids of the requests that were made: what the bank's support asks for first.
    #[must_use]
    pub fn request_ids(&self) -> &[RequestId] {
        match self {
            Self::Token(error) => error.record().request_ids(),
            Self::Invalid(_) | Self::Unusable(_) | Self::Callback(_) | Self::Refused(_) => &[],
        }
    }
}

impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unusable(what) => f.write_str(what),
            Self::Callback(fault) => write!(f, "the callback is not that of this sign-in: {fault}"),
            Self::Refused(refusal) => write!(f, "the sign-in was refused: {refusal}"),
            Self::Token(error) => error.fmt(f),
            Self::Invalid(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LoginError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Token(error) => error.cause(),
            _ => None,
        }
    }
}

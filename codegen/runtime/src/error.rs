//! What can go wrong: when a client is built, when a request is sent, and in a call as a whole.

mod build;
mod invalid;
mod kind;
mod limit;
mod login;
mod outcome;
mod outcome_unknown;
mod received;
mod record;
mod recovered;
mod registration;
mod server_setter;
mod store;
mod timed_out;
mod token;
mod transport;
mod unexpected;

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use crate::wire::headers::{FromHeaders, Headers};
use crate::wire::response_body::ErrorBody;

use crate::wire::request_id::RequestId;

pub use build::BuildError;
pub use invalid::Invalid;
pub(crate) use invalid::Reason;
pub use kind::ErrorKind;
pub use limit::Limit;
pub use login::{AuthorizationCode, AuthorizationRefusal, CallbackFault, LoginError};
pub use outcome::Outcome;
pub(crate) use outcome_unknown::NoResponse;
pub use outcome_unknown::OutcomeUnknown;
pub(crate) use received::{ErrorPointers, Received, text_at};
pub(crate) use record::Record;
pub use record::Stage;
pub(crate) use recovered::Look;
pub use recovered::{BoxLook, Recovered};
pub use registration::{RegistrationCode, RegistrationError, RegistrationFault, RegistrationRefusal, UnusableRegistration};
pub(crate) use server_setter::ServerSetter;
pub use store::StoreError;
pub use timed_out::TimedOut;
pub(crate) use token::{Refusal, Unusable};
pub use token::{SessionOver, TokenError};
pub use transport::{TransportError, TransportErrorKind, TransportFailure};
pub(crate) use unexpected::Undeclared;
pub use unexpected::Unexpected;

/// Why a call failed. `B` is the body of the error responses that the description declares for the operation; plain `Error` takes
/// the errors of all operations.
///
/// Neither `Display` nor `Debug` shows a body, a token or the value of a parameter; [`ErrorResponse::raw`] has the body.
#[non_exhaustive]
pub enum Error<B = AnyBody> {
    /// An error response that the description declares, with its body.
    Response(Box<ErrorResponse<B>>),
    /// A response that the description does not declare, or whose body could not be read.
    Unexpected(Box<Unexpected>),
    /// The call is invalid. Nothing was sent.
    Invalid(Box<Invalid>),
    /// No access token could be obtained.
    Token(Box<TokenError>),
    /// There was no response. The operation only reads, or certainly had no effect, or certainly succeeded ([`Self::outcome`]).
    Transport(Box<TransportFailure>),
    /// The call exceeded its time limit. The operation only reads, or certainly had no effect, or certainly succeeded ([`Self::outcome`]).
    Timeout(Box<TimedOut>),
    /// There was no response in time, and the operation may have had an effect.
    OutcomeUnknown(Box<OutcomeUnknown>),
}

/// The body of an error response of any operation; [`ErrorResponse::raw`] has it as received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnyBody;

/// An error response that the description declares: its typed body, and everything else that was received.
pub struct ErrorResponse<B> {
    body: B,
    received: Received,
}

impl<B> ErrorResponse<B> {
    pub(crate) fn new(body: B, received: Received) -> Self {
        Self { body, received }
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

    /// The typed body.
    #[must_use]
    pub fn body(&self) -> &B {
        &self.body
    }

    /// The typed body, owned.
    #[must_use]
    pub fn into_body(self) -> B {
        self.body
    }

    /// The body as received.
    #[must_use]
    pub fn raw(&self) -> &Bytes {
        &self.received.raw
    }

    /// The id of the request that this is the response to.
    #[must_use]
    pub fn request_id(&self) -> RequestId {
        self.received.record.request_id()
    }
}

impl<B: ErrorBody> ErrorResponse<B> {
    /// The headers that the description declares.
    #[must_use]
    pub fn declared(&self) -> B::Headers {
        B::Headers::from_headers(&Headers::new(&self.received.headers))
    }
}

impl<B> fmt::Debug for ErrorResponse<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.received.debug("ErrorResponse", f)
    }
}

impl<B> Error<B> {
    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Response(response) => ErrorKind::of_status(response.status()),
            Self::Unexpected(unexpected) => ErrorKind::of_status(unexpected.status()),
            Self::Invalid(_) => ErrorKind::Invalid,
            Self::Token(_) => ErrorKind::Token,
            Self::Transport(failure) if failure.kind() == TransportErrorKind::Certificate => ErrorKind::Certificate,
            Self::Transport(_) => ErrorKind::Transport,
            Self::Timeout(_) => ErrorKind::Timeout,
            Self::OutcomeUnknown(_) => ErrorKind::OutcomeUnknown,
        }
    }

    /// The error code: from the error body, where the portal has one in it, or from the token endpoint.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        match self {
            Self::Token(token) => token.code().map(str::to_owned),
            other => other.received()?.code(),
        }
    }

    /// The words for people: from the error body, where the portal has some in it, or from the token endpoint. They may have personal data
    /// in them, and are not printed.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        match self {
            Self::Token(token) => token.description().map(str::to_owned),
            other => other.received()?.message(),
        }
    }

    /// The status code of the operation's response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Transport(failure) => failure.status(),
            Self::OutcomeUnknown(unknown) => unknown.status(),
            other => other.received().map(|received| received.status),
        }
    }

    /// Which limit the call exceeded, as far as the response with status 429 tells.
    #[must_use]
    pub fn limit(&self) -> Option<Limit> {
        Limit::of(self.received()?)
    }

    /// The operation: its `operationId`, or method and path template where it has none. Of what is no operation, what was tried.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.record().operation()
    }

    /// The method of the operation; `None` of what is no operation, such as the end of a session.
    #[must_use]
    pub fn method(&self) -> Option<&Method> {
        self.record().route().map(|route| &route.method)
    }

    /// The path of the operation as the description has it, `/accounts/{accountId}`. No error has the path that was sent: there may be personal
    /// data in it.
    #[must_use]
    pub fn path_template(&self) -> Option<&'static str> {
        self.record().route().map(|route| route.path)
    }

    /// The id of the last request for the operation, for the bank's support. A call that was not sent has one too, so that logs agree.
    #[must_use]
    pub fn request_id(&self) -> RequestId {
        self.record().request_id()
    }

    /// The ids of all requests made for the call, including those for its tokens. The first is the one that the call began with.
    #[must_use]
    pub fn request_ids(&self) -> &[RequestId] {
        self.record().request_ids()
    }

    /// Whether the operation had an effect, as far as can be told. After [`Outcome::Unknown`], [`Self::recover`] before you call again.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.record().outcome()
    }

    /// Asks the server what became of the operation, where its outcome is unknown and an operation of the portal shows it. Else
    /// nothing is sent, and what is returned is what [`Self::outcome`] says.
    ///
    /// It is asked with the client, the authorisation and the parameters of the call. A server that has not finished may say only later
    /// what became of it.
    ///
    /// # Errors
    /// When the server could not be asked. The outcome is then as unknown as it was.
    #[must_use]
    pub fn recover(&self) -> BoxLook {
        self.record().recover()
    }

    /// Whether the same call may succeed later, and a retry does no harm: what failed is temporary, and the operation only reads or
    /// certainly had no effect ([`Self::outcome`]).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.is_temporary() && self.record().is_repeatable()
    }

    fn is_temporary(&self) -> bool {
        match self {
            Self::Response(_) | Self::Unexpected(_) => {
                let is_temporary = self.status().is_some_and(|status| matches!(status.as_u16(), 408 | 429 | 502 | 503 | 504));
                // A consent is used up until tomorrow.
                is_temporary && self.limit() != Some(Limit::AccessesOfConsent)
            }
            Self::Invalid(_) => false,
            Self::Token(token) => token.is_temporary(),
            Self::Transport(failure) => failure.is_temporary(),
            Self::Timeout(_) => true,
            Self::OutcomeUnknown(_) => false,
        }
    }

    /// The error without the type of its body.
    fn erase(self) -> Error<AnyBody> {
        match self {
            Self::Response(response) => Error::Response(Box::new(ErrorResponse::new(AnyBody, response.received))),
            Self::Unexpected(unexpected) => Error::Unexpected(unexpected),
            Self::Invalid(invalid) => Error::Invalid(invalid),
            Self::Token(token) => Error::Token(token),
            Self::Transport(failure) => Error::Transport(failure),
            Self::Timeout(timeout) => Error::Timeout(timeout),
            Self::OutcomeUnknown(unknown) => Error::OutcomeUnknown(unknown),
        }
    }

    fn record(&self) -> &Record {
        match self {
            Self::Response(response) => &response.received.record,
            Self::Unexpected(unexpected) => &unexpected.received().record,
            Self::Invalid(invalid) => invalid.record(),
            Self::Token(token) => token.record(),
            Self::Transport(failure) => failure.record(),
            Self::Timeout(timeout) => timeout.record(),
            Self::OutcomeUnknown(unknown) => unknown.record(),
        }
    }

    pub(crate) fn received(&self) -> Option<&Received> {
        match self {
            Self::Response(response) => Some(&response.received),
            Self::Unexpected(unexpected) => Some(unexpected.received()),
            _ => None,
        }
    }
}

impl<B: ErrorBody> From<Error<B>> for Error<AnyBody> {
    fn from(error: Error<B>) -> Self {
        error.erase()
    }
}

impl<B> fmt::Display for Error<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.record().operation())?;
        match self {
            Self::Response(response) => {
                write!(f, "{}", response.status())?;
                if let Some(code) = response.received.code().filter(|code| is_plain(code)) {
                    write!(f, ", {code}")?;
                }
            }
            Self::Unexpected(unexpected) => unexpected.fmt(f)?,
            Self::Invalid(invalid) => return invalid.fmt(f),
            Self::Token(token) => token.fmt(f)?,
            Self::Transport(failure) => failure.fmt(f)?,
            Self::Timeout(timeout) => timeout.fmt(f)?,
            Self::OutcomeUnknown(unknown) => unknown.fmt(f)?,
        }
        let record = self.record();
        f.write_str(match record.outcome() {
            Outcome::Unknown => "; whether it had an effect is not known",
            Outcome::Done if !record.is_safe() => "; the operation itself succeeded",
            Outcome::Done | Outcome::NoEffect => "",
        })?;
        write!(f, " (request {})", record.request_id())
    }
}

impl<B> fmt::Debug for Error<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self})")
    }
}

impl<B> std::error::Error for Error<B> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unexpected(unexpected) => unexpected.read_error().map(|error| error as _),
            Self::Token(token) => token.cause(),
            Self::Transport(failure) => Some(failure.cause()),
            Self::OutcomeUnknown(unknown) => unknown.cause(),
            _ => None,
        }
    }
}

/// Whether an error code is a word such as `CONSENT_INVALID`, which can be printed: without digits it is not personal data.
pub(crate) fn is_plain(code: &str) -> bool {
    code.len() <= 64 && code.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'.'))
}

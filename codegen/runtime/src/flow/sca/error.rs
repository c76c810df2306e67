//! Why an authorisation did not end well.

use std::fmt;
use std::time::Duration;

use super::{ScaMethod, ScaStarted, ScaStatus};
use crate::error::{AuthorizationRefusal, CallbackFault, Error, Invalid, LoginError, TokenError};
use crate::wire::request_id::RequestId;

/// Why an authorisation did not end well, or not yet.
#[derive(Debug)]
#[non_exhaustive]
pub enum ScaError {
    /// It could not begin, or not go on: this has to be mended first.
    Unusable(&'static str),
    /// The bank does not offer the method. The authorisation has started, and goes on with one of its methods.
    NoSuchMethod(Box<ScaStarted>),
    /// The callback is not that of this authorisation. Nothing has changed: the right one may still come.
    Callback(CallbackFault),
    /// It ended without success: the customer turned back, took too long, or was refused by the bank.
    Failed(Box<ScaFailure>),
    /// It was not over within its time. The customer may still be at it: what was kept, resumed, looks at the status again.
    TimedOut {
        /// The time that it had.
        after: Duration,
        /// The status as the bank last told it.
        last: Option<ScaStatus>,
        /// Why the last look showed nothing, where it did not.
        cause: Option<Box<Error>>,
    },
    /// A call failed.
    Call(Box<Error>),
    /// The code could not be exchanged.
    Token(Box<TokenError>),
    /// The code could not be exchanged, as the client lacks something.
    Invalid(Box<Invalid>),
}

/// How an authorisation ended without success.
#[derive(Clone, Default)]
pub struct ScaFailure {
    pub(super) message: Option<String>,
    pub(super) refusal: Option<AuthorizationRefusal>,
    pub(super) request_id: Option<RequestId>,
}

impl ScaFailure {
    /// The bank's words to the customer. They may have personal data in them, and are not printed.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// What the customer was sent back with, where that says it.
    #[must_use]
    pub fn refusal(&self) -> Option<&AuthorizationRefusal> {
        self.refusal.as_ref()
    }

    /// The id of the request that told it.
    #[must_use]
    pub fn request_id(&self) -> Option<RequestId> {
        self.request_id
    }
}

impl ScaError {
    /// The ids of the requests that were made: what the bank's support asks for first.
    #[must_use]
    pub fn request_ids(&self) -> &[RequestId] {
        match self {
            Self::Call(error) => error.request_ids(),
            Self::Token(error) => error.record().request_ids(),
            Self::Failed(failure) => failure.request_id.as_slice(),
            Self::TimedOut { cause: Some(error), .. } => error.request_ids(),
            Self::Unusable(_) | Self::NoSuchMethod(_) | Self::Callback(_) | Self::TimedOut { .. } | Self::Invalid(_) => &[],
        }
    }

    /// The bank's words, where it said some. They may have personal data in them, and are not printed.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        match self {
            Self::Call(error) => error.message(),
            Self::Failed(failure) => failure.message.clone(),
            _ => None,
        }
    }
}

impl From<Error> for ScaError {
    fn from(error: Error) -> Self {
        Self::Call(Box::new(error))
    }
}

/// What is wrong with a callback, or why a code gave no token.
impl From<LoginError> for ScaError {
    fn from(error: LoginError) -> Self {
        match error {
            LoginError::Unusable(what) => Self::Unusable(what),
            LoginError::Callback(fault) => Self::Callback(fault),
            LoginError::Refused(refusal) => Self::refused(refusal),
            LoginError::Token(error) => Self::Token(error),
            LoginError::Invalid(error) => Self::Invalid(error),
        }
    }
}

impl ScaError {
    pub(super) fn refused(refusal: AuthorizationRefusal) -> Self {
        Self::Failed(Box::new(ScaFailure { refusal: Some(refusal), ..ScaFailure::default() }))
    }
}

impl fmt::Debug for ScaFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { message: _, refusal, request_id } = self;
        f.debug_struct("ScaFailure").field("refusal", refusal).field("request_id", request_id).finish_non_exhaustive()
    }
}

impl fmt::Display for ScaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unusable(what) => f.write_str(what),
            Self::NoSuchMethod(started) => {
                let ids: Vec<&str> = started.methods().iter().map(ScaMethod::id).collect();
                write!(f, "the bank does not offer this method of authentication; it offers {}", ids.join(", "))
            }
            Self::Callback(CallbackFault::OtherState) => {
                f.write_str("the callback is not that of this authorisation: its `state` is that of another")
            }
            Self::Callback(fault) => write!(f, "the callback is not that of this authorisation: {fault}"),
            Self::Failed(failure) => match failure.refusal() {
                Some(refusal) => write!(f, "the authorisation failed: {refusal}"),
                None => f.write_str("the authorisation failed"),
            },
            Self::TimedOut { after, last: Some(last), .. } => {
                write!(f, "the authorisation was not over within {after:?}; its last status was {last}")
            }
            Self::TimedOut { after, last: None, .. } => write!(f, "the authorisation was not over within {after:?}"),
            Self::Call(error) => error.fmt(f),
            Self::Token(error) => error.fmt(f),
            Self::Invalid(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ScaError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            Self::TimedOut { cause: Some(error), .. } => Some(&**error),
            Self::Token(error) => error.cause(),
            _ => None,
        }
    }
}

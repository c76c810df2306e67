//! The way to the bank and back, behind a trait: the real one speaks HTTP, tests stand in without a socket.

mod reqwest_transport;
mod tls;

#[cfg(test)]
mod tests;

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use crate::body::Body;

pub use reqwest_transport::ReqwestTransport;
pub(crate) use reqwest_transport::{Proxying, TransportSettings};

/// A boxed future, as a trait object's method returns it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries a request to the server and its answer back.
///
/// It does not follow redirects and does not repeat requests: for payments, both are decisions of the caller.
pub trait Transport: Send + Sync {
    /// Sends a request. Any status is an answer; an error means that there was none.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

/// There was no answer, or not all of it.
///
/// It names no address, since paths and queries may hold personal data; the source may.
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// How far a request came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made, so the server has not seen the request.
    Connect,
    /// The server did not answer in time; it may have acted.
    Timeout,
    /// The request or the answer broke off; the server may have acted.
    Interrupted,
    /// The answer is longer than the limit.
    TooLarge,
    /// The request could not be written as HTTP.
    Request,
}

impl TransportError {
    /// An error with its cause.
    pub fn new(kind: TransportErrorKind, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { kind, source: Some(source.into()) }
    }

    pub(crate) fn too_large() -> Self {
        Self { kind: TransportErrorKind::TooLarge, source: None }
    }

    /// How far the request came.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "no connection to the server",
            TransportErrorKind::Timeout => "the server did not answer in time",
            TransportErrorKind::Interrupted => "the connection broke before the answer was complete",
            TransportErrorKind::TooLarge => "the answer is longer than the limit",
            TransportErrorKind::Request => "the request cannot be written as HTTP",
        })
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TransportError({:?})", self.kind)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

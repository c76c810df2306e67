//! What every generated portal package calls: a small HTTP client layer that knows parameters, bodies, tokens and errors.
//!
//! A generated package has its own types and methods, and re-exports all that stands at the root here: its users name no other package. Calls need a tokio runtime
//! with time and, for the transport over sockets, I/O.
//!
//! - [`Builder`] builds a client of one environment from [`Keys`] and an [`Identity`].
//! - A request that is awaited gives a [`Response`] or an [`Error`]; both know the raw answer and the [`RequestId`]s.
//! - [`Transport`] is the way out; tests stand in for it.
//! - With the feature `test-kit`, `test_kit` writes answers and reads requests: what a stand-in for a bank needs.
//!
//! Secrets and personal data do not print, neither by `Debug` nor in errors and traces.

mod call;
mod client;
mod error;
mod privacy;
mod revision;
#[cfg(feature = "test-kit")]
pub mod test_kit;
mod token;
mod transport;
#[doc(hidden)]
pub mod v1;
mod wire;

pub use bytes::Bytes;
pub use call::Response;
pub use client::Builder;
pub use error::{
    Answer, AnyBody, BuildError, Error, ErrorKind, Invalid, TimedOut, TokenError, TransportError, TransportErrorKind,
    TransportFailure, Unexpected,
};
/// Requests and answers as a [`Transport`] carries them.
pub use http;
pub use http::{HeaderMap, StatusCode};
pub use privacy::Secret;
pub use token::{AccessToken, Keys};
pub use transport::{Body, BodyStream, BoxFuture, Identity, ReqwestTransport, Transport};
pub use uuid::Uuid;
pub use wire::headers::NoHeaders;
pub use wire::json::ReadError;
pub use wire::request_id::RequestId;
pub use wire::response_body::NoFailure;
pub use wire::values::{Base64, Date, DateTime, Decimal, Json, LocalDateTime, ParseError, Text, UnknownValue};

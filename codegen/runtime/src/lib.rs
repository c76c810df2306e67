//! The runtime of generated portal packages: a small HTTP client layer for parameters, bodies, tokens and errors.
//!
//! A generated package has its own types and methods, and re-exports everything at the root of this crate, so that its users
//! depend on no other package. Calls need a tokio runtime with time enabled and, for [`ReqwestTransport`], I/O; on `wasm32-unknown-unknown` an
//! engine of JavaScript.
//!
//! - [`Builder`] builds a client of one environment from [`Keys`] and an [`Identity`].
//! - Awaiting a request gives a [`Response`] or an [`Error`]; both have the raw response and the [`RequestId`]s, and an error tells the
//!   [`Outcome`]: whether the operation had an effect.
//! - A call that only reads is repeated where what failed may be over in a moment ([`Builder::retries`]).
//! - Access tokens are requested once for all calls that need them, and renewed before they expire or when the bank refuses them.
//! - Responses of server-sent events, lines of JSON and bytes are read while they come, as [`Events`], [`Items`] and [`Chunks`]; an [`Upload`] is
//!   sent while it is read.
//! - Responses in pages come one after another as [`Pages`], and what is in them as [`PageItems`]. What a response links to is given as a request
//!   of its own.
//! - [`Transport`] sends the HTTP requests; tests can replace it. Without the feature `reqwest`, which is on by default, there is none but that
//!   of the caller: neither reqwest nor rustls is built, nor what is made of them, such as [`Identity`].
//! - With the feature `axum`, [`RequestId`] is an extractor, and `RequestIdLayer` gives each request that a server serves the id that its caller
//!   sent, or a new one.
//! - With the features `encrypted-pem` and `pkcs12`, an [`Identity`] is read with a passphrase too.
//! - Tokens of customers who signed in are in a [`SessionStore`]: in memory, with the feature `file-store` in encrypted files that processes
//!   of one machine share, or in a store of your own, which `test_kit::check_session_store` checks.
//! - A `Registrar` registers the application as a client where the portal has that (RFC 7591), and reads, updates and deletes the
//!   [`Registration`] (RFC 7592).
//! - Without that feature a client builds for `wasm32-unknown-unknown`: it keeps time, waits and makes tasks by what the engine of JavaScript
//!   has. The futures of a [`Transport`] are `Send` there too: one by `fetch` wraps its own in `send_wrapper::SendWrapper`.
//! - Without the feature `client` there are types alone: what reads and writes them, and what they are made of.
//! - With the feature `serde`, types and their values implement `Serialize` and `Deserialize`. A format for people, such as JSON, gets the
//!   members of a value; a binary one gets its JSON as one text. What is serialized is not redacted.
//! - With the feature `test-kit`, `test_kit` writes responses and reads requests, for stand-ins of a bank; it has a mock, and a recorder and
//!   what plays its recordings.
//!
//! Secrets and personal data are not printed, neither by `Debug` nor in errors and traces.

#![cfg_attr(
    not(feature = "reqwest"),
    expect(
        dead_code,
        reason = "what requests and responses need stays with the types, and what connections need with the client"
    )
)]
// Neither what a server sends nor what a caller passes may panic.
#![warn(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]

#[cfg(all(target_arch = "wasm32", target_os = "unknown", any(feature = "reqwest", feature = "file-store")))]
compile_error!(
    "`wasm32-unknown-unknown` has neither sockets nor files: leave the features `reqwest` (a default one) and `file-store` out, and give the client's builder a transport"
);

#[cfg(feature = "client")]
mod call;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "client")]
mod error;
#[cfg(feature = "client")]
mod flow;
#[cfg(feature = "client")]
mod platform;
mod privacy;
mod revision;
#[cfg(feature = "test-kit")]
pub mod test_kit;
#[cfg(feature = "client")]
mod token;
#[cfg(feature = "client")]
mod transport;
#[doc(hidden)]
pub mod v1;
mod wire;

pub use bytes::Bytes;
#[cfg(feature = "client")]
pub use call::{HasLinks, Operation, RawRequest, Reconnects, Response, Streamed};
#[cfg(feature = "client")]
pub use client::Builder;
#[cfg(feature = "client")]
pub use error::{
    AnyBody, AuthorizationCode, AuthorizationRefusal, BuildError, CallbackFault, Error, ErrorKind, ErrorResponse, Invalid, Limit,
    LoginError, Outcome, OutcomeUnknown, Recovered, RegistrationCode, RegistrationError, RegistrationFault, RegistrationRefusal,
    SessionOver, Stage, StoreError, TimedOut, TokenError, TransportError, TransportErrorKind, TransportFailure, Unexpected,
    UnusableRegistration,
};
#[cfg(feature = "client")]
pub use flow::{
    Chunks, ClientMetadata, Events, HasFinalStatus, HasItems, HasTerm, Items, Login, PageItems, Paged, Pages, Registrar,
    Registration, Term, Waited,
};
#[cfg(feature = "sca")]
pub use flow::{
    Sca, ScaChoice, ScaEntry, ScaError, ScaFailure, ScaMethod, ScaPoll, ScaRedirect, ScaRequest, ScaStarted, ScaStatus, ScaStep,
};
/// The types of the requests and responses that a [`Transport`] handles.
pub use http;
pub use http::{HeaderMap, StatusCode};
pub use privacy::Secret;
#[cfg(feature = "reqwest")]
/// What a signer of [`Identity::from_signer`] implements, [`rustls::sign::SigningKey`], and the types that it names.
pub use rustls;
#[cfg(feature = "client")]
pub use token::{AccessToken, Keys, Lease, MemoryStore, SessionId, SessionStore, StoredSession};
#[cfg(feature = "file-store")]
pub use token::{FileStore, StoreKey};
#[cfg(feature = "client")]
pub use transport::{Body, BodyStream, BoxFuture, PspRole, Transport};
#[cfg(feature = "reqwest")]
pub use transport::{ClientCertificate, Identity, ReqwestTransport, ReqwestTransportBuilder};
pub use uuid::Uuid;
pub use wire::enums::UnknownValue;
pub use wire::headers::NoHeaders;
#[cfg(feature = "client")]
pub use wire::items::Event;
pub use wire::json::{ReadError, UnknownVariant};
pub use wire::multipart::{FilePart, FormParts};
pub use wire::request_id::RequestId;
#[cfg(feature = "axum")]
pub use wire::request_id::upstream::{RequestIdLayer, RequestIdService};
pub use wire::response_body::NoFailure;
pub use wire::upload::Upload;
pub use wire::values::{
    Base64, Date, DateTime, Decimal, IpAddress, IsoDuration, Json, LocalDateTime, ParseError, Text, TimeOfDay,
};

// Written by `cargo xtask generate`; changes are lost.

//! A client of the store of WSO2 API Manager.
//!
//! Does by program what a developer does by hand at a portal that runs WSO2 API Manager 2.x: find an API and its description, add an
//! application, subscribe it to the API, and generate the keys with which it gets access tokens.
//!
//! Anybody can read APIs, their documents, tags and tiers. They are those of the token's tenant, or without a token those of the portal's
//! first tenant; `X-WSO2-Tenant` names another. Applications and subscriptions belong to the developer whose token is sent; the token needs
//! the scope `apim:subscribe`.
//!
//! The path of the server ends in the version: 0.14 comes with WSO2 API Manager 2.6, 0.13 with 2.5, 0.12 with 2.2 and 0.11 with 2.1.
//!
//! ```no_run
//! # fn example() -> Result<(), wso2_store::BuildError> {
//! let client = wso2_store::Client::builder("https://bank.example").build()?;
//! # Ok(())
//! # }
//! ```

mod client;
pub mod guide;
pub mod types;
#[cfg(feature = "apis")]
pub mod apis;
#[cfg(feature = "applications")]
pub mod applications;
#[cfg(feature = "subscriptions")]
pub mod subscriptions;
#[cfg(feature = "tiers")]
pub mod tiers;
#[cfg(feature = "tags")]
pub mod tags;
#[cfg(feature = "registration")]
pub mod registration;
#[cfg(feature = "tokens")]
pub mod tokens;
#[cfg(feature = "test-kit")]
pub mod test_kit;
pub use client::{Client, Api, ClientBuilder};
pub use portal_runtime::v1::{
    AccessToken, ErrorResponse, AnyBody, AuthorizationCode, AuthorizationRefusal, Base64,
    Body, BodyStream, BoxFuture, BuildError, Builder, Bytes, CallbackFault, Chunks,
    ClientMetadata, Date, DateTime, Decimal, Error, ErrorKind, Event, Events, FilePart,
    FormParts, HasFinalStatus, HasItems, HasLinks, HasTerm, HeaderMap, Invalid,
    IpAddress, IsoDuration, Items, Json, Keys, Lease, Limit, LocalDateTime, Login,
    LoginError, MemoryStore, NoFailure, NoHeaders, Operation, Outcome, OutcomeUnknown,
    PageItems, Paged, Pages, ParseError, PspRole, RawRequest, ReadError, Reconnects,
    Recovered, Registrar, Registration, RegistrationCode, RegistrationError,
    RegistrationFault, RegistrationRefusal, RequestId, Response, Secret, SessionId,
    SessionOver, SessionStore, Stage, StatusCode, StoreError, StoredSession, Streamed,
    Term, Text, TimeOfDay, TimedOut, TokenError, Transport, TransportError,
    TransportErrorKind, TransportFailure, Unexpected, UnknownValue, UnknownVariant,
    UnusableRegistration, Upload, Uuid, Waited, http,
};
#[cfg(feature = "reqwest")]
pub use portal_runtime::v1::{
    ClientCertificate, Identity, ReqwestTransport, ReqwestTransportBuilder, rustls,
};
#[cfg(feature = "file-store")]
pub use portal_runtime::v1::{FileStore, StoreKey};

portal_runtime::v1::request_type!();

portal_runtime::v1::request_pages!();

portal_runtime::v1::request_items!();

portal_runtime::v1::request_stream!();

const _: () = portal_runtime::v1::assert_revision(8u32);

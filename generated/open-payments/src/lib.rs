// Written by `cargo xtask generate`; changes are lost.

//! A client of Open Payments.
//!
//! One API to the accounts and payments of several banks, in the manner of NextGenPSD2 1.3.3.
//!
//! Find a bank with the ASPSP information service, ask its customer for a consent (accounts) or initiate a payment, have the
//! customer authorise it, then read accounts or follow the payment.
//!
//! Every request carries an access token with the scope of its service and a context, `private` or `corporate`. Requests for
//! consents, accounts and payments also name the bank in `X-BicFi`.
//!
//! ```no_run
//! # fn example(keys: open_payments::Keys) -> Result<(), open_payments::BuildError> {
//! let client = open_payments::Sandbox::builder(keys).build()?;
//! let session = client.private();
//! # Ok(())
//! # }
//! ```
//!
//! ```no_run
//! # fn example(keys: open_payments::Keys, identity: open_payments::Identity) -> Result<(), open_payments::BuildError> {
//! let client = open_payments::Production::builder(keys, identity).build()?;
//! let session = client.private();
//! # Ok(())
//! # }
//! ```

mod client;
#[cfg(any(feature = "accounts", feature = "consents", feature = "payments"))]
mod psu;
pub mod guide;
pub mod types;
#[cfg(feature = "payments")]
pub mod payments;
#[cfg(feature = "accounts")]
pub mod accounts;
#[cfg(feature = "consents")]
pub mod consents;
#[cfg(feature = "aspsps")]
pub mod aspsps;
#[cfg(feature = "test-kit")]
pub mod test_kit;
pub use client::{Client, Sandbox, Production, Session, Bank};
#[cfg(any(feature = "accounts", feature = "consents", feature = "payments"))]
pub use client::AttendedBank;
#[cfg(any(feature = "accounts", feature = "consents", feature = "payments"))]
pub use psu::{Presence, Psu};
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
pub use portal_runtime::v1::{
    Sca, ScaChoice, ScaEntry, ScaError, ScaFailure, ScaMethod, ScaPoll, ScaRedirect,
    ScaRequest, ScaStarted, ScaStatus, ScaStep,
};
#[cfg(feature = "axum")]
pub use portal_runtime::v1::{RequestIdLayer, RequestIdService};

portal_runtime::v1::request_type!();

portal_runtime::v1::request_accept!();

portal_runtime::v1::request_until_final!();

portal_runtime::v1::request_pages!();

const _: () = portal_runtime::v1::assert_revision(8u32);

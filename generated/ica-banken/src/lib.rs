// Written by `cargo xtask generate`; changes are lost.

//! A client of ICA Banken.
//!
//! Sandbox: Account information over invented data. The access token chooses the test person; parameters marked as required may hold any value.
//!
//! Production: Account information on customers' real accounts. Needs a licence, a QWAC and the customer's consent, which is given at sign-in.
//!
//! Sandbox: Payments, standing orders, signing baskets and funds confirmation over invented data. The access token chooses the test person; parameters marked as required may hold any value.
//!
//! Production: Payments, standing orders, signing baskets and funds confirmation on customers' real accounts. Needs a licence, a QWAC and the customer's signature, which is given at sign-in.
//!
//! ```no_run
//! # fn example(keys: ica_banken::Keys, personal_number: &str) -> Result<(), ica_banken::BuildError> {
//! let client = ica_banken::Sandbox::builder(keys).build()?;
//! let session = client.test_person(personal_number);
//! # Ok(())
//! # }
//! ```
//!
//! ```no_run
//! # async fn example(identity: ica_banken::Identity, personal_number: &str, redirect_uri: &str, callback: &str) -> Result<(), Box<dyn std::error::Error>> {
//! let client = ica_banken::Production::builder(identity).build()?;
//! let login = client.authorise(&ica_banken::Scope::Account, personal_number, redirect_uri)?;
//! // The customer's browser goes to `login.url()`, and comes back to the redirect URI.
//! let session = login.complete(callback).await?;
//! # Ok(())
//! # }
//! ```

mod client;
#[cfg(
    any(
        feature = "accounts",
        feature = "funds-confirmations",
        feature = "payments",
        feature = "periodic-payments",
        feature = "signing-baskets"
    )
)]
mod psu;
pub mod guide;
pub mod types;
#[cfg(feature = "accounts")]
pub mod accounts;
#[cfg(feature = "payments")]
pub mod payments;
#[cfg(feature = "periodic-payments")]
pub mod periodic_payments;
#[cfg(feature = "signing-baskets")]
pub mod signing_baskets;
#[cfg(feature = "funds-confirmations")]
pub mod funds_confirmations;
#[cfg(feature = "test-kit")]
pub mod test_kit;
pub use client::{Client, Scope, Api, Sandbox, Production, Session};
#[cfg(
    any(
        feature = "accounts",
        feature = "funds-confirmations",
        feature = "payments",
        feature = "periodic-payments",
        feature = "signing-baskets"
    )
)]
pub use psu::Psu;
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
#[cfg(feature = "axum")]
pub use portal_runtime::v1::{RequestIdLayer, RequestIdService};

portal_runtime::v1::request_type!();

portal_runtime::v1::request_until_final!();

portal_runtime::v1::request_pages!();

const _: () = portal_runtime::v1::assert_revision(8u32);

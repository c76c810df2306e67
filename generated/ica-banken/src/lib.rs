// Written by `cargo xtask generate`; changes are lost.

//! A client of ICA Banken.
//!
//! Account information over invented data. The access token chooses the test person; parameters marked as required may hold any value.
//!
//! Payments, standing orders, signing baskets and funds confirmation over invented data. The access token chooses the test person; parameters marked as required may hold any value.

mod client;
#[cfg(
    any(
        feature = "accounts",
        feature = "payments",
        feature = "periodic-payments",
        feature = "signing-baskets",
        feature = "funds-confirmations"
    )
)]
mod psu;
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
pub use client::{Client, Sandbox, Production, Session};
#[cfg(
    any(
        feature = "accounts",
        feature = "payments",
        feature = "periodic-payments",
        feature = "signing-baskets",
        feature = "funds-confirmations"
    )
)]
pub use psu::Psu;
pub use portal_runtime::v1::{
    AccessToken, Answer, AnyBody, Base64, Body, BodyStream, BoxFuture, BuildError,
    Builder, Bytes, Date, DateTime, Decimal, Error, ErrorKind, HeaderMap, Identity,
    Invalid, Json, Keys, LocalDateTime, NoFailure, NoHeaders, ParseError, ReadError,
    RequestId, ReqwestTransport, Response, Secret, StatusCode, Text, TimedOut,
    TokenError, Transport, TransportError, TransportErrorKind, TransportFailure,
    Unexpected, UnknownValue, Uuid, http,
};

const _: () = portal_runtime::v1::assert_revision(1u32);

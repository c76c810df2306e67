// Written by `cargo xtask generate`; changes are lost.

//! A client of ICA Banken.
//!
//! Account information over invented data. The access token chooses the test person; parameters marked as required may hold any value.

mod client;
#[cfg(feature = "accounts")]
mod psu;
pub mod types;
#[cfg(feature = "accounts")]
pub mod accounts;
pub use client::{Client, Sandbox, Production, Session};
#[cfg(feature = "accounts")]
pub use psu::Psu;
pub use portal_runtime::v1::{
    AccessToken, Answer, AnyBody, Base64, BuildError, Builder, Bytes, Date, DateTime,
    Decimal, Error, ErrorKind, HeaderMap, Identity, Json, Keys, LocalDateTime, NoHeaders,
    ReadError, RequestId, Response, StatusCode, Text, Transport, UnknownValue, Uuid,
};

const _: () = portal_runtime::v1::assert_revision(1u32);

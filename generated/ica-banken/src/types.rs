// Written by `cargo xtask generate`; changes are lost.

//! Types of requests and responses.
//!
//! Enums keep values that are newer than the description:
//!
//! ```
//! # #[cfg(feature = "accounts")]
//! # {
//! let newer = ica_banken::types::BalanceType::from("newer");
//! assert_eq!(newer.as_str(), "newer");
//! # }
//! ```
//!
//! With the feature `serde`, types that go as JSON, enums and ids implement `Serialize` and `Deserialize`. Formats such as JSON or YAML get the members of a value, with decimals as text, which keeps their digits; a binary format gets the JSON of a value as one text. What is serialized is not redacted.

#[cfg(feature = "accounts")]
mod accounts;
#[cfg(feature = "accounts")]
pub use accounts::*;
#[cfg(feature = "payments")]
mod payments;
#[cfg(feature = "payments")]
pub use payments::*;
#[cfg(feature = "periodic-payments")]
mod periodic_payments;
#[cfg(feature = "periodic-payments")]
pub use periodic_payments::*;
#[cfg(feature = "signing-baskets")]
mod signing_baskets;
#[cfg(feature = "signing-baskets")]
pub use signing_baskets::*;
#[cfg(feature = "funds-confirmations")]
mod funds_confirmations;
#[cfg(feature = "funds-confirmations")]
pub use funds_confirmations::*;
mod shared;
pub use shared::*;

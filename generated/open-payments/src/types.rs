// Written by `cargo xtask generate`; changes are lost.

//! Types of requests and responses.
//!
//! Enums keep values that are newer than the description:
//!
//! ```
//! # #[cfg(feature = "consents")]
//! # {
//! let newer = open_payments::types::AccountAccessAllPsd2::from("newer");
//! assert_eq!(newer.as_str(), "newer");
//! # }
//! ```
//!
//! With the feature `serde`, types that go as JSON, enums and ids implement `Serialize` and `Deserialize`. Formats such as JSON or YAML get the members of a value, with decimals as text, which keeps their digits; a binary format gets the JSON of a value as one text. What is serialized is not redacted.

#[cfg(feature = "payments")]
mod payments;
#[cfg(feature = "payments")]
pub use payments::*;
#[cfg(feature = "accounts")]
mod accounts;
#[cfg(feature = "accounts")]
pub use accounts::*;
#[cfg(feature = "consents")]
mod consents;
#[cfg(feature = "consents")]
pub use consents::*;
#[cfg(feature = "aspsps")]
mod aspsps;
#[cfg(feature = "aspsps")]
pub use aspsps::*;
mod shared;
pub use shared::*;

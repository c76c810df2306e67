// Written by `cargo xtask generate`; changes are lost.

//! Types of requests and responses.
//!
//! Enums keep values that are newer than the description:
//!
//! ```
//! # #[cfg(feature = "apis")]
//! # {
//! let newer = wso2_store::types::DocumentSourceType::from("newer");
//! assert_eq!(newer.as_str(), "newer");
//! # }
//! ```
//!
//! With the feature `serde`, types that go as JSON, enums and ids implement `Serialize` and `Deserialize`. Formats such as JSON or YAML get the members of a value, with decimals as text, which keeps their digits; a binary format gets the JSON of a value as one text. What is serialized is not redacted.

#[cfg(feature = "apis")]
mod apis;
#[cfg(feature = "apis")]
pub use apis::*;
#[cfg(feature = "applications")]
mod applications;
#[cfg(feature = "applications")]
pub use applications::*;
#[cfg(feature = "subscriptions")]
mod subscriptions;
#[cfg(feature = "subscriptions")]
pub use subscriptions::*;
#[cfg(feature = "tiers")]
mod tiers;
#[cfg(feature = "tiers")]
pub use tiers::*;
#[cfg(feature = "tags")]
mod tags;
#[cfg(feature = "tags")]
pub use tags::*;
#[cfg(feature = "registration")]
mod registration;
#[cfg(feature = "registration")]
pub use registration::*;
#[cfg(feature = "tokens")]
mod tokens;
#[cfg(feature = "tokens")]
pub use tokens::*;
mod shared;
pub use shared::*;

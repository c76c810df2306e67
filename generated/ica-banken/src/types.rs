// Written by `cargo xtask generate`; changes are lost.

//! Types of requests and answers.

#[cfg(feature = "accounts")]
mod accounts;
#[cfg(feature = "accounts")]
pub use accounts::*;

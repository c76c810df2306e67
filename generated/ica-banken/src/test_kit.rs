// Written by `cargo xtask generate`; changes are lost.

//! The other direction of each type, for tests: what a client reads is written here, and what it sends is read.
//!
//! `from_json` and `to_json` are for every type that goes as JSON, `ToContent` and `ToHeaders` for bodies and headers of responses, `FromContent` for bodies of requests.
//!
//! For tests without a bank there are two transports: of a `Mock` a test says what each operation responds, in the types of this package; a `Replay` plays what a `recorder` wrote.
//!
//! ```no_run
//! # #[cfg(feature = "accounts")]
//! # fn example(recorded: &str) -> Result<(), ica_banken::ReadError> {
//! let value: ica_banken::types::AccountDetails = ica_banken::test_kit::from_json(recorded)?;
//! println!("{}", ica_banken::test_kit::to_json(&value));
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "accounts")]
mod accounts;
#[cfg(feature = "payments")]
mod payments;
#[cfg(feature = "periodic-payments")]
mod periodic_payments;
#[cfg(feature = "signing-baskets")]
mod signing_baskets;
#[cfg(feature = "funds-confirmations")]
mod funds_confirmations;
mod shared;
pub use portal_runtime::v1::test_kit::{
    BrokenRule, Content, Expectation, FromContent, Mock, Mocked, Part, Received,
    Recorder, Replay, ToContent, ToHeaders, TokenRequest, check_session_store, from_form,
    from_json, from_parts, to_json,
};

/// Records what a client sends and receives; what is secret or personal has a placeholder in its place.
#[must_use]
pub fn recorder() -> Recorder {
    Recorder::new(&[])
}

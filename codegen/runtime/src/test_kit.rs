//! The other direction of each type, for tests: it writes what a client reads, and reads what a client sends.
//!
//! A client reads responses and writes requests, and its code has no more than that. A stand-in for a bank, or a test with a
//! recorded response as its fixture, needs the reverse:
//!
//! - [`from_json`] reads any type of a package from JSON, [`to_json`] writes any.
//! - [`ToContent`] writes the body of a response as a server sends it, [`ToHeaders`] its declared headers.
//! - [`FromContent`] reads the body of a request by its media type; [`from_parts`] and [`from_form`] read one that is known to be a form.
//!
//! Two transports take the place of a bank: of a [`Mock`] a test says what each operation responds, and a [`Replay`] plays what a
//! [`Recorder`] wrote.
//!
//! Beside that, [`check_session_store`] is a test for who writes a store of sessions.
//!
//! JSON that is read and written again is an equal value, except for what the types do not keep: members that the description
//! does not declare; `null` for an optional member, which is left out; and which spelling of a number, time, UUID or Base64 text
//! was used (`1.0` for `1`, `Z` for `+00:00`).

mod comes_back;
mod content;
mod form;
mod headers;
mod mock;
mod received;
mod recording;
mod session_store;
#[cfg(test)]
mod tests;
#[doc(hidden)]
pub mod v1;

pub use crate::wire::json::{ReadError, from_json, to_json};
pub use crate::wire::multipart::Part;
pub use content::{Content, ToContent};
pub use headers::ToHeaders;
pub use mock::{Expectation, Mock, Mocked, Received, TokenRequest};
pub use received::{FromContent, from_form, from_form_or_parts, from_parts};
pub use recording::{Recorder, Replay};
pub use session_store::{BrokenRule, check_session_store};

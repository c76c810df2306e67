//! The other direction of each type, for tests: what a client reads is written here, and what it sends is read.
//!
//! A client reads answers and writes requests, and its code has no more than that. Whoever stands in for a bank, or keeps a recorded
//! answer as a fixture, needs the reverse:
//!
//! - [`from_json`] makes any type of a package from JSON, [`to_json`] writes any.
//! - [`ToContent`] gives the body of an answer as it would stand on the wire, [`ToHeaders`] its declared headers.
//! - [`FromContent`] reads the body of a request by its media type; [`from_parts`] and [`from_form`] read one that is known to be a form.
//!
//! What is written is the value that was read, not its spelling. JSON that is read and written again is equal as a value but for what
//! types do not hold: members that the description does not name; `null` for an optional member, which is left out; and other
//! spellings of one number, time, UUID or Base64 text (`1.0` for `1`, `Z` for `+00:00`).

mod content;
mod form;
mod headers;
mod received;
#[cfg(test)]
mod tests;
#[doc(hidden)]
pub mod v1;

use crate::wire::json::{Read, read_json};

pub use crate::wire::json::ReadError;
pub use crate::wire::multipart::Part;
pub use content::{Content, ToContent, to_json};
pub use headers::ToHeaders;
pub use received::{FromContent, from_form, from_form_or_parts, from_parts};

/// Reads any type of a package from JSON, be it of answers or of requests.
///
/// # Errors
/// When the text is not JSON, or not of this type.
pub fn from_json<T: Read>(json: &str) -> Result<T, ReadError> {
    read_json(json.as_bytes())
}

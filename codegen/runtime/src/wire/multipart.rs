//! Bodies of several parts: `multipart/form-data` on the way out, any `multipart` on the way in.

mod received;
mod sent;

#[cfg(test)]
mod tests;

use bytes::Bytes;

pub use received::{ReadParts, ReceivedParts};
pub use sent::{Parts, WriteParts};

/// One part of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// The name of the file that it is, where it is one.
    pub file_name: Option<String>,
    /// Its media type, where one is said; else it is text.
    pub media_type: Option<String>,
    /// What it holds.
    pub content: Bytes,
}

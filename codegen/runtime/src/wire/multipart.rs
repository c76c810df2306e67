//! Multipart bodies: `multipart/form-data` is written, any `multipart` is read.

mod file;
mod free;
mod received;
mod sent;

#[cfg(test)]
mod tests;

use bytes::Bytes;

pub use file::FilePart;
pub use free::FormParts;
pub use received::{ReadParts, ReceivedParts};
#[cfg(feature = "test-kit")]
pub(crate) use sent::in_one_body;
pub use sent::{Parts, WriteParts};

/// One part of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its file name, if it has one.
    pub file_name: Option<String>,
    /// Its media type, if it has one; without, it is text.
    pub media_type: Option<String>,
    /// Its other headers.
    pub headers: Vec<(String, String)>,
    /// Its content.
    pub content: Bytes,
}

impl Part {
    /// Whether a header is one that a part has by its name and its media type.
    fn is_own_header(name: &str) -> bool {
        ["Content-Disposition", "Content-Type"].iter().any(|own| name.eq_ignore_ascii_case(own))
    }
}

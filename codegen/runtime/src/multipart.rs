//! Bodies of several parts: `multipart/form-data` on the way out, any `multipart` on the way in.

mod received;
mod sent;

#[cfg(test)]
mod tests;

pub use received::{ReadParts, ReceivedParts};
pub use sent::{Parts, WriteParts};

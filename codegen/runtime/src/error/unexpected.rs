use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{Received, is_plain};
use crate::wire::json::ReadError;

/// A response that the description does not declare, whose body could not be read, or that has not what a link of it takes, in full.
pub struct Unexpected {
    reason: Reason,
    received: Received,
}

/// What of a response the description does not declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undeclared {
    Status,
    MediaType,
    /// A `Content-Encoding` that the request did not ask for.
    Encoding,
}

enum Reason {
    Undeclared(Undeclared),
    Unreadable(ReadError),
    /// Of a response that was read while it came, one item.
    UnreadableItem(ReadError),
    /// What it does not have.
    Missing(String),
}

impl Unexpected {
    pub(crate) fn undeclared(reason: Undeclared, received: Received) -> Self {
        Self { reason: Reason::Undeclared(reason), received }
    }

    pub(crate) fn unreadable(error: ReadError, received: Received) -> Self {
        Self { reason: Reason::Unreadable(error), received }
    }

    /// The body received is that of the item.
    pub(crate) fn unreadable_item(error: ReadError, received: Received) -> Self {
        Self { reason: Reason::UnreadableItem(error), received }
    }

    /// A response without something, in words.
    pub(crate) fn missing(what: String, received: Received) -> Self {
        Self { reason: Reason::Missing(what), received }
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.received.status
    }

    /// All headers as received.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.received.headers
    }

    /// The body as received; of a response that was read while it came, the item that could not be read.
    #[must_use]
    pub fn raw(&self) -> &Bytes {
        &self.received.raw
    }

    /// Why the body could not be read, if status and media type are declared.
    #[must_use]
    pub fn read_error(&self) -> Option<&ReadError> {
        match &self.reason {
            Reason::Unreadable(error) | Reason::UnreadableItem(error) => Some(error),
            Reason::Undeclared(_) | Reason::Missing(_) => None,
        }
    }

    pub(crate) fn received(&self) -> &Received {
        &self.received
    }
}

impl fmt::Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status();
        match &self.reason {
            Reason::Undeclared(Undeclared::Status) => write!(f, "status {status} is not declared"),
            Reason::Undeclared(Undeclared::MediaType) => {
                write!(f, "the media type of this {status} is not declared")
            }
            Reason::Undeclared(Undeclared::Encoding) => {
                let encoding = self.received.content_encoding().filter(|encoding| is_plain(encoding)).unwrap_or("…");
                write!(
                    f,
                    "the body of this {status} is encoded as `{encoding}`, which was not asked for; the feature `gzip` reads that"
                )
            }
            Reason::Unreadable(error) => {
                write!(f, "the body of this {status} cannot be read: {error}")
            }
            Reason::Missing(what) => write!(f, "this {status} has {what}"),
            Reason::UnreadableItem(error) => write!(f, "an item of this {status} cannot be read: {error}"),
        }
    }
}

impl fmt::Debug for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.received.debug("Unexpected", f)
    }
}

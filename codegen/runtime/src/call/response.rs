use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::Received;
use crate::wire::headers::NoHeaders;
use crate::wire::request_id::RequestId;

/// A successful response: its typed body, to which it dereferences, and everything else that was received.
pub struct Response<T, H = NoHeaders> {
    body: T,
    declared: H,
    received: Box<Received>,
}

impl<T, H> Response<T, H> {
    pub(crate) fn new(body: T, declared: H, received: Box<Received>) -> Self {
        Self { body, declared, received }
    }

    pub(crate) fn received(&self) -> &Received {
        &self.received
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

    /// The headers that the description declares.
    #[must_use]
    pub fn declared(&self) -> &H {
        &self.declared
    }

    /// The id of the request that this is the response to.
    #[must_use]
    pub fn request_id(&self) -> RequestId {
        self.received.record.request_id()
    }

    /// The ids of all requests made for this response, including those for its tokens. The first is the one that the call began with:
    /// [`Self::request_id`], unless the request was sent again: with another token, or as what failed might be over in a moment.
    #[must_use]
    pub fn request_ids(&self) -> &[RequestId] {
        self.received.record.request_ids()
    }

    /// The body as received; empty where it is read while it comes.
    #[must_use]
    pub fn raw(&self) -> &Bytes {
        &self.received.raw
    }

    /// The typed body, owned.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.body
    }
}

impl<T, H> Deref for Response<T, H> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T, H> fmt::Debug for Response<T, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.received.debug("Response", f)
    }
}

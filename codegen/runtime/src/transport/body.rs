//! Bodies of requests and responses: whole, or as a stream of chunks.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::Frame;
use sync_wrapper::SyncWrapper;

use crate::error::TransportError;

/// A body as a stream of chunks.
///
/// An error in the stream aborts the request, or the reading of the response.
pub struct BodyStream(SyncWrapper<Chunks>);

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;

impl BodyStream {
    /// A body of the chunks of this stream.
    #[must_use]
    pub fn new<S>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
    {
        Self(SyncWrapper::new(Box::pin(stream)))
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        self.0.get_mut().as_mut().poll_next(context)
    }
}

impl Stream for BodyStream {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl fmt::Debug for BodyStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BodyStream(…)")
    }
}

/// The body of a request or a response.
#[derive(Debug)]
pub struct Body(Content);

enum Content {
    Full(Bytes),
    Stream(BodyStream),
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full(bytes) => write!(f, "{} bytes", bytes.len()),
            Self::Stream(_) => f.write_str("a stream"),
        }
    }
}

impl Body {
    /// No body.
    #[must_use]
    pub const fn empty() -> Self {
        Self(Content::Full(Bytes::new()))
    }

    /// A body that is complete.
    #[must_use]
    pub const fn full(bytes: Bytes) -> Self {
        Self(Content::Full(bytes))
    }

    /// A body that is streamed.
    #[must_use]
    pub const fn stream(stream: BodyStream) -> Self {
        Self(Content::Stream(stream))
    }

    /// The whole body, unless it is streamed.
    #[must_use]
    pub fn as_full(&self) -> Option<&Bytes> {
        match &self.0 {
            Content::Full(bytes) => Some(bytes),
            Content::Stream(_) => None,
        }
    }

    /// Reads the body to its end, at most `limit` bytes.
    ///
    /// # Errors
    /// When it is longer, or the connection breaks.
    pub async fn collect(self, limit: usize) -> Result<Bytes, TransportError> {
        let mut stream = match self.0 {
            Content::Full(bytes) if bytes.len() > limit => return Err(TransportError::too_large()),
            Content::Full(bytes) => return Ok(bytes),
            Content::Stream(stream) => stream,
        };
        let mut collected = BytesMut::new();
        while let Some(chunk) = poll_fn(|context| stream.poll(context)).await {
            let chunk = chunk?;
            if chunk.len() > limit - collected.len() {
                return Err(TransportError::too_large());
            }
            collected.extend_from_slice(&chunk);
        }
        Ok(collected.freeze())
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        match &mut self.get_mut().0 {
            Content::Full(bytes) if bytes.is_empty() => Poll::Ready(None),
            Content::Full(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Content::Stream(stream) => stream.poll(context).map(|chunk| chunk.map(|chunk| chunk.map(Frame::data))),
        }
    }
}

//! Bodies of requests and responses: whole, or as a stream of chunks.

#[cfg(test)]
mod tests;

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::{Frame, SizeHint};
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

    /// The next chunk, of at most `limit` bytes.
    async fn next(&mut self, limit: usize) -> Result<Option<Bytes>, TransportError> {
        let chunk = poll_fn(|context| self.poll(context)).await.transpose()?;
        if chunk.as_ref().is_some_and(|chunk| chunk.len() > limit) {
            return Err(TransportError::too_large());
        }
        Ok(chunk)
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
    Stream {
        chunks: BodyStream,
        /// How many bytes its sender says are left.
        length: Option<u64>,
    },
}

/// The most that is set aside for a body before it comes, in bytes: its length is only the server's word.
const LARGEST_RESERVE: usize = 1 << 20;

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full(bytes) => write!(f, "{} bytes", bytes.len()),
            Self::Stream { .. } => f.write_str("a stream"),
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
        Self(Content::Stream { chunks: stream, length: None })
    }

    /// A body that is streamed, and that has this length if its sender is right.
    pub(crate) const fn stream_of(stream: BodyStream, length: Option<u64>) -> Self {
        Self(Content::Stream { chunks: stream, length })
    }

    /// The whole body, unless it is streamed.
    #[must_use]
    pub fn as_full(&self) -> Option<&Bytes> {
        match &self.0 {
            Content::Full(bytes) => Some(bytes),
            Content::Stream { .. } => None,
        }
    }

    /// The next chunk.
    pub(crate) fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        match &mut self.0 {
            Content::Full(bytes) if bytes.is_empty() => Poll::Ready(None),
            Content::Full(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Content::Stream { chunks, length } => chunks.poll(context).map_ok(|chunk| {
                *length = length.map(|left| left.saturating_sub(u64::try_from(chunk.len()).unwrap_or(left)));
                chunk
            }),
        }
    }

    /// Reads the body to its end, at most `limit` bytes.
    ///
    /// # Errors
    /// When it is longer, or the connection breaks.
    pub async fn collect(self, limit: usize) -> Result<Bytes, TransportError> {
        let (mut stream, length) = match self.0 {
            Content::Full(bytes) if bytes.len() > limit => return Err(TransportError::too_large()),
            Content::Full(bytes) => return Ok(bytes),
            Content::Stream { chunks, length } => (chunks, length.map(|length| usize::try_from(length).unwrap_or(usize::MAX))),
        };
        if length.is_some_and(|length| length > limit) {
            return Err(TransportError::too_large());
        }
        // Most bodies come in one chunk, which is taken as it is.
        let Some(first) = stream.next(limit).await? else { return Ok(Bytes::new()) };
        let Some(second) = stream.next(limit - first.len()).await? else { return Ok(first) };
        let mut collected = BytesMut::with_capacity(length.unwrap_or(0).min(LARGEST_RESERVE).max(first.len() + second.len()));
        collected.extend_from_slice(&first);
        collected.extend_from_slice(&second);
        while let Some(chunk) = stream.next(limit - collected.len()).await? {
            collected.extend_from_slice(&chunk);
        }
        Ok(collected.freeze())
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        self.get_mut().poll_chunk(context).map_ok(Frame::data)
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Content::Full(bytes) => u64::try_from(bytes.len()).map_or_else(|_| SizeHint::new(), SizeHint::with_exact),
            Content::Stream { length, .. } => length.map_or_else(SizeHint::new, SizeHint::with_exact),
        }
    }
}

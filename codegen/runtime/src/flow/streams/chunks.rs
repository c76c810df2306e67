use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};

use crate::call::{FromOpened, Opened};
use crate::error::Error;

/// A body as chunks of bytes, as they come. Nothing is kept of it, and it may be of any size. After an error there are no more.
///
/// It is a reader too: `tokio::io::copy` writes it to a file.
#[derive(Debug)]
pub struct Chunks {
    opened: Opened,
    /// What a reader has left of a chunk.
    left: Bytes,
}

impl Chunks {
    /// The same, with this time limit for each wait in place of that of the call.
    #[must_use]
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.opened.idle_timeout(limit);
        self
    }

    /// The next chunk; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        std::future::poll_fn(|context| self.poll_chunk(context)).await
    }

    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        match std::mem::take(&mut self.left) {
            left if left.is_empty() => self.opened.poll_chunk(context),
            left => Poll::Ready(Some(Ok(left))),
        }
    }
}

impl FromOpened for Chunks {
    fn from_opened(opened: Opened) -> Self {
        Self { opened, left: Bytes::new() }
    }
}

impl Stream for Chunks {
    type Item = Result<Bytes, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_chunk(context)
    }
}

impl AsyncRead for Chunks {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let chunks = self.get_mut();
        while chunks.left.is_empty() {
            match ready!(chunks.opened.poll_chunk(context)) {
                Some(Ok(chunk)) => chunks.left = chunk,
                Some(Err(error)) => return Poll::Ready(Err(io::Error::other(error))),
                None => return Poll::Ready(Ok(())),
            }
        }
        let length = buffer.remaining().min(chunks.left.len());
        buffer.put_slice(&chunks.left.split_to(length));
        Poll::Ready(Ok(()))
    }
}

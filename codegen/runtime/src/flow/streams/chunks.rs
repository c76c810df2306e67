use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::call::{FromOpened, Opened};
use crate::error::Error;

/// A body as chunks of bytes, as they come. Nothing is kept of it, and it may be of any size. After an error there are no more.
#[derive(Debug)]
pub struct Chunks(Opened);

impl Chunks {
    /// The same, with this time limit for each wait in place of that of the call.
    #[must_use]
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.0.idle_timeout(limit);
        self
    }

    /// The next chunk; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        std::future::poll_fn(|context| self.0.poll_chunk(context)).await
    }
}

impl FromOpened for Chunks {
    fn from_opened(opened: Opened) -> Self {
        Self(opened)
    }
}

impl Stream for Chunks {
    type Item = Result<Bytes, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().0.poll_chunk(context)
    }
}

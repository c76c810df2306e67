//! How far a body that is read while it is sent has come, and time limits that begin anew with each of its chunks.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::error::TransportError;
use crate::platform::{Instant, timeout};
use crate::wire::upload::UploadChunks;

/// When a body that is read while it is sent was last read from.
#[derive(Clone)]
pub(super) struct Progress(Arc<Mutex<Instant>>);

impl Progress {
    pub(super) fn new() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }

    fn note(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn last(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The chunks, each noted.
    pub(super) fn of(&self, chunks: UploadChunks) -> Noted {
        Noted { chunks, progress: self.clone() }
    }
}

/// The chunks of a body, each noted when it is read.
pub(super) struct Noted {
    chunks: UploadChunks,
    progress: Progress,
}

impl Stream for Noted {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = self.chunks.as_mut().poll_next(context);
        if chunk.is_ready() {
            self.progress.note();
        }
        chunk.map(|chunk| chunk.map(|chunk| chunk.map_err(TransportError::upload)))
    }
}

/// What a future gives within this time. As long as a body is read while it is sent, the time begins anew with each of its chunks.
pub(super) async fn within<F: Future + Unpin>(limit: Duration, progress: Option<&Progress>, mut future: F) -> Option<F::Output> {
    let mut began = Instant::now();
    loop {
        let left = limit.saturating_sub(began.elapsed());
        if let Ok(output) = timeout(left, &mut future).await {
            return Some(output);
        }
        began = progress.map(Progress::last).filter(|last| *last > began)?;
    }
}

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};

/// How much is read at once, in bytes.
const CHUNK: usize = 64 * 1024;

/// The bytes of a reader as chunks.
pub(super) struct Reading {
    reader: Pin<Box<dyn AsyncRead + Send>>,
    buffer: BytesMut,
    has_ended: bool,
}

impl Reading {
    pub(super) fn new(reader: impl AsyncRead + Send + 'static) -> Self {
        Self { reader: Box::pin(reader), buffer: BytesMut::new(), has_ended: false }
    }
}

impl Stream for Reading {
    type Item = io::Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { reader, buffer, has_ended } = self.get_mut();
        if *has_ended {
            return Poll::Ready(None);
        }
        buffer.resize(CHUNK, 0);
        let mut read = ReadBuf::new(buffer);
        let outcome = ready!(reader.as_mut().poll_read(context, &mut read));
        let length = read.filled().len();
        *has_ended = outcome.is_err() || length == 0;
        Poll::Ready(match outcome {
            Ok(()) => (length > 0).then(|| Ok(buffer.split_to(length).freeze())),
            Err(error) => Some(Err(error)),
        })
    }
}

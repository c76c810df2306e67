//! Bytes that a request sends, whole or while they are read.

#[cfg(feature = "client")]
mod reading;

#[cfg(test)]
mod tests;

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
#[cfg(feature = "client")]
use tokio::io::AsyncRead;

#[cfg(feature = "client")]
use reading::Reading;

/// Why a stream of the caller's failed.
pub(crate) type Fault = Box<dyn std::error::Error + Send + Sync>;
/// The chunks of an upload.
pub(crate) type UploadChunks = Pin<Box<dyn Stream<Item = Result<Bytes, Fault>> + Send>>;

/// Bytes that a request sends: whole, or from a stream that is read while it is sent, of any size.
///
/// A stream is sent once. A request that has to be made again, as its token was refused, is made again only where its bytes are whole, or
/// [`Self::made_by`] makes the stream anew.
///
/// ```
/// # use portal_runtime::{Bytes, Upload};
/// let whole = Upload::from("text");
/// let once = Upload::stream(futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from("text"))])).of_length(4);
/// let often = Upload::made_by(|| futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from("text"))]));
/// ```
#[derive(Clone)]
pub struct Upload(Content);

#[derive(Clone)]
enum Content {
    Whole(Bytes),
    Streamed {
        source: Source,
        /// How many bytes its sender says there are.
        length: Option<u64>,
    },
}

#[derive(Clone)]
enum Source {
    /// None once it was sent. Clones have the same.
    Once(Arc<Mutex<Option<UploadChunks>>>),
    Anew(Arc<dyn Fn() -> UploadChunks + Send + Sync>),
    Joined(Arc<[Upload]>),
}

impl Upload {
    /// The bytes of this stream. An error in it ends the request.
    pub fn stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>> + 'static,
    {
        Self::of(Source::Once(Arc::new(Mutex::new(Some(boxed(stream))))))
    }

    /// The bytes of the streams that this makes: one for each time that the request is sent.
    pub fn made_by<S, E>(make: impl Fn() -> S + Send + Sync + 'static) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>> + 'static,
    {
        Self::of(Source::Anew(Arc::new(move || boxed(make()))))
    }

    /// The bytes of a reader, such as a file of tokio's.
    #[cfg(feature = "client")]
    pub fn reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::stream(Reading::new(reader))
    }

    /// The same with a length, in bytes, that is said before the bytes are sent. A stream that does not keep to it ends the request.
    #[must_use]
    pub fn of_length(self, length: u64) -> Self {
        match self.0 {
            Content::Streamed { source, .. } => Self(Content::Streamed { source, length: Some(length) }),
            whole @ Content::Whole(_) => Self(whole),
        }
    }

    /// These, one after another.
    pub(crate) fn joined(parts: Vec<Self>) -> Self {
        let length = parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.length()?));
        Self(Content::Streamed { source: Source::Joined(parts.into()), length })
    }

    /// All bytes, unless they are streamed.
    pub(crate) fn as_whole(&self) -> Option<&Bytes> {
        match &self.0 {
            Content::Whole(bytes) => Some(bytes),
            Content::Streamed { .. } => None,
        }
    }

    /// How many bytes there are, if that is known.
    pub(crate) fn length(&self) -> Option<u64> {
        match &self.0 {
            Content::Whole(bytes) => u64::try_from(bytes.len()).ok(),
            Content::Streamed { length, .. } => *length,
        }
    }

    /// Whether it can be sent more than once.
    pub(crate) fn is_repeatable(&self) -> bool {
        match &self.0 {
            Content::Whole(_) => true,
            Content::Streamed { source: Source::Once(_), .. } => false,
            Content::Streamed { source: Source::Anew(_), .. } => true,
            Content::Streamed { source: Source::Joined(parts), .. } => parts.iter().all(Self::is_repeatable),
        }
    }

    /// The chunks to send; `None` of a stream that was sent already.
    pub(crate) fn chunks(&self) -> Option<UploadChunks> {
        let (source, length) = match &self.0 {
            Content::Whole(bytes) => return Some(boxed(stream::iter([Ok::<_, Fault>(bytes.clone())]))),
            Content::Streamed { source, length } => (source, *length),
        };
        let chunks = match source {
            Source::Once(chunks) => chunks.lock().unwrap_or_else(PoisonError::into_inner).take()?,
            Source::Anew(make) => make(),
            Source::Joined(parts) => {
                let parts: Option<Vec<UploadChunks>> = parts.iter().map(Self::chunks).collect();
                Box::pin(stream::iter(parts?).flatten())
            }
        };
        Some(match length {
            Some(length) => Box::pin(Measured { chunks, left: length }),
            None => chunks,
        })
    }

    fn of(source: Source) -> Self {
        Self(Content::Streamed { source, length: None })
    }
}

fn boxed<S, E>(stream: S) -> UploadChunks
where
    S: Stream<Item = Result<Bytes, E>> + Send + 'static,
    E: Into<Fault> + 'static,
{
    Box::pin(stream.map_err(Into::into))
}

/// Chunks that have to be of so many bytes together.
struct Measured {
    chunks: UploadChunks,
    left: u64,
}

impl Stream for Measured {
    type Item = Result<Bytes, Fault>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.chunks.as_mut().poll_next(context).map(|chunk| match chunk {
            Some(Ok(chunk)) => {
                let left = u64::try_from(chunk.len()).ok().and_then(|length| self.left.checked_sub(length));
                Some(
                    left.map(|left| self.left = left)
                        .map(|()| chunk)
                        .ok_or_else(|| "the stream is longer than it was said to be".into()),
                )
            }
            None if self.left > 0 => {
                self.left = 0;
                Some(Err("the stream is shorter than it was said to be".into()))
            }
            other => other,
        })
    }
}

impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self(Content::Whole(bytes))
    }
}

/// What is copied, or taken, as bytes.
macro_rules! from_whole {
    ($($value:ty: $bytes:expr),*) => {
        $(impl From<$value> for Upload {
            fn from(value: $value) -> Self {
                Self(Content::Whole($bytes(value)))
            }
        })*
    };
}

from_whole!(
    Vec<u8>: Bytes::from,
    String: Bytes::from,
    &Bytes: Bytes::clone,
    &[u8]: Bytes::copy_from_slice,
    &Vec<u8>: |bytes: &Vec<u8>| Bytes::copy_from_slice(bytes),
    &str: |text: &str| Bytes::copy_from_slice(text.as_bytes())
);

impl<const N: usize> From<&[u8; N]> for Upload {
    fn from(bytes: &[u8; N]) -> Self {
        Self(Content::Whole(Bytes::copy_from_slice(bytes)))
    }
}

/// A clone: of a stream that is sent once, the same.
impl From<&Self> for Upload {
    fn from(upload: &Self) -> Self {
        upload.clone()
    }
}

/// Whole ones are the same by their bytes, others if they are clones.
impl PartialEq for Upload {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Content::Whole(one), Content::Whole(other)) => one == other,
            (Content::Streamed { source: one, .. }, Content::Streamed { source: other, .. }) => match (one, other) {
                (Source::Once(one), Source::Once(other)) => Arc::ptr_eq(one, other),
                (Source::Anew(one), Source::Anew(other)) => Arc::ptr_eq(one, other),
                (Source::Joined(one), Source::Joined(other)) => Arc::ptr_eq(one, other),
                _ => false,
            },
            _ => false,
        }
    }
}

impl Eq for Upload {}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Upload(…)")
    }
}

//! The answer that a test chooses for the next request of an operation.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use std::time::Duration;
use std::{error, fmt, io};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderValue, Response, StatusCode, header};
use futures_util::{StreamExt, stream};
use serde_json::json;

use crate::lock;

/// How long a truncated body waits before it breaks off, so that what was sent arrives.
const BEFORE_BREAKING_OFF: Duration = Duration::from_millis(20);

/// The answer to the next right request of an operation. A wrong request gets its 400 and leaves it to the one after.
///
/// ```
/// use portal_sandbox::Next;
/// use std::time::Duration;
///
/// let slow_refusal = Next::example(403, "application/json").delayed(Duration::from_millis(50));
/// let half_of_the_usual = Next::usual().truncated();
/// ```
#[derive(Clone, Debug)]
pub struct Next {
    pub(crate) choice: Choice,
    delay: Duration,
    fault: Option<Fault>,
}

#[derive(Clone, Debug)]
pub(crate) enum Choice {
    Usual,
    Example { status: u16, media_type: Option<String> },
    Raw(Response<Bytes>),
    Unread,
}

#[derive(Clone, Debug)]
enum Fault {
    Dropped,
    Truncated,
    Dripping(Duration),
    MediaType(HeaderValue),
}

/// No such operation, status or media type is in the descriptions of the site.
#[derive(Debug)]
pub struct UnknownAnswer(pub(crate) String);

impl fmt::Display for UnknownAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl error::Error for UnknownAnswer {}

impl Next {
    /// The answer that would be given anyway.
    pub fn usual() -> Self {
        Self::from(Choice::Usual)
    }

    /// The description's example for a status and media type.
    pub fn example(status: u16, media_type: &str) -> Self {
        let media_type = Some(media_type.to_owned());
        Self::from(Choice::Example { status, media_type })
    }

    /// The description's example for a status, in the media type the request asks for, or without a body. An endpoint that
    /// no description has answers with the status alone.
    pub fn status(status: u16) -> Self {
        Self::from(Choice::Example { status, media_type: None })
    }

    /// The refusal of an endpoint that gives or revokes tokens: status 400 and an error code of RFC 6749, section 5.2.
    pub fn refusal(error: &str, description: &str) -> Self {
        let body = json!({ "error": error, "error_description": description }).to_string();
        let mut response = Response::new(Bytes::from(body));
        *response.status_mut() = StatusCode::BAD_REQUEST;
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Self::raw(response)
    }

    /// Closes the connection before the request is read, right or wrong. Nothing comes of it, and nothing is recorded.
    pub fn unread() -> Self {
        Self::from(Choice::Unread)
    }

    /// An answer given whole, to which the bank adds no header.
    pub fn raw(response: Response<Bytes>) -> Self {
        Self::from(Choice::Raw(response))
    }

    /// Answers only after a while.
    #[must_use]
    pub fn delayed(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Does what was asked, and closes the connection in place of it.
    #[must_use]
    pub fn dropped(mut self) -> Self {
        self.fault = Some(Fault::Dropped);
        self
    }

    /// Sends the first half of the body and closes the connection.
    #[must_use]
    pub fn truncated(mut self) -> Self {
        self.fault = Some(Fault::Truncated);
        self
    }

    /// Sends the body a byte at a time, with a pause before each.
    #[must_use]
    pub fn dripping(mut self, pause: Duration) -> Self {
        self.fault = Some(Fault::Dripping(pause));
        self
    }

    /// Sends the body under another media type.
    #[must_use]
    pub fn with_media_type(mut self, media_type: HeaderValue) -> Self {
        self.fault = Some(Fault::MediaType(media_type));
        self
    }

    /// Waits, and spoils the answer as it was told.
    pub(crate) async fn spoil(self, mut response: Response<Body>) -> Response<Body> {
        if !self.delay.is_zero() {
            tokio::time::sleep(self.delay).await;
        }
        match self.fault {
            None => response,
            Some(Fault::Dropped) => dropped(),
            Some(Fault::Truncated) => truncate(response).await,
            Some(Fault::Dripping(pause)) => drip(response, pause).await,
            Some(Fault::MediaType(media_type)) => {
                response.headers_mut().insert(header::CONTENT_TYPE, media_type);
                response
            }
        }
    }
}

impl From<Choice> for Next {
    fn from(choice: Choice) -> Self {
        Self { choice, delay: Duration::ZERO, fault: None }
    }
}

/// Marks an answer in whose place the connection is closed.
#[derive(Clone)]
pub(crate) struct DropConnection;

/// An answer in whose place the connection is closed.
pub(crate) fn dropped() -> Response<Body> {
    let mut response = Response::default();
    response.extensions_mut().insert(DropConnection);
    response
}

/// Keeps the whole length in the head and breaks off after half of the body.
async fn truncate(response: Response<Body>) -> Response<Body> {
    let (mut head, body) = response.into_parts();
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    head.headers.insert(header::CONTENT_LENGTH, whole.len().into());
    let half = whole.slice(..whole.len() / 2);
    let start = stream::once(async move { Ok(half) });
    let end = stream::once(async {
        tokio::time::sleep(BEFORE_BREAKING_OFF).await;
        Err(io::Error::from(io::ErrorKind::ConnectionAborted))
    });
    Response::from_parts(head, Body::from_stream(start.chain(end)))
}

async fn drip(response: Response<Body>, pause: Duration) -> Response<Body> {
    let (head, body) = response.into_parts();
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let bytes = stream::iter((0..whole.len()).map(move |at| whole.slice(at..=at)));
    let slow = bytes.then(move |byte| async move {
        tokio::time::sleep(pause).await;
        Ok::<_, io::Error>(byte)
    });
    Response::from_parts(head, Body::from_stream(slow))
}

/// Answers chosen and not yet given, by operation, first chosen first.
#[derive(Default)]
pub(crate) struct Choices {
    waiting: Mutex<HashMap<String, VecDeque<Next>>>,
}

impl Choices {
    pub(crate) fn push(&self, operation: &str, next: Next) {
        lock(&self.waiting).entry(operation.to_owned()).or_default().push_back(next);
    }

    pub(crate) fn withdraw(&self, operation: &str) {
        lock(&self.waiting).remove(operation);
    }

    /// Whether the next request of an operation is not to be read. It is the one that is meant, and no other.
    pub(crate) fn pop_unread(&self, operation: &str) -> bool {
        let mut waiting = lock(&self.waiting);
        let next = waiting.get_mut(operation).and_then(|line| line.pop_front_if(|next| matches!(next.choice, Choice::Unread)));
        next.is_some()
    }

    pub(crate) fn pop(&self, operation: &str) -> Next {
        let next = lock(&self.waiting).get_mut(operation).and_then(VecDeque::pop_front);
        next.unwrap_or_else(Next::usual)
    }
}

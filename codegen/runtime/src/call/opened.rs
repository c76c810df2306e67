//! A response whose head has come, and whose body is read while it comes.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::cases::{Declared, has_no_content, select};
use super::{Call, Response, Sending, Streamed};
use crate::error::{Error, Received, TimedOut, TransportError, TransportFailure, Unexpected};
use crate::platform::{Instant, Sleep, sleep};
use crate::transport::Body;
use crate::wire::json::ReadError;

/// A request that is being sent, whose response is read while it comes.
pub type Opening<O> = Sending<
    Result<Response<<O as Streamed>::Stream, <O as super::Operation>::Headers>, Error<<O as super::Operation>::ErrorBody>>,
>;

/// What a body is read as while it comes.
pub trait FromOpened: Sized {
    /// The body of this response.
    #[doc(hidden)]
    fn from_opened(opened: Opened) -> Self;
}

/// A response whose head has come. Dropping it ends the request.
pub struct Opened {
    /// What the body is read from; none at its end.
    body: Option<Body>,
    /// The response, as errors tell of it.
    received: Received,
    environment: u8,
    limits: Limits,
    wait: Wait,
    again: Option<Call>,
}

/// What a body may take.
#[derive(Clone, Copy)]
struct Limits {
    /// Of an item, in bytes.
    item: usize,
    /// Between one chunk and the next.
    idle: Duration,
}

/// The time limit for what comes next.
#[derive(Default)]
struct Wait {
    sleep: Option<Pin<Box<Sleep>>>,
    is_running: bool,
}

/// Of a response that is read while it comes, all but its head.
pub(super) struct Rest {
    body: Body,
    limits: Limits,
    again: Option<Call>,
}

impl Rest {
    pub(super) fn of(body: Body, call: &Call) -> Self {
        let client = call.binding.client();
        let idle = call.timeout.unwrap_or_else(|| client.timeout());
        let again = (call.reconnections > 0).then(|| call.again());
        Self { body, limits: Limits { item: client.connection().body_limit, idle }, again }
    }
}

impl Call {
    /// Whether the body of a response is left to be read while it comes: it is a success in one of the media types for that.
    pub(super) fn reads_while_it_comes(&self, status: StatusCode, headers: &HeaderMap) -> bool {
        let Some(media_types) = self.streamed else { return false };
        let environment = self.binding.client().environment_bit();
        let content_type = headers.get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let Ok(Declared::Success(case)) = select(&self.operation, environment, status, content_type) else { return false };
        let media_type = self.operation.success.get(case).and_then(|case| case.media_type());
        !has_no_content(&self.operation.method, status) && media_type.is_some_and(|media_type| media_types.contains(&media_type))
    }

    /// How often events that ended are gone on with, in a row.
    pub(crate) fn most_reconnections(&self) -> u32 {
        self.reconnections
    }
}

impl Opened {
    pub(super) fn new(rest: Option<Box<Rest>>, received: Received, environment: u8) -> Self {
        let none = Limits { item: 0, idle: Duration::ZERO };
        let (body, limits, again) = rest.map_or((None, none, None), |rest| (Some(rest.body), rest.limits, rest.again));
        Self { body, received, environment, limits, wait: Wait::default(), again }
    }

    /// The largest item, in bytes.
    pub(crate) fn item_limit(&self) -> usize {
        self.limits.item
    }

    /// The bit of the environment that it came from.
    pub(crate) fn environment(&self) -> u8 {
        self.environment
    }

    /// The call for the same, if it is to be made again.
    pub(crate) fn again(&mut self) -> Option<Call> {
        self.again.take()
    }

    /// How long it waits for each chunk.
    pub(crate) fn idle_limit(&self) -> Duration {
        self.limits.idle
    }

    /// Waits this long for each chunk.
    pub(crate) fn idle_timeout(&mut self, limit: Duration) {
        self.limits.idle = limit;
        self.wait = Wait::default();
    }

    /// The next chunk. After an error there is none.
    pub(crate) fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        let Some(body) = &mut self.body else { return Poll::Ready(None) };
        let chunk = match body.poll_chunk(context) {
            Poll::Ready(chunk) => chunk,
            Poll::Pending => {
                ready!(self.wait.poll(self.limits.idle, context));
                self.body = None;
                let timed_out = TimedOut::midway(self.received.record.clone(), self.limits.idle);
                return Poll::Ready(Some(Err(Error::Timeout(Box::new(timed_out)))));
            }
        };
        self.wait.is_running = false;
        Poll::Ready(match chunk {
            Some(Ok(chunk)) => Some(Ok(chunk)),
            Some(Err(error)) => Some(Err(self.broken(error))),
            None => {
                self.body = None;
                None
            }
        })
    }

    /// The error of an item that is larger than the limit. Nothing comes after it.
    pub(crate) fn too_large(&mut self) -> Error {
        self.broken(TransportError::item_too_large())
    }

    /// The error of an item that cannot be read.
    pub(crate) fn unreadable(&self, error: ReadError, item: Bytes) -> Error {
        Error::Unexpected(Box::new(Unexpected::unreadable_item(error, Received { raw: item, ..self.received.clone() })))
    }

    fn broken(&mut self, error: TransportError) -> Error {
        self.body = None;
        let Received { record, status, .. } = &self.received;
        Error::Transport(Box::new(TransportFailure::new(record.clone(), Some(*status), error)))
    }
}

impl FromOpened for Opened {
    fn from_opened(opened: Opened) -> Self {
        opened
    }
}

impl Wait {
    /// Ready once it was waited this long.
    fn poll(&mut self, limit: Duration, context: &mut Context<'_>) -> Poll<()> {
        let sleep = self.sleep.get_or_insert_with(|| Box::pin(sleep(limit)));
        // A limit that is too far away to be told is none.
        if !std::mem::replace(&mut self.is_running, true)
            && let Some(end) = Instant::now().checked_add(limit)
        {
            sleep.as_mut().reset(end);
        }
        sleep.as_mut().poll(context)
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.received.debug("Opened", f)
    }
}

//! From a response to the type that the caller awaits: the only part of a call that is compiled for each operation.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;

use super::cases::{Declared, has_no_content, select};
use super::opened::{FromOpened, Opened, Rest};
use super::perform::{Failure, Performed, perform};
use super::{Call, Response};
use crate::error::{AnyBody, Error, ErrorResponse, Received, Undeclared, Unexpected};
use crate::transport::BoxFuture;
use crate::wire::charset::in_utf8;
use crate::wire::headers::{FromHeaders, Headers};
use crate::wire::json::{ReadError, ResponseBody};
use crate::wire::response_body::{ErrorBody, FromResponse};

/// A call that is being sent.
#[must_use = "a request is sent by `.await`"]
pub struct Sending<O> {
    outcome: BoxFuture<'static, Result<Performed, Failure>>,
    decode: fn(Result<Performed, Failure>) -> O,
}

impl Call {
    /// Sends the call.
    pub fn send<T, H, B>(self) -> Sending<Result<Response<T, H>, Error<B>>>
    where
        T: FromResponse,
        H: FromHeaders,
        B: ErrorBody,
    {
        Sending { outcome: Box::pin(perform(self)), decode }
    }

    /// Sends the call, and reads a response of success in one of these media types while it comes.
    pub fn open<S, H, B>(mut self, media_types: &'static [&'static str]) -> Sending<Result<Response<S, H>, Error<B>>>
    where
        S: FromOpened,
        H: FromHeaders,
        B: ErrorBody,
    {
        self.streamed = Some(media_types);
        self.open_again()
    }

    /// The same once more, of a call that was made from one whose response was read so.
    pub(crate) fn open_again<S, H, B>(self) -> Sending<Result<Response<S, H>, Error<B>>>
    where
        S: FromOpened,
        H: FromHeaders,
        B: ErrorBody,
    {
        Sending { outcome: Box::pin(perform(self)), decode: opened }
    }
}

impl<O> Future for Sending<O> {
    type Output = O;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<O> {
        self.outcome.as_mut().poll(context).map(self.decode)
    }
}

impl<O> fmt::Debug for Sending<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}

fn decode<T, H, B>(outcome: Result<Performed, Failure>) -> Result<Response<T, H>, Error<B>>
where
    T: FromResponse,
    H: FromHeaders,
    B: ErrorBody,
{
    let mut answered = answered(outcome)?;
    let case = match answered.declared {
        Declared::Success(case) => case,
        Declared::Failure(case) => return Err(refused(case, answered)),
    };
    match answered.read(|body| T::from_response(case, body)) {
        Ok(value) => {
            let headers = H::from_headers(&Headers::new(&answered.received.headers));
            Ok(Response::new(value, headers, answered.received))
        }
        Err(error) => Err(unreadable(error, answered.received)),
    }
}

/// The head of a response whose body is read while it comes. Where there is no body, nothing comes.
fn opened<S, H, B>(outcome: Result<Performed, Failure>) -> Result<Response<S, H>, Error<B>>
where
    S: FromOpened,
    H: FromHeaders,
    B: ErrorBody,
{
    let answered = answered(outcome)?;
    if let Declared::Failure(case) = answered.declared {
        return Err(refused(case, answered));
    }
    let Answered { received, rest, environment, .. } = answered;
    if rest.is_none() && !received.raw.is_empty() {
        return Err(Stopped::Undeclared(Undeclared::MediaType, received).into());
    }
    let headers = H::from_headers(&Headers::new(&received.headers));
    let stream = S::from_opened(Opened::new(rest, Received::clone(&received), environment));
    Ok(Response::new(stream, headers, received))
}

/// A response that is declared as a failure.
fn refused<B: ErrorBody>(case: usize, mut answered: Answered) -> Error<B> {
    match answered.read(|body| B::from_response(case, body)) {
        Ok(value) => Error::Response(Box::new(ErrorResponse::new(value, *answered.received))),
        Err(error) => unreadable(error, answered.received),
    }
}

/// The response to a call as received. One that is declared as a failure is an error.
pub(crate) async fn raw(call: Call) -> Result<Box<Received>, Error> {
    let Answered { received, declared, .. } = answered(perform(call).await)?;
    match declared {
        Declared::Success(_) => Ok(received),
        Declared::Failure(_) => Err(Error::Response(Box::new(ErrorResponse::new(AnyBody, *received)))),
    }
}

fn unreadable<B>(error: ReadError, received: Box<Received>) -> Error<B> {
    Error::Unexpected(Box::new(Unexpected::unreadable(error, *received)))
}

/// A response, which of the declared ones it is, what it has for a body, and the environment that it came from.
struct Answered {
    received: Box<Received>,
    declared: Declared,
    content: Content,
    environment: u8,
    rest: Option<Box<Rest>>,
}

impl Answered {
    /// The body, as this reads it.
    fn read<T>(&mut self, read: impl FnOnce(&mut ResponseBody<'_>) -> Result<T, ReadError>) -> Result<T, ReadError> {
        let Self { received, content, environment, .. } = self;
        let value = read(&mut ResponseBody::new(&content.raw, &content.text, received.content_type(), *environment))?;
        received.record.read();
        Ok(value)
    }
}

/// A body as received, and in UTF-8 where it is text in another charset.
struct Content {
    raw: Bytes,
    text: Bytes,
}

fn answered(outcome: Result<Performed, Failure>) -> Result<Answered, Stopped> {
    let Performed { received, operation, environment, rest } = outcome.map_err(Stopped::Failure)?;
    let content = match has_no_content(&operation.method, received.status) {
        true => Content { raw: Bytes::new(), text: Bytes::new() },
        false => Content { raw: received.raw.clone(), text: in_utf8(&received.raw, received.content_type()) },
    };
    if received.content_encoding().is_some() && (rest.is_some() || !content.raw.is_empty()) {
        return Err(Stopped::Undeclared(Undeclared::Encoding, received));
    }
    match select(&operation, environment, received.status, received.content_type()) {
        Ok(declared) => Ok(Answered { received, declared, content, environment, rest }),
        Err(reason) => Err(Stopped::Undeclared(reason, received)),
    }
}

/// Why there is no declared response.
enum Stopped {
    Failure(Failure),
    Undeclared(Undeclared, Box<Received>),
}

impl<B> From<Stopped> for Error<B> {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Failure(Failure::Invalid(invalid)) => Self::Invalid(invalid),
            Stopped::Failure(Failure::Token(token)) => Self::Token(token),
            Stopped::Failure(Failure::Transport(failure)) => Self::Transport(failure),
            Stopped::Failure(Failure::Timeout(timeout)) => Self::Timeout(timeout),
            Stopped::Failure(Failure::OutcomeUnknown(unknown)) => Self::OutcomeUnknown(unknown),
            Stopped::Undeclared(reason, received) => Self::Unexpected(Box::new(Unexpected::undeclared(reason, *received))),
        }
    }
}

//! From a response to the type that the caller awaits: the only part of a call that is compiled for each operation.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::cases::{Declared, select};
use super::perform::{Failure, Outcome, perform};
use super::{Call, Response};
use crate::error::{Error, ErrorResponse, Received, Undeclared, Unexpected};
use crate::transport::BoxFuture;
use crate::wire::headers::{FromHeaders, Headers};
use crate::wire::json::{ReadError, ResponseBody};
use crate::wire::response_body::{ErrorBody, FromResponse};

/// A call that is being sent.
#[must_use = "a request is sent by `.await`"]
pub struct Sending<O> {
    outcome: BoxFuture<'static, Result<Outcome, Failure>>,
    decode: fn(Result<Outcome, Failure>) -> O,
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

fn decode<T, H, B>(outcome: Result<Outcome, Failure>) -> Result<Response<T, H>, Error<B>>
where
    T: FromResponse,
    H: FromHeaders,
    B: ErrorBody,
{
    let (received, declared, environment) = declared(outcome)?;
    match declared {
        Declared::Success(case) => match T::from_response(case, &mut body(&received, environment)) {
            Ok(value) => {
                let headers = H::from_headers(&Headers::new(&received.headers));
                Ok(Response::new(value, headers, received))
            }
            Err(error) => Err(unreadable(error, received)),
        },
        Declared::Failure(case) => Err(match B::from_response(case, &mut body(&received, environment)) {
            Ok(value) => Error::Response(Box::new(ErrorResponse::new(value, received))),
            Err(error) => unreadable(error, received),
        }),
    }
}

fn body(received: &Received, environment: u8) -> ResponseBody<'_> {
    ResponseBody::new(&received.raw, received.content_type(), environment)
}

fn unreadable<B>(error: ReadError, received: Received) -> Error<B> {
    Error::Unexpected(Box::new(Unexpected::unreadable(error, received)))
}

/// The response, which of the declared ones it is, and the environment that it came from.
fn declared(outcome: Result<Outcome, Failure>) -> Result<(Received, Declared, u8), Stopped> {
    let Outcome { received, operation, environment } = outcome.map_err(Stopped::Failure)?;
    match select(operation, environment, received.status, received.content_type()) {
        Ok(declared) => Ok((received, declared, environment)),
        Err(reason) => Err(Stopped::Undeclared(reason, Box::new(received))),
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
            Stopped::Undeclared(reason, received) => Self::Unexpected(Box::new(Unexpected::undeclared(reason, *received))),
        }
    }
}

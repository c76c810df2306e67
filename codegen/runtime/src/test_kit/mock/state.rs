//! What a mock expects and has received, and how it sends.

use std::panic::Location;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::request::Parts;
use http::{Request, Response};

use super::failed;
use super::prepared::Prepared;
use super::tokens::{TokenRequest, Tokens};
use crate::call::{Described, Descriptor};
use crate::error::TransportError;
use crate::transport::{Body, BoxFuture, Transport};

/// A request that is expected, and what comes of it.
pub(super) struct Expected {
    pub(super) operation: &'static Descriptor,
    /// How often it is still expected; `None` is as often as it comes.
    pub(super) left: Option<usize>,
    /// Where the test says so.
    pub(super) place: &'static Location<'static>,
    pub(super) prepared: Prepared,
}

/// All that a mock knows. A client holds it too, as its transport.
#[derive(Default)]
pub(super) struct State(Mutex<Known>);

#[derive(Default)]
struct Known {
    expected: Vec<Expected>,
    received: Vec<(&'static Descriptor, Arc<(Parts, Bytes)>)>,
    unexpected: Vec<String>,
    tokens: Tokens,
}

impl State {
    pub(super) fn expect(&self, expected: Expected) {
        self.lock().expected.push(expected);
    }

    pub(super) fn received(&self, operation: &'static Descriptor) -> Vec<Arc<(Parts, Bytes)>> {
        let known = self.lock();
        let of_operation = known.received.iter().filter(|(received, _)| std::ptr::eq(*received, operation));
        of_operation.map(|(_, request)| Arc::clone(request)).collect()
    }

    pub(super) fn token_requests(&self) -> Vec<TokenRequest> {
        self.lock().tokens.requests()
    }

    pub(super) fn refuse_token(&self, code: String) {
        self.lock().tokens.refuse(code);
    }

    /// What is wrong with what has come, if anything is.
    pub(super) fn verified(&self) -> Result<(), String> {
        let known = self.lock();
        let missing = known.expected.iter().filter(|expected| expected.left.is_some_and(|left| left > 0));
        let missing = missing.map(|expected| format!("expected and not received: {}", expected.said()));
        let lines: Vec<_> = known.unexpected.iter().cloned().chain(missing).collect();
        if lines.is_empty() { Ok(()) } else { Err(lines.join("\n")) }
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What comes of a request of the description.
    fn outcome(&self, operation: &'static Descriptor, parts: Parts, body: Bytes) -> Result<Prepared, String> {
        let mut known = self.lock();
        known.received.push((operation, Arc::new((parts, body))));
        let mut open = known.expected.iter_mut().filter(|expected| std::ptr::eq(expected.operation, operation));
        match open.find(|expected| expected.left != Some(0)) {
            Some(expected) => {
                expected.left = expected.left.map(|left| left - 1);
                Ok(expected.prepared.clone())
            }
            None => Err(known.unexpected(&named(operation))),
        }
    }

    async fn respond(&self, request: Request<Body>) -> Result<Response<Body>, TransportError> {
        let (parts, body) = request.into_parts();
        let body = body.collect(usize::MAX).await?;
        let outcome = match parts.extensions.get::<Described>() {
            Some(Described::Operation(operation)) => self.outcome(operation, parts, body),
            Some(Described::Raw(operation)) => {
                Err(self.lock().unexpected(&format!("{}, which the description does not have", named(operation))))
            }
            None => {
                let mut known = self.lock();
                match known.tokens.respond(&body) {
                    Some(response) => return Ok(response),
                    None => Err(known.unexpected(&format!("`{}` for neither an operation nor a token", parts.method))),
                }
            }
        };
        match outcome {
            Ok(prepared) => prepared.come().await,
            Err(words) => failed(&words),
        }
    }
}

impl Known {
    /// The words on a request that nothing is expected for.
    fn unexpected(&mut self, request: &str) -> String {
        let open = self.expected.iter().filter(|expected| expected.left != Some(0)).map(Expected::said);
        let open: Vec<_> = open.collect();
        let expected = if open.is_empty() { "nothing".to_owned() } else { open.join(", ") };
        let words = format!("received and not expected: {request}; expected now: {expected}");
        self.unexpected.push(words.clone());
        words
    }
}

impl Expected {
    fn said(&self) -> String {
        let times = match self.left {
            None => " any times".to_owned(),
            Some(1) => String::new(),
            Some(left) => format!(" {left} times"),
        };
        format!("{}{times} ({}:{})", named(self.operation), self.place.file(), self.place.line())
    }
}

/// An operation by method and path template.
pub(super) fn named(operation: &Descriptor) -> String {
    format!("`{} {}`", operation.method, operation.path)
}

impl Transport for State {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(self.respond(request))
    }
}

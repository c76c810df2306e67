//! What is expected of an operation, and what it responds.

use std::marker::PhantomData;
use std::panic::Location;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::failed;
use super::operation::Mocked;
use super::prepared::{Outcome, Prepared, failure, success};
use super::state::{Expected, State};
use crate::error::{TransportError, TransportErrorKind};
use crate::test_kit::ToHeaders;
use crate::wire::json::{Read, read_json};

/// A request that is expected. It counts once one of its last three methods says what comes of it: [`responds`](Self::responds),
/// [`fails`](Self::fails) or [`breaks`](Self::breaks).
#[must_use = "nothing is expected until `responds`, `fails` or `breaks`"]
pub struct Expectation<'m, O> {
    state: &'m State,
    place: &'static Location<'static>,
    /// How often; `None` is as often as it comes.
    times: Option<usize>,
    delay: Duration,
    status: Option<StatusCode>,
    headers: HeaderMap,
    operation: PhantomData<fn() -> O>,
}

impl<'m, O: Mocked> Expectation<'m, O> {
    #[track_caller]
    pub(super) fn new(state: &'m State) -> Self {
        let (place, headers) = (Location::caller(), HeaderMap::new());
        Self { state, place, times: Some(1), delay: Duration::ZERO, status: None, headers, operation: PhantomData }
    }

    /// Expects so many requests, each with the same outcome.
    pub fn times(mut self, times: usize) -> Self {
        self.times = Some(times);
        self
    }

    /// Takes as many requests as come, none too.
    pub fn any_times(mut self) -> Self {
        self.times = None;
        self
    }

    /// Lets so much time pass before the outcome, in tokio's time, which may be paused.
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Responds with this status, where the description declares several for such a body.
    ///
    /// # Panics
    /// When it is no status of HTTP.
    #[track_caller]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status_of(status));
        self
    }

    /// Responds with these headers, which the description declares.
    ///
    /// # Panics
    /// When a value cannot stand in a header.
    #[track_caller]
    pub fn with_headers(self, headers: &O::Headers) -> Self {
        headers.to_headers().into_iter().fold(self, |expected, (name, value)| expected.with_header(name, value))
    }

    /// Responds with this header.
    ///
    /// # Panics
    /// When it is no header of HTTP.
    #[track_caller]
    pub fn with_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        let name = name.as_ref();
        match (HeaderName::try_from(name), HeaderValue::try_from(value.as_ref())) {
            (Ok(name), Ok(value)) => self.headers.append(name, value),
            _ => failed(&format!("`{name}` and its value are no header of HTTP")),
        };
        self
    }

    /// Responds with this body, and the first status that the description declares for it.
    ///
    /// # Panics
    /// When the description declares no such response: the client would not read it as this value.
    #[track_caller]
    pub fn responds(self, body: O::Body) {
        match success::<O>(&body, self.status) {
            Ok(response) => self.with(Outcome::Response(response)),
            Err(words) => failed(&words),
        }
    }

    /// Responds with the body that this JSON is, as it was recorded or stands in the bank's documents.
    ///
    /// # Panics
    /// When it is not of the operation's type, or as [`responds`](Self::responds).
    #[track_caller]
    pub fn responds_json(self, json: &str)
    where
        O::Body: Read,
    {
        match read_json(json.as_bytes()) {
            Ok(body) => self.responds(body),
            Err(error) => failed(&format!("the JSON is no body of {}: {error}", super::state::named(O::descriptor()))),
        }
    }

    /// Responds with an error that the description declares.
    ///
    /// # Panics
    /// When the description declares no such response for the status: the client would not read it as this value.
    #[track_caller]
    pub fn fails(self, status: u16, body: O::ErrorBody) {
        match failure::<O>(&body, status_of(status)) {
            Ok(response) => self.with(Outcome::Response(response)),
            Err(words) => failed(&words),
        }
    }

    /// Does not respond: the connection fails like this.
    pub fn breaks(self, kind: TransportErrorKind) {
        self.with(Outcome::Break(kind));
    }

    fn with(self, outcome: Outcome) {
        let Self { state, place, times, delay, headers, .. } = self;
        let prepared = Prepared { outcome, delay, headers };
        state.expect(Expected { operation: O::descriptor(), left: times, place, prepared });
    }
}

#[track_caller]
fn status_of(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or_else(|_| failed(&format!("{status} is no status of HTTP")))
}

/// The error of a connection that a test breaks.
pub(super) fn broken(kind: TransportErrorKind) -> TransportError {
    TransportError::new(kind, "a mock breaks the connection")
}

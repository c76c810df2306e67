//! The drivers that the build script writes, and what they work with.

use std::collections::BTreeMap;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

use ::open_payments::test_kit::{Content, FromContent, ToContent, ToHeaders};
use ::open_payments::{Error, HeaderMap, ReadError, Response};
use portal_runtime::v1::ErrorBody;
use serde_json::Value;

use crate::content::Wire;

/// Calls one operation.
pub(crate) struct Driver<S> {
    /// As `names.lock` has it.
    pub(crate) address: &'static str,
    /// What its method, the handles before it and the setters after it take.
    pub(crate) arguments: &'static [&'static str],
    pub(crate) call: fn(&S, &Values<'_>) -> Pending,
}

/// A call under way.
pub(crate) type Pending = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// What a call gave, as the client tells it.
pub(crate) struct Outcome {
    pub(crate) request_id: String,
    /// The declared response; else what went wrong.
    pub(crate) response: Result<Received, String>,
}

/// A response that was read, written again.
pub(crate) struct Received {
    pub(crate) status: u16,
    pub(crate) content: Content,
    /// The machine code of a failure.
    pub(crate) code: Option<String>,
    /// The declared headers, written again.
    pub(crate) declared: Vec<(&'static str, String)>,
    /// All headers as they came.
    pub(crate) headers: HeaderMap,
}

/// The values of a call, by argument.
pub(crate) struct Values<'v> {
    pub(crate) parameters: BTreeMap<&'static str, &'v Value>,
    pub(crate) body: Option<&'v Wire>,
}

impl Values<'_> {
    pub(crate) fn has(&self, argument: &str) -> bool {
        if argument == "body" { self.body.is_some() } else { self.parameters.contains_key(argument) }
    }

    /// The value of an argument, as the type that its method takes.
    pub(crate) fn of<T: FromContent>(&self, argument: &str) -> T {
        let read = match self.body.filter(|_| argument == "body") {
            Some(body) => T::from_content(&body.content_type, &body.bytes),
            None => self.parameter(argument),
        };
        read.unwrap_or_else(|error| panic!("{argument}: {error}"))
    }

    /// A parameter is text on the wire, so that what is a string in its description may be a `bool` here.
    fn parameter<T: FromContent>(&self, argument: &str) -> Result<T, ReadError> {
        let read = |text: &str| T::from_content("application/json", text.as_bytes());
        let value = self.value(argument);
        read(&value.to_string()).or_else(|error| value.as_str().and_then(|text| read(text).ok()).ok_or(error))
    }

    /// The value of an argument that is text.
    pub(crate) fn text(&self, argument: &str) -> &str {
        match self.body.filter(|_| argument == "body") {
            Some(body) => str::from_utf8(&body.bytes).unwrap(),
            None => self.value(argument).as_str().unwrap_or_else(|| panic!("{argument} is no text")),
        }
    }

    fn value(&self, argument: &str) -> &Value {
        self.parameters.get(argument).unwrap_or_else(|| panic!("no value for {argument}"))
    }
}

/// Sends a request.
fn pending<R, T, H, B>(request: R) -> Pending
where
    R: IntoFuture<Output = Result<Response<T, H>, Error<B>>>,
    R::IntoFuture: Send + 'static,
    T: ToContent + 'static,
    H: ToHeaders + 'static,
    B: ErrorBody<Headers: ToHeaders> + ToContent,
{
    let sending = request.into_future();
    Box::pin(async { outcome(sending.await) })
}

fn outcome<T, H, B>(result: Result<Response<T, H>, Error<B>>) -> Outcome
where
    T: ToContent,
    H: ToHeaders,
    B: ErrorBody<Headers: ToHeaders> + ToContent,
{
    let (request_id, code) = match &result {
        Ok(response) => (response.request_id(), None),
        Err(error) => (error.request_id(), error.code()),
    };
    let response = match result {
        Ok(response) => Ok(Received {
            status: response.status().as_u16(),
            declared: response.declared().to_headers(),
            headers: response.headers().clone(),
            content: response.to_content(),
            code,
        }),
        Err(Error::Response(response)) => Ok(Received {
            status: response.status().as_u16(),
            declared: response.declared().to_headers(),
            headers: response.headers().clone(),
            content: response.body().to_content(),
            code,
        }),
        Err(other) => Err(other.to_string()),
    };
    Outcome { request_id: request_id.to_string(), response }
}

include!(concat!(env!("OUT_DIR"), "/drivers.rs"));

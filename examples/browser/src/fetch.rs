//! A transport by the `fetch` of the engine.

use futures_util::stream;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use open_payments::http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use open_payments::http::{HeaderMap, HeaderName, HeaderValue, Request, Response};
use open_payments::{Body, BodyStream, BoxFuture, Bytes, Transport, TransportError, TransportErrorKind};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, ReadableStreamDefaultReader, RequestInit, RequestRedirect};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn fetch(request: &web_sys::Request) -> Result<Promise, JsValue>;
}

/// Sends requests by `fetch`.
///
/// A body that is streamed is read whole before it is sent, as few browsers stream one. A redirect is an error: browsers do not show it.
pub struct Fetch;

impl Transport for Fetch {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        // What belongs to JavaScript stays in its thread, where the future is polled too.
        Box::pin(SendWrapper::new(send(request)))
    }
}

async fn send(request: Request<Body>) -> Result<Response<Body>, TransportError> {
    let (parts, body) = request.into_parts();
    let body = body.collect(usize::MAX).await?;
    let abort = Abort::new()?;
    let request = request_init(&parts, &body, &abort).map_err(|error| failed(TransportErrorKind::Request, &error))?;
    let request = web_sys::Request::new_with_str_and_init(&parts.uri.to_string(), &request);
    let request = request.map_err(|error| failed(TransportErrorKind::Request, &error))?;
    let response = JsFuture::from(fetch(&request).map_err(interrupted)?).await.map_err(interrupted)?;
    response_of(&response.unchecked_into(), abort)
}

fn request_init(parts: &open_payments::http::request::Parts, body: &Bytes, abort: &Abort) -> Result<RequestInit, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &parts.headers {
        let value = value.to_str().map_err(|_| JsValue::from("a header is no text"))?;
        headers.append(name.as_str(), value)?;
    }
    let init = RequestInit::new();
    init.set_method(parts.method.as_str());
    init.set_headers(&headers);
    init.set_redirect(RequestRedirect::Manual);
    init.set_signal(Some(&abort.0.signal()));
    if !body.is_empty() {
        init.set_body(&Uint8Array::from(body.as_ref()));
    }
    Ok(init)
}

fn response_of(response: &web_sys::Response, abort: Abort) -> Result<Response<Body>, TransportError> {
    let mut answered = Response::new(body_of(response, abort)?);
    // That of a redirect which is not shown is 0.
    let status = response.status().try_into();
    *answered.status_mut() = status.map_err(|error| TransportError::new(TransportErrorKind::Interrupted, error))?;
    *answered.headers_mut() = headers_of(response);
    Ok(answered)
}

/// The headers that describe the body as it is read: `fetch` has decoded it.
fn headers_of(response: &web_sys::Response) -> HeaderMap {
    let entries = js_sys::try_iter(&response.headers()).ok().flatten().into_iter().flatten();
    let texts = entries.flatten().map(|entry| Array::from(&entry));
    let mut headers: HeaderMap = texts
        .filter_map(|entry| {
            let name = HeaderName::try_from(entry.get(0).as_string()?).ok()?;
            Some((name, HeaderValue::try_from(entry.get(1).as_string()?).ok()?))
        })
        .collect();
    if headers.remove(CONTENT_ENCODING).is_some() {
        headers.remove(CONTENT_LENGTH);
    }
    headers
}

/// The chunks of a body as they come. Dropped before its end, the request ends too.
fn body_of(response: &web_sys::Response, abort: Abort) -> Result<Body, TransportError> {
    let Some(body) = response.body() else { return Ok(Body::empty()) };
    let reader = body.get_reader().unchecked_into::<ReadableStreamDefaultReader>();
    let chunks = stream::unfold((reader, abort), |(reader, abort)| async {
        let chunk = next(&reader).await.transpose()?;
        Some((chunk, (reader, abort)))
    });
    Ok(Body::stream(BodyStream::new(SendWrapper::new(chunks))))
}

async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Bytes>, TransportError> {
    let read = JsFuture::from(reader.read()).await.map_err(interrupted)?;
    let value = Reflect::get(&read, &"value".into()).map_err(interrupted)?;
    Ok((!value.is_undefined()).then(|| Uint8Array::new(&value).to_vec().into()))
}

/// Ends a request when it is dropped; one that has ended stays as it is.
struct Abort(AbortController);

impl Abort {
    fn new() -> Result<Self, TransportError> {
        AbortController::new().map(Self).map_err(interrupted)
    }
}

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// `fetch` does not say how far a request came.
fn interrupted(error: JsValue) -> TransportError {
    failed(TransportErrorKind::Interrupted, &error)
}

fn failed(kind: TransportErrorKind, error: &JsValue) -> TransportError {
    let words = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    TransportError::new(kind, words.or_else(|| error.as_string()).unwrap_or_default())
}

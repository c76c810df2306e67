//! The id of a request that a server of the caller's own serves, to pass it on.

use std::convert::Infallible;
use std::task::{Context, Poll};

use axum_core::extract::FromRequestParts;
use futures_core::future::BoxFuture;
use http::request::Parts;
use http::{Extensions, HeaderMap, Request, Response};
use tower_layer::Layer;
use tower_service::Service;
use tracing::Instrument;

use super::{RequestId, X_REQUEST_ID};

/// The id of the request that a handler of axum serves: that which its caller sent as `X-Request-ID`, else a new one. All extractors of one
/// request give the same, which is among the request's extensions.
impl<S: Send + Sync> FromRequestParts<S> for RequestId {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(of_request(&parts.headers, &mut parts.extensions))
    }
}

/// The id that a request has been given, else one that it is given now.
fn of_request(headers: &HeaderMap, extensions: &mut Extensions) -> RequestId {
    *extensions.get_or_insert_with(|| RequestId::from_headers(headers).unwrap_or_else(RequestId::new))
}

/// Gives each request that a server serves the id that its caller sent as `X-Request-ID`, or a new one where there is none or it is not a UUID.
///
/// The id is among the request's extensions, where the extractor [`RequestId`] finds it, in the header of the response, and in a span `request`
/// around all that the request leads to.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct RequestIdLayer;

impl RequestIdLayer {
    /// The layer, for `Router::layer`.
    #[must_use]
    pub fn new() -> Self {
        Self
    }
}

impl<S> Layer<S> for RequestIdLayer {
    type Service = RequestIdService<S>;

    fn layer(&self, inner: S) -> RequestIdService<S> {
        RequestIdService { inner }
    }
}

/// A service whose requests and responses have an id: what [`RequestIdLayer`] makes of another service.
#[derive(Clone, Debug)]
pub struct RequestIdService<S> {
    inner: S,
}

impl<S, Sent, Received> Service<Request<Sent>> for RequestIdService<S>
where
    S: Service<Request<Sent>, Response = Response<Received>>,
    S::Future: Send + 'static,
{
    type Response = Response<Received>;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Response<Received>, S::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<Sent>) -> Self::Future {
        let (mut parts, body) = request.into_parts();
        let id = of_request(&parts.headers, &mut parts.extensions);
        let span = tracing::info_span!("request", request_id = %id);
        if parts.headers.contains_key(X_REQUEST_ID) && RequestId::from_headers(&parts.headers).is_none() {
            span.in_scope(|| {
                tracing::debug!("what the caller sent as X-Request-ID is not a UUID; the request has an id of its own")
            });
        }
        let response = span.in_scope(|| self.inner.call(Request::from_parts(parts, body)));
        let with_id = async move {
            let mut response = response.await?;
            id.insert_into(response.headers_mut());
            Ok(response)
        };
        Box::pin(with_id.instrument(span))
    }
}

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http_body::Body as _;
use rustls::pki_types::CertificateDer;

use super::{Body, BodyStream, BoxFuture, Identity, Transport, tls};
use crate::error::{BuildError, TransportError, TransportErrorKind};

/// HTTP/1.1 by reqwest over rustls. Redirects and reqwest's own retries are off.
#[derive(Clone)]
pub struct ReqwestTransport(reqwest::Client);

/// How connections are made.
#[derive(Default)]
pub(crate) struct TransportSettings {
    pub(crate) identity: Option<Identity>,
    /// Roots in addition to the platform's; `None` when no connection uses TLS.
    pub(crate) roots: Option<Vec<CertificateDer<'static>>>,
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) proxying: Proxying,
}

/// Which proxy requests go through.
#[derive(Default)]
pub(crate) enum Proxying {
    /// The one that the process's environment names, if any.
    #[default]
    Environment,
    /// None: all servers are on this machine.
    Direct,
    /// This one.
    Proxy(url::Url),
}

impl ReqwestTransport {
    pub(crate) fn new(settings: TransportSettings) -> Result<Self, BuildError> {
        let config = tls::client_config(settings.identity.as_ref(), settings.roots).map_err(BuildError::tls)?;
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(config)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false);
        if let Some(timeout) = settings.connect_timeout {
            builder = builder.connect_timeout(timeout);
        }
        builder = match settings.proxying {
            Proxying::Environment => builder,
            Proxying::Direct => builder.no_proxy(),
            Proxying::Proxy(url) => builder.proxy(reqwest::Proxy::all(url).map_err(BuildError::transport)?),
        };
        builder.build().map(Self).map_err(BuildError::transport)
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let request = reqwest::Request::try_from(request.map(outgoing)).map_err(failed)?;
            let response = self.0.execute(request).await.map_err(failed)?;
            Ok(http::Response::from(response).map(incoming))
        })
    }
}

impl fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReqwestTransport")
    }
}

/// A whole body is passed on as such, so that it is sent with its length.
fn outgoing(body: Body) -> reqwest::Body {
    match body.as_full() {
        Some(bytes) => bytes.clone().into(),
        None => reqwest::Body::wrap(body),
    }
}

fn incoming(body: reqwest::Body) -> Body {
    Body::stream(BodyStream::new(Chunks(body)))
}

/// The data frames of a response; trailers are ignored.
struct Chunks(reqwest::Body);

impl Stream for Chunks {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let frame = ready!(Pin::new(&mut self.0).poll_frame(context));
            match frame {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(failed(error)))),
                Some(Ok(frame)) => {
                    if let Ok(bytes) = frame.into_data() {
                        return Poll::Ready(Some(Ok(bytes)));
                    }
                }
            }
        }
    }
}

fn failed(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_builder() {
        TransportErrorKind::Request
    } else {
        TransportErrorKind::Interrupted
    };
    // The URL may contain a personal number.
    TransportError::new(kind, error.without_url())
}

mod addresses;
mod builder;
mod clients;

#[cfg(test)]
mod tests;

use std::error::Error as _;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http_body::Body as _;

use super::{Body, BodyStream, BoxFuture, Identity, PspRole, Transport, certificate_fault};
use crate::error::{BuildError, TransportError, TransportErrorKind};
use crate::privacy::hide_headers;

use addresses::Addresses;
pub use builder::ReqwestTransportBuilder;
use clients::{Clients, Connecting};

/// HTTP/1.1 by reqwest over rustls. Redirects and reqwest's own retries are off.
///
/// A client makes one by itself; a program makes one to wrap it in a transport of its own, with the same defaults. It is cheap to clone; clones share connections and identity.
#[derive(Clone)]
pub struct ReqwestTransport(Arc<Shared>);

/// What clones share.
struct Shared {
    connecting: Connecting,
    clients: RwLock<Clients>,
    addresses: Addresses,
}

impl ReqwestTransport {
    /// Begins a transport: it trusts the roots of the platform, and takes its proxy from the process's environment.
    pub fn builder() -> ReqwestTransportBuilder {
        ReqwestTransportBuilder::new()
    }

    /// Shows this identity to servers from the next request on. Requests that are under way end on the connections that they have, which
    /// are then closed, as those are that nothing uses.
    ///
    /// # Errors
    /// When TLS cannot be set up; the identity is then as before.
    pub fn replace_identity(&self, identity: Identity) -> Result<(), BuildError> {
        let clients = self.0.connecting.clients(Some(&identity))?;
        // The old ones go with the last request that uses them. They are dropped when the lock is open again.
        let _old = std::mem::replace(&mut *self.0.clients.write().unwrap_or_else(PoisonError::into_inner), clients);
        Ok(())
    }

    /// Whether the certificate of its identity states its PSD2 roles, and this is not one of them.
    pub(crate) fn lacks(&self, role: PspRole) -> bool {
        self.0.clients.read().unwrap_or_else(PoisonError::into_inner).lack(role)
    }
}

impl Shared {
    /// A request as reqwest takes it.
    fn request(&self, request: http::Request<Body>) -> Result<reqwest::Request, TransportError> {
        // reqwest itself is the only one to pass extensions on.
        if !request.extensions().is_empty() {
            return reqwest::Request::try_from(request.map(outgoing)).map_err(failed);
        }
        let (parts, body) = request.into_parts();
        let url = self.addresses.url(&parts.uri).map_err(|error| TransportError::new(TransportErrorKind::Request, error))?;
        let mut request = reqwest::Request::new(parts.method, url);
        *request.headers_mut() = parts.headers;
        *request.version_mut() = parts.version;
        *request.body_mut() = Some(outgoing(body));
        Ok(request)
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        // Begun here, so that the future has no place for the request.
        let begun = self.0.request(request).map(|request| {
            let clients = self.0.clients.read().unwrap_or_else(PoisonError::into_inner);
            clients.of(request.url()).execute(request)
        });
        Box::pin(async move {
            let response = begun?.await.map_err(unanswered)?;
            let mut response = http::Response::from(response).map(incoming);
            hide_headers(response.headers_mut());
            Ok(response)
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
    let length = body.size_hint().exact();
    Body::stream_of(BodyStream::new(Chunks(body)), length)
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

/// Why there is no response. A server may refuse the client's certificate when the connection is open already.
fn unanswered(error: reqwest::Error) -> TransportError {
    match certificate_fault::told(&error) {
        Some(words) => TransportError::certificate(words, error.without_url()),
        None => failed(error),
    }
}

fn failed(error: reqwest::Error) -> TransportError {
    if let Some(words) = body_fault(&error) {
        return TransportError::upload(words.into());
    }
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

/// What is wrong with the body of a request, where that is why it failed.
fn body_fault(error: &reqwest::Error) -> Option<String> {
    let mut next = error.source();
    while let Some(cause) = next {
        if let Some(fault) = cause.downcast_ref::<TransportError>() {
            return fault.source().map(ToString::to_string);
        }
        next = cause.source();
    }
    None
}

//! Sending HTTP requests, behind a trait: by default over the network, in tests without a socket.

mod address;
mod body;
#[cfg(feature = "reqwest")]
mod certificate_fault;
#[cfg(feature = "reqwest")]
mod client_certificate;
mod connection;
#[cfg(feature = "reqwest")]
mod identity;
#[cfg(not(feature = "reqwest"))]
mod no_transport;
#[cfg(feature = "reqwest")]
mod pem;
mod psp_role;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
#[cfg(feature = "reqwest")]
mod tls;

#[cfg(test)]
mod tests;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::error::TransportError;

pub(crate) use address::{ServerAddress, is_loopback};
pub use body::{Body, BodyStream};
#[cfg(feature = "reqwest")]
pub use client_certificate::ClientCertificate;
pub(crate) use connection::Connection;
#[cfg(feature = "reqwest")]
pub use identity::Identity;
#[cfg(not(feature = "reqwest"))]
pub(crate) use no_transport::NoTransport as OwnTransport;
pub use psp_role::PspRole;
#[cfg(feature = "reqwest")]
pub(crate) use reqwest_transport::ReqwestTransport as OwnTransport;
#[cfg(feature = "reqwest")]
pub use reqwest_transport::{ReqwestTransport, ReqwestTransportBuilder};

/// A boxed future, as methods of trait objects return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends HTTP requests and returns the responses.
///
/// It does not follow redirects and does not retry: with payments, both are decisions of the caller. When the future is dropped, the request
/// ends, as does the response when its body is: so do calls whose time is over.
pub trait Transport: Send + Sync {
    /// Sends a request. A response of any status is `Ok`; an error means that there was no response.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        (**self).send(request)
    }
}

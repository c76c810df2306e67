//! Sending HTTP requests, behind a trait: by default over the network, in tests without a socket.

mod body;
mod certificate_fault;
mod client_certificate;
mod connection;
mod identity;
mod pem;
mod reqwest_transport;
mod server_address;
mod tls;

#[cfg(test)]
mod tests;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::error::TransportError;

pub use body::{Body, BodyStream};
pub use client_certificate::{ClientCertificate, PspRole};
pub(crate) use connection::Connection;
pub use identity::Identity;
pub(crate) use reqwest_transport::is_loopback;
pub use reqwest_transport::{ReqwestTransport, ReqwestTransportBuilder};
pub(crate) use server_address::ServerAddress;

/// A boxed future, as methods of trait objects return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends HTTP requests and returns the responses.
///
/// It does not follow redirects and does not retry: with payments, both are decisions of the caller.
pub trait Transport: Send + Sync {
    /// Sends a request. A response of any status is `Ok`; an error means that there was no response.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        (**self).send(request)
    }
}

//! The way to the bank and back, behind a trait: the real one speaks HTTP, tests stand in without a socket.

mod body;
mod connection;
mod identity;
mod reqwest_transport;
mod tls;

#[cfg(test)]
mod tests;

use std::future::Future;
use std::pin::Pin;

use crate::error::TransportError;

pub use body::{Body, BodyStream};
pub(crate) use connection::Connection;
pub use identity::Identity;
pub(crate) use identity::certificates;
pub use reqwest_transport::ReqwestTransport;
pub(crate) use reqwest_transport::{Proxying, TransportSettings};

/// A boxed future, as a trait object's method returns it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries a request to the server and its answer back.
///
/// It does not follow redirects and does not repeat requests: for payments, both are decisions of the caller.
pub trait Transport: Send + Sync {
    /// Sends a request. Any status is an answer; an error means that there was none.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

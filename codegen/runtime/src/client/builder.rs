//! Building a client: addresses, keys, identity, and how it connects.

mod addresses;
mod choices;

#[cfg(test)]
mod tests;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::{Client, Portal};
use crate::error::BuildError;
use crate::token::Keys;
use crate::transport::{Identity, Transport};
use choices::Choices;

/// How long a call may take if nothing else is said.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How long a connection may take if nothing else is said.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a body may be if nothing else is said, in bytes: a year of transactions has a few million.
const BODY_LIMIT: usize = 32 << 20;

/// A client of one environment: what a builder builds.
pub trait FromClient {
    /// Wraps the client.
    fn from_client(client: Client) -> Self;
}

impl FromClient for Client {
    fn from_client(client: Client) -> Self {
        client
    }
}

/// Builds a client. All settings have a default, and each may be said in any order.
#[must_use = "a builder does nothing until `build`"]
pub struct Builder<C> {
    choices: Choices,
    client: PhantomData<fn() -> C>,
}

impl<C: FromClient> Builder<C> {
    /// A builder for an environment of a portal.
    #[doc(hidden)]
    pub fn new(portal: &'static Portal, environment: usize) -> Self {
        let choices = Choices {
            portal,
            environment,
            keys: None,
            identity: None,
            servers: Vec::new(),
            token_endpoint: None,
            origin: None,
            timeout: TIMEOUT,
            connect_timeout: CONNECT_TIMEOUT,
            body_limit: BODY_LIMIT,
            proxy: None,
            roots: Vec::new(),
            user_agent: concat!("portal-runtime/", env!("CARGO_PKG_VERSION")).to_owned(),
            transport: None,
        };
        Self { choices, client: PhantomData }
    }

    /// The application's keys, by which it obtains tokens.
    pub fn keys(mut self, keys: Keys) -> Self {
        self.choices.keys = Some(keys);
        self
    }

    /// The certificate that the client shows to servers, and its key.
    pub fn identity(mut self, identity: Identity) -> Self {
        self.choices.identity = Some(identity);
        self
    }

    /// The base address of an API, by the API's number, in place of the portal's.
    pub fn server(mut self, api: usize, url: &str) -> Self {
        self.choices.servers.push((api, url.to_owned()));
        self
    }

    /// The address where tokens are issued, in place of the portal's.
    pub fn token_endpoint(mut self, url: &str) -> Self {
        self.choices.token_endpoint = Some(url.to_owned());
        self
    }

    /// Puts the scheme, host and port of `url` in place of those of all the portal's addresses, and keeps their paths:
    /// for a bank on this machine.
    pub fn origin(mut self, url: &str) -> Self {
        self.choices.origin = Some(url.to_owned());
        self
    }

    /// How long a call may take, its token included; 30 seconds if not said.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.choices.timeout = timeout;
        self
    }

    /// How long a connection may take; 10 seconds if not said.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.choices.connect_timeout = timeout;
        self
    }

    /// How long the body of an answer may be, in bytes; 32 MiB if not said.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.choices.body_limit = bytes;
        self
    }

    /// The proxy for all requests. If not said, the process's environment (`HTTPS_PROXY`) decides, unless all servers are on this machine.
    pub fn proxy(mut self, url: &str) -> Self {
        self.choices.proxy = Some(url.to_owned());
        self
    }

    /// Trusts the certificates of a PEM text as roots, in addition to those of the platform.
    pub fn root_certificate(mut self, pem: &[u8]) -> Self {
        self.choices.roots.push(pem.to_vec());
        self
    }

    /// The `User-Agent` header; the runtime's name and version if not said.
    pub fn user_agent(mut self, user_agent: &str) -> Self {
        self.choices.user_agent = user_agent.to_owned();
        self
    }

    /// Sends all requests through this, in place of a connection of its own. Identity, roots, proxy and the timeout for
    /// connections are then the transport's affair.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.choices.transport = Some(transport);
        self
    }

    /// The client.
    ///
    /// # Errors
    /// When an address is none, or plain `http` to another machine; when the environment wants a certificate and there is no
    /// identity; when TLS cannot be set up.
    pub fn build(self) -> Result<C, BuildError> {
        self.choices.client().map(C::from_client)
    }
}

impl<C> fmt::Debug for Builder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("portal", &self.choices.portal.name).finish_non_exhaustive()
    }
}

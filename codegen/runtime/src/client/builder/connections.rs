//! How a client connects by itself.

use std::time::Duration;

use super::{Builder, FromClient};
use crate::transport::{Identity, ReqwestTransportBuilder};

impl<C: FromClient> Builder<C> {
    /// Sets the client certificate for TLS, and its private key.
    pub fn identity(mut self, identity: Identity) -> Self {
        let organization = identity.certificate().organization_identifier().map(str::to_owned);
        self.choices.client_id = self.choices.client_id.or(organization);
        self.connecting(|connections| connections.identity(identity))
    }

    /// Sets the time limit for opening a connection. The default is 10 seconds.
    pub fn connect_timeout(self, timeout: Duration) -> Self {
        self.connecting(|connections| connections.connect_timeout(timeout))
    }

    /// Sends requests through this proxy, in place of the one that the process's environment names (`HTTPS_PROXY`, `ALL_PROXY`; not for
    /// hosts in `NO_PROXY`). What goes to this machine, and so all plain http, never goes through a proxy.
    pub fn proxy(self, url: impl Into<String>) -> Self {
        self.connecting(|connections| connections.proxy(url))
    }

    /// Trusts the certificates in this PEM text as roots, in addition to those of the platform.
    pub fn root_certificate(self, pem: &[u8]) -> Self {
        self.connecting(|connections| connections.root_certificate(pem))
    }

    fn connecting(mut self, set: impl FnOnce(ReqwestTransportBuilder) -> ReqwestTransportBuilder) -> Self {
        self.choices.connections = set(self.choices.connections);
        self
    }
}

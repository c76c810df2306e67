//! How connections are made: the same defaults for a client's own transport as for one that a program makes.

use std::fmt;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use super::addresses::Addresses;
use super::clients::{Connecting, Proxying};
use super::{ReqwestTransport, Shared};
use crate::error::BuildError;
use crate::transport::Identity;
use crate::transport::identity::certificates;

/// The default time limit for opening a connection.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Builds a [`ReqwestTransport`]. Settings may be given in any order; what is not set has a default.
#[must_use = "a builder does nothing until `build`"]
pub struct ReqwestTransportBuilder {
    identity: Option<Identity>,
    roots: Vec<Vec<u8>>,
    connect_timeout: Duration,
    proxying: Proxying,
    is_plain: bool,
}

impl ReqwestTransportBuilder {
    pub(super) fn new() -> Self {
        Self {
            identity: None,
            roots: Vec::new(),
            connect_timeout: CONNECT_TIMEOUT,
            proxying: Proxying::Environment,
            is_plain: false,
        }
    }

    /// Sets the client certificate for TLS, and its private key.
    pub fn identity(mut self, identity: Identity) -> Self {
        self.identity = Some(identity);
        self
    }

    pub(crate) fn has_identity(&self) -> bool {
        self.identity.is_some()
    }

    /// Trusts the certificates in this PEM text as roots, in addition to those of the platform.
    pub fn root_certificate(mut self, pem: &[u8]) -> Self {
        self.roots.push(pem.to_vec());
        self
    }

    /// Sets the time limit for opening a connection. The default is 10 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sends requests through this proxy, in place of the one that the process's environment names (`HTTPS_PROXY`, `ALL_PROXY`; not for
    /// hosts in `NO_PROXY`). What goes to this machine, and all plain http, never goes through a proxy.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxying = Proxying::Proxy(url.into());
        self
    }

    /// Sends no request through a proxy, whatever the process's environment says.
    pub fn no_proxy(mut self) -> Self {
        self.proxying = Proxying::None;
        self
    }

    /// Trusts no server over TLS: for plain http on this machine alone. It needs no roots, so that it is also built where the platform
    /// has none, as in a bare container.
    pub fn plain_http_only(mut self) -> Self {
        self.is_plain = true;
        self
    }

    /// Builds the transport.
    ///
    /// # Errors
    /// When a root certificate cannot be read, the proxy's URL is none, or TLS cannot be set up.
    pub fn build(self) -> Result<ReqwestTransport, BuildError> {
        let roots = self.roots.iter().map(|pem| certificates(pem)).collect::<Result<Vec<_>, _>>()?;
        let connecting = Connecting {
            roots: (!self.is_plain).then(|| roots.concat()),
            connect_timeout: self.connect_timeout,
            proxying: self.proxying,
        };
        let clients = RwLock::new(connecting.clients(self.identity.as_ref())?);
        Ok(ReqwestTransport(Arc::new(Shared { connecting, clients, addresses: Addresses::default() })))
    }
}

impl fmt::Debug for ReqwestTransportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransportBuilder").finish_non_exhaustive()
    }
}

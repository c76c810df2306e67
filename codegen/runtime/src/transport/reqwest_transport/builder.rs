//! How connections are made: the same defaults for a client's own transport as for one that a program makes.

use std::fmt;
use std::time::Duration;

use url::Url;

use super::ReqwestTransport;
use crate::error::BuildError;
use crate::transport::identity::certificates;
use crate::transport::{Identity, tls};

/// The default time limit for opening a connection.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a connection is kept that nothing uses. Gateways and balancers close theirs after 60 seconds and more; a request that is sent
/// just then is lost, and one that is not safe cannot be sent again.
pub(super) const IDLE_TIMEOUT: Duration = Duration::from_secs(50);

/// Builds a [`ReqwestTransport`]. Settings may be given in any order; what is not set has a default.
#[must_use = "a builder does nothing until `build`"]
pub struct ReqwestTransportBuilder {
    identity: Option<Identity>,
    roots: Vec<Vec<u8>>,
    connect_timeout: Duration,
    proxying: Proxying,
    is_plain: bool,
}

/// Which proxy requests to other machines go through.
enum Proxying {
    /// The one that the process's environment names, if any.
    Environment,
    None,
    /// The one with this URL, which may have a password.
    Proxy(String),
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
        let config =
            tls::client_config(self.identity.as_ref(), (!self.is_plain).then(|| roots.concat())).map_err(BuildError::tls)?;
        let client = || {
            reqwest::Client::builder()
                .tls_backend_preconfigured(config.clone())
                .redirect(reqwest::redirect::Policy::none())
                .retry(reqwest::retry::never())
                .referer(false)
                .connect_timeout(self.connect_timeout)
                .pool_idle_timeout(IDLE_TIMEOUT)
        };
        let direct = client().no_proxy().build().map_err(BuildError::transport)?;
        let proxied = match &self.proxying {
            Proxying::None => None,
            Proxying::Environment => Some(client()),
            Proxying::Proxy(url) => Some(client().proxy(proxy(url)?)),
        };
        let proxied = proxied.map(reqwest::ClientBuilder::build).transpose().map_err(BuildError::transport)?;
        Ok(ReqwestTransport { proxied: proxied.unwrap_or_else(|| direct.clone()), direct })
    }
}

fn proxy(url: &str) -> Result<reqwest::Proxy, BuildError> {
    let url = Url::parse(url).ok().filter(|url| url.has_host() && matches!(url.scheme(), "http" | "https"));
    // What is wrong with it is not told: it may have a password.
    let url = url.ok_or_else(BuildError::proxy)?;
    reqwest::Proxy::all(url).map_err(|_| BuildError::proxy())
}

impl fmt::Debug for ReqwestTransportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransportBuilder").finish_non_exhaustive()
    }
}

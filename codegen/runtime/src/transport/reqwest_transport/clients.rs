//! The clients of reqwest that reach servers with one identity.

use std::time::Duration;

use rustls::pki_types::CertificateDer;
use url::Url;

use crate::error::BuildError;
use crate::transport::{Identity, PspRole, is_loopback, tls};

/// How long a connection is kept that nothing uses. Gateways and balancers close theirs after 60 seconds and more; a request that is sent
/// just then is lost, and one that is not safe cannot be sent again.
const IDLE_TIMEOUT: Duration = Duration::from_secs(50);

/// How connections are made, whichever identity they show.
pub(super) struct Connecting {
    /// Trusted in addition to those of the platform; `None` where no server is trusted over TLS.
    pub(super) roots: Option<Vec<CertificateDer<'static>>>,
    pub(super) connect_timeout: Duration,
    pub(super) proxying: Proxying,
}

/// Which proxy requests to other machines go through.
pub(super) enum Proxying {
    /// The one that the process's environment names, if any.
    Environment,
    None,
    /// The one with this URL, which may have a password.
    Proxy(String),
}

/// Clients with pools of their own, so that no connection outlives its identity.
pub(super) struct Clients {
    identity: Option<Identity>,
    direct: reqwest::Client,
    /// Through a proxy, if there is one.
    proxied: reqwest::Client,
}

impl Clients {
    /// Whether their certificate states its PSD2 roles, and this is not one of them.
    pub(super) fn lack(&self, role: PspRole) -> bool {
        self.identity.as_ref().is_some_and(|identity| identity.certificate().lacks(role))
    }

    /// What reaches this server. A proxy would read what goes over plain http, tokens included, and has another idea of this machine.
    pub(super) fn of(&self, url: &Url) -> &reqwest::Client {
        if url.scheme() == "http" || is_loopback(url) { &self.direct } else { &self.proxied }
    }
}

impl Connecting {
    pub(super) fn clients(&self, identity: Option<&Identity>) -> Result<Clients, BuildError> {
        let config = tls::client_config(identity, self.roots.clone()).map_err(BuildError::tls)?;
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
        Ok(Clients { identity: identity.cloned(), proxied: proxied.unwrap_or_else(|| direct.clone()), direct })
    }
}

fn proxy(url: &str) -> Result<reqwest::Proxy, BuildError> {
    let url = Url::parse(url).ok().filter(|url| url.has_host() && matches!(url.scheme(), "http" | "https"));
    // What is wrong with it is not told: it may have a password.
    let url = url.ok_or_else(BuildError::proxy)?;
    reqwest::Proxy::all(url).map_err(|_| BuildError::proxy())
}

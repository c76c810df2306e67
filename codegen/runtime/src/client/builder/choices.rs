use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue};
use url::Url;

use super::addresses::{self, Addresses};
use crate::client::credentials::{Credential, Credentials};
use crate::client::{Client, EnvironmentFacts, Portal, Settings};
use crate::error::BuildError;
use crate::privacy::Secret;
use crate::token::{Keys, TokenSource};
use crate::transport::{Connection, Identity, Proxying, ReqwestTransport, Transport, TransportSettings, certificates};

/// The settings given to a builder; not generic, so that building is compiled once.
pub(super) struct Choices {
    pub(super) portal: &'static Portal,
    pub(super) environment: usize,
    pub(super) keys: Option<Keys>,
    pub(super) identity: Option<Identity>,
    pub(super) servers: Vec<(usize, String)>,
    /// Values for names in braces of the servers' URLs.
    pub(super) variables: Vec<(&'static str, String)>,
    /// By index of the security scheme.
    pub(super) credentials: Vec<(usize, Credential)>,
    /// Sent with each call.
    pub(super) headers: Vec<(String, Secret)>,
    pub(super) token_endpoint: Option<String>,
    pub(super) origin: Option<String>,
    pub(super) timeout: Duration,
    pub(super) connect_timeout: Duration,
    pub(super) body_limit: usize,
    pub(super) proxy: Option<String>,
    pub(super) roots: Vec<Vec<u8>>,
    pub(super) user_agent: String,
    pub(super) transport: Option<Arc<dyn Transport>>,
}

impl Choices {
    pub(super) fn client(mut self) -> Result<Client, BuildError> {
        let environment = self.portal.environments.get(self.environment);
        let facts = environment.ok_or(BuildError::no_environment())?;
        let origin = self.origin.as_deref().map(addresses::read).transpose()?;
        let addresses = Addresses {
            servers: addresses::servers(facts, &self.servers, &self.variables, origin.as_ref())?,
            token_endpoint: addresses::token_endpoint(facts, self.token_endpoint.as_deref(), origin.as_ref())?,
        };
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => Arc::new(self.connecting(facts, &addresses)?),
        };
        let token_endpoint = addresses.token_endpoint.map(Url::into);
        Ok(Client(Arc::new(Settings {
            portal: self.portal,
            facts,
            environment: self.environment,
            servers: addresses.servers.into_iter().map(|(api, url)| (api, addresses::base(url))).collect(),
            headers: self.headers.iter().map(header).collect::<Result<_, _>>()?,
            credentials: Credentials::new(self.portal.schemes, self.credentials),
            timeout: self.timeout,
            connection: Connection {
                transport,
                user_agent: HeaderValue::try_from(self.user_agent).map_err(|_| BuildError::user_agent())?,
                body_limit: self.body_limit,
            },
            tokens: TokenSource::new(self.portal.name, facts.name, token_endpoint, self.keys),
        })))
    }

    /// The transport over connections of its own.
    fn connecting(&mut self, facts: &EnvironmentFacts, addresses: &Addresses) -> Result<ReqwestTransport, BuildError> {
        if facts.requires_certificate() && self.identity.is_none() {
            return Err(BuildError::no_identity(facts.name));
        }
        let roots = self.roots.iter().map(|pem| certificates(pem)).collect::<Result<Vec<_>, _>>()?;
        let local = addresses.all().all(addresses::is_loopback);
        let plain = addresses.all().all(|url| url.scheme() == "http");
        let proxying = match &self.proxy {
            Some(url) => Proxying::Proxy(addresses::read(url)?),
            None if local => Proxying::Direct,
            None => Proxying::Environment,
        };
        ReqwestTransport::new(TransportSettings {
            identity: self.identity.take(),
            roots: (!plain || self.proxy.is_some()).then(|| roots.concat()),
            connect_timeout: Some(self.connect_timeout),
            proxying,
        })
    }
}

/// A header that is sent with each call; its value may be a secret.
fn header((name, value): &(String, Secret)) -> Result<(HeaderName, HeaderValue), BuildError> {
    let fault = || BuildError::header(name);
    let mut value = HeaderValue::from_str(value.expose()).map_err(|_| fault())?;
    value.set_sensitive(true);
    Ok((HeaderName::from_bytes(name.as_bytes()).map_err(|_| fault())?, value))
}

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue};
use url::Url;

use super::addresses::{self, Addresses};
use crate::client::accesses::Accesses;
use crate::client::credentials::{Credential, Credentials};
use crate::client::{Client, EnvironmentFacts, Portal, Settings};
use crate::error::BuildError;
use crate::privacy::Secret;
use crate::token::{Application, ClientAuthentication, Issuer, Keys, MemoryStore, SessionStore, TokenSource};
use crate::transport::{Connection, OwnTransport, Transport};
#[cfg(feature = "reqwest")]
use crate::transport::{ReqwestTransport, ReqwestTransportBuilder};

/// The settings given to a builder; not generic, so that building is compiled once.
pub(super) struct Choices {
    pub(super) portal: &'static Portal,
    pub(super) environment: usize,
    pub(super) keys: Option<Keys>,
    /// Who the application is to the authorization server, where its keys do not say.
    pub(super) client_id: Option<String>,
    pub(super) servers: Vec<(usize, String)>,
    /// Values for names in braces of the servers' URLs.
    pub(super) variables: Vec<(&'static str, String)>,
    /// By index of the security scheme.
    pub(super) credentials: Vec<(usize, Credential)>,
    /// Sent with each call.
    pub(super) headers: Vec<(String, Secret)>,
    pub(super) authorization_endpoint: Option<String>,
    pub(super) token_endpoint: Option<String>,
    pub(super) revocation_endpoint: Option<String>,
    pub(super) registration_endpoint: Option<String>,
    pub(super) store: Option<Arc<dyn SessionStore>>,
    pub(super) origin: Option<String>,
    pub(super) timeout: Duration,
    pub(super) response_timeout: Option<Duration>,
    pub(super) retries: u32,
    pub(super) body_limit: usize,
    pub(super) user_agent: String,
    /// Makes the transport, unless the caller has one.
    #[cfg(feature = "reqwest")]
    pub(super) connections: ReqwestTransportBuilder,
    pub(super) transport: Option<Arc<dyn Transport>>,
    /// What the transport is wrapped in, from the inside.
    pub(super) layers: Vec<Layer>,
}

/// Wraps a transport in another one.
pub(super) type Layer = Box<dyn FnOnce(Arc<dyn Transport>) -> Arc<dyn Transport> + Send>;

impl Choices {
    pub(super) fn client(mut self) -> Result<Client, BuildError> {
        let environment = self.portal.environments.get(self.environment);
        let facts = environment.ok_or(BuildError::no_environment())?;
        let addresses = self.addresses(facts)?;
        let (transport, own) = match self.transport.take() {
            Some(transport) => (transport, None),
            None => self.connecting(facts, &addresses)?,
        };
        let transport = self.layers.drain(..).fold(transport, |transport, layer| layer(transport));
        let authentication = facts.token.as_ref().map_or(ClientAuthentication::Body, |endpoint| endpoint.client);
        let issuer = Issuer {
            portal: self.portal.name,
            environment: facts.name,
            token_endpoint: addresses.token_endpoint.map(Url::into),
            revocation_endpoint: addresses.revocation_endpoint.map(Url::into),
            authentication,
            application: Application::new(authentication, self.keys.as_ref(), self.client_id.as_deref()),
            store: self.store.take().unwrap_or_else(|| Arc::new(MemoryStore::new())),
        };
        Ok(Client(Arc::new(Settings {
            portal: self.portal,
            facts,
            environment: self.environment,
            servers: addresses.servers.into_iter().map(|(api, url)| (api, addresses::base(url))).collect(),
            headers: self.headers.iter().map(header).collect::<Result<_, _>>()?,
            credentials: Credentials::new(self.portal.schemes, self.credentials),
            timeout: self.timeout,
            response_timeout: self.response_timeout,
            retries: self.retries,
            connection: Connection {
                transport,
                user_agent: HeaderValue::try_from(self.user_agent).map_err(|_| BuildError::user_agent())?,
                body_limit: self.body_limit,
            },
            own,
            authorization_endpoint: addresses.authorization_endpoint,
            registration_endpoint: addresses.registration_endpoint,
            tokens: TokenSource::new(issuer),
            accesses: Accesses::default(),
        })))
    }

    /// Where the environment is: as the caller says, else as the description does.
    fn addresses(&self, facts: &EnvironmentFacts) -> Result<Addresses, BuildError> {
        let origin = self.origin.as_deref().map(addresses::origin).transpose()?;
        Ok(Addresses {
            servers: addresses::servers(self.portal, facts, &self.servers, &self.variables, origin.as_ref())?,
            authorization_endpoint: addresses::endpoint(
                self.authorization_endpoint.as_deref(),
                facts.sign_in.as_ref().map(|sign_in| sign_in.url),
                origin.as_ref(),
            )?,
            token_endpoint: addresses::endpoint(
                self.token_endpoint.as_deref(),
                facts.token.as_ref().map(|endpoint| endpoint.url),
                origin.as_ref(),
            )?,
            revocation_endpoint: addresses::endpoint(
                self.revocation_endpoint.as_deref(),
                facts.sign_in.as_ref().and_then(|sign_in| sign_in.revocation.as_ref()).map(|endpoint| endpoint.url),
                origin.as_ref(),
            )?,
            registration_endpoint: addresses::endpoint(
                self.registration_endpoint.as_deref(),
                facts.registration.as_ref().map(|endpoint| endpoint.url).filter(|url| !url.is_empty()),
                origin.as_ref(),
            )?,
        })
    }

    /// The transport over connections of its own.
    #[cfg(feature = "reqwest")]
    fn connecting(
        &mut self,
        facts: &EnvironmentFacts,
        addresses: &Addresses,
    ) -> Result<(Arc<dyn Transport>, Option<OwnTransport>), BuildError> {
        let connections = std::mem::replace(&mut self.connections, ReqwestTransport::builder());
        if facts.requires_certificate() && !connections.has_identity() {
            return Err(BuildError::no_identity(facts.name));
        }
        let is_plain = addresses.all().all(|url| url.scheme() == "http");
        let own = if is_plain { connections.plain_http_only() } else { connections }.build()?;
        Ok((Arc::new(own.clone()), Some(own)))
    }

    /// There is none.
    #[cfg(not(feature = "reqwest"))]
    fn connecting(
        &mut self,
        _: &EnvironmentFacts,
        _: &Addresses,
    ) -> Result<(Arc<dyn Transport>, Option<OwnTransport>), BuildError> {
        Err(BuildError::no_transport())
    }
}

/// A header that is sent with each call; its value may be a secret.
fn header((name, value): &(String, Secret)) -> Result<(HeaderName, HeaderValue), BuildError> {
    let fault = || BuildError::header(name);
    let mut value = HeaderValue::from_str(value.expose()).map_err(|_| fault())?;
    value.set_sensitive(true);
    Ok((HeaderName::from_bytes(name.as_bytes()).map_err(|_| fault())?, value))
}

#[cfg(test)]
mod tests {
    #![cfg(not(feature = "reqwest"))]

    use crate::client::{Builder, Certificate, Client, EnvironmentFacts, Portal};

    static PORTAL: Portal = Portal {
        name: "test-portal",
        servers: &[""],
        environments: &[EnvironmentFacts {
            name: "production",
            servers: &["https://bank.test"],
            variables: &[],
            token: None,
            sign_in: None,
            registration: None,
            client_certificate: Certificate::Qwac,
        }],
        error_codes: &[],
        error_messages: &[],
        accesses_exceeded: &[],
        roles: &[],
        schemes: &[],
    };

    #[test]
    fn a_client_that_does_not_connect_by_itself_is_given_a_transport() {
        let error = Builder::<Client>::new(&PORTAL, 0).build().unwrap_err().to_string();
        assert!(error.contains("no transport") && error.contains("`reqwest`"), "{error}");
    }
}

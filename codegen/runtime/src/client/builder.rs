//! Building a client: server URLs, keys, identity, and how it connects.

mod addresses;
mod choices;
#[cfg(feature = "reqwest")]
mod connections;
mod setters;

#[cfg(test)]
mod tests;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::credentials::Credential;
use super::{Client, NoOther, Portal, ServerName};
use crate::error::BuildError;
use crate::privacy::Secret;
use crate::token::{Keys, SessionStore};
#[cfg(feature = "reqwest")]
use crate::transport::ReqwestTransport;
use crate::transport::Transport;
use choices::Choices;

/// The default time limit of a call.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How often a call that only reads is repeated by default.
const RETRIES: u32 = 2;

/// The default limit of a response body, in bytes: a year of transactions takes a few million.
const BODY_LIMIT: usize = 32 << 20;

/// A client that a [`Builder`] can build.
pub trait FromClient {
    /// The names of its servers; the only API needs none.
    type Api: ServerName;

    /// Wraps the client.
    fn from_client(client: Client) -> Self;
}

impl FromClient for Client {
    type Api = NoOther;

    fn from_client(client: Client) -> Self {
        client
    }
}

/// A client of one API, whose server needs no name.
#[diagnostic::on_unimplemented(
    message = "this package has several APIs, each with a server of its own",
    label = "name the API, as in `.server_for(Api::…, \"https://…\")`"
)]
pub trait OnlyApi {}

/// Builds a client. Settings may be given in any order; what is not set has a default.
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
            client_id: None,
            servers: Vec::new(),
            variables: Vec::new(),
            credentials: Vec::new(),
            headers: Vec::new(),
            authorization_endpoint: None,
            token_endpoint: None,
            revocation_endpoint: None,
            registration_endpoint: None,
            store: None,
            origin: None,
            timeout: TIMEOUT,
            response_timeout: None,
            retries: RETRIES,
            body_limit: BODY_LIMIT,
            user_agent: concat!("portal-runtime/", env!("CARGO_PKG_VERSION")).to_owned(),
            #[cfg(feature = "reqwest")]
            connections: ReqwestTransport::builder(),
            transport: None,
            layers: Vec::new(),
        };
        Self { choices, client: PhantomData }
    }

    /// Sets the application's keys, with which it requests access tokens.
    pub fn keys(mut self, keys: Keys) -> Self {
        self.choices.keys = Some(keys);
        self
    }

    /// Sets the base URL of the API, in place of the portal's; of one among several, see [`Self::server_for`].
    pub fn server(mut self, url: impl Into<String>) -> Self
    where
        C: OnlyApi,
    {
        self.choices.servers.push((0, url.into()));
        self
    }

    /// Sets the base URL of one of several APIs, or of operations with a server of their own, in place of the portal's.
    pub fn server_for(mut self, api: C::Api, url: impl Into<String>) -> Self {
        self.choices.servers.push((api.index(), url.into()));
        self
    }

    /// Sets the value of a name in braces in the portal's URLs.
    #[doc(hidden)]
    pub fn variable(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.choices.variables.push((name, value.into()));
        self
    }

    /// Sets the credential for the security scheme with this index.
    #[doc(hidden)]
    pub fn credential(mut self, scheme: usize, credential: Credential) -> Self {
        self.choices.credentials.push((scheme, credential));
        self
    }

    /// Sends this header with each call that does not set it otherwise. Its value is not printed.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.choices.headers.push((name.into(), Secret::new(value)));
        self
    }

    /// Sets the id that the authorization server knows the application by, where it has no keys. The default is the
    /// `organizationIdentifier` of the identity's certificate.
    pub fn client_id(mut self, id: impl Into<String>) -> Self {
        self.choices.client_id = Some(id.into());
        self
    }

    /// Keeps the tokens of customers' sessions in this store. The default keeps them in the memory of this process.
    pub fn session_store(mut self, store: Arc<dyn SessionStore>) -> Self {
        self.choices.store = Some(store);
        self
    }

    /// Sets the URL of the authorization endpoint, in place of the portal's.
    pub fn authorization_endpoint(mut self, url: impl Into<String>) -> Self {
        self.choices.authorization_endpoint = Some(url.into());
        self
    }

    /// Sets the URL of the endpoint that revokes tokens, in place of the portal's.
    pub fn revocation_endpoint(mut self, url: impl Into<String>) -> Self {
        self.choices.revocation_endpoint = Some(url.into());
        self
    }

    /// Sets the URL of the endpoint that registers clients, in place of the portal's, which may not be public.
    pub fn registration_endpoint(mut self, url: impl Into<String>) -> Self {
        self.choices.registration_endpoint = Some(url.into());
        self
    }

    /// Sets the URL of the token endpoint, in place of the portal's.
    pub fn token_endpoint(mut self, url: impl Into<String>) -> Self {
        self.choices.token_endpoint = Some(url.into());
        self
    }

    /// Replaces the scheme, host and port of all the portal's URLs by those of `url`, and keeps their paths: for a bank that runs
    /// on this machine.
    pub fn origin(mut self, url: impl Into<String>) -> Self {
        self.choices.origin = Some(url.into());
        self
    }

    /// Sets the time limit of each call, including the request for its token. The default is 30 seconds. It begins anew with each chunk of
    /// a body that is sent or read while it comes.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.choices.timeout = timeout;
        self
    }

    /// Sets the time limit for the head of each response, from the moment its request is sent. By default, only the time of the whole call
    /// is limited.
    pub fn response_timeout(mut self, timeout: Duration) -> Self {
        self.choices.response_timeout = Some(timeout);
        self
    }

    /// Sets how often a call that only reads (`GET`, `HEAD`) is repeated when the connection fails, or the server responds with `429` or
    /// `503`: after the time that `Retry-After` asks for, else after a growing one, under a request id of its own, and within the time limit
    /// of the call. The default is 2; 0 is never. No other call is ever repeated so.
    pub fn retries(mut self, times: u32) -> Self {
        self.choices.retries = times;
        self
    }

    /// Sets the largest response body that is read, in bytes; of one that is read while it comes, the largest item. The default is 32 MiB.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.choices.body_limit = bytes;
        self
    }

    /// Sets the `User-Agent` header. The default is the runtime's name and version.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.choices.user_agent = user_agent.into();
        self
    }

    /// Sends all requests through this transport. Identity, roots, proxy and the time limit for opening a connection are then up
    /// to the transport.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.choices.transport = Some(transport);
        self
    }

    /// Sends all requests through what `layer` makes of the transport, be it the client's own or one given: to count them, to record
    /// them, to add a header. Of several layers, the last is the first to see a request.
    pub fn layer(mut self, layer: impl FnOnce(Arc<dyn Transport>) -> Arc<dyn Transport> + Send + 'static) -> Self {
        self.choices.layers.push(Box::new(layer));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// When no URL is known of any server; when one is not valid for a server, or is plain `http` to another machine; when the environment requires a client
    /// certificate and there is no identity; when TLS cannot be set up.
    pub fn build(self) -> Result<C, BuildError> {
        self.choices.client().map(C::from_client)
    }
}

impl<C> fmt::Debug for Builder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("portal", &self.choices.portal.name).finish_non_exhaustive()
    }
}

//! A client of one environment of a portal, and how one is built.

mod accesses;
mod builder;
mod credentials;
mod portal;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue};
use url::Url;

use self::accesses::Accesses;
#[cfg(feature = "reqwest")]
use crate::error::BuildError;
use crate::token::TokenSource;
#[cfg(feature = "reqwest")]
use crate::transport::Identity;
use crate::transport::{Connection, OwnTransport, PspRole};

pub use builder::{Builder, FromClient, OnlyApi};
pub use credentials::Credential;
pub(crate) use credentials::{Credentials, Shown};
pub use portal::{Certificate, Endpoint, EnvironmentFacts, NoOther, Portal, RoleRule, Scheme, ServerName, SignIn, TokenEndpoint};

/// A client of one environment of a portal. Cheap to clone; clones share connections and tokens.
#[derive(Clone)]
pub struct Client(Arc<Settings>);

/// What a builder has settled.
struct Settings {
    portal: &'static Portal,
    facts: &'static EnvironmentFacts,
    environment: usize,
    /// By index of the API, without a trailing slash.
    servers: BTreeMap<usize, String>,
    headers: Vec<(HeaderName, HeaderValue)>,
    credentials: Credentials,
    timeout: Duration,
    response_timeout: Option<Duration>,
    retries: u32,
    connection: Connection,
    authorization_endpoint: Option<Url>,
    registration_endpoint: Option<Url>,
    /// The transport beneath the layers, unless it is one that the builder was given.
    own: Option<OwnTransport>,
    tokens: TokenSource,
    accesses: Accesses,
}

impl Client {
    /// The index of the environment in the portal.
    #[must_use]
    pub fn environment(&self) -> usize {
        self.0.environment
    }

    /// Shows this identity to servers from the next request on, in all clones. Requests that are under way end with the identity that they
    /// began with. Tokens that the client requested are given up.
    ///
    /// # Errors
    /// When the builder was given a transport, or TLS cannot be set up; the identity is then as before.
    #[cfg(feature = "reqwest")]
    pub fn replace_identity(&self, identity: Identity) -> Result<(), BuildError> {
        let own = self.0.own.as_ref().ok_or_else(BuildError::transport_of_caller)?;
        own.replace_identity(identity)?;
        // After it, so that none comes in that was requested with the identity before.
        self.0.tokens.forget();
        Ok(())
    }

    /// The PSD2 role that an operation needs and the client's QWAC does not state. A certificate that a portal issued is not judged by roles,
    /// nor is one that only a transport of the caller's knows.
    pub(crate) fn missing_role(&self, api: usize, operation: &str) -> Option<PspRole> {
        if self.facts().client_certificate != Certificate::Qwac {
            return None;
        }
        let role = self.portal().role(api, operation)?;
        self.0.own.as_ref().is_some_and(|own| own.lacks(role)).then_some(role)
    }

    /// The bit that stands for the environment.
    pub(crate) fn environment_bit(&self) -> u8 {
        u32::try_from(self.environment()).ok().and_then(|bit| 1_u8.checked_shl(bit)).unwrap_or(0)
    }

    pub(crate) fn portal(&self) -> &'static Portal {
        self.0.portal
    }

    pub(crate) fn facts(&self) -> &'static EnvironmentFacts {
        self.0.facts
    }

    pub(crate) fn server(&self, api: usize) -> Option<&str> {
        self.0.servers.get(&api).map(String::as_str)
    }

    /// Headers that are sent with each call.
    pub(crate) fn headers(&self) -> &[(HeaderName, HeaderValue)] {
        &self.0.headers
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.0.credentials
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.0.timeout
    }

    /// The time limit for the head of a response, from the moment its request is sent.
    pub(crate) fn response_timeout(&self) -> Option<Duration> {
        self.0.response_timeout
    }

    /// How often a call that only reads is repeated at most.
    pub(crate) fn retries(&self) -> u32 {
        self.0.retries
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.0.connection
    }

    /// Where customers sign in.
    pub(crate) fn authorization_endpoint(&self) -> Option<&Url> {
        self.0.authorization_endpoint.as_ref()
    }

    /// Where applications are registered as clients.
    pub(crate) fn registration_endpoint(&self) -> Option<&Url> {
        self.0.registration_endpoint.as_ref()
    }

    /// What was read without the customer today.
    pub(crate) fn accesses(&self) -> &Accesses {
        &self.0.accesses
    }

    pub(crate) fn tokens(&self) -> &TokenSource {
        &self.0.tokens
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("portal", &self.portal().name)
            .field("environment", &self.facts().name)
            .finish_non_exhaustive()
    }
}

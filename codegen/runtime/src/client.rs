use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use crate::binding::Binding;
use crate::keys::Keys;
use crate::portal::{EnvironmentFacts, Portal};
use crate::token::{Grant, TokenCache};
use crate::transport::Transport;

/// A client of one environment of a portal. Cheap to clone; clones share connections and tokens.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    settings: Settings,
    tokens: TokenCache,
}

/// What a builder hands over.
pub(crate) struct Settings {
    pub(crate) portal: &'static Portal,
    pub(crate) facts: &'static EnvironmentFacts,
    pub(crate) environment: usize,
    /// By API, without a slash at the end.
    pub(crate) servers: BTreeMap<usize, String>,
    pub(crate) token_endpoint: Option<String>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Duration,
    pub(crate) body_limit: usize,
    pub(crate) keys: Option<Keys>,
    pub(crate) transport: Arc<dyn Transport>,
}

impl Client {
    pub(crate) fn new(settings: Settings) -> Self {
        Self(Arc::new(Inner { settings, tokens: TokenCache::default() }))
    }

    /// A handle that calls by this grant.
    #[must_use]
    pub fn binding(&self, grant: Grant) -> Binding {
        Binding::new(self.clone(), grant)
    }

    /// The number of the environment in the portal.
    #[must_use]
    pub fn environment(&self) -> usize {
        self.0.settings.environment
    }

    /// The bit of the environment.
    pub(crate) fn environment_bit(&self) -> u8 {
        u32::try_from(self.environment()).ok().and_then(|bit| 1_u8.checked_shl(bit)).unwrap_or(0)
    }

    pub(crate) fn portal(&self) -> &'static Portal {
        self.0.settings.portal
    }

    pub(crate) fn facts(&self) -> &'static EnvironmentFacts {
        self.0.settings.facts
    }

    pub(crate) fn server(&self, api: usize) -> Option<&str> {
        self.0.settings.servers.get(&api).map(String::as_str)
    }

    pub(crate) fn token_endpoint(&self) -> Option<&str> {
        self.0.settings.token_endpoint.as_deref()
    }

    pub(crate) fn keys(&self) -> Option<&Keys> {
        self.0.settings.keys.as_ref()
    }

    pub(crate) fn user_agent(&self) -> &HeaderValue {
        &self.0.settings.user_agent
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.0.settings.timeout
    }

    pub(crate) fn body_limit(&self) -> usize {
        self.0.settings.body_limit
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.settings.transport
    }

    pub(crate) fn tokens(&self) -> &TokenCache {
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

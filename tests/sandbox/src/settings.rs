//! What the bank reads of `portal.yaml`: environments and APIs. Its other keys are for the generator.

use std::iter;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::description::path_of;
use crate::error::BankError;
use crate::file;
use crate::tls::Wanted;

/// The file of a portal's conventions.
pub(crate) const FILE: &str = "portal.yaml";

/// The conventions of a portal.
#[derive(Deserialize)]
pub(crate) struct Settings {
    /// The portal's name, for people.
    portal: Option<String>,
    /// By name, in their order; none where each caller says the address.
    #[serde(default)]
    environments: Map<String, Value>,
    /// By name, in their order.
    apis: Map<String, Value>,
}

/// The certificate of a qualified trust service, as the settings call it.
const QUALIFIED: &str = "qwac";

/// What an environment has at an address of its own, beside its operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Endpoint {
    Authorization,
    Token,
    Revocation,
    Registration,
    /// What stands in for the customer's app and for the bank's own pages. It is in no settings.
    App,
}

impl Endpoint {
    const ALL: [Self; 4] = [Self::Authorization, Self::Token, Self::Revocation, Self::Registration];

    /// Its key in the settings, under which its requests are recorded too.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Authorization => "authorization",
            Self::Token => "token",
            Self::Revocation => "revocation",
            Self::Registration => "registration",
            Self::App => "app",
        }
    }
}

/// An API in one environment.
pub(crate) struct ApiFiles<'s> {
    pub(crate) name: &'s str,
    /// The file of its description.
    pub(crate) description: &'s str,
    /// Overlays, in their order.
    pub(crate) corrections: Vec<&'s str>,
    /// The path of its address, where the settings say it and not the description.
    pub(crate) base_path: Option<&'s str>,
}

impl Settings {
    /// Reads the conventions in a portal's folder.
    ///
    /// # Errors
    /// A file that cannot be read, or does not name APIs.
    pub(crate) fn read(folder: &Path) -> Result<Self, BankError> {
        file::read(folder, FILE)
    }

    /// The portal's name, for people.
    pub(crate) fn title(&self) -> &str {
        self.portal.as_deref().unwrap_or("Portal")
    }

    pub(crate) fn environments(&self) -> impl Iterator<Item = &str> {
        self.environments.keys().map(String::as_str)
    }

    /// Whether there is an API of this name.
    pub(crate) fn has_api(&self, name: &str) -> bool {
        self.apis.contains_key(name)
    }

    /// The APIs of an environment; one that another has alone is left out.
    pub(crate) fn apis(&self, environment: &str) -> Vec<ApiFiles<'_>> {
        let servers = self.environment(environment).get("servers");
        let apis = self.apis.iter().filter_map(|(name, api)| {
            let description = api.get("description").or_else(|| api.get(environment))?.as_str()?;
            let server = servers.and_then(|servers| servers.get(name)?.as_str());
            Some(ApiFiles { name, description, corrections: texts(api.get("corrections")), base_path: server.map(path_of) })
        });
        apis.collect()
    }

    /// Whether an environment has an endpoint, at a path of these settings or another.
    pub(crate) fn has(&self, environment: &str, endpoint: Endpoint) -> bool {
        self.environment(environment).get(endpoint.name()).is_some()
    }

    /// The path of an endpoint; `None` where the environment has none, or does not say it.
    pub(crate) fn path(&self, environment: &str, endpoint: Endpoint) -> Option<&str> {
        self.environment(environment).get(endpoint.name())?.get("url")?.as_str().map(path_of)
    }

    /// The endpoint at a path of an environment.
    pub(crate) fn endpoint(&self, environment: &str, path: &str) -> Option<Endpoint> {
        Endpoint::ALL.into_iter().find(|endpoint| self.path(environment, *endpoint) == Some(path))
    }

    /// Whether calls of an environment need a qualified certificate, which states roles.
    pub(crate) fn states_roles(&self, environment: &str) -> bool {
        kind(self.environment(environment)) == Some(QUALIFIED)
    }

    /// Whether an endpoint needs a certificate, or for `None` an operation.
    pub(crate) fn wants_certificate(&self, environment: &str, endpoint: Option<Endpoint>) -> bool {
        let environment = self.environment(environment);
        match endpoint {
            None => kind(environment).is_some(),
            Some(endpoint) => environment.get(endpoint.name()).and_then(kind).is_some(),
        }
    }

    /// The certificates of clients; `None` where nothing needs one.
    pub(crate) fn certificates(&self, environment: &str) -> Option<Wanted<'_>> {
        let settings = self.environment(environment);
        let endpoints: Vec<_> = Endpoint::ALL.into_iter().filter_map(|endpoint| settings.get(endpoint.name())).collect();
        let all = || iter::once(settings).chain(endpoints.iter().copied()).map(kind);
        let are_qualified = all().flatten().next()? == QUALIFIED;
        let issuer = if are_qualified { "Qualified trust service" } else { self.title() };
        Some(Wanted { issuer, are_qualified, everywhere: all().all(|kind| kind.is_some()) })
    }

    /// Whether no two endpoints of an environment have one path: the bank serves all hosts of an environment at one.
    pub(crate) fn check(&self) -> Result<(), (String, String)> {
        for environment in self.environments() {
            for endpoint in Endpoint::ALL {
                let Some(path) = self.path(environment, endpoint) else { continue };
                let first = self.endpoint(environment, path).filter(|first| *first != endpoint);
                if let Some(first) = first {
                    let problem = format!("has the path of `{}`, and the bank serves all hosts at one", first.name());
                    return Err((format!("environments.{environment}.{}.url", endpoint.name()), problem));
                }
            }
        }
        Ok(())
    }

    fn environment(&self, name: &str) -> &Value {
        self.environments.get(name).unwrap_or(&Value::Null)
    }
}

/// Which certificate an environment or an endpoint needs, as the settings say it; `None` where it needs none.
fn kind(settings: &Value) -> Option<&str> {
    settings.get("certificate")?.as_str().filter(|kind| *kind != "none")
}

/// A text, or a list of them.
fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        other => other.and_then(Value::as_str).into_iter().collect(),
    }
}

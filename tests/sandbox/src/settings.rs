//! What the bank reads of `portal.yaml`: environments and APIs. Its other keys are for the generator.

use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::description::path_of;
use crate::error::BankError;
use crate::file;

/// The file of a portal's conventions.
pub(crate) const FILE: &str = "portal.yaml";

/// The conventions of a portal.
#[derive(Deserialize)]
pub(crate) struct Settings {
    /// The portal's name, for people.
    portal: Option<String>,
    /// By name, in their order.
    environments: Map<String, Value>,
    /// By name, in their order.
    apis: Map<String, Value>,
}

/// An API in one environment.
pub(crate) struct ApiFiles<'s> {
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
    /// A file that cannot be read, or does not name environments and APIs.
    pub(crate) fn read(folder: &Path) -> Result<Self, BankError> {
        file::read(folder, FILE)
    }

    pub(crate) fn environments(&self) -> impl Iterator<Item = &str> {
        self.environments.keys().map(String::as_str)
    }

    /// The APIs of an environment; one that another has alone is left out.
    pub(crate) fn apis(&self, environment: &str) -> Vec<ApiFiles<'_>> {
        let servers = self.environment(environment).get("servers");
        let apis = self.apis.iter().filter_map(|(name, api)| {
            let description = api.get("description").or_else(|| api.get(environment))?.as_str()?;
            let server = servers.and_then(|servers| servers.get(name)?.as_str());
            Some(ApiFiles { description, corrections: texts(api.get("corrections")), base_path: server.map(path_of) })
        });
        apis.collect()
    }

    /// The path of the token endpoint; `None` where the environment has none.
    pub(crate) fn token_path(&self, environment: &str) -> Option<&str> {
        self.environment(environment).pointer("/token/url")?.as_str().map(path_of)
    }

    /// Who issues the certificates of clients; `None` where they need none.
    pub(crate) fn issuer(&self, environment: &str) -> Option<&str> {
        match self.environment(environment).get("certificate")?.as_str()? {
            "none" => None,
            "portal" => Some(self.portal.as_deref().unwrap_or("Portal")),
            _ => Some("Qualified trust service"),
        }
    }

    fn environment(&self, name: &str) -> &Value {
        self.environments.get(name).unwrap_or(&Value::Null)
    }
}

/// A text, or a list of them.
fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        other => other.and_then(Value::as_str).into_iter().collect(),
    }
}

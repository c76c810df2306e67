//! The steps of a portal's guide, as its `onboarding.yaml` has them.

use std::fs;
use std::path::Path;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::error::OnboardingError;

/// The file of a portal's folder that has the plan.
pub const FILE: &str = "onboarding.yaml";

/// What leads to the first call of a portal's APIs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Where the store is.
    pub store: StoreAddress,
    /// What is done for each environment, by its name.
    pub tracks: IndexMap<String, Track>,
}

/// The store of WSO2 API Manager 2.x that a portal runs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoreAddress {
    /// Scheme, host and port.
    pub address: String,
    /// Scheme, host and port of the gateway that issues tokens for the store; by default those of the store.
    pub gateway: Option<String>,
    /// The version of its REST API, such as `0.14`; by default the newest that it answers to.
    pub version: Option<String>,
    /// The tenant whose APIs it shows; by default its first.
    pub tenant: Option<String>,
}

/// The steps for one environment.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// The name of the application.
    pub application: String,
    /// The rate limit of application and subscriptions.
    #[serde(default = "unlimited")]
    pub tier: String,
    /// The names of the APIs in the store.
    pub apis: Vec<String>,
    /// The kind of its keys.
    pub keys: KeyKind,
    /// In their order.
    pub steps: Vec<Step>,
}

fn unlimited() -> String {
    "Unlimited".to_owned()
}

/// The environment that keys are for, as the store calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum KeyKind {
    /// Of the sandbox.
    Sandbox,
    /// Of production.
    Production,
}

/// A step of the guide.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its id, unique in its track.
    pub id: String,
    /// What it is about, for people.
    pub what: String,
    /// Who or what does it.
    pub does: Deed,
    /// Whether most developers do without it: it is done where it is named.
    #[serde(default)]
    pub optional: bool,
    /// The page where a person does it.
    pub at: Option<String>,
    /// What a person enters there.
    #[serde(default)]
    pub enter: Vec<String>,
    /// Whether it is about the certificate, whose organisation number is then shown.
    #[serde(default)]
    pub certificate: bool,
}

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// A person does it, as there is no interface for it.
    Person,
    /// Gets a token for the store.
    SignIn,
    /// Adds the application.
    AddApplication,
    /// Subscribes the application to the APIs.
    Subscribe,
    /// Reads the subscriptions.
    ViewSubscriptions,
    /// Generates the keys of the application.
    GenerateKeys,
    /// The generated package of the portal does it.
    Package,
    /// Registers the application as a client of the authorization server.
    Register,
    /// Reads the registration.
    ReadRegistration,
    /// Brings the registration's redirect URIs and the subject of its certificate up to date.
    UpdateRegistration,
    /// Deletes the registration.
    DeleteRegistration,
    /// Deletes the subscriptions.
    Unsubscribe,
    /// Deletes the application, and its subscriptions and keys with it.
    DeleteApplication,
}

impl Deed {
    /// The calls that it makes at most, beside the sign-in: methods, and path templates of the store or what has the address.
    #[must_use]
    pub fn calls(self) -> &'static [&'static str] {
        match self {
            Self::Person | Self::Package => &[],
            Self::SignIn => &["POST /register", "POST /token"],
            Self::AddApplication => &["GET /applications", "POST /applications"],
            Self::Subscribe => &["GET /applications", "GET /apis", "GET /subscriptions", "POST /subscriptions"],
            Self::ViewSubscriptions => &["GET /applications", "GET /subscriptions"],
            Self::GenerateKeys => {
                &["GET /applications", "GET /applications/{applicationId}/keys/{keyType}", "POST /applications/generate-keys"]
            }
            Self::Register => &["POST (registration endpoint)"],
            Self::ReadRegistration => &["GET (registration_client_uri)"],
            Self::UpdateRegistration => &["GET (registration_client_uri)", "PUT (registration_client_uri)"],
            Self::DeleteRegistration => &["DELETE (registration_client_uri)"],
            Self::Unsubscribe => &["GET /applications", "GET /subscriptions", "DELETE /subscriptions/{subscriptionId}"],
            Self::DeleteApplication => &["GET /applications", "DELETE /applications/{applicationId}"],
        }
    }

    /// Whether it takes away what others made.
    #[must_use]
    pub fn deletes(self) -> bool {
        matches!(self, Self::Unsubscribe | Self::DeleteApplication | Self::DeleteRegistration)
    }

    /// Whether it is about the registration of a client, which is not at the store.
    #[must_use]
    pub fn registers(self) -> bool {
        matches!(self, Self::Register | Self::ReadRegistration | Self::UpdateRegistration | Self::DeleteRegistration)
    }

    /// Whether a developer has to be signed in at the store.
    #[must_use]
    pub fn needs_store(self) -> bool {
        !self.registers() && !self.calls().is_empty()
    }
}

impl Plan {
    /// Reads the plan in a portal's folder.
    ///
    /// # Errors
    /// When there is none, or it is not one.
    pub fn read(folder: &Path) -> Result<Self, OnboardingError> {
        let path = folder.join(FILE);
        let fault = |what: String| OnboardingError::Plan(format!("{}: {what}", path.display()));
        let text = fs::read_to_string(&path).map_err(|error| fault(error.to_string()))?;
        let plan: Self = serde_yaml::from_str(&text).map_err(|error| fault(error.to_string()))?;
        match plan.twice() {
            Some(id) => Err(fault(format!("two steps are called {id}"))),
            None => Ok(plan),
        }
    }

    /// The id of a step that another of its track has too.
    fn twice(&self) -> Option<&str> {
        let in_track = |track: &'_ Track| {
            let ids: Vec<&str> = track.steps.iter().map(|step| step.id.as_str()).collect();
            ids.iter()
                .enumerate()
                .find(|(index, id)| ids.iter().skip(index + 1).any(|other| other == *id))
                .map(|(index, _)| index)
        };
        self.tracks.values().find_map(|track| Some(track.steps.get(in_track(track)?)?.id.as_str()))
    }

    /// The track that has a step, with the step. Of several the first that is not ruled out by `only`.
    ///
    /// # Errors
    /// When there is no such track or step, or several tracks have it and none is said.
    pub fn step(&self, id: &str, only: Option<&str>) -> Result<(&str, &Track, &Step), OnboardingError> {
        let tracks = self.tracks.iter().filter(|(name, _)| only.is_none_or(|only| only == name.as_str()));
        let mut found = tracks.filter_map(|(name, track)| {
            let step = track.steps.iter().find(|step| step.id == id)?;
            Some((name.as_str(), track, step))
        });
        match (found.next(), found.next()) {
            (None, _) => Err(OnboardingError::Plan(format!("there is no step {id}; the plan shows them all"))),
            (Some(one), None) => Ok(one),
            (Some((first, ..)), Some((second, ..))) => {
                Err(OnboardingError::Plan(format!("{id} is a step of {first} and of {second}; say which with --track")))
            }
        }
    }
}

//! What the bank knows of a portal beside its descriptions and conventions: the keys of `bank.yaml`.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::authorisations;
use crate::error::BankError;
use crate::file;
use crate::forms::Forms;
use crate::oauth::registration::Registration;
use crate::oauth::{RegisteredClient, SignIn, TokenRules};
use crate::resources::Rules;
use crate::role::Role;
use crate::views::View;

/// The file of what the bank knows.
pub(crate) const FILE: &str = "bank.yaml";

/// All that `bank.yaml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Known {
    pub(crate) environments: BTreeMap<String, Environment>,
    /// What the token endpoint gives to applications; `None` where it knows none.
    pub(crate) token: Option<TokenRules>,
    /// How customers sign in; `None` where they do not.
    pub(crate) sign_in: Option<SignIn>,
    /// Test persons, by the word of their scopes, in their order.
    #[serde(default)]
    pub(crate) persons: Map<String, Value>,
    /// How operations answer from the data of a person, by operationId.
    #[serde(default)]
    pub(crate) views: BTreeMap<String, View>,
    /// What can be created, by kind.
    #[serde(default)]
    pub(crate) resources: BTreeMap<String, Rules>,
    /// How customers authorise what was created; `None` where nothing is authorised by its own operations.
    pub(crate) authorisations: Option<authorisations::Rules>,
    /// Which role of its client's certificate an operation needs, where certificates state roles.
    #[serde(default)]
    pub(crate) roles: Roles,
    pub(crate) errors: Forms,
}

/// The roles that operations need.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Roles {
    /// By the name of their API.
    #[serde(default)]
    pub(crate) apis: BTreeMap<String, Role>,
    /// By operationId; these go before those of their API.
    #[serde(default)]
    pub(crate) operations: BTreeMap<String, Role>,
}

/// What is good in one environment alone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Environment {
    /// The application that the token endpoint knows.
    pub(crate) keys: Option<ClientKeys>,
    /// The clients whose customers sign in, by client id.
    #[serde(default)]
    pub(crate) clients: BTreeMap<String, RegisteredClient>,
    /// Where clients register themselves; `None` where they do not.
    pub(crate) registration: Option<Registration>,
    /// Passwords of those who use HTTP Basic, by name.
    #[serde(default)]
    pub(crate) users: BTreeMap<String, String>,
    /// Tokens that are there from the start, by a name for tests.
    #[serde(default)]
    pub(crate) tokens: BTreeMap<String, GivenToken>,
}

/// Client id and secret of an application that the bank knows. Invented, and good nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ClientKeys {
    /// The client id, at some portals called the consumer key.
    pub client_id: String,
    /// The client secret, at some portals called the consumer secret.
    pub client_secret: String,
    /// Where its customers may be sent back to, beside addresses of the loopback interface.
    #[serde(default)]
    pub redirect_uris: Vec<String>,
}

impl Environment {
    /// The application as a client whose customers authorise what it creates.
    pub(crate) fn application(&self) -> Option<(String, RegisteredClient)> {
        let keys = self.keys.as_ref()?;
        Some((keys.client_id.clone(), RegisteredClient::application(&keys.client_secret, &keys.redirect_uris)))
    }
}

/// An access token that the bank knows from the start, as a customer has it who signed in. It is always good.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GivenToken {
    /// The access token.
    pub token: String,
    /// The scopes of the token.
    pub scopes: Vec<String>,
    /// The customer who holds it. Empty where all tokens of the environment are one customer's.
    #[serde(default)]
    pub holder: String,
    /// The id of what the customer signed to get it; empty where that is nothing.
    #[serde(default)]
    pub id: String,
}

impl Known {
    /// Reads what the bank knows of the portal in a folder.
    ///
    /// # Errors
    /// A file that cannot be read, a key that there is not, or one that is missing.
    pub(crate) fn read(folder: &Path) -> Result<Self, BankError> {
        let known: Self = file::read(folder, FILE)?;
        known
            .check()
            .map_err(|(key, problem)| BankError::description(format!("{}: {key}", file::place(folder, FILE)), problem))?;
        Ok(known)
    }

    /// The operationIds that are named, each with the key that names it.
    pub(crate) fn operations(&self) -> Vec<(String, &str)> {
        let views = self.views.keys().map(|id| ("views".to_owned(), id.as_str()));
        let persons = self.persons.iter().flat_map(|(person, data)| {
            let lists = ["answers", "errors"].into_iter().filter_map(move |list| Some((list, data.get(list)?.as_object()?)));
            lists.flat_map(move |(list, by_id)| by_id.keys().map(move |id| (format!("persons.{person}.{list}"), id.as_str())))
        });
        let resources = self
            .resources
            .iter()
            .flat_map(|(kind, rules)| rules.operations().map(move |(key, id)| (format!("resources.{kind}.{key}"), id)));
        let roles = self.roles.operations.keys().map(|id| ("roles.operations".to_owned(), id.as_str()));
        let authorisations = self.authorisations.iter().flat_map(authorisations::Rules::operations);
        views.chain(persons).chain(resources).chain(roles).chain(authorisations).collect()
    }

    /// What the reader of the file does not see by itself: the key, and what is wrong with it.
    fn check(&self) -> Result<(), (String, String)> {
        if let Some(token) = &self.token {
            token.check(&self.persons).map_err(|problem| ("token".to_owned(), problem))?;
        }
        for (name, environment) in &self.environments {
            for (id, client) in &environment.clients {
                let fault = |problem| (format!("environments.{name}.clients.{id}"), problem);
                client.check().map_err(fault)?;
                if self.sign_in.is_none() {
                    return Err(fault("needs `sign_in`, for what its customers do".to_owned()));
                }
            }
        }
        let registering = self.environments.iter().find(|(_, environment)| environment.registration.is_some());
        if let (Some((name, _)), None) = (registering, &self.sign_in) {
            let problem = "needs `sign_in`, for what the customers of clients do".to_owned();
            return Err((format!("environments.{name}.registration"), problem));
        }
        for (id, view) in &self.views {
            view.check().map_err(|problem| (format!("views.{id}"), problem))?;
        }
        if self.errors.role.is_none() && !(self.roles.apis.is_empty() && self.roles.operations.is_empty()) {
            return Err(("roles".to_owned(), "needs `errors.role`, for certificates without the role".to_owned()));
        }
        for (kind, rules) in &self.resources {
            let unknown = rules.kinds().find(|(_, named)| !self.resources.contains_key(*named));
            if let Some((key, named)) = unknown {
                return Err((format!("resources.{kind}.{key}"), format!("there are no resources `{named}`")));
            }
            if rules.is_limited() && self.errors.exceeded.is_none() {
                let problem = "needs `errors.exceeded`, for what is read too often".to_owned();
                return Err((format!("resources.{kind}.opens.limit"), problem));
            }
            if !rules.unique.is_empty() && self.errors.exists.is_none() {
                return Err((format!("resources.{kind}.unique"), "needs `errors.exists`, for another like it".to_owned()));
            }
        }
        if let Some(authorisations) = &self.authorisations {
            authorisations.check(&self.resources, &self.errors)?;
        }
        let closed = self.resources.iter().find(|(_, rules)| rules.opens.is_some() && self.errors.consent.is_none());
        match closed {
            Some((kind, _)) => {
                Err((format!("resources.{kind}.opens"), "needs `errors.consent`, for what is not opened".to_owned()))
            }
            None => Ok(()),
        }
    }
}

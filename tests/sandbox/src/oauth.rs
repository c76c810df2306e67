//! OAuth 2.0 (RFC 6749): tokens for applications, and for clients whose customers sign in.

pub(crate) mod authorization;
mod client;
mod form;
pub(crate) mod page;
mod pkce;
mod proof;
mod redirect;
mod refusal;
pub(crate) mod registration;
mod revocation;
mod scopes;
mod sign_in;
mod token;
mod tokens;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde_json::Value;

use crate::bounded::Bounded;
use crate::clock::Clock;
use crate::forms::Denial;
use crate::known::{Environment, Known};
use crate::lock;
use crate::tls::Peer;
use authorization::Visit;
pub use client::{Proof, RegisteredClient};
pub(crate) use form::Form;
pub(crate) use refusal::Refusal;
use registration::Registrations;
pub(crate) use scopes::TokenRules;
pub use sign_in::Customers;
pub(crate) use sign_in::{Cancelled, SignIn};
use tokens::{Access, Asked, CodeAsked, Tokens};

/// How many pages a site remembers that customers have not answered.
const REMEMBERED: usize = 10_000;

/// What a site gave, and what its customers do.
pub(crate) struct OAuth {
    clock: Clock,
    tokens: Tokens,
    /// Customers before the page, by its one-time value.
    visits: Mutex<Bounded<String, Visit>>,
    customers: Mutex<Customers>,
    registrations: Registrations,
}

impl OAuth {
    /// The tokens that are there from the start.
    pub(crate) fn new(environment: Option<&Environment>) -> Self {
        Self {
            clock: Clock::default(),
            tokens: Tokens::new(environment),
            visits: Mutex::new(Bounded::new(REMEMBERED)),
            customers: Mutex::default(),
            registrations: Registrations::default(),
        }
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    pub(crate) fn customers(&self) -> Customers {
        lock(&self.customers).clone()
    }

    pub(crate) fn set_customers(&self, customers: Customers) {
        *lock(&self.customers) = customers;
    }

    /// What an access token opens.
    pub(crate) fn access(&self, token: &str) -> Result<Arc<Access>, Denial> {
        self.tokens.access(self.clock.now(), token)
    }

    /// Forgets all access tokens, those that were there from the start too.
    pub(crate) fn revoke_access(&self) {
        self.tokens.revoke_access();
    }

    /// Puts a customer before the page with this value.
    pub(crate) fn remember(&self, value: String, visit: Visit) {
        lock(&self.visits).insert(value, visit);
    }

    /// The customer before the page that had this value, who leaves it.
    pub(crate) fn leave(&self, value: &str) -> Option<Visit> {
        lock(&self.visits).remove(value)
    }

    /// The clients whose customers sign in: those that registered themselves, and those that are there from the start.
    pub(crate) fn clients(&self, environment: Option<&Environment>) -> BTreeMap<String, RegisteredClient> {
        let mut clients = environment.map(|environment| environment.clients.clone()).unwrap_or_default();
        clients.extend(self.registrations.clients());
        clients
    }

    /// The code for what a customer allowed. `rules` are for sessions.
    pub(crate) fn code(&self, visit: &Visit, rules: Option<&SignIn>) -> String {
        self.tokens.code(self.clock.now(), visit, rules)
    }
}

/// The token endpoint and the revocation endpoint of a site.
pub(crate) struct Endpoints<'s> {
    pub(crate) known: &'s Known,
    pub(crate) environment: Option<&'s Environment>,
    pub(crate) oauth: &'s OAuth,
}

/// What a right request to one of them is for.
pub(crate) enum Deed {
    Give(Asked),
    Revoke { client: String, token: String },
}

impl Endpoints<'_> {
    /// Does what a right request is for; the body of its answer, where it has one.
    pub(crate) fn perform(&self, deed: &Deed) -> Result<Option<Value>, Refusal> {
        match deed {
            Deed::Give(asked) => self.give(asked).map(Some),
            Deed::Revoke { client, token } => self.oauth.tokens.revoke(client, token).map(|()| None),
        }
    }

    /// Whether there are clients whose customers sign in.
    fn has_sign_in(&self) -> bool {
        !self.oauth.clients(self.environment).is_empty()
    }

    /// The clients whose customers sign in, and the application whose customers authorise.
    fn clients(&self) -> Result<BTreeMap<String, RegisteredClient>, Refusal> {
        let mut clients = self.oauth.clients(self.environment);
        if self.known.authorisations.is_some() {
            clients.extend(self.environment.and_then(Environment::application));
        }
        let clients = Some(clients).filter(|clients| !clients.is_empty());
        clients.ok_or_else(|| Refusal::new("unauthorized_client", "no client is registered here whose customers sign in"))
    }
}

/// A request to one of them.
pub(crate) struct Request<'r> {
    pub(crate) form: Form,
    /// The header `Authorization`.
    pub(crate) authorization: Option<&'r str>,
    pub(crate) peer: Option<&'r Peer>,
    /// The authorisation that its headers name.
    pub(crate) signs: Option<String>,
}

//! One portal in one environment, as tests see it.

mod handler;

use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use uuid::Uuid;

use crate::answer::{Answer, ExampleBody};
use crate::next::{Choice, Choices, Next, UnknownAnswer};
use crate::operation::{Api, Operation};
use crate::persons::Persons;
use crate::portals::{ClientKeys, Grant, Signed, SiteFacts};
use crate::record::{Record, Seen};
use crate::tls::Certificates;
use crate::token::Tokens;

/// The name under which requests to the token endpoint are recorded and answered.
const TOKEN: &str = "token";

/// One portal in one environment, on a port of its own.
///
/// The last 10,000 requests are recorded, and the next answer of an operation can be chosen. Operations go by their
/// operationId; the token endpoint goes by `token`.
pub struct Site {
    facts: &'static SiteFacts,
    origin: String,
    certificates: Option<Certificates>,
    apis: Vec<Arc<Api>>,
    persons: Arc<Persons>,
    tokens: Tokens,
    request_ids: Mutex<HashSet<Uuid>>,
    record: Record,
    choices: Choices,
}

impl Site {
    pub(crate) fn new(
        facts: &'static SiteFacts,
        address: SocketAddr,
        certificates: Option<Certificates>,
        apis: Vec<Arc<Api>>,
        persons: Arc<Persons>,
    ) -> Self {
        let scheme = if certificates.is_some() { "https" } else { "http" };
        Self {
            facts,
            origin: format!("{scheme}://{address}"),
            certificates,
            apis,
            persons,
            tokens: Tokens::new(&facts.grant),
            request_ids: Mutex::default(),
            record: Record::default(),
            choices: Choices::default(),
        }
    }

    /// The portal's name, as its folder in `specs/`.
    pub fn portal(&self) -> &'static str {
        self.facts.portal
    }

    /// The environment: `sandbox` or `production`.
    pub fn environment(&self) -> &'static str {
        self.facts.environment
    }

    /// Scheme, host and port: `http://127.0.0.1:49152`, or `https` where the site wants a certificate.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The descriptions that are served, by file, as their corrections leave them.
    pub fn descriptions(&self) -> impl Iterator<Item = (&str, &serde_json::Value)> {
        self.apis.iter().map(|api| (api.name.as_str(), &api.description))
    }

    /// The overlay that corrects the descriptions, by file.
    pub fn corrections(&self) -> Option<&'static str> {
        self.facts.corrections
    }

    /// What a client needs to be let in; `None` where the site wants no certificate.
    pub fn certificates(&self) -> Option<&Certificates> {
        self.certificates.as_ref()
    }

    /// The path of the token endpoint.
    pub fn token_path(&self) -> &'static str {
        self.facts.token_path
    }

    /// The application that the token endpoint knows; `None` where only a certificate makes one known.
    pub fn keys(&self) -> Option<ClientKeys> {
        match self.facts.grant {
            Grant::Secret { keys, .. } => Some(keys),
            Grant::Customer { .. } => None,
        }
    }

    /// A customer's access token, where customers have to sign in and the bank has no sign-in.
    pub fn customer_token(&self) -> Option<&'static str> {
        match self.facts.grant {
            Grant::Secret { .. } => None,
            Grant::Customer { token, .. } => Some(token),
        }
    }

    /// A basket that the customer signed; `None` where customers do not sign in.
    pub fn signed_basket(&self) -> Option<Signed> {
        match self.facts.grant {
            Grant::Secret { .. } => None,
            Grant::Customer { basket, .. } => Some(basket),
        }
    }

    /// The deletion of a payment that the customer signed; `None` where customers do not sign in.
    pub fn signed_deletion(&self) -> Option<Signed> {
        match self.facts.grant {
            Grant::Secret { .. } => None,
            Grant::Customer { deletion, .. } => Some(deletion),
        }
    }

    /// Revokes all tokens: until the client asks for a new one, its calls are refused.
    pub fn revoke_tokens(&self) {
        self.tokens.revoke();
    }

    /// All requests so far, in the order of their answers.
    pub fn requests(&self) -> Vec<Seen> {
        self.record.all()
    }

    /// The requests for one operation, in the order of their answers.
    pub fn seen(&self, operation: &str) -> Vec<Seen> {
        self.record.of(operation)
    }

    /// The last request for one operation.
    pub fn last(&self, operation: &str) -> Option<Seen> {
        self.record.last(operation)
    }

    /// How many requests an operation had.
    pub fn count(&self, operation: &str) -> usize {
        self.record.count(operation)
    }

    /// Chooses the answer to the next right request of an operation. Several choices wait in line.
    ///
    /// # Errors
    /// The descriptions have no such operation, or no such answer of it.
    pub fn next(&self, operation: &str, next: Next) -> Result<(), UnknownAnswer> {
        self.check_choice(operation, &next)?;
        self.choices.push(operation, next);
        Ok(())
    }

    /// Withdraws the answers of an operation that are still in line.
    pub fn withdraw(&self, operation: &str) {
        self.choices.withdraw(operation);
    }

    fn check_choice(&self, id: &str, next: &Next) -> Result<(), UnknownAnswer> {
        let operation = self.apis.iter().find_map(|api| api.operation(id));
        let is_known = match (&next.choice, operation) {
            (Choice::Usual | Choice::Raw(_), operation) => operation.is_some() || id == TOKEN,
            (Choice::Example { .. }, None) => false,
            (Choice::Example { status, media_type }, Some(operation)) => {
                example(operation, *status, media_type.as_deref()).is_some()
            }
        };
        if is_known {
            Ok(())
        } else {
            let Self { facts, .. } = self;
            let unknown = format!("{} {} has no such answer of `{id}`", facts.portal, facts.environment);
            Err(UnknownAnswer(unknown))
        }
    }
}

/// A declared answer, and its body where a media type was named.
fn example<'o>(operation: &'o Operation, status: u16, media_type: Option<&str>) -> Option<(&'o Answer, Option<&'o ExampleBody>)> {
    let answer = operation.answer(StatusCode::from_u16(status).ok()?)?;
    match media_type {
        None => Some((answer, None)),
        Some(media_type) => Some((answer, Some(answer.body_of(media_type)?))),
    }
}

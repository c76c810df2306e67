//! One portal in one environment, as tests see it.

mod app;
mod customers;
mod endpoints;
mod gate;
mod handler;
mod registration;
mod sca;
mod signing;
mod usual;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use std::{error, fmt};

use axum::http::StatusCode;
use uuid::Uuid;

use crate::answer::{Answer, ExampleBody};
use crate::authorisations::Authorisations;
use crate::bounded::Bounded;
use crate::known::{ClientKeys, Environment, FILE, GivenToken};
use crate::log::{Log, Refused};
use crate::next::{Choice, Choices, Next, UnknownAnswer};
use crate::oauth::{Customers, OAuth, RegisteredClient};
use crate::operation::{Api, Operation};
use crate::portal::Portal;
use crate::record::{Record, Seen};
use crate::resources::{self, Resources};
use crate::role::Role;
use crate::settings::Endpoint;
use crate::tls::Certificates;

/// How many ids of requests a site remembers.
const REQUEST_IDS: usize = 100_000;

/// One portal in one environment, on a port of its own.
///
/// The last 10,000 requests are recorded, and the next answer of an operation can be chosen. Operations go by their
/// operationId; the endpoints beside them go by `authorization`, `token`, `revocation` and `registration`, the app by `app`.
pub struct Site {
    portal: Arc<Portal>,
    environment: String,
    origin: String,
    /// That of pages, where it is another.
    pages_origin: Option<String>,
    certificates: Option<Certificates>,
    apis: Vec<Arc<Api>>,
    /// By operationId.
    roles: BTreeMap<String, Role>,
    oauth: OAuth,
    resources: Resources,
    authorisations: Authorisations,
    request_ids: Mutex<Bounded<Uuid, ()>>,
    record: Record,
    choices: Choices,
    log: Arc<Log>,
}

/// Where a site is served.
pub(crate) struct Addresses {
    pub(crate) site: SocketAddr,
    /// Where browsers come to its pages, which have no certificate, if it takes nobody without one.
    pub(crate) pages: Option<SocketAddr>,
}

/// The bank knows nothing of this name; what it knows stands in `bank.yaml` of the portal's folder.
#[derive(Debug)]
pub struct NotKnown(String);

impl fmt::Display for NotKnown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl error::Error for NotKnown {}

impl Site {
    pub(crate) fn new(
        portal: Arc<Portal>,
        environment: &str,
        at: Addresses,
        certificates: Option<Certificates>,
        apis: Vec<Arc<Api>>,
        log: Arc<Log>,
    ) -> Self {
        let scheme = if certificates.is_some() { "https" } else { "http" };
        Self {
            environment: environment.to_owned(),
            origin: format!("{scheme}://{}", at.site),
            pages_origin: at.pages.map(|address| format!("{scheme}://{address}")),
            certificates,
            roles: portal.roles(environment, &apis),
            apis,
            oauth: OAuth::new(portal.known.environments.get(environment)),
            resources: Resources::new(&portal.known.resources),
            authorisations: Authorisations::new(),
            request_ids: Mutex::new(Bounded::new(REQUEST_IDS)),
            record: Record::default(),
            choices: Choices::default(),
            portal,
            log,
        }
    }

    /// The portal's name, as its folder in `specs/`.
    pub fn portal(&self) -> &str {
        &self.portal.name
    }

    /// The environment, as `portal.yaml` calls it: `sandbox`, `production`.
    pub fn environment(&self) -> &str {
        &self.environment
    }

    /// Scheme, host and port: `http://127.0.0.1:49152`, or `https` where the site wants a certificate.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Scheme, host and port of the pages for customers at which they authorise. It is that of the site where that takes clients
    /// without a certificate, as browsers are.
    pub fn pages_origin(&self) -> &str {
        self.pages_origin.as_deref().unwrap_or(&self.origin)
    }

    /// The descriptions that are served, by file, as their corrections leave them.
    pub fn descriptions(&self) -> impl Iterator<Item = (&str, &serde_json::Value)> {
        self.apis.iter().map(|api| (api.name.as_str(), &api.description))
    }

    /// The overlays that correct the descriptions, by file.
    pub fn corrections(&self) -> impl Iterator<Item = &str> {
        self.portal.settings.apis(&self.environment).into_iter().flat_map(|files| files.corrections)
    }

    /// What a client needs to be let in; `None` where the site wants no certificate.
    pub fn certificates(&self) -> Option<&Certificates> {
        self.certificates.as_ref()
    }

    /// The path of the token endpoint; `None` where there is none.
    pub fn token_path(&self) -> Option<&str> {
        self.portal.settings.path(&self.environment, Endpoint::Token)
    }

    /// The path of the page at which customers sign in, or authorise what was created; `None` where there is none.
    pub fn authorization_path(&self) -> Option<&str> {
        self.portal.settings.path(&self.environment, Endpoint::Authorization).or_else(|| self.page_to_sign())
    }

    /// The path at which tokens are revoked; `None` where there is none.
    pub fn revocation_path(&self) -> Option<&str> {
        self.portal.settings.path(&self.environment, Endpoint::Revocation)
    }

    /// The path at which clients register themselves, and below which each manages its registration; `None` where they do not.
    pub fn registration_path(&self) -> Option<&str> {
        let registration = self.own()?.registration.as_ref()?;
        registration.path.as_deref().or_else(|| self.portal.settings.path(&self.environment, Endpoint::Registration))
    }

    /// The initial access tokens of clients that register themselves. Each works once.
    pub fn initial_access_tokens(&self) -> &[String] {
        self.own().and_then(|own| own.registration.as_ref()).map_or(&[], |registration| &registration.tokens)
    }

    /// The application that the token endpoint knows.
    ///
    /// # Errors
    /// Where it knows none, as it is where only a certificate makes one known.
    pub fn keys(&self) -> Result<&ClientKeys, NotKnown> {
        let keys = self.own().and_then(|own| own.keys.as_ref());
        keys.ok_or_else(|| self.not_known("an application's keys", "keys", &[]))
    }

    /// The clients whose customers sign in, by client id.
    pub fn clients(&self) -> impl Iterator<Item = (&str, &RegisteredClient)> {
        self.own().into_iter().flat_map(|own| &own.clients).map(|(id, client)| (id.as_str(), client))
    }

    /// Names and passwords of those who use HTTP Basic.
    pub fn users(&self) -> impl Iterator<Item = (&str, &str)> {
        self.passwords().iter().map(|(name, password)| (name.as_str(), password.as_str()))
    }

    fn passwords(&self) -> &BTreeMap<String, String> {
        static NOBODY: BTreeMap<String, String> = BTreeMap::new();
        self.own().map_or(&NOBODY, |own| &own.users)
    }

    /// A token that is there from the start, by its name in `bank.yaml`.
    ///
    /// # Errors
    /// Where there is none of this name.
    pub fn token(&self, name: &str) -> Result<&GivenToken, NotKnown> {
        let tokens = self.own().map(|own| &own.tokens);
        let names = || tokens.into_iter().flatten().map(|(name, _)| name.as_str()).collect::<Vec<_>>();
        let token = tokens.and_then(|tokens| tokens.get(name));
        token.ok_or_else(|| self.not_known(&format!("a token `{name}`"), "tokens", &names()))
    }

    /// The names of the tokens that are there from the start, each with its token.
    pub fn tokens(&self) -> impl Iterator<Item = (&str, &GivenToken)> {
        self.own().into_iter().flat_map(|own| &own.tokens).map(|(name, token)| (name.as_str(), token))
    }

    /// The test persons, in the order of `bank.yaml`.
    pub fn persons(&self) -> Vec<&str> {
        self.portal.known.persons.keys().map(String::as_str).collect()
    }

    /// The id of a resource that is there from the start: its kind, and who holds it (the context or the person in the
    /// scopes of the token that opens it).
    ///
    /// # Errors
    /// Where there is none of this kind for this holder.
    pub fn given(&self, kind: &str, holder: &str) -> Result<&str, NotKnown> {
        let kinds = &self.portal.known.resources;
        resources::given(kinds, kind, holder).ok_or_else(|| {
            let given: Vec<_> = self.all_given().map(|(kind, holder, _)| format!("{kind} of {holder}")).collect();
            let given: Vec<_> = given.iter().map(String::as_str).collect();
            self.not_known(&format!("{kind} of `{holder}`"), "resources", &given)
        })
    }

    /// Kind, holder and id of all resources that are there from the start.
    pub fn all_given(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        resources::all_given(&self.portal.known.resources)
    }

    fn own(&self) -> Option<&Environment> {
        self.portal.known.environments.get(&self.environment)
    }

    fn not_known(&self, what: &str, key: &str, known: &[&str]) -> NotKnown {
        let known = if known.is_empty() { "nothing".to_owned() } else { known.join(", ") };
        let Self { portal, environment, .. } = self;
        NotKnown(format!("{} {environment} does not know {what}: {FILE} has {known} under `{key}`", portal.name))
    }

    fn refused<'a>(&'a self, operation: &'a str, status: StatusCode) -> Refused<'a> {
        Refused { portal: self.portal(), environment: &self.environment, operation, status: status.as_u16() }
    }

    /// Revokes all access tokens: until the client asks for a new one, its calls are refused. Refresh tokens stay good.
    pub fn revoke_tokens(&self) {
        self.oauth.revoke_access();
    }

    /// What customers do from now on who come to a page, or are waited for in their app. At first they use it.
    pub fn customers(&self, customers: Customers) {
        self.oauth.set_customers(customers);
    }

    /// Advances the bank's clock, by which codes, tokens and consents end, customers begin in time and days go by. It is not the caller's, so that the two can differ.
    pub fn advance(&self, by: Duration) {
        self.oauth.clock().advance(by);
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
        let is_endpoint =
            [Endpoint::Token, Endpoint::Revocation, Endpoint::Registration].iter().any(|endpoint| endpoint.name() == id);
        let is_known = match (&next.choice, operation) {
            (Choice::Usual | Choice::Raw(_) | Choice::Unread, operation) => operation.is_some() || is_endpoint,
            (Choice::Example { status, media_type }, None) => {
                is_endpoint && media_type.is_none() && StatusCode::from_u16(*status).is_ok()
            }
            (Choice::Example { status, media_type }, Some(operation)) => {
                example(operation, *status, media_type.as_deref()).is_some()
            }
        };
        if is_known {
            Ok(())
        } else {
            let unknown = format!("{} {} has no such answer of `{id}`", self.portal(), self.environment);
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

//! The calls of an authorisation.

use std::time::Duration;

use super::ScaError;
use super::response::Told;
use super::rules::ScaRules;
use crate::call::{Binding, Call, Descriptor, receive};
use crate::client::Client;
use crate::error::{Error, Invalid, LoginError, Outcome, Reason, Received, Record, TokenError, Unexpected};
use crate::platform::Instant;
use crate::privacy::Secret;
use crate::token::{GrantForm, NoToken};
use crate::wire::json::{ReadError, Write, Writer};
use crate::wire::parameter::{Group, ParameterValue};
use crate::wire::request_id::RequestId;

/// What the exchange of a code is called in errors and traces.
const EXCHANGE: &str = "exchange the code of an authorisation";

/// How long a look may take, and the status is asked for after a callback, whatever the deadline: a bank may take a moment.
pub(super) const GRACE: Duration = Duration::from_secs(30);

/// One authorisation, and what its calls are made with: the customer's headers among it.
#[derive(Clone)]
pub(super) struct Driver {
    /// With the id of the authorisation.
    pub(super) binding: Binding,
    pub(super) rules: &'static ScaRules,
    pub(super) authorisation: String,
    pub(super) deadline: Deadline,
}

/// When the customer has to be done.
#[derive(Clone, Copy)]
pub(super) struct Deadline {
    pub(super) within: Duration,
    pub(super) until: Option<Instant>,
}

impl Deadline {
    /// So long from now on. A time that no clock shows is none.
    pub(super) fn after(left: Duration, within: Duration) -> Self {
        Self { within, until: Instant::now().checked_add(left) }
    }

    pub(super) fn left(&self) -> Duration {
        self.until.map_or(Duration::MAX, |until| until.saturating_duration_since(Instant::now()))
    }
}

/// A body of one member.
struct Member<'v>(&'static str, &'v str);

impl Write for Member<'_> {
    fn write(&self, writer: &mut Writer) {
        writer.object().field(self.0, &self.1.to_owned());
    }
}

impl Driver {
    /// Starts an authorisation. What is in the group goes with this call alone, as does the id.
    pub(super) async fn start(
        binding: &Binding,
        rules: &'static ScaRules,
        (first, request_id): (&Group, Option<RequestId>),
        within: Duration,
    ) -> Result<(Self, Told), ScaError> {
        let deadline = Deadline::after(within, within);
        let mut call = binding.call(rules.start);
        call.group(first);
        if let Some(request_id) = request_id {
            call.request_id(request_id);
        }
        let received = receive(call).await?;
        let told = Told::read(&received).and_then(|told| match &told.authorisation {
            Some(authorisation) => Ok((authorisation.clone(), told)),
            None => Err(ReadError::missing("authorisationId")),
        });
        let (authorisation, told) = told.map_err(|error| unreadable(error, received))?;
        Ok((Self::resumed(binding, rules, authorisation, deadline), told))
    }

    pub(super) fn resumed(binding: &Binding, rules: &'static ScaRules, authorisation: String, deadline: Deadline) -> Self {
        Self { binding: binding.with(rules.authorisation, &authorisation), rules, authorisation, deadline }
    }

    pub(super) fn client(&self) -> &Client {
        self.binding.client()
    }

    /// Chooses a method.
    pub(super) async fn choose(&self, method: &str) -> Result<Told, ScaError> {
        self.update("authenticationMethodId", method).await
    }

    /// Passes on what the customer entered.
    pub(super) async fn enter(&self, value: &Secret) -> Result<Told, ScaError> {
        self.update("scaAuthenticationData", value.expose()).await
    }

    async fn update(&self, member: &'static str, value: &str) -> Result<Told, ScaError> {
        let mut call = self.binding.call(self.rules.update);
        call.json("application/json", &Member(member, value));
        let received = receive(call).await?;
        Ok(Told::read(&received).map_err(|error| unreadable(error, received))?)
    }

    /// What the bank tells of its status.
    pub(super) async fn status(&self) -> Result<Told, Error> {
        let received = receive(self.look(self.rules.status)).await?;
        let told = Told::read(&received).and_then(|told| match told.status {
            Some(_) => Ok(told),
            None => Err(ReadError::missing("scaStatus")),
        });
        told.map_err(|error| unreadable(error, received))
    }

    /// What the resource shows of how it ended; unknown where nothing shows it.
    pub(super) async fn shown(&self) -> Result<Outcome, Error> {
        let Some(shown) = self.rules.shown else { return Ok(Outcome::Unknown) };
        Ok(shown.outcome(&*receive(self.look(shown.shown_by)).await?))
    }

    /// A call that ends with the time of the authorisation.
    fn look(&self, operation: &'static Descriptor) -> Call {
        let mut call = self.binding.call(operation);
        call.end_within(self.deadline.left().max(GRACE));
        call
    }

    /// Exchanges a code. The authorisation goes on by that; the token is of no use. It goes on without the caller: a code works once.
    pub(super) async fn exchange(&self, code: &Secret, redirect_uri: &str) -> Result<(), LoginError> {
        let record = Record::new(EXCHANGE, false, RequestId::new());
        let scope = match self.binding.scope_of(self.rules.start) {
            Ok(scope) => scope.unwrap_or_default(),
            Err(reason) => return Err(LoginError::Invalid(Box::new(Invalid::new(record, reason)))),
        };
        let grant = GrantForm::AuthorizationCode { code: code.expose(), redirect_uri, verifier: None, scope: &scope };
        let (tokens, connection) = (self.client().tokens(), self.client().connection());
        let headers = match self.exchange_headers() {
            Ok(headers) => headers,
            Err(reason) => return Err(LoginError::Invalid(Box::new(Invalid::new(record, reason)))),
        };
        match tokens.exchange(connection, &grant, &headers, record.request_id()).await {
            Ok(()) => Ok(()),
            Err(NoToken::Invalid(reason)) => Err(LoginError::Invalid(Box::new(Invalid::new(record, reason)))),
            Err(NoToken::Refused(refusal)) => Err(LoginError::Token(Box::new(TokenError::new(record, refusal)))),
        }
    }

    /// The headers that say what a code is for.
    fn exchange_headers(&self) -> Result<Vec<(&'static str, String)>, Reason> {
        let value = |parameter: &'static str| self.value(parameter).ok_or(Reason::MissingParameter(parameter));
        self.rules.exchange.iter().map(|(header, parameter)| Ok((*header, value(parameter)?))).collect()
    }

    /// The value that all calls send for a parameter.
    pub(super) fn value(&self, parameter: &str) -> Option<String> {
        self.binding.values().get(parameter).cloned().map(|given| given.value).and_then(ParameterValue::into_text)
    }
}

fn unreadable(error: ReadError, received: Box<Received>) -> Error {
    Error::Unexpected(Box::new(Unexpected::unreadable(error, *received)))
}

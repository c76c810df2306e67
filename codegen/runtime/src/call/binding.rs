#[cfg(feature = "sca")]
use std::borrow::Cow;
use std::sync::Arc;

use super::descriptor::Described;
use super::{Call, Descriptor};
use crate::client::Client;
#[cfg(feature = "sca")]
use crate::error::Reason;
use crate::error::{Error, Invalid, Record, TokenError};
#[cfg(feature = "sca")]
use crate::token::Authorization;
use crate::token::{Grant, NoToken, SessionId};
use crate::transport::BoxFuture;
use crate::wire::parameter::{Group, ToParameter};
use crate::wire::request_id::RequestId;

/// What a handle holds: a client, how its calls are authorised, and values that all its operations send. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Binding {
    client: Client,
    grant: Arc<Grant>,
    values: Arc<Group>,
}

impl Binding {
    /// A copy with a value for the parameter of this name, in whichever location an operation declares it.
    #[must_use]
    pub fn with(&self, name: &'static str, value: &dyn ToParameter) -> Self {
        Self { values: Arc::new(self.values.with(name, value)), ..self.clone() }
    }

    /// A copy with these values too, each for the parameter of its name.
    #[must_use]
    pub fn with_all(&self, values: &Group) -> Self {
        let mut own = Group::clone(&self.values);
        own.extend(values);
        Self { values: Arc::new(own), ..self.clone() }
    }

    /// A copy without the values for parameters of these names.
    pub(crate) fn without(&self, is_dropped: impl Fn(&str) -> bool) -> Self {
        Self { values: Arc::new(self.values.without(is_dropped)), ..self.clone() }
    }

    /// A call of an operation.
    #[must_use]
    pub fn call(&self, operation: &'static Descriptor) -> Call {
        Call::new(self.clone(), Described::Operation(operation))
    }

    /// The client.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The id of the customer's session that its calls are made in; `None` where they are authorised otherwise.
    #[must_use]
    pub fn session_id(&self) -> Option<SessionId> {
        match *self.grant {
            Grant::Customer(session) => Some(session),
            Grant::None | Grant::Application { .. } | Grant::Scoped(_) | Grant::Token(_) => None,
        }
    }

    /// Ends the customer's session: the bank revokes its refresh token, if it takes that, and the store forgets it. Calls that follow are
    /// errors. Of other grants there is nothing to end.
    ///
    /// # Errors
    /// When the bank could not be asked, or refused; then nothing has changed.
    pub fn end_session(&self) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(async {
            let Some(session) = self.session_id() else { return Ok(()) };
            let record = Record::new("end session", false, RequestId::new());
            match self.client.tokens().end_session(self.client.connection(), session, record.request_id()).await {
                Ok(()) => Ok(()),
                Err(NoToken::Invalid(reason)) => Err(Error::Invalid(Box::new(Invalid::new(record, reason)))),
                Err(NoToken::Refused(refusal)) => Err(Error::Token(Box::new(TokenError::new(record, refusal)))),
            }
        })
    }

    /// The scopes of the token for an operation, if the runtime knows them.
    #[cfg(feature = "sca")]
    pub(crate) fn scope_of(&self, operation: &Descriptor) -> Result<Option<String>, Reason> {
        let authorization = Authorization::of(&self.grant, operation.scopes(self.client.environment()))?;
        Ok(authorization.scope().map(Cow::into_owned))
    }

    pub(crate) fn grant(&self) -> &Grant {
        &self.grant
    }

    pub(crate) fn values(&self) -> &Group {
        &self.values
    }
}

impl Client {
    /// A handle whose calls are authorised by this grant.
    #[must_use]
    pub fn binding(&self, grant: Grant) -> Binding {
        Binding { client: self.clone(), grant: Arc::new(grant), values: Arc::default() }
    }
}

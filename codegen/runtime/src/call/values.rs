//! Which value each parameter has: that of the call, else of its handle, else of the runtime.

use std::borrow::Cow;

use smallvec::SmallVec;

use super::{Descriptor, Location, Parameter, Role};
use crate::client::Client;
use crate::error::Reason;
use crate::token::Authorization;
use crate::wire::parameter::{Given, Group, ParameterValue};
use crate::wire::request_id::{RequestId, X_REQUEST_ID};

/// The values that a call sets itself, by the index of the parameter: of many parameters a call sets few.
#[derive(Clone, Default)]
pub(super) struct SetValues(SmallVec<[(usize, Given); 2]>);

impl SetValues {
    pub(super) fn set(&mut self, index: usize, value: Option<Given>) {
        self.0.retain(|(known, _)| *known != index);
        self.0.extend(value.map(|value| (index, value)));
    }

    pub(super) fn get(&self, index: usize) -> Option<&Given> {
        self.0.iter().find(|(known, _)| *known == index).map(|(_, given)| given)
    }
}

/// The values that the runtime supplies.
pub(super) struct OwnValues<'a> {
    pub(super) request_id: RequestId,
    pub(super) authorization: &'a Authorization,
}

/// The parameters that are sent, with their values.
pub(super) fn settle<'v>(
    operation: &Descriptor,
    client: &Client,
    set: &'v SetValues,
    bound: &'v Group,
    own: &OwnValues<'_>,
) -> Result<Vec<(&'static Parameter, Cow<'v, ParameterValue>)>, Reason> {
    let mut settled = Vec::with_capacity(operation.parameters.len());
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let given = set.get(index);
        let exists = parameter.environments & client.environment_bit() != 0;
        if given.is_some() && !exists {
            return Err(Reason::OtherEnvironment { parameter: parameter.name, environment: client.facts().name });
        }
        if !exists {
            // A value that a handle holds is for those operations that can take it.
            continue;
        }
        if is_x_request_id(parameter) {
            continue;
        }
        // The id of the request has one place where it is set, so that traces and errors name the one that was sent.
        let given = given.filter(|_| parameter.role != Role::RequestId);
        let given = given.or_else(|| bound.get(parameter.name));
        let given = given.map(|given| in_environment(parameter, given, client)).transpose()?;
        match given.map(Cow::Borrowed).or_else(|| own_value(parameter.role, own).map(Cow::Owned)) {
            Some(value) => settled.push((parameter, value)),
            None if parameter.required => return Err(Reason::MissingParameter(parameter.name)),
            None => {}
        }
    }
    Ok(settled)
}

/// Whether it is the header that goes with each call, declared or not.
fn is_x_request_id(parameter: &Parameter) -> bool {
    parameter.role == Role::RequestId && parameter.location == Location::Header && X_REQUEST_ID == *parameter.name
}

fn in_environment<'v>(parameter: &Parameter, given: &'v Given, client: &Client) -> Result<&'v ParameterValue, Reason> {
    if given.environments & client.environment_bit() == 0 {
        return Err(Reason::ValueOfOtherEnvironment { parameter: parameter.name, environment: client.facts().name });
    }
    #[cfg(feature = "checks")]
    given.check(parameter.checks).map_err(|fault| Reason::Parameter(parameter.name, fault))?;
    Ok(&given.value)
}

fn own_value(role: Role, own: &OwnValues<'_>) -> Option<ParameterValue> {
    match role {
        Role::RequestId => Some(ParameterValue::One(own.request_id.to_string())),
        Role::Scope => own.authorization.scope().map(|scope| ParameterValue::One(scope.into_owned())),
        Role::Plain | Role::Client | Role::Consent | Role::Psu | Role::Presence | Role::Sticky => None,
    }
}

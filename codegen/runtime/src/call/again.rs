//! A call that is made more than once, as it is or with other values.

use std::time::Duration;

use url::form_urlencoded;

use super::{Call, Draft, Location};
use crate::error::Reason;
use crate::wire::parameter::{Given, ParameterValue};

impl Call {
    /// The same call once more, under an id of its own.
    pub(crate) fn again(&self) -> Self {
        Self(Box::new(Draft {
            body: self.body.clone(),
            parts: None,
            binding: self.binding.clone(),
            operation: self.operation.clone(),
            values: self.values.clone(),
            request_id: None,
            timeout: self.timeout,
            accept: self.accept,
            content_type: self.content_type.clone(),
            headers: self.headers.clone(),
            query: self.query.clone(),
            token: self.token.clone(),
            fault: None,
            #[cfg(feature = "checks")]
            checks: &[],
            recovery: self.recovery,
            streamed: self.streamed,
            reconnections: self.reconnections,
            path_values: self.path_values.clone(),
            scopes: self.scopes,
        }))
    }

    /// Ends the call after this time, if not earlier.
    pub(crate) fn end_within(&mut self, limit: Duration) {
        let own = self.timeout.unwrap_or_else(|| self.binding.client().timeout());
        self.timeout = Some(own.min(limit));
    }

    /// The index of the parameter of the query that has this name.
    pub(crate) fn in_query(&self, name: &str) -> Option<usize> {
        let mut parameters = self.operation.parameters.iter();
        parameters.position(|parameter| parameter.location == Location::Query && parameter.name == name)
    }

    /// The text of the parameter with this index.
    pub(crate) fn text_of(&self, index: usize) -> Option<&str> {
        match &self.values.get(index)?.value {
            ParameterValue::One(text) => Some(text),
            ParameterValue::Many(_) | ParameterValue::Pairs(_) | ParameterValue::Unset => None,
        }
    }

    /// Takes this query in place of the call's own. A required parameter that it leaves out stays as it is.
    pub(crate) fn set_query(&mut self, query: &str) {
        let mut pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let Draft { values, operation, .. } = &mut *self.0;
        for (index, parameter) in operation.parameters.iter().enumerate() {
            if parameter.location != Location::Query {
                continue;
            }
            let said = pairs.extract_if(.., |(name, _)| *name == parameter.name).map(|(_, text)| ParameterValue::One(text));
            let said = match said.collect::<Vec<_>>() {
                said if said.is_empty() => None,
                said if said.len() == 1 => said.into_iter().next(),
                several => Some(ParameterValue::Many(several)),
            };
            match said {
                Some(said) => values.set(index, Some(Given::by_server(said))),
                None if parameter.required => {}
                None => values.set(index, None),
            }
        }
        self.query = pairs.into_iter().map(|(name, value)| (name, value.into())).collect();
    }

    /// Lets the call fail for this reason, without being sent.
    pub(crate) fn fail(&mut self, reason: Reason) {
        self.fault.get_or_insert(reason);
    }
}

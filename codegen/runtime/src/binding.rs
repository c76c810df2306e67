use std::sync::Arc;

use crate::call::Call;
use crate::client::Client;
use crate::operation::Operation;
use crate::parameter::{Group, ToParameter};
use crate::token::Grant;

/// What a handle holds: a client, by what right it calls, and values said once for all its operations. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Binding {
    client: Client,
    grant: Arc<Grant>,
    values: Arc<Group>,
}

impl Binding {
    pub(crate) fn new(client: Client, grant: Grant) -> Self {
        Self { client, grant: Arc::new(grant), values: Arc::default() }
    }

    /// The same with a value for the parameter of this name, in whichever location an operation declares it.
    #[must_use]
    pub fn with(&self, name: &'static str, value: &dyn ToParameter) -> Self {
        let mut values = Group::clone(&self.values);
        values.set(name, value);
        Self { values: Arc::new(values), ..self.clone() }
    }

    /// A call of an operation.
    #[must_use]
    pub fn call(&self, operation: &'static Operation) -> Call {
        Call::new(self.clone(), operation)
    }

    /// The client.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn grant(&self) -> &Grant {
        &self.grant
    }

    pub(crate) fn values(&self) -> &Group {
        &self.values
    }
}

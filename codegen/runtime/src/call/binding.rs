use std::sync::Arc;

use super::{Call, Descriptor};
use crate::client::Client;
use crate::token::Grant;
use crate::wire::parameter::{Group, ToParameter};

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

    /// A call of an operation.
    #[must_use]
    pub fn call(&self, operation: &'static Descriptor) -> Call {
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

impl Client {
    /// A handle whose calls are authorised by this grant.
    #[must_use]
    pub fn binding(&self, grant: Grant) -> Binding {
        Binding { client: self.clone(), grant: Arc::new(grant), values: Arc::default() }
    }
}

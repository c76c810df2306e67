// Written by `cargo xtask generate`; changes are lost.

//! OAuth clients with which programs get tokens for the store.
//!
//! ```no_run
//! # async fn example(client: &wso2_store::Client, client_name: String, grant_type: String, owner: String) -> Result<(), wso2_store::Error> {
//! let body = wso2_store::types::ClientProfile::new(client_name, grant_type, owner);
//! let response = client.registration().register(&body).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Descriptor, Method, NoHeaders, Operation,
};
use crate::types::{ClientProfile, RegisteredClient, RegistrationErrorBody};

/// OAuth clients with which programs get tokens for the store.
#[derive(Clone, Debug)]
pub struct Registration {
    pub(crate) binding: Binding,
}

impl Registration {
    /// Register a client
    ///
    /// Registers an OAuth client, or answers with the one that the developer registered under this name before. With its id and secret the
    /// developer gets a token for the store.
    ///
    /// `POST /register`
    pub fn register(&self, body: &ClientProfile) -> RegisterRequest {
        let mut call = self.binding.call(&REGISTER);
        call.json("application/json", body);
        RegisterRequest::new(call)
    }
}

pub(crate) static REGISTER: Descriptor = Descriptor {
    id: "POST /register",
    method: Method::POST,
    api: 1,
    path: "/register",
    parameters: &[],
    body: BodyRule::Required,
    scopes: &[&[&[]]],
    security: &[&[0]],
    success: &[Case::Code(200, "application/json")],
    failure: RegistrationErrorBody::CASES,
};

/// The operation `POST /register`.
pub enum RegisterOperation {}

impl Operation for RegisterOperation {
    type Body = RegisteredClient;
    type Headers = NoHeaders;
    type ErrorBody = RegistrationErrorBody;
}

/// A request of `POST /register`.
///
/// Responses:
///
/// - `200`: The client.
/// - `400`: The owner is not the developer who asks, or the request is invalid.
/// - `401`: The portal does not know the developer, or the password is wrong.
/// - `403`: The developer may not register clients.
/// - `500`: The portal failed.
pub type RegisterRequest = crate::Request<RegisterOperation>;

// Written by `cargo xtask generate`; changes are lost.

//! Access tokens of registered clients.
//!
//! ```no_run
//! # async fn example(client: &wso2_store::Client, grant_type: wso2_store::types::TokenRequestGrantType) -> Result<(), wso2_store::Error> {
//! let body = wso2_store::types::TokenRequest::new(grant_type);
//! let response = client.tokens().issue(&body).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Descriptor, Method, NoHeaders, Operation,
};
use crate::types::{IssuedToken, TokenRequest, TokensErrorBody};

/// Access tokens of registered clients.
#[derive(Clone, Debug)]
pub struct Tokens {
    pub(crate) binding: Binding,
}

impl Tokens {
    /// Issue a token
    ///
    /// Issues an access token to a registered client, which proves itself in HTTP Basic. For the store it is that of a developer, with the
    /// grant `password` and the scope `apim:subscribe`.
    ///
    /// `POST /token`
    pub fn issue(&self, body: &TokenRequest) -> IssueRequest {
        let mut call = self.binding.call(&ISSUE);
        call.form(body);
        IssueRequest::new(call)
    }
}

pub(crate) static ISSUE: Descriptor = Descriptor {
    id: "POST /token",
    method: Method::POST,
    api: 2,
    path: "/token",
    parameters: &[],
    body: BodyRule::Required,
    scopes: &[&[&[]]],
    security: &[&[1]],
    success: &[Case::Code(200, "application/json")],
    failure: TokensErrorBody::CASES,
};

/// The operation `POST /token`.
pub enum IssueOperation {}

impl Operation for IssueOperation {
    type Body = IssuedToken;
    type Headers = NoHeaders;
    type ErrorBody = TokensErrorBody;
}

/// A request of `POST /token`.
///
/// Responses:
///
/// - `200`: The token.
/// - `400`: The request is invalid, or the developer's name and password do not go together.
/// - `401`: The client is not known, or its secret is wrong.
pub type IssueRequest = crate::Request<IssueOperation>;

//! Requests to the token endpoint: grants differ in the form that they send, and in nothing else.

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{Method, Request};
use url::form_urlencoded::Serializer;

use super::application::Application;
use crate::error::Reason;
use crate::transport::{Body, Connection};
use crate::wire::request_id::{RequestId, X_REQUEST_ID};

/// What a token is requested by.
pub(crate) enum GrantForm<'g> {
    /// The application's own right (RFC 6749, section 4.4), with these scopes; none if that is empty.
    ClientCredentials { scope: &'g str },
    /// The code that a customer's sign-in ended with (RFC 6749, section 4.1.3; RFC 7636, section 4.5). Some servers want the scope again.
    AuthorizationCode { code: &'g str, redirect_uri: &'g str, verifier: Option<&'g str>, scope: &'g str },
    /// A refresh token (RFC 6749, section 6), for the scopes that it has.
    RefreshToken(&'g str),
    /// No grant: the refresh token is to be revoked (RFC 7009, section 2.1).
    Revocation(&'g str),
}

impl<'g> GrantForm<'g> {
    /// Its `grant_type`.
    fn kind(&self) -> Option<&'static str> {
        match self {
            Self::ClientCredentials { .. } => Some("client_credentials"),
            Self::AuthorizationCode { .. } => Some("authorization_code"),
            Self::RefreshToken(_) => Some("refresh_token"),
            Self::Revocation(_) => None,
        }
    }

    /// What it says beside that. What is empty is left out.
    fn pairs(&self) -> Vec<(&'static str, &'g str)> {
        let pairs = match self {
            Self::ClientCredentials { scope } => vec![("scope", *scope)],
            Self::AuthorizationCode { code, redirect_uri, verifier, scope } => {
                let verifier = verifier.unwrap_or_default();
                vec![("code", *code), ("redirect_uri", *redirect_uri), ("code_verifier", verifier), ("scope", *scope)]
            }
            Self::RefreshToken(token) => vec![("refresh_token", *token)],
            Self::Revocation(token) => vec![("token", *token), ("token_type_hint", "refresh_token")],
        };
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }
}

/// A request of the application to an endpoint of the authorization server.
pub(super) fn request(
    endpoint: &str,
    application: &Application,
    grant: &GrantForm<'_>,
    connection: &Connection,
    request_id: RequestId,
) -> Result<Request<Body>, Reason> {
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(endpoint)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(ACCEPT, "application/json")
        .header(USER_AGENT, connection.user_agent.clone())
        .header(X_REQUEST_ID, request_id.to_string());
    if let Some(proof) = application.header() {
        request = request.header(AUTHORIZATION, proof);
    }
    request.body(Body::full(form(application, grant))).map_err(|_| Reason::UnusableAddress)
}

fn form(application: &Application, grant: &GrantForm<'_>) -> Bytes {
    let mut form = Serializer::new(String::new());
    form.extend_pairs(grant.kind().map(|kind| ("grant_type", kind)));
    application.fill(&mut form);
    form.extend_pairs(grant.pairs());
    form.finish().into()
}

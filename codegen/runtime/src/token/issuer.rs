use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, StatusCode};

use super::application::{Application, ClientAuthentication};
use super::request::{self, GrantForm};
use super::response::{Granted, granted};
use super::session::SessionStore;
use crate::error::{Reason, Refusal, TransportError, TransportErrorKind};
use crate::platform::timeout;
use crate::transport::{Body, Connection};
use crate::wire::request_id::RequestId;

/// The time limit of a request for a token. It is not that of any call: others may wait for the same token for longer.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// The authorization server that issues the tokens of a client, who the client is to it, and where tokens of customers are kept.
pub(crate) struct Issuer {
    /// For traces.
    pub(crate) portal: &'static str,
    pub(crate) environment: &'static str,
    pub(crate) token_endpoint: Option<String>,
    pub(crate) revocation_endpoint: Option<String>,
    pub(crate) authentication: ClientAuthentication,
    /// `None` if the client was not given what that needs.
    pub(crate) application: Option<Application>,
    pub(crate) store: Arc<dyn SessionStore>,
}

impl Issuer {
    /// The request for a token by a grant.
    pub(super) fn request(
        &self,
        grant: &GrantForm<'_>,
        connection: &Connection,
        request_id: RequestId,
    ) -> Result<Request<Body>, Reason> {
        let (endpoint, application) = self.parties()?;
        request::request(endpoint, application, grant, connection, request_id)
    }

    /// Who requests a token, and of whom.
    pub(super) fn parties(&self) -> Result<(&str, &Application), Reason> {
        let endpoint = self.token_endpoint.as_deref().ok_or(Reason::NoTokenEndpoint)?;
        let missing = match self.authentication {
            ClientAuthentication::Body | ClientAuthentication::Basic => Reason::NoKeys,
            ClientAuthentication::Certificate => Reason::NoClientId,
        };
        Ok((endpoint, self.application.as_ref().ok_or(missing)?))
    }

    /// The request to revoke a refresh token; `None` where the server takes none.
    pub(super) fn revocation(
        &self,
        refresh_token: &str,
        connection: &Connection,
        request_id: RequestId,
    ) -> Result<Option<Request<Body>>, Reason> {
        let Some(endpoint) = self.revocation_endpoint.as_deref() else { return Ok(None) };
        let (_, application) = self.parties()?;
        request::request(endpoint, application, &GrantForm::Revocation(refresh_token), connection, request_id).map(Some)
    }
}

/// Sends a request for a token, and reads the response.
pub(super) async fn ask(connection: &Connection, request: Request<Body>) -> Result<Granted, Refusal> {
    let (status, raw) = respond(connection, request).await?;
    granted(status, raw)
}

/// Sends a request for a token that nobody needs. A success is one whatever is in it, unless that is an error.
#[cfg(feature = "sca")]
pub(super) async fn exchange(connection: &Connection, request: Request<Body>) -> Result<(), Refusal> {
    let (status, raw) = respond(connection, request).await?;
    match granted(status, raw) {
        Err(Refusal::Unreadable { .. } | Refusal::Unusable { .. }) if status.is_success() => Ok(()),
        exchanged => exchanged.map(drop),
    }
}

/// Sends a request to revoke a token. What is not a success is an error of the token endpoint's kind.
pub(super) async fn revoke(connection: &Connection, request: Request<Body>) -> Result<(), Refusal> {
    let (status, raw) = respond(connection, request).await?;
    if status.is_success() { Ok(()) } else { granted(status, raw).map(drop) }
}

async fn respond(connection: &Connection, request: Request<Body>) -> Result<(StatusCode, Bytes), Refusal> {
    let response = async {
        let (parts, body) = connection.transport.send(request).await?.into_parts();
        Ok((parts.status, body.collect(connection.body_limit).await?))
    };
    let response = timeout(TIME_LIMIT, response).await;
    response.unwrap_or_else(|late| Err(TransportError::new(TransportErrorKind::Timeout, late))).map_err(Refusal::Transport)
}

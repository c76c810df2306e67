//! A renewal by itself, without a client: what a test of a store needs.

use std::sync::Arc;

use http::HeaderValue;

use super::AccessToken;
use super::application::{Application, ClientAuthentication};
use super::issuer::Issuer;
use super::renewal::Renewal;
use super::session::{SessionId, SessionStore};
use crate::error::Refusal;
use crate::transport::{Connection, Transport};
use crate::wire::request_id::RequestId;

/// The next access token of a session in this store, from the bank behind this transport.
pub(crate) async fn renew(
    store: Arc<dyn SessionStore>,
    transport: Arc<dyn Transport>,
    session: SessionId,
) -> Result<AccessToken, Refusal> {
    let authentication = ClientAuthentication::Certificate;
    let issuer = Issuer {
        portal: "rehearsal",
        environment: "rehearsal",
        token_endpoint: Some("https://bank.invalid/token".to_owned()),
        revocation_endpoint: None,
        authentication,
        application: Application::new(authentication, None, Some("rehearsal")),
        store,
    };
    let connection = Connection { transport, user_agent: HeaderValue::from_static("rehearsal"), body_limit: 1 << 20 };
    let request_id = RequestId::new();
    let renewal = Renewal { issuer: &issuer, connection: &connection, session, refused: None, request_id };
    Ok(renewal.run().await?.token)
}

use std::time::Instant;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{Method, Request};
use tracing::{Instrument, Span};
use url::form_urlencoded::Serializer;

use super::cache::{CachedToken, TokenCache};
use super::response::{Refused, TokenResponse};
use super::{AccessToken, Keys, TokenKey};
use crate::error::{Reason, Record, Refusal};
use crate::transport::{Body, Connection};
use crate::wire::json::read_json;
use crate::wire::request_id::{RequestId, X_REQUEST_ID};

/// Where a client gets its tokens: from its cache, else from the token endpoint by the application's keys.
pub(crate) struct TokenSource {
    /// For traces.
    portal: &'static str,
    environment: &'static str,
    endpoint: Option<String>,
    keys: Option<Keys>,
    cache: TokenCache,
}

/// Why a call has no token.
pub(crate) enum NoToken {
    Invalid(Reason),
    Refused(Refusal),
}

impl TokenSource {
    pub(crate) fn new(portal: &'static str, environment: &'static str, endpoint: Option<String>, keys: Option<Keys>) -> Self {
        Self { portal, environment, endpoint, keys, cache: TokenCache::default() }
    }

    /// The token for a key: the cached one, else a new one. Calls that need it while it is being requested wait for it.
    pub(crate) async fn obtain(
        &self,
        connection: &Connection,
        key: &TokenKey,
        record: &mut Record,
    ) -> Result<AccessToken, NoToken> {
        let slot = self.cache.slot(key, Instant::now());
        let mut cached = slot.lock().await;
        if let Some(token) = cached.as_ref().and_then(|cached| cached.fresh(Instant::now())) {
            return Ok(token);
        }
        let request_id = RequestId::new();
        let request = self.request(connection, key, request_id).map_err(NoToken::Invalid)?;
        record.add(request_id);
        // The lifetime counts from the request: it was already running while the response was on its way.
        let requested = Instant::now();
        let sent = send(connection, request).instrument(self.span(request_id)).await;
        let response = sent.map_err(NoToken::Refused)?;
        let token = AccessToken::from(response.access_token);
        *cached = Some(CachedToken::new(token.clone(), response.lifetime, requested));
        Ok(token)
    }

    fn span(&self, request_id: RequestId) -> Span {
        let (portal, environment) = (self.portal, self.environment);
        tracing::info_span!("token", portal, environment, request_id = %request_id)
    }

    /// The request for a token by client credentials (RFC 6749, section 4.4).
    fn request(&self, connection: &Connection, key: &TokenKey, request_id: RequestId) -> Result<Request<Body>, Reason> {
        let endpoint = self.endpoint.as_deref().ok_or(Reason::NoTokenEndpoint)?;
        let keys = self.keys.as_ref().ok_or(Reason::NoKeys)?;
        Request::builder()
            .method(Method::POST)
            .uri(endpoint)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(ACCEPT, "application/json")
            .header(USER_AGENT, connection.user_agent.clone())
            .header(X_REQUEST_ID, request_id.to_string())
            .body(Body::full(form(keys, key.scope())))
            .map_err(|_| Reason::UnusableAddress)
    }
}

fn form(keys: &Keys, scope: &str) -> Bytes {
    let mut form = Serializer::new(String::new());
    form.append_pair("grant_type", "client_credentials");
    form.append_pair("client_id", keys.id());
    form.append_pair("client_secret", keys.secret());
    if !scope.is_empty() {
        form.append_pair("scope", scope);
    }
    form.finish().into()
}

async fn send(connection: &Connection, request: Request<Body>) -> Result<TokenResponse, Refusal> {
    let sent = connection.transport.send(request).await.map_err(Refusal::Transport)?;
    let (parts, body) = sent.into_parts();
    let raw = body.collect(connection.body_limit).await.map_err(Refusal::Transport)?;
    if !parts.status.is_success() {
        let refused = read_json::<Refused>(&raw).unwrap_or_default();
        return Err(Refusal::Refused { status: parts.status, code: refused.error, description: refused.description, raw });
    }
    let response = read_json::<TokenResponse>(&raw);
    let response = response.map_err(|error| Refusal::Unreadable { status: parts.status, error, raw })?;
    match &response.token_type {
        Some(other) if !other.eq_ignore_ascii_case("bearer") => Err(Refusal::OtherType),
        _ => Ok(response),
    }
}

use std::time::Instant;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{Method, Request};
use tracing::Instrument;
use url::form_urlencoded::Serializer;

use super::answer::{Refused, TokenAnswer};
use super::cache::Held;
use super::{AccessToken, TokenKey};
use crate::body::Body;
use crate::client::Client;
use crate::error::{Reason, Refusal};
use crate::json::read_json;
use crate::keys::Keys;
use crate::received::Record;
use crate::request_id::{RequestId, X_REQUEST_ID};

/// Why a call has no token.
pub(crate) enum NoToken {
    Invalid(Reason),
    Refused(Refusal),
}

/// The token for a key: the one that is kept, or a new one. Whoever comes while one is asked for waits for it.
pub(crate) async fn obtain(client: &Client, key: &TokenKey, record: &mut Record) -> Result<AccessToken, NoToken> {
    let slot = client.tokens().slot(key, Instant::now());
    let mut held = slot.lock().await;
    if let Some(token) = held.as_ref().and_then(|held| held.fresh(Instant::now())) {
        return Ok(token);
    }
    let request_id = RequestId::new();
    let request = request(client, key, request_id).map_err(NoToken::Invalid)?;
    record.add(request_id);
    let span = tracing::info_span!(
        "token",
        portal = client.portal().name,
        environment = client.facts().name,
        request_id = %request_id,
    );
    // A token lives from when it was asked for: when the answer was on its way, its time already ran.
    let asked = Instant::now();
    let answer = send(client, request).instrument(span).await.map_err(NoToken::Refused)?;
    let token = AccessToken::from(answer.access_token);
    *held = Some(Held::new(token.clone(), answer.life, asked));
    Ok(token)
}

/// The request for a token by client credentials (RFC 6749, section 4.4).
fn request(client: &Client, key: &TokenKey, request_id: RequestId) -> Result<Request<Body>, Reason> {
    let endpoint = client.token_endpoint().ok_or(Reason::NoTokenEndpoint)?;
    let keys = client.keys().ok_or(Reason::NoKeys)?;
    Request::builder()
        .method(Method::POST)
        .uri(endpoint)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(ACCEPT, "application/json")
        .header(USER_AGENT, client.user_agent())
        .header(X_REQUEST_ID, request_id.to_string())
        .body(Body::full(form(keys, key.scope())))
        .map_err(|_| Reason::UnusableAddress)
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

async fn send(client: &Client, request: Request<Body>) -> Result<TokenAnswer, Refusal> {
    let response = client.transport().send(request).await.map_err(Refusal::Transport)?;
    let (parts, body) = response.into_parts();
    let raw = body.collect(client.body_limit()).await.map_err(Refusal::Transport)?;
    if !parts.status.is_success() {
        let refused = read_json::<Refused>(&raw).unwrap_or_default();
        return Err(Refusal::Refused { status: parts.status, code: refused.error, description: refused.description, raw });
    }
    let answer = read_json::<TokenAnswer>(&raw);
    let answer = answer.map_err(|error| Refusal::Unreadable { status: parts.status, error, raw })?;
    match &answer.token_type {
        Some(other) if !other.eq_ignore_ascii_case("bearer") => Err(Refusal::OtherType),
        _ => Ok(answer),
    }
}

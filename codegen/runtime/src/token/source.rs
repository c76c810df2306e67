use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{Method, Request};
use tokio::time::Instant;
use tracing::instrument::WithSubscriber;
use tracing::{Instrument, Span};
use url::form_urlencoded::Serializer;

use super::cache::{Flight, Found, Landed, TokenCache, Waiting};
use super::issued::Issued;
use super::response::{Granted, granted};
use super::{Keys, TokenKey};
use crate::error::{Reason, Record, Refusal, TransportError, TransportErrorKind};
use crate::transport::{Body, Connection};
use crate::wire::request_id::{RequestId, X_REQUEST_ID};

/// The time limit of a request for a token. It is not that of any call: others may wait for the same token for longer.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// Where a client gets its tokens: from its cache, else from the token endpoint by the application's keys.
///
/// A request for a token is a task of its own. Calls that need the token while it is under way wait for it and share its outcome; a call that
/// is cancelled, or runs out of time, leaves it to the others.
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
    Refused(Arc<Refusal>),
}

impl TokenSource {
    pub(crate) fn new(portal: &'static str, environment: &'static str, endpoint: Option<String>, keys: Option<Keys>) -> Self {
        Self { portal, environment, endpoint, keys, cache: TokenCache::default() }
    }

    /// The token for a key: the cached one, else what comes of the request that is under way, else of a new one.
    pub(crate) async fn obtain(
        &self,
        connection: &Connection,
        key: &TokenKey,
        record: &mut Record,
    ) -> Result<Arc<Issued>, NoToken> {
        loop {
            let found = match self.cache.find(key, Instant::now()) {
                Some(found) => found,
                None => self.enter(connection, key).map_err(NoToken::Invalid)?,
            };
            match found {
                Found::Token(token) => return Ok(token),
                Found::Waiting(waiting) => {
                    // Apart, as it is rare and its future large.
                    let landed = Box::pin(wait(&waiting, record)).await;
                    if !self.cache.has_forgotten(&waiting) {
                        return landed.map_err(NoToken::Refused);
                    }
                }
                Found::Failed(request_id, refusal) => {
                    record.add(request_id);
                    return Err(NoToken::Refused(refusal));
                }
            }
        }
    }

    /// Drops all tokens, as after a change of identity: they may be bound to the certificate before (RFC 8705, section 3).
    pub(crate) fn forget(&self) {
        self.cache.forget();
    }

    /// Gives up a token that the API has refused.
    pub(crate) fn invalidate(&self, key: &TokenKey, token: &Arc<Issued>) {
        self.cache.invalidate(key, token, Instant::now());
    }

    /// Joins the request for a token, or starts one.
    fn enter(&self, connection: &Connection, key: &TokenKey) -> Result<Found, Reason> {
        let request_id = RequestId::new();
        let request = self.request(connection, key, request_id)?;
        let (found, flight) = self.cache.enter(key, request_id, Instant::now());
        if let Some(flight) = flight {
            let connection = connection.clone();
            tokio::spawn(fly(flight, connection, request).instrument(self.span(request_id)).with_current_subscriber());
        }
        Ok(found)
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
            .body(Body::full(form(keys, &key.scope())))
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

async fn wait(waiting: &Waiting, record: &mut Record) -> Landed {
    record.add(waiting.request_id);
    tracing::debug!(token_request_id = %waiting.request_id, "waiting for a token");
    waiting.landed().await
}

/// The task: from the request to the slot that it fills.
async fn fly(flight: Flight, connection: Connection, request: Request<Body>) {
    let requested = Instant::now();
    let sent = tokio::time::timeout(TIME_LIMIT, send(&connection, request)).await;
    let sent = sent.unwrap_or_else(|late| Err(Refusal::Transport(TransportError::new(TransportErrorKind::Timeout, late))));
    let replaces_refused = flight.replaces_refused;
    match &sent {
        Ok(_) => tracing::debug!(replaces_refused, "token received"),
        Err(_) => tracing::debug!(replaces_refused, "no token"),
    }
    let token = sent.map(|granted| Arc::new(Issued::new(granted, requested, replaces_refused)));
    flight.land(token.map_err(Arc::new));
}

async fn send(connection: &Connection, request: Request<Body>) -> Result<Granted, Refusal> {
    let sent = connection.transport.send(request).await.map_err(Refusal::Transport)?;
    let (parts, body) = sent.into_parts();
    let raw = body.collect(connection.body_limit).await.map_err(Refusal::Transport)?;
    granted(parts.status, raw)
}
